/**
 * Reads the packed thesaurus (written by tools/thesaurus/pack.ts): a list of
 * symbols, most frequent first, each a character or a pair of symbols; the
 * pairs; and the text in symbols. A symbol is one or two printable ASCII
 * characters, so that a file in UTF-8 does not pay three bytes a kana.
 */

/** Printable ASCII without quotes, backslash, backtick and dollar, which a bundler would escape. */
export const DIGITS = '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** The first so many digits are symbols by themselves, the others begin a pair. */
export const SINGLES = 7;
/** Stands in the list of symbols for a pair; occurs nowhere in the thesaurus. */
export const PAIR = '^';
/** Parts the three sections; the text's own line ends and tabs are symbols. */
export const SECTION = ' ';
/** How blanks are written in the list of symbols: stand-in and blank. */
export const BLANKS: readonly (readonly [string, string])[] = [
  ['\u00b6', '\n'],
  ['\u00ac', '\t'],
  ['\u00a7', ' '],
];

/** The text of a packed thesaurus. */
export function unpack(packed: string): string {
  if (packed === '') return '';
  const [symbols = '', pairs = '', text = ''] = packed.split(SECTION);
  const parts = codesOf(pairs);
  const words: string[] = [];
  const blanks = new Map(BLANKS);
  const pairAt = new Map<number, number>();
  [...symbols].forEach((char, code) => {
    if (char === PAIR) pairAt.set(code, pairAt.size * 2);
    else words[code] = blanks.get(char) ?? char;
  });
  const expand = (code: number): string => {
    const known = words[code];
    if (known !== undefined) return known;
    const at = pairAt.get(code) ?? 0;
    const word = expand(parts[at] ?? 0) + expand(parts[at + 1] ?? 0);
    words[code] = word;
    return word;
  };
  let out = '';
  for (const code of codesOf(text)) out += words[code] ?? expand(code);
  return out;
}

/** Numbers of the symbols in a section. */
function codesOf(section: string): number[] {
  const values: number[] = [];
  [...DIGITS].forEach((digit, value) => {
    values[digit.charCodeAt(0)] = value;
  });
  const codes: number[] = [];
  for (let i = 0; i < section.length; i++) {
    const first = values[section.charCodeAt(i)] ?? 0;
    if (first < SINGLES) codes.push(first);
    else codes.push(SINGLES + (first - SINGLES) * DIGITS.length + (values[section.charCodeAt(++i)] ?? 0));
  }
  return codes;
}
