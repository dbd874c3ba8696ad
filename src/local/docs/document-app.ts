import { MIME } from '../drive-index.ts';
import { docPdf } from '../export/pdf.ts';
import { ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { Blob } from '../services/blob.ts';
import type { DocsStore } from './store.ts';

/** reference/document/document-app: what the product needs of it, a Doc converted to PDF. */
export class DocumentApp extends ServiceObject {
  readonly serviceName = 'DocumentApp';

  constructor(
    private readonly store: DocsStore,
    private readonly now: () => number,
  ) {
    super();
  }

  /** @throws ServiceError when there is no such Doc or it is not shared (A-DOCUMENT-MISSING: the words) */
  openById(id: string): OpenDocument {
    try {
      this.store.get(id);
    } catch {
      throw new ServiceError('Document is missing, or you do not have permission to open it.');
    }
    return new OpenDocument(this.store, id, this.now);
  }
}

class OpenDocument extends ServiceObject implements Pick<GoogleAppsScript.Document.Document, 'getId' | 'getName'> {
  readonly serviceName = 'Document';

  constructor(
    private readonly store: DocsStore,
    private readonly id: string,
    private readonly now: () => number,
  ) {
    super();
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.store.read(this.id).title;
  }

  /** reference/document/document#getAs(contentType). A-DOCUMENT-BLOB-NAME: the blob is named like the Doc, with .pdf. */
  getAs(contentType: string): Blob {
    if (contentType !== MIME.pdf) throw unemulated(`Document.getAs('${contentType}')`);
    const document = this.store.read(this.id);
    const bytes = docPdf(document, { title: document.title, date: new Date(this.now()) });
    return new Blob(bytes, contentType, `${document.title}.pdf`);
  }
}
