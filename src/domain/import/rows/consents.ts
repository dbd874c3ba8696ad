import { CONSENT_ITEMS, type ConsentItem } from '../../schema/columns.ts';
import { type Consent, readConsent } from '../cells/choices.ts';
import { isBlank, plain } from '../text.ts';
import type { RowBuilder } from './builder.ts';

/** Pieces of information whose publication a list asks about one by one, and the item of consent they decide alone. */
const ITEM_OF: Readonly<Record<string, ConsentItem>> = {
  name: '名前',
  representative: '代表者',
  contact: '連絡先',
  activities: '活動の紹介',
  photo: '写真',
};
/** 連絡先 is given only where each of these that the list asks about is given. */
const CONTACTS = ['phone', 'fax', 'email'];

/** Remarks of staff that forbid what the marks may allow. */
const FORBIDDEN = /(公開不可|公開しない|出さ(ず|ない)|非公開|絶対出|伏せ)/;

/**
 * The marks of consent. Only 「○」 is a yes; a condition, a blank and whatever
 * a remark forbids are none. What was written is kept.
 */
export function readConsents(row: RowBuilder, remarks: readonly string[]): void {
  const given: Record<string, Consent> = {};
  for (const [i, { consent, heading }] of row.scene.plan.columns.entries()) {
    if (consent === '') continue;
    const text = row.line.cells[i] ?? '';
    const read = readConsent(text);
    given[consent] = read.value;
    if (!isBlank(text)) row.note(`${heading}: ${text.trim()}`);
    for (const { code, params } of read.remarks) row.doubt('consent', code, { label: heading, ...params });
    if (consent === 'other' && read.value === 'yes') row.doubt('consent', 'import.consent.whole', { label: heading });
  }
  row.facts.consent = given;
  const forbidding = remarks.find((text) => FORBIDDEN.test(plain(text)));
  if (forbidding) row.doubt('consent', 'import.consent.remark', { text: forbidding.trim() });
  askAboutBlanks(row, given);
  const listed = row.has('consents') ? (row.plain('consents', 'consent') as readonly string[]) : [];
  const items = itemsOf(given).filter((item) => !forbidding || !isNamed(item, forbidding));
  row.values.consents = CONSENT_ITEMS.filter((item) => listed.includes(item) || items.includes(item));
}

function itemsOf(given: Readonly<Record<string, Consent>>): readonly ConsentItem[] {
  const single = Object.entries(ITEM_OF).flatMap(([what, item]) => (given[what] === 'yes' ? [item] : []));
  const asked = CONTACTS.filter((what) => what in given);
  const contacts = asked.length > 1 && asked.every((what) => given[what] === 'yes');
  return contacts ? [...single, '連絡先'] : single;
}

/** A remark that names the person or a name withholds all that names somebody; any other withholds the contacts. */
function isNamed(item: ConsentItem, remark: string): boolean {
  if (/名/.test(remark)) return item === '名前' || item === '代表者' || item === '連絡先';
  if (/電話|携帯|住所|メール|連絡先/.test(remark)) return item === '連絡先';
  return item === '連絡先' || item === '代表者';
}

function askAboutBlanks(row: RowBuilder, given: Readonly<Record<string, Consent>>): void {
  if (!Object.values(given).some((consent) => consent !== null)) return;
  for (const [what, consent] of Object.entries(given)) {
    if (consent === null && isStated(row, what))
      row.doubt('consent', 'import.consent.blank', { what: WORDS[what] ?? what });
  }
}

const WORDS: Readonly<Record<string, string>> = {
  name: '名前',
  representative: '代表者',
  address: '住所',
  phone: '電話',
  fax: 'FAX',
  email: 'メール',
  contact: '連絡先',
  activities: '活動の紹介',
  photo: '写真',
};

function isStated(row: RowBuilder, what: string): boolean {
  const columns = what === 'contact' ? ['phone', 'email', 'fax'] : [what];
  return columns.some((column) => String(row.values[column] ?? '') !== '');
}
