import type { HostPort } from '../app/ports.ts';
import { japanTime } from '../domain/calendar.ts';

/** The moment, the person, fresh identifiers and fingerprints, from Apps Script. */
export const host: HostPort = {
  now: () => japanTime(Date.now()),
  who: () => Session.getActiveUser().getEmail(),
  uuid: () => Utilities.getUuid(),
  pause: (milliseconds) => Utilities.sleep(milliseconds),
  digest: (text) =>
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
      .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
      .join(''),
};
