import { ServiceError, ServiceObject, unemulated } from '../kernel.ts';

/** Every property store, by scope (`document`, `script`, `user:…`). */
export type PropertyStore = Record<string, Record<string, string>>;

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

/** https://developers.google.com/apps-script/reference/properties/properties; limits: guides/services/quotas */
export class Properties extends ServiceObject implements GoogleAppsScript.Properties.Properties {
  readonly serviceName = 'Properties';

  constructor(
    private readonly store: PropertyStore,
    private readonly scope: string,
  ) {
    super();
  }

  getProperty(key: string): string | null {
    return this.getProperties()[key] ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...this.store[this.scope] };
  }

  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }

  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  /** Values that are no strings are not emulated: Google converts some of them. */
  setProperties(properties: Record<string, string>, deleteAllOthers?: boolean): this {
    const next = deleteAllOthers ? { ...properties } : { ...this.getProperties(), ...properties };
    for (const [key, value] of Object.entries(next)) {
      if (typeof value !== 'string') throw unemulated(`the property ${key}, which is no string`);
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new ServiceError('Argument too large: value');
    }
    const size = Object.entries(next).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
    if (size > MAX_STORE_BYTES) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store[this.scope] = next;
    return this;
  }

  deleteProperty(key: string): this {
    const { [key]: _, ...rest } = this.getProperties();
    this.store[this.scope] = rest;
    return this;
  }

  deleteAllProperties(): this {
    this.store[this.scope] = {};
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/properties/properties-service */
export class PropertiesService
  extends ServiceObject
  implements
    Pick<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
    >
{
  readonly serviceName = 'PropertiesService';

  constructor(
    private readonly store: PropertyStore,
    private readonly user: string,
  ) {
    super();
  }

  getDocumentProperties(): Properties {
    return new Properties(this.store, 'document');
  }

  getScriptProperties(): Properties {
    return new Properties(this.store, 'script');
  }

  getUserProperties(): Properties {
    return new Properties(this.store, `user:${this.user}`);
  }
}
