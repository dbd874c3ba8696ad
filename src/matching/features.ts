/** What a text says, as weighted features with the place where each stands. */
import type { Item, ItemText, Side } from '../domain/item.ts';
import type { Hit, Lexicon } from './concepts/lexicon.ts';
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
  weight: number;
  text: number;
  start: number;
  end: number;
}

/** A text analysed. */
export interface Analysis {
  readonly features: Map<FeatureKey, Feature>;
  /** Concepts that the text says it is not about (対象外, 〜ではなく). */
  readonly excluded: Map<number, Feature>;
  readonly normals: readonly Normal[];
}

/** Sentences that many parties write word for word. */
export interface StockSentences {
  has(sentence: string): boolean;
}

/** Longer texts are cut here: a 50,000-character cell is not 50,000 characters of meaning. */
const MAX_TEXT = 4000;

/** Analyses the texts of one item. */
export function analyse(
  texts: readonly ItemText[],
  side: Side,
  lexicon: Lexicon,
  stock: StockSentences | null = null,
): Analysis {
  const normals = texts.map(({ text }) => normalize(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text));
  const analysis: Analysis = { features: new Map(), excluded: new Map(), normals };
  texts.forEach((source, index) => {
    const text = normals[index]?.text ?? '';
    const hints: Hints = new Map();
    for (const sentence of sentencesOf(text)) {
      const known = stock?.has(text.slice(sentence.start, sentence.end)) ?? false;
      const weight = source.weight * (known ? WEIGHTS.stockSentence : 1);
      readSentence({ analysis, lexicon, text, index, weight, hints, side }, sentence);
    }
    putHints(hints, analysis, index);
  });
  return analysis;
}

/** Analyses the texts of an item, with its side. */
export function analyseItem(item: Item, lexicon: Lexicon, stock: StockSentences | null): Analysis {
  return analyse(item.texts, item.side, lexicon, stock);
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

/** Concepts hinted at by pieces of their words, with the strongest piece. */
type Hints = Map<number, { sum: number; best: number; start: number; end: number }>;

function readSentence(place: Place, sentence: Span): void {
  const { analysis, lexicon, text } = place;
  const excluded = excludedSpans(text, sentence, place.side);
  for (const span of excluded) {
    for (const hit of lexicon.find(text, span.start, span.end)) putConcepts(place, hit, analysis.excluded, (id) => id);
  }
  for (const span of without(sentence, excluded)) readSpan(place, span);
}

function readSpan(place: Place, span: Span): void {
  const { analysis, lexicon, text } = place;
  const hits = lexicon.find(text, span.start, span.end);
  for (const hit of hits) putConcepts(place, hit, analysis.features, conceptKey);
  const hollow = hits.filter(({ concepts }) => concepts.every((concept) => lexicon.isWeak(concept)));
  let next = 0;
  eachGram(text, span.start, span.end, (key, start, length) => {
    while (next < hollow.length && (hollow[next]?.end ?? 0) <= start) next++;
    const inside = (hollow[next]?.start ?? Infinity) < start + length;
    put(place, analysis.features, key, inside ? WEIGHTS.hollowGram : 1, { start, end: start + length });
    if (!inside) takeHint(place, key, start, start + length);
  });
}

function takeHint({ lexicon, hints, weight, side }: Place, key: number, start: number, end: number): void {
  const usage = lexicon.conceptsWith(key);
  if (usage.size === 0 || usage.size > WEIGHTS.hintSpread) return;
  let all = 0;
  for (const count of usage.values()) all += count;
  const full = weight * WEIGHTS.hint * Math.min(1, gramWeight(key)) * (side === 'offer' ? WEIGHTS.hintOffer : 1);
  for (const [concept, count] of usage) {
    if (lexicon.isWeak(concept)) continue;
    const strength = full * (count / all) ** WEIGHTS.hintShare;
    const seen = hints.get(concept);
    if (!seen) hints.set(concept, { sum: strength, best: strength, start, end });
    else {
      seen.sum += strength;
      if (strength > seen.best) Object.assign(seen, { best: strength, start, end });
    }
  }
}

/** Hints become features where the concept was not named itself. */
function putHints(hints: Hints, { features }: Analysis, text: number): void {
  for (const [concept, { sum, start, end }] of hints) {
    const key = conceptKey(concept);
    if (sum < WEIGHTS.hintLeast || features.has(key)) continue;
    features.set(key, { weight: Math.min(sum, WEIGHTS.hintMost), text, start, end });
  }
}

function putConcepts(place: Place, hit: Hit, into: Map<number, Feature>, keyOf: (concept: number) => number): void {
  const share = hit.concepts.length ** -WEIGHTS.ambiguous;
  for (const concept of hit.concepts) put(place, into, keyOf(concept), share, hit);
}

/** A feature counts once, where it is said most strongly: repeating a word does not raise a score. */
function put(place: Place, into: Map<number, Feature>, key: number, share: number, span: Span): void {
  const weight = place.weight * share;
  const seen = into.get(key);
  if (!seen) into.set(key, { weight, text: place.index, start: span.start, end: span.end });
  else if (seen.weight < weight) Object.assign(seen, { weight, text: place.index, start: span.start, end: span.end });
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
