import { unemulated } from '../kernel.ts';

/** Number and date formats, https://developers.google.com/workspace/sheets/api/guides/formats (one section, no fractions or durations). */

const DAY = 86_400_000;
/** 1970-01-01 as a serial number: days since 1899-12-30. */
const EPOCH = 25_569;

/** A moment as the number that a cell holds, and back. */
export const serialOf = (milliseconds: number): number => milliseconds / DAY + EPOCH;
export const dateOfSerial = (serial: number): Date => new Date(Math.round((serial - EPOCH) * DAY));

/** A number without a format: whole numbers in full, others to ten digits. Only people see it: the product reads numbers as numbers. */
export function formatGeneral(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(10)));
}

/** A number by a pattern such as `#,##0"円"` or `0.0%`. */
export function formatNumber(value: number, pattern: string): string {
  const match = /^((?:"[^"]*"|\\.|[^0#"\\])*)([0#,]*[0#](?:\.[0#]+)?)((?:"[^"]*"|\\.|[^0#"\\;[])*)$/.exec(pattern);
  if (!match || /[;[\]/E?*_@]/.test(`${match[1]}${match[3]}`.replace(/"[^"]*"|\\./g, ''))) {
    throw unemulated(`Sheets number format ${pattern}`);
  }
  const [, prefix = '', digits = '', suffix = ''] = match;
  const scaled = suffix.includes('%') ? value * 100 : value;
  const [whole = '', decimals = ''] = digits.split('.');
  const fixed = Math.abs(scaled).toFixed(decimals.length);
  const [integer = '', fraction = ''] = fixed.split('.');
  const least = decimals.lastIndexOf('0') + 1;
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const padded = integer.replace(/^0+(?=.)/, '').padStart((whole.match(/0/g) ?? []).length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const text = digits.includes('.') ? `${grouped}.${kept}` : grouped;
  return (scaled < 0 && Number(fixed) !== 0 ? '-' : '') + literal(prefix) + text + literal(suffix);
}

const literal = (text: string): string =>
  text.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');

const TOKENS = /"[^"]*"|\\.|y+|M+|m+|d+|h+|s+|am\/pm|a\/p|\[.*?\]|0+|[\s\S]/gi;
const WEEKDAYS = '日月火水木金土';

/** A serial number by a date pattern; names of weekdays in Japanese. */
export function formatDate(serial: number, pattern: string): string {
  const tokens = pattern.match(TOKENS) ?? [];
  const date = dateOfSerial(serial);
  const twelve = tokens.some((token) => /^(am\/pm|a\/p)$/i.test(token));
  return tokens.map((token, i) => datePart(token, date, isMinute(tokens, i), twelve, pattern)).join('');
}

function datePart(token: string, date: Date, minute: boolean, twelve: boolean, pattern: string): string {
  const padded = (value: number): string => String(value).padStart(token.length > 1 ? 2 : 1, '0');
  const hours = date.getUTCHours();
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (/^y+$/i.test(token)) return String(date.getUTCFullYear()).slice(token.length > 2 ? -4 : -2);
  if (/^m+$/i.test(token) && minute) return padded(date.getUTCMinutes());
  if (/^m{1,2}$/i.test(token)) return padded(date.getUTCMonth() + 1);
  if (/^m{3,4}$/i.test(token)) return `${date.getUTCMonth() + 1}月`;
  if (/^d{1,2}$/i.test(token)) return padded(date.getUTCDate());
  if (/^d+$/i.test(token)) return (WEEKDAYS[date.getUTCDay()] ?? '') + (token.length > 3 ? '曜日' : '');
  if (/^h+$/i.test(token)) return padded(twelve ? hours % 12 || 12 : hours);
  if (/^s+$/i.test(token)) return padded(date.getUTCSeconds());
  if (/^am\/pm$/i.test(token)) return hours < 12 ? '午前' : '午後';
  if (/^(\[.*\]|a\/p|0+|m{5,})$/i.test(token)) throw unemulated(`Sheets date format ${pattern}`);
  return token;
}

/** `m` means minutes after hours or before seconds, else the month; `M` always the month. */
function isMinute(tokens: readonly string[], index: number): boolean {
  if (!/^m{1,2}$/.test(tokens[index] ?? '')) return false;
  const isField = (token: string): boolean => /^[ymdhs]+$/i.test(token);
  const before = tokens.slice(0, index).filter(isField).at(-1);
  const after = tokens.slice(index + 1).find(isField);
  return /^h/i.test(before ?? '') || /^s/i.test(after ?? '');
}
