import { ServiceError, ServiceObject } from '../kernel.ts';
import { ItemType, PageNavigationType } from './data.ts';
import { Form } from './form.ts';
import type { FormStore } from './store.ts';
import { CheckboxValidationBuilder, ParagraphTextValidationBuilder, TextValidationBuilder } from './validation.ts';

/** https://developers.google.com/apps-script/reference/forms/form-app */
export class FormApp extends ServiceObject {
  readonly serviceName = 'FormApp';
  override readonly members = { ItemType, PageNavigationType };

  constructor(private readonly store: FormStore) {
    super();
  }

  create(title: string, isPublished?: boolean): Form {
    if (!title) throw new ServiceError('Invalid argument: title');
    return new Form(this.store, this.store.create(title, isPublished));
  }

  openById(id: string): Form {
    return new Form(this.store, this.store.open(id));
  }

  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder();
  }

  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return new ParagraphTextValidationBuilder();
  }

  createCheckboxValidation(): CheckboxValidationBuilder {
    return new CheckboxValidationBuilder();
  }
}
