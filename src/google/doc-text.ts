type Document = GoogleAppsScript.Docs.Schema.Document;
type StructuralElement = GoogleAppsScript.Docs.Schema.StructuralElement;

/** The prefix of the named ranges that are ours. */
const RANGE_PREFIX = 'tane.';

/** A place in a Doc that holds one field: [start, end) in UTF-16 code units, as the Docs API counts. */
export interface Place {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The named range that marks it; absent where it is still a {{field}} of the template. */
  readonly rangeId?: string;
}

export function rangeName(field: string): string {
  return RANGE_PREFIX + field;
}

/** Every character of the body with its index: tables and all, in order. */
class BodyText {
  private written = '';
  private readonly indexes: number[] = [];

  constructor(document: Document) {
    this.addAll(document.body?.content ?? []);
  }

  get text(): string {
    return this.written;
  }

  /** The Doc's index of a character of `text`. */
  indexAt(position: number): number {
    return this.indexes[position] ?? (this.indexes[position - 1] ?? 0) + 1;
  }

  /** The text between two indexes of the Doc. */
  between(start: number, end: number): string {
    let found = '';
    for (let i = 0; i < this.indexes.length; i++) {
      const index = this.indexes[i] ?? 0;
      if (index >= start && index < end) found += this.written[i];
    }
    return found;
  }

  private addAll(content: readonly StructuralElement[]): void {
    for (const element of content) {
      for (const part of element.paragraph?.elements ?? []) this.add(part.startIndex ?? 0, part.textRun?.content ?? '');
      for (const row of element.table?.tableRows ?? []) {
        for (const cell of row.tableCells ?? []) this.addAll(cell.content ?? []);
      }
    }
  }

  private add(startIndex: number, content: string): void {
    for (let i = 0; i < content.length; i++) this.indexes.push(startIndex + i);
    this.written += content;
  }
}

/**
 * Where the fields of a Doc stand: by named range once it has been filled, by
 * {{field}} before that. Never both, so that braces in an answer stay text.
 */
export function placesIn(document: Document): readonly Place[] {
  const body = new BodyText(document);
  const ranged = namedPlaces(document, body);
  return ranged.length > 0 ? ranged : placeholders(body);
}

function namedPlaces(document: Document, body: BodyText): readonly Place[] {
  const places: Place[] = [];
  for (const [name, group] of Object.entries(document.namedRanges ?? {})) {
    if (!name.startsWith(RANGE_PREFIX)) continue;
    for (const range of (group as GoogleAppsScript.Docs.Schema.NamedRanges).namedRanges ?? []) {
      const first = range.ranges?.[0];
      if (!first || first.segmentId) continue;
      const start = first.startIndex ?? 0;
      const end = first.endIndex ?? start;
      places.push({
        field: name.slice(RANGE_PREFIX.length),
        start,
        end,
        text: body.between(start, end),
        rangeId: range.namedRangeId ?? '',
      });
    }
  }
  return places;
}

function placeholders(body: BodyText): readonly Place[] {
  const places: Place[] = [];
  const pattern = /\{\{(\w+)\}\}/g;
  for (let m = pattern.exec(body.text); m; m = pattern.exec(body.text)) {
    const start = body.indexAt(m.index);
    places.push({ field: m[1] ?? '', start, end: start + m[0].length, text: m[0] });
  }
  return places;
}
