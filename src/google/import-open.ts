import type { Opened } from '../app/import-screen.ts';
import { TaneError } from '../domain/errors.ts';
import { tableOfSheet } from '../domain/layout.ts';
import { archive } from './archive.ts';
import { findOlder, tagged } from './files.ts';
import { reading } from './patience.ts';
import { messageOf, outcomeOf } from './service-errors.ts';
import { docs, driveFiles, sheets } from './services.ts';

const SHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';
/** What a converted copy is marked with. */
const COPY = 'import';
/** A copy whose page was closed without a word stays no longer than this. */
const DAY_MS = 86_400_000;

/** The sheet that the person has open. @throws TaneError `import.ownSheet` */
export function openSheet(): Opened & { readonly sheet: string } {
  const sheet = SpreadsheetApp.getActiveSheet();
  const name = sheet.getName();
  if (tableOfSheet(sheet.getSheetId())) throw new TaneError('import.ownSheet', { sheet: name });
  return { kind: 'table', file: name, id: SpreadsheetApp.getActiveSpreadsheet().getId(), base64: '', sheet: name };
}

/**
 * A file in Drive by its link or id. Office files are converted; a CSV file
 * is handed over as it is: made a workbook, 「3-1」 may become a day and a
 * telephone number lose its 0. Google's own files are opened under the
 * scopes of Sheets and Docs, all others only where drive.file lets this script
 * see them.
 * @throws TaneError `import.noLink`, `import.notSeen`, `import.notReadable`
 */
export function openLink(link: string, folderId: string): Opened {
  const [, id = ''] = /(?:\/d\/|[?&]id=|^)([\w-]{20,})(?:[/?#&]|$)/.exec(link.trim()) ?? [];
  if (id === '') throw new TaneError('import.noLink');
  const seen = fileOf(id);
  const type = seen?.mimeType ?? (/\/document\//.test(link) ? DOCUMENT : SHEET);
  if (type === SHEET || type === DOCUMENT) return named(id, type, seen?.name ?? '');
  const file = seen?.name ?? id;
  if (/^text\/(csv|tab-separated-values|comma-separated-values)$/.test(type)) {
    return { kind: 'bytes', file, id: '', base64: bytesOf(id) };
  }
  return openUpload(file, type, bytesOf(id), folderId);
}

/**
 * A file's bytes: Drive converts what is uploaded under a Google type
 * (https://developers.google.com/workspace/drive/api/guides/manage-uploads#import-docs).
 * @throws TaneError `import.notReadable`
 */
export function openUpload(file: string, mimeType: string, base64: string, folderId: string): Opened {
  for (const old of findOlder(COPY, Date.now() - DAY_MS)) archive.erase(old);
  const type = /wordprocessing|msword|^text\/plain/.test(mimeType) ? DOCUMENT : SHEET;
  const blob = Utilities.newBlob(Utilities.base64Decode(base64), mimeType, file);
  const body = tagged(COPY, `${file} (tane)`, folderId, type);
  try {
    const { id } = driveFiles().create(body, blob, { fields: 'id' });
    return { kind: type === SHEET ? 'table' : 'document', file, id: id ?? '', base64: '' };
  } catch (error) {
    if (outcomeOf(error) !== 'refused') throw error;
    throw new TaneError('import.notReadable', { message: messageOf(error) });
  }
}

/** Takes the converted copy away, past the bin: it holds what people wrote. Nothing else is touched. */
export function closeCopy(id: string): void {
  if (fileOf(id)?.appProperties?.tane === COPY) archive.erase(id);
}

/** A file as Drive shows it to this script; undefined where it does not. */
function fileOf(id: string): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File | undefined {
  try {
    return reading(() => driveFiles().get(id, { fields: 'id,name,mimeType,appProperties' }));
  } catch (error) {
    if (outcomeOf(error) !== 'refused') throw error;
    return undefined;
  }
}

/** One of Google's own files, by its name. @throws TaneError `import.notSeen` */
function named(id: string, type: string, name: string): Opened {
  const kind = type === SHEET ? 'table' : 'document';
  if (name !== '') return { kind, file: name, id, base64: '' };
  try {
    const title =
      type === SHEET
        ? reading(() => sheets().get(id, { fields: 'properties.title' })).properties?.title
        : reading(() => docs().get(id, { fields: 'title' })).title;
    return { kind, file: title ?? id, id, base64: '' };
  } catch (error) {
    if (outcomeOf(error) !== 'refused') throw error;
    throw new TaneError('import.notSeen');
  }
}

/** The bytes of a file (https://developers.google.com/workspace/drive/api/guides/manage-downloads). */
function bytesOf(id: string): string {
  const url = `https://www.googleapis.com/drive/v3/files/${id}?alt=media`;
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  const [answer] = UrlFetchApp.fetchAll([{ url, headers }]);
  return Utilities.base64Encode(answer?.getContent() ?? []);
}
