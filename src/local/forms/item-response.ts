import { ServiceObject } from '../kernel.ts';
import type { AnswerValue, FormData } from './data.ts';

/** What a response needs of the item it answers. */
export interface ItemLike extends ServiceObject {
  readonly form: FormData;
  readonly id: number;
}

/** https://developers.google.com/apps-script/reference/forms/item-response */
export class ItemResponse extends ServiceObject {
  readonly serviceName = 'ItemResponse';

  constructor(
    readonly item: ItemLike,
    readonly answer: AnswerValue,
  ) {
    super();
  }

  getItem(): ItemLike {
    return this.item;
  }

  /** A string, or for a checkbox question an array; a date reads as A-FORM-DATE says. */
  getResponse(): AnswerValue {
    return this.answer;
  }
}
