/**
 * Leaves out of the bundle the words that the others already say: 「介護士」
 * means nothing that 「介護」 does not, when both stand in the same concept. The
 * text files keep them, for people to read.
 */
import { Lexicon } from '../../src/matching/concepts/lexicon.ts';
import { normalText } from '../../src/matching/text/normalize.ts';

const TERMS = 3;
/** Sentences of more characters rarely stand in a text word for word: one telling word in them is enough. */
const LONG = 9;
/** Nobody writes so long a phrase a second time. */
const ENDLESS = 12;
/** Longer turns of phrase hardly ever recur to the letter, and cost the most bytes. */
const LONGEST = 9;

/** An encoded thesaurus without the words that change nothing. */
export function thin(encoded: string): string {
  const lines = encoded.split('\n').map((line) => line.split('\t'));
  const names = new Set(lines.map(([name = '']) => normalText(name)));
  const spare = spareWords(encoded, names);
  return lines
    .map((columns) => columns.map((column, at) => (at === TERMS ? without(column, spare) : column)).join('\t'))
    .join('\n');
}

const without = (column: string, spare: ReadonlySet<string>): string =>
  column
    .split(',')
    .filter((term) => !spare.has(term))
    .join(',');

/** Shortest first, so that a word is judged by the shorter ones that stay. */
function spareWords(encoded: string, names: ReadonlySet<string>): Set<string> {
  const whole = new Lexicon(encoded);
  const kept = new Lexicon(skeleton(encoded));
  const spare = new Set<string>();
  for (const { term, concepts } of [...whole.words()].sort((a, b) => a.term.length - b.term.length)) {
    const needed =
      names.has(term) || (term.length <= LONGEST && (concepts.length === 0 || !alreadySaid(kept, term, concepts)));
    if (needed) kept.learn(term, concepts);
    else spare.add(term);
  }
  return spare;
}

/** Concepts and links without any words. */
const skeleton = (encoded: string): string =>
  encoded
    .split('\n')
    .map((line) => {
      const [name = '', parents = '', related = '', , , weight = ''] = line.split('\t');
      return [name, parents, related, '', '', weight].join('\t');
    })
    .join('\n');

/** The words that stay say the same: every concept of the term, and nothing besides that is not wider or weak. */
function alreadySaid(lexicon: Lexicon, term: string, concepts: readonly number[]): boolean {
  if (term.length > ENDLESS) return true;
  const found = new Set(lexicon.find(term).flatMap((hit) => [...hit.concepts]));
  if (term.length > LONG) return concepts.some((concept) => found.has(concept));
  const wider = new Set(concepts.flatMap((concept) => lexicon.parents[concept] ?? []));
  const harmless = (id: number): boolean => concepts.includes(id) || lexicon.isWeak(id) || wider.has(id);
  return concepts.every((concept) => found.has(concept)) && [...found].every(harmless);
}
