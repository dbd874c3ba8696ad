import { ServiceError, ServiceObject } from '../kernel.ts';
import type { EnumValue } from '../services/enums.ts';
import { type FormData, type ItemData, ItemType } from './data.ts';
import { ItemResponse } from './item-response.ts';
import { DataValidation } from './validation.ts';

/** A method under a symbol is out of the sandbox's reach. */
export const DATA = Symbol('data');

/** What every item has (reference/forms/item). An item that was deleted can no longer be used. */
export abstract class ItemBase extends ServiceObject {
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

/** What all questions have beside title and help. */
export abstract class Question extends ItemBase {
  isRequired(): boolean {
    return this[DATA].required;
  }

  setRequired(enabled: boolean): this {
    this[DATA].required = enabled;
    return this;
  }
}

/** Questions answered in words, which may be held to a pattern or length. */
export abstract class TextQuestion extends Question {
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
