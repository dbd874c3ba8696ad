import { type Doc, tableGrid } from './model.ts';
import { type Location, tableStart } from './place.ts';
import { applyMask, Invalid, maskPaths } from './shape.ts';
import { TABLE_CELL_STYLE, TABLE_COLUMN_PROPERTIES, TABLE_ROW_STYLE } from './shapes.ts';
import type { TableCellStyle, TableColumnProperties, TableRowStyle } from './types.ts';

export interface TableRange {
  readonly tableCellLocation?: {
    readonly tableStartLocation?: Location;
    readonly rowIndex?: number;
    readonly columnIndex?: number;
  };
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** The order in which borders shared with a neighbour are applied (request#updatetablecellstylerequest). */
const BORDERS = [
  { own: 'borderRight', shared: 'borderLeft', row: 0, column: 1 },
  { own: 'borderLeft', shared: 'borderRight', row: 0, column: -1 },
  { own: 'borderBottom', shared: 'borderTop', row: 1, column: 0 },
  { own: 'borderTop', shared: 'borderBottom', row: -1, column: 0 },
] as const;

/** UpdateTableCellStyleRequest, for a range of cells or the whole table. */
export function updateTableCellStyle(
  doc: Doc,
  request: {
    readonly tableRange?: TableRange;
    readonly tableStartLocation?: Location;
    readonly tableCellStyle?: TableCellStyle;
    readonly fields?: string;
  },
): void {
  const patch = request.tableCellStyle ?? {};
  const paths = maskPaths(request.fields, TABLE_CELL_STYLE);
  const { grid, cells } = cellsOf(doc, request);
  const masked = new Set(paths.map(([name]) => name));
  for (const [row, column] of cells) restyle(doc, grid[row]?.[column], patch, paths);
  for (const { own, shared, row, column } of BORDERS) {
    if (!masked.has(own)) continue;
    for (const cell of cells) {
      restyle(doc, grid[cell[0]]?.[cell[1]], patch, [[own]]);
      const value = patch[own];
      restyle(doc, grid[cell[0] + row]?.[cell[1] + column], value ? { [shared]: value } : {}, [[shared]]);
    }
  }
}

function restyle(doc: Doc, at: number | undefined, patch: TableCellStyle, paths: readonly string[][]): void {
  const unit = at === undefined ? undefined : doc.units[at];
  if (at !== undefined && unit?.cell) doc.units[at] = { ...unit, cell: applyMask(unit.cell, patch, paths) };
}

function cellsOf(
  doc: Doc,
  request: { readonly tableRange?: TableRange; readonly tableStartLocation?: Location },
): { readonly grid: number[][]; readonly cells: (readonly [row: number, column: number])[] } {
  const { tableRange, tableStartLocation } = request;
  if ((tableRange === undefined) === (tableStartLocation === undefined))
    throw new Invalid('Exactly one of tableRange and tableStartLocation must be specified.');
  const where = tableRange?.tableCellLocation;
  const grid = tableGrid(doc, tableStart(doc, where?.tableStartLocation ?? tableStartLocation)).map(
    ({ cells }) => cells,
  );
  const width = grid[0]?.length ?? 0;
  const { rowIndex = 0, columnIndex = 0 } = where ?? {};
  const rowSpan = tableRange ? (tableRange.rowSpan ?? 0) : grid.length;
  const columnSpan = tableRange ? (tableRange.columnSpan ?? 0) : width;
  if (rowSpan < 1 || columnSpan < 1) throw new Invalid('The row span and the column span must be at least 1.');
  if (rowIndex < 0 || columnIndex < 0 || rowIndex + rowSpan > grid.length || columnIndex + columnSpan > width)
    throw new Invalid('The table range must be inside the table.');
  const cells = Array.from({ length: rowSpan * columnSpan }, (_, i) => {
    return [rowIndex + Math.floor(i / columnSpan), columnIndex + (i % columnSpan)] as const;
  });
  return { grid, cells };
}

/** UpdateTableRowStyleRequest; without indices, all rows. */
export function updateTableRowStyle(
  doc: Doc,
  request: {
    readonly tableStartLocation?: Location;
    readonly rowIndices?: readonly number[];
    readonly tableRowStyle?: TableRowStyle;
    readonly fields?: string;
  },
): void {
  const paths = maskPaths(request.fields, TABLE_ROW_STYLE);
  const rows = tableGrid(doc, tableStart(doc, request.tableStartLocation));
  for (const i of indices(request.rowIndices, rows.length, 'row'))
    restyleRow(doc, rows[i]?.row ?? -1, (row) => applyMask(row, request.tableRowStyle ?? {}, paths));
}

/** PinTableHeaderRowsRequest: the first rows become headers, all others are none. */
export function pinTableHeaderRows(
  doc: Doc,
  request: { readonly tableStartLocation?: Location; readonly pinnedHeaderRowsCount?: number },
): void {
  const rows = tableGrid(doc, tableStart(doc, request.tableStartLocation));
  const count = request.pinnedHeaderRowsCount ?? 0;
  if (count < 0 || count > rows.length) throw new Invalid('The number of pinned rows must be inside the table.');
  rows.forEach(({ row }, i) => {
    restyleRow(doc, row, ({ tableHeader: _, ...style }) => (i < count ? { ...style, tableHeader: true } : style));
  });
}

function restyleRow(doc: Doc, at: number, next: (row: TableRowStyle) => TableRowStyle): void {
  const unit = doc.units[at];
  if (unit?.row) doc.units[at] = { ...unit, row: next(unit.row) };
}

/** UpdateTableColumnPropertiesRequest; without indices, all columns. A width under 5 pt is refused. */
export function updateTableColumnProperties(
  doc: Doc,
  request: {
    readonly tableStartLocation?: Location;
    readonly columnIndices?: readonly number[];
    readonly tableColumnProperties?: TableColumnProperties;
    readonly fields?: string;
  },
): void {
  const at = tableStart(doc, request.tableStartLocation);
  const patch = request.tableColumnProperties ?? {};
  const paths = maskPaths(request.fields, TABLE_COLUMN_PROPERTIES);
  if (patch.width && (patch.width.magnitude ?? 0) < 5)
    throw new Invalid('The width of a column must be at least 5 points.');
  const unit = doc.units[at];
  const columns = unit?.columns ?? [];
  const chosen = indices(request.columnIndices, columns.length, 'column');
  const next = columns.map((column, i) => (chosen.includes(i) ? applyMask(column, patch, paths) : column));
  if (unit) doc.units[at] = { ...unit, columns: next };
}

function indices(given: readonly number[] | undefined, length: number, what: string): readonly number[] {
  if (!given || given.length === 0) return Array.from({ length }, (_, i) => i);
  const outside = given.find((i) => i < 0 || i >= length);
  if (outside !== undefined) throw new Invalid(`The ${what} index ${outside} is outside the table.`);
  return given;
}
