/** The items that are searched, read once: what each says, on what terms, in which fields. */
import type { Item, ItemSource, Side } from '../domain/item.ts';
import { type Lexicon, lexiconWith } from './concepts/lexicon.ts';
import type { Terms } from './conditions.ts';
import { type Excluded, excludedOf } from './excluded.ts';
import { type Analysis, analyseItem, type FeatureKey } from './features.ts';
import { findFormulas } from './formulas.ts';
import { InvertedIndex } from './inverted-index.ts';
import { type Common, type Profile, Profiles } from './profile.ts';
import { readTerms } from './terms/terms.ts';
import type { MatchContext } from './types.ts';

const NOTHING: Excluded = new Map();

/** Items are numbers here, in the order they were given. Terms and profiles are read of those that are looked at closely. */
export class Stock {
  readonly lexicon: Lexicon;
  readonly index: InvertedIndex;
  private readonly fields: Profiles;
  private readonly formulas: ReadonlySet<string>;
  private readonly terms = new Map<number, Terms>();
  private readonly profiles = new Map<number, Profile>();
  /** Only of offers that exclude something. */
  private readonly excluding = new Map<number, Excluded>();
  private readonly bySource = new Map<string, number[]>();

  constructor(
    readonly items: readonly Item[],
    { extraTerms }: Pick<MatchContext, 'extraTerms'>,
  ) {
    this.lexicon = lexiconWith(extraTerms);
    this.index = new InvertedIndex(this.lexicon);
    this.fields = new Profiles(this.lexicon);
    this.formulas = findFormulas(items);
    items.forEach((item, number) => {
      const analysis = this.analyse(item);
      this.index.add(analysis);
      const excluded = excludedOf(item, analysis, this.lexicon);
      if (excluded.size > 0) this.excluding.set(number, excluded);
      this.list(`${item.side}/${item.source}`, number);
    });
  }

  private list(key: string, number: number): void {
    const seen = this.bySource.get(key);
    if (seen) seen.push(number);
    else this.bySource.set(key, [number]);
  }

  /** What a text says, of the stock or not. */
  analyse(item: Item): Analysis {
    return analyseItem(item, this.lexicon, this.formulas);
  }

  /** All items of one side and some sources. */
  of(side: Side, sources: readonly ItemSource[]): readonly number[] {
    return sources.flatMap((source) => this.bySource.get(`${side}/${source}`) ?? []);
  }

  /** What an offer excludes. */
  excludedBy(number: number): Excluded {
    return this.excluding.get(number) ?? NOTHING;
  }

  /** What an item names, not only hints at. */
  saidBy(number: number): ReadonlySet<FeatureKey> {
    const said = new Set<FeatureKey>();
    this.index.eachFeature(number, (id, _, hint) => {
      if (!hint) said.add(this.index.keyOf(id));
    });
    return said;
  }

  termsOf(number: number, item: Item): Terms {
    const terms = this.terms.get(number) ?? readTerms(item);
    this.terms.set(number, terms);
    return terms;
  }

  /** What is asked and an item have in common. */
  inCommon(asking: Profile, number: number, item: Item): Common {
    return this.fields.inCommon(asking, this.profileOf(number, item));
  }

  private profileOf(number: number, { fields }: Item): Profile {
    const known = this.profiles.get(number);
    if (known) return known;
    const profile = this.fields.of((visit) => {
      this.index.eachFeature(number, (id, weight, hint) => visit(this.index.keyOf(id), weight, hint));
    }, fields);
    this.profiles.set(number, profile);
    return profile;
  }

  /** The profile of what is asked. */
  profileOfAsking({ features }: Analysis, { fields }: Item): Profile {
    return this.fields.of((visit) => {
      for (const [key, { weight, hint = false }] of features) visit(key, weight, hint);
    }, fields);
  }
}
