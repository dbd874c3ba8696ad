/** How many people, how much money: numbers with the words around them. */
import { isBlank, partsOf, plain, saysNone, saysUntold, squeezed, withoutBrackets } from '../text.ts';
import { type CellReading, reading, remark } from './cell.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const numberOf = (words: string): number => Number(words.replace(/,/g, ''));

/**
 * A count of members or participants. One number is taken with its 「約」 and
 * 「程度」; several are added up, which is said; what counts something else
 * than people is not taken for people.
 */
export function readCount(text: string): CellReading<number | null> {
  if (isBlank(text)) return reading(null);
  if (saysNone(text)) return reading(null, false);
  if (saysUntold(text)) return reading(null, false, 'import.count.untold');
  const even = plain(text);
  const main = even.replace(/[(（](?:うち|内)[^)）]*[)）]/g, '').replace(/[(（][^)）]*[)）]/g, '');
  const numbers = (main.match(NUMBER) ?? []).map(numberOf);
  const [first] = numbers;
  if (first === undefined) return reading(null, false, 'import.count.unread');
  if (/区画|台|口座|組(?!合)|冊|回/.test(main)) return reading(null, false, 'import.count.otherThing');
  if (numbers.length > 1) {
    const sum = numbers.reduce((a, b) => a + b, 0);
    return reading(sum, false, remark('import.count.sum', { sum: String(sum) }));
  }
  const household = /世帯|団体|社(?!員)|校/.exec(main)?.[0];
  const remarks = [
    ...(household ? [remark('import.count.unit', { unit: household })] : []),
    ...(/余名|余人|以上|弱|強/.test(main) ? ['import.count.about'] : []),
  ];
  return reading(first, /^\d[\d,]*(?:人|名)?$/.test(squeezed(even)), ...remarks);
}

/** Fees by what they are paid for: 「入会金1,000円 年会費2,400円」. `{}` where a fee is said to be none; null where nothing is said. */
export function feesIn(text: string): Readonly<Record<string, number>> | null {
  const even = plain(text);
  if (even === '' || /^-+$/.test(even)) return null;
  if (/^(なし|無し|無|無料|0円)$/.test(squeezed(even))) return {};
  const fees: Record<string, number> = {};
  for (const part of partsOf(withoutBrackets(even).replace(/円/g, '円\n'), /[、;\n]/)) {
    const amount = /(\d[\d,]*)\s*円/.exec(part)?.[1];
    if (!amount) continue;
    const per = /入会金|年|月|週|1?(回|食|人|組|時間|日)/.exec(part);
    if (per) fees[per[1] ?? per[0]] = numberOf(amount);
  }
  return Object.keys(fees).length > 0 ? fees : null;
}

const YEN = /(?:¥|\\)?\s*(\d[\d,]*(?:\.\d+)?)\s*(億|千万|百万|万|千)?\s*円?/g;
const SCALE: Readonly<Record<string, number>> = {
  億: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
};

interface Amount {
  readonly yen: number;
  readonly at: number;
  readonly words: string;
}

function amountsIn(even: string): readonly Amount[] {
  const found = [...even.matchAll(YEN)].filter(([words]) => /円|¥|万|千|億/.test(words));
  return found.map((match) => ({
    yen: Math.round(numberOf(match[1] ?? '') * (SCALE[match[2] ?? ''] ?? 1)),
    at: match.index ?? 0,
    words: match[0],
  }));
}

/** Whether the amount is of something else than the whole grant in money. */
const CONDITIONAL = /[×x]\s*\d|総額|月\d|月額|相当|分(?:$|[^の])|個人.*団体|現物|[1１]件|程度/;

/** The most that a grant pays: 「上限50万円」「10～30万円」「300千円」. Where several readings are possible none is taken. */
export function readLimit(text: string): CellReading<number | null> {
  if (isBlank(text)) return reading(null);
  const even = plain(text).replace(/[〜～]/g, '~');
  const spread = even.replace(/(\d[\d,]*)\s*~\s*(?=\d[\d,]*\s*(万|千)?円)/g, '');
  const amounts = amountsIn(spread);
  const [first] = amounts;
  if (!first) return reading(null, false, ...(saysNone(text) ? [] : ['import.amount.unread']));
  if (/^年額/.test(even)) return reading(first.yen, false);
  if (CONDITIONAL.test(even) && !/限度|上限\d/.test(even)) return reading(null, false, 'import.amount.conditional');
  if (amounts.length === 1) {
    const said = squeezed(spread).replace(squeezed(first.words), '');
    return reading(first.yen, /^(上限|最高|限度額?|まで|以内|以下|一律)?$/.test(said));
  }
  const limit = amounts.find(({ at, words }) => isLimit(spread, at, words));
  return limit ? reading(limit.yen, false) : reading(null, false, 'import.amount.several');
}

function isLimit(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + words.length, at + words.length + 4);
  return /上限|最高|~$/.test(before) || /^\s*(まで|以内|以下|を限度)/.test(after);
}
