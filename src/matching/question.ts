/** A question as the index sees it: which features it has and which features of items answer each. */
import type { Side } from '../domain/item.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { near } from './concepts/nearness.ts';
import { type Analysis, conceptKey, conceptOf, type FeatureKey, isConcept } from './features.ts';
import type { InvertedIndex } from './index.ts';
import { WEIGHTS } from './weights.ts';

/** One feature of the question. */
export interface Entry {
  readonly key: FeatureKey;
  /** Strength in the question times worth in the index. */
  readonly value: number;
}

/** A feature of an item that answers an entry, in part or wholly. */
interface Answering {
  readonly entry: number;
  readonly nearness: number;
}

/** A feature of the question met by one of an item. */
export interface Pair {
  readonly entry: Entry;
  readonly answer: FeatureKey;
  readonly nearness: number;
  /** Share of the topic's raw value. */
  readonly value: number;
}

/** What question and item have in common, and what not. */
export interface Topic {
  /** 0–100. */
  readonly points: number;
  readonly matched: number;
  readonly pairs: readonly Pair[];
}

export const NO_TOPIC: Topic = { points: 0, matched: 0, pairs: [] };

/** The question side of matching. */
export class Question {
  readonly entries: Entry[] = [];
  readonly total: number;
  /** Number of an index feature → the entries it answers. */
  readonly answers = new Map<number, Answering[]>();

  constructor(
    readonly side: Side,
    analysis: Analysis,
    private readonly index: InvertedIndex,
    lexicon: Lexicon,
  ) {
    let total = 0;
    for (const [key, { weight }] of analysis.features) {
      const value = weight * index.worth(key);
      if (value <= 0) continue;
      total += value;
      const entry = this.entries.push({ key, value }) - 1;
      if (isConcept(key))
        for (const [id, nearness] of near(lexicon, conceptOf(key))) this.link(conceptKey(id), entry, nearness);
      else this.link(key, entry, 1);
    }
    this.total = total;
  }

  private link(key: FeatureKey, entry: number, nearness: number): void {
    const id = this.index.idOf(key);
    if (id === undefined) return;
    const list = this.answers.get(id);
    if (list) list.push({ entry, nearness });
    else this.answers.set(id, [{ entry, nearness }]);
  }

  /** Compares the question with one item of the index. */
  compare(item: number): Topic {
    const best = new Map<number, Pair>();
    let beyond = 0;
    this.index.eachFeature(item, (id, strength) => {
      const key = this.index.keyOf(id);
      const value = this.index.worth(key) * strength;
      const answered = this.answers.get(id);
      let covered = 0;
      for (const { entry: number, nearness } of answered ?? []) {
        const entry = this.entries[number];
        if (!entry) continue;
        covered = Math.max(covered, nearness);
        const pair = { entry, answer: key, nearness, value: entry.value * nearness * strength };
        if ((best.get(number)?.value ?? 0) < pair.value) best.set(number, pair);
      }
      beyond += value * (1 - covered);
    });
    return this.topicOf([...best.values()], beyond);
  }

  /**
   * Tversky's contrast: what is shared against what only one side says. Adding
   * a shared word can only raise it, taking one away can only lower it.
   */
  private topicOf(pairs: readonly Pair[], beyond: number): Topic {
    let matched = 0;
    for (const pair of pairs) matched += pair.value;
    if (matched === 0) return NO_TOPIC;
    const missing = this.total - matched;
    const [need, offer] = this.side === 'need' ? [missing, beyond] : [beyond, missing];
    const apart = WEIGHTS.unmatchedNeed * need + WEIGHTS.unmatchedOffer * offer + WEIGHTS.prior;
    return { points: (100 * matched) / (matched + apart), matched, pairs };
  }
}
