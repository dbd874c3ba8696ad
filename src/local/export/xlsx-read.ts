import ExcelJS from 'exceljs';

/** A sheet of an .xlsx as plain cells: dates as serial numbers, formulas by their results. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** Cells that hold a day: row and column, from 0. */
  readonly days: readonly (readonly [number, number])[];
}

const DAY_MS = 86_400_000;
/** Day 0 of serial numbers. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The sheets of an .xlsx, hidden ones too. Throws for bytes that are none. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return file.worksheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    rows: Array.from({ length: sheet.rowCount }, (_, i) => cellsOf(sheet.getRow(i + 1))),
    days: Array.from({ length: sheet.rowCount }, (_, i) => daysOf(sheet.getRow(i + 1), i)).flat(),
  }));
}

function daysOf(row: ExcelJS.Row, at: number): readonly (readonly [number, number])[] {
  return Array.from({ length: row.cellCount }, (_, i) => i).flatMap((i) =>
    row.getCell(i + 1).value instanceof Date ? [[at, i] as const] : [],
  );
}

function cellsOf(row: ExcelJS.Row): ReadSheet['rows'][number] {
  const cells = Array.from({ length: row.cellCount }, (_, i) => plain(row.getCell(i + 1).value));
  while (cells.length > 0 && cells.at(-1) === '') cells.pop();
  return cells;
}

function plain(value: ExcelJS.CellValue): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY_MS;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return String(value.text);
  if ('result' in value) return plain(value.result as ExcelJS.CellValue);
  return '';
}
