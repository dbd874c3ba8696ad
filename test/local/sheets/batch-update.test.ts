import { describe, expect, it } from 'vitest';
import { cell, columnKey, errorOf, fill, type Request, setUp } from './helpers.ts';

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate
describe('batchUpdate', () => {
  it('applies nothing when any request is invalid', () => {
    const { api, id, read } = setUp();
    const bad: Request = { deleteSheet: { sheetId: 99 } };
    const error = errorOf(() => api.batchUpdate({ requests: [fill(['a']), bad] }, id));
    expect(error).toMatchObject({
      name: 'GoogleJsonResponseException',
      message:
        'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].deleteSheet: No grid with id: 99',
      details: { code: 400, status: 'INVALID_ARGUMENT' },
    });
    expect(read('A1')).toBeUndefined();
  });

  it('a rename is undone with its batch', () => {
    const { api, id, store } = setUp();
    const rename: Request = { updateSpreadsheetProperties: { properties: { title: '別名' }, fields: 'title' } };
    errorOf(() => api.batchUpdate({ requests: [rename, { deleteSheet: { sheetId: 0 } }] }, id));
    expect(store.title(id)).toBe('台帳');
    api.batchUpdate({ requests: [rename] }, id);
    expect(store.title(id)).toBe('別名');
  });

  it('answers each request at its place', () => {
    const { batch } = setUp();
    const { replies } = batch(fill(['a']), { addSheet: { properties: { sheetId: 5, title: '団体' } } });
    expect(replies).toEqual([{}, { addSheet: { properties: expect.objectContaining({ sheetId: 5, index: 1 }) } }]);
  });

  it('returns the spreadsheet after the update, limited to responseRanges', () => {
    const { api, id } = setUp();
    const body = {
      requests: [fill(['id', 'x'], ['1', 'y'])],
      includeSpreadsheetInResponse: true,
      responseRanges: ["'シート1'!A1:A2"],
    };
    const fields = 'replies,updatedSpreadsheet.sheets.data.rowData.values.userEnteredValue';
    expect(api.batchUpdate(body, id, { fields }).updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [cell('id')] },
      { values: [cell('1')] },
    ]);
    const answer = api.batchUpdate({ ...body, responseIncludeGridData: true }, id);
    expect(answer.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData?.[1]?.values?.[0]).toMatchObject({
      formattedValue: '1',
    });
    expect(api.batchUpdate(body, id).updatedSpreadsheet?.sheets?.[0]?.data).toBeUndefined();
  });

  it('answers 404 for a workbook that is not there', () => {
    const { api } = setUp();
    expect(errorOf(() => api.batchUpdate({ requests: [fill(['a'])] }, 'nowhere')).details).toEqual({
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
    });
  });

  const gridRange = { sheetId: 0 };
  const twoKinds = { ...fill(['a']), deleteSheet: { sheetId: 0 } };
  const bothValues = { userEnteredValue: { stringValue: 'a', numberValue: 1 } };
  const refused: readonly (readonly [string, object, string])[] = [
    // Union fields and types: https://sheets.googleapis.com/$discovery/rest?version=v4
    ['no request', { requests: [] }, 'Must specify at least one request.'],
    ['two kinds in one request', { requests: [twoKinds] }, "Invalid value at 'requests[0]' (oneof)"],
    ['an empty request', { requests: [{}] }, 'Invalid requests[0]: No request set.'],
    ['an unknown kind', { requests: [{ frobnicate: {} }] }, 'Unknown name "frobnicate" at \'requests[0]\''],
    [
      'an unknown field',
      { requests: [{ addSheet: { title: 'x' } }] },
      'Unknown name "title" at \'requests[0].add_sheet\'',
    ],
    [
      'two values in a cell',
      { requests: [{ repeatCell: { range: gridRange, fields: '*', cell: bothValues } }] },
      "oneof field 'value' is already set",
    ],
    [
      'a read-only field (A-SHEETS-READONLY)',
      { requests: [{ repeatCell: { range: gridRange, fields: '*', cell: { formattedValue: 'x' } } }] },
      'read-only',
    ],
    [
      'a value of the wrong type',
      { requests: [{ deleteSheet: { sheetId: '0' } }] },
      "Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32)",
    ],
    ['a value that no enum has', { requests: [{ appendDimension: { dimension: 'X', length: 1 } }] }, 'TYPE_ENUM'],
    [
      'start and range together',
      { requests: [{ updateCells: { start: {}, range: gridRange, fields: '*' } }] },
      "oneof field 'area'",
    ],
    // https://developers.google.com/workspace/sheets/api/guides/field-masks
    [
      'no field mask',
      { requests: [{ repeatCell: { range: gridRange, cell: {} } }] },
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'.",
    ],
    [
      'an unknown path in the mask',
      { requests: [{ repeatCell: { range: gridRange, cell: {}, fields: 'value' } }] },
      "for path 'value'",
    ],
    [
      'a mask with its root',
      { requests: [{ repeatCell: { range: gridRange, cell: {}, fields: 'cell.note' } }] },
      "for path 'cell.note'",
    ],
    [
      'a read-only path in the mask',
      { requests: [{ repeatCell: { range: gridRange, cell: {}, fields: 'effectiveValue' } }] },
      'read-only',
    ],
  ];
  it.each(refused)('refuses %s', (_, body, message) => {
    const { api, id } = setUp();
    const error = errorOf(() => api.batchUpdate(body, id));
    expect(error.message).toContain(message);
    expect(error.details?.code).toBe(400);
  });

  const notEmulated: readonly (readonly [string, Request])[] = [
    ['Sheets Request.mergeCells', { mergeCells: { range: gridRange } }],
    ['Sheets CellData.textFormatRuns', { repeatCell: { range: gridRange, fields: 'textFormatRuns', cell: {} } }],
    ['Sheets ProtectedRange.editors', { addProtectedRange: { protectedRange: { range: gridRange, editors: {} } } }],
    ['Sheets ProtectedRange without warningOnly', { addProtectedRange: { protectedRange: { range: gridRange } } }],
    [
      'Sheets data validation TEXT_EQ',
      { setDataValidation: { range: gridRange, rule: { condition: { type: 'TEXT_EQ' } } } },
    ],
  ];
  it.each(notEmulated)('names what is not emulated: %s', (name, request) => {
    const { batch } = setUp();
    expect(errorOf(() => batch(request))).toMatchObject({
      name: 'NotEmulated',
      message: `${name} is not emulated by the local Workspace`,
    });
  });

  it('a failed batch leaves metadata, grid and filter as they were', () => {
    const { api, id, batch } = setUp();
    batch(fill(['a', 'b']), columnKey('k', 1));
    const before = JSON.stringify(api.get(id, { includeGridData: true }));
    const changes: Request[] = [
      { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
      { setBasicFilter: { filter: { range: gridRange } } },
      { repeatCell: { range: gridRange, cell: cell('z'), fields: 'userEnteredValue' } },
      { deleteSheet: { sheetId: 0 } },
    ];
    errorOf(() => batch(...changes));
    expect(JSON.stringify(api.get(id, { includeGridData: true }))).toBe(before);
  });
});
