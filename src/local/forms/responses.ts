import { ServiceError, ServiceObject } from '../kernel.ts';
import { type AnswerValue, type FormData, type ItemData, isQuestion, type ResponseData } from './data.ts';
import { type ItemLike, ItemResponse } from './item-response.ts';
import { Item } from './items.ts';
import type { FormStore } from './store.ts';

const EMPTY_WHEN_UNANSWERED = ['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'DATETIME'];

/** https://developers.google.com/apps-script/reference/forms/form-response */
export class FormResponse extends ServiceObject {
  readonly serviceName = 'FormResponse';
  readonly #draft = new Map<number, AnswerValue>();

  /** Without `data` it is a response that the script has only begun. */
  constructor(
    private readonly store: FormStore,
    private readonly form: FormData,
    private readonly data: ResponseData | null,
  ) {
    super();
  }

  getId(): string | null {
    return this.data?.id ?? null;
  }

  getTimestamp(): Date | null {
    return this.data ? new Date(this.data.timestamp) : null;
  }

  /** '' where the Form does not collect addresses. */
  getRespondentEmail(): string | null {
    return this.data?.email ?? null;
  }

  /** In the order of the Form; unanswered text and date questions as A-FORM-UNANSWERED says. */
  getItemResponses(): ItemResponse[] {
    return this.form.items.filter(isQuestion).flatMap((item) => this.#responseTo(item) ?? []);
  }

  getResponseForItem(item: ItemLike): ItemResponse | null {
    const data = this.form.items.find((one) => one.id === item.id);
    return data ? this.#responseTo(data) : null;
  }

  withItemResponse(response: ItemResponse): this {
    if (this.data) throw new ServiceError('The response has already been submitted.');
    this.#draft.set(response.item.id, response.answer);
    return this;
  }

  toPrefilledUrl(): string {
    const query = new URLSearchParams({ usp: 'pp_url' });
    for (const item of this.form.items) {
      for (const value of [this.#answer(item) ?? []].flat()) query.append(`entry.${item.entry}`, value);
    }
    return `${publishedUrl(this.form)}?${query}`;
  }

  #responseTo(item: ItemData): ItemResponse | null {
    const given = this.#answer(item);
    const blank = given === undefined && EMPTY_WHEN_UNANSWERED.includes(item.kind);
    const answer = blank && this.store.kernel.assume['A-FORM-UNANSWERED'] === 'empty' ? '' : given;
    return answer === undefined ? null : new ItemResponse(new Item(this.form, item.id), this.#shown(item, answer));
  }

  #shown(item: ItemData, answer: AnswerValue): AnswerValue {
    const slashed = item.kind === 'DATE' && this.store.kernel.assume['A-FORM-DATE'] === 'yyyy/MM/dd';
    return slashed ? String(answer).replaceAll('-', '/') : answer;
  }

  #answer(item: ItemData): AnswerValue | undefined {
    return this.data ? this.data.answers[item.id] : this.#draft.get(item.id);
  }
}

/** The address at which respondents find the Form. */
export function publishedUrl(form: FormData): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

/** The answers, by item id, that a prefilled address puts into the Form. */
export function prefilledAnswers(form: FormData, url: string): Record<string, AnswerValue> {
  const query = new URL(url).searchParams;
  const found = form.items.map((item) => [item, query.getAll(`entry.${item.entry}`)] as const);
  const given = found.filter(([, values]) => values.length > 0);
  return Object.fromEntries(
    given.map(([item, values]) => [item.id, item.kind === 'CHECKBOX' ? values : (values[0] ?? '')]),
  );
}
