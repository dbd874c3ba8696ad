import { getSpreadsheet } from './get.ts';
import { project, readMask } from './masks.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Context, Reply } from './requests/context.ts';
import { HANDLERS } from './requests/index.ts';
import { readMessage } from './schema.ts';
import type { SheetsStore } from './store.ts';

type Body = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type Response = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;

/**
 * Carries out all requests or none
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate).
 * The replies stand at their requests' places, empty where there is nothing to say.
 */
export function batchUpdate(store: SheetsStore, id: string, body: unknown, parameters: unknown): Response {
  const { assume } = store.kernel;
  const { requests = [], ...response } = readMessage<Body>('BatchUpdateSpreadsheetRequest', body ?? {}, assume);
  const { fields } = readMessage<{ fields?: string }>('BatchUpdateParameters', parameters ?? {}, assume);
  const mask = fields === undefined ? true : readMask(fields, 'BatchUpdateSpreadsheetResponse');
  store.get(id);
  if (requests.length === 0) refuse('Must specify at least one request.');
  let title: string | undefined;
  let failure: unknown;
  const answer = store.edit(id, (book): Response => {
    const rename = (text: string): void => {
      title = text;
    };
    const context: Context = { book, kernel: store.kernel, rename };
    const replies = requests.map((request, i) => carryOut(context, request, i));
    if (!response.includeSpreadsheetInResponse) return { spreadsheetId: id, replies };
    const parts = { ranges: response.responseRanges ?? [], includeGridData: response.responseIncludeGridData ?? false };
    const inner = mask === true ? undefined : mask.updatedSpreadsheet;
    const name = title ?? store.title(id);
    try {
      const updatedSpreadsheet = getSpreadsheet(book, name, assume, { ...parts, mask: inner });
      return { spreadsheetId: id, replies, updatedSpreadsheet };
    } catch (error) {
      // An answer that cannot be made (a bad response range) undoes the batch, or does not.
      if (assume['A-SHEETS-RESPONSE'] === 'undoes') throw error;
      failure = error;
      return {};
    }
  });
  if (failure) throw failure;
  const file = store.drive.files.get(id);
  if (file && title !== undefined) file.name = title;
  return project(answer, mask) as Response;
}

function carryOut(context: Context, request: Request, index: number): Reply {
  const kind = Object.keys(request)[0] as keyof typeof HANDLERS | undefined;
  if (!kind) refuse(`Invalid requests[${index}]: No request set.`);
  const handler = HANDLERS[kind] as ((context: Context, request: unknown) => Reply | undefined) | undefined;
  try {
    return handler?.(context, request[kind]) ?? {};
  } catch (error) {
    if (error instanceof Refusal)
      throw new Refusal(`Invalid requests[${index}].${kind}: ${error.message}`, error.code, error.status);
    throw error;
  }
}
