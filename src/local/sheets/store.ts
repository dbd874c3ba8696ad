import { addFile, type DriveIndex, MIME } from '../drive-index.ts';
import type { Kernel } from '../kernel.ts';
import { draftOf, newSheet, type Workbook } from './model.ts';
import { type PackedWorkbook, packWorkbook, unpackWorkbook } from './persist.ts';
import { Refusal } from './refusal.ts';

/** All workbooks of the local Workspace. */
export class SheetsStore {
  private readonly books = new Map<string, Workbook>();

  constructor(
    readonly kernel: Kernel,
    readonly drive: DriveIndex,
  ) {}

  /**
   * A new workbook with the one empty sheet シート1 (id 0), registered in Drive
   * unless `file.id` names a Drive file that is already there.
   */
  create(name: string, file: { readonly id?: string; readonly parents?: readonly string[] } = {}): Workbook {
    const known = file.id !== undefined && this.drive.files.has(file.id);
    const id =
      known && file.id ? file.id : addFile(this.kernel, this.drive, { ...file, name, mimeType: MIME.spreadsheet }).id;
    return this.put({ id, locale: 'ja_JP', timeZone: 'Asia/Tokyo', sheets: [newSheet(0, 'シート1')], metadata: [] });
  }

  /** The workbook; a 404 as Google's where there is none or its Drive file is gone. */
  get(id: string): Workbook {
    const book = this.books.get(id);
    if (!book || !this.drive.files.has(id)) throw new Refusal('Requested entity was not found.', 404, 'NOT_FOUND');
    return book;
  }

  /** Its Drive file was deleted. */
  forget(id: string): void {
    this.books.delete(id);
  }

  has(id: string): boolean {
    return this.books.has(id) && this.drive.files.has(id);
  }

  /** What Drive's `files.copy` does with the content: a copy under the id of a file that Drive has registered (A-SHEETS-COPY). */
  copy(id: string, newId: string): Workbook {
    const copy = draftOf(this.get(id));
    const kept = this.kernel.assume['A-SHEETS-COPY'] === 'kept';
    return this.put({ ...copy, id: newId, metadata: kept ? copy.metadata : [] });
  }

  /** The name of the workbook, which is that of its Drive file. */
  title(id: string): string {
    return this.drive.files.get(id)?.name ?? '';
  }

  /** Changes a workbook all or nothing: `change` gets a draft, and if it throws nothing has happened. */
  edit<T>(id: string, change: (draft: Workbook) => T): T {
    const draft = draftOf(this.get(id));
    const result = change(draft);
    this.put(draft);
    const file = this.drive.files.get(id);
    if (file) file.modifiedTime = new Date(this.kernel.clock.now()).toISOString();
    return result;
  }

  save(): readonly PackedWorkbook[] {
    return [...this.books.values()].map(packWorkbook);
  }

  static load(kernel: Kernel, drive: DriveIndex, state: unknown): SheetsStore {
    const store = new SheetsStore(kernel, drive);
    for (const packed of state as readonly PackedWorkbook[]) store.put(unpackWorkbook(packed));
    return store;
  }

  private put(book: Workbook): Workbook {
    this.books.set(book.id, book);
    return book;
  }
}
