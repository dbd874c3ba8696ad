import { isTrashed } from '../drive/access.ts';
import type { RestCall } from '../kernel.ts';
import { type FormData, type ItemData, isQuestion, type ResponseData } from './data.ts';
import type { FormStore } from './store.ts';

/** What a request to https://forms.googleapis.com answers: status and JSON (workspace/forms/api/reference/rest). */
export interface RestAnswer {
  readonly status: number;
  readonly body: object;
}

const PAGE = 5000;
const METHODS = [
  [/^\/v1\/forms\/([^/]+)$/, 'forms.get'],
  [/^\/v1\/forms\/([^/]+)\/responses$/, 'forms.responses.list'],
] as const;

/** A request as the REST call it is; undefined where it is none that is emulated. */
export function formsCall(url: URL): RestCall | undefined {
  for (const [pattern, method] of METHODS) {
    const formId = pattern.exec(url.pathname)?.[1];
    const params: Record<string, unknown> = { formId, ...Object.fromEntries(url.searchParams) };
    if (typeof params.pageSize === 'string') params.pageSize = Number(params.pageSize);
    if (formId) return { api: 'forms', method, params };
  }
  return undefined;
}

/** A-FORMS-API: the API answers only where the script's Cloud project has switched it on. */
export function answerForms(store: FormStore, { method, params }: RestCall): RestAnswer {
  if (store.kernel.assume['A-FORMS-API'] === 'off')
    return failure(
      403,
      'PERMISSION_DENIED',
      'Google Forms API has not been used in project 0 before or it is disabled.',
    );
  const form = store.list().find((one) => one.id === params.formId);
  const file = form && store.drive.files.get(form.id);
  // The scope drive.file opens what the script made itself (A-DRIVE-OTHER-SERVICES).
  if (!form || !file || file.hiddenFromApp || isTrashed(store.drive, file))
    return failure(404, 'NOT_FOUND', 'Requested entity was not found.');
  return { status: 200, body: method === 'forms.get' ? getForm(form) : listResponses(store, form, params) };
}

function failure(code: number, status: string, message: string): RestAnswer {
  return { status: code, body: { error: { code, message, status } } };
}

const hex = (number: number): string => number.toString(16).padStart(8, '0');
/** Which number of FormApp a question's id is, is not documented; the product learns it from forms.get. */
const questionId = (item: ItemData): string => hex(item.entry);

/** `items` with `itemId`, `title` and `questionId`: a mask that asks for more gets no more. */
function getForm(form: FormData): object {
  const items = form.items.map((item) => ({
    itemId: hex(item.id),
    ...(item.title === '' ? {} : { title: item.title }),
    ...(isQuestion(item) ? { questionItem: { question: { questionId: questionId(item) } } } : {}),
  }));
  return items.length > 0 ? { items } : {};
}

/** Oldest first; `filter` as the reference writes it, to the nanosecond. */
function listResponses(store: FormStore, form: FormData, params: Readonly<Record<string, unknown>>): object {
  const [, operator, since] = /^timestamp (>=|>) (\S+Z)$/.exec(String(params.filter ?? '')) ?? [];
  if (params.filter !== undefined && !since) return {};
  const from = since ? Date.parse(since) : Number.NEGATIVE_INFINITY;
  const found = form.responses.filter(({ timestamp }) => timestamp > from || (operator === '>=' && timestamp === from));
  const start = Number(params.pageToken ?? 0);
  const size = Number(params.pageSize ?? 0) || PAGE;
  const responses = found.slice(start, start + size).map((response) => responseOf(store, form, response));
  return {
    ...(responses.length > 0 ? { responses } : {}),
    ...(start + size < found.length ? { nextPageToken: String(start + size) } : {}),
  };
}

function responseOf(store: FormStore, form: FormData, response: ResponseData): object {
  const time = new Date(response.timestamp).toISOString();
  const answers = form.items.filter(isQuestion).flatMap((item) => {
    const values = [response.answers[item.id] ?? []].flat();
    if (values.length === 0) return [];
    const id = questionId(item);
    return [[id, { questionId: id, textAnswers: { answers: values.map((value) => ({ value })) } }] as const];
  });
  return {
    responseId: store.kernel.assume['A-FORM-RESPONSE-ID'] === 'same' ? response.id : `ACYD${response.id.slice(1, 40)}`,
    createTime: time,
    lastSubmittedTime: time,
    ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
  };
}
