/**
 * How likely two records are the same group or person. Each agreement and each
 * difference weighs in; what one of the two does not say weighs nothing.
 */
import { addressKey, coreName, corporateNumberKey, emailKey, kanaKey, personKey, phoneKey } from './forms.ts';

/** What of a record is compared, in normal form. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly core: string;
  readonly kana: string;
  readonly representative: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly address: string;
  readonly corporateNumber: string;
  /** Its name names nobody (「専門家(個人)」): only numbers and addresses can tell. */
  readonly nameless: boolean;
}

/** The columns a profile is made of. */
export interface Described {
  readonly id: string;
  readonly name: string;
  readonly kana?: string;
  readonly representative?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly otherContacts?: readonly string[];
  readonly address?: string;
  readonly residence?: string;
  readonly corporateNumber?: string;
}

export function profileOf(row: Described, nameless = false): Profile {
  const others = row.otherContacts ?? [];
  const filled = (keys: readonly string[]): readonly string[] => [...new Set(keys.filter((key) => key !== ''))].sort();
  return {
    id: row.id,
    name: row.name,
    core: coreName(row.name),
    kana: kanaKey(row.kana ?? ''),
    representative: personKey(row.representative ?? ''),
    phones: filled([row.phone ?? '', ...others].map(phoneKey)),
    emails: filled([row.email ?? '', ...others.map((one) => one.replace(/^\S+\s/, ''))].map(emailKey)),
    address: addressKey(row.address || row.residence || ''),
    corporateNumber: corporateNumberKey(row.corporateNumber ?? ''),
    nameless,
  };
}

/** One agreement between two records: code of the words for it. */
export type Agreement =
  | 'name'
  | 'similarName'
  | 'reading'
  | 'representative'
  | 'phone'
  | 'email'
  | 'address'
  | 'corporateNumber';

export interface Likeness {
  /** 0 to 1. */
  readonly likelihood: number;
  readonly agreements: readonly Agreement[];
}

/** From here on a person is asked. */
export const SUSPICIOUS = 0.5;
/** From here on hardly anything speaks against it. */
export const ALMOST_SURE = 0.9;

/** Log-odds before anything is compared: two records that share one key are rarely the same. */
const PRIOR = -4;

/** Compares two records; the order does not matter. */
export function compare(a: Profile, b: Profile): Likeness {
  const agreements: Agreement[] = [];
  let odds = PRIOR;
  const weigh = (agreement: Agreement, state: Comparison, same: number, different: number): void => {
    if (state === 'same') agreements.push(agreement);
    odds += state === 'same' ? same : state === 'different' ? different : 0;
  };
  odds += weighNames(a, b, agreements);
  weigh('phone', overlap(a.phones, b.phones), 2.5, -1);
  weigh('email', overlap(a.emails, b.emails), 3, -0.5);
  // A group keeps its name when somebody else comes to speak for it.
  weigh('representative', equality(a.representative, b.representative), 2, agreements.includes('name') ? 0 : -1.5);
  weigh('address', equality(a.address, b.address), 1, -0.5);
  weigh('corporateNumber', equality(a.corporateNumber, b.corporateNumber), 9, -6);
  return { likelihood: Math.round(1000 / (1 + Math.exp(-odds))) / 1000, agreements };
}

type Comparison = 'same' | 'different' | 'untold';

const equality = (a: string, b: string): Comparison =>
  a === '' || b === '' ? 'untold' : a === b ? 'same' : 'different';

function overlap(a: readonly string[], b: readonly string[]): Comparison {
  if (a.length === 0 || b.length === 0) return 'untold';
  return a.some((one) => b.includes(one)) ? 'same' : 'different';
}

function weighNames(a: Profile, b: Profile, agreements: Agreement[]): number {
  if (a.nameless || b.nameless || a.core === '' || b.core === '') return -1.5;
  const reading = equality(a.kana, b.kana);
  if (reading === 'same') agreements.push('reading');
  // A name in kana is its own reading.
  const spelt = reading === 'same' || isReading(a.name, b.kana) || isReading(b.name, a.kana);
  const read = reading === 'same' ? 3 : reading === 'different' ? -1.5 : 0;
  if (a.core === b.core) {
    agreements.unshift('name');
    return 5.2 + Math.max(0, read / 3) + Math.min(0, read);
  }
  const likeness = dice(a.core, b.core);
  if (likeness >= 0.6) agreements.push('similarName');
  return read + (likeness >= 0.6 ? 1.5 : likeness < 0.3 && !spelt ? -2 : 0);
}

const isReading = (name: string, kana: string): boolean => kana !== '' && kanaKey(name) === kana;

/** Dice's coefficient over pairs of neighbouring characters. */
export function dice(a: string, b: string): number {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const first = pairs(a);
  const second = [...pairs(b)];
  if (first.length === 0 || second.length === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of first) {
    const at = second.indexOf(pair);
    if (at < 0) continue;
    second.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length - 1 + b.length - 1);
}
