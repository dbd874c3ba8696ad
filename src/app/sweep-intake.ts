import { addDays } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';
import { FORM_KEYS, FORMS, type FormKey } from '../domain/forms.ts';
import type { Doubt } from '../domain/intake.ts';
import type { Row, TableKey } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import { receive } from './intake-rows.ts';
import type { FormResponseData, Ports } from './ports.ts';
import { type Submission, takeIn } from './take-in.ts';
import { consult, transact } from './transact.ts';

export interface SweepResult {
  readonly seen: number;
  readonly taken: number;
  readonly doubtful: number;
}

/** Responses are read again from this many days before the last one taken in, since events and clocks are not exact. */
const OVERLAP_DAYS = 2;

const TABLES: readonly TableKey[] = ['groups', 'experts', 'seedSheets', 'items', 'intake', 'ledger', 'formItems'];

interface Arrival {
  readonly form: FormKey;
  readonly response: FormResponseData;
}

/**
 * Takes in what came through the Forms, exactly once in effect: whatever the
 * ledger knows is skipped, each other response becomes a record or goes whole
 * into 受付. `all` reads every response, as the nightly run does.
 */
export function sweepIntake(ports: Ports, reach: 'recent' | 'all' = 'recent'): SweepResult {
  const known = consult(ports, ['documents', 'ledger'], (book) => ({
    forms: FORM_KEYS.map((key) => [key, book.find('documents', `form:${key}`)?.fileId ?? ''] as const),
    ledger: book.all('ledger'),
  }));
  if (known.forms.every(([, id]) => id === '')) throw new TaneError('registry.notSetUp');
  const taken = new Set(known.ledger.map((row) => row.response));
  const arrivals: Arrival[] = [];
  let seen = 0;
  for (const [form, formId] of known.forms) {
    if (formId === '') continue;
    const responses = ports.forms.responses(formId, reach === 'all' ? '' : checkpoint(known.ledger, form));
    seen += responses.length;
    for (const response of responses) if (!taken.has(response.id)) arrivals.push({ form, response });
  }
  const results = takeAll(ports, arrivals);
  return { seen, taken: results.taken, doubtful: results.doubtful };
}

function checkpoint(ledger: readonly Row<'ledger'>[], form: FormKey): string {
  const last = ledger.reduce((max, row) => (row.form === form && row.takenAt > max ? row.takenAt : max), '');
  return last === '' ? '' : `${addDays(last.slice(0, 10), -OVERLAP_DAYS)}T00:00:00`;
}

/** Takes in a set of arrivals in one write; when Sheets refuses it, halves it until the offender stands alone in 受付. */
function takeAll(ports: Ports, arrivals: readonly Arrival[]): { taken: number; doubtful: number } {
  if (arrivals.length === 0) return { taken: 0, doubtful: 0 };
  try {
    return transact(ports, { act: '受付', tables: TABLES }, (book) => takeInto(ports, book, arrivals, []));
  } catch (error) {
    if (!(error instanceof TaneError) || error.code !== 'registry.refused') throw error;
    if (arrivals.length === 1) return refuse(ports, arrivals, String(error.params.message ?? ''));
    const half = arrivals.length >> 1;
    const first = takeAll(ports, arrivals.slice(0, half));
    const second = takeAll(ports, arrivals.slice(half));
    return { taken: first.taken + second.taken, doubtful: first.doubtful + second.doubtful };
  }
}

function refuse(ports: Ports, arrivals: readonly Arrival[], message: string): { taken: number; doubtful: number } {
  const doubt: Doubt = { column: '', code: 'intake.refused', params: { message } };
  return transact(ports, { act: '受付', tables: TABLES }, (book) => takeInto(ports, book, arrivals, [doubt]));
}

function takeInto(
  ports: Ports,
  book: Book,
  arrivals: readonly Arrival[],
  given: readonly Doubt[],
): { taken: number; doubtful: number } {
  const columns = new Map(book.all('formItems').map((item) => [item.key, item.column]));
  const count = { taken: 0, doubtful: 0 };
  for (const { form, response } of arrivals) {
    if (book.find('ledger', response.id)) continue;
    const submission = submissionOf(form, response, columns, book);
    const outcome = given.length > 0 ? { doubts: given } : takeIn(book, submission);
    const record = 'record' in outcome ? outcome.record : receive(book, { ...submission, doubts: outcome.doubts });
    count['record' in outcome ? 'taken' : 'doubtful'] += 1;
    book.add('ledger', {
      response: response.id,
      form,
      digest: ports.host.digest(JSON.stringify(response.answers)),
      takenAt: response.at,
      record,
    });
  }
  return count;
}

function submissionOf(
  form: FormKey,
  response: FormResponseData,
  columns: ReadonlyMap<string, string>,
  book: Book,
): Submission {
  const formId = book.all('formItems').find((item) => item.form === form)?.formId ?? '';
  const answers: Record<string, string | readonly string[]> = {};
  const unknown: [string, string][] = [];
  for (const { itemId, title, answer } of response.answers) {
    const column = columns.get(`${formId}/${itemId}`);
    if (column) answers[column] = answer;
    else unknown.push([title, typeof answer === 'string' ? answer : answer.join('、')]);
  }
  return {
    form,
    channel: FORMS[form].title,
    reference: response.id,
    answers,
    unknown,
    content: response.answers.map(({ title, answer }) => [
      title,
      typeof answer === 'string' ? answer : answer.join('、'),
    ]),
  };
}
