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
  return project(spreadsheet, mask) as Spreadsheet;
}

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

/** One GridData; only the members that the mask wants are built. `startRow` and `startColumn` are absent when 0. */
function gridData(book: Workbook, area: Area, mask: Mask, assume: Assumptions): GridData {
  const { sheet, r0, r1, c0, c1 } = area;
  const data: GridData = { ...(r0 > 0 ? { startRow: r0 } : {}), ...(c0 > 0 ? { startColumn: c0 } : {}) };
  if (below(mask, 'rowData')) data.rowData = rowData(area);
  if (below(mask, 'rowMetadata')) {
    data.rowMetadata = Array.from({ length: r1 - r0 }, (_, i) => ({
      pixelSize: 21,
      ...sheet.rowProperties[r0 + i],
      ...(filteredAway(sheet, r0 + i) ? { hiddenByFilter: true } : {}),
      ...metadataAt(book, sheet, 'ROW', r0 + i, assume),
    }));
  }
  if (below(mask, 'columnMetadata')) {
    data.columnMetadata = Array.from({ length: c1 - c0 }, (_, i) => ({
      pixelSize: 100,
      ...sheet.columnProperties[c0 + i],
      ...metadataAt(book, sheet, 'COLUMN', c0 + i, assume),
    }));
  }
  return data;
}

function metadataAt(
  book: Workbook,
  sheet: Sheet,
  type: 'ROW' | 'COLUMN',
  index: number,
  assume: Assumptions,
): GoogleAppsScript.Sheets.Schema.DimensionProperties {
  const { sheetId } = sheet.properties;
  const entries = book.metadata.filter(({ on }) => on.type === type && on.sheetId === sheetId && on.index === index);
  return entries.length > 0 ? { developerMetadata: entries.map((entry) => metadataData(entry, assume)) } : {};
}

function rowData(area: Area): GoogleAppsScript.Sheets.Schema.RowData[] {
  const rows = area.sheet.rows.slice(area.r0, area.r1).map((row) => trimmed(row.slice(area.c0, area.c1)));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows.map((row) => (row.length > 0 ? { values: row.map(cellData) } : {}));
}

function trimmed(row: Row): Row {
  let end = row.length;
  while (end > 0 && !row[end - 1]) end -= 1;
  return row.slice(0, end);
}

function cellData(cell: Cell | null): CellData {
  if (!cell?.userEnteredValue) return { ...cell };
  const link = hyperlinkOf(cell.userEnteredValue.formulaValue);
  const effective = effectiveValue(cell.userEnteredValue);
  return {
    ...cell,
    effectiveValue: effective,
    formattedValue: displayed(cell),
    ...(link ? { hyperlink: link.url } : {}),
  };
}
