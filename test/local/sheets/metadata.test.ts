import { describe, expect, it } from 'vitest';
import { columnKey, errorOf, fill, type Request, setUp } from './helpers.ts';

// https://developers.google.com/workspace/sheets/api/guides/metadata
describe('developer metadata', () => {
  const on = (location: object, more: object = {}): Request => ({
    createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location, ...more } },
  });

  it('is returned with an assigned id and the type of its location', () => {
    const { batch } = setUp({ 'A-SHEETS-ZERO': 'written' });
    expect(batch(columnKey('団体.名称', 2, 'v1')).replies?.[0]).toEqual({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: expect.any(Number),
          metadataKey: '団体.名称',
          metadataValue: 'v1',
          visibility: 'DOCUMENT',
          location: {
            locationType: 'COLUMN',
            dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          },
        },
      },
    });
  });

  it('is listed where it belongs: spreadsheet, sheet, column', () => {
    const { batch, api, id } = setUp();
    batch(on({ spreadsheet: true }), on({ sheetId: 0 }), columnKey('c', 1));
    const fields =
      'developerMetadata.metadataKey,sheets(developerMetadata.metadataKey,data.columnMetadata.developerMetadata.metadataKey)';
    const shown = api.get(id, { fields, ranges: ['A:B'] });
    expect(shown.developerMetadata).toEqual([{ metadataKey: 'k' }]);
    expect(shown.sheets?.[0]?.developerMetadata).toEqual([{ metadataKey: 'k' }]);
    expect(shown.sheets?.[0]?.data?.[0]?.columnMetadata).toEqual([{}, { developerMetadata: [{ metadataKey: 'c' }] }]);
  });

  it('a lookup selects what matches all of its fields', () => {
    const { batch } = setUp({ 'A-SHEETS-NONE': 'ignored' });
    batch(columnKey('k', 0, 'x'), columnKey('k', 1, 'y'), on({ sheetId: 0 }, { visibility: 'PROJECT' }));
    const lookup = (developerMetadataLookup: object): Request => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } },
    });
    const deleted = (look: object) =>
      batch(lookup(look)).replies?.[0]?.deleteDeveloperMetadata?.deletedDeveloperMetadata?.length;
    expect(deleted({ metadataKey: 'k', metadataValue: 'y' })).toBe(1);
    expect(deleted({ metadataKey: 'k', visibility: 'PROJECT', locationType: 'COLUMN' })).toBe(0);
    expect(deleted({ metadataKey: 'k', locationType: 'SHEET' })).toBe(1);
    expect(deleted({ metadataKey: 'k' })).toBe(1);
  });

  const refused: readonly (readonly [string, Request, string])[] = [
    ['without a key', on({ spreadsheet: true }, { metadataKey: '' }), 'metadataKey'],
    [
      'without a visibility',
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', location: { spreadsheet: true } } } },
      'visibility',
    ],
    [
      'on two columns',
      on({ dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } }),
      'single row or column',
    ],
    ['on two places', on({ spreadsheet: true, sheetId: 0 }), 'oneof'],
    ['with a location type (read-only)', on({ spreadsheet: true, locationType: 'SPREADSHEET' }), 'read-only'],
    ['past 30,000 characters', on({ spreadsheet: true }, { metadataValue: 'x'.repeat(30_000) }), '30000 characters'],
  ];
  it.each(refused)('refuses an entry %s', (_, request, message) => {
    const { batch } = setUp();
    expect(errorOf(() => batch(request)).message).toContain(message);
  });

  it('refuses an id in use', () => {
    const { batch } = setUp();
    batch(on({ spreadsheet: true }, { metadataId: 5 }));
    expect(errorOf(() => batch(on({ sheetId: 0 }, { metadataId: 5 }))).message).toContain('metadata with ID [5]');
  });
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGetByDataFilter
describe('batchGetByDataFilter', () => {
  const key = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });

  it.each([
    ['sheet', ['A', 'B']],
    ['filter', ['B', 'A']],
  ] as const)('says where each column stands; A-SHEETS-FILTER-ORDER by %s', (by, order) => {
    const { batch, values, id } = setUp({ 'A-SHEETS-FILTER-ORDER': by });
    batch(fill(['番号', '名称'], ['1', 'はら']), columnKey('id', 0), columnKey('name', 1));
    const { valueRanges = [] } = values.batchGetByDataFilter(
      { dataFilters: [key('name'), key('id')], majorDimension: 'COLUMNS' },
      id,
    );
    const expected: Record<string, object> = {
      A: {
        dataFilters: [key('id')],
        valueRange: { range: "'シート1'!A1:A1000", majorDimension: 'COLUMNS', values: [['番号', '1']] },
      },
      B: {
        dataFilters: [key('name')],
        valueRange: { range: "'シート1'!B1:B1000", majorDimension: 'COLUMNS', values: [['名称', 'はら']] },
      },
    };
    expect(valueRanges).toEqual(order.map((column) => expected[column]));
  });

  it('one range selected twice is returned once with both filters', () => {
    const { batch, values, id } = setUp();
    batch(fill(['a']), columnKey('x', 0), columnKey('y', 0));
    const filters = [key('x'), key('y')];
    const { valueRanges } = values.batchGetByDataFilter({ dataFilters: filters }, id);
    expect(valueRanges).toMatchObject([{ dataFilters: filters }]);
    expect(valueRanges).toHaveLength(1);
  });

  it('takes A1 and grid ranges; a filter is one kind only', () => {
    const { batch, values, id } = setUp();
    batch(fill(['a', 'b'], ['c', 'd']));
    const read = (filter: object) =>
      values.batchGetByDataFilter({ dataFilters: [filter] }, id).valueRanges?.[0]?.valueRange?.values;
    expect(read({ a1Range: "'シート1'!B1:B2" })).toEqual([['b'], ['d']]);
    expect(read({ gridRange: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 } })).toEqual([['c', 'd']]);
    expect(errorOf(() => read({ a1Range: 'A1', gridRange: {} })).message).toContain('oneof');
  });
});
