import type { Append, Edit, Snapshot } from '../app/ports.ts';
import { sheetIdOf } from '../domain/layout.ts';
import { columnOf, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { cellData } from './cells.ts';
import { readTables } from './registry-read.ts';
import type { WrittenCell } from './registry-write.ts';
import { sheets } from './services.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * Puts back what a write changed in the wrong places, because somebody moved
 * rows or columns between the read and the write. A fresh read shows which row
 * and column each written cell really is; its before-image is the value that
 * the first read saw there. Appended rows are removed, the audit rows of the
 * undone write among them: the next attempt writes its own.
 */
export function restore(
  spreadsheetId: string,
  before: Snapshot,
  cells: readonly WrittenCell[],
  appends: readonly Append[],
): void {
  const tables = new Set<TableKey>([...cells.map((cell) => cell.edit.table), ...appends.map((append) => append.table)]);
  const now = readTables(spreadsheetId, { tables: [...tables], headings: [] });
  const requests = [
    ...cells.flatMap((cell) => restoredCell(before, now, cell)),
    ...[...tables].flatMap((table) => removals(before, now, table, appends)),
  ];
  if (requests.length > 0) sheets().batchUpdate({ requests }, spreadsheetId);
}

function restoredCell(before: Snapshot, now: Snapshot, cell: WrittenCell): readonly Request[] {
  const { table } = cell.edit;
  const columns = Object.entries(now[table]?.columns ?? {});
  const column = columns.find(([, place]) => place.index === cell.columnIndex)?.[0];
  const row = now[table]?.rows.find((one) => one.rowIndex === cell.rowIndex);
  if (!column || !row) return [];
  const key = column === tableOf(table).key ? undefined : row.key;
  const original = before[table]?.rows.find((one) => one.key === key)?.values[column];
  // A row that came into being after the first read has no before-image: what we wrote there is taken out again.
  const value: Value = original ?? '';
  if (!stillOurs(cell.edit, cell.column, row.values[column])) return [];
  return [
    {
      updateCells: {
        start: { sheetId: sheetIdOf(table), rowIndex: cell.rowIndex, columnIndex: cell.columnIndex },
        rows: [{ values: [cellData(columnOf(table, column), value)] }],
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** Only a cell that still holds what we wrote is put back: what a person typed over it meanwhile stays. */
function stillOurs(edit: Edit, column: string, found: Value | undefined): boolean {
  return JSON.stringify(edit.after[column]) === JSON.stringify(found);
}

/** Deletes the rows we appended: those that hold our key where the key column stood at the first read. */
function removals(before: Snapshot, now: Snapshot, table: TableKey, appends: readonly Append[]): readonly Request[] {
  const keys = new Set(appends.filter((append) => append.table === table).map((append) => append.key));
  const keyIndex = before[table]?.columns[tableOf(table).key]?.index;
  const column = Object.entries(now[table]?.columns ?? {}).find(([, place]) => place.index === keyIndex)?.[0];
  if (!column || keys.size === 0) return [];
  const rows = (now[table]?.rows ?? []).filter((row) => keys.has(String(row.values[column])));
  return [...rows]
    .sort((a, b) => b.rowIndex - a.rowIndex)
    .map((row) => ({
      deleteDimension: {
        range: {
          sheetId: sheetIdOf(table),
          dimension: 'ROWS',
          startIndex: row.rowIndex,
          endIndex: row.rowIndex + 1,
        },
      },
    }));
}
