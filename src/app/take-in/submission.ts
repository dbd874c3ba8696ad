import { answerKey, questionsOf } from '../../domain/forms/layout.ts';
import { FORMS, type FormKey } from '../../domain/forms.ts';
import { type Answers, type Doubt, readAnswers } from '../../domain/intake.ts';
import { columnOf, columnsOf, type Row, type TableKey, type Value } from '../../domain/schema/index.ts';

/** One response, its answers named by what they fill: a column, or 'table.column' of another table. */
export interface Submission {
  readonly form: FormKey;
  readonly channel: string;
  readonly reference: string;
  /** When it was sent, in Japan's local time. */
  readonly at: string;
  readonly answers: Answers;
  /** Questions that the product did not make, with their answers. */
  readonly unknown: readonly (readonly [string, string])[];
  readonly content: readonly (readonly [string, string])[];
}

/** In whose name a submission speaks: nobody's that could be checked, the party's own link, or a member of staff. */
export interface Standing {
  readonly authority: 'none' | 'party' | 'staff';
  /** The party that it speaks of; '' where only a name is written. */
  readonly party: string;
  readonly link?: Row<'links'>;
  /** A clerk looked at it and took it: an unknown party is registered, and unreadable answers are kept as a note. */
  readonly accepted?: boolean;
}

/** What became of it: a record's id, or the doubts that send it to 受付. */
export type Outcome = { readonly record: string } | { readonly doubts: readonly Doubt[] };

export type Values = Readonly<Record<string, Value>>;

export interface Reading {
  readonly values: Record<string, Value>;
  readonly doubts: readonly Doubt[];
  /** The columns that hold an answer; the others were left blank. */
  readonly answered: readonly string[];
}

/**
 * The answers of a submission that belong to one table. Answers to questions
 * that are not the product's own come as the text of 備考, and so do answers
 * that cannot be read once a clerk has taken the submission.
 */
export function readFor(submission: Submission, table: TableKey, standing: Standing): Reading {
  const own = FORMS[submission.form].table === table;
  const prefix = own ? '' : `${table}.`;
  const asked = questionsOf(FORMS[submission.form]).filter((question) => question.table === table);
  const columns = [...new Set(asked.map(({ slot }) => answerKey(slot).slice(prefix.length)))];
  const answers: Record<string, string | readonly string[]> = {};
  for (const column of columns) answers[column] = submission.answers[prefix + column] ?? '';
  const notes = own ? submission.unknown.map(([title, answer]) => `${title}: ${answer}`) : [];
  return readWithNotes(table, columns, answers, notes, standing);
}

function readWithNotes(
  table: TableKey,
  columns: readonly string[],
  answers: Record<string, string | readonly string[]>,
  notes: readonly string[],
  standing: Standing,
): Reading {
  const noted = columnsOf(table).some(([key]) => key === 'note');
  const first = readAnswers(table, columns, answers);
  const unreadable =
    standing.accepted && noted ? first.doubts.filter(({ column }) => textOf(answers[column]) !== '') : [];
  const kept = unreadable.map(({ column }) => `${columnOf(table, column).label}: ${textOf(answers[column])}`);
  for (const { column } of unreadable) answers[column] = '';
  if (noted) answers.note = [...notes, ...kept].join('\n');
  const { values, doubts } = readAnswers(table, noted ? [...columns, 'note'] : columns, answers);
  return { values, doubts, answered: columns.filter((column) => textOf(answers[column]) !== '') };
}

function textOf(answer: string | readonly string[] | undefined): string {
  return (typeof answer === 'string' ? answer : (answer ?? []).join('、')).trim();
}

/** What an update changes: answers given, and answers that were filled in beforehand and came back blank. */
export function patchOf(reading: Reading, prefilled: readonly string[], prefix = ''): Record<string, Value> {
  const patch: Record<string, Value> = {};
  for (const [column, value] of Object.entries(reading.values)) {
    const erased = column !== 'note' && prefilled.includes(prefix + column);
    if (reading.answered.includes(column) || erased) patch[column] = value;
  }
  return patch;
}

/** 備考 is added to, never written over. */
export function withNote(before: string, note: Value | undefined): string {
  const added = String(note ?? '');
  return [before, before.includes(added) ? '' : added].filter((part) => part !== '').join('\n');
}

export function doubt(column: string, code: string, params: Readonly<Record<string, string>> = {}): Doubt {
  return { column, code, params };
}
