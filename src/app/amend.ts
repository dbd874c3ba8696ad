import { TaneError } from '../domain/errors.ts';
import type { WorkbookLook } from '../domain/inspection/look.ts';
import { reader } from './book.ts';
import { Desk } from './desk.ts';
import { assertOriginal, assertReadable, assertWritable } from './guard.ts';
import type { Ports } from './ports.ts';
import { isTrayLeft, rescue } from './tray.ts';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;

/** The act, in 監査, of putting into 受付 what was typed in the moment of a write. */
const RESCUE = '書きかえ中の書き込み';

/** How the workbook is looked at. */
interface LookRequest {
  /** Formats and dropdowns are looked at too. */
  readonly dress?: boolean;
  /** The work brings an older workbook up to this form. */
  readonly towards?: number;
}

export interface AmendRequest extends LookRequest {
  readonly act: string;
}

/** Looks at the workbook and returns what the plan makes of it; nothing is written. */
export function survey<T>(ports: Ports, plan: (desk: Desk) => T, wanted: { readonly dress?: boolean } = {}): T {
  const desk = new Desk(ports.structure.look(wanted), reader(ports.host));
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
      const outcome = amendments.length === 0 ? 'done' : ports.structure.amend(look, amendments);
      if (outcome === 'typed') rescueNow(ports, request);
      if (outcome !== 'moved') return result;
      ports.host.pause(FIRST_PAUSE_MS << attempt);
    }
    throw new TaneError('registry.busy', { attempts: ATTEMPTS });
  });
}

/** The workbook as it stands, once words that its tray holds and that stand nowhere else are in 受付. */
export function withoutTray(ports: Ports, request: LookRequest = {}): WorkbookLook {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const look = ports.structure.look({ dress: request.dress === true });
    if (!isTrayLeft(look)) return look;
    const desk = new Desk(look, stampOf(ports, ports.host.operation(), RESCUE));
    assertFit(ports, request, desk);
    rescue(desk);
    const rescued = desk.amendments();
    // In two writes: one that goes astray is taken back, and the tray must still be there then.
    if (rescued.length > 0 && ports.structure.amend(look, rescued) === 'moved') continue;
    ports.structure.amend(look, [{ kind: 'dropTray' }]);
  }
  throw new TaneError('registry.busy', { attempts: ATTEMPTS });
}

/** The same once a write is done, which it must not undo: what stays in the tray is looked through before the next. */
export function rescueNow(ports: Ports, request: LookRequest = {}): void {
  try {
    withoutTray(ports, request);
  } catch {
    return;
  }
}

function assertFit(ports: Ports, request: LookRequest, desk: Desk): void {
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
