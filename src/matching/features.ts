/** What a text says, as weighted features with the place where each stands. */
import type { Item, ItemText, Side } from '../domain/item.ts';
import type { Hit, Lexicon } from './concepts/lexicon.ts';
import { type Hints, hintStrength, takeHints } from './hints.ts';
import { eachGram, GRAM_LIMIT, gramWeight } from './text/grams.ts';
import { type Normal, normalize } from './text/normalize.ts';
import { excludedSpans, type Span, sentencesOf } from './text/sentences.ts';
import { WEIGHTS } from './weights.ts';

/** A gram key as it is, a concept shifted beyond all grams. */
export type FeatureKey = number;

const CONCEPTS = GRAM_LIMIT;

export const conceptKey = (concept: number): FeatureKey => CONCEPTS + concept;
export const isConcept = (key: FeatureKey): boolean => key >= CONCEPTS;
export const conceptOf = (key: FeatureKey): number => key - CONCEPTS;

/** One feature: how strongly it is said, and where (text number, normalised span). */
export interface Feature {
  readonly weight: number;
  /** The strongest single saying, and how many there are. */
  readonly base: number;
  readonly times: number;
  readonly text: number;
  readonly start: number;
  readonly end: number;
  /** The concept is not named, only hinted at by a piece of one of its words. */
  readonly hint?: true;
  /**
   * The word that the feature is a piece of. Words that the other side does not
   * answer in any piece count against a pair; `NO_UNIT` is never counted.
   */
  readonly unit: number;
}

export const NO_UNIT = -1;

/** A text analysed. */
export interface Analysis {
  readonly features: Map<FeatureKey, Feature>;
  /** Concepts that the text says it is not about (対象外, 〜ではなく). */
  readonly excluded: Map<number, Feature>;
  readonly normals: readonly Normal[];
  /** Number of words so far. */
  units: number;
}

/** Sentences that many parties write word for word. */
export interface Formulas {
  has(sentence: string): boolean;
}

/** Longer texts are cut here: a 50,000-character cell is not 50,000 characters of meaning. */
const MAX_TEXT = 4000;

/** Analyses the texts of one item. */
export function analyse(
  texts: readonly ItemText[],
  side: Side,
  lexicon: Lexicon,
  formulas: Formulas | null = null,
): Analysis {
  const normals = texts.map(({ text }) => normalize(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text));
  const analysis: Analysis = { features: new Map(), excluded: new Map(), normals, units: 0 };
  texts.forEach((source, index) => {
    const text = normals[index]?.text ?? '';
    const hints: Hints = new Map();
    for (const sentence of sentencesOf(text)) {
      const known = formulas?.has(text.slice(sentence.start, sentence.end)) ?? false;
      const weight = source.weight * (known ? WEIGHTS.formula : 1);
      readSentence({ analysis, lexicon, text, index, weight, hints, side }, sentence);
    }
    putHints(hints, analysis, index);
  });
  return analysis;
}

/** Analyses the texts of an item, with its side. */
export function analyseItem(item: Item, lexicon: Lexicon, formulas: Formulas | null): Analysis {
  return analyse(item.texts, item.side, lexicon, formulas);
}

interface Place {
  readonly analysis: Analysis;
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly index: number;
  readonly weight: number;
  readonly side: Side;
  readonly hints: Hints;
}

function readSentence(place: Place, sentence: Span): void {
  const { analysis, lexicon, text } = place;
  const excluded = excludedSpans(text, sentence, place.side);
  for (const span of excluded) {
    for (const hit of lexicon.find(text, span.start, span.end))
      putConcepts(place, hit, analysis.excluded, (id) => id, NO_UNIT);
  }
  for (const span of without(sentence, excluded)) readSpan(place, span);
}

function readSpan(place: Place, span: Span): void {
  const { analysis, lexicon, text, weight, side, hints } = place;
  const hits = lexicon.find(text, span.start, span.end);
  const words = hits.map((hit) => {
    const hollow = isHollow(hit, lexicon);
    const unit = unitOf(hit, analysis);
    const share = isVenue(place, hit) ? WEIGHTS.venue : 1;
    const said = { ...place, weight: weight * share };
    putConcepts(said, hit, analysis.features, conceptKey, hollow ? NO_UNIT : unit);
    return { hit, hollow, unit, share };
  });
  let next = 0;
  let run = NO_UNIT;
  let runEnd = -1;
  eachGram(text, span.start, span.end, (key, start, length) => {
    const end = start + length;
    while (next < words.length && (words[next]?.hit.end ?? 0) <= start) next++;
    const word = words[next];
    const inside = word !== undefined && word.hit.start < end;
    if (!inside && start > runEnd) run = analysis.units++;
    if (!inside) runEnd = Math.max(runEnd, end);
    const hollow = inside && word.hollow;
    const unit = inside ? (hollow ? NO_UNIT : word.unit) : run;
    // A piece of a known word is quoted as the word.
    const span = inside ? { start: Math.min(start, word.hit.start), end: Math.max(end, word.hit.end) } : { start, end };
    const share = (hollow ? WEIGHTS.hollowGram : 1) * (inside ? word.share : 1);
    put(place, analysis.features, key, share, span, unit);
    if (!hollow) takeHints(hints, lexicon, key, weight * hintStrength(key, length, side), { ...span, unit });
  });
}

/** 「〜で」 after a place, but not 「〜です」「〜できる」「〜でも」. */
const HAPPENS = /^(?:で(?![すきもはあなしよ])|にて|に(?:来|集|お越))/;

/** Where it is to happen says little of what is wanted: 「体育館で話してくれる方」. */
function isVenue({ lexicon, text, side }: Place, { concepts, end }: Hit): boolean {
  return side === 'need' && HAPPENS.test(text.slice(end, end + 3)) && concepts.some((id) => lexicon.isPlace(id));
}

/** Whether a text names a topic: a concept that is not weak, or a word that is known to nobody. */
export function namesTopic({ features }: Analysis): boolean {
  return [...features].some(
    ([key, { unit, hint }]) => unit !== NO_UNIT && !hint && (isConcept(key) || gramWeight(key) >= TELLING),
  );
}

/** A pair of kanji tells, a pair of hiragana is mostly grammar. */
const TELLING = 0.5;

/** Two words for one concept are one word, answered together or not at all. */
function unitOf({ concepts }: Hit, analysis: Analysis): number {
  for (const concept of concepts) {
    const seen = analysis.features.get(conceptKey(concept));
    if (seen && seen.unit !== NO_UNIT) return seen.unit;
  }
  return analysis.units++;
}

/** An ordinary word, or one that only says for whom, when or what it costs. */
const isHollow = ({ concepts }: Hit, lexicon: Lexicon): boolean => concepts.every((concept) => lexicon.isWeak(concept));

/** Hints become features where the concept was not named itself. */
function putHints(hints: Hints, { features }: Analysis, text: number): void {
  for (const [concept, { sum, start, end, unit }] of hints) {
    const key = conceptKey(concept);
    if (sum < WEIGHTS.hintLeast || features.has(key)) continue;
    const weight = Math.min(sum, WEIGHTS.hintMost);
    features.set(key, { weight, base: weight, times: 1, text, start, end, unit, hint: true });
  }
}

function putConcepts(
  place: Place,
  hit: Hit,
  into: Map<number, Feature>,
  keyOf: (concept: number) => number,
  unit: number,
): void {
  const share = hit.concepts.length ** -WEIGHTS.ambiguous;
  for (const concept of hit.concepts) put(place, into, keyOf(concept), share, hit, unit);
}

/**
 * A feature is quoted where it is said most strongly. Said again in other words
 * it counts a little more, ever less: a word repeated a hundred times is not a
 * hundred reasons.
 */
function put(place: Place, into: Map<number, Feature>, key: number, share: number, span: Span, unit: number): void {
  const base = place.weight * share;
  const seen = into.get(key);
  const times = (seen?.times ?? 0) + 1;
  const strongest = Math.max(base, seen?.base ?? 0);
  const weight = strongest * (1 + WEIGHTS.repeated * (1 - 0.5 ** (times - 1)));
  if (seen && seen.base >= base) into.set(key, { ...seen, weight, times });
  else into.set(key, { base, weight, times, text: place.index, start: span.start, end: span.end, unit });
}

/** What is left of a sentence without the excluded spans. */
function without(sentence: Span, excluded: readonly Span[]): Span[] {
  let rest: Span[] = [sentence];
  for (const hole of excluded) {
    rest = rest.flatMap(({ start, end }) =>
      [
        { start, end: Math.min(end, hole.start) },
        { start: Math.max(start, hole.end), end },
      ].filter((span) => span.end > span.start),
    );
  }
  return rest;
}
