import { ServiceError, ServiceObject } from '../kernel.ts';
import { enumOf } from './enums.ts';
import { EventType, Trigger, type TriggerHost, TriggerSource } from './trigger.ts';
import { TriggerBuilder } from './trigger-builders.ts';

export const AuthMode = enumOf('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

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
