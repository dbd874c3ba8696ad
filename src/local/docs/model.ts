import type { Assumptions } from '../assumptions.ts';
import type {
  Bullet,
  DocumentStyle,
  NamedRange,
  ParagraphStyle,
  TableCellStyle,
  TableColumnProperties,
  TableRowStyle,
  TextStyle,
} from './types.ts';

/**
 * A document's body as Docs counts it: one unit an index
 * (https://developers.google.com/workspace/docs/api/concepts/structure#start_and_end_index).
 * Structure takes up indexes too; it is marked by control characters, which
 * inserted text can never contain (they are stripped).
 */
export const MARK = {
  section: '\u0001',
  table: '\u0002',
  row: '\u0003',
  cell: '\u0004',
  tableEnd: '\u0005',
  pageBreak: '\u000c',
  image: '\u0006',
} as const;

/** One index of a body. A newline carries the style of the paragraph it ends. */
export interface Unit {
  readonly c: string;
  readonly text?: TextStyle;
  readonly paragraph?: { readonly style: ParagraphStyle; readonly bullet?: Bullet };
  readonly columns?: readonly TableColumnProperties[];
  readonly row?: TableRowStyle;
  readonly cell?: TableCellStyle;
  readonly image?: ImageUnit;
}

/** A picture in a paragraph. Sizes are pixels, as Apps Script counts them. */
export interface ImageUnit {
  readonly id: string;
  readonly contentType: string;
  readonly base64: string;
  readonly width: number;
  readonly height: number;
  readonly description?: string;
}

/** A document's contents. Its title is the name of its Drive file. */
export interface Doc {
  revisionId: string;
  units: Unit[];
  style: DocumentStyle;
  namedRanges: NamedRange[];
  /** Bullet preset by list id. */
  lists: Record<string, string>;
}

export const NORMAL_PARAGRAPH = { style: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' } } as const;

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });

/** A blank document: a section break at 0 and an empty paragraph, on Letter paper with margins of one inch. */
export function blankDoc(revisionId: string): Doc {
  return {
    revisionId,
    units: [{ c: MARK.section }, { c: '\n', text: {}, paragraph: NORMAL_PARAGRAPH }],
    style: {
      pageSize: { width: pt(612), height: pt(792) },
      marginTop: pt(72),
      marginBottom: pt(72),
      marginLeft: pt(72),
      marginRight: pt(72),
    },
    namedRanges: [],
    lists: {},
  };
}

/** A copy that can be edited without touching the original: units and ranges are themselves never changed. */
export function draftOf(doc: Doc): Doc {
  return { ...doc, units: [...doc.units], namedRanges: [...doc.namedRanges], lists: { ...doc.lists } };
}

/** Inserts units before `index`; named ranges move or grow. */
export function insertUnits(doc: Doc, index: number, units: readonly Unit[], assume: Assumptions): void {
  doc.units = [...doc.units.slice(0, index), ...units, ...doc.units.slice(index)];
  doc.namedRanges = mapRanges(doc.namedRanges, ({ startIndex, endIndex }) => ({
    startIndex:
      index < startIndex || (index === startIndex && assume['A-DOCS-RANGE-EDGE'] === 'outside')
        ? startIndex + units.length
        : startIndex,
    endIndex:
      index < endIndex || (index === endIndex && assume['A-DOCS-RANGE-EDGE'] === 'inside')
        ? endIndex + units.length
        : endIndex,
  })).map((range) => ({ ...range, ranges: range.ranges.map(orderedEnds) }));
}

/** Deletes the units in [start, end); named ranges shrink, and go when nothing of them is left. */
export function removeUnits(doc: Doc, start: number, end: number, keepsEmptied: () => boolean): void {
  doc.units = [...doc.units.slice(0, start), ...doc.units.slice(end)];
  const moved = (index: number) => (index <= start ? index : Math.max(start, index - (end - start)));
  doc.namedRanges = mapRanges(doc.namedRanges, (range) => {
    const next = { startIndex: moved(range.startIndex), endIndex: moved(range.endIndex) };
    return next.startIndex < next.endIndex || keepsEmptied() ? next : undefined;
  });
}

type Span = NamedRange['ranges'][number];

/** An empty range (A-DOCS-RANGE-EMPTY) at the place of an insertion moves as one. */
function orderedEnds(span: Span): Span {
  return { startIndex: span.startIndex, endIndex: Math.max(span.startIndex, span.endIndex) };
}

function mapRanges(ranges: readonly NamedRange[], change: (span: Span) => Span | undefined): NamedRange[] {
  return ranges
    .map((range) => ({ ...range, ranges: range.ranges.map(change).filter((span) => span !== undefined) }))
    .filter((range) => range.ranges.length > 0);
}

/** Index of the newline that ends the paragraph around `index`. */
export function paragraphEnd(doc: Doc, index: number): number {
  let at = index;
  while (doc.units[at]?.c !== '\n') at += 1;
  return at;
}

/** Index of the first unit of the paragraph around `index`. */
export function paragraphStart(doc: Doc, index: number): number {
  let at = index;
  while (at > 0 && isInline(doc.units[at - 1])) at -= 1;
  return at;
}

const STRUCTURE: ReadonlySet<string> = new Set([MARK.section, MARK.table, MARK.row, MARK.cell, MARK.tableEnd]);

/** Whether a unit stands in a paragraph: text, newline or page break. */
export function inParagraph(unit: Unit | undefined): boolean {
  return unit !== undefined && !STRUCTURE.has(unit.c);
}

/** Whether a unit stands in a paragraph before its newline. */
export function isInline(unit: Unit | undefined): boolean {
  return inParagraph(unit) && unit?.c !== '\n';
}

/** Index after the end of the table that starts at `index`. */
export function tableEnd(doc: Doc, index: number): number {
  let depth = 0;
  for (let at = index; at < doc.units.length; at += 1) {
    const c = doc.units[at]?.c;
    if (c === MARK.table) depth += 1;
    else if (c === MARK.tableEnd) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error(`no table at ${index}`);
}

/** Indexes of the cells of the table that starts at `index`, row by row, leaving out those of inner tables. */
export function tableGrid(doc: Doc, index: number): { readonly row: number; readonly cells: number[] }[] {
  const rows: { readonly row: number; readonly cells: number[] }[] = [];
  for (let at = index + 1; at < tableEnd(doc, index); at += 1) {
    const c = doc.units[at]?.c;
    if (c === MARK.table) at = tableEnd(doc, at) - 1;
    else if (c === MARK.row) rows.push({ row: at, cells: [] });
    else if (c === MARK.cell) rows.at(-1)?.cells.push(at);
  }
  return rows;
}

/** Two styles that say the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Units with runs of equally styled text put together, as they are saved. */
export function packUnits(units: readonly Unit[]): Unit[] {
  const runs: Unit[] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last && isPlain(last) && isPlain(unit) && sameJson(last.text, unit.text))
      runs[runs.length - 1] = { ...last, c: last.c + unit.c };
    else runs.push(unit);
  }
  return runs;
}

/** The inverse of {@link packUnits}. */
export function unpackUnits(runs: readonly Unit[]): Unit[] {
  return runs.flatMap((run) =>
    run.c.length === 1 ? [run] : Array.from({ length: run.c.length }, (_, i) => ({ ...run, c: run.c.charAt(i) })),
  );
}

function isPlain(unit: Unit): boolean {
  return isInline(unit) && !unit.image && !unit.c.includes(MARK.pageBreak);
}
