import type { Described } from '../domain/duplicates/compare.ts';
import { suspectPairs } from '../domain/duplicates/find.ts';
import type { Book } from './book.ts';
import { percentOf, profileOfParty, wordsFor } from './likeness.ts';
import { MERGEABLE, type MergeableTable } from './merge-records.ts';
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

/** Records that may be written twice, table by table, the likeliest first. Nothing is changed. */
export function listDuplicates(ports: Ports): readonly (readonly [MergeableTable, readonly PossibleDuplicate[]])[] {
  return consult(ports, MERGEABLE, (book) => MERGEABLE.map((table) => [table, duplicatesIn(book, table)] as const));
}

function duplicatesIn(book: Book, table: MergeableTable): readonly PossibleDuplicate[] {
  const rows = book.all(table) as unknown as readonly Described[];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const side = (id: string) => ({ id, name: names.get(id) ?? '' });
  return suspectPairs(rows.map(profileOfParty)).map(({ a, b, likelihood, agreements }) => ({
    a: side(a),
    b: side(b),
    percent: percentOf(likelihood),
    reasons: wordsFor(agreements),
  }));
}
