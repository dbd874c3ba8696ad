import type { Column, Value } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type NumberFormat = GoogleAppsScript.Sheets.Schema.NumberFormat;

/**
 * How a column's cells look. Text columns are plain text, so that a phone
 * number keeps its leading zero when a person retypes it.
 */
export function numberFormatOf(column: Column): NumberFormat {
  switch (column.type) {
    case 'date':
      return { type: 'DATE', pattern: 'yyyy/mm/dd' };
    case 'dateTime':
      return { type: 'DATE_TIME', pattern: 'yyyy/mm/dd hh:mm' };
    case 'integer':
      return { type: 'NUMBER', pattern: '0' };
    case 'yen':
      return { type: 'NUMBER', pattern: '#,##0"円"' };
    default:
      return { type: 'TEXT', pattern: '@' };
  }
}

/**
 * A cell as the service wants it, typed. Text is stored as text whatever it begins with:
 * `stringValue` is never read as a formula
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ExtendedValue).
 */
export function cellData(cell: Cell): CellData {
  if (cell === '') return {};
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  return { userEnteredValue: { stringValue: cell } };
}

/** The dropdown or date check of a column; it warns and does not reject, so that no write of a batch can fail on it. */
export function validationOf(column: Column): GoogleAppsScript.Sheets.Schema.DataValidationRule | undefined {
  if (column.type === 'choice' && column.options) {
    return {
      condition: { type: 'ONE_OF_LIST', values: column.options.map((option) => ({ userEnteredValue: option })) },
      showCustomUi: true,
      strict: false,
      ...(column.help ? { inputMessage: column.help } : {}),
    };
  }
  if (column.type === 'date') return { condition: { type: 'DATE_IS_VALID' }, strict: false };
  return undefined;
}

/** How a column's cells look: format, and dropdown or date check. */
export function dressOf(column: Column): CellData {
  const validation = validationOf(column);
  return {
    userEnteredFormat: { numberFormat: numberFormatOf(column), wrapStrategy: 'CLIP', verticalAlignment: 'TOP' },
    ...(validation ? { dataValidation: validation } : {}),
  };
}

/** A cell of a new row, its value alone. */
export function valueCell(column: Column, value: Value): CellData {
  return cellData(cellOfValue(column, value));
}

/** A cell of a new row of a ledger: of itself a day would look like a number. */
export function ledgerCell(column: Column, value: Value): CellData {
  const numberFormat = numberFormatOf(column);
  return {
    ...valueCell(column, value),
    ...(numberFormat.type === 'TEXT' ? {} : { userEnteredFormat: { numberFormat } }),
  };
}
