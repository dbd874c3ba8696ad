import { isDate } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';

/**
 * Checks of what a page sends. Every top-level function can be called from any
 * page the script serves, with anything
 * (https://developers.google.com/apps-script/guides/html/communication).
 */

/** Longer than any field of a form, shorter than a cell. */
const MAX_TEXT = 40_000;

/** @throws TaneError `call.badArgument` */
export function text(value: unknown, name: string, max = MAX_TEXT): string {
  if (typeof value !== 'string' || value.length > max) throw new TaneError('call.badArgument', { name });
  return value;
}

/** A text that may be absent; '' then. @throws TaneError `call.badArgument` */
export function optionalText(value: unknown, name: string): string {
  return value === undefined || value === null ? '' : text(value, name);
}

/** A day, 'YYYY-MM-DD'. @throws TaneError `call.badArgument` */
export function date(value: unknown, name: string): string {
  const day = text(value, name);
  if (!isDate(day)) throw new TaneError('call.badArgument', { name });
  return day;
}

/** A day that may be absent; '' then. @throws TaneError `call.badArgument` */
export function optionalDate(value: unknown, name: string): string {
  return optionalText(value, name) === '' ? '' : date(value, name);
}

/** @throws TaneError `call.badArgument` */
export function texts(value: unknown, name: string): readonly string[] {
  if (!Array.isArray(value)) throw new TaneError('call.badArgument', { name });
  return value.map((one) => text(one, name));
}

/** One of the allowed texts. @throws TaneError `call.badArgument` */
export function oneOf<const T extends readonly string[]>(value: unknown, name: string, allowed: T): T[number] {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new TaneError('call.badArgument', { name });
  return found;
}

/** A plain object. @throws TaneError `call.badArgument` */
export function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TaneError('call.badArgument', { name });
  return value as Readonly<Record<string, unknown>>;
}
