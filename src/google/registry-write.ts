import type { Append, Change, CommitOutcome, Edit, Snapshot, StoredRow } from '../app/ports.ts';
import { sheetIdOf } from '../domain/layout.ts';
import { columnOf, columnsOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { columnLetters } from './a1.ts';
import { appendedCell, cellData } from './cells.ts';
import { restore } from './registry-restore.ts';
import { isGonePlace, registryFailure } from './service-errors.ts';
import { sheets } from './services.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/** A cell that an edit writes, where the snapshot saw it. */
export interface WrittenCell {
  readonly edit: Edit;
  readonly column: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * Writes all changes in one atomic call and checks, from what that call
 * returns, that every touched row and heading still stood where it was read.
 * If not, everything is put back and the caller reads again.
 * @throws TaneError `registry.refused` (nothing was written), `registry.unknownOutcome`
 */
export function commitChanges(spreadsheetId: string, snapshot: Snapshot, changes: readonly Change[]): CommitOutcome {
  const cells = changes.flatMap((change) => (change.kind === 'edit' ? cellsOf(snapshot, change) : []));
  const appends = changes.filter((change): change is Append => change.kind === 'append');
  const touched = touchedPlaces(snapshot, cells, appends);
  const response = send(spreadsheetId, [...cells.map(cellRequest), ...appendRequests(snapshot, appends)], touched);
  if (response === 'gone') return 'moved';
  if (standsAsRead(snapshot, cells, appends, response)) return 'done';
  restore(spreadsheetId, snapshot, cells, appends);
  return 'moved';
}

function send(spreadsheetId: string, requests: readonly Request[], touched: readonly string[]): Spreadsheet | 'gone' {
  try {
    const body = {
      requests: [...requests],
      includeSpreadsheetInResponse: true,
      responseRanges: [...touched],
      responseIncludeGridData: true,
    };
    return sheets().batchUpdate(body, spreadsheetId).updatedSpreadsheet ?? {};
  } catch (error) {
    if (isGonePlace(error)) return 'gone';
    throw registryFailure(error);
  }
}

function rowOf(snapshot: Snapshot, edit: Edit): StoredRow {
  const row = snapshot[edit.table]?.rows.find((one) => one.key === edit.key);
  if (!row) throw new Error(`${edit.table} ${edit.key} was not read`);
  return row;
}

function columnIndexOf(snapshot: Snapshot, table: TableKey, column: string): number {
  const index = snapshot[table]?.columns[column]?.index;
  if (index === undefined) throw new Error(`${table}.${column} was not read`);
  return index;
}

function cellsOf(snapshot: Snapshot, edit: Edit): readonly WrittenCell[] {
  const { rowIndex } = rowOf(snapshot, edit);
  return Object.keys(edit.after).map((column) => ({
    edit,
    column,
    rowIndex,
    columnIndex: columnIndexOf(snapshot, edit.table, column),
  }));
}

function cellRequest(cell: WrittenCell): Request {
  const value = cell.edit.after[cell.column] ?? '';
  return {
    updateCells: {
      start: { sheetId: sheetIdOf(cell.edit.table), rowIndex: cell.rowIndex, columnIndex: cell.columnIndex },
      rows: [{ values: [cellData(columnOf(cell.edit.table, cell.column), value)] }],
      fields: 'userEnteredValue',
    },
  };
}

/** One appendCells a table; each row is laid out by where its columns stand now. */
function appendRequests(snapshot: Snapshot, appends: readonly Append[]): readonly Request[] {
  const tables = [...new Set(appends.map((append) => append.table))];
  return tables.map((table) => ({
    appendCells: {
      sheetId: sheetIdOf(table),
      rows: appends.filter((append) => append.table === table).map((append) => ({ values: layOut(snapshot, append) })),
      fields: 'userEnteredValue,userEnteredFormat,dataValidation',
    },
  }));
}

function layOut(snapshot: Snapshot, append: Append): GoogleAppsScript.Sheets.Schema.CellData[] {
  const cells: GoogleAppsScript.Sheets.Schema.CellData[] = [];
  for (const [key, column] of columnsOf(append.table)) {
    cells[columnIndexOf(snapshot, append.table, key)] = appendedCell(column, append.values[key] ?? '');
  }
  return Array.from(cells, (cell) => cell ?? {});
}

function touchedPlaces(snapshot: Snapshot, cells: readonly WrittenCell[], appends: readonly Append[]): string[] {
  const tables = new Set([...cells.map((cell) => cell.edit.table), ...appends.map((append) => append.table)]);
  const headings = [...tables].map((table) => `${titleRef(snapshot, table)}!1:1`);
  const keys = cells.map((cell) => {
    const column = columnLetters(columnIndexOf(snapshot, cell.edit.table, tableOf(cell.edit.table).key));
    return `${titleRef(snapshot, cell.edit.table)}!${column}${cell.rowIndex + 1}`;
  });
  return [...new Set([...headings, ...keys])];
}

/** A sheet's name as it stood when read, quoted for A1 notation. */
function titleRef(snapshot: Snapshot, table: TableKey): string {
  return snapshot[table]?.title ?? '';
}

function standsAsRead(
  snapshot: Snapshot,
  cells: readonly WrittenCell[],
  appends: readonly Append[],
  response: Spreadsheet,
): boolean {
  const stands = (table: TableKey, rowIndex: number, columnIndex: number) =>
    String(cellAt(response, sheetIdOf(table), rowIndex, columnIndex));
  const tables = new Set([...cells.map((cell) => cell.edit.table), ...appends.map((append) => append.table)]);
  for (const table of tables) {
    for (const { index, heading } of Object.values(snapshot[table]?.columns ?? {})) {
      if (stands(table, 0, index) !== heading) return false;
    }
  }
  return cells.every(({ edit, rowIndex, columnIndex, column }) => {
    const { key } = tableOf(edit.table);
    const expected = column === key ? String(edit.after[key]) : edit.key;
    const at = column === key ? columnIndex : columnIndexOf(snapshot, edit.table, key);
    return stands(edit.table, rowIndex, at) === expected;
  });
}

/** The value of a cell in the returned grid data; '' when it is empty or was not returned. */
function cellAt(
  response: Spreadsheet,
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
): string | number | boolean {
  const sheet = (response.sheets ?? []).find((one) => one.properties?.sheetId === sheetId);
  for (const grid of sheet?.data ?? []) {
    const row = grid.rowData?.[rowIndex - (grid.startRow ?? 0)];
    const value = row?.values?.[columnIndex - (grid.startColumn ?? 0)]?.userEnteredValue;
    if (value) return value.stringValue ?? value.numberValue ?? value.boolValue ?? '';
  }
  return '';
}
