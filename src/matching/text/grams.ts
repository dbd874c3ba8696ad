/** Features of plain text: what is left when no dictionary is at hand. */
import { type CharClass, classOf, HIRAGANA, KANJI, KATAKANA, LATIN, OTHER } from './chars.ts';

/** A gram as a number: one to three code units. Never collides with another. */
export type GramKey = number;

const BASE = 0x10000;
const BASE2 = BASE * BASE;

/** Beyond every gram. */
export const GRAM_LIMIT = BASE2 * BASE;

type Visit = (key: GramKey, start: number, length: number) => void;

/**
 * Calls `visit` for each gram of the text: single kanji, pairs of neighbours,
 * and for katakana, whose pairs mean nothing, three in a row or a whole short word.
 */
export function eachGram(text: string, from: number, to: number, visit: Visit): void {
  let before = 0;
  let beforeClass: CharClass = OTHER;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === KATAKANA && beforeClass !== KATAKANA) katakanaRun(text, i, to, visit);
    if (kind === KANJI) visit(code, i, 1);
    if (kind !== KATAKANA && pairWeight(beforeClass, kind) > 0 && !bothDigits(before, code)) {
      visit(before * BASE + code, i - 1, 2);
    }
    before = code;
    beforeClass = kind;
  }
}

function katakanaRun(text: string, from: number, to: number, visit: Visit): void {
  let end = from + 1;
  while (end < to && classOf(text.charCodeAt(end)) === KATAKANA) end++;
  if (end - from === 2) visit(text.charCodeAt(from) * BASE + text.charCodeAt(from + 1), from, 2);
  for (let i = from; i + 3 <= end; i++) {
    visit(text.charCodeAt(i) * BASE2 + text.charCodeAt(i + 1) * BASE + text.charCodeAt(i + 2), i, 3);
  }
}

/** 「10人」 and 「10時」 have nothing in common. */
function bothDigits(a: number, b: number): boolean {
  return a >= 0x30 && a <= 0x39 && b >= 0x30 && b <= 0x39;
}

/** What a gram is worth by its characters alone, before its rarity counts. */
export function gramWeight(key: GramKey): number {
  if (key < BASE) return GRAM_WEIGHTS.kanji;
  if (key >= BASE2) return GRAM_WEIGHTS.katakana;
  return pairWeight(classOf(Math.floor(key / BASE)), classOf(key % BASE));
}

/** Kanji carry meaning, hiragana is mostly grammar. */
export const GRAM_WEIGHTS = {
  kanji: 1.25,
  kanjiPair: 1,
  katakana: 0.6,
  latinPair: 0.6,
  kanjiKana: 0.12,
  hiraganaPair: 0.08,
  mixedPair: 0.2,
};

function pairWeight(a: CharClass, b: CharClass): number {
  if (a === OTHER || b === OTHER) return 0;
  if (a === b) return sameWeight(a);
  if (a === KANJI && b === HIRAGANA) return GRAM_WEIGHTS.kanjiKana;
  return a === HIRAGANA || b === HIRAGANA ? 0 : GRAM_WEIGHTS.mixedPair;
}

function sameWeight(kind: CharClass): number {
  if (kind === KANJI) return GRAM_WEIGHTS.kanjiPair;
  if (kind === KATAKANA) return GRAM_WEIGHTS.katakana;
  return kind === LATIN ? GRAM_WEIGHTS.latinPair : GRAM_WEIGHTS.hiraganaPair;
}
