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

/** A sum that the party itself has for it: 「自己資金は5万円」. */
const OWN = /(?:自己(?:資金|負担)|手持ち|持ち出し|自前|会費から|繰越)[^。、\n円]{0,12}円/g;

const NO_OWN = /(?:自己資金|手持ち|自己負担)[^。、\n]{0,6}(?:ない|ありません|ございません|なし|無し|出来ません|ゼロ)/;

/** Yen that are needed, and yen of them that the party has itself. A sum that is not stated is null. */
export function readSums(source: string): { wanted: number | null; own: number | null } {
  const text = normalText(source);
  const own = text.match(OWN) ?? [];
  return {
    wanted: readYen(text.replace(OWN, '')),
    own: own.length > 0 ? readYen(own.join('、')) : NO_OWN.test(text) ? 0 : null,
  };
}

/** The share that a grant pays, 0–1; `goods` where it gives things (現物); null where it is not stated. */
export type Ratio = number | 'goods' | null;

const WHOLE = /定額|全額|満額/;
const FRACTION = /(\d+)\/(\d+)/;
const BELOW = /([0-9〇一二三四五六七八九十]+)分の([0-9〇一二三四五六七八九十]+)/;
const PERCENT = /([0-9]+(?:\.[0-9]+)?)(%|パーセント|割)/;

/** Reads 助成率: 1/2, ２分の１, 三分の二, 50%, 8割, 10/10, 定額, 現物. Of several shares the first counts: the others have conditions. */
export function readRatio(source: string): Ratio {
  const text = digits(normalText(source)).replace(BELOW, (_, below: string, above: string) => {
    return `${numeral(above)}/${numeral(below)}`;
  });
  const fraction = FRACTION.exec(text);
  const percent = PERCENT.exec(text);
  const share = fraction
    ? Number(fraction[1]) / Number(fraction[2])
    : percent
      ? Number(percent[1]) / (percent[2] === '割' ? 10 : 100)
      : null;
  if (share !== null) return share > 0 && share <= 1 ? share : null;
  if (/現物/.test(text)) return 'goods';
  return WHOLE.test(text) ? 1 : null;
}

const numeral = (word: string): number => (/^[0-9]+$/.test(word) ? Number(word) : readKanji(word));

function scale(unit: string): number {
  if (unit === '億') return 1e8;
  if (unit === '千万') return 1e7;
  if (unit === '百万') return 1e6;
  return unit === '万' ? 1e4 : unit === '千' ? 1000 : 1;
}
