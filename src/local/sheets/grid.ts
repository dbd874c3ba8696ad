import type { Cell, Row, Sheet, Workbook } from './model.ts';
import { refuse } from './refusal.ts';

/** Cells in a workbook (https://support.google.com/drive/answer/37603). */
export const CELL_LIMIT = 10_000_000;

/** A cell by row and column, which count from 0; null where nothing is in it. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | null {
  return sheet.rows[row]?.[column] ?? null;
}

/** Replaces the cells of one row from `c0` to before `c1`; a cell without content becomes null. */
export function editRow(
  sheet: Sheet,
  row: number,
  c0: number,
  c1: number,
  change: (cell: Cell | null, column: number) => Cell | null,
): void {
  const cells: (Cell | null)[] = [...(sheet.rows[row] ?? [])];
  for (let column = c0; column < c1; column += 1) {
    while (cells.length <= column) cells.push(null);
    const next = change(cells[column] ?? null, column);
    cells[column] = next && Object.keys(next).length > 0 ? next : null;
  }
  while (sheet.rows.length < row) sheet.rows.push([]);
  sheet.rows[row] = cells;
}

/** The number of rows down to the last one with a value in it; formats and validation are no data. */
export function rowsWithData(sheet: Sheet): number {
  let count = sheet.rows.length;
  while (count > 0 && !sheet.rows[count - 1]?.some(hasValue)) count -= 1;
  return count;
}

/** The number of rows down to the last one with anything in it. */
export function rowsInUse(sheet: Sheet): number {
  let count = sheet.rows.length;
  while (count > 0 && !sheet.rows[count - 1]?.some((cell) => cell !== null)) count -= 1;
  return count;
}

/** Whether a value or formula is in a cell. */
export const hasValue = (cell: Cell | null | undefined): boolean => cell?.userEnteredValue !== undefined;

/** Gives the sheet this many rows and columns; refuses to pass 10 million cells a workbook. What is cut off is lost. */
export function resizeGrid(book: Workbook, sheet: Sheet, rowCount: number, columnCount: number): void {
  if (rowCount < 1 || columnCount < 1) refuse('A sheet must have at least one row and one column.');
  const { gridProperties } = sheet.properties;
  sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, rowCount, columnCount } };
  checkCellLimit(book);
  sheet.rows.splice(rowCount);
  if (columnCount < gridProperties.columnCount) sheet.rows = sheet.rows.map((row: Row) => row.slice(0, columnCount));
  sheet.rowProperties = sheet.rowProperties.slice(0, rowCount);
  sheet.columnProperties = sheet.columnProperties.slice(0, columnCount);
}

/** @throws Refusal where the workbook has more than 10 million cells */
export function checkCellLimit(book: Workbook): void {
  const cells = book.sheets.reduce(
    (sum, { properties: { gridProperties: grid } }) => sum + grid.rowCount * grid.columnCount,
    0,
  );
  if (cells > CELL_LIMIT) {
    refuse(`This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`);
  }
}
