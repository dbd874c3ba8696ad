/** What kind of character stands at a place, for a language that writes no spaces. */

export const OTHER = 0;
export const KANJI = 1;
export const KATAKANA = 2;
export const HIRAGANA = 3;
export const LATIN = 4;
export type CharClass = 0 | 1 | 2 | 3 | 4;

const ITERATION_MARK = 0x3005; // 々
const LONG_VOWEL = 0x30fc; // ー

/** The class of a code unit of normalised text. Digits count as latin. */
export function classOf(code: number): CharClass {
  if (code < 0x3041) return isLatin(code) ? LATIN : code === ITERATION_MARK ? KANJI : OTHER;
  if (code <= 0x3096) return HIRAGANA;
  if (code >= 0x30a1 && code <= 0x30fa) return KATAKANA;
  if (code === LONG_VOWEL) return KATAKANA;
  return isKanji(code) ? KANJI : OTHER;
}

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Unified ideographs, compatibility ideographs and the surrogates that carry the rest. */
function isKanji(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xdfff);
}

const OKURIGANA =
  /^(?:[いうえきぎくげけせちっつてねびべみめりるれわ]|か[えけさしすせなりれっ]|し(?![たてまなよ])|す(?!る))/;

/** Whether what follows a kanji is the rest of its word, as in 見守り and 手伝って; 合奏する and 講師を are words before it. */
export function startsOkurigana(rest: string): boolean {
  return OKURIGANA.test(rest);
}
