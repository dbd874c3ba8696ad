import type { WorkbookPort } from '../app/ports.ts';
import {
  COLUMN_METADATA,
  columnName,
  HEADINGS_METADATA,
  sheetIdOf,
  TABLE_METADATA,
  tableOfSheet,
} from '../domain/layout.ts';
import { type Column, columnsOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { numberFormatOf, validationOf } from './cells.ts';
import { sheets } from './services.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Rows a new sheet begins with; appending makes more. */
const FIRST_ROWS = 200;
const DEFAULT_WIDTH = 130;

const HEADING_BACKGROUND = { red: 0.09, green: 0.35, blue: 0.27 };
const HEADING_TEXT = { red: 1, green: 1, blue: 1 };
const WORK_TAB = { red: 0.18, green: 0.55, blue: 0.42 };
const LEDGER_TAB = { red: 0.6, green: 0.6, blue: 0.6 };

/** The workbook the script is bound to. */
export function workbookOf(spreadsheetId: () => string): WorkbookPort {
  return {
    id: spreadsheetId,
    url: () => SpreadsheetApp.getActiveSpreadsheet().getUrl(),
    present: () => sheetIds(spreadsheetId()).flatMap((id) => tableOfSheet(id) ?? []),
    create: (tables, title) => create(spreadsheetId(), tables, title),
  };
}

function sheetIds(spreadsheetId: string): readonly number[] {
  const workbook = sheets().get(spreadsheetId, { fields: 'sheets.properties.sheetId' });
  // Zero is the id of a workbook's first sheet and is left out of the answer, as default values are.
  return (workbook.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0);
}

/** Makes all sheets in one atomic call, and drops the empty sheet that a new workbook comes with. */
function create(spreadsheetId: string, tables: readonly TableKey[], title: string): void {
  const strangers = sheetIds(spreadsheetId).filter((id) => id === 0);
  const requests: Request[] = [
    {
      updateSpreadsheetProperties: {
        properties: { title, locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
        fields: 'title,locale,timeZone',
      },
    },
    ...tables.flatMap(sheetRequests),
    ...strangers.map((sheetId): Request => ({ deleteSheet: { sheetId } })),
  ];
  sheets().batchUpdate({ requests }, spreadsheetId);
}

function sheetRequests(table: TableKey): readonly Request[] {
  return [
    addSheet(table),
    headings(table),
    metadata(TABLE_METADATA, table, { sheetId: sheetIdOf(table) }),
    metadata(HEADINGS_METADATA, table, {
      dimensionRange: { sheetId: sheetIdOf(table), dimension: 'ROWS', startIndex: 0, endIndex: 1 },
    }),
    ...columnsOf(table).flatMap(([key, column], index) => columnRequests(table, key, column, index)),
    protect(table, 0, 1, '見出しは、たねが使います。名前を変えても動きますが、消さないでください。'),
    ...guards(table),
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

function headings(table: TableKey): Request {
  return {
    updateCells: {
      start: { sheetId: sheetIdOf(table), rowIndex: 0, columnIndex: 0 },
      rows: [
        {
          values: columnsOf(table).map(([, column]) => ({
            userEnteredValue: { stringValue: column.label },
            ...(column.help ? { note: column.help } : {}),
            userEnteredFormat: {
              backgroundColorStyle: { rgbColor: HEADING_BACKGROUND },
              textFormat: { bold: true, foregroundColorStyle: { rgbColor: HEADING_TEXT } },
              verticalAlignment: 'MIDDLE',
              wrapStrategy: 'WRAP',
            },
          })),
        },
      ],
      fields: 'userEnteredValue,note,userEnteredFormat',
    },
  };
}

type MetadataLocation = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation;

function metadata(metadataKey: string, metadataValue: string, location: MetadataLocation): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
    },
  };
}

function columnRequests(table: TableKey, key: string, column: Column, index: number): readonly Request[] {
  const sheetId = sheetIdOf(table);
  const dimensionRange = { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 };
  const below = { sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 };
  const rule = validationOf(column);
  return [
    metadata(COLUMN_METADATA, columnName(table, key), { dimensionRange }),
    {
      updateDimensionProperties: {
        range: dimensionRange,
        properties: { pixelSize: column.width ?? DEFAULT_WIDTH },
        fields: 'pixelSize',
      },
    },
    {
      repeatCell: {
        range: below,
        cell: {
          userEnteredFormat: { numberFormat: numberFormatOf(column), wrapStrategy: 'CLIP', verticalAlignment: 'TOP' },
        },
        fields: 'userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment)',
      },
    },
    ...(rule ? [{ setDataValidation: { range: below, rule } }] : []),
  ];
}

/** Whole ledgers, and the key column of each work sheet, warn before a person edits them; nothing forbids it. */
function guards(table: TableKey): readonly Request[] {
  const { role, key } = tableOf(table);
  if (role === 'ledger') return [protect(table, undefined, undefined, 'このシートは、たねが自動で書きます。')];
  const index = columnsOf(table).findIndex(([name]) => name === key);
  return [
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: sheetIdOf(table), startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 },
          description: '番号は、たねがつけます。',
          warningOnly: true,
        },
      },
    },
  ];
}

function protect(table: TableKey, start: number | undefined, end: number | undefined, description: string): Request {
  return {
    addProtectedRange: {
      protectedRange: {
        range: {
          sheetId: sheetIdOf(table),
          ...(start === undefined ? {} : { startRowIndex: start }),
          ...(end === undefined ? {} : { endRowIndex: end }),
        },
        description,
        warningOnly: true,
      },
    },
  };
}
