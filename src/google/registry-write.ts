import type { Change, CommitOutcome, Snapshot, StoredRow } from '../app/ports.ts';
import { astrayIn } from '../domain/inspection/tray.ts';
import { columnOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';
import { place, sameCell, tablesOf, type Writing } from './registry-place.ts';
import { readTables } from './registry-read.ts';
import { undo } from './registry-restore.ts';
import { send } from './registry-send.ts';

/**
 * Writes all changes in one atomic call and checks, from what that call
 * returns, that every touched row and heading still stood where it was read.
 * Where that is not so, or not known, the registry is read again: either all
 * of it did land in its place, or whatever was written is taken back and the
 * caller plans anew.
 * @throws TaneError `registry.refused` (nothing was written), `registry.busy`
 */
export function commitChanges(spreadsheetId: string, snapshot: Snapshot, changes: readonly Change[]): CommitOutcome {
  const what = place(snapshot, changes);
  const sent = send(spreadsheetId, snapshot, what);
  if (sent === true) return 'done';
  if (sent === 'typed') return sent;
  const now = readTables(spreadsheetId, { tables: tablesOf(what), headings: [] });
  if (isInPlace(snapshot, now, what)) return astrayIn(now.tray.lines).length > 0 ? 'typed' : 'done';
  const isTraySame = snapshot.tray.isThere === now.tray.isThere && snapshot.tray.title === now.tray.title;
  if (sent && isTraySame && tablesOf(what).every((table) => standsAsRead(snapshot, now, table, what))) throw sent;
  undo(spreadsheetId, snapshot, what);
  return 'moved';
}

/** Whether the places of a write in one table are still those that were read, and as many: then it is not them that Sheets refused. */
function standsAsRead(before: Snapshot, now: Snapshot, table: TableKey, what: Writing): boolean {
  const [then, since] = [before[table], now[table]];
  const columns = Object.entries(since?.columns ?? {});
  const rows = new Set(what.cells.filter((cell) => cell.table === table).map((cell) => cell.rowIndex));
  const keyAt = (seen: typeof then, index: number) => seen?.rows.find((row) => row.rowIndex === index)?.key;
  return (
    then?.title === since?.title &&
    (tableOf(table).role === 'ledger' || then?.rows.length === since?.rows.length) &&
    columns.every(([name, { index, heading }]) => {
      const column = then?.columns[name];
      return column === undefined || (column.index === index && column.heading === heading);
    }) &&
    [...rows].every((index) => keyAt(then, index) === keyAt(since, index))
  );
}

/** Whether every cell and row of the write is where it belongs, wherever that stands now. */
function isInPlace(before: Snapshot, now: Snapshot, what: Writing): boolean {
  const cells = what.cells.every(({ table, rowIndex, columnIndex, cell }) => {
    const key = before[table]?.rows.find((row) => row.rowIndex === rowIndex)?.key;
    const column = Object.entries(before[table]?.columns ?? {}).find(([, seen]) => seen.index === columnIndex)?.[0];
    return rowsOf(now, table).some((row) => row.key === key && sameCell(row.cells[column ?? ''] ?? '', cell));
  });
  return cells && what.rows.every(({ append }) => rowsOf(now, append.table).some((row) => holds(row, append)));
}

const rowsOf = (snapshot: Snapshot, table: TableKey): readonly StoredRow[] => snapshot[table]?.rows ?? [];

function holds(row: StoredRow, { table, values }: { readonly table: TableKey; readonly values: StoredRow['values'] }) {
  return Object.keys(tableOf(table).columns).every((column) => {
    const cell: Cell = cellOfValue(columnOf(table, column), values[column] ?? '');
    return sameCell(row.cells[column] ?? '', cell);
  });
}
