import { ServiceObject } from '../kernel.ts';

/** https://developers.google.com/apps-script/reference/base/user */
export class User extends ServiceObject implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly serviceName = 'User';

  constructor(private readonly email: string) {
    super();
  }

  getEmail(): string {
    return this.email;
  }
}

/** https://developers.google.com/apps-script/reference/base/session */
export class Session
  extends ServiceObject
  implements Pick<GoogleAppsScript.Base.Session, 'getScriptTimeZone' | 'getActiveUserLocale'>
{
  readonly serviceName = 'Session';

  constructor(
    private readonly activeUser: string,
    private readonly effectiveUser: string,
    private readonly timeZone: string,
    private readonly locale: string,
  ) {
    super();
  }

  getActiveUser(): User {
    return new User(this.activeUser);
  }

  getEffectiveUser(): User {
    return new User(this.effectiveUser);
  }

  getScriptTimeZone(): string {
    return this.timeZone;
  }

  getActiveUserLocale(): string {
    return this.locale;
  }
}
