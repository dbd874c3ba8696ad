import type { Column, Value } from '../schema/index.ts';
import { isEmpty } from '../values.ts';

/** An answer as a Form gives it and takes it. */
export type Answer = string | readonly string[];

/** The answer that would give this value; '' where there is none to give. */
export function answerOf(column: Column, value: Value): Answer {
  if (value === null || isEmpty(value)) return '';
  if (typeof value === 'boolean') return 'はい';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return column.type === 'lines' ? value.join('\n') : value;
  return column.type === 'dateTime' ? value.slice(0, 16).replace('T', ' ') : value;
}

/** A field of a prefilled link: the Form's own number for it, and what goes in. */
export interface Field {
  /** The name under which the answer is gathered. */
  readonly key: string;
  readonly entry: string;
  readonly answer: Answer;
}

/** Addresses longer than this are cut by mail programs and refused by servers. */
const LONGEST = 6000;

/**
 * The address that opens a Form with answers filled in, as
 * FormResponse.toPrefilledUrl writes it. Fields come in order of weight: what
 * would make the address too long is left out, and `keys` says what is in.
 */
export function prefilledUrl(
  base: string,
  fields: readonly Field[],
): { readonly url: string; readonly keys: readonly string[] } {
  let url = `${base}?usp=pp_url`;
  const left = new Set<string>();
  const keys = new Set<string>();
  for (const { key, entry, answer } of fields) {
    const values = typeof answer === 'string' ? [answer] : answer;
    const part = values.map((value) => `&entry.${entry}=${encodeURIComponent(withoutHalves(value))}`).join('');
    if (entry === '' || left.has(key) || url.length + part.length > LONGEST) left.add(key);
    else {
      url += part;
      keys.add(key);
    }
  }
  return { url, keys: [...keys].filter((key) => !left.has(key)) };
}

/** encodeURIComponent throws on half a surrogate pair. */
function withoutHalves(text: string): string {
  return Array.from(text, (character) => (/^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character)).join('');
}
