import type { Kernel } from '../kernel.ts';
import { fieldsIn, timeOf } from './format-date.ts';

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';

/** When a clock trigger fires; exactly one of `everyHours`, `everyDays`, `after` is set. */
export interface Schedule {
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  readonly after?: number;
  readonly timeZone: string;
}

/** An installable trigger. It belongs to the account that made it and runs as that account. */
export interface TriggerRecord {
  readonly id: string;
  readonly owner: string;
  readonly handler: string;
  readonly event: TriggerEvent;
  readonly source: 'CLOCK' | 'FORMS' | 'SPREADSHEETS';
  readonly sourceId: string | null;
  readonly schedule?: Schedule;
  /** When a clock trigger fires next; null once a one-time trigger has fired. */
  due?: number | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The first firing of a schedule after `now`. A daily trigger fires at one
 * moment within the hour asked for, or within 15 minutes of `nearMinute`, and
 * keeps it (guides/triggers/installable, "Time-driven triggers").
 */
export function firstDue(schedule: Schedule, kernel: Kernel): number {
  const now = kernel.clock.now();
  if (schedule.after !== undefined) return now + schedule.after;
  if (schedule.everyHours !== undefined) return now + schedule.everyHours * HOUR;
  const hour = schedule.atHour ?? Math.floor(kernel.random() * 24);
  const spread = Math.floor(kernel.random() * 30);
  const minute = schedule.nearMinute === undefined ? spread * 2 : schedule.nearMinute - 15 + spread;
  const due = timeOf({ ...fieldsIn(now, schedule.timeZone), hour, minute }, schedule.timeZone);
  return due > now ? due : due + DAY;
}

/** The firing after the one at `due`: a multiple of the period, or null for a one-time trigger. */
export function nextDue(schedule: Schedule, due: number): number | null {
  if (schedule.everyHours !== undefined) return due + schedule.everyHours * HOUR;
  return schedule.everyDays === undefined ? null : due + schedule.everyDays * DAY;
}
