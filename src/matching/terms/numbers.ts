/** Numbers as people write them: 三十名, ５万円, 1万5,000円, 1.5万. */
import { normalText } from '../text/normalize.ts';

const KANJI_DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Kanji numerals to digits inside a text: 三十名 → 30名. Whole groups only; 一人 and 一緒 stay. */
export function digits(text: string): string {
  return text.replace(
    /(^|[^0-9一二三四五六七八九十百千〇])([一二三四五六七八九十百千〇]+)(?=[万円名人日時年月回%割])/g,
    (_, before: string, word: string) => before + String(readKanji(word)),
  );
}

function readKanji(word: string): number {
  if (!/[十百千]/.test(word)) return Number([...word].map((char) => KANJI_DIGITS.indexOf(char)).join(''));
  let total = 0;
  let pending = 0;
  for (const char of word) {
    const unit = UNITS[char];
    if (unit) {
      total += (pending || 1) * unit;
      pending = 0;
    } else pending = KANJI_DIGITS.indexOf(char);
  }
  return total + pending;
}

/** The largest sum of yen that a text names, or null. A range 「10～30万円」 gives its upper end. */
export function readYen(source: string): number | null {
  const text = digits(normalText(source)).replace(/,/g, '');
  let best: number | null = null;
  const pattern = /([0-9]+(?:\.[0-9]+)?)(億|千万|百万|万|千)?(?:([0-9]+)(千)?)?円/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, number = '', unit = '', rest = '', restUnit = ''] = found;
    const yen = Number(number) * scale(unit) + (rest ? Number(rest) * scale(restUnit) : 0);
    best = Math.max(best ?? 0, Math.round(yen));
  }
  return best;
}

function scale(unit: string): number {
  if (unit === '億') return 1e8;
  if (unit === '千万') return 1e7;
  if (unit === '百万') return 1e6;
  return unit === '万' ? 1e4 : unit === '千' ? 1000 : 1;
}
