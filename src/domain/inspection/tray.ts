import type { Cell } from '../values.ts';

/** Begins the first cell of a line of the tray that holds the headings of a table; that of a row is the table alone. */
export const HEADINGS_MARK = '#';

/** A cell as text: a date's fraction of a day may come back rounded. */
export function cellWords(cell: Cell): string {
  return String(typeof cell === 'number' ? Math.round(cell * 1e6) / 1e6 : cell);
}

/** A line as text, by which two are the same; '' when it is empty. */
export function lineWords(cells: readonly Cell[]): string {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return end === 0 ? '' : JSON.stringify(cells.slice(0, end).map(cellWords));
}
