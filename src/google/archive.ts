import type { ArchivePort, HandedFile } from '../app/ports-office.ts';
import { TaneError } from '../domain/errors.ts';
import type { SheetCells } from '../domain/exchange/archive.ts';
import type { Amendment } from '../domain/inspection/amendments.ts';
import { amendRequests } from './amend-requests.ts';
import { cellData } from './cells.ts';
import { findTagged, mark, noteOn, tagged } from './files.ts';
import { quoted } from './look.ts';
import { reading, writing } from './patience.ts';
import { messageOf, outcomeOf } from './service-errors.ts';
import { driveFiles, sheets } from './services.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The id of a new workbook's first sheet, and the one that the hidden sheet is given. */
const FIRST_SHEET = 0;
const HIDDEN_SHEET = 6001;

/** Files that leave the registry and come back. */
export const archive: ArchivePort = {
  ...{ place, writeText, markOf: noteOn, publicPage },
  ...{ writeWorkbook, receiveWorkbook, readWorkbook, erase },
};

function place(tag: string, name: string, folderId: string, mimeType: string): string {
  return findTagged(tag) ?? driveFiles().create(tagged(tag, name, folderId, mimeType)).id ?? '';
}

function writeText(tag: string, name: string, folderId: string, mimeType: string, text: string, note = ''): HandedFile {
  const fileId = put(tag, name, folderId, Utilities.newBlob(text, mimeType, name), mimeType, note);
  return { fileId, name, mimeType, text, base64: '' };
}

/** Public.html of the bundle: what is not code costs nothing to parse until it is asked for. */
function publicPage(title: string, body: string): string {
  const page = HtmlService.createHtmlOutputFromFile('Public').getContent();
  return page.replace('<!--TITLE-->', () => title).replace('<!--BODY-->', () => body);
}

/** Into the file of that tag, or a new one; returns its id. */
function put(
  tag: string,
  name: string,
  folderId: string,
  blob: GoogleAppsScript.Base.Blob,
  mimeType: string,
  note = '',
): string {
  const known = findTagged(tag);
  const file = known
    ? driveFiles().update({ name, ...mark(tag, note) }, known, blob, { fields: 'id' })
    : driveFiles().create({ ...tagged(tag, name, folderId, mimeType), ...mark(tag, note) }, blob, { fields: 'id' });
  return file.id ?? '';
}

/**
 * Drive exports only files that this script may open, and with the scope
 * drive.file that is what it made itself: so the rows are written into a
 * workbook of its own, which is exported and thrown away
 * (https://developers.google.com/workspace/drive/api/reference/rest/v3/files/export).
 */
function writeWorkbook(
  tag: string,
  name: string,
  folderId: string,
  amendments: readonly Amendment[],
  hidden: SheetCells,
): HandedFile {
  const id =
    driveFiles().create({ name, mimeType: SPREADSHEET, parents: [folderId], ...mark(`${tag}:making`) }).id ?? '';
  try {
    const requests = [
      ...amendRequests({ sheets: [] }, amendments),
      ...hiddenRequests(hidden),
      { deleteSheet: { sheetId: FIRST_SHEET } },
    ];
    writing(() => sheets().batchUpdate({ requests }, id));
    const blob = exported(id);
    const fileId = put(tag, name, folderId, blob, XLSX);
    return { fileId, name, mimeType: XLSX, text: '', base64: Utilities.base64Encode(blob.getBytes()) };
  } finally {
    erase(id);
  }
}

function hiddenRequests({ name, rows }: SheetCells): readonly GoogleAppsScript.Sheets.Schema.Request[] {
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  const gridProperties = { rowCount: Math.max(1, rows.length), columnCount };
  return [
    { addSheet: { properties: { sheetId: HIDDEN_SHEET, title: name, hidden: true, gridProperties } } },
    {
      updateCells: {
        start: { sheetId: HIDDEN_SHEET, rowIndex: 0, columnIndex: 0 },
        rows: rows.map((row) => ({ values: row.map(cellData) })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** @throws TaneError `archive.tooLarge`: "the exported content is limited to 10 MB" */
function exported(fileId: string): GoogleAppsScript.Base.Blob {
  try {
    // The types promise nothing of what comes back: a Blob, or its bytes as the characters of a string.
    const files = driveFiles() as unknown as { export(id: string, type: string, options: object): unknown };
    const answer = files.export(fileId, XLSX, { alt: 'media' });
    if (typeof answer !== 'string') return answer as GoogleAppsScript.Base.Blob;
    const bytes = Array.from(answer, (character) => (character.charCodeAt(0) << 24) >> 24);
    return Utilities.newBlob(bytes, XLSX);
  } catch (error) {
    if (outcomeOf(error) !== 'refused') throw error;
    throw new TaneError('archive.tooLarge', { message: messageOf(error) });
  }
}

/** Drive converts what is uploaded under a Google type (https://developers.google.com/workspace/drive/api/guides/manage-uploads#import-docs). */
function receiveWorkbook(name: string, base64: string, folderId: string): string {
  const blob = Utilities.newBlob(Utilities.base64Decode(base64), XLSX, name);
  try {
    return driveFiles().create({ name, mimeType: SPREADSHEET, parents: [folderId] }, blob, { fields: 'id' }).id ?? '';
  } catch (error) {
    if (outcomeOf(error) !== 'refused') throw error;
    throw new TaneError('exchange.unreadable', { name });
  }
}

function readWorkbook(fileId: string): readonly SheetCells[] {
  const workbook = reading(() => sheets().get(fileId, { fields: 'sheets.properties.title' }));
  const names = (workbook.sheets ?? []).map((sheet) => sheet.properties?.title ?? '');
  const options = {
    ranges: names.map(quoted),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  const answer = reading(() => sheets().Values.batchGet(fileId, options));
  return names.map((name, i) => ({ name, rows: answer.valueRanges?.[i]?.values ?? [] }));
}

/** Past the bin: what is erased must not be found there. */
function erase(fileId: string): boolean {
  try {
    driveFiles().remove(fileId);
    return true;
  } catch (error) {
    const code = (error as { readonly details?: { readonly code?: number } }).details?.code;
    if (code === 404) return true;
    if (code === 403) return false;
    throw error;
  }
}
