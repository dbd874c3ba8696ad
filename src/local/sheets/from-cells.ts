import type { ReadSheet } from '../export/xlsx-read.ts';
import { newSheet, type Sheet, type Workbook } from './model.ts';

/** How a converted day is shown. */
const DAY = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy/mm/dd' } } };

/** Gives a workbook the sheets of a converted file; of formats only that a day is a day is carried over. */
export function fillFrom(book: Workbook, sheets: readonly ReadSheet[]): void {
  book.sheets = sheets.map((sheet, i) => sheetFrom(sheet, i));
}

function sheetFrom({ name, hidden, rows, days }: ReadSheet, index: number): Sheet {
  const sheet = newSheet(index, name);
  const columnCount = Math.max(26, ...rows.map((row) => row.length));
  const gridProperties = { rowCount: Math.max(1000, rows.length), columnCount };
  const isDay = new Set(days.map((place) => place.join()));
  return {
    ...sheet,
    properties: { ...sheet.properties, ...(hidden ? { hidden } : {}), gridProperties },
    rows: rows.map((row, r) =>
      row.map((cell, c) =>
        cell === '' ? null : { userEnteredValue: entered(cell), ...(isDay.has(`${r},${c}`) ? DAY : {}) },
      ),
    ),
  };
}

function entered(cell: string | number | boolean): GoogleAppsScript.Sheets.Schema.ExtendedValue {
  if (typeof cell === 'string') return { stringValue: cell };
  return typeof cell === 'number' ? { numberValue: cell } : { boolValue: cell };
}
