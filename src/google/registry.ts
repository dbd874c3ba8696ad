import type { RegistryPort } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import { COLUMN_METADATA, columnName } from '../domain/layout.ts';
import { readTables } from './registry-read.ts';
import { commitChanges } from './registry-write.ts';
import { sheets } from './services.ts';

/** How long a write waits for another script's turn; a trigger's whole turn is shorter. */
const LOCK_WAIT_MS = 30_000;

/** The registry in the workbook the script is bound to. */
export function registryOf(spreadsheetId: () => string): RegistryPort {
  return {
    locked,
    read: (request) => readTables(spreadsheetId(), request),
    commit: (snapshot, changes) => commitChanges(spreadsheetId(), snapshot, changes),
    hasOperation: (operation) => hasOperation(spreadsheetId(), operation),
  };
}

/** The document lock is null outside a bound script (https://developers.google.com/apps-script/reference/lock/lock-service). */
function locked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (lock.hasLock()) return work();
  if (!tryLock(lock)) throw new TaneError('registry.locked');
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** `tryLock` answers no, but has been seen to throw under load; both mean that it is not our turn. */
function tryLock(lock: GoogleAppsScript.Lock.Lock): boolean {
  try {
    return lock.tryLock(LOCK_WAIT_MS);
  } catch {
    return false;
  }
}

function hasOperation(spreadsheetId: string, operation: string): boolean {
  const response = sheets().Values.batchGetByDataFilter(
    {
      dataFilters: [
        {
          developerMetadataLookup: {
            metadataKey: COLUMN_METADATA,
            metadataValue: columnName('audit', 'operation'),
            locationType: 'COLUMN',
          },
        },
      ],
      majorDimension: 'COLUMNS',
      valueRenderOption: 'UNFORMATTED_VALUE',
    },
    spreadsheetId,
  );
  return (response.valueRanges ?? []).some((range) => (range.valueRange?.values?.[0] ?? []).includes(operation));
}
