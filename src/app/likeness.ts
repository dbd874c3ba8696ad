import { type Agreement, type Described, profileOf } from '../domain/duplicates/compare.ts';
import { DuplicateIndex, type Suspect } from '../domain/duplicates/find.ts';
import { isPlaceholder } from '../domain/import/rows/names.ts';
import type { Doubt } from '../domain/intake.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';

/** Tables whose rows are parties: the same one may be written in two ways. */
export type PartyTable = 'groups' | 'experts';

/** What is known of one table of a book, and the rows as they were then. */
interface Indexed {
  readonly index: DuplicateIndex;
  readonly rows: Map<string, unknown>;
}

const indexed = new WeakMap<Book, Map<PartyTable, Indexed>>();

/** The profile of a party's row. */
export const profileOfParty = (row: Described): ReturnType<typeof profileOf> => profileOf(row, isPlaceholder(row.name));

/**
 * Registered parties that may be the one described, the likeliest first. A book
 * is read through once, however many submissions are compared with it.
 */
export function partiesLike(
  book: Book,
  table: PartyTable,
  described: Partial<Described>,
  least?: number,
): readonly Suspect[] {
  const own = profileOfParty({ ...described, id: '', name: described.name ?? '' });
  return indexOf(book, table).suspectsOf(own, least);
}

/** For each suspect the doubt that names it, with what agrees and how likely it is the same. */
export function suspicions(suspects: readonly Suspect[]): readonly Doubt[] {
  return suspects.map(({ id, name, likelihood, agreements }) => ({
    column: 'name',
    code: 'duplicate.suspected',
    params: {
      id,
      name,
      percent: String(percentOf(likelihood)),
      reasons: wordsFor(agreements).join('・'),
    },
  }));
}

/** What is the same in both, in words. */
export const wordsFor = (agreements: readonly Agreement[]): readonly string[] =>
  agreements.map((one) => say(`duplicate.${one}`));

/** A likelihood in whole per cent. */
export const percentOf = (likelihood: number): number => Math.round(likelihood * 100);

function indexOf(book: Book, table: PartyTable): DuplicateIndex {
  const tables = indexed.get(book) ?? new Map<PartyTable, Indexed>();
  indexed.set(book, tables);
  const { index, rows } = tables.get(table) ?? { index: new DuplicateIndex(), rows: new Map<string, unknown>() };
  tables.set(table, { index, rows });
  for (const row of book.all(table)) {
    if (rows.get(row.id) === row) continue;
    rows.set(row.id, row);
    index.add(profileOfParty(row));
  }
  return index;
}
