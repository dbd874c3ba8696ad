/** Telephone numbers, e-mail addresses, postal codes, addresses and web pages as lists write them. */
import { isBlank, oneLine, plain, remainder, saysNone, saysUntold, squeezed } from '../text.ts';
import { type CellReading, reading, remark } from './cell.ts';

const LONG_SIGN_AS_DASH = /([\d)]\s*)ー(?=\s*[\d(])/g;
const NUMBER = /\(?0\d{1,4}[-)\s(]{1,3}\d{1,4}[-)\s(]{1,3}\d{3,4}(?!\d)|0\d{9,10}(?!\d)/g;
const ABROAD = /\+81[-\s]?(?=\d)/g;
const LOCAL = /(?:^|[^\d-])(\d{2,4}-\d{4})(?![\d-])/;

/** A telephone number's digits. */
export function digitsOf(phone: string): string {
  return plain(phone).replace(ABROAD, '0').replace(/\D/g, '');
}

const isWhole = (phone: string): boolean => /^0\d{9,10}$/.test(digitsOf(phone));

/**
 * The numbers in a cell, each as digits joined by hyphens. A number without
 * its area code gets that of the list, a number that lost its leading zero
 * gets it back; both are said.
 */
export function readPhones(text: string, areaCode = ''): CellReading<readonly string[]> {
  if (isBlank(text)) return reading([]);
  if (saysNone(text)) return reading([], false);
  const even = plain(text).replace(ABROAD, '0').replace(LONG_SIGN_AS_DASH, '$1-');
  const found = (even.match(NUMBER) ?? []).filter(isWhole);
  if (found.length > 0) {
    const numbers = found.map(hyphenated);
    return reading([...new Set(numbers)], remainder(even, found) === '');
  }
  return readDefectivePhone(even, areaCode);
}

function readDefectivePhone(even: string, areaCode: string): CellReading<readonly string[]> {
  const bare = even.replace(/[^\d]/g, '');
  if (/^[1-9]\d{8,9}$/.test(even) && isWhole(`0${bare}`)) return reading([`0${bare}`], false, 'import.phone.zero');
  const local = LOCAL.exec(even)?.[1];
  if (local && areaCode !== '' && isWhole(areaCode + local.replace('-', ''))) {
    return reading([`${areaCode}-${local}`], false, remark('import.phone.areaCode', { code: areaCode }));
  }
  return reading([], false, saysUntold(even) ? 'import.untold' : 'import.phone.unread');
}

function hyphenated(phone: string): string {
  return (phone.match(/\d+/g) ?? []).join('-');
}

/** The area code that most numbers of a list begin with; '' when no number is written in three groups. */
export function commonAreaCode(phones: readonly string[]): string {
  const count = new Map<string, number>();
  for (const phone of phones) {
    const code = /^(0\d{1,4})-\d{1,4}-\d{4}$/.exec(phone)?.[1] ?? '';
    if (code !== '' && !/^0[5-9]0$/.test(code)) count.set(code, (count.get(code) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** The extension in a telephone cell. */
export function extensionIn(text: string): string {
  return /内線\s*[:：]?\s*(\d+)/.exec(plain(text))?.[1] ?? '';
}

const ADDRESS = /[\w.+%-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const DISGUISED = /\s*[[(<★☆]\s*(?:at|アット|アットマーク|@)\s*[\])>★☆]\s*/gi;

/** The e-mail addresses in a cell, as written but in one width. */
export function readEmails(text: string): CellReading<readonly string[]> {
  if (isBlank(text)) return reading([]);
  if (saysNone(text)) return reading([], false);
  const even = plain(text);
  const open = even.replace(DISGUISED, '@');
  const found = open.match(ADDRESS) ?? [];
  if (found.length === 0) return reading([], false, saysUntold(even) ? 'import.untold' : 'import.email.unread');
  const rest = remainder(open, found).replace(/又は|または|及び|と/g, '');
  const disguised = open !== even;
  return reading([...new Set(found)], rest === '' && !disguised, ...(disguised ? ['import.email.disguised'] : []));
}

/** A postal code, 「351-0114」. */
export function readPostal(text: string): CellReading<string> {
  if (isBlank(text)) return reading('');
  const digits = /^〒?\s*(\d{3})-?(\d{4})$/.exec(squeezed(text).replace(/ー/g, '-'));
  if (digits) return reading(`${digits[1]}-${digits[2]}`);
  return reading('', false, ...(saysNone(text) ? [] : ['import.postal.unread']));
}

/** An address, its postal code apart; a remark in its place is no address. */
export function readAddress(text: string): CellReading<{ readonly postal: string; readonly address: string }> {
  const none = { postal: '', address: '' };
  if (isBlank(text)) return reading(none);
  if (saysNone(text)) return reading(none, false);
  if (saysUntold(text)) return reading(none, false, 'import.address.untold');
  const whole = oneLine(text);
  if (/^[(（].*[)）]$/.test(whole) || /連絡|ください|メールで|電話で/.test(whole)) {
    return reading(none, false, 'import.address.remark');
  }
  const postal = /^〒?\s*([0-9０-９]{3})[-－‐−ー]?([0-9０-９]{4})(?![0-9０-９])\s*/.exec(whole);
  if (!postal) return reading({ postal: '', address: whole.replace(/^〒\s*/, '') });
  return reading({ postal: plain(`${postal[1]}-${postal[2]}`), address: whole.slice(postal[0].length).trim() });
}

/** A web page: the address behind the cell where there is one, else what is written. */
export function readUrl(text: string, link = ''): CellReading<string> {
  if (link !== '' && !link.startsWith('mailto:')) return reading(link, true);
  if (isBlank(text)) return reading('');
  if (saysNone(text)) return reading('', false);
  const even = plain(text);
  if (/^(https?:\/\/)?[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/i.test(even)) return reading(even);
  const inside = /https?:\/\/[\w\-.~:/?#[\]@!$&'*+,;=%]+/i.exec(even)?.[0];
  return inside ? reading(inside, false) : reading('', false, 'import.url.unread');
}
