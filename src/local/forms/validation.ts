import { ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import type { ValidationData } from './data.ts';

/** A method under a symbol is out of the sandbox's reach. */
const RULE = Symbol('rule');

/** A built validation (reference/forms/text-validation and its sisters): opaque to scripts. */
export class DataValidation extends ServiceObject {
  readonly serviceName = 'DataValidation';

  constructor(readonly rule: ValidationData) {
    super();
  }
}

/** Builders take one rule, as the Forms page does: which of several would count is not said. */
abstract class Builder extends ServiceObject {
  #rule: Pick<ValidationData, 'rule' | 'args'> | undefined;
  #helpText = '';

  setHelpText(text: string): this {
    this.#helpText = text;
    return this;
  }

  build(): DataValidation {
    if (!this.#rule) throw new ServiceError('The validation has no rule.');
    return new DataValidation({ ...this.#rule, helpText: this.#helpText });
  }

  [RULE](rule: string, ...args: (number | string)[]): this {
    if (this.#rule) throw unemulated(`${this.serviceName} with a second rule`);
    this.#rule = { rule, args };
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/forms/paragraph-text-validation-builder */
export class ParagraphTextValidationBuilder extends Builder {
  readonly serviceName: string = 'ParagraphTextValidationBuilder';

  requireTextLengthLessThanOrEqualTo(number: number): this {
    return this[RULE]('lengthAtMost', number);
  }

  requireTextLengthGreaterThanOrEqualTo(number: number): this {
    return this[RULE]('lengthAtLeast', number);
  }

  requireTextMatchesPattern(pattern: string): this {
    return this[RULE]('matches', checkPattern(pattern));
  }

  requireTextContainsPattern(pattern: string): this {
    return this[RULE]('contains', checkPattern(pattern));
  }

  requireTextDoesNotMatchPattern(pattern: string): this {
    return this[RULE]('matchesNot', checkPattern(pattern));
  }

  requireTextDoesNotContainPattern(pattern: string): this {
    return this[RULE]('containsNot', checkPattern(pattern));
  }
}

/** https://developers.google.com/apps-script/reference/forms/text-validation-builder */
export class TextValidationBuilder extends ParagraphTextValidationBuilder {
  override readonly serviceName = 'TextValidationBuilder';

  requireTextIsEmail(): this {
    return this[RULE]('email');
  }

  requireTextIsUrl(): this {
    return this[RULE]('url');
  }

  requireNumber(): this {
    return this[RULE]('number');
  }

  requireWholeNumber(): this {
    return this[RULE]('whole');
  }

  requireNumberBetween(start: number, end: number): this {
    return this[RULE]('between', start, end);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this[RULE]('between', number, Number.MAX_VALUE);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this[RULE]('between', -Number.MAX_VALUE, number);
  }
}

/** https://developers.google.com/apps-script/reference/forms/checkbox-validation-builder */
export class CheckboxValidationBuilder extends Builder {
  readonly serviceName = 'CheckboxValidationBuilder';

  requireSelectAtLeast(number: number): this {
    return this[RULE]('lengthAtLeast', number);
  }

  requireSelectAtMost(number: number): this {
    return this[RULE]('lengthAtMost', number);
  }

  requireSelectExactly(number: number): this {
    return this[RULE]('lengthExactly', number);
  }
}

/** Patterns are taken to be RE2's, which has neither look-around nor back-references. */
function checkPattern(pattern: string): string {
  if (/\(\?<?[=!]|\\[1-9]/.test(pattern)) throw unemulated(`the pattern ${pattern}`);
  new RegExp(pattern, 'u');
  return pattern;
}

type Check = (answer: string | readonly string[], ...args: (number | string)[]) => boolean;

const numeric = (answer: unknown): number => (/^-?\d+(\.\d+)?$/.test(String(answer)) ? Number(answer) : Number.NaN);
const whole = (pattern: number | string | undefined): RegExp => new RegExp(`^(?:${pattern})$`, 'u');
const part = (pattern: number | string | undefined): RegExp => new RegExp(String(pattern), 'u');

const CHECKS: Readonly<Record<string, Check>> = {
  lengthAtMost: (answer, number) => answer.length <= Number(number),
  lengthAtLeast: (answer, number) => answer.length >= Number(number),
  lengthExactly: (answer, number) => answer.length === Number(number),
  matches: (answer, pattern) => whole(pattern).test(String(answer)),
  matchesNot: (answer, pattern) => !whole(pattern).test(String(answer)),
  contains: (answer, pattern) => part(pattern).test(String(answer)),
  containsNot: (answer, pattern) => !part(pattern).test(String(answer)),
  email: (answer) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(answer)),
  url: (answer) => /^https?:\/\/\S+\.\S+$/.test(String(answer)),
  number: (answer) => !Number.isNaN(numeric(answer)),
  whole: (answer) => Number.isInteger(numeric(answer)),
  between: (answer, start, end) => numeric(answer) >= Number(start) && numeric(answer) <= Number(end),
};

/** What the Forms page says of an answer that breaks the rule, or null. */
export function violation(rule: ValidationData | null, answer: string | readonly string[]): string | null {
  if (!rule || CHECKS[rule.rule]?.(answer, ...rule.args)) return null;
  return rule.helpText || '入力内容が条件に合っていません';
}
