/** nDCG@10 of an engine on an evaluation set: every engine gets the same items. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf } from '../../src/domain/items-of/index.ts';
import { SOURCES } from '../rank/queries.ts';
import { rowsOf } from '../rank/rows.ts';
import type { EvalQuery, EvalSet } from '../rank/types.ts';
import type { MakeEngine } from './engines.ts';

type Asked = EvalQuery & { readonly relevant: Readonly<Record<string, number>> };

/** What became of one query. */
export interface Judged {
  readonly query: Asked;
  /** nDCG@10, 0–1. */
  readonly score: number;
  /** Ids of the candidates, best first. */
  readonly ranked: readonly string[];
}

/** Each query of an evaluation set as an engine answers it. */
export async function judge(make: MakeEngine, folder: string): Promise<Judged[]> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const queries = read('queries') as Asked[];
  const items = itemsOf(
    rowsOf({ groups: read('groups'), experts: read('experts'), grants: read('grants'), queries } as EvalSet),
  );
  const byId = new Map(items.map((item) => [item.id, item] as const));
  const engine = await make(items);
  const judged: Judged[] = [];
  for (const query of queries) {
    const asking = byId.get(query.needId ?? query.expertId ?? query.grantId ?? '');
    const ranked = asking ? await engine.rank(asking, SOURCES[query.type] ?? [], query.asOf) : [];
    judged.push({ query, ranked, score: ndcg(ranked, query.relevant) });
  }
  return judged;
}

/** Mean nDCG@10 over all queries. */
export async function qualityOf(make: MakeEngine, folder: string): Promise<number> {
  const judged = await judge(make, folder);
  return judged.reduce((sum, { score }) => sum + score, 0) / judged.length;
}

function ndcg(ranked: readonly string[], relevant: Readonly<Record<string, number>>): number {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = gain(Object.values(relevant).sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked.map((id) => relevant[id] ?? 0)) / ideal;
}
