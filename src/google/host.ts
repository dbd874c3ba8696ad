import type { HostPort } from '../app/ports.ts';
import { japanTime } from '../domain/calendar.ts';

/**
 * The shape of a UUID (RFC 9562), filled by chance. It only tells one write
 * from all others, here and in 監査; whoever guesses one gains nothing by it.
 * Every write takes one, and Utilities.getUuid would be a service call.
 */
const named = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));

/** The moment, the person and fresh identifiers, from Apps Script. */
export const host: HostPort = {
  now: () => japanTime(Date.now()),
  who: () => Session.getActiveUser().getEmail(),
  uuid: () => Utilities.getUuid(),
  operation: named,
  pause: (milliseconds) => Utilities.sleep(milliseconds),
};
