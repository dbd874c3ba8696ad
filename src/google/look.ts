import type { Mark, NoteAt, SheetLook, WorkbookLook } from '../domain/inspection/look.ts';
import { columnPlaces, sheetOf } from '../domain/inspection/look.ts';
import { COLUMN_METADATA, HEADINGS_METADATA, TABLE_METADATA, tableOfSheet } from '../domain/layout.ts';
import { type Column, columnOf, TABLE_KEYS, type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Cell } from '../domain/values.ts';
import { numberFormatOf, validationOf } from './cells.ts';
import { reading } from './patience.ts';
import { sheets } from './services.ts';
import { guardOf } from './sheet-requests.ts';

type Schema = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type Dimension = GoogleAppsScript.Sheets.Schema.DimensionProperties;
type Metadata = GoogleAppsScript.Sheets.Schema.DeveloperMetadata;

const MARK = 'developerMetadata(metadataId,metadataKey,metadataValue)';
const HIDDEN = 'hiddenByFilter,hiddenByUser';
const FIELDS = `sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),${MARK},protectedRanges(description),data(rowMetadata(${HIDDEN},${MARK}),columnMetadata(${HIDDEN},${MARK}),rowData(values(effectiveValue,note))))`;

/** Rows whose format and dropdowns are looked at: as many as a person would see broken, few enough for any workbook. */
const DRESS_ROWS = 500;
const DRESS_FIELDS =
  'sheets(properties(sheetId),data(rowData(values(dataValidation(condition),userEnteredFormat(numberFormat(type))))))';

/**
 * The workbook as it stands, in one call; in two when formats and dropdowns
 * are wanted too. `hiddenByFilter` tells which rows a person does not see
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#DimensionProperties).
 */
export function lookAt(spreadsheetId: string, wanted: { readonly dress?: boolean } = {}): WorkbookLook {
  const answer = reading(() => sheets().get(spreadsheetId, { fields: FIELDS }));
  const look = { sheets: (answer.sheets ?? []).map(sheetLook) };
  return wanted.dress ? withDress(spreadsheetId, look) : look;
}

function sheetLook(sheet: Schema): SheetLook {
  const { sheetId = 0, title = '', gridProperties = {} } = sheet.properties ?? {};
  const grid: GridData = sheet.data?.[0] ?? {};
  const rows = grid.rowMetadata ?? [];
  const columns = grid.columnMetadata ?? [];
  return {
    sheetId,
    title,
    rowCount: gridProperties.rowCount ?? 0,
    columnCount: gridProperties.columnCount ?? 0,
    marks: [
      ...(sheet.developerMetadata ?? []).flatMap((one) => markOf(one, -1)),
      ...rows.flatMap((row, index) => (row.developerMetadata ?? []).flatMap((one) => markOf(one, index))),
      ...columns.flatMap((column, index) => (column.developerMetadata ?? []).flatMap((one) => markOf(one, index))),
    ],
    cells: filled((grid.rowData ?? []).map((row) => (row.values ?? []).map(cellOf))),
    notes: notesOf(grid),
    hiddenRows: hiddenIn(rows),
    hiddenColumns: hiddenIn(columns),
    guards: (sheet.protectedRanges ?? []).flatMap((range) => guardOf(range) ?? []),
    undressed: [],
  };
}

const OURS: readonly string[] = [COLUMN_METADATA, HEADINGS_METADATA, TABLE_METADATA];

function markOf(metadata: Metadata, index: number): readonly Mark[] {
  const { metadataId = 0, metadataKey = '', metadataValue = '' } = metadata;
  return OURS.includes(metadataKey) ? [{ id: metadataId, key: metadataKey, value: metadataValue, index }] : [];
}

/** Rows down to the last one that holds anything: formats reach further than what people wrote. */
function filled(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every((cell) => cell === '')) end -= 1;
  return rows.slice(0, end);
}

/** What a cell holds; an error of a formula is shown as nothing, since it says nothing. */
export function cellOf(cell: CellData): Cell {
  const value = cell.effectiveValue ?? {};
  return value.stringValue ?? value.numberValue ?? value.boolValue ?? '';
}

/** What stands on a sheet, as an answer shows it. */
export function linesIn(answer: GoogleAppsScript.Sheets.Schema.Spreadsheet, id: number): readonly (readonly Cell[])[] {
  const found = (answer.sheets ?? []).find((one) => (one.properties?.sheetId ?? 0) === id);
  return (found?.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map(cellOf));
}

function notesOf(grid: GridData): readonly NoteAt[] {
  return (grid.rowData ?? []).flatMap((row, r) =>
    (row.values ?? []).flatMap(({ note }, column) => (note ? [{ row: r, column, text: note }] : [])),
  );
}

function hiddenIn(dimensions: readonly Dimension[]): readonly number[] {
  return dimensions.flatMap((one, index) => (one.hiddenByFilter || one.hiddenByUser ? [index] : []));
}

function withDress(spreadsheetId: string, look: WorkbookLook): WorkbookLook {
  const own = look.sheets.filter(({ sheetId, cells }) => {
    const table = tableOfSheet(sheetId);
    // In the ledgers nobody types.
    return table !== undefined && tableOf(table).role === 'work' && cells.length > 1;
  });
  if (own.length === 0) return look;
  const ranges = own.map((sheet) => `${quoted(sheet.title)}!2:${Math.min(DRESS_ROWS, sheet.cells.length)}`);
  const answer = reading(() => sheets().get(spreadsheetId, { ranges, fields: DRESS_FIELDS }));
  const dressed = new Map((answer.sheets ?? []).map((sheet) => [sheet.properties?.sheetId ?? 0, sheet] as const));
  return {
    sheets: look.sheets.map((sheet) => {
      const table = tableOfSheet(sheet.sheetId);
      const grid = dressed.get(sheet.sheetId)?.data?.[0];
      return table && grid ? { ...sheet, undressed: undressedIn(look, table, grid) } : sheet;
    }),
  };
}

/** A sheet's name as A1 notation wants it. */
export function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

function undressedIn(look: WorkbookLook, table: TableKey, grid: GridData): readonly number[] {
  const sheet = sheetOf(look, table);
  if (!sheet || !TABLE_KEYS.includes(table)) return [];
  return [...columnPlaces(sheet, table)].flatMap(([key, index]) => {
    const column = columnOf(table, key);
    const broken = (grid.rowData ?? []).some((row, i) => {
      const used = (sheet.cells[i + 1] ?? []).some((cell) => cell !== '');
      return used && !isDressed(column, row.values?.[index] ?? {});
    });
    return broken ? [index] : [];
  });
}

function isDressed(column: Column, cell: CellData): boolean {
  const wanted = validationOf(column);
  const sameFormat = cell.userEnteredFormat?.numberFormat?.type === numberFormatOf(column).type;
  return sameFormat && signature(cell.dataValidation) === signature(wanted);
}

function signature(rule: GoogleAppsScript.Sheets.Schema.DataValidationRule | undefined): string {
  const { type = '', values = [] } = rule?.condition ?? {};
  return `${type} ${values.map((value) => value.userEnteredValue ?? '').join('\n')}`;
}
