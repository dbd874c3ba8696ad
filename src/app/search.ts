import type { CandidateView, Finds } from '../contract.ts';
import type { Item, ResourceKind, Side } from '../domain/item.ts';
import { municipalityIn } from '../domain/municipality.ts';
import { createMatcher, freeItem } from '../matching/matcher.ts';
import type { Answer, Candidate } from '../matching/types.ts';
import type { Ports } from './ports.ts';
import { adviceOf, allItems, candidateView, contextOf, SUGGEST_TABLES } from './suggest.ts';
import { consult } from './transact.ts';

const HOW_MANY = 10;
/** A sentence does not say what kind of thing it is about; each is tried, and the best counts. */
const KINDS: readonly ResourceKind[] = ['people', 'goods', 'place'];
/** Only who speaks of money is told of grants. */
const MONEY = /[円金費]|おかね|買[いっう]|助成|補助/;

/** What a free sentence finds, among offers and among needs. One read, whatever the registry's size. */
export function search(ports: Ports, sentence: string): Finds {
  return consult(ports, SUGGEST_TABLES, (book) => {
    const matcher = createMatcher({ items: allItems(book), context: contextOf(book) });
    const home = municipalityIn(book.setting('拠点名'));
    const kinds = MONEY.test(sentence) ? [...KINDS, 'money' as const] : KINDS;
    const answersFor = (wants: Side): Asked[] =>
      kinds.map((kind) => {
        const question = freeItem({ text: sentence, wants, kind, area: home });
        return { question, answer: matcher.candidates(question, HOW_MANY, { reasoned: true }) };
      });
    const sought = answersFor('offer');
    const [offers, needs] = [bestOf(sought), bestOf(answersFor('need'))];
    const missing = sought[0]?.answer.missing;
    return { offers, needs, advice: offers.length + needs.length > 0 || !missing ? [] : adviceOf(missing) };
  });
}

/** A sentence put for one kind, and what came of it. */
interface Asked {
  readonly question: Item;
  readonly answer: Answer;
}

/** Each item once, for the kind that it answers best. */
function bestOf(asked: readonly Asked[]): readonly CandidateView[] {
  const best = new Map<string, { readonly question: Item; readonly candidate: Candidate }>();
  for (const { question, answer } of asked) {
    for (const candidate of answer.fit) {
      const seen = best.get(candidate.item.id);
      if (!seen || seen.candidate.score < candidate.score) best.set(candidate.item.id, { question, candidate });
    }
  }
  return (
    [...best.values()]
      .sort((a, b) => b.candidate.score - a.candidate.score)
      .slice(0, HOW_MANY)
      // Of a sentence nobody is asked for the columns that it does not have.
      .map(({ question, candidate }) => ({ ...candidateView(question, candidate), unknowns: [] }))
  );
}
