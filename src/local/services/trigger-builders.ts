import { ServiceError, ServiceObject } from '../kernel.ts';
import { fieldsIn } from './format-date.ts';
import { addTrigger, type Trigger, type TriggerHost } from './trigger.ts';
import { firstDue, type Schedule, type TriggerRecord } from './triggers.ts';

/** A method under a symbol is out of the sandbox's reach. */
const ON = Symbol('on');

/** Something with an id that a trigger can listen to: a Form or a Spreadsheet, or the id itself. */
type Source = string | (ServiceObject & { getId(): string });

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
class ClockTriggerBuilder extends ServiceObject {
  readonly serviceName = 'ClockTriggerBuilder';
  #schedule: Schedule;

  constructor(
    private readonly host: TriggerHost,
    private readonly handler: string,
  ) {
    super();
    this.#schedule = { timeZone: host.timeZone };
  }

  everyHours(n: number): this {
    return this.#with({ everyHours: n });
  }

  everyDays(n: number): this {
    return this.#with({ everyDays: n });
  }

  atHour(hour: number): this {
    return this.#with({ atHour: hour });
  }

  nearMinute(minute: number): this {
    return this.#with({ nearMinute: minute });
  }

  after(durationMilliseconds: number): this {
    return this.#with({ after: durationMilliseconds });
  }

  inTimezone(timezone: string): this {
    fieldsIn(0, timezone);
    return this.#with({ timeZone: timezone });
  }

  create(): Trigger {
    const schedule = this.#schedule;
    const kinds = [schedule.everyHours, schedule.everyDays, schedule.after].filter((kind) => kind !== undefined);
    // atHour and nearMinute need a frequency, as their pages say.
    if (kinds.length !== 1)
      throw new ServiceError('The recurrence of the trigger is not specified, or specified twice.');
    const due = firstDue(schedule, this.host.kernel);
    return addTrigger(this.host, {
      handler: this.handler,
      event: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      schedule,
      due,
    });
  }

  #with(part: Partial<Schedule>): this {
    this.#schedule = { ...this.#schedule, ...part };
    return this;
  }
}

/** What the builders of document triggers share: one event, then `create`. */
abstract class SourceTriggerBuilder extends ServiceObject {
  #event: TriggerRecord['event'] | undefined;

  constructor(
    private readonly host: TriggerHost,
    private readonly handler: string,
    private readonly source: 'FORMS' | 'SPREADSHEETS',
    private readonly sourceId: string,
  ) {
    super();
  }

  onOpen(): this {
    return this[ON]('ON_OPEN');
  }

  onFormSubmit(): this {
    return this[ON]('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    const { handler, source, sourceId } = this;
    if (!this.#event) throw new ServiceError('The event of the trigger is not specified.');
    return addTrigger(this.host, { handler, event: this.#event, source, sourceId });
  }

  [ON](event: TriggerRecord['event']): this {
    this.#event = event;
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/script/form-trigger-builder */
class FormTriggerBuilder extends SourceTriggerBuilder {
  readonly serviceName = 'FormTriggerBuilder';
}

/** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder */
class SpreadsheetTriggerBuilder extends SourceTriggerBuilder {
  readonly serviceName = 'SpreadsheetTriggerBuilder';

  onEdit(): this {
    return this[ON]('ON_EDIT');
  }

  onChange(): this {
    return this[ON]('ON_CHANGE');
  }
}

/** https://developers.google.com/apps-script/reference/script/trigger-builder */
export class TriggerBuilder extends ServiceObject {
  readonly serviceName = 'TriggerBuilder';

  constructor(
    private readonly host: TriggerHost,
    private readonly handler: string,
  ) {
    super();
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.host, this.handler);
  }

  forForm(form: Source): FormTriggerBuilder {
    return new FormTriggerBuilder(this.host, this.handler, 'FORMS', idOf(form));
  }

  forSpreadsheet(sheet: Source): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.host, this.handler, 'SPREADSHEETS', idOf(sheet));
  }
}

function idOf(source: Source): string {
  return typeof source === 'string' ? source : source.getId();
}
