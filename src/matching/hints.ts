/** Concepts that a text hints at without naming them: 「銃」 stands in few concepts' words but 射撃. */
import type { Side } from '../domain/item.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { type GramKey, gramWeight } from './text/grams.ts';
import type { Span } from './text/sentences.ts';
import { WEIGHTS } from './weights.ts';

/** The word that a gram is a piece of. */
export interface Word extends Span {
  readonly unit: number;
}

/** How strongly a concept is hinted at, and the piece of text that hints most. */
export interface Hint extends Word {
  readonly sum: number;
  readonly best: number;
}

/** Hints of one text, by concept. */
export type Hints = Map<number, Hint>;

/** What one gram hints at: the fewer concepts use it and the more their words do, the stronger. */
export function takeHints(hints: Hints, lexicon: Lexicon, key: GramKey, strength: number, word: Word): void {
  const found = lexicon.usage.hintsOf(key);
  for (let i = 0; i < found.length; i += 2) add(hints, found[i] ?? 0, strength * (found[i + 1] ?? 0), word);
}

/** What a gram can hint at most, on one side or the other. */
export function hintStrength(key: GramKey, length: number, side: Side): number {
  const kind = length === 1 ? WEIGHTS.hintKanji : Math.min(1, gramWeight(key));
  return WEIGHTS.hint * kind * (side === 'offer' ? WEIGHTS.hintOffer : 1);
}

function add(hints: Hints, concept: number, strength: number, { start, end, unit }: Word): void {
  const seen = hints.get(concept);
  if (!seen) hints.set(concept, { sum: strength, best: strength, start, end, unit });
  else if (strength > seen.best) hints.set(concept, { sum: seen.sum + strength, best: strength, start, end, unit });
  else hints.set(concept, { ...seen, sum: seen.sum + strength });
}
