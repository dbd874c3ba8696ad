import { TaneError } from '../domain/errors.ts';
import { astrayIn } from '../domain/inspection/tray.ts';
import { columnOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { cellOfValue } from '../domain/values.ts';
import { rescueNow, withoutTray } from './amend.ts';
import { Book, reader } from './book.ts';
import { assertReadable, assertWritable } from './guard.ts';
import type { Change, Ports, ReadRequest, Snapshot, StoredRow } from './ports.ts';

/** Attempts before a use case gives up because people keep moving rows, or the platform keeps failing. */
const ATTEMPTS = 4;
/** Doubled at each attempt, as Google advises for busy services (Sheets API, "Usage limits"). */
const FIRST_PAUSE_MS = 500;

/** Reads the tables once and returns what the plan makes of them; nothing is written. */
export function consult<T>(ports: Ports, tables: readonly TableKey[], plan: (book: Book) => T): T {
  const snapshot = readTables(ports, { tables: [...new Set<TableKey>([...tables, 'settings'])], headings: [] });
  const book = new Book(snapshot, reader(ports.host));
  assertReadable((key) => book.setting(key));
  return plan(book);
}

/** A use case that writes. */
export interface WriteRequest {
  readonly act: string;
  readonly tables: readonly TableKey[];
}

/** What a write came to, and the tables as they stood after it. */
export interface Written<T> {
  readonly result: T;
  readonly after: Snapshot;
}

/**
 * Runs one use case that writes: under the lock, one read, a pure plan, one
 * atomic write. When rows moved meanwhile, or when the platform failed, it reads
 * and plans again; the plan may therefore run several times and must not reach
 * outside its book.
 * @throws TaneError `registry.busy` after several attempts; whatever the plan throws
 */
export function transact<T>(ports: Ports, request: WriteRequest, plan: (book: Book) => T): T {
  return transactOn(ports, request, undefined, plan).result;
}

/**
 * The same on what was read, or written, of these tables before within the same
 * turn, so that a second write costs no second read: whatever moved since, the
 * write finds out as ever, and it is read again.
 */
export function transactOn<T>(
  ports: Ports,
  request: WriteRequest,
  seen: Snapshot | undefined,
  plan: (book: Book) => T,
): Written<T> {
  const { registry, host } = ports;
  return registry.locked(() => {
    let left = seen;
    for (let attempt = 0; attempt < ATTEMPTS; ) {
      const operation = host.operation();
      const snapshot = left ?? readToWrite(ports, request.tables);
      const book = new Book(snapshot, { operation, act: request.act, at: host.now(), who: host.who() });
      assertWritable((key) => book.setting(key), ports.workbook.id());
      const result = plan(book);
      const changes = book.changes();
      const isNew = left !== undefined && changes.some((one) => one.kind === 'edit' && isUnplaced(snapshot, one));
      left = undefined;
      if (isNew) continue;
      const outcome = changes.length === 0 ? 'done' : registry.commit(snapshot, changes);
      if (outcome === 'typed') rescueNow(ports);
      if (outcome !== 'moved') return { result, after: advanced(snapshot, changes) };
      host.pause(FIRST_PAUSE_MS << attempt);
      attempt += 1;
    }
    throw new TaneError('registry.busy', { attempts: ATTEMPTS });
  });
}

/** All that a write of these tables needs to know, once what an earlier one left in the tray is in 受付. */
export function readToWrite(ports: Ports, tables: readonly TableKey[]): Snapshot {
  const whole = [...new Set<TableKey>([...tables, 'settings', 'counters'])];
  const request: ReadRequest = { tables: whole, headings: ['audit'] };
  const snapshot = readTables(ports, request);
  if (astrayIn(snapshot.tray.lines).length === 0) return snapshot;
  withoutTray(ports);
  return readTables(ports, request);
}

/**
 * Reads the tables for a use case that reaches outside before it writes, within
 * a turn of its own; what was read is handed on to `transactOn`.
 * @throws TaneError where this workbook may not be written
 */
export function openToWrite(
  ports: Ports,
  tables: readonly TableKey[],
): { readonly book: Book; readonly read: Snapshot } {
  const read = readToWrite(ports, tables);
  const book = new Book(read, reader(ports.host));
  assertWritable((key) => book.setting(key), ports.workbook.id());
  return { book, read };
}

/** Whether a row was added by a write since the read: where it stands is not known. */
function isUnplaced(snapshot: Snapshot, { table, key }: Change): boolean {
  return snapshot[table]?.rows.some((row) => row.key === key && row.rowIndex < 0) === true;
}

/** Reads tables. A column that is missing because the workbook is of an earlier form is not a column somebody deleted. */
export function readTables(ports: Ports, request: ReadRequest): Snapshot {
  try {
    return ports.registry.read(request);
  } catch (error) {
    if (error instanceof TaneError && error.code === 'registry.columnMissing' && !request.tables.every(isSettings)) {
      const book = new Book(ports.registry.read({ tables: ['settings'], headings: [] }), NOBODY);
      assertWritable((key) => book.setting(key), ports.workbook.id());
    }
    throw error;
  }
}

const isSettings = (table: TableKey): boolean => table === 'settings';
/** Who is not asked for. */
const NOBODY = { operation: '', act: '', at: '', who: '' };

/** The snapshot after its own write. Appended rows stand below; where exactly is not known, so they can be read but not edited. */
export function advanced(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const isKept = changes.some(({ kind, table }) => kind === 'edit' && tableOf(table).role === 'work');
  const tray = { ...snapshot.tray, isThere: snapshot.tray.isThere || isKept, lines: [] };
  const next: Snapshot = { ...snapshot, tray };
  for (const table of new Set(changes.map((change) => change.table))) {
    const seen = next[table];
    if (!seen) continue;
    const own = changes.filter((change) => change.table === table);
    const edits = new Map(
      own.flatMap((change) => (change.kind === 'edit' ? [[change.key, change.after] as const] : [])),
    );
    const rows = edits.size === 0 ? seen.rows : seen.rows.map((row) => edited(table, row, edits.get(row.key)));
    const added = own.flatMap((change): StoredRow[] =>
      change.kind === 'append' ? [{ key: change.key, rowIndex: -1, values: change.values, cells: {} }] : [],
    );
    next[table] = { ...seen, rows: [...rows, ...added] };
  }
  return next;
}

function edited(table: TableKey, row: StoredRow, after: StoredRow['values'] | undefined): StoredRow {
  if (!after) return row;
  const cells = Object.entries(after).map(([column, value]) => [column, cellOfValue(columnOf(table, column), value)]);
  return { ...row, values: { ...row.values, ...after }, cells: { ...row.cells, ...Object.fromEntries(cells) } };
}
