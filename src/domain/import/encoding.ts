import type { Remark } from './source.ts';

/** The text of a file's bytes, or why they are none. */
export type Decoded = { readonly text: string } | { readonly remark: Remark };

const refuse = (code: string, params: Readonly<Record<string, string>> = {}): Decoded => ({ remark: { code, params } });

/** The text of bytes in an encoding; undefined where they are none in it. Whoever runs has one: the domain has not. */
export type Strict = (bytes: Uint8Array, label: string) => string | undefined;

/**
 * UTF-8, UTF-16 with its mark, or Shift_JIS as Windows writes it (CP932: ①㈱髙).
 * What is in another encoding, or changes within the file, is refused: a wrong
 * guess would turn names into other names.
 */
export function decode(bytes: Uint8Array, decoder: Strict): Decoded {
  const strict = (part: Uint8Array, label: string): Decoded | undefined => decoded(decoder(part, label));
  if (bytes.length === 0) return refuse('import.empty');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le') ?? refuse('import.encoding.unknown');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be') ?? refuse('import.encoding.unknown');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8) return utf8;
  const change = lineOfChange(bytes, decoder);
  if (change > 0) return refuse('import.encoding.mixed', { line: String(change) });
  const windows = strict(bytes, 'shift_jis');
  const euc = strict(bytes, 'euc-jp');
  if (euc && (!windows || oddness(textOf(windows)) > oddness(textOf(euc)))) return refuse('import.encoding.euc');
  return windows ?? refuse('import.encoding.unknown');
}

const decoded = (text: string | undefined): Decoded | undefined => (text === undefined ? undefined : { text });

const textOf = (decoded: Decoded): string => ('text' in decoded ? decoded.text : '');

/** How much of a text is what only a wrong encoding makes: half-width kana in rows, private and rare signs. */
function oddness(text: string): number {
  const odd = text.match(/[\uff61-\uff9f\ue000-\uf8ff\u2500-\u257f\u0400-\u04ff]/g)?.length ?? 0;
  return odd / Math.max(1, text.length);
}

/** The line from which on the encoding is another one than before; 0 when there is none. */
function lineOfChange(bytes: Uint8Array, decoder: Strict): number {
  let first: 'utf-8' | 'other' | undefined;
  let line = 1;
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    const kind = kindOf(bytes.subarray(from, at), decoder);
    if (kind && first && kind !== first) return line;
    first ??= kind;
    line += 1;
    from = at + 1;
  }
  return 0;
}

/** Which encoding a line shows; undefined when it holds nothing but ASCII. */
function kindOf(line: Uint8Array, decoder: Strict): 'utf-8' | 'other' | undefined {
  if (line.every((byte) => byte < 0x80)) return undefined;
  const utf8 = decoder(line, 'utf-8');
  // A short line of Shift_JIS can be valid UTF-8 by chance, but does not read as Japanese then.
  return utf8 !== undefined && /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/.test(utf8) ? 'utf-8' : 'other';
}
