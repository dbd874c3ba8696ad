import { type Kernel, ServiceError, ServiceObject } from '../kernel.ts';
import { type EnumValue, enumOf } from './enums.ts';
import type { TriggerRecord } from './triggers.ts';

export const EventType = enumOf('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TriggerSource = enumOf('ScriptApp.TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
const MAX_TRIGGERS = 20;

/** What the trigger builders need of the workspace. */
export interface TriggerHost {
  readonly kernel: Kernel;
  readonly triggers: TriggerRecord[];
  readonly user: string;
  readonly timeZone: string;
}

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

/** Adds a trigger for the account at work. @throws where it has 20 already (guides/services/quotas) */
export function addTrigger(host: TriggerHost, trigger: Omit<TriggerRecord, 'id' | 'owner'>): Trigger {
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
