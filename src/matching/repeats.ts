/**
 * Sentences that stand word for word in several items. Written by many parties
 * they are formulas (「まずはお気軽にご連絡ください」) and say nothing of a skill;
 * shared by a few they show two registrations of the same thing.
 */
import type { Item } from '../domain/item.ts';
import { normalText } from './text/normalize.ts';
import { sentencesOf } from './text/sentences.ts';
import { WEIGHTS } from './weights.ts';

const MAX_SENTENCE = 60;
const MIN_TWIN = 4;

/** An item with much the same sentences. */
export interface Twin {
  readonly item: number;
  /** Share of the sentences, 0–1. */
  readonly share: number;
}

/** What repeats among the items. */
export class Repeats {
  private readonly formulas = new Set<string>();
  private readonly shared = new Map<string, number[]>();
  private readonly sentences: string[][] = [];

  constructor(private readonly items: readonly Item[]) {
    const owners = new Map<string, number[]>();
    items.forEach((item, number) => {
      const own = sentencesIn(item);
      this.sentences.push(own);
      for (const sentence of own) {
        const seen = owners.get(sentence);
        if (seen) seen.push(number);
        else owners.set(sentence, [number]);
      }
    });
    for (const [sentence, numbers] of owners) this.sort(sentence, numbers);
  }

  private sort(sentence: string, numbers: readonly number[]): void {
    if (numbers.length < 2) return;
    const parties = new Set(numbers.map((number) => this.items[number]?.party.id));
    if (parties.size >= WEIGHTS.stockParties) this.formulas.add(sentence);
    else if (parties.size > 1 && sentence.length >= MIN_TWIN) this.shared.set(sentence, [...numbers]);
  }

  /** Whether a sentence is a formula. */
  has(sentence: string): boolean {
    return this.formulas.has(sentence);
  }

  /** Items of other parties, of the same side, that share at least half of this one's own sentences. */
  twinsOf(number: number): Twin[] {
    const own = (this.sentences[number] ?? []).filter((sentence) => !this.formulas.has(sentence));
    const counts = new Map<number, number>();
    for (const sentence of own) {
      for (const other of this.shared.get(sentence) ?? []) {
        if (other !== number) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    const side = this.items[number]?.side;
    return [...counts]
      .map(([item, count]) => ({ item, share: count / own.length }))
      .filter(({ item, share }) => share >= 0.5 && this.items[item]?.side === side);
  }
}

function sentencesIn(item: Item): string[] {
  const all = new Set<string>();
  for (const { text } of item.texts) {
    if (text.length > 4000) continue;
    const normal = normalText(text);
    for (const { start, end } of sentencesOf(normal))
      if (end - start <= MAX_SENTENCE) all.add(normal.slice(start, end));
  }
  return [...all];
}
