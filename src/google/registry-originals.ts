import type { StoredRow, TableSnapshot } from '../app/ports.ts';
import { type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Cell } from '../domain/values.ts';
import { type PlacedCell, sameCell } from './registry-place.ts';

/**
 * Which row of an earlier read each row is, by its place now. A row is known by
 * its id; one whose id was overwritten, or that a person wrote without one, is
 * known by its other cells, apart from those that hold what was written. Rows
 * that came since have no original.
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
  const lost = new Set(before.rows.filter((row) => Object.values(row.cells).some((cell) => cell !== '')));
  for (const row of now.rows) {
    const named = row.key === '' ? [] : [...lost].filter((one) => one.key === row.key);
    // A copied row bears the same id as its pattern: of such, the one with the same cells is taken.
    const original = named.find((one) => isAlike(row, one, key, isWritten)) ?? named[0];
    if (!original) continue;
    lost.delete(original);
    originals.set(row.rowIndex, original);
  }
  const nameless = now.rows.filter((row) => !originals.has(row.rowIndex));
  for (const [row, original] of likeliestFirst(key, before, nameless, written, lost)) {
    if (originals.has(row.rowIndex) || !lost.delete(original)) continue;
    originals.set(row.rowIndex, original);
  }
  return originals;
}

/** Rows without their own id, each with the originals it may have been. */
function likeliestFirst(
  key: string,
  before: TableSnapshot,
  nameless: readonly StoredRow[],
  written: readonly PlacedCell[],
  lost: ReadonlySet<StoredRow>,
): readonly (readonly [StoredRow, StoredRow])[] {
  const isWritten = (cell: Cell) => written.some((one) => sameCell(one.cell, cell));
  const keyIndex = before.columns[key]?.index;
  const pairs = nameless.flatMap((row) => {
    const put = written.filter((one) => one.rowIndex === row.rowIndex);
    const isKeyPut = put.some((one) => one.columnIndex === keyIndex && sameCell(one.cell, row.cells[key] ?? ''));
    const holdsPut = Object.values(row.cells).some((cell) => cell !== '' && isWritten(cell));
    return [...lost].flatMap((original) => {
      if (row.key !== original.key && !isWritten(row.cells[key] ?? '')) return [];
      if (!isAlike(row, original, key, isWritten)) return [];
      const likeness = likenessOf(row, original);
      // Where nothing is left of the original, what was written must at least be there.
      if (likeness === 0 && !holdsPut && !isKeyPut) return [];
      const byKey = row.key === original.key ? 2 : isKeyPut ? 3 : 0;
      return [{ row, original, weight: 4 * likeness + byKey + (put.length > 0 ? 1 : 0) }];
    });
  });
  return pairs.sort((a, b) => b.weight - a.weight).map(({ row, original }) => [row, original] as const);
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
