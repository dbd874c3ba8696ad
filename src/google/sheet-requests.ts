import type { GuardKind } from '../domain/inspection/look.ts';
import {
  COLUMN_METADATA,
  columnName,
  HEADINGS_METADATA,
  sheetIdOf,
  TABLE_METADATA,
  TRAY_COLUMN,
  TRAY_SHEET_ID,
} from '../domain/layout.ts';
import { type Column, columnsOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { dressOf } from './cells.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Rows a new sheet begins with; appending makes more. */
const FIRST_ROWS = 200;
const DEFAULT_WIDTH = 130;

const HEADING_BACKGROUND = { red: 0.09, green: 0.35, blue: 0.27 };
const HEADING_TEXT = { red: 1, green: 1, blue: 1 };
const WORK_TAB = { red: 0.18, green: 0.55, blue: 0.42 };
const LEDGER_TAB = { red: 0.6, green: 0.6, blue: 0.6 };

/** Everything that makes the sheet of a table. */
export function sheetRequests(table: TableKey): readonly Request[] {
  return [
    addSheet(table),
    headings(table),
    metadata(TABLE_METADATA, table, { sheetId: sheetIdOf(table) }),
    headingsMark(table),
    ...columnsOf(table).flatMap(([key, column], index) => columnRequests(table, key, column, index)),
    guardRequest(table, 'headings', 0),
    guardRequest(table, tableOf(table).role === 'ledger' ? 'sheet' : 'key', keyIndexOf(table)),
  ];
}

function addSheet(table: TableKey): Request {
  const { sheet, role } = tableOf(table);
  return {
    addSheet: {
      properties: {
        sheetId: sheetIdOf(table),
        title: sheet,
        hidden: role === 'ledger',
        gridProperties: {
          rowCount: FIRST_ROWS,
          columnCount: columnsOf(table).length,
          frozenRowCount: 1,
          frozenColumnCount: role === 'work' ? 2 : 0,
        },
        tabColorStyle: { rgbColor: role === 'work' ? WORK_TAB : LEDGER_TAB },
      },
    },
  };
}

const keyIndexOf = (table: TableKey): number => columnsOf(table).findIndex(([key]) => key === tableOf(table).key);

function headings(table: TableKey): Request {
  return headingCells(
    table,
    columnsOf(table).map(([key], index) => [key, index] as const),
  );
}

/** Writes headings at their places; cells between them are cleared. */
export function headingCells(table: TableKey, places: readonly (readonly [string, number])[]): Request {
  const values: GoogleAppsScript.Sheets.Schema.CellData[] = [];
  for (const [key, index] of places) values[index] = headingCell(tableOf(table).columns[key]);
  const first = Math.min(...places.map(([, index]) => index));
  return {
    updateCells: {
      start: { sheetId: sheetIdOf(table), rowIndex: 0, columnIndex: first },
      rows: [{ values: Array.from(values, (cell) => cell ?? {}).slice(first) }],
      fields: 'userEnteredValue,note,userEnteredFormat',
    },
  };
}

function headingCell(column: Column | undefined): GoogleAppsScript.Sheets.Schema.CellData {
  return {
    userEnteredValue: { stringValue: column?.label ?? '' },
    ...(column?.help ? { note: column.help } : {}),
    userEnteredFormat: {
      backgroundColorStyle: { rgbColor: HEADING_BACKGROUND },
      textFormat: { bold: true, foregroundColorStyle: { rgbColor: HEADING_TEXT } },
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    },
  };
}

/** The mark by which the heading row of a table is found. */
export function headingsMark(table: TableKey): Request {
  return metadata(HEADINGS_METADATA, table, {
    dimensionRange: { sheetId: sheetIdOf(table), dimension: 'ROWS', startIndex: 0, endIndex: 1 },
  });
}

/** The mark by which a column of the tray is found: values are read by the metadata of rows and columns, of a sheet's nothing is said. */
export function trayMark(index: number): Request {
  return metadata(COLUMN_METADATA, TRAY_COLUMN, {
    dimensionRange: { sheetId: TRAY_SHEET_ID, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
  });
}

type MetadataLocation = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation;

function metadata(metadataKey: string, metadataValue: string, location: MetadataLocation): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
    },
  };
}

/** Everything that makes a place of a sheet the column of a table: its mark, width, format and dropdown. */
export function columnRequests(table: TableKey, key: string, column: Column, index: number): readonly Request[] {
  const dimensionRange = { sheetId: sheetIdOf(table), dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 };
  return [
    metadata(COLUMN_METADATA, columnName(table, key), { dimensionRange }),
    {
      updateDimensionProperties: {
        range: dimensionRange,
        properties: { pixelSize: column.width ?? DEFAULT_WIDTH },
        fields: 'pixelSize',
      },
    },
    dressRequest(table, column, index),
  ];
}

const DRESS = 'userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment),dataValidation';

/** Format and dropdown of all cells below the heading. */
export function dressRequest(table: TableKey, column: Column, index: number): Request {
  return dressBelow(table, [index, index + 1], 1, column);
}

/** The same for all columns of a table, from a row on: neighbours that look alike in one request. */
export function rowsDress(
  table: TableKey,
  placeOf: (column: string) => number | undefined,
  from: number,
): readonly Request[] {
  const placed = columnsOf(table).flatMap(([key, column]) => {
    const index = placeOf(key);
    return index === undefined ? [] : [{ index, column, look: JSON.stringify(dressOf(column)) }];
  });
  const runs: { first: number; end: number; column: Column; look: string }[] = [];
  for (const { index, column, look } of placed.sort((a, b) => a.index - b.index)) {
    const last = runs[runs.length - 1];
    if (last?.end === index && last.look === look) last.end += 1;
    else runs.push({ first: index, end: index + 1, column, look });
  }
  return runs.map(({ first, end, column }) => dressBelow(table, [first, end], from, column));
}

function dressBelow(
  table: TableKey,
  [startColumnIndex, endColumnIndex]: readonly [number, number],
  startRowIndex: number,
  column: Column,
): Request {
  const range = { sheetId: sheetIdOf(table), startRowIndex, startColumnIndex, endColumnIndex };
  return { repeatCell: { range, cell: dressOf(column), fields: DRESS } };
}

const GUARD_TEXT: Readonly<Record<GuardKind, string>> = {
  headings: '見出しは、たねが使います。名前を変えても動きますが、消さないでください。',
  key: '番号は、たねがつけます。',
  sheet: 'このシートは、たねが自動で書きます。',
};

/** Warns before a person edits the headings, the id column or a whole ledger; nothing forbids it. */
export function guardRequest(table: TableKey, guard: GuardKind, keyIndex: number): Request {
  const sheetId = sheetIdOf(table);
  const range = {
    headings: { sheetId, startRowIndex: 0, endRowIndex: 1 },
    key: { sheetId, startRowIndex: 1, startColumnIndex: keyIndex, endColumnIndex: keyIndex + 1 },
    sheet: { sheetId },
  }[guard];
  return {
    addProtectedRange: { protectedRange: { range, description: GUARD_TEXT[guard], warningOnly: true } },
  };
}

/** Which guard a protected range of a table's sheet is; undefined for one that a person made. */
export function guardOf(protectedRange: GoogleAppsScript.Sheets.Schema.ProtectedRange): GuardKind | undefined {
  const kinds = Object.keys(GUARD_TEXT) as GuardKind[];
  return kinds.find((kind) => GUARD_TEXT[kind] === protectedRange.description);
}
