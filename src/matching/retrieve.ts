/** First pass: the items that share the most with a question, without looking at the rest. */
import type { InvertedIndex } from './inverted-index.ts';
import type { Question } from './question.ts';

/** How many postings one question may touch; frequent features come last and may be left out. */
const BUDGET = 60_000;

/**
 * Items in falling order of shared value, at most `limit`. Whole posting lists
 * are read, rarest first, so the outcome does not depend on the order of items.
 */
export function retrieve(
  question: Question,
  index: InvertedIndex,
  limit: number,
  allowed: (item: number) => boolean,
): number[] {
  const sums = new Map<number, number>();
  let budget = BUDGET;
  for (const { items, value } of lists(question, index)) {
    if (items.length > budget) break;
    budget -= items.length;
    for (const item of items) if (allowed(item)) sums.set(item, (sums.get(item) ?? 0) + value);
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([item]) => item);
}

interface List {
  readonly items: readonly number[];
  readonly value: number;
}

function lists(question: Question, index: InvertedIndex): List[] {
  const all: (List & { key: number })[] = [];
  for (const [id, answering] of question.answers) {
    let value = 0;
    for (const { entry, nearness } of answering)
      value = Math.max(value, (question.entries[entry]?.value ?? 0) * nearness);
    all.push({ items: index.itemsWith(id), value, key: index.keyOf(id) });
  }
  return all.sort((a, b) => a.items.length - b.items.length || a.key - b.key);
}
