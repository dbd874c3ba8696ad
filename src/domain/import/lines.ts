import type { SheetPlan } from './plan.ts';
import type { Remark, SourceRow, SourceSheet } from './source.ts';
import { isBlank, plain, squeezed } from './text.ts';

/** What one row of a list is. */
export type LineKind = 'title' | 'heading' | 'blank' | 'note' | 'total' | 'record';

/** A row of a list with its marks for 「the same as above」 resolved. */
export interface Line {
  readonly row: number;
  readonly kind: LineKind;
  readonly source: SourceRow;
  /** Cells as they are to be read. */
  readonly cells: readonly string[];
  /** What resolving the marks leaves to ask, by column. */
  readonly remarks: Readonly<Record<number, readonly Remark[]>>;
  /** Columns whose words were taken from another cell, with the mark that said so. */
  readonly copied: Readonly<Record<number, string>>;
  /** The record above, as resolved. */
  readonly above: Carry;
}

/** What a row hands on to the next: the last record's cells, as resolved. */
export type Carry = readonly string[];

const SAME_AS_ABOVE = /^[〃"”″〟々]$|^(同上|同前|同じ|上に同じ|〃\s*〃)$/;
const SAME_AS_LEFT = /^(同左|左に同じ)$/;
const NOTE = /^(※|＊|\*|注[)）:：\d]|[(（]?(備考|注意|注記|記入例|例)[)）:：]|以上$|[(（].*現在.*[)）]$)/;
const TOTAL = /^[(（]?(合計|総計|小計|計)([\s:：)）]|\d|$)/;

/** Sorts a list's rows and resolves their marks, beginning from what the row before handed on. */
export function linesOf(sheet: SourceSheet, plan: SheetPlan, carry: Carry = []): readonly Line[] {
  const filled = fillDown(sheet, carry);
  let above = carry;
  return sheet.rows.map((source) => {
    const cells = filled(source);
    const kind = kindOf(source, cells, plan);
    if (kind !== 'record')
      return { row: source.row, kind, source, cells: source.cells, remarks: {}, copied: {}, above };
    const line = resolve(source, cells, above);
    above = line.cells;
    return line;
  });
}

/** The values that the rows of a joined cell share: its text stands in the first of them, which may be of the stretch before. */
function fillDown(sheet: SourceSheet, carry: Carry): (row: SourceRow) => readonly string[] {
  const tall = sheet.merges.filter(([r0, c0, r1, c1]) => r1 > r0 && c0 === c1);
  if (tall.length === 0) return ({ cells }) => cells;
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  return ({ row, cells }) => {
    const hits = tall.filter(([r0, , r1]) => row > r0 && row <= r1);
    if (hits.length === 0) return cells;
    const next = [...cells];
    for (const [r0, c0] of hits) next[c0] = (byRow.has(r0) ? byRow.get(r0)?.cells : carry)?.[c0] ?? '';
    return Array.from(next, (cell) => cell ?? '');
  };
}

function kindOf({ row }: SourceRow, cells: readonly string[], plan: SheetPlan): LineKind {
  if (plan.headings.includes(row)) return 'heading';
  if (cells.every(isBlank)) return 'blank';
  if (row < (plan.headings[0] ?? 1)) return 'title';
  const words = [...new Set(cells.filter((cell) => !isBlank(cell)))];
  const first = plain(words[0] ?? '');
  if (words.length <= 3 && TOTAL.test(first)) return 'total';
  if (words.length === 1 && (NOTE.test(first) || !standsInKnownColumn(cells, plan))) return 'note';
  return 'record';
}

/** A lone word in a column that means nothing by itself is a remark, not a record. */
function standsInKnownColumn(cells: readonly string[], plan: SheetPlan): boolean {
  const at = cells.findIndex((cell) => !isBlank(cell));
  return (plan.columns[at]?.column ?? '') !== '';
}

function resolve(source: SourceRow, own: readonly string[], above: Carry): Line {
  const cells: string[] = [];
  const remarks: Record<number, readonly Remark[]> = {};
  const copied: Record<number, string> = {};
  for (const [i, cell] of own.entries()) {
    const mark = squeezed(cell);
    const from = SAME_AS_ABOVE.test(mark) ? above[i] : SAME_AS_LEFT.test(mark) ? cells[i - 1] : cell;
    cells.push(from ?? '');
    if (from === cell) continue;
    copied[i] = cell.trim();
    if (isBlank(from ?? '')) remarks[i] = [{ code: 'import.same.nothing', params: { mark: cell.trim() } }];
  }
  return { row: source.row, kind: 'record', source, cells, remarks, copied, above };
}
