import type { RegistryPort } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import { readTables } from './registry-read.ts';
import { commitChanges } from './registry-write.ts';

/** How long a write waits for another script's turn; a trigger's whole turn is shorter. */
const LOCK_WAIT_MS = 30_000;

/** The registry in the workbook the script is bound to. */
export function registryOf(spreadsheetId: () => string): RegistryPort {
  // Within a turn of our own no lock is asked for again: `hasLock` would be one more service call of every write.
  let isOurTurn = false;
  const turn = <T>(work: () => T, isLast: boolean): T => {
    if (isOurTurn) return work();
    const lock = acquired();
    isOurTurn = true;
    try {
      return work();
    } finally {
      if (!isLast) {
        isOurTurn = false;
        lock.releaseLock();
      }
    }
  };
  return {
    locked: (work) => turn(work, false),
    lastTurn: (work) => turn(work, true),
    read: (request) => readTables(spreadsheetId(), request),
    commit: (snapshot, changes) => commitChanges(spreadsheetId(), snapshot, changes),
  };
}

/** The document lock is null outside a bound script (https://developers.google.com/apps-script/reference/lock/lock-service). */
function acquired(): GoogleAppsScript.Lock.Lock {
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (!tryLock(lock)) throw new TaneError('registry.locked');
  return lock;
}

/** `tryLock` answers no, but has been seen to throw under load; both mean that it is not our turn. */
function tryLock(lock: GoogleAppsScript.Lock.Lock): boolean {
  try {
    return lock.tryLock(LOCK_WAIT_MS);
  } catch {
    return false;
  }
}
