import type { HostPort } from '../app/ports.ts';
import { japanTime } from '../domain/calendar.ts';

/** 52 random bits. */
const chance = (): string =>
  Math.floor(Math.random() * 2 ** 52)
    .toString(36)
    .padStart(11, '0');

/** The moment, the person and fresh identifiers, from Apps Script. */
export const host: HostPort = {
  now: () => japanTime(Date.now()),
  who: () => Session.getActiveUser().getEmail(),
  uuid: () => Utilities.getUuid(),
  operation: () => `${chance()}${chance()}`,
  pause: (milliseconds) => Utilities.sleep(milliseconds),
};
