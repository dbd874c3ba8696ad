import type { FormItemRef, FormReading, FormResponseData } from '../app/ports.ts';
import { japanTime } from '../domain/calendar.ts';
import { askForms, itemsOfForms } from './forms-api.ts';

/** A response as `forms.responses.list` gives it. */
interface ApiResponse {
  readonly responseId: string;
  readonly createTime: string;
  readonly lastSubmittedTime?: string;
  readonly answers?: Readonly<Record<string, ApiAnswer>>;
}

interface ApiAnswer {
  readonly textAnswers?: { readonly answers?: readonly { readonly value?: string }[] };
  readonly fileUploadAnswers?: { readonly answers?: readonly { readonly fileName?: string }[] };
}

interface ApiPage {
  readonly responses?: readonly ApiResponse[];
  readonly nextPageToken?: string;
}

/** The responses of each Form: all Forms at once by the Forms API, one by one by FormApp where that is not to be had. */
export function responses(readings: readonly FormReading[]): readonly (readonly FormResponseData[])[] {
  const bulk = readings.filter((reading) => reading.bulk);
  const fetched = fetchAll(bulk);
  const titles = titlesOfStrangers(bulk, fetched);
  return readings.map((reading) => {
    const found = fetched.get(reading);
    return found ? found.map((one) => dataOf(reading, one, titles)) : byFormApp(reading);
  });
}

function fetchAll(readings: readonly FormReading[]): ReadonlyMap<FormReading, readonly ApiResponse[]> {
  const found = new Map<FormReading, readonly ApiResponse[]>();
  let open = readings.map((reading) => ({ reading, page: '' }));
  while (open.length > 0) {
    const answers = askForms<ApiPage>(open.map(({ reading, page }) => pathOf(reading, page)));
    const more: typeof open = [];
    for (const [i, { reading }] of open.entries()) {
      const answer = answers[i];
      // A Form that stops half-way is read anew by the other way: a part is no whole.
      if (!answer) found.delete(reading);
      else found.set(reading, [...(found.get(reading) ?? []), ...(answer.responses ?? [])]);
      if (answer?.nextPageToken) more.push({ reading, page: answer.nextPageToken });
    }
    open = more;
  }
  return found;
}

function pathOf({ formId, since }: FormReading, page: string): string {
  const from = since === '' ? '' : new Date(`${since}+09:00`).toISOString();
  const query = [
    ...(from === '' ? [] : [`filter=${encodeURIComponent(`timestamp >= ${from}`)}`]),
    ...(page === '' ? [] : [`pageToken=${encodeURIComponent(page)}`]),
  ];
  return `${formId}/responses${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

function dataOf(reading: FormReading, one: ApiResponse, titles: ReadonlyMap<string, string>): FormResponseData {
  const items = new Map(reading.questions.map((item) => [item.questionId, item.itemId]));
  const answers = Object.entries(one.answers ?? {}).flatMap(([questionId, given]) => {
    const answer = textsOf(given);
    if (answer.length === 0) return [];
    const itemKey = `${reading.formId}/${items.get(questionId) ?? `q:${questionId}`}`;
    return { itemKey, title: titles.get(itemKey) ?? '', answer: answer.length === 1 ? (answer[0] ?? '') : answer };
  });
  return { id: one.responseId, at: japanTime(Date.parse(one.lastSubmittedTime ?? one.createTime)), answers };
}

function textsOf({ textAnswers, fileUploadAnswers }: ApiAnswer): readonly string[] {
  const texts = (textAnswers?.answers ?? []).map(({ value }) => value ?? '');
  const files = (fileUploadAnswers?.answers ?? []).map(({ fileName }) => fileName ?? '');
  return [...texts, ...files].filter((text) => text !== '');
}

/** Titles of questions that are none of ours, asked for only where somebody new has answered one. */
function titlesOfStrangers(
  readings: readonly FormReading[],
  fetched: ReadonlyMap<FormReading, readonly ApiResponse[]>,
): ReadonlyMap<string, string> {
  const concerned = readings.filter((reading) => {
    const known = new Set(reading.questions.map(({ questionId }) => questionId));
    const news = (fetched.get(reading) ?? []).filter(
      (one) => !reading.isKnown(one.responseId, japanTime(Date.parse(one.lastSubmittedTime ?? one.createTime))),
    );
    return news.some((one) => Object.keys(one.answers ?? {}).some((id) => !known.has(id)));
  });
  const titles = new Map<string, string>();
  const answers = itemsOfForms(concerned.map(({ formId }) => formId));
  for (const [i, { formId }] of concerned.entries()) {
    for (const { title = '', questionItem, questionGroupItem } of answers[i] ?? []) {
      const { questionId } = questionItem?.question ?? {};
      if (questionId) titles.set(`${formId}/q:${questionId}`, title);
      for (const row of questionGroupItem?.questions ?? []) {
        titles.set(`${formId}/q:${row.questionId}`, [title, row.rowQuestion?.title].filter(Boolean).join(' '));
      }
    }
  }
  return titles;
}

function byFormApp({ formId, since, isKnown }: FormReading): readonly FormResponseData[] {
  const form = FormApp.openById(formId);
  const all = since === '' ? form.getResponses() : form.getResponses(new Date(`${since}+09:00`));
  return all.map((response) => {
    const id = response.getId();
    const at = japanTime(response.getTimestamp().getTime());
    if (isKnown(id, at)) return { id, at, answers: [], unread: true };
    const answers = response.getItemResponses().flatMap((answered) => {
      const answer = textOf(answered.getResponse());
      if (answer.length === 0) return [];
      const item = answered.getItem();
      return { itemKey: `${formId}/${item.getId()}`, title: item.getTitle(), answer };
    });
    return { id, at, answers };
  });
}

/** Grids answer with arrays of arrays; they are none of ours, and are kept as text. */
function textOf(answer: unknown): string | readonly string[] {
  if (Array.isArray(answer)) return answer.map((part) => (Array.isArray(part) ? part.join('、') : String(part ?? '')));
  return String(answer ?? '');
}

/** The numbers of items in the Forms API, which lists them in the order of the Form; '' for all where the two do not agree. */
export function withQuestionIds(
  formId: string,
  items: readonly (FormItemRef & { readonly index: number; readonly title: string })[],
): readonly FormItemRef[] {
  const [found] = itemsOfForms([formId]);
  const agree = found && items.every(({ index, title }) => (found[index]?.title ?? '') === title);
  return items.map(({ index, title: _, ...ref }) => ({
    ...ref,
    questionId: (agree && found[index]?.questionItem?.question?.questionId) || ref.questionId,
  }));
}
