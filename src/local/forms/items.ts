import { ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { EnumValue } from '../services/enums.ts';
import {
  type ChoiceData,
  type FormData,
  type ItemData,
  type ItemKind,
  ItemType,
  type Navigation,
  PageNavigationType,
} from './data.ts';
import { ItemResponse } from './item-response.ts';
import { DataValidation } from './validation.ts';

/** A method under a symbol is out of the sandbox's reach. */
export const DATA = Symbol('data');

/** What every item has (reference/forms/item). An item that was deleted can no longer be used. */
abstract class ItemBase extends ServiceObject {
  constructor(
    readonly form: FormData,
    readonly id: number,
  ) {
    super();
  }

  get [DATA](): ItemData {
    const data = this.form.items.find((item) => item.id === this.id);
    if (!data) throw new ServiceError('The item does not exist in the form.');
    return data;
  }

  getId(): number {
    return this[DATA].id;
  }

  getIndex(): number {
    return this.form.items.indexOf(this[DATA]);
  }

  getType(): EnumValue {
    return ItemType[this[DATA].kind];
  }

  getTitle(): string {
    return this[DATA].title;
  }

  setTitle(title: string): this {
    this[DATA].title = title;
    return this;
  }

  getHelpText(): string {
    return this[DATA].helpText;
  }

  setHelpText(text: string): this {
    this[DATA].helpText = text;
    return this;
  }
}

abstract class Question extends ItemBase {
  isRequired(): boolean {
    return this[DATA].required;
  }

  setRequired(enabled: boolean): this {
    this[DATA].required = enabled;
    return this;
  }
}

abstract class TextQuestion extends Question {
  setValidation(validation: DataValidation): this {
    if (!(validation instanceof DataValidation)) throw new ServiceError('Invalid argument: validation');
    this[DATA].validation = validation.rule;
    return this;
  }

  clearValidation(): this {
    this[DATA].validation = null;
    return this;
  }

  createResponse(response: string): ItemResponse {
    return new ItemResponse(this, String(response));
  }
}

/** https://developers.google.com/apps-script/reference/forms/text-item */
export class TextItem extends TextQuestion {
  readonly serviceName = 'TextItem';
}

/** https://developers.google.com/apps-script/reference/forms/paragraph-text-item */
export class ParagraphTextItem extends TextQuestion {
  readonly serviceName = 'ParagraphTextItem';
}

/** https://developers.google.com/apps-script/reference/forms/choice */
export class Choice extends ServiceObject {
  readonly serviceName = 'Choice';

  constructor(readonly data: ChoiceData) {
    super();
  }

  getValue(): string {
    return this.data.value;
  }

  getPageNavigationType(): EnumValue | null {
    return this.data.goTo ? PageNavigationType[this.data.goTo.type] : null;
  }
}

abstract class ChoiceQuestion extends Question {
  getChoices(): Choice[] {
    return this[DATA].choices.map((choice) => new Choice(choice));
  }

  setChoiceValues(values: string[]): this {
    return this.setChoices(values.map((value) => new Choice({ value: String(value) })));
  }

  setChoices(choices: Choice[]): this {
    if (!choices.length || choices.some((choice) => !(choice instanceof Choice))) {
      throw new ServiceError('Invalid argument: choices');
    }
    const data = choices.map((choice) => choice.data);
    if (new Set(data.map((choice) => choice.value)).size < data.length) throw unemulated('equal choices');
    if (new Set(data.map((choice) => choice.goTo === undefined)).size > 1) {
      throw new ServiceError('Choices that use page navigation cannot be combined with choices that do not.');
    }
    this[DATA].choices = data;
    return this;
  }
}

abstract class SingleChoiceQuestion extends ChoiceQuestion {
  createChoice(value: string, navigation?: PageBreakItem | EnumValue): Choice {
    return new Choice(
      navigation === undefined ? { value: String(value) } : { value: String(value), goTo: navigate(navigation) },
    );
  }

  createResponse(response: string): ItemResponse {
    const { choices, other } = this[DATA];
    if (!other && !choices.some((choice) => choice.value === response))
      throw new ServiceError(`Invalid response: ${response}`);
    return new ItemResponse(this, response);
  }
}

/** https://developers.google.com/apps-script/reference/forms/multiple-choice-item */
export class MultipleChoiceItem extends SingleChoiceQuestion {
  readonly serviceName = 'MultipleChoiceItem';

  hasOtherOption(): boolean {
    return this[DATA].other;
  }

  showOtherOption(enabled: boolean): this {
    this[DATA].other = enabled;
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/forms/list-item */
export class ListItem extends SingleChoiceQuestion {
  readonly serviceName = 'ListItem';
}

/** https://developers.google.com/apps-script/reference/forms/checkbox-item */
export class CheckboxItem extends ChoiceQuestion {
  readonly serviceName = 'CheckboxItem';

  createChoice(value: string): Choice {
    return new Choice({ value: String(value) });
  }

  hasOtherOption(): boolean {
    return this[DATA].other;
  }

  showOtherOption(enabled: boolean): this {
    this[DATA].other = enabled;
    return this;
  }

  setValidation(validation: DataValidation): this {
    if (!(validation instanceof DataValidation)) throw new ServiceError('Invalid argument: validation');
    this[DATA].validation = validation.rule;
    return this;
  }

  createResponse(responses: string[]): ItemResponse {
    const { choices, other } = this[DATA];
    const wrong = responses.find((response) => !other && !choices.some((choice) => choice.value === response));
    if (wrong !== undefined) throw new ServiceError(`Invalid response: ${wrong}`);
    return new ItemResponse(this, responses);
  }
}

/** https://developers.google.com/apps-script/reference/forms/scale-item */
export class ScaleItem extends Question {
  readonly serviceName = 'ScaleItem';

  setBounds(lower: number, upper: number): this {
    const [from, to] = [Math.trunc(lower), Math.trunc(upper)];
    if (from < 0 || from > 1 || to < 3 || to > 10) throw new ServiceError('Invalid argument: bounds');
    this[DATA].bounds = [from, to];
    return this;
  }

  setLabels(lower: string, upper: string): this {
    this[DATA].labels = [lower, upper];
    return this;
  }

  createResponse(response: number): ItemResponse {
    const [lower, upper] = this[DATA].bounds;
    if (!Number.isInteger(response) || response < lower || response > upper)
      throw new ServiceError(`Invalid response: ${response}`);
    return new ItemResponse(this, String(response));
  }
}

/** https://developers.google.com/apps-script/reference/forms/date-item */
export class DateItem extends Question {
  readonly serviceName = 'DateItem';

  createResponse(response: Date): ItemResponse {
    return new ItemResponse(this, japanese(response).slice(0, 10));
  }
}

/** https://developers.google.com/apps-script/reference/forms/date-time-item */
export class DateTimeItem extends Question {
  readonly serviceName = 'DateTimeItem';

  createResponse(response: Date): ItemResponse {
    return new ItemResponse(this, japanese(response).slice(0, 16));
  }
}

/** A moment as a respondent in Japan writes it. */
function japanese(date: Date): string {
  return new Date(date.getTime() + 9 * 3_600_000).toISOString().replace('T', ' ');
}

/** https://developers.google.com/apps-script/reference/forms/section-header-item */
export class SectionHeaderItem extends ItemBase {
  readonly serviceName = 'SectionHeaderItem';
}

/** https://developers.google.com/apps-script/reference/forms/page-break-item */
export class PageBreakItem extends ItemBase {
  readonly serviceName = 'PageBreakItem';

  setGoToPage(goToPageItem: PageBreakItem | EnumValue): this {
    this[DATA].goTo = navigate(goToPageItem);
    return this;
  }
}

const CLASSES = {
  CHECKBOX: CheckboxItem,
  DATE: DateItem,
  DATETIME: DateTimeItem,
  LIST: ListItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  PAGE_BREAK: PageBreakItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  SCALE: ScaleItem,
  SECTION_HEADER: SectionHeaderItem,
  TEXT: TextItem,
} as const;

/** The typed object for an item of a known kind. */
export function typedItem<K extends ItemKind>(form: FormData, id: number, kind: K): InstanceType<(typeof CLASSES)[K]> {
  return new CLASSES[kind](form, id) as InstanceType<(typeof CLASSES)[K]>;
}

/** https://developers.google.com/apps-script/reference/forms/item: any item, before it is cast. */
export class Item extends ItemBase {
  readonly serviceName = 'Item';

  asCheckboxItem(): CheckboxItem {
    return this.#as('CHECKBOX');
  }

  asDateItem(): DateItem {
    return this.#as('DATE');
  }

  asDateTimeItem(): DateTimeItem {
    return this.#as('DATETIME');
  }

  asListItem(): ListItem {
    return this.#as('LIST');
  }

  asMultipleChoiceItem(): MultipleChoiceItem {
    return this.#as('MULTIPLE_CHOICE');
  }

  asPageBreakItem(): PageBreakItem {
    return this.#as('PAGE_BREAK');
  }

  asParagraphTextItem(): ParagraphTextItem {
    return this.#as('PARAGRAPH_TEXT');
  }

  asScaleItem(): ScaleItem {
    return this.#as('SCALE');
  }

  asSectionHeaderItem(): SectionHeaderItem {
    return this.#as('SECTION_HEADER');
  }

  asTextItem(): TextItem {
    return this.#as('TEXT');
  }

  #as<K extends ItemKind>(kind: K): InstanceType<(typeof CLASSES)[K]> {
    if (this[DATA].kind !== kind) throw new ServiceError(`Invalid conversion for item type: ${this[DATA].kind}.`);
    return typedItem(this.form, this.id, kind);
  }
}

function navigate(to: unknown): Navigation {
  if (to instanceof PageBreakItem) return { type: 'GO_TO_PAGE', page: to.id };
  const type =
    to instanceof EnumValue ? Object.values(PageNavigationType).find((one) => one === to)?.constant : undefined;
  if (!type || type === 'GO_TO_PAGE') throw unemulated(`page navigation to ${String(to)}`);
  return { type: type as Navigation['type'] };
}
