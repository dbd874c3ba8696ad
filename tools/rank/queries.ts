/** Each question of an evaluation set as the call that the product itself would make. */
import type { Item, ItemSource } from '../../src/domain/item.ts';
import type { Matcher } from '../../src/matching/matcher.ts';
import type { EvalQuery } from './types.ts';

const DEPTH = 50;

/** Which kinds of record answer each type of question. */
export const SOURCES: Readonly<Record<string, readonly ItemSource[]>> = {
  need2expert: ['expert'],
  need2group: ['group'],
  need2grant: ['grant'],
  expert2group: ['group'],
  grant2group: ['group'],
};

/** Candidate ids for every query, best first. */
export function rankAll(
  queries: readonly EvalQuery[],
  items: readonly Item[],
  matcher: Matcher,
): Record<string, string[]> {
  const byId = new Map(items.map((item) => [item.id, item] as const));
  const run: Record<string, string[]> = {};
  for (const query of queries) {
    const subject = byId.get(query.needId ?? query.expertId ?? query.grantId ?? '');
    run[query.id] = subject ? rankOne(query, subject, matcher) : [];
  }
  return run;
}

function rankOne(query: EvalQuery, subject: Item, matcher: Matcher): string[] {
  const sources = SOURCES[query.type] ?? [];
  const filter = query.asOf ? { sources, today: query.asOf } : { sources };
  return matcher.candidates(subject, DEPTH, filter).fit.map(({ item }) => item.party.id);
}
