import { ServiceError, unemulated } from '../kernel.ts';

/** A moment's calendar fields in a time zone; `weekday` is 1 (Monday) to 7. */
export interface CalendarFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
}

/** A time zone nobody knows is not emulated. */
export function fieldsIn(time: number, timeZone: string): CalendarFields {
  const shifted = new Date(time + offsetMinutes(time, timeZone) * 60_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
    weekday: shifted.getUTCDay() || 7,
  };
}

/** The moment at which a zone's clock shows these fields; near a change of daylight saving, the later of two. */
export function timeOf(
  date: { year: number; month: number; day: number; hour?: number; minute?: number },
  timeZone: string,
): number {
  const local = Date.UTC(date.year, date.month - 1, date.day, date.hour ?? 0, date.minute ?? 0);
  const guess = local - offsetMinutes(local, timeZone) * 60_000;
  return local - offsetMinutes(guess, timeZone) * 60_000;
}

function offsetMinutes(time: number, timeZone: string): number {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    throw unemulated(`the time zone ${timeZone}`);
  }
  const name = format.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

type Field = (fields: CalendarFields, width: number, offset: number) => string;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function zone(offset: number, separator: string): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

/** The letters of java.text.SimpleDateFormat that are emulated; names of days and months are in a language nobody tells. */
const FIELDS: Readonly<Record<string, Field>> = {
  y: (f, width) => (width === 2 ? pad(f.year % 100, 2) : pad(f.year, width)),
  M: (f, width) => monthText(f.month, width),
  d: (f, width) => pad(f.day, width),
  H: (f, width) => pad(f.hour, width),
  h: (f, width) => pad(f.hour % 12 || 12, width),
  m: (f, width) => pad(f.minute, width),
  s: (f, width) => pad(f.second, width),
  S: (f, width) => pad(f.millisecond, width),
  a: (f) => (f.hour < 12 ? 'AM' : 'PM'),
  u: (f, width) => pad(f.weekday, width),
  Z: (_, __, offset) => zone(offset, ''),
  X: (_, width, offset) => (offset === 0 ? 'Z' : zone(offset, width === 3 ? ':' : '')),
};

function monthText(month: number, width: number): string {
  if (width > 2) throw unemulated('the name of a month in Utilities.formatDate');
  return pad(month, width);
}

/** https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String) */
export function formatDate(date: Date, timeZone: string, format: string): string {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new ServiceError('Invalid argument: date');
  const fields = fieldsIn(time, timeZone);
  const offset = offsetMinutes(time, timeZone);
  return format.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (match, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replaceAll("''", "'");
      const field = FIELDS[letter];
      if (!field) throw unemulated(`Utilities.formatDate with '${match}'`);
      return field(fields, match.length, offset);
    },
  );
}
