import type { Assumptions } from '../assumptions.ts';
import { metadataData, shownRange } from './data-filters.ts';
import { filteredAway } from './filter.ts';
import { below, type Mask, project } from './masks.ts';
import type { Cell, Row, Sheet, Workbook } from './model.ts';
import { type Area, areaOf, parseA1 } from './ranges.ts';

import { displayed, effectiveValue, hyperlinkOf } from './values.ts';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type SheetData = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

export interface Parts {
  readonly ranges: readonly string[];
  readonly includeGridData: boolean;
  /** With a mask, grid data are returned as the mask says, whatever `includeGridData` is. */
  readonly mask?: Mask | undefined;
}

/**
 * The Spreadsheet resource, limited to the parts asked for
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get).
 * `effectiveFormat` and the default format are not emulated and never returned.
 */
export function getSpreadsheet(book: Workbook, title: string, assume: Assumptions, parts: Parts): Spreadsheet {
  const mask = parts.mask ?? true;
  const areas = parts.ranges.map((range) => areaOf(book, parseA1(book, range)));
  const dataMask =
    parts.mask === undefined ? (parts.includeGridData ? true : undefined) : below(below(mask, 'sheets'), 'data');
  const sheets = book.sheets
    .map((sheet, index) => ({ sheet, index, areas: areas.filter((area) => area.sheet === sheet) }))
    .filter((one) => parts.ranges.length === 0 || one.areas.length > 0)
    .map(({ sheet, index, areas: own }): SheetData => {
      const shown = own.length > 0 ? own : [areaOf(book, { sheetId: sheet.properties.sheetId })];
      const data = dataMask && { data: shown.map((area) => gridData(book, area, dataMask, assume)) };
      return { ...sheetData(book, sheet, index, assume), ...data };
    });
  const metadata = book.metadata
    .filter((entry) => entry.on.type === 'SPREADSHEET')
    .map((entry) => metadataData(entry, assume));
  const spreadsheet: Spreadsheet = {
    spreadsheetId: book.id,
    properties: { title, locale: book.locale, autoRecalc: 'ON_CHANGE', timeZone: book.timeZone },
    sheets,
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
    spreadsheetUrl: urlOf(book.id),
  };
  return project(spreadsheet, withWholeData(mask)) as Spreadsheet;
}

/** The mask for what is built whole: grid data are built as their own mask says. */
function withWholeData(mask: Mask): Mask {
  const sheets = below(mask, 'sheets');
  return mask === true || sheets === undefined || sheets === true || !sheets.data
    ? mask
    : { ...mask, sheets: { ...sheets, data: true } };
}

/** The address that a workbook opens at. */
export const urlOf = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

function sheetData(book: Workbook, sheet: Sheet, index: number, assume: Assumptions): SheetData {
  const { sheetId } = sheet.properties;
  const metadata = book.metadata.filter(({ on }) => on.type === 'SHEET' && on.sheetId === sheetId);
  const ranges = sheet.protectedRanges.map((one) => ({
    ...one,
    range: shownRange(one.range, assume),
    requestingUserCanEdit: true,
  }));
  return {
    properties: { ...sheet.properties, index },
    ...(metadata.length > 0 ? { developerMetadata: metadata.map((entry) => metadataData(entry, assume)) } : {}),
    ...(ranges.length > 0 ? { protectedRanges: ranges } : {}),
    ...(sheet.basicFilter ? { basicFilter: { range: shownRange(sheet.basicFilter.range, assume) } } : {}),
  };
}

/** One GridData; only what the mask wants is built. `startRow` and `startColumn` are absent when 0. */
function gridData(book: Workbook, area: Area, mask: Mask, assume: Assumptions): GridData {
  const { sheet, r0, r1, c0, c1 } = area;
  const data: GridData = { ...(r0 > 0 ? { startRow: r0 } : {}), ...(c0 > 0 ? { startColumn: c0 } : {}) };
  const wanted = (member: string): Mask | undefined => below(mask, member);
  const rows = wanted('rowData');
  if (rows) data.rowData = rowData(area, rows);
  const rowsAbout = wanted('rowMetadata');
  if (rowsAbout) {
    const marks = marksOf(book, sheet, 'ROW', assume);
    data.rowMetadata = Array.from({ length: r1 - r0 }, (_, i) => {
      const hidden = filteredAway(sheet, r0 + i) ? { hiddenByFilter: true } : {};
      return project({ pixelSize: 21, ...sheet.rowProperties[r0 + i], ...hidden, ...marks.get(r0 + i) }, rowsAbout);
    }) as GoogleAppsScript.Sheets.Schema.DimensionProperties[];
  }
  const columnsAbout = wanted('columnMetadata');
  if (columnsAbout) {
    const marks = marksOf(book, sheet, 'COLUMN', assume);
    data.columnMetadata = Array.from({ length: c1 - c0 }, (_, i) =>
      project({ pixelSize: 100, ...sheet.columnProperties[c0 + i], ...marks.get(c0 + i) }, columnsAbout),
    ) as GoogleAppsScript.Sheets.Schema.DimensionProperties[];
  }
  return data;
}

/** The developer metadata of a sheet's rows or columns, by index. */
function marksOf(
  book: Workbook,
  sheet: Sheet,
  type: 'ROW' | 'COLUMN',
  assume: Assumptions,
): ReadonlyMap<number, GoogleAppsScript.Sheets.Schema.DimensionProperties> {
  const { sheetId } = sheet.properties;
  const marks = new Map<number, { developerMetadata: ReturnType<typeof metadataData>[] }>();
  for (const entry of book.metadata) {
    const { on } = entry;
    if (on.type !== type || on.sheetId !== sheetId) continue;
    const mark = marks.get(on.index) ?? { developerMetadata: [] };
    marks.set(on.index, mark);
    mark.developerMetadata.push(metadataData(entry, assume));
  }
  return marks;
}

function rowData(area: Area, mask: Mask): GoogleAppsScript.Sheets.Schema.RowData[] {
  const rows = area.sheet.rows.slice(area.r0, area.r1).map((row) => trimmed(row.slice(area.c0, area.c1)));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  const values = below(mask, 'values');
  return rows.map((row) => (row.length > 0 && values ? { values: row.map((cell) => cellData(cell, values)) } : {}));
}

function trimmed(row: Row): Row {
  let end = row.length;
  while (end > 0 && !row[end - 1]) end -= 1;
  return row.slice(0, end);
}

/** What is worked out of a cell, by the name of the member. */
const WORKED_OUT: Readonly<Record<string, (cell: Cell) => unknown>> = {
  effectiveValue: (cell) => effectiveValue(cell.userEnteredValue ?? {}),
  formattedValue: displayed,
  hyperlink: (cell) => hyperlinkOf(cell.userEnteredValue?.formulaValue)?.url,
};

function cellData(cell: Cell | null, mask: Mask): CellData {
  if (!cell) return {};
  const names = mask === true ? [...Object.keys(cell), ...Object.keys(WORKED_OUT)] : Object.keys(mask);
  const data: Record<string, unknown> = {};
  for (const name of names) {
    const work = cell.userEnteredValue && WORKED_OUT[name];
    const value = work ? work(cell) : cell[name as keyof Cell];
    if (value !== undefined) data[name] = project(value, below(mask, name) ?? true);
  }
  return data;
}
