import type { Book } from '../../src/app/book.ts';
import { consult, transact } from '../../src/app/transact.ts';
import { type Row, type TableKey, tableOf } from '../../src/domain/schema/index.ts';
import { reply } from '../../src/google/announce.ts';
import { googlePorts } from '../../src/google/ports.ts';

/** The script of the adapter tests: the product's own functions, and one use case that does what a test writes down. */
export * from '../../src/registry/main.ts';

/** One change of a use case: a row to add, or cells of a row to edit and what the person saw in them. */
export type Step =
  | { readonly add: TableKey; readonly values: Readonly<Record<string, unknown>> }
  | {
      readonly edit: TableKey;
      readonly key: string;
      readonly patch: Readonly<Record<string, unknown>>;
      readonly seen?: Readonly<Record<string, unknown>>;
    };

/** Runs the steps as one use case; answers with the keys of the rows it touched, or with words. */
export function write(steps: readonly Step[], act = '試験'): unknown {
  const tables = steps.map((step) => ('add' in step ? step.add : step.edit));
  return reply(() => transact(googlePorts(), { act, tables }, (book) => steps.map((step) => take(book, step))));
}

function take(book: Book, step: Step): string {
  if ('edit' in step) {
    book.edit(step.edit, step.key, step.patch as Partial<Row<TableKey>>, step.seen as Partial<Row<TableKey>>);
    return step.key;
  }
  const row = book.add(step.add, step.values as Partial<Row<TableKey>>) as Readonly<Record<string, unknown>>;
  return String(row[tableOf(step.add).key]);
}

/** The rows of tables, by one read. */
export function read(tables: readonly TableKey[]): unknown {
  return reply(() =>
    consult(googlePorts(), tables, (book) => Object.fromEntries(tables.map((table) => [table, book.all(table)]))),
  );
}

/** A request of the advanced services as a person or another program would cause it. */
export function sheetsBatch(requests: GoogleAppsScript.Sheets.Schema.Request[]): unknown {
  return Sheets?.Spreadsheets?.batchUpdate({ requests }, SpreadsheetApp.getActiveSpreadsheet().getId());
}

/** Fields of the workbook as the Sheets service gives them, cells included. */
export function sheetsGet(fields: string): unknown {
  return Sheets?.Spreadsheets?.get(SpreadsheetApp.getActiveSpreadsheet().getId(), { fields, includeGridData: true });
}

/** A document as the Docs service gives it. */
export function docsGet(docId: string): unknown {
  return Docs?.Documents?.get(docId);
}

/** Edits of a document as a person or another program would cause them. */
export function docsBatch(docId: string, requests: GoogleAppsScript.Docs.Schema.Request[]): unknown {
  return Docs?.Documents?.batchUpdate({ requests }, docId);
}
