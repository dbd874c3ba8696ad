import { ServiceError } from '../kernel.ts';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items.ts';
import type { FormData, ItemKind } from './data.ts';
import { DATA, ItemBase, Question, TextQuestion } from './item-base.ts';
import { ItemResponse } from './item-response.ts';
import { PageBreakItem, SectionHeaderItem } from './pages.ts';

/** https://developers.google.com/apps-script/reference/forms/text-item */
export class TextItem extends TextQuestion {
  readonly serviceName = 'TextItem';
}

/** https://developers.google.com/apps-script/reference/forms/paragraph-text-item */
export class ParagraphTextItem extends TextQuestion {
  readonly serviceName = 'ParagraphTextItem';
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
