import type { ColumnDefinition } from 'tabulator-tables';
import type { SheetView } from '../api.ts';

/** A cell; rows and columns count from 1, the header is row 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Empty rows offered below the data. */
const SPARE_ROWS = 12;
/** Columns of a sheet without any header. */
const BLANK_COLUMNS = 8;

/** The grid's name for a column, which counts from 1; `columnOf` reads it back. */
export const fieldOf = (column: number): string => `c${column}`;
export const columnOf = (field: string): number => Number(field.slice(1));

export type GridRow = Readonly<Record<string, string | number>> & { readonly row: number };

/** The rows of a sheet as the grid shows them, with some empty ones to write into. */
export function rowsOf(view: SheetView): readonly GridRow[] {
  const last = Math.max(view.rows.at(-1)?.row ?? 0, 1);
  const spare = Math.max(0, Math.min(SPARE_ROWS, view.lastRow - last));
  return [
    ...view.rows.map(({ row, cells }) => ({
      row,
      ...Object.fromEntries(cells.map((text, i) => [fieldOf(i + 1), text])),
    })),
    ...Array.from({ length: spare }, (_, i) => ({ row: last + 1 + i })),
  ];
}

/** The columns of a sheet, after one for the row numbers. */
export function columnsOf(view: SheetView, rowLabel: string): readonly ColumnDefinition[] {
  const count = view.columns.length || BLANK_COLUMNS;
  return [
    { title: rowLabel, field: 'row', width: 52, frozen: true, resizable: false, cssClass: 'row-number' },
    ...Array.from({ length: count }, (_, i) => {
      const { header = '', width = 100 } = view.columns[i] ?? {};
      return { title: header || lettersOf(i + 1), field: fieldOf(i + 1), width, frozen: i < view.frozenColumns };
    }),
  ];
}

/** The letters that name a column: A, B, … Z, AA. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
