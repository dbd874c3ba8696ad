import { describe, expect, it } from 'vitest';
import { columnKey, errorOf, type Fixture, fill, type Request, setUp } from './helpers.ts';

const columns = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });

/** Where the column of each key is now, and its header. */
function keys({ values, id }: Fixture): Record<string, string | undefined> {
  const lookups = ['a', 'b', 'c'].map((metadataKey) => ({ developerMetadataLookup: { metadataKey } }));
  const { valueRanges = [] } = values.batchGetByDataFilter({ dataFilters: lookups }, id);
  return Object.fromEntries(
    valueRanges.map(({ dataFilters, valueRange }) => [
      dataFilters?.[0]?.developerMetadataLookup?.metadataKey,
      valueRange?.range?.replace(/.*!/, ''),
    ]),
  );
}

// https://developers.google.com/workspace/sheets/api/guides/metadata ("remains associated as the spreadsheet is edited")
describe('column metadata follows its column', () => {
  const changes: readonly (readonly [string, Request, Record<string, string>])[] = [
    ['insert before b', { insertDimension: { range: columns(1, 3) } }, { a: 'A1:A3', b: 'D1:D3', c: 'E1:E3' }],
    [
      'move a to the end',
      { moveDimension: { source: columns(0, 1), destinationIndex: 3 } },
      { a: 'C1:C3', b: 'A1:A3', c: 'B1:B3' },
    ],
    [
      'move c to the front',
      { moveDimension: { source: columns(2, 3), destinationIndex: 0 } },
      { a: 'B1:B3', b: 'C1:C3', c: 'A1:A3' },
    ],
    ['delete b, and its metadata with it', { deleteDimension: { range: columns(1, 2) } }, { a: 'A1:A3', c: 'B1:B3' }],
    ['insert a row', { insertDimension: { range: rows(0, 1) } }, { a: 'A1:A4', b: 'B1:B4', c: 'C1:C4' }],
  ];
  it.each(changes)('%s', (_, request, expected) => {
    const fixture = setUp();
    const grid = { gridProperties: { rowCount: 3, columnCount: 3 }, sheetId: 0 };
    const size: Request = {
      updateSheetProperties: { properties: grid, fields: 'gridProperties.rowCount,gridProperties.columnCount' },
    };
    fixture.batch(size, fill(['a', 'b', 'c']), columnKey('a', 0), columnKey('b', 1), columnKey('c', 2), request);
    expect(keys(fixture)).toEqual(expected);
  });

  it('that of a row follows its row', () => {
    const { batch, values, id } = setUp();
    const developerMetadata = { metadataKey: 'h', visibility: 'DOCUMENT', location: { dimensionRange: rows(0, 1) } };
    batch(
      fill(['見出し']),
      { createDeveloperMetadata: { developerMetadata } },
      { insertDimension: { range: rows(0, 2) } },
    );
    const filter = { developerMetadataLookup: { metadataKey: 'h', locationType: 'ROW' } };
    expect(values.batchGetByDataFilter({ dataFilters: [filter] }, id).valueRanges?.[0]?.valueRange).toEqual({
      range: "'シート1'!A3:Z3",
      majorDimension: 'ROWS',
      values: [['見出し']],
    });
  });

  it('is gone with its sheet', () => {
    const { batch, values, id } = setUp();
    batch({ addSheet: { properties: { sheetId: 7, title: '別' } } }, columnKey('a', 0), {
      deleteSheet: { sheetId: 0 },
    });
    expect(
      values.batchGetByDataFilter({ dataFilters: [{ developerMetadataLookup: { metadataKey: 'a' } }] }, id),
    ).toEqual({ spreadsheetId: id });
  });
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#movedimensionrequest
describe('dimensions', () => {
  it('moves rows as the example of MoveDimensionRequest.destinationIndex', () => {
    const { batch, read } = setUp();
    batch(fill(['0'], ['1'], ['2'], ['3'], ['4']), { moveDimension: { source: rows(1, 3), destinationIndex: 4 } });
    expect(read('A:A')).toEqual([['0'], ['3'], ['1'], ['2'], ['4']]);
  });

  it('ranges over the cells move along and go when all of theirs is deleted', () => {
    const { batch, api, id } = setUp();
    const column = { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2, startRowIndex: 1 };
    const protect: Request = { addProtectedRange: { protectedRange: { range: column, warningOnly: true } } };
    const filter: Request = {
      setBasicFilter: { filter: { range: { sheetId: 0, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 3 } } },
    };
    batch(protect, filter, { insertDimension: { range: columns(0, 1) } });
    const shown = () => api.get(id, { fields: 'sheets(protectedRanges.range,basicFilter.range)' }).sheets?.[0];
    expect(shown()).toEqual({
      protectedRanges: [{ range: { startColumnIndex: 2, endColumnIndex: 3, startRowIndex: 1 } }],
      basicFilter: { range: { startRowIndex: 0, startColumnIndex: 1, endColumnIndex: 4 } },
    });
    batch({ deleteDimension: { range: columns(2, 3) } });
    expect(shown()).toEqual({ basicFilter: { range: { startRowIndex: 0, startColumnIndex: 1, endColumnIndex: 3 } } });
  });

  it.each([
    ['formats', undefined],
    ['formats and rules', 'DATE_IS_VALID'],
  ] as const)('A-SHEETS-INSERT: an inserted row inherits %s', (inherited, type) => {
    const { batch, api, id } = setUp({ 'A-SHEETS-INSERT': inherited });
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    batch(
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 },
          cell: bold,
          fields: 'userEnteredFormat',
        },
      },
      {
        setDataValidation: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 },
          rule: { condition: { type: 'DATE_IS_VALID' } },
        },
      },
      { insertDimension: { range: rows(2, 3), inheritFromBefore: true } },
    );
    const fields = 'sheets.data.rowData.values(userEnteredFormat,dataValidation)';
    const inserted = api.get(id, { ranges: ['A3'], fields }).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0];
    expect(inserted?.userEnteredFormat).toEqual(bold.userEnteredFormat);
    expect(inserted?.dataValidation?.condition?.type).toBe(type);
  });

  it('sizes and hides columns (updateDimensionProperties)', () => {
    const { batch, api, id } = setUp();
    const properties = { pixelSize: 240, hiddenByUser: true };
    batch({ updateDimensionProperties: { range: columns(1, 2), properties, fields: 'pixelSize,hiddenByUser' } });
    const { columnMetadata } =
      api.get(id, { ranges: ['A:C'], fields: 'sheets.data.columnMetadata' }).sheets?.[0]?.data?.[0] ?? {};
    expect(columnMetadata).toEqual([{ pixelSize: 100 }, properties, { pixelSize: 100 }]);
  });

  const refused: readonly (readonly [string, Request])[] = [
    ['inheriting from before the first row', { insertDimension: { range: rows(0, 1), inheritFromBefore: true } }],
    ['inserting an unbounded range', { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1 } } }],
    ['deleting every column', { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS' } } }],
    ['moving into itself', { moveDimension: { source: rows(1, 4), destinationIndex: 2 } }],
  ];
  it.each(refused)('refuses %s', (_, request) => {
    const { batch } = setUp();
    expect(errorOf(() => batch(request)).details?.code).toBe(400);
  });
});
