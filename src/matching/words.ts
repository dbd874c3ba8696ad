/** Where a quote begins and ends, so that it reads as words: no stray particle, no word cut in two. */
import type { Hit, Lexicon } from './concepts/lexicon.ts';
import { classOf, HIRAGANA, KANJI, OTHER, startsOkurigana } from './text/chars.ts';
import type { Span } from './text/sentences.ts';

/** A stretch of normalised text, moved to the edges of the words it lies in. */
export function toWords(text: string, { start, end }: Span, lexicon: Lexicon): Span {
  const [from, to] = [lineStart(text, start), lineEnd(text, end)];
  const hits = lexicon.find(text, from, to).map((hit) => withoutParticle(text, hit));
  const place = { text, from, to, hits };
  const first = beginning(place, skip(text, start, end), end);
  const last = ending(place, first, end);
  return last > first ? { start: first, end: last } : { start, end };
}

/** A line of a text, and the known words in it. */
interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Span[];
}

const kindAt = (text: string, at: number): number => classOf(text.charCodeAt(at));
const PARTICLES = 'のをにはがでとへもや';
const LINE = /[。!?\n]/;

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !LINE.test(text.charAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !LINE.test(text.charAt(end))) end++;
  return end;
}

/** A turn of phrase that people use may end in a particle (「本を」): that belongs to the sentence. */
function withoutParticle(text: string, { start, end }: Hit): Span {
  const loose = PARTICLES.includes(text.charAt(end - 1)) && end - start > 1 && kindAt(text, end - 2) !== HIRAGANA;
  return { start, end: loose ? end - 1 : end };
}

function skip(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindAt(text, at) === OTHER) at++;
  return at;
}

function beginning(place: Place, start: number, end: number): number {
  const { text, from, hits } = place;
  const inside = hits.find((hit) => hit.start < start && start < hit.end);
  if (inside) return runStart(place, inside.start);
  const kind = kindAt(text, start);
  if (kind !== HIRAGANA || hits.some((hit) => hit.start === start)) return runStart(place, start);
  // お茶 and ご飯 keep their first letter.
  if (/^[おご]/.test(text.slice(start, end)) && start + 1 < end && kindAt(text, start + 1) === KANJI) return start;
  let at = start;
  while (at < end && kindAt(text, at) === HIRAGANA && !hits.some((hit) => hit.start === at)) at++;
  return at < end ? at : Math.max(from, start);
}

/** Back to where a run of one kind of letters begins; between kanji a known word is an edge. */
function runStart({ text, from, hits }: Place, at: number): number {
  const kind = kindAt(text, at);
  if (kind === HIRAGANA || kind === OTHER) return at;
  let start = at;
  const known = (edge: number): boolean => hits.some((hit) => hit.start === edge || hit.end === edge);
  while (start > from && kindAt(text, start - 1) === kind && !(kind === KANJI && known(start))) start--;
  // お年寄り and ご飯 with their first letter; なお、… is another word.
  const polite = kind === KANJI && start > from && /^[^な]?[おご]$/.test(text.slice(Math.max(from, start - 2), start));
  return polite ? start - 1 : start;
}

function ending(place: Place, start: number, given: number): number {
  const { text, hits } = place;
  let end = given;
  while (end > start && kindAt(text, end - 1) === OTHER) end--;
  const inside = hits.find((hit) => hit.start < end && end < hit.end);
  if (inside) return runEnd(place, inside.end);
  if (hits.some((hit) => hit.end === end) || kindAt(text, end - 1) !== HIRAGANA) return runEnd(place, end);
  // Back to the last word; what of the letters after it is its own ending stays.
  let tail = end;
  while (tail > start && kindAt(text, tail - 1) === HIRAGANA && !hits.some((hit) => hit.end === tail)) tail--;
  return tail > start ? runEnd(place, tail) : end;
}

/** Known turns of phrase may stop before an ending: 車がな|い, 動かな|くなった, お願いし|ます. */
const CUT = /^(?:な[いくか]|し[またて]|っ[ぁ-ん])/;

/** On to where a run of one kind of letters ends, with the okurigana of its last kanji. */
function runEnd({ text, to, hits }: Place, at: number): number {
  const kind = kindAt(text, at - 1);
  let end = at;
  const known = (edge: number): boolean => hits.some((hit) => hit.start === edge || hit.end === edge);
  if (kind !== HIRAGANA && kind !== OTHER)
    while (end < to && kindAt(text, end) === kind && !(kind === KANJI && known(end))) end++;
  const rest = text.slice(end, Math.min(to, end + 2));
  const whole = kind === KANJI ? !startsOkurigana(rest) : !CUT.test(text.slice(end - 1, end) + rest);
  if (whole) return end;
  while (end < to && kindAt(text, end) === HIRAGANA && !PARTICLES.includes(text.charAt(end))) end++;
  return end;
}
