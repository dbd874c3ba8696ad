import type { DocsStore } from '../docs/store.ts';
import { docPdf } from '../export/pdf.ts';
import { type Kernel, ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { Blob } from './blob.ts';

/** https://developers.google.com/apps-script/reference/document/document, as far as it converts */
class Document extends ServiceObject {
  readonly serviceName = 'Document';

  constructor(
    private readonly kernel: Kernel,
    private readonly docs: DocsStore,
    private readonly id: string,
  ) {
    super();
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.docs.read(this.id).title;
  }

  /** The document as it is now, in a Blob named after it with the extension of the type. */
  getAs(contentType: string): Blob {
    if (contentType !== 'application/pdf') throw unemulated(`Document.getAs(${contentType})`);
    const document = this.docs.read(this.id);
    const bytes = docPdf(document, { title: document.title, date: new Date(this.kernel.clock.now()) });
    return new Blob(bytes, contentType, `${document.title}.pdf`);
  }
}

/** https://developers.google.com/apps-script/reference/document/document-app */
export class DocumentApp extends ServiceObject {
  readonly serviceName = 'DocumentApp';

  constructor(
    private readonly kernel: Kernel,
    private readonly docs: DocsStore,
  ) {
    super();
  }

  /** Throws where there is no such document or the user may not open it. */
  openById(id: string): Document {
    try {
      this.docs.get(id);
    } catch {
      throw new ServiceError("Document is missing (perhaps it was deleted, or you don't have read access?)");
    }
    return new Document(this.kernel, this.docs, id);
  }
}
