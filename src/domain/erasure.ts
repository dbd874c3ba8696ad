import type { Amendment } from './inspection/amendments.ts';
import { type LookRow, rowsIn, type WorkbookLook } from './inspection/look.ts';
import { ERASED, linkedTables } from './inspection/references.ts';
import { columnsOf, type Row, TABLE_KEYS, type TableKey, tableOf, type Value } from './schema/index.ts';

/** A row to be erased. */
export interface Target {
  readonly table: TableKey;
  readonly rowIndex: number;
  readonly key: string;
}

/** All that goes with rows that are erased. */
export interface Erasure {
  /** Rows to be deleted, with those that hang on them. */
  readonly rows: readonly Target[];
  /** Docs and PDFs. */
  readonly files: readonly string[];
  /** Responses, by the key of their Form. */
  readonly responses: readonly { readonly form: string; readonly response: string; readonly at: string }[];
}

/** Rows whose own link column names an erased record go with it: they say nothing without it. */
const HANGS_ON: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  entries: ['match'],
  feedback: ['match'],
  documents: ['record'],
  ledger: ['record'],
  outbox: ['match', 'party'],
  links: ['match', 'party'],
  intake: ['record', 'reference'],
};

/** What is erased with the rows: their entries, letters, links, documents, Form responses. */
export function erasureOf(look: WorkbookLook, targets: readonly Target[]): Erasure {
  const ids = new Set(targets.flatMap(({ table, key }) => (tableOf(table).prefix ? [key] : [])));
  const hanging = (Object.keys(HANGS_ON) as TableKey[]).flatMap((table) =>
    rowsIn(look, table)
      .filter((row) =>
        (HANGS_ON[table] ?? []).some((column) => ids.has(String(row.values[column] ?? '').split(' ')[0] ?? '')),
      )
      .map((row) => targetOf(table, row)),
  );
  const rows = distinct([...targets, ...hanging]);
  const valuesOf = <T extends TableKey>(table: T) =>
    rowsIn(look, table)
      .filter((row) => rows.some((one) => one.table === table && one.rowIndex === row.rowIndex))
      .map((row) => row.values as unknown as Row<T>);
  return {
    rows,
    files: valuesOf('documents').flatMap(({ fileId, pdfId }) => [fileId, pdfId].filter((id) => id !== '')),
    responses: valuesOf('ledger').map(({ form, response, takenAt }) => ({ form, response, at: takenAt })),
  };
}

export function targetOf(table: TableKey, row: LookRow): Target {
  return { table, rowIndex: row.rowIndex, key: row.key };
}

function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((one) => [`${one.table} ${one.rowIndex}`, one])).values()];
}

/**
 * What the workbook forgets: the rows, the text of 監査 about them, the links
 * to them, and the given words wherever `scrub` allows.
 */
export function forget(
  look: WorkbookLook,
  rows: readonly Target[],
  words: readonly string[] = [],
  scrub: (table: TableKey, row: LookRow, column: string) => boolean = () => true,
): readonly Amendment[] {
  const gone = new Set(rows.map((one) => `${one.table} ${one.rowIndex}`));
  const ids = new Set(rows.flatMap(({ table, key }) => (tableOf(table).prefix ? [key] : [])));
  const edits = TABLE_KEYS.flatMap((table) =>
    rowsIn(look, table)
      .filter((row) => !gone.has(`${table} ${row.rowIndex}`))
      .flatMap((row) =>
        columnsOf(table).flatMap(([column]): readonly Amendment[] => {
          const old = row.values[column] ?? '';
          const value = table === 'audit' ? auditValue(row, column, ids, words) : withoutLinks(table, column, old, ids);
          const next = table === 'audit' || !scrub(table, row, column) ? value : scrubbed(value, words);
          if (JSON.stringify(next) === JSON.stringify(old)) return [];
          return [{ kind: 'cell', table, rowIndex: row.rowIndex, column, value: next }];
        }),
      ),
  );
  return [...edits, ...rows.map(({ table, rowIndex }) => ({ kind: 'deleteRow' as const, table, rowIndex }))];
}

/** 監査 keeps that something was done, when and by whom; what the record said goes. */
function auditValue(row: LookRow, column: string, ids: ReadonlySet<string>, words: readonly string[]): Value {
  const old = row.values[column] ?? '';
  if (column !== 'before' && column !== 'after') return old;
  if (ids.has(String(row.values.record))) return old === '' ? '' : ERASED;
  return scrubbed(old, words);
}

function withoutLinks(table: TableKey, column: string, old: Value, ids: ReadonlySet<string>): Value {
  if (linkedTables(table, column).length === 0) return old;
  if (Array.isArray(old)) return (old as readonly string[]).filter((id) => !ids.has(id));
  return ids.has(String(old)) ? ERASED : old;
}

/** A value without the words of the person. */
export function scrubbed(value: Value, words: readonly string[]): Value {
  const clean = (text: string) => words.reduce((rest, word) => rest.split(word).join(ERASED), text);
  if (Array.isArray(value)) return (value as readonly string[]).map(clean);
  return typeof value === 'string' ? clean(value) : value;
}
