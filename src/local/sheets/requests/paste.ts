import { filteredAway } from '../filter.ts';
import { cellAt, editRow } from '../grid.ts';
import type { Cell } from '../model.ts';
import { areaOf } from '../ranges.ts';
import { effectiveValue } from '../values.ts';
import { areaWritten, type Handler, required } from './context.ts';

/**
 * "Copies data from the source to the destination"; where the destination is
 * smaller, "the entire source data will still be copied". Repeating into a
 * larger one is not emulated: nobody asks for it. Rows that a filter hides go
 * as A-SHEETS-PASTE says; the rows after them move up, as in the editor.
 */
export const copyPaste: Handler<'copyPaste'> = (context, { source, destination, pasteType }) => {
  required(pasteType, 'pasteType');
  const from = areaOf(context.book, required(source, 'source'));
  const { sheetId, startRowIndex = 0, startColumnIndex = 0 } = required(destination, 'destination');
  const all = context.kernel.assume['A-SHEETS-PASTE'] === 'copied';
  const rows = Array.from({ length: from.r1 - from.r0 }, (_, i) => from.r0 + i).filter(
    (row) => all || !filteredAway(from.sheet, row),
  );
  if (rows.length === 0) return;
  const [endRowIndex, endColumnIndex] = [startRowIndex + rows.length, startColumnIndex + from.c1 - from.c0];
  const place = { sheetId: sheetId ?? 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
  const to = areaWritten(context, place);
  const images = rows.map((row) =>
    Array.from({ length: from.c1 - from.c0 }, (_, i) => cellAt(from.sheet, row, from.c0 + i)),
  );
  for (const [i, image] of images.entries()) {
    editRow(to.sheet, to.r0 + i, to.c0, to.c1, (cell, column) => withValue(cell, image[column - to.c0] ?? null));
  }
};

/** The cell with the other one's value; its format and rule stay (PASTE_VALUES: "values ONLY"). */
function withValue(cell: Cell | null, image: Cell | null): Cell {
  const { userEnteredValue: _, ...rest } = cell ?? {};
  return image?.userEnteredValue ? { ...rest, userEnteredValue: effectiveValue(image.userEnteredValue) } : rest;
}
