type Schema = GoogleAppsScript.Docs.Schema.Request;
type Extra =
  | 'updateDocumentStyle'
  | 'updateTableColumnProperties'
  | 'updateTableCellStyle'
  | 'updateTableRowStyle'
  | 'pinTableHeaderRows';

/** A request of documents.batchUpdate, with the kinds that @types/google-apps-script 2.0 does not declare yet. */
export type DocsRequest = Schema & { readonly [K in Extra]?: Readonly<Record<string, unknown>> };
