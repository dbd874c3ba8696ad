import type { Place } from './grid-data.ts';

/** Rows passed over by Page Up and Page Down. */
const PAGE = 10;

/** Where a key leads from a cell, as in spreadsheets; undefined for keys that do not move. `rows` are those shown. */
export function moveBy(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Place,
  rows: readonly number[],
  columns: number,
): Place | undefined {
  const at = Math.max(0, rows.indexOf(row));
  const last = rows.length - 1;
  const rowAt = (index: number): number => rows[Math.min(Math.max(index, 0), last)] ?? row;
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return { row: rowAt(far ? last : at + 1), column };
    case 'ArrowUp':
      return { row: rowAt(far ? 0 : at - 1), column };
    case 'ArrowRight':
      return { row, column: far ? columns : Math.min(column + 1, columns) };
    case 'ArrowLeft':
      return { row, column: far ? 1 : Math.max(column - 1, 1) };
    case 'PageDown':
      return { row: rowAt(at + PAGE), column };
    case 'PageUp':
      return { row: rowAt(at - PAGE), column };
    case 'Home':
      return { row: far ? rowAt(0) : row, column: 1 };
    case 'End':
      return { row: far ? rowAt(last) : row, column: columns };
    default:
      return undefined;
  }
}
