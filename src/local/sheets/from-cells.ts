import type { ReadSheet } from '../export/xlsx-read.ts';
import { newSheet, type Sheet, type Workbook } from './model.ts';

/** Gives a workbook the sheets of a converted file; formats are not carried over. */
export function fillFrom(book: Workbook, sheets: readonly ReadSheet[]): void {
  book.sheets = sheets.map((sheet, i) => sheetFrom(sheet, i));
}

function sheetFrom({ name, hidden, rows }: ReadSheet, index: number): Sheet {
  const sheet = newSheet(index, name);
  const columnCount = Math.max(26, ...rows.map((row) => row.length));
  const gridProperties = { rowCount: Math.max(1000, rows.length), columnCount };
  return {
    ...sheet,
    properties: { ...sheet.properties, ...(hidden ? { hidden } : {}), gridProperties },
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : { userEnteredValue: entered(cell) }))),
  };
}

function entered(cell: string | number | boolean): GoogleAppsScript.Sheets.Schema.ExtendedValue {
  if (typeof cell === 'string') return { stringValue: cell };
  return typeof cell === 'number' ? { numberValue: cell } : { boolValue: cell };
}
