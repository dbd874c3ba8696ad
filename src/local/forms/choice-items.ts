import { ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import type { EnumValue } from '../services/enums.ts';
import { type ChoiceData, PageNavigationType } from './data.ts';
import { DATA, Question } from './item-base.ts';
import { ItemResponse } from './item-response.ts';
import { navigate, type PageBreakItem } from './pages.ts';
import { DataValidation } from './validation.ts';

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
