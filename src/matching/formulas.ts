/** Sentences that many parties write word for word: 「まずはお気軽にご連絡ください」 says nothing of a skill. */
import type { Item } from '../domain/item.ts';
import { normalText } from './text/normalize.ts';
import { sentencesOf } from './text/sentences.ts';
import { WEIGHTS } from './weights.ts';

/** Longer sentences, and those of longer texts, are somebody's own. */
const MAX_SENTENCE = 60;
const MAX_TEXT = 4000;

/** Normalised sentences that at least `formulaParties` parties share. */
export function findFormulas(items: readonly Item[]): ReadonlySet<string> {
  const parties = new Map<string, Set<string>>();
  for (const item of items) {
    for (const sentence of sentencesIn(item)) {
      const seen = parties.get(sentence);
      if (seen) seen.add(item.party.id);
      else parties.set(sentence, new Set([item.party.id]));
    }
  }
  return new Set([...parties].flatMap(([sentence, seen]) => (seen.size >= WEIGHTS.formulaParties ? [sentence] : [])));
}

function sentencesIn(item: Item): string[] {
  return item.texts.flatMap(({ text }) => {
    if (text.length > MAX_TEXT) return [];
    const normal = normalText(text);
    return sentencesOf(normal)
      .filter(({ start, end }) => end - start <= MAX_SENTENCE)
      .map(({ start, end }) => normal.slice(start, end));
  });
}
