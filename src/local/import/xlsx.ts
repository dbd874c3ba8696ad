import ExcelJS from 'exceljs';
import type { Merge, Source, SourceRow, SourceSheet } from '../../domain/import/source.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

/** The sheets of an .xlsx workbook as text, with merges, hidden columns, links and formulas. Phonetic runs (ふりがな情報) are no text. */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Source | Unreadable> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch {
    return unreadable(file, 'import.brokenWorkbook');
  }
  return { file, kind: 'table', sheets: workbook.worksheets.map(sheetOf) };
}

function sheetOf(sheet: ExcelJS.Worksheet): SourceSheet {
  const rows: SourceRow[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => rows.push(rowOf(sheet, row, number)));
  const hidden = Array.from({ length: sheet.columnCount }, (_, i) => i).filter((i) => sheet.getColumn(i + 1).hidden);
  const merges = (sheet.model.merges ?? []).map(mergeOf);
  return {
    name: sheet.name,
    rows,
    hiddenColumns: hidden,
    merges,
    ...(sheet.state === 'visible' ? {} : { hidden: true }),
  };
}

function rowOf(sheet: ExcelJS.Worksheet, row: ExcelJS.Row, number: number): SourceRow {
  const cells: string[] = [];
  const links: Record<number, string> = {};
  const formulas: Record<number, string> = {};
  for (let i = 0; i < sheet.columnCount; i++) {
    const cell = row.getCell(i + 1);
    // The text of joined cells stands in the first of them.
    const own = !cell.isMerged || cell.master === cell;
    cells.push(own ? textOf(cell.value) : '');
    if (!own) continue;
    if (cell.hyperlink) links[i] = cell.hyperlink;
    if (cell.formula) formulas[i] = `=${cell.formula}`;
  }
  return {
    row: number,
    cells,
    ...(Object.keys(links).length > 0 ? { links } : {}),
    ...(Object.keys(formulas).length > 0 ? { formulas } : {}),
  };
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue);
  if ('error' in value) return String(value.error);
  return 'result' in value ? textOf(value.result as ExcelJS.CellValue) : '';
}

/** Workbooks hold dates without a time zone; exceljs gives them as UTC. */
function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

function mergeOf(range: string): Merge {
  const [, left = 'A', top = '1', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  return [Number(top), columnOf(left), Number(bottom), columnOf(right)];
}

function columnOf(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
