import { TaneError } from '../domain/errors.ts';
import { columnOf, type TableKey } from '../domain/schema/index.ts';
import { cellOfValue } from '../domain/values.ts';
import { Book } from './book.ts';
import { assertWritable } from './guard.ts';
import type { Change, Ports, Snapshot, StoredRow } from './ports.ts';
import { readTables } from './transact.ts';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;

export interface SeriesRequest<S> {
  readonly act: string;
  readonly tables: readonly TableKey[];
  /** What the plans need to know of what was read, made anew after each read and kept up by the plans. */
  readonly state: (book: Book) => S;
}

/**
 * Several atomic writes that only add rows, on one read: an import of many
 * rows would else read the registry as often as it writes. After each write
 * the snapshot is brought up to date by what was written; when rows moved
 * meanwhile, or the platform failed, it is read again and the same plan is run
 * again, so that a plan must not reach outside its book and its state. Which
 * plans there are is asked once, of the first read.
 * @throws TaneError `registry.busy` after several attempts; whatever a plan throws
 */
export function transactSeries<S, T>(
  ports: Ports,
  request: SeriesRequest<S>,
  plansOf: (book: Book) => readonly ((book: Book, state: S) => T)[],
): readonly T[] {
  const { registry, host } = ports;
  const tables = [...new Set<TableKey>([...request.tables, 'settings', 'counters'])];
  const stamp = () => ({ operation: host.operation(), act: request.act, at: host.now(), who: host.who() });
  return registry.locked(() => {
    const results: T[] = [];
    let read: { snapshot: Snapshot; state: S } | undefined;
    let plans: ReturnType<typeof plansOf> | undefined;
    for (let failures = 0; ; ) {
      read ??= begin(readTables(ports, { tables, headings: ['audit'] }), request, stamp());
      const { snapshot, state } = read;
      plans ??= plansOf(new Book(snapshot, stamp()));
      if (results.length === plans.length) return results;
      const book = new Book(snapshot, stamp());
      assertWritable((key) => book.setting(key), ports.workbook.id());
      const result = plans[results.length]?.(book, state) as T;
      const changes = book.changes();
      if (changes.length === 0 || registry.commit(snapshot, changes) === 'done') {
        results.push(result);
        read = { snapshot: advanced(snapshot, changes), state };
        continue;
      }
      failures += 1;
      if (failures === ATTEMPTS) throw new TaneError('registry.busy', { attempts: ATTEMPTS });
      read = undefined;
      host.pause(FIRST_PAUSE_MS << failures);
    }
  });
}

function begin<S>(snapshot: Snapshot, request: SeriesRequest<S>, stamp: ConstructorParameters<typeof Book>[1]) {
  return { snapshot, state: request.state(new Book(snapshot, stamp)) };
}

/** The snapshot after its own write. Appended rows stand below; where exactly is not known, so they can be read but not edited. */
function advanced(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const next: Snapshot = { ...snapshot };
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
