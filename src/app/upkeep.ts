import { PRIVATE_DAYS, withoutOldPrivates } from '../domain/audit-text.ts';
import { amend } from './amend.ts';
import { findingsOf } from './inspect.ts';
import type { Ports } from './ports.ts';

/** The setting that says for how many days 監査 repeats private columns. */
export const PRIVATE_DAYS_SETTING = '監査に私的な欄を残す日数';

/** What the night did. */
export interface Upkeep {
  readonly notes: number;
  readonly privates: number;
}

/**
 * What is done every night in one look and one write: notes at cells whose
 * value breaks a rule, or no longer does, and private columns that have stood
 * in 監査 long enough.
 */
export function nightlyUpkeep(ports: Ports): Upkeep {
  return amend(ports, { act: '夜の手入れ' }, (desk) => {
    const notes = findingsOf(desk).flatMap((found) => found.amendments.filter((one) => one.kind === 'note'));
    const days = Number(desk.setting(PRIVATE_DAYS_SETTING));
    const allowed = Number.isInteger(days) && days > 0 ? days : PRIVATE_DAYS;
    const privates = withoutOldPrivates(desk.look, desk.at.slice(0, 10), allowed);
    desk.silently(...notes, ...privates);
    return { notes: notes.length, privates: privates.length };
  });
}
