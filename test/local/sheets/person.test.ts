import { describe, expect, it } from 'vitest';
import type { ServiceObject } from '../../../src/local/kernel.ts';
import { createSpreadsheetApp, PersonError } from '../../../src/local/sheets/index.ts';
import { columnKey, fill, type Request, setUp } from './helpers.ts';

const S = 'シート1';

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED); A-SHEETS-TYPED
describe('typing', () => {
  it.each([
    ['123', 123, '123'],
    ['1,234', 1234, '1234'],
    ['090', 90, '90'],
    ['50%', 0.5, '50%'],
    ['2026/4/10', 46_122, '2026/04/10'],
    ['2026年4月10日', 46_122, '2026/04/10'],
    ['4/10', 46_122, '2026/04/10'],
    ['2026-04-10 12:00', 46_122.5, '2026/04/10 12:00:00'],
    ['13:30', 0.5625, '13:30'],
    ['true', true, 'TRUE'],
    ['048-464-1111', '048-464-1111', '048-464-1111'],
    ["'0123", '0123', '0123'],
    ['2026/13/40', '2026/13/40', '2026/13/40'],
    ['=1+1', '#ERROR!', '#ERROR!'],
    ['+81-48', '#ERROR!', '#ERROR!'],
    ['はい', 'はい', 'はい'],
  ])('%s', (text, value, shown) => {
    const { person, read } = setUp();
    person.type(S, 1, 1, text);
    expect(read('A1', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([[value]]);
    expect(person.table(S)).toEqual([[shown]]);
  });

  it('a cell formatted as text keeps what is typed', () => {
    const { person, batch, read } = setUp();
    batch({
      repeatCell: {
        range: { sheetId: 0 },
        cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
        fields: 'userEnteredFormat',
      },
    });
    person.type(S, 1, 1, '0123');
    expect(read('A1')).toEqual([['0123']]);
  });

  const list = (strict: boolean): Request => ({
    setDataValidation: {
      range: { sheetId: 0 },
      rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '済' }] }, strict },
    },
  });

  it('a strict rule rejects, another warns (DataValidationRule.strict)', () => {
    const { person, batch } = setUp();
    batch(list(true));
    expect(() => person.type(S, 1, 1, '別')).toThrow(PersonError);
    expect(person.table(S)).toEqual([]);
    batch(list(false));
    expect(person.type(S, 1, 1, '別').warnings).toEqual(['validation']);
    expect(person.type(S, 1, 1, '済').warnings).toEqual([]);
    expect(person.type(S, 1, 1, '').warnings).toEqual([]);
  });

  it('a dropdown from a range offers its texts (ONE_OF_RANGE)', () => {
    const { person, batch } = setUp();
    batch(fill(['語'], ['環境'], ['福祉']));
    const condition = { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='シート1'!$A$2:$A" }] };
    batch({
      setDataValidation: { range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 }, rule: { condition } },
    });
    expect(person.options(S, 2, 2)).toEqual(['環境', '福祉']);
    expect(person.type(S, 2, 2, '観光').warnings).toEqual(['validation']);
  });

  it('a warning-only protection warns (ProtectedRange.warningOnly)', () => {
    const { person, batch } = setUp();
    batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 }, warningOnly: true } } });
    expect(person.type(S, 1, 1, 'x').warnings).toEqual(['protected']);
    expect(person.type(S, 2, 1, 'x').warnings).toEqual([]);
  });
});

describe('a person at the workbook', () => {
  function registry() {
    const fixture = setUp();
    fixture.batch(fill(['番号', '名称'], ['2', 'はらっぱ'], ['1', 'あおぞら']), columnKey('id', 0));
    const frozen = { sheetId: 0, gridProperties: { frozenRowCount: 1 } };
    fixture.batch({ updateSheetProperties: { properties: frozen, fields: 'gridProperties.frozenRowCount' } });
    return fixture;
  }

  it('sorts below the frozen header', () => {
    const { person } = registry();
    person.sort(S, '番号');
    expect(person.table(S)).toEqual([
      ['番号', '名称'],
      ['1', 'あおぞら'],
      ['2', 'はらっぱ'],
    ]);
  });

  it('inserts, moves, renames and deletes columns and rows', () => {
    const { person } = registry();
    person.insertColumns(S, 2);
    person.type(S, 1, 2, 'メモ');
    person.moveColumn(S, '名称', 1);
    person.renameColumn(S, '番号', 'ID');
    expect(person.table(S)[0]).toEqual(['名称', 'ID', 'メモ']);
    person.deleteColumn(S, 'メモ');
    person.insertRows(S, 2);
    expect(person.table(S)).toEqual([
      ['名称', 'ID'],
      ['', ''],
      ['はらっぱ', '2'],
      ['あおぞら', '1'],
    ]);
    person.deleteRows(S, 2, 2);
    expect(person.table(S)).toEqual([
      ['名称', 'ID'],
      ['あおぞら', '1'],
    ]);
  });

  it('filters rows away from sight, not from reading', () => {
    const { person, read } = registry();
    person.filter(S, '名称', ['はらっぱ']);
    expect(person.table(S, { visible: true })).toEqual([
      ['番号', '名称'],
      ['1', 'あおぞら'],
    ]);
    expect(read('A:A')).toHaveLength(3);
    person.clearFilter(S);
    expect(person.table(S, { visible: true })).toHaveLength(3);
  });

  it('adds, renames and deletes sheets; what Sheets refuses is an error', () => {
    const { person } = registry();
    person.addSheet('別');
    person.renameSheet(S, '団体');
    person.deleteSheet('別');
    expect(person.sheets()).toEqual([{ title: '団体', sheetId: 0, hidden: false }]);
    expect(() => person.deleteSheet('団体')).toThrow(PersonError);
    expect(() => person.type('なし', 1, 1, 'x')).toThrow(PersonError);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app
describe('SpreadsheetApp', () => {
  interface App {
    getActiveSpreadsheet(): { getId(): string; getName(): string; getUrl(): string };
    getActiveSheet(): { getSheetId(): number; getName(): string; getActiveRange(): Range; getActiveCell(): Range };
    getUi(): unknown;
  }
  interface Range {
    getRow(): number;
    getColumn(): number;
    getNumRows(): number;
  }

  it('shows what is open and selected', () => {
    const { store, id, person } = setUp();
    person.addSheet('団体');
    person.select('団体', 3, 2, 4);
    const app = createSpreadsheetApp(store, id, null, person.selection) as unknown as App;
    expect([app.getActiveSpreadsheet().getId(), app.getActiveSpreadsheet().getName()]).toEqual([id, '台帳']);
    expect(app.getActiveSheet().getName()).toBe('団体');
    const range = app.getActiveSheet().getActiveRange();
    expect([range.getRow(), range.getColumn(), range.getNumRows()]).toEqual([3, 2, 4]);
    expect(app.getActiveSheet().getActiveCell().getNumRows()).toBe(1);
  });

  it('has no Ui where nobody has the workbook open (reference/base/ui)', () => {
    const { store, id } = setUp();
    const ui = { serviceName: 'Ui' } as ServiceObject;
    expect((createSpreadsheetApp(store, id, ui) as unknown as App).getUi()).toBe(ui);
    expect(() => (createSpreadsheetApp(store, id, null) as unknown as App).getUi()).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});
