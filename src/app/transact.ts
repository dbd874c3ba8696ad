import { TaneError } from '../domain/errors.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { Book } from './book.ts';
import { assertReadable, assertWritable } from './guard.ts';
import type { Ports, ReadRequest, Snapshot } from './ports.ts';

/** Attempts before a use case gives up because people keep moving rows, or the platform keeps failing. */
const ATTEMPTS = 4;
/** Doubled at each attempt, as Google advises for busy services (Sheets API, "Usage limits"). */
const FIRST_PAUSE_MS = 500;

/** Reads the tables once and returns what the plan makes of them; nothing is written. */
export function consult<T>(ports: Ports, tables: readonly TableKey[], plan: (book: Book) => T): T {
  const snapshot = readTables(ports, { tables: [...new Set<TableKey>([...tables, 'settings'])], headings: [] });
  const book = new Book(snapshot, { operation: '', act: '', at: ports.host.now(), who: ports.host.who() });
  assertReadable((key) => book.setting(key));
  return plan(book);
}

/**
 * Runs one use case that writes: under the lock, one read, a pure plan, one
 * atomic write. When rows moved meanwhile, or when the platform failed, it reads
 * and plans again; the plan may therefore run several times and must not reach
 * outside its book.
 * @throws TaneError `registry.busy` after several attempts; whatever the plan throws
 */
export function transact<T>(
  ports: Ports,
  request: { readonly act: string; readonly tables: readonly TableKey[] },
  plan: (book: Book) => T,
): T {
  const { registry, host } = ports;
  const tables = [...new Set<TableKey>([...request.tables, 'settings', 'counters'])];
  return registry.locked(() => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const operation = host.operation();
      const snapshot = readTables(ports, { tables, headings: ['audit'] });
      const book = new Book(snapshot, { operation, act: request.act, at: host.now(), who: host.who() });
      assertWritable((key) => book.setting(key), ports.workbook.id());
      const result = plan(book);
      const changes = book.changes();
      if (changes.length === 0 || registry.commit(snapshot, changes) === 'done') return result;
      host.pause(FIRST_PAUSE_MS << attempt);
    }
    throw new TaneError('registry.busy', { attempts: ATTEMPTS });
  });
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
const NOBODY = { operation: '', act: '', at: '', who: '' };
