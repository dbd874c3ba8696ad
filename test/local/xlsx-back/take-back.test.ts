import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { backText } from '../../../src/local/xlsx-back/take-back.ts';
import { newDir, workspaceOf } from '../script/support.ts';

const RULES = `function rule() {
  const range = {sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3};
  Sheets.Spreadsheets.batchUpdate({requests: [
    {repeatCell: {range: {sheetId: 0, startRowIndex: 1, startColumnIndex: 3, endColumnIndex: 4}, cell: {userEnteredFormat: {numberFormat: {type: 'DATE', pattern: 'yyyy/mm/dd'}}}, fields: 'userEnteredFormat'}},
    {setDataValidation: {range, rule: {condition: {type: 'ONE_OF_LIST', values: [{userEnteredValue: '済'}, {userEnteredValue: '未'}]}}}},
  ]}, SpreadsheetApp.getActive().getId());
}`;

const TABLE = [
  ['番号', '名', '状態', '期日'],
  ['和光-団0001', 'はら', '済', '2026/04/10'],
  ['和光-団0002', 'いけ', '未', ''],
  ['和光-団0003', '=HYPERLINK("https://a.example","もり")', '未', ''],
];

/** A saved workspace, its workbook edited in its file, and opened again. */
async function edited(change: (sheet: ExcelJS.Worksheet) => void) {
  const dir = newDir();
  const first = workspaceOf(RULES, { dir });
  first.run('rule');
  for (const [r, row] of TABLE.entries())
    for (const [c, text] of row.entries()) first.person.type('シート1', r + 1, c + 1, text);
  await first.save();
  const path = join(dir, '台帳.xlsx');
  const file = new ExcelJS.Workbook();
  await file.xlsx.readFile(path);
  change(file.getWorksheet('シート1') as ExcelJS.Worksheet);
  await file.xlsx.writeFile(path);
  const workspace = workspaceOf(RULES, { dir });
  const back = await workspace.takeBack();
  return { workspace, back, table: workspace.person.table('シート1') };
}

const SHOWN = TABLE.map((row) => row.map((text) => (text.startsWith('=') ? 'もり' : text)));
const NOTHING = { edited: 0, inserted: 0, deleted: 0, reordered: false, doubtful: 0, unknown: [] };
const rowsOf = (sheet: ExcelJS.Worksheet) => [2, 3, 4].map((r) => [1, 2, 3, 4].map((c) => sheet.getCell(r, c).value));
const write = (sheet: ExcelJS.Worksheet, rows: readonly (readonly ExcelJS.CellValue[])[]) => {
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries()) sheet.getCell(r + 2, c + 1).value = value;
};

describe('a workbook that was edited elsewhere is read back as the edits it is', () => {
  it('saved again without a change', async () => {
    const { back, table } = await edited(() => {});
    expect(back).toEqual([]);
    expect(table).toEqual(SHOWN);
  });

  it('a cell, a date, a cleared cell', async () => {
    const { back, table, workspace } = await edited((sheet) => {
      sheet.getCell('B3').value = '=いけ';
      sheet.getCell('D3').value = new Date(Date.UTC(2026, 4, 1));
      sheet.getCell('D2').value = null;
    });
    expect(back).toEqual([{ ...NOTHING, sheet: 'シート1', edited: 3 }]);
    expect(table[1]?.slice(0, 4)).toEqual(['和光-団0001', 'はら', '済', '']);
    expect(table[2]).toEqual(['和光-団0002', '=いけ', '未', '2026/05/01']);
    expect(workspace.person.options('シート1', 3, 3)).toEqual(['済', '未']);
  });

  it('rows sorted: each keeps its id, its link and its rules', async () => {
    const { back, table, workspace } = await edited((sheet) => write(sheet, rowsOf(sheet).reverse()));
    expect(back).toEqual([{ ...NOTHING, sheet: 'シート1', reordered: true }]);
    expect(table.map((row) => row[0])).toEqual(['番号', '和光-団0003', '和光-団0002', '和光-団0001']);
    expect(workspace.person.formula('シート1', 2, 2)).toBe('=HYPERLINK("https://a.example","もり")');
    expect(workspace.person.options('シート1', 4, 3)).toEqual(['済', '未']);
  });

  it('rows inserted and deleted', async () => {
    const { back, table } = await edited((sheet) => {
      const [a, , c] = rowsOf(sheet);
      write(sheet, [a ?? [], ['', 'かわ', '別', null], c ?? []]);
    });
    expect(back).toEqual([{ ...NOTHING, sheet: 'シート1', inserted: 1, deleted: 1, doubtful: 1 }]);
    expect(table.map((row) => row.slice(0, 2).join(' '))).toEqual([
      '番号 名',
      '和光-団0001 はら',
      ' かわ',
      '和光-団0003 もり',
    ]);
    expect(backText(back)).toBe('「シート1」: 書き換え0か所、追加1行、削除1行、入力規則に合わないもの1か所');
  });

  it('a copied row is a new one without the id', async () => {
    const { table } = await edited((sheet) => write(sheet, [...rowsOf(sheet), rowsOf(sheet)[0] ?? []]));
    expect(table.map((row) => row.slice(0, 2).join(' '))).toEqual([
      '番号 名',
      '和光-団0001 はら',
      '和光-団0002 いけ',
      '和光-団0003 もり',
      ' はら',
    ]);
  });

  it('columns moved and renamed are known by their headings; others are told', async () => {
    const { back, table } = await edited((sheet) => {
      for (let r = 1; r <= 4; r += 1) {
        const [b, c] = [sheet.getCell(r, 2).value, sheet.getCell(r, 3).value];
        sheet.getCell(r, 2).value = c;
        sheet.getCell(r, 3).value = b;
      }
      sheet.getCell('D1').value = '締切';
      sheet.getCell('E1').value = 'メモ';
    });
    expect(back).toEqual([{ ...NOTHING, sheet: 'シート1', edited: 1, unknown: ['メモ'] }]);
    expect(table).toEqual([['番号', '名', '状態', '締切'], ...SHOWN.slice(1)]);
  });
});

it('a file that was edited while the workspace was open is put aside, not written over', async () => {
  const dir = newDir();
  const workspace = workspaceOf('', { dir });
  workspace.person.type('シート1', 1, 1, 'a');
  await workspace.save();
  writeFileSync(join(dir, '台帳.xlsx'), 'edited');
  workspace.person.type('シート1', 1, 1, 'b');
  await workspace.save();
  const kept = readdirSync(dir).filter((name) => name.includes('編集'));
  expect(kept.map((name) => readFileSync(join(dir, name), 'utf8'))).toEqual(['edited']);
});
