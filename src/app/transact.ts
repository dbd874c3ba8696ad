import { TaneError } from '../domain/errors.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { Book } from './book.ts';
import type { Ports, Snapshot } from './ports.ts';

/** Attempts before a use case gives up because people keep moving rows, or the platform keeps failing. */
const ATTEMPTS = 4;
/** Doubled at each attempt, as Google advises for busy services (Sheets API, "Usage limits"). */
const FIRST_PAUSE_MS = 500;

/** Reads the tables once and returns what the plan makes of them; nothing is written. */
export function consult<T>(ports: Ports, tables: readonly TableKey[], plan: (book: Book) => T): T {
  const snapshot = ports.registry.read({ tables: [...new Set<TableKey>([...tables, 'settings'])], headings: [] });
  return plan(new Book(snapshot, { operation: '', act: '', at: ports.host.now(), who: ports.host.who() }));
}

/**
 * Runs one use case that writes: under the lock, one read, a pure plan, one
 * atomic write. When rows moved meanwhile, or when the platform did not say
 * whether the write took effect, it looks and tries again; the plan may
 * therefore run several times and must not reach outside its book.
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
      const operation = host.uuid();
      const snapshot = registry.read({ tables, headings: ['audit'] });
      const book = new Book(snapshot, { operation, act: request.act, at: host.now(), who: host.who() });
      const result = plan(book);
      if (commit(ports, snapshot, book, operation)) return result;
      host.pause(FIRST_PAUSE_MS << attempt);
    }
    throw new TaneError('registry.busy', { attempts: ATTEMPTS });
  });
}

function commit(ports: Ports, snapshot: Snapshot, book: Book, operation: string): boolean {
  const changes = book.changes();
  if (changes.length === 0) return true;
  try {
    return ports.registry.commit(snapshot, changes) === 'done';
  } catch (error) {
    if (!(error instanceof TaneError) || error.code !== 'registry.unknownOutcome') throw error;
    return ports.registry.hasOperation(operation);
  }
}
