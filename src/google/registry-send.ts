import type { Snapshot } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import { keptRows, type SeenCell } from '../domain/inspection/tray.ts';
import { sheetIdOf } from '../domain/layout.ts';
import { type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Cell } from '../domain/values.ts';
import { columnLetters } from './a1.ts';
import { appendRequests } from './append-requests.ts';
import { cellData } from './cells.ts';
import { cellOf } from './look.ts';
import { writing } from './patience.ts';
import { columnIndexOf, type PlacedCell, type PlacedRow, tablesOf, type Writing } from './registry-place.ts';
import { messageOf, outcomeOf } from './service-errors.ts';
import { sheets } from './services.ts';
import { holdsTyped, trayRequests } from './tray.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/**
 * Writes everything in one atomic call. True when the answer shows that every
 * touched row and heading still stood where it was read, `typed` when words
 * typed since went into the tray; false when it does not, or when it is not
 * known what the call did. A refusal is returned too: by its words alone nobody
 * can tell a bad cell from a sheet that was renamed.
 */
export function send(spreadsheetId: string, snapshot: Snapshot, what: Writing): boolean | 'typed' | TaneError {
  const { tray } = snapshot;
  const kept = keptRows(what.cells.flatMap((cell) => seenIn(snapshot, cell)));
  const body = {
    requests: [
      ...trayRequests(tray, kept, (table) => ({ headingRow: 0, width: widthOf(snapshot, table) })),
      ...what.cells.map((cell) => cellRequest(snapshot, cell)),
      ...newRows(snapshot, what.rows),
    ],
    includeSpreadsheetInResponse: true,
    responseRanges: [...touchedPlaces(snapshot, what), ...(kept.length > 0 ? [tray.title] : [])],
    responseIncludeGridData: true,
  };
  try {
    const response = writing(() => sheets().batchUpdate(body, spreadsheetId)).updatedSpreadsheet ?? {};
    return stands(snapshot, what, response) && (!holdsTyped(response) || 'typed');
  } catch (error) {
    return outcomeOf(error) === 'refused' && new TaneError('registry.refused', { message: messageOf(error) });
  }
}

/** What was seen in the cells that are written over; of a column that is none of ours nothing was. */
function seenIn(snapshot: Snapshot, { table, rowIndex, columnIndex: own }: PlacedCell): readonly SeenCell[] {
  if (nameAt(snapshot, table, own) === undefined) return [];
  const keyIndex = columnIndexOf(snapshot, table, tableOf(table).key);
  return [keyIndex, own].map((columnIndex) => {
    return { table, rowIndex, keyIndex, columnIndex, cell: seenAt(snapshot, table, rowIndex, columnIndex) };
  });
}

const widthOf = (snapshot: Snapshot, table: TableKey): number =>
  1 + Math.max(...Object.values(snapshot[table]?.columns ?? {}).map(({ index }) => index));

function cellRequest(snapshot: Snapshot, { table, rowIndex, columnIndex, cell }: PlacedCell): Request {
  const seen = cell === '' && tableOf(table).role === 'work' ? seenAt(snapshot, table, rowIndex, columnIndex) : '';
  // Words go only as they were seen: what somebody typed over them since stays, where a plain write would empty it too
  // (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#findreplacerequest).
  // Whether a text of several lines can be looked for is not said there: that one is emptied, and what was typed is in the tray.
  if (typeof seen === 'string' && seen !== '' && !seen.includes('\n')) {
    const [endRowIndex, endColumnIndex] = [rowIndex + 1, columnIndex + 1];
    const rows = { startRowIndex: rowIndex, endRowIndex };
    const range = { sheetId: sheetIdOf(table), ...rows, startColumnIndex: columnIndex, endColumnIndex };
    return { findReplace: { find: seen, replacement: '', matchCase: true, matchEntireCell: true, range } };
  }
  return {
    updateCells: {
      start: { sheetId: sheetIdOf(table), rowIndex, columnIndex },
      rows: [{ values: [cellData(cell)] }],
      fields: 'userEnteredValue',
    },
  };
}

/** The new rows, table by table. */
function newRows(snapshot: Snapshot, rows: readonly PlacedRow[]): readonly Request[] {
  return [...new Set(rows.map((row) => row.append.table))].flatMap((table) => {
    const own = rows.flatMap(({ append }) => (append.table === table ? [append.values] : []));
    const from = 1 + (snapshot[table]?.rows.length ?? 0);
    return appendRequests({ table, placeOf: (column) => columnIndexOf(snapshot, table, column), from }, own);
  });
}

function touchedPlaces(snapshot: Snapshot, what: Writing): string[] {
  // A sheet's name as it stood when read, quoted for A1 notation.
  const title = (table: TableKey) => snapshot[table]?.title ?? '';
  const headings = tablesOf(what).map((table) => `${title(table)}!1:1`);
  const keys = what.cells.map(({ table, rowIndex }) => {
    const column = columnLetters(columnIndexOf(snapshot, table, tableOf(table).key));
    return `${title(table)}!${column}${rowIndex + 1}`;
  });
  return [...new Set([...headings, ...keys])];
}

function stands(snapshot: Snapshot, what: Writing, response: Spreadsheet): boolean {
  for (const table of tablesOf(what)) {
    for (const { index, heading } of Object.values(snapshot[table]?.columns ?? {})) {
      if (String(cellAt(response, table, 0, index)) !== heading) return false;
    }
  }
  return what.cells.every(({ table, rowIndex }) => {
    const columnIndex = columnIndexOf(snapshot, table, tableOf(table).key);
    const written = what.cells.find(
      (one) => one.table === table && one.rowIndex === rowIndex && one.columnIndex === columnIndex,
    );
    const expected = written ? written.cell : keyAt(snapshot, table, rowIndex);
    return String(cellAt(response, table, rowIndex, columnIndex)) === String(expected);
  });
}

function seenAt(snapshot: Snapshot, table: TableKey, rowIndex: number, columnIndex: number): Cell {
  const row = snapshot[table]?.rows.find((one) => one.rowIndex === rowIndex);
  return row?.cells[nameAt(snapshot, table, columnIndex) ?? ''] ?? '';
}

function nameAt(snapshot: Snapshot, table: TableKey, columnIndex: number): string | undefined {
  const { columns = {} } = snapshot[table] ?? {};
  return Object.keys(columns).find((one) => columns[one]?.index === columnIndex);
}

function keyAt(snapshot: Snapshot, table: TableKey, rowIndex: number): string {
  return snapshot[table]?.rows.find((row) => row.rowIndex === rowIndex)?.key ?? '';
}

/** The value of a cell in the returned grid data; '' when it is empty or was not returned. */
function cellAt(response: Spreadsheet, table: TableKey, rowIndex: number, columnIndex: number): Cell {
  const sheet = (response.sheets ?? []).find((one) => one.properties?.sheetId === sheetIdOf(table));
  for (const grid of sheet?.data ?? []) {
    const row = grid.rowData?.[rowIndex - (grid.startRow ?? 0)];
    const cell = row?.values?.[columnIndex - (grid.startColumn ?? 0)];
    if (cell) return cellOf(cell);
  }
  return '';
}
