/** How values pass the membrane: as JSON, objects as handles. See membrane.ts for the tags. */
import { ServiceObject } from './kernel.ts';
import { EnumValue } from './services/enums.ts';

/** A value as it is sent: JSON, and whether it holds tags. */
export interface Packed {
  readonly value?: unknown;
  readonly tagged: boolean;
}

/** The objects that one execution holds, by number. */
export class Handles {
  readonly #objects: ServiceObject[] = [];
  readonly #handles = new Map<ServiceObject, number>();
  readonly #types: ServiceObject[] = [];
  readonly #typeIds = new Map<unknown, number>();

  /** A value on its way into the sandbox. */
  pack(value: unknown): Packed {
    return isPlain(value) ? { value, tagged: false } : { value: this.#tag(value), tagged: true };
  }

  /** A value that came out of the sandbox. */
  unpack({ value, tagged }: Packed): unknown {
    return tagged ? this.#untag(value) : value;
  }

  /** The object of a handle, if there is one. */
  at(handle: number): ServiceObject | undefined {
    return this.#objects[handle];
  }

  /** An object of a type that the sandbox was told of. */
  example(type: number): ServiceObject | undefined {
    return this.#types[type];
  }

  /** The object of a handle. @throws TypeError where there is none */
  object(handle: number): ServiceObject {
    const object = this.at(handle);
    if (!object) throw new TypeError(`membrane: no object ${handle}`);
    return object;
  }

  #tag(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof ServiceObject) return this.#reference(value);
    if (value instanceof Date) return { $: 'date', time: value.getTime() };
    if (Array.isArray(value)) return value.map((item) => this.#tag(item));
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const object = Object.fromEntries(entries.map(([key, item]) => [key, this.#tag(item)]));
    return '$' in object ? { $: 'object', value: object } : object;
  }

  #reference(object: ServiceObject): unknown {
    let handle = this.#handles.get(object);
    if (handle === undefined) {
      handle = this.#objects.push(object) - 1;
      this.#handles.set(object, handle);
    }
    if (object instanceof EnumValue) return { $: 'enum', handle, name: object.constant, ordinal: object.position };
    return { $: 'ref', handle, type: this.#typeId(object) };
  }

  #typeId(object: ServiceObject): number {
    let id = this.#typeIds.get(object.constructor);
    if (id === undefined) {
      id = this.#types.push(object) - 1;
      this.#typeIds.set(object.constructor, id);
    }
    return id;
  }

  #untag(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((item) => this.#untag(item));
    const tagged = value as { $?: string; handle?: number; time?: number; value?: object };
    if (tagged.$ === 'undefined') return undefined;
    if (tagged.$ === 'ref') return this.object(tagged.handle ?? -1);
    if (tagged.$ === 'date') return new Date(tagged.time ?? Number.NaN);
    const source = tagged.$ === 'object' ? (tagged.value ?? {}) : value;
    return Object.fromEntries(Object.entries(source).map(([key, item]) => [key, this.#untag(item)]));
  }
}

/** Whether JSON says all of it. `undefined` fields are dropped, as JSON does. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (value instanceof ServiceObject || value instanceof Date) return false;
  if (Array.isArray(value)) return value.every(isPlain);
  for (const [key, item] of Object.entries(value)) if (key === '$' || !isPlain(item)) return false;
  return true;
}
