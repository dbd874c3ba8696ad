import { MIME } from '../drive-index.ts';
import { docPdf } from '../export/pdf.ts';
import { type Kernel, ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { Blob } from '../services/blob.ts';
import type { DocsStore } from './store.ts';

/** reference/document/document-app: what the product needs of it, a Doc converted to PDF. */
export class DocumentApp extends ServiceObject {
  readonly serviceName = 'DocumentApp';

  constructor(
    private readonly store: DocsStore,
    private readonly kernel: Kernel,
  ) {
    super();
  }

  /** @throws ServiceError when there is no such Doc or it is not shared */
  openById(id: string): OpenDocument {
    try {
      this.store.get(id);
    } catch {
      throw new ServiceError('Document is missing, or you do not have permission to open it.');
    }
    return new OpenDocument(this.store, id, this.kernel);
  }
}

class OpenDocument extends ServiceObject implements Pick<GoogleAppsScript.Document.Document, 'getId' | 'getName'> {
  readonly serviceName = 'Document';

  constructor(
    private readonly store: DocsStore,
    private readonly id: string,
    private readonly kernel: Kernel,
  ) {
    super();
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.store.read(this.id).title;
  }

  /** reference/document/document#getAs(contentType). The blob is named as A-DOCS-BLOB-NAME says. */
  getAs(contentType: string): Blob {
    if (contentType !== MIME.pdf) throw unemulated(`Document.getAs('${contentType}')`);
    const document = this.store.read(this.id);
    const bytes = docPdf(document, { title: document.title, date: new Date(this.kernel.clock.now()) });
    const ending = this.kernel.assume['A-DOCS-BLOB-NAME'] === 'ending' ? '.pdf' : '';
    return new Blob(bytes, contentType, `${document.title}${ending}`);
  }
}
