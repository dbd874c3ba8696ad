import { unemulated } from '../../kernel.ts';
import { metadataData, metadataMatching } from '../data-filters.ts';
import type { Metadata, Workbook } from '../model.ts';
import { sheetById } from '../ranges.ts';
import { refuse } from '../refusal.ts';
import { freshId, type Handler, required } from './context.ts';

/** Characters of keys and values for the spreadsheet and for each sheet (guides/metadata, "Metadata storage limits"). */
const CHARACTER_LIMIT = 30_000;

/** https://developers.google.com/workspace/sheets/api/guides/metadata, "Create metadata". */
export const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = ({ book, kernel }, request) => {
  const { metadataId, metadataKey, metadataValue, visibility, location } = required(
    request.developerMetadata,
    'developerMetadata',
  );
  const ids = book.metadata.map((entry) => entry.metadataId);
  if (metadataId !== undefined && ids.includes(metadataId)) {
    refuse(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const entry: Metadata = {
    metadataId: metadataId ?? freshId(kernel, ids),
    metadataKey: metadataKey || refuse('metadataKey is required.'),
    ...(metadataValue === undefined ? {} : { metadataValue }),
    visibility: required(visibility, 'visibility'),
    on: placeOf(book, location ?? {}),
  };
  book.metadata = [...book.metadata, entry];
  checkLimit(book, entry);
  return { createDeveloperMetadata: { developerMetadata: metadataData(entry, kernel.assume) } };
};

function placeOf(book: Workbook, location: GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation): Metadata['on'] {
  const { spreadsheet, sheetId, dimensionRange: range } = location;
  if (spreadsheet) return { type: 'SPREADSHEET' };
  if (sheetId !== undefined) return { type: 'SHEET', sheetId: sheetById(book, sheetId).properties.sheetId };
  if (!range) refuse('location is required.');
  const { sheetId: id, gridProperties } = sheetById(book, range.sheetId).properties;
  const { startIndex = -1, endIndex = -1 } = range;
  if (startIndex < 0 || endIndex !== startIndex + 1)
    refuse('The dimensionRange must represent a single row or column.');
  const rows = required(range.dimension, 'dimension') === 'ROWS';
  const count = rows ? gridProperties.rowCount : gridProperties.columnCount;
  if (startIndex >= count) refuse(`Index ${startIndex} is past the grid's ${count} ${range.dimension}.`);
  return { type: rows ? 'ROW' : 'COLUMN', sheetId: id, index: startIndex };
}

function checkLimit(book: Workbook, added: Metadata): void {
  const store = (entry: Metadata): number => (entry.on.type === 'SPREADSHEET' ? -1 : entry.on.sheetId);
  const characters = book.metadata
    .filter((entry) => store(entry) === store(added))
    .reduce((sum, entry) => sum + entry.metadataKey.length + (entry.metadataValue?.length ?? 0), 0);
  if (characters > CHARACTER_LIMIT) refuse(`Developer metadata may take up at most ${CHARACTER_LIMIT} characters.`);
}

/** Deletes every entry that the filter selects (A-SHEETS-NONE: there may have to be one). */
export const deleteDeveloperMetadata: Handler<'deleteDeveloperMetadata'> = ({ book, kernel }, { dataFilter }) => {
  const lookup = required(dataFilter, 'dataFilter').developerMetadataLookup;
  if (!lookup) throw unemulated('Sheets deleteDeveloperMetadata by range');
  const deleted = metadataMatching(book, lookup);
  if (deleted.length === 0 && kernel.assume['A-SHEETS-NONE'] === 'refused') refuse('No developer metadata matches.');
  book.metadata = book.metadata.filter((entry) => !deleted.includes(entry));
  return {
    deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted.map((entry) => metadataData(entry, kernel.assume)) },
  };
};
