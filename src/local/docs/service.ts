import { checkOptions, selectFields } from '../drive/fields.ts';
import { type RestShape, ServiceObject } from '../kernel.ts';
import type { BatchUpdate, DocsStore } from './store.ts';

type Documents = GoogleAppsScript.Docs.Collection.DocumentsCollection;

const FIELDS = ['documentId', 'title', 'revisionId', 'body', 'documentStyle', 'namedStyles', 'namedRanges', 'lists'];

/** `Docs.Documents` (https://developers.google.com/apps-script/advanced/docs). */
class DocumentsCollection extends ServiceObject implements Record<keyof Documents, unknown> {
  readonly serviceName = 'Docs.Documents';
  override readonly restShapes: Readonly<Record<string, RestShape>> = {
    create: { api: 'docs', method: 'documents.create', args: ['body'] },
    get: { api: 'docs', method: 'documents.get', args: ['documentId'] },
    batchUpdate: { api: 'docs', method: 'documents.batchUpdate', args: ['body', 'documentId'] },
  };
  private readonly store: DocsStore;

  constructor(store: DocsStore) {
    super();
    this.store = store;
  }

  create(resource: { readonly title?: string }): object {
    return this.store.create(resource.title);
  }

  get(documentId: string, options: { readonly fields?: string } = {}): object {
    checkOptions('Docs.Documents.get', options, ['fields']);
    const document = this.store.get(documentId);
    return options.fields ? selectFields('docs.documents.get', document, options.fields, FIELDS) : document;
  }

  batchUpdate(resource: BatchUpdate, documentId: string): object {
    return this.store.batchUpdate(documentId, resource);
  }
}

class Docs extends ServiceObject {
  readonly serviceName = 'Docs';
  override readonly members: { readonly Documents: DocumentsCollection };

  constructor(store: DocsStore) {
    super();
    this.members = { Documents: new DocumentsCollection(store) };
  }
}

/** The advanced Docs service over a store; `members.Documents` has `create`, `get`, `batchUpdate`. */
export function createDocsService(store: DocsStore): Docs {
  return new Docs(store);
}
