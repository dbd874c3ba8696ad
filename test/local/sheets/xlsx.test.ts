import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { exportXlsx } from '../../../src/local/export/xlsx.ts';
import { fill, type Request, setUp } from './helpers.ts';

const header = {
  backgroundColorStyle: { rgbColor: { red: 0, green: 0.4, blue: 0.2 } },
  textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } } },
  wrapStrategy: 'WRAP',
  horizontalAlignment: 'CENTER',
};
const row = (startRowIndex: number, endRowIndex?: number, startColumnIndex?: number) => ({
  sheetId: 0,
  startRowIndex,
  ...(endRowIndex ? { endRowIndex } : {}),
  ...(startColumnIndex === undefined ? {} : { startColumnIndex, endColumnIndex: startColumnIndex + 1 }),
});
const validate = (column: number, type: string, ...texts: string[]): Request => {
  const values = texts.map((userEnteredValue) => ({ userEnteredValue }));
  const condition = { type, ...(values.length > 0 ? { values } : {}) };
  return {
    setDataValidation: { range: row(1, undefined, column), rule: { condition, inputMessage: '選んでください' } },
  };
};
const long = Array.from({ length: 30 }, (_, i) => `とても長い活動分野の名前その${i}`);

async function exported() {
  const { batch, store, id } = setUp();
  batch(
    fill(['番号', '状態', '期日', '分野'], ['和光-団0001', '済', 46_122, '=SUM(A1)'], ['', '', '', 'x']),
    { repeatCell: { range: row(0, 1), cell: { userEnteredFormat: header }, fields: 'userEnteredFormat' } },
    {
      repeatCell: {
        range: row(1, undefined, 2),
        cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy/mm/dd' } } },
        fields: 'userEnteredFormat',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 240 },
        fields: 'pixelSize',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    validate(1, 'ONE_OF_LIST', '未対応', '済'),
    validate(2, 'DATE_IS_VALID'),
    validate(3, 'ONE_OF_LIST', ...long),
    { setBasicFilter: { filter: { range: { sheetId: 0, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 4 } } } },
    { addProtectedRange: { protectedRange: { range: row(0, 1), warningOnly: true } } },
    { addSheet: { properties: { title: '設定/内部', hidden: true, tabColorStyle: { rgbColor: { red: 1 } } } } },
  );
  const buffer = await exportXlsx(store.get(id));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(buffer as unknown as ArrayBuffer);
  return { buffer, file };
}

describe('exportXlsx', () => {
  it('writes values, formats, fonts and widths', async () => {
    const { file } = await exported();
    const sheet = file.getWorksheet('シート1');
    expect(sheet?.getCell('A2').value).toBe('和光-団0001');
    expect(sheet?.getCell('C2').value).toEqual(new Date(Date.UTC(2026, 3, 10)));
    expect(sheet?.getCell('C2').numFmt).toBe('yyyy/mm/dd');
    expect(sheet?.getCell('D2').value).toBe('=SUM(A1)');
    expect(sheet?.getCell('D2').formula).toBeUndefined();
    expect(sheet?.getCell('A1').font).toMatchObject({
      name: 'BIZ UDPゴシック',
      bold: true,
      color: { argb: 'FFFFFFFF' },
    });
    expect(sheet?.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FF006633' } });
    expect(sheet?.getCell('A1').alignment).toMatchObject({ horizontal: 'center', wrapText: true });
    expect(sheet?.getColumn(2).width).toBeCloseTo(32, 0);
  });

  it('keeps frozen rows, filter, hidden sheets, tab colours and protection', async () => {
    const { file } = await exported();
    const sheet = file.getWorksheet('シート1');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:D1000');
    const hidden = file.getWorksheet('設定_内部');
    expect([hidden?.state, hidden?.properties.tabColor]).toEqual(['hidden', { argb: 'FFFF0000' }]);
    expect(sheet?.getCell('A1').protection?.locked ?? true).toBe(true);
    expect(sheet?.getCell('A2').protection).toMatchObject({ locked: false });
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
  });

  it('writes each validation once, as a range; long lists into a hidden sheet', async () => {
    const { file, buffer } = await exported();
    const sheet = file.getWorksheet('シート1');
    const rule = { type: 'list', errorStyle: 'warning', prompt: '選んでください' };
    expect(sheet?.getCell('B2').dataValidation).toMatchObject({ ...rule, formulae: ['"未対応,済"'] });
    expect(sheet?.getCell('B1000').dataValidation).toMatchObject(rule);
    expect(sheet?.getCell('D2').dataValidation).toMatchObject({ ...rule, formulae: ["'_選択肢'!$A$1:$A$30"] });
    expect(file.getWorksheet('_選択肢')?.getCell('A30').value).toBe(long[29]);
    const xml = entry(buffer, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/sqref="[A-Z0-9:]+"/g)?.filter((text) => text.includes(':'))).toEqual([
      'sqref="B2:B1000"',
      'sqref="C2:C1000"',
      'sqref="D2:D1000"',
    ]);
    expect(xml.match(/<dataValidation /g)).toHaveLength(3);
  });
});

/** One file out of a zip archive, found through its local header. */
function entry(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8');
  }
  throw new Error(`${name} is not in the archive`);
}
