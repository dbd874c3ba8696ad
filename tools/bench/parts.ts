/**
 * What each part of the engine adds: nDCG@10 with one part left out at a time;
 * and the queries that go worst, with what was missed.
 */
import { NEARNESS } from '../../src/matching/concepts/nearness.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { BONUSES, CAUTIONS, FITTING, WEIGHTS } from '../../src/matching/weights.ts';
import { NEIGHBOURS } from '../rank/neighbours.ts';
import { ENGINES, type MakeEngine } from './engines.ts';
import { type Judged, judge, qualityOf } from './quality.ts';

type Numbers = Record<string, number>;

/** Every number of a table as another one. */
const all = (table: object, value: number): Numbers =>
  Object.fromEntries(Object.keys(table).map((name) => [name, value]));

/** A part, the table that it stands in, and the numbers that leave it out. */
const PARTS: readonly (readonly [string, object, Numbers])[] = [
  ['thesaurus', WEIGHTS, { concept: 0, hint: 0 }],
  ['broader, narrower, related', NEARNESS, all(NEARNESS, 0)],
  ['hints at concepts', WEIGHTS, { hint: 0 }],
  ['ordinary words told apart', WEIGHTS, { hollowGram: 1, formula: 1, weakConcept: 1 }],
  ['what the other side lacks', WEIGHTS, { unmatchedNeed: 0, unmatchedOffer: 0 }],
  ['strengths and issues weaker', WEIGHTS, { implied: 1, activity: 1 }],
  ['soft conditions against', CAUTIONS, all(CAUTIONS, 0)],
  ['same field, other words', BONUSES, { sameField: 0 }],
  ['conditions in favour', BONUSES, all(BONUSES, 0)],
  ['conditions that fit', FITTING, all(FITTING, 0)],
];

const WORST = 10;

/** Runs with other numbers in a table, which are put back. */
async function under<T>(table: object, numbers: Numbers, run: () => Promise<T>): Promise<T> {
  const before = { ...table };
  Object.assign(table, numbers);
  try {
    return await run();
  } finally {
    Object.assign(table, before);
  }
}

/** The engine without its hard blocks: what is blocked stands among what fits. */
const unblocked: MakeEngine = async (items) => {
  const matcher = createMatcher({ items, context: { today: '2026-12-01', neighbours: NEIGHBOURS, extraTerms: [] } });
  return {
    rank: async (asking, sources, today) => {
      const { fit, blocked } = matcher.candidates(asking, 50, today ? { sources, today } : { sources });
      const merged = [...fit, ...blocked].sort((a, b) => b.score - a.score).map(({ item }) => item.party.id);
      return [...new Set(merged)];
    },
  };
};

/** Prints the table of parts and the worst queries for the evaluation set in a folder. */
export async function partsOf(folder: string): Promise<void> {
  const whole = await judge(ENGINES.tane, folder);
  const mean = whole.reduce((sum, { score }) => sum + score, 0) / whole.length;
  const line = (name: string, quality: number): string =>
    `${name.padEnd(28)}${quality.toFixed(3)}  ${(quality - mean).toFixed(3).padStart(6)}`;
  console.log(`\nwithout                     nDCG@10\n${line('nothing', mean)}`);
  console.log(line('hard blocks', await qualityOf(unblocked, folder)));
  for (const [name, table, numbers] of PARTS)
    console.log(line(name, await under(table, numbers, () => qualityOf(ENGINES.tane, folder))));
  console.log('\nworst queries: what was missed (grade, place)');
  for (const one of [...whole].sort((a, b) => a.score - b.score).slice(0, WORST)) console.log(missedBy(one));
}

function missedBy({ query, score, ranked }: Judged): string {
  const missed = Object.entries(query.relevant).flatMap(([id, grade]) => {
    const place = ranked.indexOf(id) + 1;
    return place >= 1 && place <= 3 ? [] : [`${id} (${grade}, ${place || '–'})`];
  });
  return `${query.id} ${query.type} ${score.toFixed(2)}: ${missed.join(', ')}; first: ${ranked.slice(0, 3).join(', ')}`;
}
