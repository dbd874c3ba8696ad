/** The inverted index: which items say what, and how rare it is to say so. */

import type { Lexicon } from './concepts/lexicon.ts';
import { type Analysis, conceptOf, type FeatureKey, isConcept, NO_UNIT } from './features.ts';
import { gramWeight } from './text/grams.ts';
import { WEIGHTS } from './weights.ts';

/** Items are numbers here, in the order they were added. */
export class InvertedIndex {
  private readonly ids = new Map<FeatureKey, number>();
  private readonly keys: FeatureKey[] = [];
  private readonly postings: number[][] = [];
  /** Features of each item, one after the other; `from[i]` is where item i begins. */
  private readonly features: number[] = [];
  /** Negative for a hint. */
  private readonly strengths: number[] = [];
  private readonly units: number[] = [];
  /** In how many items each feature is said, not only hinted at. */
  private readonly named: number[] = [];
  private readonly from: number[] = [0];

  constructor(private readonly lexicon: Lexicon) {}

  /** Number of items. */
  get size(): number {
    return this.from.length - 1;
  }

  /** Adds the next item. */
  add(analysis: Analysis): void {
    const item = this.size;
    for (const [key, { weight, hint, unit }] of analysis.features) {
      const id = this.ids.get(key) ?? this.addKey(key);
      if (!hint) this.named[id] = (this.named[id] ?? 0) + 1;
      this.postings[id]?.push(item);
      this.features.push(id);
      this.strengths.push(hint ? -weight : weight);
      this.units.push(unit);
    }
    this.from.push(this.features.length);
  }

  private addKey(key: FeatureKey): number {
    const id = this.keys.push(key) - 1;
    this.ids.set(key, id);
    this.postings.push([]);
    return id;
  }

  /** Number of a feature, or undefined when no item has it. */
  idOf(key: FeatureKey): number | undefined {
    return this.ids.get(key);
  }

  /** The feature behind a number. */
  keyOf(id: number): FeatureKey {
    return this.keys[id] ?? 0;
  }

  /** Items that have the feature. */
  itemsWith(id: number): readonly number[] {
    return this.postings[id] ?? [];
  }

  /** Calls `visit` for each feature of an item with its strength there. */
  eachFeature(item: number, visit: (id: number, strength: number, hint: boolean, unit: number) => void): void {
    const end = this.from[item + 1] ?? 0;
    for (let i = this.from[item] ?? 0; i < end; i++) {
      const strength = this.strengths[i] ?? 0;
      visit(this.features[i] ?? 0, Math.abs(strength), strength < 0, this.units[i] ?? NO_UNIT);
    }
  }

  /**
   * Worth of a feature: what it is, times how rare it is, 0–1. Rarity is
   * counted in the registry and in the thesaurus, so that ten items do not make
   * a common word rare.
   */
  worth(key: FeatureKey): number {
    const id = this.ids.get(key);
    const seen = id === undefined ? 0 : (this.named[id] ?? 0);
    const background = WEIGHTS.background * this.lexicon.names.length;
    const common = isConcept(key) ? 0 : WEIGHTS.background * this.lexicon.usage.spreadOf(key);
    const all = this.size + 20 + background;
    const rarity = Math.log(all / (seen + common + 1)) / Math.log(all);
    return this.kindWeight(key) * (key < 0x10000 ? rarity ** WEIGHTS.commonKanji : rarity);
  }

  private kindWeight(key: FeatureKey): number {
    if (!isConcept(key)) return gramWeight(key);
    return this.lexicon.isWeak(conceptOf(key)) ? WEIGHTS.weakConcept : WEIGHTS.concept;
  }
}
