import type { WorkbookPort } from '../app/ports.ts';
import { tableOfSheet } from '../domain/layout.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { sheets } from './services.ts';
import { sheetRequests } from './sheet-requests.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The workbook the script is bound to. */
export function workbookOf(spreadsheetId: () => string): WorkbookPort {
  return {
    id: spreadsheetId,
    // https://developers.google.com/workspace/sheets/api/guides/concepts, "Spreadsheet"
    url: () => `https://docs.google.com/spreadsheets/d/${spreadsheetId()}/edit`,
    present: () => sheetIds(spreadsheetId()).flatMap((id) => tableOfSheet(id) ?? []),
    create: (tables, title) => create(spreadsheetId(), tables, title),
  };
}

function sheetIds(spreadsheetId: string): readonly number[] {
  const workbook = sheets().get(spreadsheetId, { fields: 'sheets.properties.sheetId' });
  // Zero is the id of a workbook's first sheet and is left out of the answer, as default values are.
  return (workbook.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0);
}

/** The sheet that a new workbook comes with. */
const FIRST_SHEET = 0;

/** Makes all sheets in one atomic call, and drops the sheet that a new workbook comes with, unless somebody wrote on it. */
function create(spreadsheetId: string, tables: readonly TableKey[], title: string): void {
  const blank = sheetIds(spreadsheetId).includes(FIRST_SHEET) && isBlank(spreadsheetId, FIRST_SHEET);
  const requests: Request[] = [
    {
      updateSpreadsheetProperties: {
        properties: { ...(title === '' ? {} : { title }), locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
        fields: `${title === '' ? '' : 'title,'}locale,timeZone`,
      },
    },
    ...tables.flatMap(sheetRequests),
    ...(blank ? [{ deleteSheet: { sheetId: FIRST_SHEET } }] : []),
  ];
  sheets().batchUpdate({ requests }, spreadsheetId);
}

function isBlank(spreadsheetId: string, sheetId: number): boolean {
  const response = sheets().Values.batchGetByDataFilter({ dataFilters: [{ gridRange: { sheetId } }] }, spreadsheetId);
  return (response.valueRanges ?? []).every((range) => (range.valueRange?.values ?? []).length === 0);
}
