import { momentsIn } from '../cells/dates.ts';
import type { Block, DocumentCell } from '../source.ts';
import { isBlank } from '../text.ts';
import { KINDS, labelOf, labelsIn, type Token } from './labels.ts';

/** What stands under one label of a seed sheet, line by line. */
export interface Section {
  readonly tokens: readonly Token[];
  readonly lines: string[];
}

/**
 * Follows the labels of a seed sheet through paragraphs and tables, wherever
 * they stand: beside their words, above them, in the same line or in the head
 * of a column. Words without a label come in a section without tokens.
 */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const reader = new Reader();
  for (const block of blocks) {
    if (block.kind === 'text') for (const line of block.text.split('\n')) reader.line(line);
    else reader.table(block.rows);
  }
  return reader.sections;
}

class Reader {
  readonly sections: Section[] = [];
  private current: Section | undefined;

  line(line: string): void {
    if (isBlank(line)) return;
    // A remark at the foot belongs to nothing above it, and may not be for everybody.
    if (/^\s*[※＊]/.test(line)) this.current = undefined;
    for (const { tokens, text } of labelsIn(line)) {
      if (tokens.length > 0) this.open(this.inContext(tokens));
      if (!isBlank(text)) this.write(text);
    }
  }

  table(rows: readonly (readonly DocumentCell[])[]): void {
    let heads: ReadonlyMap<number, readonly Token[]> = new Map();
    const outer = this.current?.lines.length === 0 ? this.current.tokens : [];
    for (const row of gridOf(rows)) {
      const filled = row.filter(({ text }) => !isBlank(text));
      const labels = filled.map(({ text }) => labelOf(text));
      if (filled.length === 0) continue;
      if (filled.length === 1 && !labels[0]) {
        const tokens = filled[0] ? headOver(heads, filled[0]) : [];
        this.lone(filled[0]?.text ?? '', tokens.length > 0 ? tokens : outer);
      } else if (filled.length > 1 && labels.every((label) => label !== undefined)) {
        heads = new Map(filled.map((cell, i) => [cell.column, headOf(cell.text, labels[i] ?? [])]));
        this.dateOfHead(filled.map(({ text }) => text));
      } else this.row(row, heads, outer);
    }
    this.current = undefined;
  }

  /** One cell across the table: its lines speak for themselves, or stand under the label before the table. */
  private lone(text: string, outer: readonly Token[]): void {
    if (outer.length > 0) this.open(outer);
    for (const line of text.split('\n')) this.line(line);
  }

  private row(row: readonly GridCell[], heads: ReadonlyMap<number, readonly Token[]>, outer: readonly Token[]): void {
    let label: readonly Token[] = [];
    let afterLabel = false;
    for (const cell of row) {
      const { text } = cell;
      const tokens = isBlank(text) ? undefined : labelOf(text);
      if (tokens) {
        label = afterLabel ? [...label, ...tokens] : tokens;
        afterLabel = true;
        continue;
      }
      afterLabel = false;
      if (isBlank(text)) continue;
      const head = headOver(heads, cell);
      const open = outer.includes('need') || outer.includes('offer');
      const own = label.length > 0 ? label : head.length > 0 && !open ? [] : outer;
      this.open(combined(own, head));
      for (const line of text.split('\n')) this.lineWithin(line, combined(own, head));
    }
  }

  /** A line of a cell: labels of kind inside it divide it, everything else is its words. */
  private lineWithin(line: string, tokens: readonly Token[]): void {
    const dividing = tokens.length === 0 || tokens.includes('need') || tokens.includes('offer');
    if (dividing || /^\s*[※＊]/.test(line)) this.line(line);
    else if (!isBlank(line)) this.write(line);
  }

  /** 「今回（R8.8.5）」: the day of a hearing stands in the head of its column. */
  private dateOfHead(texts: readonly string[]): void {
    const now = texts.find((text) => labelOf(text)?.includes('current'));
    if (!now || momentsIn(now).length === 0) return;
    this.open(['date']);
    this.write(momentsIn(now)[0]?.words ?? '');
    this.current = undefined;
  }

  /** 「ひと」 alone belongs to what is being told: needed, unless it stands under what can be given. */
  private inContext(tokens: readonly Token[]): readonly Token[] {
    if (!tokens.every((token) => KINDS.includes(token))) return tokens;
    const context = this.current?.tokens.find((token) => token === 'need' || token === 'offer') ?? 'need';
    const previous = this.current?.tokens.includes('previous') ? (['previous'] as const) : [];
    return [...previous, context, ...tokens];
  }

  private open(tokens: readonly Token[]): void {
    this.current = { tokens, lines: [] };
    this.sections.push(this.current);
  }

  private write(text: string): void {
    if (!this.current) this.open([]);
    this.current?.lines.push(text.trim());
  }
}

/** A column's head says what of the row's label it holds; labels that need no such thing stay themselves. */
function combined(label: readonly Token[], head: readonly Token[]): readonly Token[] {
  if (label.length === 0) return head;
  const time = head.filter((token) => token === 'previous');
  const kinds = head.filter((token) => KINDS.includes(token));
  const open = label.includes('need') || label.includes('offer');
  if (!open || kinds.length === 0) return [...time, ...label];
  return [...time, ...label.filter((token) => !KINDS.includes(token)), ...kinds];
}

/** The head of the column a cell stands in; one that spans the columns of two times belongs to neither alone. */
function headOver(heads: ReadonlyMap<number, readonly Token[]>, cell: GridCell): readonly Token[] {
  const over = [...heads].filter(([column]) => column >= cell.column && column < cell.column + cell.width);
  const first = heads.get(cell.column) ?? [];
  return over.some(([, tokens]) => !tokens.includes('previous'))
    ? first.filter((token) => token !== 'previous')
    : first;
}

function headOf(text: string, tokens: readonly Token[]): readonly Token[] {
  return tokens.length > 0 ? tokens : (labelOf(text) ?? []);
}

interface GridCell {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

/** The rows of a table with their cells at their columns; a cell that spans rows stands in each of them. */
function gridOf(rows: readonly (readonly DocumentCell[])[]): readonly (readonly GridCell[])[] {
  const spanning = new Map<number, { text: string; left: number; width: number }>();
  return rows.map((row) => {
    const cells: GridCell[] = [];
    let column = 0;
    const takeSpanning = (): void => {
      for (let held = spanning.get(column); held; held = spanning.get(column)) {
        cells.push({ text: held.text, column, width: held.width });
        held.left -= 1;
        if (held.left === 0) spanning.delete(column);
        column += held.width;
      }
    };
    for (const { text, colSpan, rowSpan } of row) {
      takeSpanning();
      cells.push({ text, column, width: colSpan });
      if (rowSpan > 1) spanning.set(column, { text, left: rowSpan - 1, width: colSpan });
      column += colSpan;
    }
    takeSpanning();
    return cells;
  });
}
