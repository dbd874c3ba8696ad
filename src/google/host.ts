import type { HostPort } from '../app/ports.ts';
import { japanTime } from '../domain/calendar.ts';

/** The shape of a UUID (RFC 9562), filled by chance: nobody has to be unable to guess it. */
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
