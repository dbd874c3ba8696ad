import { TABLE_KEYS, type TableKey } from './schema/index.ts';

/**
 * Where tables live in the workbook. Sheets are addressed by an id of our own
 * choosing, which renaming does not change; columns by developer metadata,
 * which moves with them.
 */

/** Developer metadata on a column says which column of which table it is. */
export const COLUMN_METADATA = 'tane.column';
/** Developer metadata on a heading row says of which table. */
export const HEADINGS_METADATA = 'tane.headings';
/** Developer metadata on a sheet says which table it holds. */
export const TABLE_METADATA = 'tane.table';

/** New tables are declared at the end of this number space, so that ids never change. */
const FIRST_SHEET_ID = 7001;

/** Sheet ids in the order in which tables came into being: append, never reorder. */
const BORN: readonly TableKey[] = [
  'groups',
  'experts',
  'seedSheets',
  'items',
  'grants',
  'matches',
  'entries',
  'feedback',
  'cases',
  'intake',
  'outbox',
  'documents',
  'vocabulary',
  'hubs',
  'settings',
  'formItems',
  'ledger',
  'counters',
  'audit',
  'links',
];

/** The hidden sheet that holds rows as they stood in the last write, which took them away or wrote over them. */
export const TRAY_SHEET_ID = 7000;
export const TRAY_TITLE = '書きかえ中の控え';
/** What column metadata call a column of the tray; as many columns are called so as the widest table has, and some. */
export const TRAY_COLUMN = 'tray';
export const TRAY_WIDTH = 40;

/** The id of a table's sheet. */
export function sheetIdOf(table: TableKey): number {
  return FIRST_SHEET_ID + BORN.indexOf(table);
}

/** The table of a sheet id, if it is one of ours. */
export function tableOfSheet(sheetId: number): TableKey | undefined {
  return TABLE_KEYS.find((table) => sheetIdOf(table) === sheetId);
}

/** The metadata value that names a column. */
export function columnName(table: TableKey, column: string): string {
  return `${table}.${column}`;
}
