import { describe, expect, it } from 'vitest';
import { cell, errorOf, fill, type Request, setUp } from './helpers.ts';

const list = (strict: boolean): Request => {
  const values = [{ userEnteredValue: '未対応' }, { userEnteredValue: '済' }];
  const rule = { condition: { type: 'ONE_OF_LIST', values }, strict };
  return {
    setDataValidation: { range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }, rule },
  };
};
const dated = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy/mm/dd' } } };
const grid = (rowCount: number, columnCount: number): Request => ({
  updateSheetProperties: {
    properties: { sheetId: 0, gridProperties: { rowCount, columnCount } },
    fields: 'gridProperties(rowCount,columnCount)',
  },
});
const at = (rowIndex: number, columnIndex: number) => ({ sheetId: 0, rowIndex, columnIndex });

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#updatecellsrequest
describe('updateCells', () => {
  it('keeps text that begins like a formula as text (ExtendedValue.stringValue)', () => {
    const { batch, read } = setUp();
    batch(fill(['=IMPORTRANGE("x")', '+1', "'a"]));
    expect(read('A1:C1', { valueRenderOption: 'FORMULA' })).toEqual([['=IMPORTRANGE("x")', '+1', "'a"]]);
  });

  it('clears the masked fields of what the data do not cover in a range', () => {
    const { batch, read } = setUp();
    batch(fill(['a', 'b'], ['c', 'd']));
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    batch({ updateCells: { range, fields: 'userEnteredValue', rows: [{ values: [cell('z')] }] } });
    expect(read('A1:B2')).toEqual([['z']]);
  });

  it('writes only the given cells from a start', () => {
    const { batch, read } = setUp();
    batch(fill(['a', 'b'], ['c', 'd']));
    batch({ updateCells: { start: at(0, 1), fields: 'userEnteredValue', rows: [{ values: [cell('z')] }] } });
    expect(read('A1:B2')).toEqual([
      ['a', 'z'],
      ['c', 'd'],
    ]);
  });

  it('leaves fields outside the mask alone (guides/field-masks)', () => {
    const { batch, api, id } = setUp();
    batch(fill([46_122]), {
      repeatCell: { range: { sheetId: 0, endRowIndex: 1 }, cell: dated, fields: 'userEnteredFormat.numberFormat' },
    });
    batch(fill([46_123]));
    const fields = 'sheets.data.rowData.values(formattedValue,userEnteredFormat)';
    const values = api.get(id, { ranges: ['A1'], fields }).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0];
    expect(values).toEqual({ formattedValue: '2026/04/11', ...dated });
  });

  const beyond: readonly (readonly [string, Request, string])[] = [
    [
      'column',
      { updateCells: { start: at(0, 1), fields: 'userEnteredValue', rows: [{ values: [cell('a'), cell('b')] }] } },
      'Attempting to write column: 2, beyond the last requested column of: 1',
    ],
    [
      'row',
      { updateCells: { start: at(2, 0), fields: 'userEnteredValue', rows: [{ values: [cell('a')] }, {}] } },
      'Attempting to write row: 3, beyond the last requested row of: 2',
    ],
    [
      'start',
      { updateCells: { start: at(3, 0), fields: 'userEnteredValue', rows: [] } },
      "Range ('シート1'!A4) exceeds grid limits. Max rows: 3, max columns: 2",
    ],
  ];
  it.each(beyond)('refuses to write past the grid: %s', (_, request, message) => {
    const { batch } = setUp();
    batch(grid(3, 2));
    expect(errorOf(() => batch(request)).message).toContain(message);
  });

  it('refuses more than 50,000 characters in a cell (https://support.google.com/drive/answer/37603)', () => {
    const { batch } = setUp();
    batch(fill(['あ'.repeat(50_000)]));
    expect(errorOf(() => batch(fill(['あ'.repeat(50_001)]))).message).toContain(
      'more than the maximum of 50000 characters',
    );
  });

  it('an empty string leaves no value (A-SHEETS-EMPTY)', () => {
    const { batch, read } = setUp();
    batch(fill(['a']), fill(['']));
    expect(read('A1')).toBeUndefined();
  });

  it.each([
    [true, 'refused', 'violates the data validation rules'],
    [true, 'taken', undefined],
    [false, 'refused', undefined],
  ] as const)('a rule with strict %s, A-SHEETS-STRICT %s', (strict, taken, message) => {
    const { batch } = setUp({ 'A-SHEETS-STRICT': taken });
    batch(list(strict));
    const write = () => batch(fill(['状態'], ['別']));
    if (message) expect(errorOf(write).message).toContain(message);
    else expect(write).not.toThrow();
  });
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#copypasterequest
describe('copyPaste', () => {
  it('copies what stands there when its turn comes, into another sheet too, whatever the size of the destination', () => {
    const { batch, read } = setUp();
    batch(
      fill(['a', 'b'], ['c']),
      { addSheet: { properties: { sheetId: 5, title: '控え' } } },
      {
        copyPaste: {
          source: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 },
          destination: { sheetId: 5, startRowIndex: 1, endRowIndex: 2 },
          pasteType: 'PASTE_VALUES',
        },
      },
      fill(['x', 'y']),
    );
    expect(read('控え!A1:B3')).toEqual([[], ['a', 'b'], ['c']]);
  });
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#findreplacerequest
describe('findReplace', () => {
  it('empties a cell only where its whole content is what is looked for', () => {
    const { batch, read } = setUp();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 };
    const whole = { matchCase: true, matchEntireCell: true };
    batch(fill(['電話する'], ['電話する。'], ['あ'], ['電話する', '電話する']), {
      findReplace: { find: '電話する', replacement: '', range, ...whole },
    });
    expect(read('A1:B4')).toEqual([[], ['電話する。'], ['あ'], ['', '電話する']]);
  });
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#appendcellsrequest
describe('appendCells', () => {
  const append = (...texts: string[]): Request => ({
    appendCells: { sheetId: 0, fields: 'userEnteredValue', rows: texts.map((text) => ({ values: [cell(text)] })) },
  });

  it('writes after the last row with data; validation is none (A-SHEETS-APPEND)', () => {
    const { batch, read } = setUp();
    batch(fill(['状態']), list(false), append('済', '未対応'));
    expect(read('A:A')).toEqual([['状態'], ['済'], ['未対応']]);
  });

  it('keeps the validation of the cells it writes into', () => {
    const { batch, api, id } = setUp();
    batch(fill(['状態']), list(false), append('済'));
    const fields = 'sheets.data.rowData.values.dataValidation';
    const written = api.get(id, { ranges: ['A2'], fields }).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0];
    expect(written?.dataValidation?.condition?.type).toBe('ONE_OF_LIST');
  });

  it('adds rows where the grid ends', () => {
    const { batch, api, id, read } = setUp();
    batch(grid(2, 1), fill(['a'], ['b']), append('c'));
    expect(read('A:A')).toEqual([['a'], ['b'], ['c']]);
    expect(api.get(id, { fields: 'sheets.properties.gridProperties' }).sheets?.[0]?.properties?.gridProperties).toEqual(
      { rowCount: 3, columnCount: 1 },
    );
  });

  it('never adds columns', () => {
    const { batch } = setUp();
    batch(grid(2, 1));
    const wide: Request = {
      appendCells: { sheetId: 0, fields: 'userEnteredValue', rows: [{ values: [cell('a'), cell('b')] }] },
    };
    expect(errorOf(() => batch(wide)).message).toContain('Attempting to write column: 1, beyond');
  });

  it('refuses to pass 10,000,000 cells a workbook (https://support.google.com/drive/answer/37603)', () => {
    const { batch } = setUp();
    const rows: Request = { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } };
    expect(errorOf(() => batch(rows)).message).toContain('above the limit of 10000000 cells');
  });
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
describe('repeatCell, setDataValidation, sortRange', () => {
  it.each([
    [
      'clipped',
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
    ],
    ['refused', undefined],
  ] as const)('A-SHEETS-GRID: repeatCell that ends past the grid is %s', (past, written) => {
    const { batch, read } = setUp({ 'A-SHEETS-GRID': past });
    const request = { range: { sheetId: 0, endRowIndex: 9 }, cell: cell('x'), fields: 'userEnteredValue' };
    batch(grid(2, 2));
    const run = () => batch({ repeatCell: request });
    if (written) expect(run).not.toThrow();
    else expect(errorOf(run).details?.code).toBe(400);
    expect(read('A1:B2')).toEqual(written);
  });

  it('a number format needs its type (NumberFormat.type)', () => {
    const { batch } = setUp();
    const format = { userEnteredFormat: { numberFormat: { pattern: '0' } } };
    expect(
      errorOf(() => batch({ repeatCell: { range: { sheetId: 0 }, cell: format, fields: 'userEnteredFormat' } }))
        .message,
    ).toContain('NumberFormat.type');
  });

  it('setDataValidation without a rule clears it', () => {
    const { batch, person } = setUp();
    batch(list(false));
    expect(person.options('シート1', 2, 1)).toEqual(['未対応', '済']);
    batch({ setDataValidation: { range: { sheetId: 0 } } });
    expect(person.options('シート1', 2, 1)).toEqual([]);
  });

  const rules: readonly (readonly [string, GoogleAppsScript.Sheets.Schema.BooleanCondition])[] = [
    ['a list without values', { type: 'ONE_OF_LIST' }],
    ['a formula in a list', { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '=A1' }] }],
    ['a range without =', { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '語彙!A:A' }] }],
    ['a date with a value', { type: 'DATE_IS_VALID', values: [{ userEnteredValue: '1' }] }],
  ];
  it.each(rules)('refuses %s (ConditionType)', (_, condition) => {
    const { batch } = setUp();
    expect(
      errorOf(() => batch({ setDataValidation: { range: { sheetId: 0 }, rule: { condition } } })).details?.code,
    ).toBe(400);
  });

  it('sorts numbers before texts and empty cells last, either way (A-SHEETS-SORT)', () => {
    const { batch, read } = setUp();
    batch(fill(['い', 1], ['', 2], [10, 3], [9, 4]));
    const sort = (sortOrder: string): Request => ({
      sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
    });
    batch(sort('ASCENDING'));
    expect(read('A:B', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
      [9, 4],
      [10, 3],
      ['い', 1],
      ['', 2],
    ]);
    batch(sort('DESCENDING'));
    expect(read('B:B', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([[1], [3], [4], [2]]);
  });
});
