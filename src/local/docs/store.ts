import type { Block } from '../../domain/import/source.ts';
import { canAccess } from '../drive/access.ts';
import { addFile, type DriveFile, type DriveIndex, MIME } from '../drive-index.ts';
import { apiError, type Kernel, ServiceError } from '../kernel.ts';
import { documentOf } from './document.ts';
import { docFromBlocks } from './from-blocks.ts';
import {
  blankDoc,
  type Doc,
  draftOf,
  type ImageUnit,
  MARK,
  NORMAL_PARAGRAPH,
  packUnits,
  unpackUnits,
} from './model.ts';
import { applyRequest } from './requests.ts';
import { checkShape, Invalid } from './shape.ts';
import type { DocsDocument } from './types.ts';

export interface DocsState {
  readonly documents: Readonly<Record<string, Doc>>;
}

export interface BatchUpdate {
  readonly requests?: readonly unknown[];
  readonly writeControl?: { readonly requiredRevisionId?: string };
}

const BATCH = {
  fields: {
    requests: { list: { fields: {} } },
    writeControl: { fields: { requiredRevisionId: 'string', targetRevisionId: 'unemulated' } },
  },
} as const;

/** All documents of the workspace, by Drive file id. Errors are those of the Docs API v1. */
export class DocsStore {
  private readonly documents = new Map<string, Doc>();
  private readonly kernel: Kernel;
  private readonly drive: DriveIndex;

  constructor(kernel: Kernel, drive: DriveIndex, state?: DocsState) {
    this.kernel = kernel;
    this.drive = drive;
    for (const [id, doc] of Object.entries(state?.documents ?? {}))
      this.documents.set(id, { ...doc, units: unpackUnits(doc.units) });
  }

  /** `documents.create`: a blank document in the user's root folder; all but the title is ignored. */
  create(title = '無題のドキュメント'): DocsDocument {
    const file = addFile(this.kernel, this.drive, { name: title, mimeType: MIME.document });
    this.blank(file.id);
    return this.read(file.id);
  }

  /** `documents.get`. @throws 404 for what is no document, 403 for whom it is not shared with. */
  get(id: string, method = 'docs.documents.get'): DocsDocument {
    this.open(id, method, 'reader');
    return this.read(id);
  }

  /**
   * `documents.batchUpdate`: all requests or none
   * (docs/api/reference/rest/v1/documents/batchUpdate).
   */
  batchUpdate(id: string, { requests = [], writeControl }: BatchUpdate): object {
    const method = 'docs.documents.batchUpdate';
    const { doc, file } = this.open(id, method, 'writer');
    const required = writeControl?.requiredRevisionId;
    const draft = draftOf(doc);
    const replies = refusedAs(method, () => {
      checkShape({ writeControl }, BATCH, '');
      if (required && required !== doc.revisionId)
        throw new Invalid(`The required revision ID '${required}' does not match the latest revision.`, true);
      if (requests.length === 0) throw new Invalid('Must specify at least one request.', true);
      return requests.map((request, i) => applyRequest(draft, request, `requests[${i}]`, this.kernel));
    });
    draft.revisionId = this.newRevision();
    this.documents.set(id, draft);
    file.modifiedTime = new Date(this.kernel.clock.now()).toISOString();
    return { replies, writeControl: { requiredRevisionId: draft.revisionId }, documentId: id };
  }

  /** Puts a picture into a new paragraph at the end (reference/document/body#appendImage); returns a way to change it. */
  appendImage(id: string, image: Omit<ImageUnit, 'id'>): (change: Partial<ImageUnit>) => void {
    const { doc } = this.open(id, 'Document.appendImage', 'writer');
    const own = `kix.${this.kernel.newId(12)}`;
    doc.units.push(
      { c: MARK.image, text: {}, image: { ...image, id: own } },
      { c: '\n', text: {}, paragraph: NORMAL_PARAGRAPH },
    );
    doc.revisionId = this.newRevision();
    return (change) => {
      const at = doc.units.findIndex((unit) => unit.image?.id === own);
      const unit = doc.units[at];
      if (unit?.image) doc.units[at] = { ...unit, image: { ...unit.image, ...change } };
    };
  }

  /** Gives a file that Drive has just made its empty contents. */
  blank(id: string): void {
    this.documents.set(id, blankDoc(this.newRevision()));
  }

  /** Gives a file that Drive has just made the words of a converted one. */
  fill(id: string, blocks: readonly Block[]): void {
    this.documents.set(id, docFromBlocks(blocks, this.newRevision()));
  }

  /** Gives a file that Drive has just copied the contents of its source. */
  copy(sourceId: string, targetId: string): void {
    const source = this.documents.get(sourceId);
    if (!source) throw new Error(`no document ${sourceId}`);
    const { namedRanges: named } = source;
    const kept = named.length > 0 && this.kernel.assume['A-DOCS-COPY-RANGES'] === 'kept' ? named : [];
    const namedRanges = kept.map((range) => ({ ...range, namedRangeId: `kix.${this.kernel.newId(12)}` }));
    this.documents.set(targetId, { ...draftOf(source), namedRanges, revisionId: this.newRevision() });
  }

  /** Forgets a document whose file was deleted for good. */
  remove(id: string): void {
    this.documents.delete(id);
  }

  /** The document regardless of who asks, for exports. */
  read(id: string): DocsDocument {
    const doc = this.documents.get(id);
    if (!doc) throw new Error(`no document ${id}`);
    return documentOf(id, this.drive.files.get(id)?.name ?? '', doc);
  }

  save(): DocsState {
    const documents = [...this.documents].map(([id, doc]) => [id, { ...doc, units: packUnits(doc.units) }] as const);
    return { documents: Object.fromEntries(documents) };
  }

  private open(id: string, method: string, role: 'reader' | 'writer'): { readonly doc: Doc; readonly file: DriveFile } {
    const doc = this.documents.get(id);
    const file = this.drive.files.get(id);
    if (!doc || !file || file.hiddenFromApp)
      throw apiError(method, 404, 'Requested entity was not found.', 'NOT_FOUND');
    if (!canAccess(this.drive, file, this.kernel.user, role))
      throw apiError(method, 403, 'The caller does not have permission', 'PERMISSION_DENIED');
    return { doc, file };
  }

  private newRevision(): string {
    return this.kernel.newId(24);
  }
}

function refusedAs<T>(method: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ServiceError || !(error instanceof Invalid)) throw error;
    throw apiError(method, 400, error.message, 'INVALID_ARGUMENT');
  }
}
