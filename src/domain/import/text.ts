/** How the words of old lists are compared: widths, spaces and marks that say nothing are evened out, for keys only. */

/** Characters that nobody sees: zero widths, byte order marks, the invisible operators. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** A joiner between two pictures makes one picture of them and belongs to the text. */
const JOINED = /([\ud83c-\ud83e][\udc00-\udfff]\ufe0f?|[\u2600-\u27bf]\ufe0f?)\u200d(?=[\ud83c-\ud83e\u2600-\u27bf])/g;

/** One width, no unseen characters, one kind of dash and blank; line breaks stay. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[\u2010-\u2015\u2212\u2500]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** {@link plain} without any blank. */
export function squeezed(text: string): string {
  return plain(text).replace(/\s/g, '');
}

/** Whether a cell says nothing at all, however it is blank. */
export function isBlank(text: string): boolean {
  return squeezed(text) === '';
}

/** A cell as one line: line breaks in a name are only a matter of column width. */
export function oneLine(text: string): string {
  return text
    .split(/\s*\r?\n\s*/)
    .filter((line) => line !== '')
    .join(' ')
    .trim();
}

/** Words that say that there is nothing: 「なし」「－」. */
export function saysNone(text: string): boolean {
  return /^[(（]?(なし|無し|無|ナシ|特になし|該当なし|ありません|-+|ー|x)[)）]?$/i.test(squeezed(text));
}

/** Words that say that it is not told: 「非公開」「不明」. */
export function saysUntold(text: string): boolean {
  return /^[(（]?(非公開|不明|未定|未記入|未確認|調査中|確認中|秘密)[)）]?$/.test(squeezed(text));
}

/** What is hidden in a name that must be seen before it is registered; '' when nothing is. */
export function oddity(text: string): '' | 'control' | 'turning' | 'unseen' | 'markup' {
  if (CONTROL.test(text)) return 'control';
  if (TURNING.test(text)) return 'turning';
  if (/[\u200b-\u200f\u2060-\u2064\ufeff]/.test(text.replace(JOINED, '$1'))) return 'unseen';
  return /<\s*[a-z!/][^>]*>/i.test(text) ? 'markup' : '';
}

/** Unseen characters shown by their numbers, so that a person can look for them. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, (char) => {
    return `[U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Text without its remarks in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/[(（〔［][^)）〕］]*[)）〕］]/g, '');
}

/** The parts of a cell that lists several things. */
export function partsOf(text: string, at = /[、,，;；\n]/): readonly string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The text of which every pattern found was taken out; what is left between the marks says the rest. */
export function remainder(text: string, found: readonly string[]): string {
  let rest = text;
  for (const piece of found) rest = rest.replace(piece, ' ');
  return rest.replace(/[\s、,，;；/／・()（）:：]/g, '');
}

/** A fingerprint of a text, 106 bits as hexadecimal: equal texts meet under it, and it needs no service of the platform. */
export function fingerprint(text: string): string {
  return half(text, 0) + half(text, 0x9e3779b9);
}

/** cyrb53 (public domain, github.com/bryc/code): two multiplicative lanes over the code units. */
function half(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
