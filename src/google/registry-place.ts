import type { Append, Change, Edit, Snapshot } from '../app/ports.ts';
import { columnOf, columnsOf, type TableKey } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';

/** A cell to write, at the place where its row and column stood when they were read. */
export interface PlacedCell {
  readonly table: TableKey;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: Cell;
}

/** A row to append, laid out by where the columns stood when they were read. */
export interface PlacedRow {
  readonly append: Append;
  readonly cells: Readonly<Record<number, Cell>>;
}

/** What one write puts where. */
export interface Writing {
  readonly cells: readonly PlacedCell[];
  readonly rows: readonly PlacedRow[];
}

/** Finds the places of changes in the snapshot they were planned on. */
export function place(snapshot: Snapshot, changes: readonly Change[]): Writing {
  return {
    cells: changes.flatMap((change) => (change.kind === 'edit' ? placedCells(snapshot, change) : [])),
    rows: changes.flatMap((change) => (change.kind === 'append' ? [placedRow(snapshot, change)] : [])),
  };
}

export function tablesOf(writing: Writing): readonly TableKey[] {
  return [...new Set([...writing.cells.map((cell) => cell.table), ...writing.rows.map((row) => row.append.table)])];
}

export function columnIndexOf(snapshot: Snapshot, table: TableKey, column: string): number {
  const index = snapshot[table]?.columns[column]?.index;
  if (index === undefined) throw new Error(`${table}.${column} was not read`);
  return index;
}

/** Whether two cells hold the same; a date's fraction of a day may come back rounded. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-6);
}

function placedCells(snapshot: Snapshot, edit: Edit): readonly PlacedCell[] {
  const { table, key, after } = edit;
  const row = snapshot[table]?.rows.find((one) => one.key === key);
  if (!row) throw new Error(`${table} ${key} was not read`);
  return Object.entries(after).map(([column, value]) => ({
    table,
    rowIndex: row.rowIndex,
    columnIndex: columnIndexOf(snapshot, table, column),
    cell: cellOfValue(columnOf(table, column), value),
  }));
}

function placedRow(snapshot: Snapshot, append: Append): PlacedRow {
  const { table, values } = append;
  const cells: Record<number, Cell> = {};
  for (const [key, column] of columnsOf(table)) {
    cells[columnIndexOf(snapshot, table, key)] = cellOfValue(column, values[key] ?? '');
  }
  return { append, cells };
}
