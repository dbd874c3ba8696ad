import { outcomeOf } from './service-errors.ts';

/** Doubled at each attempt: in all just over the minute for which Google counts (Sheets API, "Usage limits"). */
const FIRST_PAUSE_MS = 1000;
const ATTEMPTS = 7;

/** Makes a call that changes nothing, again while the service is busy or gives no answer. */
export function reading<T>(call: () => T): T {
  return patiently(call, (outcome) => outcome !== 'refused');
}

/** Makes a call that changes something, again only where the service says that it has not even begun (429). */
export function writing<T>(call: () => T): T {
  return patiently(call, (outcome) => outcome === 'busy');
}

function patiently<T>(call: () => T, isWorthWaiting: (outcome: ReturnType<typeof outcomeOf>) => boolean): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return call();
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthWaiting(outcomeOf(error))) throw error;
      Utilities.sleep(FIRST_PAUSE_MS << (attempt - 1));
    }
  }
}
