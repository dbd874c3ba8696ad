/** One wrong, missing, superfluous or exchanged character in a longer word of katakana or kanji. */
import { type CharClass, classOf, KANJI, KATAKANA } from '../text/chars.ts';

/** In a shorter word a character more or less makes another word; of this length, another character does (フランク, ブランク). */
const SHORTEST = 4;
/** Longer runs are several words, or none. */
const LONGEST = 16;

/** The end of the run of katakana or kanji that begins at `at` and is long enough to be mistyped; else `at`. */
export function typoRun(text: string, at: number, to: number): number {
  const kind = classOf(text.charCodeAt(at));
  const inside = at > 0 && classOf(text.charCodeAt(at - 1)) === kind;
  if (inside || (kind !== KATAKANA && kind !== KANJI)) return at;
  const end = runEnd(text, at, to, kind);
  return end - at >= SHORTEST && end - at <= LONGEST ? end : at;
}

function runEnd(text: string, at: number, to: number, kind: CharClass): number {
  let end = at + 1;
  while (end < to && classOf(text.charCodeAt(end)) === kind) end++;
  return end;
}

/**
 * Whether two words of at least four characters are one slip of a finger or of
 * the ear apart. Another character is a slip where the two look or sound alike:
 * アコーデオソ is アコーデオン, but システム is no システマ and 魚類 no 鳥類. A katakana word
 * with a kanji more (サポート校) is another word too.
 */
export function isTypoOf(word: string, term: string): boolean {
  const [a, b] = word.length < term.length ? [word, term] : [term, word];
  if (a.length < SHORTEST || b.length - a.length > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [one = '', two = ''] = [a[from], b[from]];
  if (a.length < b.length) return a.slice(from) === b.slice(from + 1) && !(isKatakana(a) && !isKatakana(two));
  const exchanged = one === b[from + 1] && a[from + 1] === two;
  if (exchanged && a.slice(from + 2) === b.slice(from + 2)) return true;
  return a.length > SHORTEST && a.slice(from + 1) === b.slice(from + 1) && areAlike(one, two);
}

const isKatakana = (text: string): boolean => [...text].every((char) => classOf(char.charCodeAt(0)) === KATAKANA);

/** Katakana that are taken for one another by the eye. */
const LOOKALIKE = ['ソンリ', 'シツ', 'クワタ', 'ウワフ', 'チテ', 'ロコ', 'スヌ'];
const SMALL = 'ァィゥェォッャュョ';
const LARGE = 'アイウエオツヤユヨ';

function areAlike(a: string, b: string): boolean {
  return plain(a) === plain(b) || LOOKALIKE.some((set) => set.includes(a) && set.includes(b));
}

/** Without 濁点 and 半濁点, and large: ギプス is often written ギブス. */
function plain(char: string): string {
  const small = SMALL.indexOf(char);
  return small < 0 ? char.normalize('NFD').charAt(0) : LARGE.charAt(small);
}
