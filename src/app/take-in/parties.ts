import type { Described } from '../../domain/duplicates/compare.ts';
import { expiryOf } from '../../domain/expiry.ts';
import { type Doubt, groupsNamed } from '../../domain/intake.ts';
import type { Row } from '../../domain/schema/index.ts';
import { isEmpty, sameValue } from '../../domain/values.ts';
import type { Book } from '../book.ts';
import { receive } from '../intake-rows.ts';
import { partiesLike, suspicions } from '../likeness.ts';
import { doubt, patchOf, type Reading, type Standing, type Submission, type Values, withNote } from './submission.ts';

/**
 * The group that a submission speaks of: by its link, or by its name where only
 * one bears it. Where none does, but one seems to be meant, a person is asked.
 */
export function groupFor(
  book: Book,
  said: Values,
  standing: Standing,
): { readonly group: Row<'groups'> | undefined; readonly doubts: readonly Doubt[] } {
  const group = standing.party === '' ? undefined : book.find('groups', standing.party);
  if (group) return { group, doubts: [] };
  if (standing.party !== '') return { group, doubts: [doubt('', 'intake.partyGone', { party: standing.party })] };
  const name = String(said.name ?? '');
  const named = name === '' ? [] : groupsNamed(book.all('groups'), name);
  if (named.length > 1) {
    const doubts = [doubt('groupName', 'intake.groupAmbiguous', { name, count: String(named.length) })];
    return { group: undefined, doubts };
  }
  if (named.length === 1 || standing.accepted) return { group: named[0], doubts: [] };
  return { group: undefined, doubts: suspicions(partiesLike(book, 'groups', said as Partial<Described>)) };
}

/** Registers a group under the rule of the office. */
export function addGroup(book: Book, values: Values): Row<'groups'> {
  return book.add('groups', { ...(values as Partial<Row<'groups'>>), expires: expiryToday(book) });
}

/** The last day of what is registered or renewed today. */
export function expiryToday(book: Book): string {
  return expiryOf(book.setting('登録の有効期限'), book.at.slice(0, 10));
}

/**
 * What a submission says of a registered party. Its own link, or a member of
 * staff, changes the record and renews it; anybody else's word becomes a
 * proposed difference in 受付 and changes nothing.
 */
export function updateParty<T extends 'groups' | 'experts'>(
  book: Book,
  table: T,
  row: Row<T>,
  said: { readonly reading: Reading; readonly submission: Submission; readonly prefix: string },
  standing: Standing,
): void {
  const held = row as Values;
  const prefilled = standing.link?.prefilled ?? [];
  const patch = changed(held, patchOf(said.reading, prefilled, said.prefix));
  // A group is known by its registered name; only an expert's own link says that the name has changed.
  if (table === 'groups' || standing.authority !== 'party') delete patch.name;
  if (said.reading.values.note) patch.note = withNote(String(held.note), said.reading.values.note);
  if (standing.authority !== 'none') {
    book.edit(table, row.id, { ...patch, expires: expiryToday(book) } as unknown as Partial<Row<T>>);
    return;
  }
  if (Object.keys(patch).length === 0) return;
  const before = Object.fromEntries(Object.keys(patch).map((column) => [column, held[column] ?? '']));
  receive(book, {
    ...said.submission,
    doubts: [doubt('', 'intake.differs', { name: String(held.name) })],
    proposal: { kind: 'edit', table, key: row.id, before, after: patch },
  });
}

/** The values that differ from what is held. Nothing said in place of something held counts only where it was erased. */
export function changed(held: Values, patch: Values): Record<string, Values[string]> {
  return Object.fromEntries(
    Object.entries(patch).filter(([column, value]) => {
      const now = held[column] ?? '';
      return !sameValue(now, value) && !(isEmpty(now) && isEmpty(value));
    }),
  );
}
