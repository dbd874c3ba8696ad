import type { Described } from '../domain/duplicates/compare.ts';
import { suspectPairs } from '../domain/duplicates/find.ts';
import { percentOf, profileOfParty, wordsFor } from './likeness.ts';
import type { MergeableTable } from './merge-records.ts';
import type { Ports } from './ports.ts';
import { consult } from './transact.ts';

/** Two records that may be one. */
export interface PossibleDuplicate {
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
  /** 0 to 100. */
  readonly percent: number;
  /** What is the same in both, in words. */
  readonly reasons: readonly string[];
}

/** Records of a table that may be written twice, the likeliest first. Nothing is changed. */
export function listDuplicates(ports: Ports, table: MergeableTable): readonly PossibleDuplicate[] {
  return consult(ports, [table], (book) => {
    const rows = book.all(table) as unknown as readonly Described[];
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const side = (id: string) => ({ id, name: names.get(id) ?? '' });
    return suspectPairs(rows.map(profileOfParty)).map(({ a, b, likelihood, agreements }) => ({
      a: side(a),
      b: side(b),
      percent: percentOf(likelihood),
      reasons: wordsFor(agreements),
    }));
  });
}
