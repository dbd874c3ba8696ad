/** What an offer says that it is not: 「着付けは行いません」 where somebody asks for 着付け. */
import type { Item } from '../domain/item.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { quoteOf } from './evidence.ts';
import { type Analysis, conceptKey, type FeatureKey } from './features.ts';

/** Features of concepts that an offer excludes, with the word by which it does. */
export type Excluded = ReadonlyMap<FeatureKey, string>;

/** What an offer excludes and does not offer in other words. What only says for whom or when is no exclusion. */
export function excludedOf(item: Item, analysis: Analysis, lexicon: Lexicon): Excluded {
  const words = new Map<FeatureKey, string>();
  if (item.side !== 'offer') return words;
  for (const [concept, feature] of analysis.excluded) {
    const said = analysis.features.get(conceptKey(concept));
    if (lexicon.isWeak(concept) || (said && !said.hint)) continue;
    words.set(conceptKey(concept), quoteOf(item, analysis, feature).text);
  }
  return words;
}

/** The word of the first excluded concept that the need has; '' when it has none. */
export function clashIn(excluded: Excluded, has: (key: FeatureKey) => boolean): string {
  for (const [key, word] of excluded) if (has(key)) return word;
  return '';
}
