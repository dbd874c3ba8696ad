import { fiscalYearOf } from '../domain/calendar.ts';
import { FORMS, type FormKey } from '../domain/forms.ts';
import { type Answers, alreadyHeard, type Doubt, groupsNamed, itemsOfSeedSheet, readForm } from '../domain/intake.ts';
import { nameKey } from '../domain/names.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Book } from './book.ts';

/** One response, its answers named by the columns they fill. */
export interface Submission {
  readonly form: FormKey;
  readonly channel: string;
  readonly reference: string;
  readonly answers: Answers;
  /** Questions that the product did not make, with their answers. */
  readonly unknown: readonly (readonly [string, string])[];
  readonly content: readonly (readonly [string, string])[];
}

/** What became of it: a record's id, or the doubts that send it to 受付. */
export type Outcome = { readonly record: string } | { readonly doubts: readonly Doubt[] };

/** Turns a submission into a record. Nothing that exists is changed by it. */
export function takeIn(book: Book, submission: Submission): Outcome {
  return TAKERS[submission.form](book, submission);
}

const TAKERS: Readonly<Record<FormKey, (book: Book, submission: Submission) => Outcome>> = {
  hearing: takeHearing,
  expertSignup: takeExpert,
};

function takeHearing(book: Book, submission: Submission): Outcome {
  const { values, doubts } = readForm(FORMS.hearing, submission.answers);
  const named = groupsNamed(book.all('groups'), String(values.groupName ?? ''));
  const all = [...doubts, ...doubtsAboutGroup(book, named, values)];
  const group = named[0];
  if (all.length > 0 || !group) return { doubts: all };
  const sheet = book.add('seedSheets', {
    ...(values as Partial<Row<'seedSheets'>>),
    group: group.id,
    groupName: group.name,
    fiscalYear: fiscalYearOf(String(values.heardOn)),
    note: noteOf(submission.unknown),
  });
  for (const item of itemsOfSeedSheet(sheet, group)) book.add('items', item);
  return { record: sheet.id };
}

function doubtsAboutGroup(
  book: Book,
  named: readonly Row<'groups'>[],
  values: Readonly<Record<string, unknown>>,
): readonly Doubt[] {
  const name = String(values.groupName ?? '');
  if (name === '') return [];
  const doubt = (code: string, params: Record<string, string>): Doubt[] => [{ column: 'groupName', code, params }];
  const group = named[0];
  if (!group) return doubt('intake.groupUnknown', { name });
  if (named.length > 1) return doubt('intake.groupAmbiguous', { name, count: String(named.length) });
  const heardOn = String(values.heardOn ?? '');
  if (heardOn !== '' && alreadyHeard(book.all('seedSheets'), group.id, heardOn)) {
    return doubt('intake.alreadyHeard', { name });
  }
  return [];
}

function takeExpert(book: Book, submission: Submission): Outcome {
  const { values, doubts } = readForm(FORMS.expertSignup, submission.answers);
  const name = String(values.name ?? '');
  const known = name !== '' && book.all('experts').some((expert) => nameKey(expert.name) === nameKey(name));
  const all = known ? [...doubts, { column: 'name', code: 'intake.expertKnown', params: { name } }] : doubts;
  if (all.length > 0) return { doubts: all };
  const expert = book.add('experts', {
    ...(values as Partial<Row<'experts'>>),
    note: noteOf(submission.unknown),
  });
  return { record: expert.id };
}

/** Answers to questions that staff added by hand: kept word for word in 備考. */
function noteOf(unknown: Submission['unknown']): string {
  return unknown.map(([title, answer]) => `${title}: ${answer}`).join('\n');
}
