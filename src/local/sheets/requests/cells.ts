import type { Assumptions } from '../../assumptions.ts';
import { unemulated } from '../../kernel.ts';
import { cellAt, editRow, hasValue, resizeGrid, rowsInUse, rowsWithData } from '../grid.ts';
import { below, type Mask, merge, writeMask } from '../masks.ts';
import type { Cell, Row, Rule, Sheet } from '../model.ts';
import { type Area, areaOf, sheetById, toA1 } from '../ranges.ts';
import { refuse } from '../refusal.ts';
import { checkRule, satisfies } from '../validation.ts';
import { areaWritten, type Context, type Handler, required } from './context.ts';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

const CHARACTER_LIMIT = 50_000;

export const updateCells: Handler<'updateCells'> = (context, { fields, rows = [], range, start }) => {
  const mask = writeMask(fields, 'CellData');
  const area = range ? areaWritten(context, range) : areaFrom(context, required(start, 'start or range'));
  for (const [i, row] of rows.entries()) {
    if (area.r0 + i >= area.r1)
      refuse(`Attempting to write row: ${area.r0 + i}, beyond the last requested row of: ${area.r1 - 1}`);
    checkWidth(area, row);
  }
  // With a range, what the data do not cover is cleared; with a start, only the given cells are written.
  const count = range ? area.r1 - area.r0 : rows.length;
  for (let i = 0; i < count; i += 1)
    writeRow(context, { ...area, r0: area.r0 + i }, rows[i]?.values ?? [], mask, Boolean(range));
};

function areaFrom({ book }: Context, start: GoogleAppsScript.Sheets.Schema.GridCoordinate): Area {
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = start;
  return areaOf(book, { sheetId, startRowIndex: rowIndex, startColumnIndex: columnIndex });
}

function checkWidth(area: Area, row: RowData): void {
  const end = area.c0 + (row.values?.length ?? 0);
  if (end > area.c1)
    refuse(`Attempting to write column: ${area.c1}, beyond the last requested column of: ${area.c1 - 1}`);
}

function writeRow(context: Context, area: Area, values: readonly CellData[], mask: Mask, clearRest: boolean): void {
  const end = clearRest ? area.c1 : area.c0 + values.length;
  editRow(area.sheet, area.r0, area.c0, end, (cell, column) =>
    writeCell(context, area.sheet, area.r0, column, cell, values[column - area.c0] ?? {}, mask),
  );
}

/** The cell after the masked fields of `data` were written into it; checks limits, format and validation. */
function writeCell(
  context: Context,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell | null,
  data: CellData,
  mask: Mask,
): Cell {
  const { userEnteredValue: value, ...rest } = merge<CellData>(cell ?? {}, data, mask);
  const { assume } = context.kernel;
  const blank = !value || Object.keys(value).length === 0;
  const empty = blank || (value.stringValue === '' && assume['A-SHEETS-EMPTY'] === 'empty');
  const next: Cell = empty ? rest : { ...rest, userEnteredValue: value };
  const text = value?.stringValue ?? value?.formulaValue ?? '';
  if (text.length > CHARACTER_LIMIT) {
    refuse(`Your input contains more than the maximum of ${CHARACTER_LIMIT} characters in a single cell.`);
  }
  const format = next.userEnteredFormat?.numberFormat;
  if (format && !format.type) refuse('NumberFormat.type is required.');
  if (below(mask, 'dataValidation') && next.dataValidation) checkRule(next.dataValidation);
  if (below(mask, 'userEnteredValue')) checkStrict(context, sheet, row, column, next);
  return next;
}

function checkStrict(
  { book, kernel: { assume } }: Context,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
): void {
  if (!cell.dataValidation?.strict || satisfies(book, cell) || assume['A-SHEETS-STRICT'] === 'taken') return;
  const place = toA1(sheet, {
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  refuse(`The data you entered in cell ${place} violates the data validation rules set on this cell.`);
}

/** Writes below the last row with data (A-SHEETS-APPEND), and adds rows only where the grid ends. */
export const appendCells: Handler<'appendCells'> = (context, { fields, rows = [], sheetId }) => {
  const mask = writeMask(fields, 'CellData');
  const sheet = sheetById(context.book, sheetId);
  const [data, used] = [rowsWithData(sheet), rowsInUse(sheet)];
  const first = data !== used && context.kernel.assume['A-SHEETS-APPEND'] === 'anything' ? used : data;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (first + rows.length > rowCount) resizeGrid(context.book, sheet, first + rows.length, columnCount);
  for (const [i, row] of rows.entries()) {
    const area = { sheet, r0: first + i, r1: first + i + 1, c0: 0, c1: columnCount };
    checkWidth(area, row);
    writeRow(context, area, row.values ?? [], mask, false);
  }
};

export const repeatCell: Handler<'repeatCell'> = (context, { fields, range, cell = {} }) => {
  const mask = writeMask(fields, 'CellData');
  if (below(mask, 'userEnteredValue') && cell.userEnteredValue?.formulaValue)
    throw unemulated('Sheets repeatCell of a formula');
  const area = areaWritten(context, required(range, 'range'));
  for (let row = area.r0; row < area.r1; row += 1) {
    editRow(area.sheet, row, area.c0, area.c1, (old, column) =>
      writeCell(context, area.sheet, row, column, old, cell, mask),
    );
  }
};

/** Without a rule the validation of the range is cleared. Values that are already there are not checked. */
export const setDataValidation: Handler<'setDataValidation'> = (context, { range, rule }) => {
  const area = areaWritten(context, required(range, 'range'));
  if (rule) checkRule(rule);
  for (let row = area.r0; row < area.r1; row += 1) {
    editRow(area.sheet, row, area.c0, area.c1, (cell) => withRule(cell, rule));
  }
};

/** Sorts the rows of a range; empty cells come last either way. Values, formats and notes go with their row, rules as A-SHEETS-SORT says. */
export const sortRange: Handler<'sortRange'> = (context, { range, sortSpecs = [] }) => {
  const { assume } = context.kernel;
  const { sheet, r0, r1, c0, c1 } = areaWritten(context, required(range, 'range'));
  for (const { dimensionIndex = 0 } of sortSpecs) {
    if (dimensionIndex < c0 || dimensionIndex >= c1) refuse(`Sort column ${dimensionIndex} is outside the range.`);
  }
  const end = Math.min(r1, sheet.rows.length);
  const lines = Array.from({ length: Math.max(0, end - r0) }, (_, i) => r0 + i);
  const keyed = lines.map((row) => ({
    cells: (sheet.rows[row] ?? []).slice(c0, c1),
    at: (i: number) => cellAt(sheet, row, i),
  }));
  keyed.sort((a, b) => {
    for (const { dimensionIndex = 0, sortOrder } of sortSpecs) {
      const order = compareCells(a.at(dimensionIndex), b.at(dimensionIndex), sortOrder === 'DESCENDING', assume);
      if (order !== 0) return order;
    }
    return 0;
  });
  const cells: Row[] = keyed.map((line) => line.cells);
  for (const [i, line] of cells.entries()) {
    editRow(sheet, r0 + i, c0, c1, (old, column) => {
      const moved = line[column - c0] ?? null;
      const sameRule = moved?.dataValidation === old?.dataValidation;
      return sameRule || assume['A-SHEETS-SORT'] === 'moves' ? moved : withRule(moved, old?.dataValidation);
    });
  }
};

/** The cell with this rule, or with none. */
function withRule(cell: Cell | null, rule: Rule | undefined): Cell {
  const { dataValidation: _, ...rest } = cell ?? {};
  return rule ? { ...rest, dataValidation: rule } : rest;
}

const collator = new Intl.Collator('ja');

function compareCells(a: Cell | null, b: Cell | null, descending: boolean, assume: Assumptions): number {
  if (!hasValue(a) || !hasValue(b)) return Number(hasValue(b)) - Number(hasValue(a));
  const [x, y] = [sortKey(a), sortKey(b)];
  const ranks = x.rank - y.rank;
  const order =
    (ranks !== 0 && assume['A-SHEETS-SORT-MIXED'] === 'texts' ? -ranks : ranks) ||
    x.number - y.number ||
    collator.compare(x.text, y.text);
  return descending ? -order : order;
}

/** Numbers, texts, truth values rank in this order, or in the opposite one (A-SHEETS-SORT-MIXED). */
function sortKey(cell: Cell | null): { readonly rank: number; readonly number: number; readonly text: string } {
  const { numberValue, boolValue, stringValue, formulaValue } = cell?.userEnteredValue ?? {};
  if (numberValue !== undefined) return { rank: 0, number: numberValue, text: '' };
  if (boolValue !== undefined) return { rank: 2, number: Number(boolValue), text: '' };
  return { rank: 1, number: 0, text: stringValue ?? formulaValue ?? '' };
}
