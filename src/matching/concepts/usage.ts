/**
 * In the words of which concepts each gram occurs: 「体験」 in very many, 「銃」 in
 * one or two. It tells a common piece of writing from a telling one where a
 * small registry cannot, and hints at a concept whose words are not there.
 */
import { eachGram, type GramKey } from '../text/grams.ts';
import { WEIGHTS } from '../weights.ts';

/** Concepts, each followed by a number about it: flat, since most grams occur in one or two. */
export type Flat = readonly number[];

const NONE: Flat = [];

/** Counted once from all words. */
export class GramUsage {
  private readonly counts = new Map<GramKey, number[]>();
  private readonly hints = new Map<GramKey, Flat>();

  constructor(
    words: Iterable<{ readonly term: string; readonly concepts: readonly number[] }>,
    private readonly isWeak: (concept: number) => boolean,
  ) {
    for (const { term, concepts } of words) {
      for (const concept of concepts) {
        eachGram(term, 0, term.length, (key) => {
          this.count(key, concept);
        });
      }
    }
  }

  /** Number of concepts in whose words the gram occurs. */
  spreadOf(key: GramKey): number {
    return (this.counts.get(key) ?? NONE).length / 2;
  }

  /**
   * Concepts that a gram hints at, each with how strongly (0–1): the more of the
   * words with the gram are its own. Too common a gram hints at nothing.
   */
  hintsOf(key: GramKey): Flat {
    const known = this.hints.get(key);
    if (known) return known;
    const hints = this.shares(this.counts.get(key) ?? NONE);
    this.hints.set(key, hints);
    return hints;
  }

  private shares(counts: Flat): Flat {
    if (counts.length > 2 * WEIGHTS.hintSpread) return NONE;
    const hints: number[] = [];
    let all = 0;
    for (let i = 1; i < counts.length; i += 2) all += counts[i] ?? 0;
    for (let i = 0; i < counts.length; i += 2) {
      const concept = counts[i] ?? 0;
      if (!this.isWeak(concept)) hints.push(concept, ((counts[i + 1] ?? 0) / all) ** WEIGHTS.hintShare);
    }
    return hints;
  }

  private count(key: GramKey, concept: number): void {
    const seen = this.counts.get(key);
    if (!seen) {
      this.counts.set(key, [concept, 1]);
      return;
    }
    for (let i = 0; i < seen.length; i += 2) {
      if (seen[i] !== concept) continue;
      seen[i + 1] = (seen[i + 1] ?? 0) + 1;
      return;
    }
    seen.push(concept, 1);
  }
}
