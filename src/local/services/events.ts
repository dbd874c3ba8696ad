import type { Kernel, ServiceObject } from '../kernel.ts';
import { fieldsIn } from './format-date.ts';
import { AuthMode } from './script-app.ts';
import { User } from './session.ts';
import type { TriggerRecord } from './triggers.ts';

/** Event objects as https://developers.google.com/apps-script/guides/triggers/events lists their fields. */

/** Somebody opened the workbook; with a trigger the event of an installed one. */
export function openEvent(source: ServiceObject, user: string, trigger?: TriggerRecord): object {
  const uid = trigger ? { triggerUid: trigger.id } : {};
  return { authMode: trigger ? AuthMode.FULL : AuthMode.LIMITED, source, user: new User(user), ...uid };
}

/** A Form was answered. */
export function formSubmitEvent(source: ServiceObject, response: ServiceObject, trigger: TriggerRecord): object {
  return { authMode: AuthMode.FULL, source, response, triggerUid: trigger.id };
}

/** Times are in UTC, as the page's example has it. `week-of-year` is left out: by which rule weeks are counted is not said. */
export function clockEvent(kernel: Kernel, trigger: TriggerRecord): object {
  const now = kernel.clock.now();
  const f = fieldsIn(now, 'UTC');
  return {
    authMode: AuthMode.FULL,
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: f.year,
    month: f.month,
    'day-of-month': f.day,
    'day-of-week': f.weekday,
    hour: f.hour,
    minute: f.minute,
    second: f.second,
  };
}
