import type { StoredRow, TableSnapshot } from '../app/ports.ts';
import { type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Cell } from '../domain/values.ts';
import { type PlacedCell, sameCell } from './registry-place.ts';

/**
 * Which row of an earlier read each row is, by its place now. A row is known by
 * its id; one whose id was overwritten is known by its other cells, apart from
 * those that hold what was written. Rows that came since have no original.
 */
export function originalsOf(
  table: TableKey,
  before: TableSnapshot,
  now: TableSnapshot,
  written: readonly PlacedCell[],
): ReadonlyMap<number, StoredRow> {
  const { key } = tableOf(table);
  const isWritten = (cell: Cell) => written.some((one) => sameCell(one.cell, cell));
  const originals = new Map<number, StoredRow>();
  const lost = new Set(before.rows.filter((row) => row.key !== ''));
  for (const row of now.rows) {
    const named = [...lost].filter((one) => one.key === row.key);
    // A copied row bears the same id as its pattern: of such, the one with the same cells is taken.
    const original = named.find((one) => isAlike(row, one, key, isWritten)) ?? named[0];
    if (!original) continue;
    lost.delete(original);
    originals.set(row.rowIndex, original);
  }
  for (const original of lost) {
    const nameless = now.rows.filter(
      (row) =>
        !originals.has(row.rowIndex) && isWritten(row.cells[key] ?? '') && isAlike(row, original, key, isWritten),
    );
    const likeness = (row: StoredRow) =>
      2 * likenessOf(row, original) + (written.some((one) => one.rowIndex === row.rowIndex) ? 1 : 0);
    const [best] = nameless.sort((a, b) => likeness(b) - likeness(a));
    if (best && likeness(best) > 0) originals.set(best.rowIndex, original);
  }
  return originals;
}

/** Whether a row may be the original, overwritten. */
function isAlike(row: StoredRow, original: StoredRow, key: string, isWritten: (cell: Cell) => boolean): boolean {
  return Object.entries(row.cells).every(
    ([column, cell]) => column === key || sameCell(cell, original.cells[column] ?? '') || isWritten(cell),
  );
}

/** How many cells say the same. */
function likenessOf(row: StoredRow, original: StoredRow): number {
  return Object.entries(row.cells).filter(
    ([column, cell]) => cell !== '' && sameCell(cell, original.cells[column] ?? ''),
  ).length;
}
