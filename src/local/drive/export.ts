import { type DriveFile, MIME } from '../drive-index.ts';
import { docPdf } from '../export/pdf.ts';
import { unemulated } from '../kernel.ts';
import { Blob } from '../services/blob.ts';
import type { DriveContext } from './context.ts';
import { driveError } from './errors.ts';

/** "The exported content is limited to 10 MB" (drive/api/reference/rest/v3/files/export). */
const LIMIT = 10 * 1024 * 1024;

/**
 * A document as PDF. From Apps Script `alt: 'media'` may have to be given (A-DRIVE-EXPORT-ALT).
 */
export function exportDocument(
  context: DriveContext,
  method: string,
  file: DriveFile,
  mimeType: string,
  alt: string | undefined,
): Blob | string {
  if (alt !== 'media' && context.kernel.assume['A-DRIVE-EXPORT-ALT'] === 'needed')
    throw driveError(method, 400, 'badRequest', 'Export requires alt=media to download the exported content.');
  if (!file.mimeType.startsWith('application/vnd.google-apps.') || file.mimeType === MIME.folder)
    throw driveError(method, 403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  const bytes =
    file.mimeType === MIME.spreadsheet ? workbook(context, file, mimeType) : render(context, file, mimeType);
  if (bytes.byteLength > LIMIT)
    throw driveError(method, 403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
  if (context.kernel.assume['A-DRIVE-EXPORT-RESULT'] === 'string') return Buffer.from(bytes).toString('latin1');
  return new Blob(bytes, mimeType, null);
}

/** Google's own workbooks as .xlsx (drive/api/guides/ref-export-formats). */
function workbook({ contents }: DriveContext, file: DriveFile, mimeType: string): Uint8Array {
  if (mimeType !== MIME.xlsx || !contents.spreadsheet?.toXlsx)
    throw unemulated(`exporting a spreadsheet as ${mimeType}`);
  return contents.spreadsheet.toXlsx(file.id);
}

function render({ contents, kernel, options }: DriveContext, file: DriveFile, mimeType: string): Uint8Array {
  if (file.mimeType !== MIME.document) throw unemulated(`exporting ${file.mimeType}`);
  const document = contents.document.read(file.id);
  if (mimeType !== MIME.pdf) throw unemulated(`exporting a document as ${mimeType}`);
  const date = new Date(kernel.clock.now());
  return options.renderPdf?.(document, date) ?? docPdf(document, { title: document.title, date });
}
