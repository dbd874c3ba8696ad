/** A question as the index sees it: which features it has and which features of items answer each. */
import type { Side } from '../domain/item.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { near } from './concepts/nearness.ts';
import { type Analysis, conceptKey, conceptOf, type FeatureKey, isConcept, NO_UNIT } from './features.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { WEIGHTS } from './weights.ts';

/** One feature of the question. */
export interface Entry {
  readonly key: FeatureKey;
  /** Strength in the question times worth in the index. */
  readonly value: number;
  readonly hint: boolean;
  readonly unit: number;
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
  /** Number of an index feature → the entries it answers. */
  readonly answers = new Map<number, Answering[]>();

  constructor(
    readonly side: Side,
    analysis: Analysis,
    private readonly index: InvertedIndex,
    lexicon: Lexicon,
  ) {
    for (const [key, { weight, hint = false, unit }] of analysis.features) {
      const value = weight * index.worth(key);
      if (value <= 0) continue;
      const entry = this.entries.push({ key, value, hint, unit }) - 1;
      if (isConcept(key))
        for (const [id, nearness] of near(lexicon, conceptOf(key))) this.link(conceptKey(id), entry, nearness);
      else this.link(key, entry, 1);
    }
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
    const best = new Map<number, Answers>();
    const theirs = new Words();
    this.index.eachFeature(item, (id, strength, hint, unit) => {
      const key = this.index.keyOf(id);
      let answered = false;
      for (const { entry: number, nearness } of this.answers.get(id) ?? []) {
        const entry = this.entries[number];
        // Two hints do not make a word.
        if (!entry || (hint && entry.hint)) continue;
        answered = true;
        addPair(best, number, { entry, answer: key, nearness, value: entry.value * nearness * strength });
      }
      // A hint answers the word it comes from, and is missed by nobody.
      theirs.add(unit, hint ? 0 : this.index.worth(key) * strength, answered);
    });
    return this.topicOf(best, theirs.unanswered());
  }

  /**
   * Tversky's contrast: what is shared against the words that only one side
   * says. Adding a shared word can only raise it, taking one away only lower it.
   */
  private topicOf(best: ReadonlyMap<number, Answers>, beyond: number): Topic {
    const pairs = [...best.values()].map(settle);
    let matched = 0;
    for (const { value } of pairs) matched += value;
    if (matched === 0) return NO_TOPIC;
    const ours = new Words();
    this.entries.forEach(({ unit, value, hint }, number) => {
      ours.add(unit, hint ? 0 : value, best.has(number));
    });
    const missing = ours.unanswered();
    const [need, offer] = this.side === 'need' ? [missing, beyond] : [beyond, missing];
    const apart = WEIGHTS.unmatchedNeed * need + WEIGHTS.unmatchedOffer * offer + WEIGHTS.prior;
    return { points: (100 * matched) / (matched + apart), matched, pairs };
  }
}

/** What an item answers to one entry: the best, and the sum of all others. */
interface Answers {
  best: Pair;
  others: number;
}

function addPair(answers: Map<number, Answers>, entry: number, pair: Pair): void {
  const seen = answers.get(entry);
  if (!seen) answers.set(entry, { best: pair, others: 0 });
  else if (pair.value > seen.best.value) answers.set(entry, { best: pair, others: seen.others + seen.best.value });
  else seen.others += pair.value;
}

/** The best answer counts; the others together add a little, however many they are. */
function settle({ best, others }: Answers): Pair {
  const more = others > 0 ? (WEIGHTS.repeated * others) / (1 + others / best.value) : 0;
  return { ...best, value: best.value + more };
}

/** The words of one side: a word is answered when any piece of it is, and worth its best piece. */
class Words {
  private readonly values: number[] = [];
  private readonly answered: boolean[] = [];

  add(unit: number, value: number, answered: boolean): void {
    if (unit === NO_UNIT) return;
    this.values[unit] = Math.max(this.values[unit] ?? 0, value);
    this.answered[unit] ||= answered;
  }

  unanswered(): number {
    let sum = 0;
    this.values.forEach((value, unit) => {
      if (!this.answered[unit]) sum += value;
    });
    return sum;
  }
}
