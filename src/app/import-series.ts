import { TaneError } from '../domain/errors.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { rescueNow } from './amend.ts';
import { Book } from './book.ts';
import { assertWritable } from './guard.ts';
import type { Ports, Snapshot } from './ports.ts';
import { advanced, readToWrite } from './transact.ts';

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
  const stamp = () => ({ operation: host.operation(), act: request.act, at: host.now(), who: host.who() });
  return registry.lastTurn(() => {
    const results: T[] = [];
    let read: { snapshot: Snapshot; state: S } | undefined;
    let plans: ReturnType<typeof plansOf> | undefined;
    for (let failures = 0; ; ) {
      read ??= begin(readToWrite(ports, request.tables), request, stamp());
      const { snapshot, state } = read;
      plans ??= plansOf(new Book(snapshot, stamp()));
      if (results.length === plans.length) return results;
      const book = new Book(snapshot, stamp());
      assertWritable((key) => book.setting(key), ports.workbook.id());
      const result = plans[results.length]?.(book, state) as T;
      const changes = book.changes();
      const outcome = changes.length === 0 ? 'done' : registry.commit(snapshot, changes);
      if (outcome === 'typed') rescueNow(ports);
      if (outcome !== 'moved') {
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
