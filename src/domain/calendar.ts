/**
 * Dates as Japanese public offices write them. Dates are ISO 8601 strings
 * ('2026-04-10'); a partial date may stop at the month or the year. The era
 * table is our own: the calendar of Intl is not promised in Apps Script.
 */

interface Era {
  readonly name: string;
  readonly from: string;
  readonly year0: number;
}

/** First days of the eras: 元号法 and the cabinet orders that named each (令和元年5月1日, 平成元年1月8日 …). */
const ERAS: readonly Era[] = [
  { name: '令和', from: '2019-05-01', year0: 2018 },
  { name: '平成', from: '1989-01-08', year0: 1988 },
  { name: '昭和', from: '1926-12-25', year0: 1925 },
  { name: '大正', from: '1912-07-30', year0: 1911 },
  { name: '明治', from: '1868-01-25', year0: 1867 },
];

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];
const DAY_MS = 86_400_000;
/** Day 0 of Sheets' serial numbers is 1899-12-30 (Sheets API, DateTimeRenderOption.SERIAL_NUMBER). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Whether the text is an existing day, 'YYYY-MM-DD'. */
export function isDate(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return false;
  const day = new Date(Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3])));
  return day.toISOString().slice(0, 10) === text;
}

/** Whether the text is an existing moment, 'YYYY-MM-DDTHH:MM' (seconds allowed). */
export function isDateTime(text: string): boolean {
  return isDate(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text.slice(10));
}

/** Whether the text is a day, a month ('2014-09') or a year ('2014'). */
export function isPartialDate(text: string): boolean {
  return isDate(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || /^\d{4}$/.test(text);
}

/** Sheets' serial number of a day. */
export function serialOfDate(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - SERIAL_EPOCH) / DAY_MS;
}

/** The day of a serial number; the time of day is dropped. */
export function dateOfSerial(serial: number): string {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** Sheets' serial number of a local time 'YYYY-MM-DDTHH:MM' (seconds allowed). */
export function serialOfDateTime(local: string): number {
  const full = local.length === 16 ? `${local}:00` : local;
  return (Date.parse(`${full}Z`) - SERIAL_EPOCH) / DAY_MS;
}

/** The local time 'YYYY-MM-DDTHH:MM:SS' of a serial number, to the second. */
export function dateTimeOfSerial(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  return new Date(SERIAL_EPOCH + seconds * 1000).toISOString().slice(0, 19);
}

/** Japan keeps UTC+9 all year (標準時に関する件, 明治19年勅令第51号), so local time needs no time-zone data. */
export function japanTime(epochMs: number): string {
  return new Date(epochMs + 9 * 3_600_000).toISOString().slice(0, 19);
}

/** The 年度 a day or month falls in: April to March, named by the year of its April. */
export function fiscalYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : 4;
  return month >= 4 ? year : year - 1;
}

/**
 * 「令和8年度」 for 2026. A 年度 in which an era begins bears the new name as a whole: 2019 is 令和元年度
 * (改元に伴う元号による年表示の取扱いについて, 関係省庁連絡会議申合せ, 2019-04-01).
 */
export function fiscalYearLabel(year: number): string {
  return `${eraYear(String(year))}度`;
}

/** 「令和8年」; the first year of an era is 元年. A year alone is named by its last day, as offices do in a year of change. */
export function eraYear(date: string): string {
  const day = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date;
  const year = Number(day.slice(0, 4));
  const era = ERAS.find((e) => day >= e.from);
  if (!era) return `${year}年`;
  const n = year - era.year0;
  return `${era.name}${n === 1 ? '元' : n}年`;
}

/** 「令和8年4月10日(金曜日)」; a month gives 「平成26年9月」, a year 「平成26年」; '' stays ''. */
export function japaneseDate(date: string): string {
  if (!isPartialDate(date)) return date;
  const parts = date.split('-');
  const month = parts[1] ? `${Number(parts[1])}月` : '';
  const day = parts[2] ? `${Number(parts[2])}日(${weekdayOf(date)}曜日)` : '';
  return `${eraYear(date)}${month}${day}`;
}

function weekdayOf(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Adds days to a date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 'YYYY-MM-DD' from year, month, day; '' when there is no such day. */
export function makeDate(year: number, month: number, day: number): string {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isDate(text) ? text : '';
}

/**
 * Reads a day as Japanese lists write it: 2026-04-10, 2026/4/10, 令和8年4月10日, R8.4.10, 平成元年1月8日.
 * Returns as precise a partial date as the text states, '' when it is none.
 */
export function readDate(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[(（][日月火水木金土](曜日?)?[)）]/g, '')
    .replace(/\s/g, '');
  const m =
    /^(明治|大正|昭和|平成|令和|[MTSHR])?(\d{1,4}|元)[年./-]?(?:度)?(?:(\d{1,2})[月./-]?(?:(\d{1,2})日?)?)?$/.exec(
      plain,
    );
  if (!m?.[2]) return '';
  const year = gregorianYear(m[1], m[2]);
  if (!(year >= 1868 && year <= 2200)) return '';
  if (!m[3]) return String(year);
  if (m[4]) return makeDate(year, Number(m[3]), Number(m[4]));
  const month = Number(m[3]);
  return month >= 1 && month <= 12 ? `${year}-${two(month)}` : '';
}

/** NaN where the text names no year: a year of an era begins at one, a year without an era has four digits. */
function gregorianYear(era: string | undefined, digits: string): number {
  const n = digits === '元' ? 1 : Number(digits);
  if (n < 1) return Number.NaN;
  if (!era) return digits.length === 4 ? n : Number.NaN;
  const initials: Record<string, string> = { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' };
  const found = ERAS.find((e) => e.name === (initials[era] ?? era));
  return found ? found.year0 + n : Number.NaN;
}
