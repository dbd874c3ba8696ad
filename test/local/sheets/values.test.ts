import { describe, expect, it } from 'vitest';
import { errorOf, fill, type Request, setUp } from './helpers.ts';

const format = (type: string, pattern?: string): Request => ({
  repeatCell: {
    range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
    fields: 'userEnteredFormat.numberFormat',
    cell: { userEnteredFormat: { numberFormat: { type, ...(pattern ? { pattern } : {}) } } },
  },
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values
describe('values.batchGet', () => {
  it('leaves out empty trailing rows and columns and shows empty cells between as ""', () => {
    const { batch, read } = setUp();
    batch(fill(['a', '', 'c', ''], [''], ['', 'b']));
    expect(read('A1:Z100')).toEqual([['a', '', 'c'], [], ['', 'b']]);
    expect(read('A1:Z100', { majorDimension: 'COLUMNS' })).toEqual([['a'], ['', '', 'b'], ['c']]);
  });

  it('has no `values` for an empty range, whose name is clipped to the grid', () => {
    const { values, id } = setUp();
    expect(values.batchGet(id, { ranges: ['A5:ZZ'] }).valueRanges).toEqual([
      { range: "'シート1'!A5:Z1000", majorDimension: 'ROWS' },
    ]);
  });

  it.each(['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'])(
    'renders %s (ValueRenderOption)',
    (valueRenderOption) => {
      const { batch, read } = setUp();
      batch(fill([1234.5, true, 'あ', 'x']), format('NUMBER', '#,##0.00'));
      batch({
        updateCells: {
          start: { sheetId: 0, columnIndex: 3 },
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=HYPERLINK("https://a.example","要")' } }] }],
        },
      });
      expect(read('A1:D1', { valueRenderOption })).toEqual([
        {
          FORMATTED_VALUE: ['1,234.50', 'TRUE', 'あ', '要'],
          UNFORMATTED_VALUE: [1234.5, true, 'あ', '要'],
          FORMULA: [1234.5, true, 'あ', '=HYPERLINK("https://a.example","要")'],
        }[valueRenderOption],
      ]);
    },
  );

  it.each([
    ['SERIAL_NUMBER', 46_122.5],
    ['FORMATTED_STRING', '2026/04/10 12:00'],
  ])('renders dates as %s (DateTimeRenderOption)', (dateTimeRenderOption, expected) => {
    const { batch, read } = setUp();
    batch(fill([46_122.5]), format('DATE_TIME', 'yyyy/mm/dd hh:mm'));
    expect(read('A1', { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption })).toEqual([[expected]]);
  });

  it('any other formula reads as an error', () => {
    const { person, read } = setUp();
    person.type('シート1', 1, 1, '=SUM(B1:B2)');
    expect(read('A1', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([['#ERROR!']]);
  });

  it.each([
    ['fails', 'exceeds grid limits'],
    ['answers nothing', undefined],
  ] as const)('A-SHEETS-READ-GRID: a range that starts past the grid %s', (past, message) => {
    const { read } = setUp({ 'A-SHEETS-READ-GRID': past });
    if (message) expect(errorOf(() => read('A1001:B')).message).toContain(message);
    else expect(read('A1001:B')).toBeUndefined();
  });

  // https://developers.google.com/workspace/sheets/api/guides/concepts, "A1 notation"
  it.each([
    [
      'A1:B2',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['A:A', [['a'], ['c']]],
    ['2:2', [['c', 'd']]],
    ['B2:B', [['d']]],
    [
      "'シート1'",
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['シート1!B1', [['b']]],
    ["'Jon''s Data'!A1", [['j']]],
  ])('reads %s', (range, expected) => {
    const { batch, person, read } = setUp();
    batch(fill(['a', 'b'], ['c', 'd']), { addSheet: { properties: { title: "Jon's Data" } } });
    person.type("Jon's Data", 1, 1, 'j');
    expect(read(range)).toEqual(expected);
  });

  it.each(['なし!A1', 'A1:B2:C3', 'A0', ''])('cannot parse %j', (range) => {
    const { read } = setUp();
    expect(errorOf(() => read(range)).details?.message).toBe(`Unable to parse range: ${range}`);
  });
});

// https://developers.google.com/workspace/sheets/api/guides/formats
describe('formats', () => {
  const serial = 42_465 + (16 * 3600 + 8 * 60 + 53) / 86_400; // Tuesday, April 5, 2016, 4:08:53 PM, the guide's example
  it.each([
    [serial, 'DATE', 'yyyy-mm-dd', '2016-04-05'],
    [serial, 'DATE', 'yyyy"年"m"月"d"日"(ddd)', '2016年4月5日(火)'],
    [serial, 'DATE_TIME', 'm/d/yy "at" h:mm', '4/5/16 at 16:08'],
    [serial, 'TIME', 'hh:mm:ss', '16:08:53'],
    [33.625, 'DATE_TIME', 'yyyy/mm/dd hh:mm', '1900/02/01 15:00'],
    [serial, 'DATE', undefined, '2016/04/05'],
    [12_345.125, 'NUMBER', '####.#', '12345.1'],
    [12.34, 'NUMBER', '000.0000', '012.3400'],
    [12, 'NUMBER', '#.0#', '12.0'],
    [12_000, 'NUMBER', '#,###', '12,000'],
    [0.25, 'PERCENT', '#%', '25%'],
    [500_000, 'CURRENCY', '#,##0"円"', '500,000円'],
    [-1.5, 'NUMBER', '0.0', '-1.5'],
    [1_234_567_890_123, 'TEXT', '@', '1234567890123'],
  ])('%d as %s %s is %s', (value, type, pattern, expected) => {
    const { batch, read } = setUp();
    batch(fill([value]), format(type, pattern));
    expect(read('A1')).toEqual([[expected]]);
  });

  it('a pattern that is not emulated says so', () => {
    const { batch, read } = setUp();
    batch(fill([1]), format('NUMBER', '# ???/???'));
    expect(errorOf(() => read('A1')).name).toBe('NotEmulated');
  });
});
