import { type Kernel, ServiceError, ServiceObject } from '../kernel.ts';
import { type EnumValue, enumOf } from './enums.ts';
import { fieldsIn } from './format-date.ts';
import { firstDue, type Schedule, type TriggerRecord } from './triggers.ts';

export const AuthMode = enumOf('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const EventType = enumOf('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
const TriggerSource = enumOf('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
const MAX_TRIGGERS = 20;
/** A method under a symbol is out of the sandbox's reach. */
const ON = Symbol('on');

/** What the trigger builders need of the workspace. */
export interface TriggerHost {
  readonly kernel: Kernel;
  readonly triggers: TriggerRecord[];
  readonly user: string;
  readonly timeZone: string;
}

/** Something with an id that a trigger can listen to: a Form or a Spreadsheet, or the id itself. */
type Source = string | (ServiceObject & { getId(): string });

/** https://developers.google.com/apps-script/reference/script/trigger */
export class Trigger extends ServiceObject {
  readonly serviceName = 'Trigger';

  constructor(readonly record: TriggerRecord) {
    super();
  }

  getUniqueId(): string {
    return this.record.id;
  }

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getEventType(): EnumValue {
    return EventType[this.record.event];
  }

  getTriggerSource(): EnumValue {
    return TriggerSource[this.record.source];
  }

  /** null for clock triggers, as documented. */
  getTriggerSourceId(): string | null {
    return this.record.sourceId;
  }
}

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
class TriggerBuilder extends ServiceObject {
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

/** The token of an account: the emulated services know it again. */
export const oauthToken = (user: string): string => `local-token-of-${user}`;

/** https://developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends ServiceObject {
  readonly serviceName = 'ScriptApp';
  override readonly members = { AuthMode, EventType, TriggerSource };

  constructor(private readonly host: TriggerHost) {
    super();
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.host, functionName);
  }

  /** A token with the scopes of the script (reference/script/script-app#getOAuthToken()). */
  getOAuthToken(): string {
    return oauthToken(this.host.user);
  }

  /** Only those of one's own account (guides/triggers/installable, "Restrictions"). */
  getProjectTriggers(): Trigger[] {
    const { triggers, user } = this.host;
    return triggers.filter((trigger) => trigger.owner === user).map((trigger) => new Trigger(trigger));
  }

  /** Deleting a trigger that is gone already may throw (A-TRIGGER-GONE). */
  deleteTrigger(trigger: Trigger): void {
    const at = this.host.triggers.findIndex((one) => one.id === trigger.record.id);
    if (at >= 0) this.host.triggers.splice(at, 1);
    else if (this.host.kernel.assume['A-TRIGGER-GONE'] === 'refused')
      throw new ServiceError('The trigger does not exist.');
  }
}

function addTrigger(host: TriggerHost, trigger: Omit<TriggerRecord, 'id' | 'owner'>): Trigger {
  if (host.triggers.filter((one) => one.owner === host.user).length >= MAX_TRIGGERS) {
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const id = String(Math.floor(host.kernel.random() * 9e15) + 1e15);
  const record: TriggerRecord = { id, owner: host.user, ...trigger };
  host.triggers.push(record);
  return new Trigger(record);
}

function idOf(source: Source): string {
  return typeof source === 'string' ? source : source.getId();
}
