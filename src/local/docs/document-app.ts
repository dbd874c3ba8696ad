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

  getBody(): Body {
    return new Body(this.store, this.id);
  }

  /** What was changed is there at once: nothing waits to be saved. */
  saveAndClose(): void {}

  /** reference/document/document#getAs(contentType). The blob is named as A-DOCS-BLOB-NAME says. */
  getAs(contentType: string): Blob {
    if (contentType !== MIME.pdf) throw unemulated(`Document.getAs('${contentType}')`);
    const document = this.store.read(this.id);
    const bytes = docPdf(document, { title: document.title, date: new Date(this.kernel.clock.now()) });
    const ending = this.kernel.assume['A-DOCS-BLOB-NAME'] === 'ending' ? '.pdf' : '';
    return new Blob(bytes, contentType, `${document.title}${ending}`);
  }
}

/** https://developers.google.com/apps-script/reference/document/body */
class Body extends ServiceObject implements Pick<GoogleAppsScript.Document.Body, 'appendImage'> {
  readonly serviceName = 'Body';

  constructor(
    private readonly store: DocsStore,
    private readonly id: string,
  ) {
    super();
  }

  /** PNG only; the picture is as large as its pixels until it is told otherwise. */
  appendImage(image: unknown): never {
    if (!(image instanceof Blob) || image.getContentType() !== 'image/png')
      throw unemulated('appendImage of what is no PNG');
    const png = Buffer.from(image.data);
    const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
    const picture = { contentType: 'image/png', base64: png.toString('base64'), ...size };
    return new InlineImage(this.store.appendImage(this.id, picture)) as never;
  }
}

/** https://developers.google.com/apps-script/reference/document/inline-image */
class InlineImage extends ServiceObject {
  readonly serviceName = 'InlineImage';

  constructor(private readonly change: ReturnType<DocsStore['appendImage']>) {
    super();
  }

  setWidth(width: number): this {
    this.change({ width });
    return this;
  }

  setHeight(height: number): this {
    this.change({ height });
    return this;
  }

  setAltDescription(description: string): this {
    this.change({ description });
    return this;
  }
}
