/**
 * `npm run rank -- --data DIR --out RUN.json`: ranks an evaluation set with the
 * product's own engine. The set becomes registry rows, the rows Items, the
 * Items candidates; nothing here knows of relevance.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf } from '../src/domain/items-of/index.ts';
import { createMatcher } from '../src/matching/matcher.ts';
import { NEIGHBOURS } from './rank/neighbours.ts';
import { rankAll } from './rank/queries.ts';
import { rowsOf } from './rank/rows.ts';
import type { EvalSet } from './rank/types.ts';

function main(argv: readonly string[]): void {
  const data = option(argv, '--data');
  const out = option(argv, '--out');
  if (!data || !out) {
    console.error('usage: npm run rank -- --data DIR --out RUN.json');
    process.exit(2);
  }
  const set = readSet(data);
  const items = itemsOf(rowsOf(set));
  const today = set.queries[0]?.asOf ?? '2026-04-01';
  const matcher = createMatcher({ items, context: { today, neighbours: NEIGHBOURS, extraTerms: [] } });
  writeFileSync(out, JSON.stringify(rankAll(set.queries, items, matcher)));
  console.log(`${set.queries.length} queries over ${items.length} items → ${out}`);
}

function option(argv: readonly string[], name: string): string | undefined {
  const at = argv.indexOf(name);
  return at < 0 ? undefined : argv[at + 1];
}

/** Reads the four files of an evaluation set; fields that are not known are left alone. */
export function readSet(folder: string): EvalSet {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    groups: read('groups'),
    experts: read('experts'),
    grants: read('grants'),
    queries: read('queries'),
  } as EvalSet;
}

if (process.argv[1]?.endsWith('rank.ts')) main(process.argv.slice(2));
