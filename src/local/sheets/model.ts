/** The data of a workbook. What hangs below a sheet is never changed in place, so that a draft is a shallow copy. */

type Schema = GoogleAppsScript.Sheets.Schema.CellData;

/** What the user put into a cell, in the field names of the API. */
export type Cell = Readonly<Pick<Schema, 'userEnteredValue' | 'userEnteredFormat' | 'dataValidation' | 'note'>>;
export type Row = readonly (Cell | null)[];
export type Dimension = 'ROWS' | 'COLUMNS';
export type GridRange = Readonly<GoogleAppsScript.Sheets.Schema.GridRange>;
export type DimensionProperties = { readonly pixelSize?: number; readonly hiddenByUser?: boolean };
export type Value = GoogleAppsScript.Sheets.Schema.ExtendedValue;
export type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
export type Rule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

export interface SheetProperties
  extends Omit<GoogleAppsScript.Sheets.Schema.SheetProperties, 'index' | 'gridProperties'> {
  readonly sheetId: number;
  readonly title: string;
  readonly gridProperties: GoogleAppsScript.Sheets.Schema.GridProperties & {
    readonly rowCount: number;
    readonly columnCount: number;
  };
}

/** One sheet. `rows` and the dimension properties may be shorter than the grid: what is missing is empty. */
export interface Sheet {
  properties: SheetProperties;
  rows: Row[];
  rowProperties: (DimensionProperties | null)[];
  columnProperties: (DimensionProperties | null)[];
  protectedRanges: readonly ProtectedRange[];
  basicFilter: BasicFilter | null;
}

export interface ProtectedRange {
  readonly protectedRangeId: number;
  readonly range: GridRange;
  readonly description?: string;
  readonly warningOnly?: boolean;
}

/** `hiddenValues` by column: what a person filtered away. */
export interface BasicFilter {
  readonly range: GridRange;
  readonly hidden?: Readonly<Record<number, readonly string[]>>;
}

/** Developer metadata; that of a row or column is kept by its index and moves with it. */
export interface Metadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: string;
  readonly on:
    | { readonly type: 'SPREADSHEET' }
    | { readonly type: 'SHEET'; readonly sheetId: number }
    | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };
}

/** A workbook; its title is the name of its Drive file. */
export interface Workbook {
  readonly id: string;
  locale: string;
  timeZone: string;
  sheets: Sheet[];
  metadata: readonly Metadata[];
}

/** An empty sheet of Google's usual size (1,000 rows, 26 columns). */
export function newSheet(sheetId: number, title: string): Sheet {
  return {
    properties: { sheetId, title, sheetType: 'GRID', gridProperties: { rowCount: 1000, columnCount: 26 } },
    rows: [],
    rowProperties: [],
    columnProperties: [],
    protectedRanges: [],
    basicFilter: null,
  };
}

/** A copy of which the sheets may be changed without the original noticing. */
export function draftOf(book: Workbook): Workbook {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })) };
}
