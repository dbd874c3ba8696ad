import type { Assumptions } from '../assumptions.ts';
import { unemulated } from '../kernel.ts';
import type { GridRange, Metadata, Workbook } from './model.ts';
import { parseA1, sheetById } from './ranges.ts';
import { refuse } from './refusal.ts';

type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type Lookup = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLookup;

/** The ranges that a data filter selects: one a matching metadata entry, none when nothing matches (guides/metadata). */
export function rangesOf(book: Workbook, filter: DataFilter): GridRange[] {
  if (filter.a1Range !== undefined) return [parseA1(book, filter.a1Range)];
  if (filter.gridRange) return [filter.gridRange];
  if (filter.developerMetadataLookup)
    return metadataMatching(book, filter.developerMetadataLookup).map((entry) => rangeOn(book, entry));
  return refuse('Must specify a data filter.');
}

function rangeOn(book: Workbook, { on }: Metadata): GridRange {
  if (on.type === 'SPREADSHEET') throw unemulated('Sheets values by metadata of the spreadsheet');
  const { sheetId } = sheetById(book, on.sheetId).properties;
  if (on.type === 'SHEET') return { sheetId };
  return on.type === 'ROW'
    ? { sheetId, startRowIndex: on.index, endRowIndex: on.index + 1 }
    : { sheetId, startColumnIndex: on.index, endColumnIndex: on.index + 1 };
}

/** All entries that match every field of the lookup (DeveloperMetadataLookup). */
export function metadataMatching(book: Workbook, lookup: Lookup): Metadata[] {
  const { locationType, ...fields } = lookup;
  if (Object.keys(lookup).length === 0) refuse('A developer metadata lookup must specify at least one field.');
  const wanted = Object.entries(fields) as [keyof Metadata, unknown][];
  return book.metadata.filter(
    (entry) =>
      wanted.every(([name, value]) => entry[name] === value) &&
      (locationType === undefined || entry.on.type === locationType),
  );
}

/** Metadata as responses show it. */
export function metadataData(entry: Metadata, assume: Assumptions): GoogleAppsScript.Sheets.Schema.DeveloperMetadata {
  const { on, ...rest } = entry;
  if (on.type === 'SPREADSHEET') return { ...rest, location: { locationType: on.type, spreadsheet: true } };
  if (on.type === 'SHEET') return { ...rest, location: { locationType: on.type, sheetId: on.sheetId } };
  const dimension = on.type === 'ROW' ? 'ROWS' : 'COLUMNS';
  const range = { dimension, startIndex: on.index, endIndex: on.index + 1 };
  return {
    ...rest,
    location: { locationType: on.type, dimensionRange: { ...shownSheetId(on.sheetId, assume), ...range } },
  };
}

/** A range as responses show it. */
export function shownRange(range: GridRange, assume: Assumptions): GridRange {
  const { sheetId = 0, ...rest } = range;
  return { ...shownSheetId(sheetId, assume), ...rest };
}

const shownSheetId = (sheetId: number, assume: Assumptions): { readonly sheetId?: number } =>
  sheetId === 0 && assume['A-SHEETS-ZERO'] === 'omitted' ? {} : { sheetId };
