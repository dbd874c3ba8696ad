import type { SheetCells } from '../domain/exchange/archive.ts';
import type { FormKey } from '../domain/forms.ts';
import type { Amendment } from '../domain/inspection/amendments.ts';
import type { WorkbookLook } from '../domain/inspection/look.ts';
import type { CommitOutcome } from './ports.ts';

/** The workbook beneath the tables: what people did to it, and what puts it right. */
export interface StructurePort {
  /** The workbook as it stands: one service call, one more with formats and dropdowns. */
  look(wanted?: { readonly dress?: boolean }): WorkbookLook;
  /** All amendments in one atomic write, verified by the rows it returns. @throws TaneError `registry.refused` */
  amend(look: WorkbookLook, amendments: readonly Amendment[]): CommitOutcome;
}

/** Responses of a Form, by their number and the moment of their submission. */
export interface FormResponses {
  readonly formId: string;
  readonly responses: readonly { readonly response: string; readonly at: string }[];
}

/** What hangs on the account that runs the script, and on the Forms. */
export interface AccountPort {
  /** How many triggers this account lacks. */
  missingTriggers(forms: Readonly<Partial<Record<FormKey, string>>>): number;
  /** Whether a Form takes answers. */
  isOpen(formId: string): boolean;
  reopen(formId: string): void;
  /** Erases responses of Forms; those that are gone already are no error. @throws TaneError `erase.ambiguous`: then nothing was erased */
  eraseResponses(forms: readonly FormResponses[]): void;
  /** Notes that the timers run. */
  stampHeartbeat(at: string): void;
  /** When they last ran, as noted; '' where they never did. */
  heartbeat(): string;
}

/** A file to hand out for a download: a text as it is, anything else as Base64, and '' for the other. */
export interface HandedFile {
  readonly fileId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
  readonly base64: string;
}

/** Files that leave the registry and come back. */
export interface ArchivePort {
  /** The file of that tag; when there is none, an empty one is made in the folder. Returns its id. */
  place(tag: string, name: string, folderId: string, mimeType: string): string;
  /** Writes a text file of that tag into a folder, replacing an earlier one, with a mark that it carries. */
  writeText(tag: string, name: string, folderId: string, mimeType: string, text: string, mark?: string): HandedFile;
  /** The mark that the file of that tag carries; '' where it has none, or there is no such file. */
  markOf(tag: string): string;
  /** The public page around a title and a content, both HTML. */
  publicPage(title: string, body: string): string;
  /** Writes an .xlsx of the tables and further sheets of that tag into a folder, replacing an earlier one. @throws TaneError `archive.tooLarge` */
  writeWorkbook(
    tag: string,
    name: string,
    folderId: string,
    amendments: readonly Amendment[],
    hidden: SheetCells,
  ): HandedFile;
  /** Takes an .xlsx that somebody hands in; it stays until it is thrown away. Returns its id. */
  receiveWorkbook(name: string, base64: string, folderId: string): string;
  /** The cells of a workbook that was received. */
  readWorkbook(fileId: string): readonly SheetCells[];
  /** Deletes a file for good; one that is gone already is no error. False when it may not be deleted. */
  erase(fileId: string): boolean;
}
