import { sha256 } from '../domain/digest.ts';
import { answerKey, LINK_SLOT, questionsOf } from '../domain/forms/layout.ts';
import { FORMS, type FormKey } from '../domain/forms.ts';
import type { Doubt } from '../domain/intake.ts';
import { type Row, type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import { receive } from './intake-rows.ts';
import type { FormResponseData } from './ports.ts';
import { type Submission, standingOf, takeIn } from './take-in.ts';

/** A response that the ledger does not know, or knows with other answers. */
export interface Arrival {
  readonly form: FormKey;
  readonly response: FormResponseData;
}

export interface Count {
  readonly taken: number;
  readonly doubtful: number;
}

/** The slot of each item of our Forms, by item id. */
export type Slots = ReadonlyMap<string, string>;

export function slotsOf(items: readonly Row<'formItems'>[]): Slots {
  return new Map(items.map((item) => [item.key, item.column]));
}

/**
 * The fingerprint of a response's answers. It names questions by our own
 * slots and writes dates in one way, so that it stays the same whichever way the
 * response was read.
 */
export function responseDigest(response: FormResponseData, slots: Slots): string {
  const parts = response.answers.map(({ itemKey, answer }) =>
    JSON.stringify([slots.get(itemKey) ?? '', [answer].flat().map(withDashes)]),
  );
  return sha256(parts.sort().join('\n'));
}

/** A date answer as the Forms API gives it; how FormApp writes one is not documented. */
const withDashes = (text: string): string => text.replace(/^(\d{4})\/(\d\d)\/(\d\d)$/, '$1-$2-$3');

/** Forms whose identical resubmission is the same answer sent twice; of the others two people may well say the same. */
const SAME_WHEN_REPEATED: readonly FormKey[] = ['hearing', 'expertSignup', 'post'];

/** Makes records of arrivals, or puts them into 受付; the ledger says what became of each. */
export function takeArrivals(book: Book, arrivals: readonly Arrival[], given: readonly Doubt[]): Count {
  const slots = slotsOf(book.all('formItems'));
  const count = { taken: 0, doubtful: 0 };
  for (const { form, response } of arrivals) {
    const digest = responseDigest(response, slots);
    const known = book.find('ledger', response.id);
    if (known?.digest === digest) continue;
    const twin = known ? undefined : twinOf(book, form, response, digest);
    const outcome = twin
      ? { record: twin.record, sure: true }
      : takeOne(book, form, response, slots, changed(known, given));
    if (!twin) count[outcome.sure ? 'taken' : 'doubtful'] += 1;
    if (known) book.edit('ledger', response.id, { digest, takenAt: response.at });
    else book.add('ledger', { response: response.id, form, digest, takenAt: response.at, record: outcome.record });
  }
  return count;
}

function changed(known: Row<'ledger'> | undefined, given: readonly Doubt[]): readonly Doubt[] {
  if (!known) return given;
  return [...given, { column: '', code: 'intake.changed', params: { record: known.record } }];
}

/** The same answers taken in before: sent twice, or read under another number by another way. */
function twinOf(book: Book, form: FormKey, response: FormResponseData, digest: string): Row<'ledger'> | undefined {
  const repeats = SAME_WHEN_REPEATED.includes(form);
  return book
    .all('ledger')
    .find((row) => row.form === form && row.digest === digest && (repeats || row.takenAt === response.at));
}

function takeOne(
  book: Book,
  form: FormKey,
  response: FormResponseData,
  slots: Slots,
  given: readonly Doubt[],
): { readonly record: string; readonly sure: boolean } {
  const { submission, token } = submissionOf(form, response, slots);
  const { standing, doubts } = standingOf(book, form, token, book.at.slice(0, 10));
  const before = [...given, ...doubts];
  const outcome = before.length > 0 ? { doubts: before } : takeIn(book, submission, standing);
  if ('record' in outcome) return { record: outcome.record, sure: true };
  const proposal = { kind: 'submission', submission, party: standing.party } as const;
  return { record: receive(book, { ...submission, doubts: outcome.doubts, proposal }), sure: false };
}

/** A response by what it fills. The token is taken out of it: it is shown nowhere. */
function submissionOf(
  form: FormKey,
  response: FormResponseData,
  slots: Slots,
): { readonly submission: Submission; readonly token: string } {
  const titles = new Map(questionsOf(FORMS[form]).map(({ slot, question }) => [slot, question.title]));
  const asked = new Set([...titles.keys()].map(answerKey));
  const answers: Record<string, string | readonly string[]> = {};
  const unknown: [string, string][] = [];
  const content: [string, string][] = [];
  let token = '';
  for (const { itemKey, title: written, answer } of inOrder(response, slots, [...titles.keys()])) {
    const text = typeof answer === 'string' ? answer : answer.join('、');
    const slot = slots.get(itemKey) ?? '';
    const title = written || titles.get(slot) || labelOf(FORMS[form].table, slot);
    if (slot === LINK_SLOT) {
      token = text;
      continue;
    }
    content.push([title, text]);
    const key = answerKey(slot);
    if (asked.has(key)) answers[key] = answer;
    else unknown.push([title, text]);
  }
  const { title } = FORMS[form];
  return {
    submission: { form, channel: title, reference: response.id, at: response.at, answers, unknown, content },
    token,
  };
}

/** The answers as the Form asks, whichever way they were read; those to questions that are none of ours come last. */
function inOrder({ answers }: FormResponseData, slots: Slots, asked: readonly string[]): FormResponseData['answers'] {
  const place = (itemKey: string) => asked.indexOf(slots.get(itemKey) ?? '') + 1 || asked.length + 1;
  return [...answers].sort((a, b) => place(a.itemKey) - place(b.itemKey) || (a.title < b.title ? -1 : 1));
}

/** The heading of a column that is asked no longer; its name where it is gone as well. */
function labelOf(table: TableKey, slot: string): string {
  return tableOf(table).columns[answerKey(slot)]?.label ?? slot;
}
