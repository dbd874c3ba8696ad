import type { Assumptions } from '../../assumptions.ts';
import { changeDimension } from '../dimensions.ts';
import { cellAt, checkCellLimit, editRow, resizeGrid } from '../grid.ts';
import { merge, writeMask } from '../masks.ts';
import type { Cell, Dimension, DimensionProperties, Sheet } from '../model.ts';
import { sheetById } from '../ranges.ts';
import { refuse } from '../refusal.ts';
import { type Context, type Handler, required } from './context.ts';

interface Span {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly from: number;
  readonly to: number;
  /** Rows or columns of the grid. */
  readonly count: number;
}

type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

function spanOf({ book }: Context, range: DimensionRange | undefined, open: boolean): Span {
  const { sheetId, dimension, startIndex, endIndex } = required(range, 'range');
  const sheet = sheetById(book, sheetId);
  const along = required(dimension, 'dimension') as Dimension;
  const count = sheet.properties.gridProperties[along === 'ROWS' ? 'rowCount' : 'columnCount'];
  if (!open && (startIndex === undefined || endIndex === undefined))
    refuse('Both the start and end index must be set.');
  const [from, to] = [startIndex ?? 0, endIndex ?? count];
  if (from < 0 || to <= from) refuse('The end index must be greater than the start index.');
  return { sheet, dimension: along, from, to, count };
}

function within(span: Span): Span {
  if (span.to > span.count) refuse(`The range ends at ${span.to}, past the grid's ${span.count} ${span.dimension}.`);
  return span;
}

/** New rows and columns take over the formats of the neighbour named by inheritFromBefore (A-SHEETS-INSERT for validation). */
export const insertDimension: Handler<'insertDimension'> = (context, { range, inheritFromBefore }) => {
  const { sheet, dimension, from, to, count } = spanOf(context, range, false);
  if (from > count) refuse(`The range starts at ${from}, past the grid's ${count} ${dimension}.`);
  if (inheritFromBefore && from === 0) refuse('inheritFromBefore cannot be true when inserting at index 0.');
  changeDimension(context.book, sheet, dimension, { kind: 'insert', at: from, count: to - from });
  checkCellLimit(context.book);
  const inherited = (cell: Cell | null): Cell | null => inheritedBy(cell, context.kernel.assume);
  const source = inheritFromBefore ? from - 1 : to;
  const rows = dimension === 'ROWS' ? [from, to] : [0, sheet.rows.length];
  const columns = dimension === 'ROWS' ? [0, sheet.properties.gridProperties.columnCount] : [from, to];
  for (let row = rows[0] ?? 0; row < (rows[1] ?? 0); row += 1) {
    editRow(sheet, row, columns[0] ?? 0, columns[1] ?? 0, (_, column) =>
      inherited(dimension === 'ROWS' ? cellAt(sheet, source, column) : cellAt(sheet, row, source)),
    );
  }
};

function inheritedBy(cell: Cell | null, assume: Assumptions): Cell | null {
  if (!cell) return null;
  const { userEnteredFormat, dataValidation } = cell;
  return {
    ...(userEnteredFormat ? { userEnteredFormat } : {}),
    ...(dataValidation && assume['A-SHEETS-INSERT'] === 'formats and rules' ? { dataValidation } : {}),
  };
}

export const deleteDimension: Handler<'deleteDimension'> = (context, { range }) => {
  const { sheet, dimension, from, to, count } = within(spanOf(context, range, true));
  if (to - from >= count) refuse(`You can't delete all the ${dimension.toLowerCase()} on the sheet.`);
  const frozen = sheet.properties.gridProperties[dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'] ?? 0;
  // The sheet must keep a row that is not frozen.
  if (frozen > 0 && from <= frozen && to >= count) refuse("You can't delete all the non-frozen rows or columns.");
  changeDimension(context.book, sheet, dimension, { kind: 'delete', from, to });
};

export const moveDimension: Handler<'moveDimension'> = (context, { source, destinationIndex = 0 }) => {
  const { sheet, dimension, from, to, count } = within(spanOf(context, source, false));
  if (destinationIndex < 0 || destinationIndex > count) refuse(`Invalid destinationIndex: ${destinationIndex}`);
  if (destinationIndex > from && destinationIndex < to) refuse('The destination must not lie within the source.');
  changeDimension(context.book, sheet, dimension, {
    kind: 'move',
    from,
    to,
    before: destinationIndex,
    assume: context.kernel.assume,
  });
};

export const appendDimension: Handler<'appendDimension'> = ({ book }, { sheetId, dimension, length = 0 }) => {
  const sheet = sheetById(book, sheetId);
  if (length < 1) refuse('length must be positive.');
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const rows = required(dimension, 'dimension') === 'ROWS';
  resizeGrid(book, sheet, rowCount + (rows ? length : 0), columnCount + (rows ? 0 : length));
};

export const updateDimensionProperties: Handler<'updateDimensionProperties'> = (context, request) => {
  const mask = writeMask(request.fields, 'DimensionProperties');
  const { sheet, dimension, from, to } = within(spanOf(context, request.range, true));
  const key = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const list = [...sheet[key]];
  for (let i = from; i < to; i += 1) {
    while (list.length <= i) list.push(null);
    list[i] = merge<object>(list[i] ?? {}, request.properties ?? {}, mask) as DimensionProperties;
  }
  sheet[key] = list;
};
