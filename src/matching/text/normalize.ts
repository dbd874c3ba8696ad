/** The normal form of a text, and how to find the way back to what was typed. */
import { classOf, KATAKANA } from './chars.ts';
import { EXPANDED, HALF_KANA, HALF_VOICED, SINGLE, SPELLINGS, VOICED } from './tables.ts';

/** Normalised text; character i came from `source.slice(starts[i], ends[i])`. */
export interface Normal {
  readonly source: string;
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Tables {
  readonly single: Map<string, string>;
  readonly voiced: Map<string, string>;
  readonly halfVoiced: Map<string, string>;
  readonly spelling: RegExp;
  readonly canonical: Map<string, string>;
}

let tables: Tables | null = null;

const pairs = (text: string): Map<string, string> => {
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < text.length; i += 2) map.set(text.charAt(i), text.charAt(i + 1));
  return map;
};

/** Built on first use: nothing runs at module scope. */
function getTables(): Tables {
  if (tables) return tables;
  const base = { single: pairs(SINGLE), voiced: pairs(VOICED), halfVoiced: pairs(HALF_VOICED) };
  const canonical = new Map<string, string>();
  for (const line of SPELLINGS) {
    const [first = '', ...rest] = line.split(' ').map((word) => fold(word, base).text);
    // The canonical form stands in the expression too, so that a shorter variant cannot match inside it.
    for (const word of [first, ...rest]) canonical.set(word, first);
  }
  // Words with one beginning stand together, which spares the expression from trying every word at every place.
  const words = [...canonical.keys()].sort((a, b) => {
    const [x = '', y = ''] = [a.charAt(0), b.charAt(0)];
    return x < y ? -1 : x > y ? 1 : b.length - a.length;
  });
  tables = { ...base, canonical, spelling: new RegExp(words.join('|'), 'g') };
  return tables;
}

/** Normalises a text: width, case, kana, kanji forms, long vowels, spellings. */
export function normalize(source: string): Normal {
  const all = getTables();
  return respell(fold(source, all), all);
}

type Folds = Pick<Tables, 'single' | 'voiced' | 'halfVoiced'>;

/** Character by character; one source character may vanish, or become several. */
function fold(source: string, folds: Folds): Normal {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const folded = foldChar(source.charAt(i), source.charCodeAt(i), out[out.length - 1] ?? '', folds);
    const mark = markOf(source.charCodeAt(i));
    const joined = mark && out.length ? join(out[out.length - 1] ?? '', mark, folds) : null;
    if (joined) {
      out[out.length - 1] = joined;
      ends[ends.length - 1] = i + 1;
      continue;
    }
    for (const char of folded) {
      out.push(char);
      starts.push(i);
      ends.push(i + 1);
    }
  }
  return dropFinalLongVowel({ source, text: out.join(''), starts, ends });
}

function foldChar(char: string, code: number, before: string, folds: Folds): string {
  if (code >= 0x61 && code <= 0x7a) return char;
  if (code < 0x80) return foldAscii(char, code);
  if (isInvisible(code)) return '';
  if (code >= 0xff01 && code <= 0xff5e && char !== '～') {
    const ascii = String.fromCharCode(code - 0xfee0);
    return foldAscii(ascii, code - 0xfee0);
  }
  if (code >= 0xff61 && code <= 0xff9f) return HALF_KANA.charAt(code - 0xff61);
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (isDash(code)) return before && classOf(before.charCodeAt(0)) === KATAKANA ? 'ー' : '-';
  if (code >= 0x2460 && code <= 0x2473) return String(code - 0x245f);
  return EXPANDED[char] ?? folds.single.get(char) ?? char;
}

function foldAscii(char: string, code: number): string {
  if (code >= 0x41 && code <= 0x5a) return char.toLowerCase();
  return code < 0x20 && code !== 0x0a ? ' ' : char;
}

/** 1 voiced, 2 half-voiced, 0 neither: separate marks, combining or half-width. */
function markOf(code: number): 0 | 1 | 2 {
  if (code === 0xff9e || code === 0x3099 || code === 0x309b) return 1;
  return code === 0xff9f || code === 0x309a || code === 0x309c ? 2 : 0;
}

function join(before: string, mark: 1 | 2, folds: Folds): string | null {
  const joined = (mark === 1 ? folds.voiced : folds.halfVoiced).get(before);
  return joined ? (folds.single.get(joined) ?? joined) : null;
}

/** Zero width, direction marks, variation selectors: they hide words from a search. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xad
  );
}

function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xff70;
}

const MIN_LONG = 4;

/** コンピューター = コンピュータ, but ギター stays: the rule of Japanese manuals for words of four and more. */
function dropFinalLongVowel(normal: Normal): Normal {
  const { text } = normal;
  if (text.indexOf('ー') < 0) return normal;
  const keep: number[] = [];
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const kata = classOf(text.charCodeAt(i)) === KATAKANA;
    run = kata ? run + 1 : 0;
    const last = i + 1 >= text.length || classOf(text.charCodeAt(i + 1)) !== KATAKANA;
    if (!(text.charAt(i) === 'ー' && last && run >= MIN_LONG)) keep.push(i);
  }
  return pick(normal, keep);
}

function pick(normal: Normal, keep: readonly number[]): Normal {
  return {
    source: normal.source,
    text: keep.map((i) => normal.text.charAt(i)).join(''),
    starts: keep.map((i) => normal.starts[i] ?? 0),
    ends: keep.map((i) => normal.ends[i] ?? 0),
  };
}

/** Puts each known spelling into its canonical one; every character of it maps back to the whole word. */
function respell(normal: Normal, all: Tables): Normal {
  const { text } = normal;
  all.spelling.lastIndex = 0;
  let found = all.spelling.exec(text);
  if (!found) return normal;
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      out.push(text.charAt(i));
      starts.push(normal.starts[i] ?? 0);
      ends.push(normal.ends[i] ?? 0);
    }
  };
  let done = 0;
  for (; found; found = all.spelling.exec(text)) {
    copy(done, found.index);
    done = found.index + found[0].length;
    for (const char of all.canonical.get(found[0]) ?? found[0]) {
      out.push(char);
      starts.push(normal.starts[found.index] ?? 0);
      ends.push(normal.ends[done - 1] ?? 0);
    }
  }
  copy(done, text.length);
  return { source: normal.source, text: out.join(''), starts, ends };
}

/** The normal form alone, for keys. */
export function normalText(source: string): string {
  return normalize(source).text;
}
