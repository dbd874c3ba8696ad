import ExcelJS from 'exceljs';
import type { Cell, CellFormat, Sheet, Workbook } from '../sheets/model.ts';
import { areaOf, rangeOf, toA1 } from '../sheets/ranges.ts';
import { hyperlinkOf } from '../sheets/values.ts';
import { addValidations, optionLists } from './xlsx-validation.ts';

/** Comes with Windows and with Google's fonts; legible for low vision. */
const FONT = 'BIZ UDPゴシック';
/** Excel's limits for a cell's text and a sheet's name. */
const TEXT_LIMIT = 32_767;
const NAME_LIMIT = 31;
const PIXELS_PER_CHARACTER = 7.5;

/**
 * The workbook as .xlsx for people: values, formats, widths, frozen rows,
 * filter, hidden sheets, tab colours, validation (one entry a range) and
 * protection. Excel knows no warning-only protection: a protected range becomes
 * locked cells of a sheet protected without a password, which anybody may lift.
 */
export async function exportXlsx(book: Workbook): Promise<Buffer> {
  const file = new ExcelJS.Workbook();
  const lists = optionLists(book);
  for (const [i, sheet] of book.sheets.entries()) {
    const target = file.addWorksheet(sheetName(book, i), { views: [view(sheet)], properties: { ...tabColor(sheet) } });
    if (sheet.properties.hidden) target.state = 'hidden';
    writeColumns(sheet, target);
    writeCells(sheet, target);
    addValidations(sheet, target, lists);
    const filter = sheet.basicFilter;
    if (filter) target.autoFilter = a1(book, sheet, filter.range);
    await protect(book, sheet, target);
  }
  lists.write(file);
  return Buffer.from(await file.xlsx.writeBuffer());
}

/** Excel's names are shorter and know fewer characters; equal ones get a number. */
export function sheetName(book: Workbook, index: number): string {
  const clean = (sheet: Sheet): string => sheet.properties.title.replace(/[[\]:*?/\\]/g, '_').slice(0, NAME_LIMIT);
  const own = clean(book.sheets[index] as Sheet);
  const taken = book.sheets.slice(0, index).filter((sheet) => clean(sheet).toLowerCase() === own.toLowerCase()).length;
  return taken === 0 ? own : `${own.slice(0, NAME_LIMIT - 4)} (${taken + 1})`;
}

function view({ properties: { gridProperties: grid } }: Sheet): Partial<ExcelJS.WorksheetView> {
  const [ySplit, xSplit] = [grid.frozenRowCount ?? 0, grid.frozenColumnCount ?? 0];
  const lines = { showGridLines: !grid.hideGridlines };
  return ySplit + xSplit > 0 ? { state: 'frozen', xSplit, ySplit, ...lines } : { state: 'normal', ...lines };
}

function tabColor({ properties }: Sheet): { tabColor?: ExcelJS.Color } {
  const color = argb(properties.tabColorStyle);
  return color ? { tabColor: color as ExcelJS.Color } : {};
}

function writeColumns(sheet: Sheet, target: ExcelJS.Worksheet): void {
  for (let column = 0; column < Math.min(sheet.properties.gridProperties.columnCount, 200); column += 1) {
    const { pixelSize = 100, hiddenByUser = false } = sheet.columnProperties[column] ?? {};
    Object.assign(target.getColumn(column + 1), { width: pixelSize / PIXELS_PER_CHARACTER, hidden: hiddenByUser });
  }
}

function writeCells(sheet: Sheet, target: ExcelJS.Worksheet): void {
  const styles = new Map<CellFormat | undefined, Partial<ExcelJS.Style>>();
  for (const [r, row] of sheet.rows.entries()) {
    const { pixelSize, hiddenByUser = false } = sheet.rowProperties[r] ?? {};
    if (pixelSize !== undefined || hiddenByUser)
      Object.assign(target.getRow(r + 1), { hidden: hiddenByUser, ...(pixelSize ? { height: pixelSize * 0.75 } : {}) });
    for (const [c, cell] of row.entries()) {
      if (!cell?.userEnteredValue && !cell?.note) continue;
      const format = cell.userEnteredFormat;
      const style = styles.get(format) ?? styleOf(format);
      styles.set(format, style);
      const written = target.getCell(r + 1, c + 1);
      written.value = cellValue(cell);
      written.style = { ...style };
      if (cell.note) written.note = cell.note;
    }
  }
}

/** What a reader of the file finds in the cell: a link's text, nothing for a formula, which nobody calculates. */
export function shownIn(cell: Cell | null): string | number | boolean {
  const value = cell && cellValue(cell);
  if (value === null || typeof value !== 'object') return value ?? '';
  return 'text' in value ? String(value.text) : '';
}

function cellValue(cell: Cell): ExcelJS.CellValue {
  const { stringValue, numberValue, boolValue, formulaValue } = cell.userEnteredValue ?? {};
  if (formulaValue !== undefined) {
    const link = hyperlinkOf(formulaValue);
    return link ? { text: link.label, hyperlink: link.url } : { formula: formulaValue.slice(1) };
  }
  return stringValue?.slice(0, TEXT_LIMIT) ?? numberValue ?? boolValue ?? null;
}

function styleOf(format: CellFormat = {}): Partial<ExcelJS.Style> {
  const text = format.textFormat ?? {};
  const [color, fill] = [argb(text.foregroundColorStyle), argb(format.backgroundColorStyle)];
  const { bold = false, italic = false, underline = false, strikethrough: strike = false } = text;
  const font = { name: text.fontFamily ?? FONT, size: text.fontSize ?? 10, bold, italic, underline, strike };
  const pattern = format.numberFormat?.pattern;
  return {
    font: { ...font, ...(color ? { color } : {}) },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: fill } } : {}),
    ...(pattern ? { numFmt: pattern } : format.numberFormat?.type === 'TEXT' ? { numFmt: '@' } : {}),
    alignment: alignmentOf(format),
  };
}

function alignmentOf(format: CellFormat): Partial<ExcelJS.Alignment> {
  const vertical = (format.verticalAlignment ?? 'BOTTOM').toLowerCase() as 'top' | 'middle' | 'bottom';
  const horizontal = format.horizontalAlignment?.toLowerCase() as 'left' | 'center' | 'right' | undefined;
  return { vertical, wrapText: format.wrapStrategy === 'WRAP', ...(horizontal ? { horizontal } : {}) };
}

function argb(style: GoogleAppsScript.Sheets.Schema.ColorStyle | undefined): { argb: string } | undefined {
  if (!style?.rgbColor) return undefined;
  const { red = 0, green = 0, blue = 0 } = style.rgbColor;
  const hex = (part: number): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return { argb: `ff${hex(red)}${hex(green)}${hex(blue)}`.toUpperCase() };
}

/** The range in Excel's notation, without the sheet; an open end reaches to the last row with anything in it. */
function a1(book: Workbook, sheet: Sheet, range: GoogleAppsScript.Sheets.Schema.GridRange): string {
  const area = areaOf(book, { ...range, sheetId: sheet.properties.sheetId }, () => false);
  const end = range.endRowIndex === undefined ? Math.max(sheet.rows.length, area.r0 + 1) : area.r1;
  return toA1(sheet, { ...rangeOf(area), endRowIndex: end }).replace(/^.*!/s, '');
}

async function protect(book: Workbook, sheet: Sheet, target: ExcelJS.Worksheet): Promise<void> {
  if (sheet.protectedRanges.length === 0) return;
  const areas = sheet.protectedRanges.map(({ range }) =>
    areaOf(book, { ...range, sheetId: sheet.properties.sheetId }, () => false),
  );
  const locked = (row: number, column: number): boolean =>
    areas.some(({ r0, r1, c0, c1 }) => row >= r0 && row < r1 && column >= c0 && column < c1);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  for (let column = 0; column < Math.min(columnCount, 200); column += 1) {
    // What holds for the last row of the grid holds for the empty rest of the column.
    target.getColumn(column + 1).protection = { locked: locked(rowCount - 1, column) };
  }
  target.eachRow({ includeEmpty: false }, (row, r) => {
    row.eachCell({ includeEmpty: true }, (cell, c) => {
      cell.protection = { locked: locked(r - 1, c - 1) };
    });
  });
  const allowed = {
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  };
  await target.protect('', { ...allowed, selectLockedCells: true, selectUnlockedCells: true });
}
