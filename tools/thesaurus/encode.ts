/** Writes the compiled form that `Lexicon` decodes. */
import type { Parsed, RawConcept } from './parse.ts';

/** One line a concept: name, parents, related, terms, misleading words, 1 for a weak one, 2 for one without meaning; tabs between, commas within. */
export function encode({ concepts }: Parsed): string {
  const merged = mergeByName(concepts);
  const ids = new Map([...merged.keys()].map((name, id) => [name, id] as const));
  const related = relatedBothWays(merged);
  const refs = (names: Iterable<string>): string =>
    [...new Set(names)].flatMap((name) => (ids.has(name) ? [(ids.get(name) ?? 0).toString(36)] : [])).join(',');
  return [...merged.values()]
    .map((concept) =>
      [
        concept.name,
        refs(concept.parents),
        refs(related.get(concept.name) ?? []),
        termsOf(concept),
        misleadingOf(concept),
        concept.weight || '',
      ]
        .join('\t')
        .replace(/\t+$/, '\t'),
    )
    .join('\n');
}

/** A concept written in two files is one concept. */
function mergeByName(concepts: readonly RawConcept[]): Map<string, RawConcept> {
  const merged = new Map<string, RawConcept>();
  for (const concept of concepts) {
    const seen = merged.get(concept.name);
    if (!seen) {
      merged.set(concept.name, {
        ...concept,
        parents: [...concept.parents],
        related: [...concept.related],
        terms: [...concept.terms],
        misleading: [...concept.misleading],
      });
      continue;
    }
    seen.parents.push(...concept.parents);
    seen.related.push(...concept.related);
    seen.terms.push(...concept.terms);
    seen.misleading.push(...concept.misleading);
    if (concept.weight) seen.weight = concept.weight;
  }
  return merged;
}

function relatedBothWays(merged: Map<string, RawConcept>): Map<string, string[]> {
  const both = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    both.set(from, [...(both.get(from) ?? []), to]);
  };
  for (const concept of merged.values()) {
    for (const other of concept.related) {
      add(concept.name, other);
      add(other, concept.name);
    }
  }
  return both;
}

/** What goes before the end of a verb or an adjective, in a phrase with a particle. */
const PHRASE = /^(.+[がをにでもはのと].*[一-龠])[ぁ-ん]$|^(.+[がをにでもはのと].*な)い$/;

/** 「音が狂っ」「音が狂い」: the form of the last word does not matter where the phrase is telling enough. */
function stemOf(key: string): string {
  const [, verb, lack] = PHRASE.exec(key) ?? [];
  return verb ?? lack ?? key;
}

function termsOf(concept: RawConcept): string {
  const own = concept.terms[0]?.key;
  const keys = new Set(
    concept.terms.map(({ key, said }) => (said ? stemOf(key) : key)).filter((key) => key && key !== own),
  );
  // In order, so that words with a common beginning stand together and pack well.
  return [...keys].sort().join(',');
}

const misleadingOf = (concept: RawConcept): string => [...new Set(concept.misleading)].join(',');
