import { unemulated } from '../../kernel.ts';
import { shownRange } from '../data-filters.ts';
import { merge, writeMask } from '../masks.ts';
import type { ProtectedRange, Sheet, Workbook } from '../model.ts';
import { sheetById } from '../ranges.ts';
import { refuse } from '../refusal.ts';
import { areaWritten, type Context, freshId, type Handler, required } from './context.ts';

/** Protected ranges, the basic filter and conditional formats: what lies over the cells. */

type Given = GoogleAppsScript.Sheets.Schema.ProtectedRange;

export const addProtectedRange: Handler<'addProtectedRange'> = (context, request) => {
  const { book, kernel } = context;
  const { protectedRangeId, ...given } = required(request.protectedRange, 'protectedRange');
  const ids = book.sheets.flatMap((sheet) => sheet.protectedRanges.map((one) => one.protectedRangeId));
  if (protectedRangeId !== undefined && ids.includes(protectedRangeId))
    refuse(`A protected range with ID ${protectedRangeId} already exists.`);
  const entry = checked(context, { ...given, protectedRangeId: protectedRangeId ?? freshId(kernel, ids) });
  const sheet = sheetById(book, entry.range.sheetId);
  sheet.protectedRanges = [...sheet.protectedRanges, entry];
  return {
    addProtectedRange: {
      protectedRange: { ...entry, range: shownRange(entry.range, kernel.assume), requestingUserCanEdit: true },
    },
  };
};

/** Only warnings: what shuts people out is not used, since it is no security (design.md). */
function checked(context: Context, given: Given): ProtectedRange {
  if (!given.warningOnly) throw unemulated('Sheets ProtectedRange without warningOnly');
  areaWritten(context, required(given.range, 'protectedRange.range'));
  return given as ProtectedRange;
}

function findProtected(
  book: Workbook,
  id: number | undefined,
): { readonly sheet: Sheet; readonly entry: ProtectedRange } {
  for (const sheet of book.sheets) {
    const entry = sheet.protectedRanges.find((one) => one.protectedRangeId === id);
    if (entry) return { sheet, entry };
  }
  return refuse(`No protected range with ID: ${id}`);
}

export const updateProtectedRange: Handler<'updateProtectedRange'> = (context, { fields, protectedRange = {} }) => {
  const { book } = context;
  const mask = writeMask(fields, 'ProtectedRange');
  const { sheet, entry } = findProtected(book, protectedRange.protectedRangeId);
  const merged = checked(context, merge<Given>(entry, protectedRange, mask));
  sheet.protectedRanges = sheet.protectedRanges.filter((one) => one !== entry);
  const target = sheetById(book, merged.range.sheetId);
  target.protectedRanges = [...target.protectedRanges, merged];
};

export const deleteProtectedRange: Handler<'deleteProtectedRange'> = ({ book }, { protectedRangeId }) => {
  const { sheet, entry } = findProtected(book, protectedRangeId);
  sheet.protectedRanges = sheet.protectedRanges.filter((one) => one !== entry);
};

/** Replaces the filter and what was hidden by it. */
export const setBasicFilter: Handler<'setBasicFilter'> = (context, { filter }) => {
  const range = required(filter?.range, 'filter.range');
  areaWritten(context, range);
  sheetById(context.book, range.sheetId).basicFilter = { range };
};

export const clearBasicFilter: Handler<'clearBasicFilter'> = ({ book }, { sheetId }) => {
  sheetById(book, sheetId).basicFilter = null;
};
