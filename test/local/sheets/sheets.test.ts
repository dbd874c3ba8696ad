import { describe, expect, it } from 'vitest';
import { MIME } from '../../../src/local/drive-index.ts';
import { SheetsStore } from '../../../src/local/sheets/index.ts';
import { columnKey, errorOf, fill, type Request, setUp } from './helpers.ts';

const add = (title: string, more: object = {}): Request => ({ addSheet: { properties: { title, ...more } } });
const update = (properties: object, fields: string): Request => ({ updateSheetProperties: { properties, fields } });

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#sheetproperties
describe('sheets', () => {
  const titles = (fixture: ReturnType<typeof setUp>) => fixture.person.sheets().map((sheet) => sheet.title);

  it('are added with given id, size, frozen rows, colour and place', () => {
    const fixture = setUp();
    const properties = {
      sheetId: 9,
      index: 0,
      hidden: true,
      gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 },
      tabColorStyle: { rgbColor: { red: 1 } },
    };
    const reply = fixture.batch(add('団体', properties)).replies?.[0]?.addSheet?.properties;
    expect(reply).toEqual({ ...properties, title: '団体', sheetType: 'GRID' });
    expect(titles(fixture)).toEqual(['団体', 'シート1']);
  });

  it.each([
    ['S1', 2, ['S2', 'S1', 'S3']],
    ['S1', 1, ['S1', 'S2', 'S3']],
    ['S3', 0, ['S3', 'S1', 'S2']],
    ['S1', 3, ['S2', 'S3', 'S1']],
  ])('%s with index %i: indexes are those before the move', (title, index, expected) => {
    const fixture = setUp();
    fixture.batch(add('S1', { sheetId: 1 }), add('S2', { sheetId: 2 }), add('S3', { sheetId: 3 }), {
      deleteSheet: { sheetId: 0 },
    });
    fixture.batch(update({ sheetId: Number(title[1]), index }, 'index'));
    expect(titles(fixture)).toEqual(expected);
  });

  const refused: readonly (readonly [string, Request, string])[] = [
    ['a title in use', add('シート1'), 'A sheet with the name "シート1" already exists. Please enter another name.'],
    ['an id in use', add('x', { sheetId: 0 }), 'already exists'],
    [
      'freezing every row',
      update({ sheetId: 0, gridProperties: { frozenRowCount: 1000 } }, 'gridProperties.frozenRowCount'),
      "can't freeze all visible rows",
    ],
    ['hiding the last sheet', update({ sheetId: 0, hidden: true }, 'hidden'), "can't hide all the sheets"],
    ['deleting the last sheet', { deleteSheet: { sheetId: 0 } }, "can't remove all the sheets"],
    ['changing an id', update({ sheetId: 0 }, 'sheetId'), 'cannot be changed'],
  ];
  it.each(refused)('refuses %s', (_, request, message) => {
    const { batch } = setUp();
    expect(errorOf(() => batch(request)).message).toContain(message);
  });
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get
describe('get', () => {
  it('returns no grid data unless asked, and what the mask lists', () => {
    const { api, id, batch } = setUp();
    batch(fill(['a']));
    expect(api.get(id)).toEqual({
      spreadsheetId: id,
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
      properties: { title: '台帳', locale: 'ja_JP', autoRecalc: 'ON_CHANGE', timeZone: 'Asia/Tokyo' },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'シート1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
    });
    expect(api.get(id, { fields: 'sheets.properties(sheetId,title)' })).toEqual({
      sheets: [{ properties: { sheetId: 0, title: 'シート1' } }],
    });
    expect(api.get(id, { includeGridData: true, fields: 'spreadsheetId' })).toEqual({ spreadsheetId: id });
    expect(api.get(id, { includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData).toHaveLength(1);
  });

  it('limits sheets to the ranges asked for, one GridData a range', () => {
    const { api, id, batch } = setUp();
    batch(add('別'), fill(['a', 'b'], ['c', 'd']));
    const { sheets } = api.get(id, {
      ranges: ["'シート1'!A1:B1", "'シート1'!B2"],
      fields: 'sheets.data(startRow,startColumn,rowData.values.formattedValue)',
    });
    expect(sheets).toEqual([
      {
        data: [
          { rowData: [{ values: [{ formattedValue: 'a' }, { formattedValue: 'b' }] }] },
          { startRow: 1, startColumn: 1, rowData: [{ values: [{ formattedValue: 'd' }] }] },
        ],
      },
    ]);
  });

  it('refuses an unknown path and names one that is not emulated', () => {
    const { api, id } = setUp();
    expect(errorOf(() => api.get(id, { fields: 'sheets.nothing' })).details?.code).toBe(400);
    expect(errorOf(() => api.get(id, { fields: 'sheets.charts' })).message).toContain(
      'Sheets Sheet.charts is not emulated',
    );
  });

  it('shows protected ranges and the filter', () => {
    const { api, id, batch } = setUp({ 'A-SHEETS-ZERO': 'written' });
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
    const { replies } = batch(
      { addProtectedRange: { protectedRange: { range, warningOnly: true, description: '見出し' } } },
      { setBasicFilter: { filter: { range } } },
    );
    const protectedRange = replies?.[0]?.addProtectedRange?.protectedRange;
    expect(protectedRange).toMatchObject({ protectedRangeId: expect.any(Number), range, warningOnly: true });
    expect(api.get(id, { fields: 'sheets(protectedRanges,basicFilter)' }).sheets).toEqual([
      { protectedRanges: [protectedRange], basicFilter: { range } },
    ]);
    const protectedRangeId = protectedRange?.protectedRangeId ?? 0;
    batch(
      { updateProtectedRange: { protectedRange: { protectedRangeId, description: '変更' }, fields: 'description' } },
      { clearBasicFilter: { sheetId: 0 } },
    );
    expect(api.get(id, { fields: 'sheets(protectedRanges.description,basicFilter)' }).sheets).toEqual([
      { protectedRanges: [{ description: '変更' }] },
    ]);
    batch({ deleteProtectedRange: { protectedRangeId } });
    expect(api.get(id, { fields: 'sheets.protectedRanges' }).sheets).toEqual([{}]);
  });
});

describe('the store', () => {
  it('saves and reopens everything', () => {
    const { kernel, drive, store, api, id, batch } = setUp();
    const rule = { condition: { type: 'DATE_IS_VALID' } };
    batch(fill(['a', 1, true]), columnKey('k', 1), { setDataValidation: { range: { sheetId: 0 }, rule } });
    batch({
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 9 },
        cell: { note: 'n', userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'note,userEnteredFormat',
      },
    });
    const state: unknown = JSON.parse(JSON.stringify(store.save()));
    const reopened = SheetsStore.load(kernel, drive, state);
    expect(reopened.get(id)).toEqual(store.get(id));
    expect(JSON.stringify(state).length).toBeLessThan(5_000);
    expect(api.get(id).spreadsheetId).toBe(id);
  });

  it('copies content to a file that Drive made, and adopts an empty one', () => {
    const { store, id, batch, drive } = setUp();
    batch(fill(['a']), columnKey('k', 0));
    store.copy(id, 'copied');
    batch(fill(['b']));
    drive.files.set('copied', { ...drive.files.get(id), id: 'copied', name: '写し' } as NonNullable<
      ReturnType<typeof drive.files.get>
    >);
    expect(store.get('copied').sheets[0]?.rows[0]?.[0]).toEqual({ userEnteredValue: { stringValue: 'a' } });
    expect(store.get('copied').metadata).toHaveLength(1);
    expect(store.create('x', { id: 'copied' }).id).toBe('copied');
    expect(drive.files.get(id)?.mimeType).toBe(MIME.spreadsheet);
  });

  it('a workbook whose file is deleted is not found', () => {
    const { api, drive, id } = setUp();
    drive.files.delete(id);
    expect(errorOf(() => api.get(id)).details?.code).toBe(404);
  });
});
