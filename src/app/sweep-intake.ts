import { addDays } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';
import { elementsOf } from '../domain/forms/layout.ts';
import { FORM_KEYS, FORMS, type FormKey } from '../domain/forms.ts';
import type { Row, TableKey } from '../domain/schema/index.ts';
import { type Arrival, type Count, responseDigest, slotsOf, takeArrivals } from './arrivals.ts';
import type { FormReading, Ports } from './ports.ts';
import { consult, transact } from './transact.ts';

export interface SweepResult {
  readonly seen: number;
  readonly taken: number;
  readonly doubtful: number;
}

/** Responses are read again from this many days before the last one taken in, since events and clocks are not exact. */
const OVERLAP_DAYS = 2;

const TABLES: readonly TableKey[] = [
  'groups',
  'experts',
  'seedSheets',
  'items',
  'matches',
  'entries',
  'feedback',
  'links',
  'intake',
  'ledger',
  'formItems',
];

interface Known {
  readonly forms: readonly FormReading[];
  readonly ledger: ReadonlyMap<string, Row<'ledger'>>;
  readonly items: readonly Row<'formItems'>[];
}

/**
 * Takes in what came through the Forms, exactly once in effect: whatever the
 * ledger knows is skipped, each other response becomes a record or goes whole
 * into 受付, and so does an answer that was changed under its old number.
 * `all` reads every response, as the nightly run does. Its service calls do
 * not grow with the number of responses.
 */
export function sweepIntake(ports: Ports, reach: 'recent' | 'all' = 'recent'): SweepResult {
  const known = consult(ports, ['documents', 'ledger', 'formItems'], (book): Known => {
    const ledger = book.all('ledger');
    const items = book.all('formItems');
    const forms = FORM_KEYS.flatMap((form) => {
      const formId = book.find('documents', `form:${form}`)?.fileId ?? '';
      const since = reach === 'all' ? '' : checkpoint(ledger, form);
      return formId === '' ? [] : [readingOf(form, formId, since, ledger, items)];
    });
    return { forms, items, ledger: new Map(ledger.map((row) => [row.response, row])) };
  });
  if (known.forms.length === 0) throw new TaneError('registry.notSetUp');
  const read = ports.forms.responses(known.forms);
  const responses = known.forms.flatMap(({ form }, i) => (read[i] ?? []).map((response) => ({ form, response })));
  const arrivals = responses.filter((arrival) => isNews(arrival, known));
  return { seen: responses.length, ...takeAll(ports, arrivals) };
}

/** What is to be asked of one Form. */
export function readingOf(
  form: FormKey,
  formId: string,
  since: string,
  ledger: readonly Row<'ledger'>[],
  items: readonly Row<'formItems'>[],
): FormReading {
  const taken = new Map(ledger.flatMap((row) => (row.form === form ? [[row.response, row.takenAt]] : [])));
  const questions = items.filter((item) => item.formId === formId);
  const reachable = new Set(questions.flatMap((item) => (item.questionId === '' ? [] : [item.column])));
  const asked = elementsOf(FORMS[form]).filter((element) => element.kind === 'question');
  return {
    form,
    formId,
    since,
    questions,
    bulk: asked.every(({ slot }) => reachable.has(slot)),
    isKnown: (id, at) => since !== '' && taken.get(id) === at,
  };
}

function checkpoint(ledger: readonly Row<'ledger'>[], form: FormKey): string {
  const last = ledger.reduce((max, row) => (row.form === form && row.takenAt > max ? row.takenAt : max), '');
  return last === '' ? '' : `${addDays(last.slice(0, 10), -OVERLAP_DAYS)}T00:00:00`;
}

function isNews(arrival: Arrival, known: Known): boolean {
  if (arrival.response.unread) return false;
  const row = known.ledger.get(arrival.response.id);
  return row?.digest !== responseDigest(arrival.response, slotsOf(known.items));
}

/** Takes in a set of arrivals in one write; when Sheets refuses it, halves it until the offender stands alone in 受付. */
function takeAll(ports: Ports, arrivals: readonly Arrival[]): Count {
  if (arrivals.length === 0) return { taken: 0, doubtful: 0 };
  try {
    return transact(ports, { act: '受付', tables: TABLES }, (book) => takeArrivals(book, arrivals, []));
  } catch (error) {
    if (!(error instanceof TaneError) || error.code !== 'registry.refused') throw error;
    if (arrivals.length === 1) return refuse(ports, arrivals, String(error.params.message ?? ''));
    const half = arrivals.length >> 1;
    const first = takeAll(ports, arrivals.slice(0, half));
    const second = takeAll(ports, arrivals.slice(half));
    return { taken: first.taken + second.taken, doubtful: first.doubtful + second.doubtful };
  }
}

function refuse(ports: Ports, arrivals: readonly Arrival[], message: string): Count {
  const doubt = { column: '', code: 'intake.refused', params: { message } };
  return transact(ports, { act: '受付', tables: TABLES }, (book) => takeArrivals(book, arrivals, [doubt]));
}
