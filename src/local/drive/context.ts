import type { DocsStore } from '../docs/store.ts';
import type { DocsDocument } from '../docs/types.ts';
import { type DriveFile, type DriveIndex, MIME } from '../drive-index.ts';
import type { Kernel } from '../kernel.ts';
import { canAccess, lineage } from './access.ts';
import { driveError, fileNotFound, notPermitted } from './errors.ts';

/** What an editor does when Drive makes, copies or deletes one of its files. */
export interface EditorContents {
  blank?(fileId: string): void;
  copy(sourceId: string, targetId: string): void;
  remove?(fileId: string): void;
  /** The file as .xlsx. */
  toXlsx?(fileId: string): Uint8Array;
  /** How files of some types become the file's content, by their type; throws for bytes that are none. */
  readonly from?: Readonly<Record<string, (fileId: string, bytes: Uint8Array) => void>>;
}

export interface Contents {
  readonly document: EditorContents & Pick<DocsStore, 'read'>;
  readonly spreadsheet?: EditorContents;
}

/** How this Drive behaves; every option may be left out. */
export interface DriveOptions {
  /** An administrator may forbid sharing outside the domain. Default `open`. */
  readonly sharing?: 'open' | 'forbidden';
  /** "Partial or empty result pages are possible" (files.list): the first page is empty when `partial`. Default `full`. */
  readonly pages?: 'full' | 'partial';
  /** Turns a document into the bytes of a PDF. Default {@link docPdf}. */
  readonly renderPdf?: (document: DocsDocument, date: Date) => Uint8Array;
  /** Told of each notification mail that sharing sends. */
  readonly onNotification?: (mail: { readonly to: string; readonly fileId: string; readonly message?: string }) => void;
}

export interface DriveContext {
  readonly kernel: Kernel;
  readonly index: DriveIndex;
  readonly contents: Contents;
  readonly options: DriveOptions;
}

/** The file of an id or of the alias `root`. @throws 404 where it is not there for the user, 403 where it cannot be written. */
export function openFile(context: DriveContext, method: string, fileId: string, role: 'reader' | 'writer'): DriveFile {
  const { index, kernel } = context;
  const file = index.files.get(fileId === 'root' ? index.rootId : fileId);
  if (!file || !canAccess(index, file, kernel.user, 'reader')) throw fileNotFound(method, fileId);
  if (role === 'writer' && !canAccess(index, file, kernel.user, 'writer')) throw notPermitted(method, fileId);
  return file;
}

/** The folder to put a file into. "Specifying multiple parents isn't supported" (drive/api/guides/folder). */
export function parentOf(context: DriveContext, method: string, parents: readonly string[]): string {
  const [parent] = parents;
  if (parents.length > 1 || parent === undefined)
    throw driveError(method, 400, 'badRequest', 'A file can only have one parent folder.');
  const folder = openFile(context, method, parent, 'writer');
  if (folder.mimeType !== MIME.folder)
    throw driveError(method, 403, 'parentNotAFolder', 'The specified parent is not a folder.');
  return folder.id;
}

/** Whether `folderId` is the file itself or lies in it: "a parent that would create a cycle" (drive/api/guides/handle-errors). */
export function wouldCycle(context: DriveContext, file: DriveFile, folderId: string): boolean {
  const folder = context.index.files.get(folderId);
  return folder !== undefined && lineage(context.index, folder).includes(file);
}
