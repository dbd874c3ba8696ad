import type { Assumptions } from '../../../src/local/assumptions.ts';
import { newDriveIndex } from '../../../src/local/drive-index.ts';
import {
  createKernel,
  ServiceError,
  type ServiceObject,
  seededRandom,
  steppingClock,
} from '../../../src/local/kernel.ts';
import { createSheetsService, Person, SheetsStore } from '../../../src/local/sheets/index.ts';

type Schema = {
  Request: GoogleAppsScript.Sheets.Schema.Request;
  Spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet;
};
export type Request = Schema['Request'];

interface Api {
  get(id: string, parameters?: object): Schema['Spreadsheet'];
  batchUpdate(
    body: object,
    id: string,
    parameters?: object,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
}
interface Values {
  batchGet(id: string, parameters?: object): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse;
  batchGetByDataFilter(body: object, id: string): GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse;
}

/** A workbook with one sheet シート1 (id 0) and everything to act on it. */
export function setUp(assume: Partial<Assumptions> = {}) {
  const kernel = createKernel({
    clock: steppingClock(Date.UTC(2026, 3, 10)),
    random: seededRandom(1),
    user: 'staff@city.example',
    assume,
  });
  const drive = newDriveIndex(kernel);
  const store = new SheetsStore(kernel, drive);
  const { id } = store.create('台帳');
  const service = createSheetsService(store);
  const api = service.members?.Spreadsheets as ServiceObject & Api;
  const values = api.members?.Values as ServiceObject & Values;
  const batch = (...requests: Request[]) => api.batchUpdate({ requests }, id);
  const read = (range: string, options: object = {}): unknown =>
    values.batchGet(id, { ranges: [range], ...options }).valueRanges?.[0]?.values;
  return { kernel, drive, store, id, service, api, values, batch, read, person: new Person(store, id) };
}

export type Fixture = ReturnType<typeof setUp>;

/** Cells of text, written from the top left of シート1. */
export function fill(...rows: readonly (readonly (string | number | boolean)[])[]): Request {
  return {
    updateCells: {
      start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      fields: 'userEnteredValue',
      rows: rows.map((row) => ({ values: row.map(cell) })),
    },
  };
}

export function cell(value: string | number | boolean): GoogleAppsScript.Sheets.Schema.CellData {
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
}

/** Developer metadata with this key on a column of シート1. */
export function columnKey(metadataKey: string, column: number, metadataValue?: string): Request {
  const dimensionRange = { sheetId: 0, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 };
  const entry = {
    metadataKey,
    visibility: 'DOCUMENT',
    location: { dimensionRange },
    ...(metadataValue ? { metadataValue } : {}),
  };
  return { createDeveloperMetadata: { developerMetadata: entry } };
}

/** The error that `run` throws as the sandbox would see it. */
export function errorOf(run: () => unknown): ServiceError {
  try {
    run();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
