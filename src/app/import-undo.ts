import { TaneError } from '../domain/errors.ts';
import { type LookRow, othersIn, type WorkbookLook } from '../domain/inspection/look.ts';
import { columnsOf, TABLE_KEYS, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { isEmpty } from '../domain/values.ts';
import { amend } from './amend.ts';
import { told } from './book.ts';
import type { Desk } from './desk.ts';
import { actOf } from './import-run.ts';
import type { Ports } from './ports.ts';

/** Rows taken out in one atomic write. */
const AT_ONCE = 2000;

/** Tables whose rows only record what was done. */
const RECORDS: readonly TableKey[] = ['audit', 'ledger', 'counters'];

/** What one step of taking an import back came to. */
export interface UndoResult {
  readonly removed: number;
  /** Changed since, or referred to by something that stays. */
  readonly kept: number;
  /** To be removed by the next step: an execution may not last long enough for all. */
  readonly left: number;
}

/**
 * Takes an import back, so many rows in one atomic write: what it added is
 * removed where nobody changed it or built on it since; the rest stays and is
 * counted. What is typed into a row in the very moment goes to 受付. The act
 * itself is recorded, with what was removed.
 * @throws TaneError `import.noSuchImport`
 */
export function undoImport(ports: Ports, importId: string): UndoResult {
  return amend(ports, { act: `取り込みの取り消し ${importId}` }, (desk) => undoSome(desk, importId));
}

function undoSome(desk: Desk, importId: string): UndoResult {
  const added = addedBy(desk, importId);
  const taken = desk.rows('ledger').filter((row) => row.values.form === importId);
  if (added.length + taken.length === 0) throw new TaneError('import.noSuchImport', { import: importId });
  const standing = added.flatMap(({ table, key, after }) => {
    const row = desk.row(table, key);
    return row ? [{ table, row, unchanged: sameAs(table, row, after) && !hasOthers(desk.look, table, row) }] : [];
  });
  const held = heldOnto(desk, standing);
  const removable = standing.filter(({ unchanged, row }) => unchanged && !held.has(row.key));
  const kept = standing.length - removable.length;
  const now = removable.slice(0, AT_ONCE);
  for (const { table, row } of now) remove(desk, table, row);
  const gone = new Set(now.map(({ row }) => row.key));
  for (const row of taken) if (gone.has(String(row.values.record))) remove(desk, 'ledger', row);
  return { removed: now.length, kept, left: removable.length - now.length };
}

/** Deletes a row, keeping all it held in 監査. */
export function remove(desk: Desk, table: TableKey, row: LookRow): void {
  desk.silently({ kind: 'deleteRow', table, rowIndex: row.rowIndex });
  const filled = Object.entries(row.values).filter(([, value]) => !isEmpty(value));
  desk.record(table, row.key, told(table, Object.fromEntries(filled)), '');
}

interface Added {
  readonly table: TableKey;
  readonly key: string;
  /** The values as 監査 has them, JSON. */
  readonly after: string;
}

/** What the import added, as 監査 tells; a long record goes on in the next row. */
function addedBy(desk: Desk, importId: string): readonly Added[] {
  const found = new Map<string, Added>();
  for (const { values } of desk.rows('audit')) {
    if (values.act !== actOf(importId)) continue;
    const table = TABLE_KEYS.find((one) => tableOf(one).sheet === values.table);
    if (!table || RECORDS.includes(table) || values.before !== '') continue;
    const name = [values.operation, table, values.record].join(' ');
    const begun = found.get(name);
    found.set(name, { table, key: String(values.record), after: (begun?.after ?? '') + String(values.after) });
  }
  return [...found.values()];
}

function sameAs(table: TableKey, row: LookRow, after: string): boolean {
  const filled = Object.entries(row.values).filter(([, value]) => !isEmpty(value));
  const now = JSON.parse(told(table, Object.fromEntries(filled))) as Readonly<Record<string, Value>>;
  const then = parsed(after);
  const columns = new Set([...Object.keys(now), ...Object.keys(then).filter((column) => !isEmpty(then[column] ?? ''))]);
  return [...columns].every((column) => JSON.stringify(now[column]) === JSON.stringify(then[column]));
}

/** Whether people wrote into columns of their own beside it. */
function hasOthers(look: WorkbookLook, table: TableKey, row: LookRow): boolean {
  return othersIn(look, table, row.rowIndex).length > 0;
}

function parsed(text: string): Readonly<Record<string, Value>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, Value>>;
  } catch {
    return {};
  }
}

/** Keys of the rows that something which stays refers to. */
function heldOnto(
  desk: Desk,
  standing: readonly { readonly row: LookRow; readonly unchanged: boolean }[],
): ReadonlySet<string> {
  const leaving = new Set(standing.flatMap(({ row, unchanged }) => (unchanged ? [row.key] : [])));
  const held = new Set<string>();
  for (const table of TABLE_KEYS) {
    if (RECORDS.includes(table) || table === 'intake') continue;
    const columns = referringColumns(table);
    for (const row of desk.rows(table)) {
      if (leaving.has(row.key)) continue;
      for (const column of columns) for (const id of idsIn(row.values[column] ?? '')) held.add(id);
    }
  }
  return held;
}

/** Columns that hold the keys of other records. */
export function referringColumns(table: TableKey): readonly string[] {
  const named = ['offer', 'party', 'source', 'record'];
  return columnsOf(table).flatMap(([key, { type }]) =>
    type === 'ref' || type === 'refs' || named.includes(key) ? [key] : [],
  );
}

export function idsIn(value: Value): readonly string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
}
