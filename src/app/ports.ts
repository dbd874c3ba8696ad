import type { DocumentDefinition } from '../domain/documents.ts';
import type { PaperSheet } from '../domain/forms/paper.ts';
import type { FormDefinition, FormKey } from '../domain/forms.ts';
import type { TableKey, Value } from '../domain/schema/index.ts';
import type { Cell } from '../domain/values.ts';
import type { AccountPort, ArchivePort, StructurePort } from './ports-office.ts';

/** What the use cases need of the world. Each port has one implementation, in `src/google`. */
export interface Ports {
  readonly registry: RegistryPort;
  readonly workbook: WorkbookPort;
  readonly forms: FormsPort;
  readonly files: FilesPort;
  readonly documents: DocumentsPort;
  readonly triggers: TriggersPort;
  readonly mail: MailPort;
  readonly host: HostPort;
  readonly structure: StructurePort;
  readonly account: AccountPort;
  readonly archive: ArchivePort;
}

/** The moment, the person and the identifiers that the platform gives. */
export interface HostPort {
  /** Japan's local time, 'YYYY-MM-DDTHH:MM:SS'. */
  now(): string;
  /** The e-mail address of the person acting; '' where the platform does not tell. */
  who(): string;
  /** A fresh random identifier (UUID), for what must not be guessed. */
  uuid(): string;
  /** A fresh name for an operation: told apart from all others, but no secret, and therefore no service call. */
  operation(): string;
  /** Waits, as the platform asks for when it is busy. */
  pause(milliseconds: number): void;
}

export interface StoredRow {
  readonly key: string;
  /** Zero-based index of the row in its sheet when it was read. */
  readonly rowIndex: number;
  readonly values: Readonly<Record<string, Value>>;
  /** The same as it stood in the sheet, which may be more than its type can hold: 「約30人」 where a number belongs. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface TableSnapshot {
  /** The sheet's name as it stood when read, quoted as A1 notation wants it. */
  readonly title: string;
  readonly rows: readonly StoredRow[];
  /** Where each column stood when it was read, and the heading people gave it. */
  readonly columns: Readonly<Record<string, { readonly index: number; readonly heading: string }>>;
}

/** The rows that the last write kept, as it found them (see `domain/inspection/tray.ts`). */
export interface TraySnapshot {
  /** The sheet's name, quoted; the one it will have where there is none. */
  readonly title: string;
  readonly isThere: boolean;
  readonly lines: readonly (readonly Cell[])[];
}

/** What one read gave. A table is there only if it was asked for. */
export type Snapshot = Partial<Record<TableKey, TableSnapshot>> & { readonly tray: TraySnapshot };

export interface Append {
  readonly kind: 'append';
  readonly table: TableKey;
  readonly key: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface Edit {
  readonly kind: 'edit';
  readonly table: TableKey;
  readonly key: string;
  readonly before: Readonly<Record<string, Value>>;
  readonly after: Readonly<Record<string, Value>>;
}

export type Change = Append | Edit;

export interface ReadRequest {
  readonly tables: readonly TableKey[];
  /** Tables that are only appended to: their headings are read, their rows are not. */
  readonly headings: readonly TableKey[];
}

/**
 * `moved`: somebody moved rows or columns between read and write, or it failed; nothing of it stays.
 * `typed`: done, and the tray holds words that were typed between read and write into what it wrote over or took away.
 */
export type CommitOutcome = 'done' | 'typed' | 'moved';

export interface RegistryPort {
  /** Runs the work while no other script writes. @throws TaneError `registry.locked` */
  locked<T>(work: () => T): T;
  /**
   * The same where nothing follows in this execution, whose end gives the turn back: one service call less
   * ("The lock is automatically released when the script terminates", reference/lock/lock).
   */
  lastTurn<T>(work: () => T): T;
  /** One service call, whatever the number of tables. @throws TaneError `registry.columnMissing` */
  read(request: ReadRequest): Snapshot;
  /**
   * One atomic write of all changes, verified by the ids and headings it returns.
   * When the platform does not say whether it took effect, it is looked up.
   * @throws TaneError `registry.refused`, `registry.busy`
   */
  commit(snapshot: Snapshot, changes: readonly Change[]): CommitOutcome;
}

export interface WorkbookPort {
  id(): string;
  url(): string;
  /** Names of the sheets already made, by the table they hold. */
  present(): readonly TableKey[];
  /**
   * Makes the sheets of tables with headings, formats, validation, protection, column metadata: one atomic write.
   * The workbook gets the title unless it is ''.
   */
  create(tables: readonly TableKey[], title: string): void;
}

/** An item of a Form that is one of ours: which question or heading it is, and by which numbers it is known. */
export interface FormItemRef {
  /** The declaration's name for it. */
  readonly column: string;
  readonly itemId: string;
  /** Its number in the Forms API; '' where that could not be asked. */
  readonly questionId: string;
  /** Its number in prefilled links; '' for headings. */
  readonly entry: string;
  /** The fingerprint of what it shows. */
  readonly digest: string;
}

export interface CreatedForm {
  readonly formId: string;
  readonly editUrl: string;
  readonly publishedUrl: string;
}

/** What is to be read of a Form. */
export interface FormReading {
  readonly form: FormKey;
  readonly formId: string;
  /** Japan's local time; '' reads all. */
  readonly since: string;
  readonly questions: readonly FormItemRef[];
  /** Whether every question asked is known by its number in the Forms API, so that one call reads all responses. */
  readonly bulk: boolean;
  /** A response whose answers need not be read again, where reading them is dear. */
  isKnown(id: string, at: string): boolean;
}

export interface FormResponseData {
  readonly id: string;
  /** Japan's local time of submission. */
  readonly at: string;
  /** Answers by 'form/item'; items left blank are absent. Items that are none of ours carry their title. */
  readonly answers: readonly {
    readonly itemKey: string;
    readonly title: string;
    readonly answer: string | readonly string[];
  }[];
  /** Its answers were not read, since it is known. */
  readonly unread?: true;
}

export interface FormsPort {
  /** The Form that carries this tag; when there is none, an empty one is made, published and put into a folder. */
  create(tag: string, definition: FormDefinition, folderId: string): CreatedForm;
  /**
   * Makes a Form show what its declaration says. Items keep their ids, questions added by hand stay where they are,
   * and questions no longer asked are put where nobody meets them, since deleting them would delete their answers.
   */
  bringInLine(formId: string, definition: FormDefinition, known: readonly FormItemRef[]): readonly FormItemRef[];
  /** Opens a published Form to everybody who has its link. @throws TaneError `forms.sharingForbidden` */
  openToResponders(formId: string): void;
  /** The responses of each Form, in the order asked. */
  responses(readings: readonly FormReading[]): readonly (readonly FormResponseData[])[];
}

export interface MailPort {
  /** Sends one plain letter. @throws TaneError `mail.refused` when it was not sent, `mail.unknown` when that is not known */
  send(letter: { readonly to: string; readonly subject: string; readonly body: string; readonly from: string }): void;
}

export interface FilesPort {
  /** The folder that carries this tag, made inside a parent ('' = the top) when there is none. */
  folder(tag: string, name: string, parentId: string): string;
  /** The file in the folder that carries this tag; when there is none, a copy of the template is made so. */
  copyOnce(tag: string, templateId: string, name: string, folderId: string): string;
  /** Writes a Doc's PDF: into the file of that id, or, when it is '', into the folder's file of that tag. Returns the file's id. */
  writePdf(tag: string, docId: string, name: string, folderId: string, pdfId: string): string;
  /** The address at which staff open a file. */
  url(fileId: string): string;
}

export interface DocumentsPort {
  /** Builds a template Doc, its merge fields written as {{field}}, and returns its id; a half-built one of the same tag is finished. */
  createTemplate(tag: string, definition: DocumentDefinition, folderId: string): string;
  /** Fills the merge fields of a Doc, touching only those whose text differs. Returns how many changed. */
  fill(docId: string, texts: Readonly<Record<string, string>>): number;
  /** Writes a printable sheet into the Doc that carries this tag, made where there is none, and returns its id. */
  writeSheet(tag: string, sheet: PaperSheet, name: string, folderId: string): string;
}

export interface TriggersPort {
  /** Makes the triggers that are missing for this account and returns how many it made. */
  ensure(forms: Readonly<Record<FormKey, string>>): number;
}
