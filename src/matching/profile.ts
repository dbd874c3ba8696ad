/** Which fields of the NPO Act a text speaks of: what is said in other words is often said of the same field. */
import { FIELDS } from '../domain/schema/options.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { conceptOf, type FeatureKey, isConcept } from './features.ts';
import { fieldKey } from './terms/fields.ts';
import { WEIGHTS } from './weights.ts';

/** The share of each field, by `fieldKey`; together 1, or nothing at all. */
export type Profile = ReadonlyMap<string, number>;

/** Calls `visit` for each feature of a text. */
export type EachFeature = (visit: (key: FeatureKey, weight: number, hint: boolean) => void) => void;

/** How much of two profiles is of the same fields, 0–1, and the field that they share most. */
export interface Common {
  readonly share: number;
  readonly field: string;
}

/** Reads profiles by the fields under which the thesaurus keeps its concepts. */
export class Profiles {
  private readonly fields = new Map<number, readonly string[]>();
  /** Labels of the fields, by their keys. */
  private readonly labels = new Map(FIELDS.map((label) => [fieldKey(label), label] as const));

  constructor(private readonly lexicon: Lexicon) {}

  /** The profile of a text by its concepts, and by the fields that its party declares. */
  of(eachFeature: EachFeature, declared: readonly string[]): Profile {
    const sums = new Map<string, number>();
    const share = (keys: readonly string[], weight: number): void => {
      for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + weight / keys.length);
    };
    eachFeature((key, weight, hint) => {
      if (isConcept(key)) share(this.fieldsOf(conceptOf(key)), hint ? weight * WEIGHTS.hintedField : weight);
    });
    share(
      declared.map(fieldKey).filter((key) => this.labels.has(key)),
      WEIGHTS.declaredField,
    );
    const all = [...sums.values()].reduce((sum, value) => sum + value, 0);
    return new Map([...sums].map(([key, value]) => [key, value / all]));
  }

  /** The fields above a concept; none above one that sets no topic. */
  private fieldsOf(concept: number): readonly string[] {
    const known = this.fields.get(concept);
    if (known) return known;
    const { lexicon } = this;
    const above = (id: number): readonly string[] =>
      lexicon.isTop(id) ? [fieldKey(lexicon.names[id] ?? '')] : (lexicon.parents[id] ?? []).flatMap(above);
    const found = lexicon.isWeak(concept) ? [] : above(concept).filter((key) => this.labels.has(key));
    this.fields.set(concept, found);
    return found;
  }

  /** What two profiles have in common. */
  inCommon(a: Profile, b: Profile): Common {
    let share = 0;
    let most = 0;
    let field = '';
    for (const [key, value] of a) {
      const both = Math.min(value, b.get(key) ?? 0);
      share += both;
      if (both <= most) continue;
      most = both;
      field = this.labels.get(key) ?? '';
    }
    return { share, field };
  }
}
