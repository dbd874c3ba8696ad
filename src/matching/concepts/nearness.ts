/** How near two concepts are, seen from the one that is wanted. */
import type { Lexicon } from './lexicon.ts';

/** What each step in the thesaurus keeps of the full worth. */
export const NEARNESS = {
  /** The offer is a kind of what is wanted: 三味線 for 音楽. */
  narrower: 0.8,
  narrowerStill: 0.6,
  /** The offer is wider than what is wanted: it may or may not include it. */
  broader: 0.24,
  broaderStill: 0.12,
  /** Another kind of the same thing. */
  sibling: 0.08,
  /** 関連. */
  related: 0.25,
};

/** Concepts near to `concept` and what each is worth, itself (1) included. Top concepts join nothing. */
export function near(lexicon: Lexicon, concept: number): Map<number, number> {
  const found = new Map<number, number>([[concept, 1]]);
  const put = (id: number, worth: number): void => {
    if (!lexicon.isTop(id) && (found.get(id) ?? 0) < worth) found.set(id, worth);
  };
  for (const child of lexicon.children[concept] ?? []) {
    put(child, NEARNESS.narrower);
    for (const grandchild of lexicon.children[child] ?? []) put(grandchild, NEARNESS.narrowerStill);
  }
  for (const parent of lexicon.parents[concept] ?? []) {
    if (lexicon.isTop(parent)) continue;
    put(parent, NEARNESS.broader);
    for (const above of lexicon.parents[parent] ?? []) put(above, NEARNESS.broaderStill);
    for (const sibling of lexicon.children[parent] ?? []) put(sibling, NEARNESS.sibling);
  }
  for (const other of relatedBothWays(lexicon, concept)) put(other, NEARNESS.related);
  return found;
}

/** 関連 written on one side holds for both; the compiler writes both. */
function relatedBothWays(lexicon: Lexicon, concept: number): readonly number[] {
  return lexicon.related[concept] ?? [];
}
