import { TaneError } from '../domain/errors.ts';
import type { Amendment } from '../domain/inspection/amendments.ts';
import type { WorkbookLook } from '../domain/inspection/look.ts';
import { TABLE_KEYS, tableOf } from '../domain/schema/index.ts';
import { Desk } from './desk.ts';
import { assertOriginal, assertReadable, assertWritable } from './guard.ts';
import type { Ports } from './ports.ts';
import { reader } from './transact.ts';
import { hasTray, rescue } from './tray.ts';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;

export interface AmendRequest {
  readonly act: string;
  /** Formats and dropdowns are looked at too. */
  readonly dress?: boolean;
  /** Words that people type into the rows in the moment of the write are looked for, and go to 受付: one call more. */
  readonly keeping?: boolean;
  /** The work brings an older workbook up to this form. */
  readonly towards?: number;
}

/** Looks at the workbook and returns what the plan makes of it; nothing is written. */
export function survey<T>(ports: Ports, plan: (desk: Desk) => T, wanted: { readonly dress?: boolean } = {}): T {
  const desk = new Desk(ports.structure.look(wanted), reader(ports));
  assertReadable((key) => desk.setting(key));
  return plan(desk);
}

/**
 * Runs one use case that amends the workbook itself: under the lock, one look,
 * a pure plan, one atomic write. When rows moved meanwhile it looks again; the
 * plan may therefore run several times and must not reach outside its desk.
 * @throws TaneError `registry.busy` after several attempts; whatever the plan throws
 */
export function amend<T>(ports: Ports, request: AmendRequest, plan: (desk: Desk) => T): T {
  return ports.registry.locked(() => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const look = withoutTray(ports, request);
      const desk = new Desk(look, stampOf(ports, ports.host.operation(), request.act));
      assertFit(ports, request, desk);
      const result = plan(desk);
      const amendments = desk.amendments();
      const kept = request.keeping ? keptIn(amendments) : [];
      const outcome = amendments.length === 0 ? 'done' : ports.structure.amend(look, [...kept, ...amendments]);
      if (outcome === 'typed') withoutTray(ports, request);
      if (outcome !== 'moved') return result;
      ports.host.pause(FIRST_PAUSE_MS << attempt);
    }
    throw new TaneError('registry.busy', { attempts: ATTEMPTS });
  });
}

/** The rows of people's own tables that are written over or go. */
function keptIn(amendments: readonly Amendment[]): readonly Amendment[] {
  return TABLE_KEYS.filter((table) => tableOf(table).role === 'work').flatMap((table) => {
    const rows = amendments.flatMap((one) =>
      (one.kind === 'cell' || one.kind === 'deleteRow') && one.table === table ? [one.rowIndex] : [],
    );
    return [...new Set(rows)].map((rowIndex): Amendment => ({ kind: 'keepRow', table, rowIndex }));
  });
}

/** The workbook as it stands, once a tray that was left, or has words to give back, is put away. */
function withoutTray(ports: Ports, request: AmendRequest): WorkbookLook {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const look = ports.structure.look({ dress: request.dress === true });
    if (!hasTray(look)) return look;
    const desk = new Desk(look, stampOf(ports, ports.host.operation(), request.act));
    assertFit(ports, request, desk);
    rescue(desk);
    const rescued = desk.amendments();
    // In two writes: one that goes astray is taken back, and the tray must still be there then.
    if (rescued.length > 0 && ports.structure.amend(look, rescued) !== 'done') continue;
    ports.structure.amend(look, [{ kind: 'dropTray' }]);
  }
  throw new TaneError('registry.busy', { attempts: ATTEMPTS });
}

function assertFit(ports: Ports, request: AmendRequest, desk: Desk): void {
  const setting = (key: string) => desk.setting(key);
  if (request.towards === undefined) {
    assertWritable(setting, ports.workbook.id());
    return;
  }
  assertReadable(setting, request.towards);
  assertOriginal(setting, ports.workbook.id());
}

function stampOf(ports: Ports, operation: string, act: string) {
  return { operation, act, at: ports.host.now(), who: ports.host.who() };
}
