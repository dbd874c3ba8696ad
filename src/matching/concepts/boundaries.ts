/** Where a term may stand: what keeps バス out of バスケット and もり out of つもり. */
import { classOf, HIRAGANA, KANJI, KATAKANA, LATIN } from '../text/chars.ts';

const PARTICLES = 'のにをはがともでへやかて';
const SHORT = 3;

/** Whether text.slice(start, end) stands there as a word of its own, judged by its neighbours. */
export function fitsItsPlace(text: string, start: number, end: number): boolean {
  const first = classOf(text.charCodeAt(start));
  const last = classOf(text.charCodeAt(end - 1));
  const before = start > 0 && classOf(text.charCodeAt(start - 1)) === first;
  const after = end < text.length && classOf(text.charCodeAt(end)) === last;
  if (!before && !after) return true;
  if (first === LATIN && last === LATIN) return false;
  const pure = first === last && isPure(text, start, end, first);
  if (!pure) return true;
  const length = end - start;
  if (first === KATAKANA) return length > SHORT && !(before && after);
  if (first === HIRAGANA) return !before || length > SHORT || PARTICLES.includes(text.charAt(start - 1));
  return first !== KANJI || length > 1;
}

function isPure(text: string, start: number, end: number, kind: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (classOf(text.charCodeAt(i)) !== kind) return false;
  return true;
}

const PHRASE = /.[をが].*[一-龠]$/;

/** A turn of phrase that ends with the beginning of a verb or an adjective: 「月を見」. */
export function isPhrase(term: string): boolean {
  return PHRASE.test(term);
}

/** Whether a term of one kanji and a particle (`second`, folded) is the end of a longer word: 「種を」 in 「職種を」. */
export function isTail(text: string, start: number, second: string): boolean {
  const isKanji = (at: number): boolean => classOf(text.charCodeAt(at)) === KANJI;
  return second === 'が' && start > 0 && isKanji(start) && isKanji(start - 1);
}

/** Whether a word of kanji goes on at `end`: the 見 of 「10月の見本市」 is no verb. */
export function cutsWord(text: string, end: number): boolean {
  return end < text.length && classOf(text.charCodeAt(end)) === KANJI;
}
