import { ServiceObject } from '../kernel.ts';

/**
 * One constant of a Google enum. In the sandbox it is an object, equal only to
 * itself, with `name()`, `ordinal()` and `toString()`
 * (https://developers.google.com/apps-script/guides/services/#using_enums; the
 * reference calls `getType().name()`). Asking it is no service call.
 */
export class EnumValue extends ServiceObject {
  constructor(
    readonly serviceName: string,
    readonly constant: string,
    readonly position: number,
  ) {
    super();
  }
}

/** The enum `path` (such as `FormApp.ItemType`) with its constants in Google's order. */
export function enumOf<Name extends string>(path: string, names: readonly Name[]): Readonly<Record<Name, EnumValue>> {
  const entries = names.map((name, i) => [name, new EnumValue(path, name, i)] as const);
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<Name, EnumValue>>;
}
