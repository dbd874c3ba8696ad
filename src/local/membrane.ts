/**
 * The host's half of the wall between the sandbox and the emulated services.
 *
 * Everything passes as one JSON text each way through `send`, and objects pass
 * as handles, so that no host object gets into the sandbox and an execution
 * can later live in a Worker of its own. Messages:
 *   {op:'call', on, method, args}  {op:'member'|'missing'|'set', on, name}  {op:'type', type}
 *   {op:'now'}  {op:'random'}  {op:'log', level, text}
 * answered by {value, tagged} or {error:{name, message, details}}. A value is
 * `tagged` when it holds something that JSON cannot say: {$:'ref'|'enum'|
 * 'date'|'undefined'|'object', …}. The sandbox's half is prelude.js.
 */
import { type Kernel, type RestCall, type RestShape, ServiceError, ServiceObject, unemulated } from './kernel.ts';
import { EnumValue } from './services/enums.ts';

/** A service object that accepts `object.name = value` (only HtmlTemplate does) has a method under this key. */
export const ASSIGN = Symbol('assign');

/** A service object whose methods may make an execution wait has a method under this key. */
export const WAIT = Symbol('wait');

/** What an execution waits for, and how long at most. */
export interface Waiting {
  readonly milliseconds: number;
  isOver(): boolean;
}

/** Thrown by a hook of the kernel to kill the execution there: the script cannot catch its way past it. */
export class ExecutionKilled extends Error {
  override name = 'ExecutionKilled';
}

/** What the membrane asks of the execution it serves. */
export interface Gatekeeper {
  /** Called before each service call; throws a ServiceError where the execution may not make it. */
  admit(service: string, method: string): void;
  log(level: string, text: string): void;
}

interface Message {
  readonly op: string;
  readonly on: number;
  readonly method: string;
  readonly name: string;
  readonly type: number;
  readonly args: readonly unknown[];
  readonly value: unknown;
  readonly tagged: boolean;
  readonly level: string;
  readonly text: string;
}

/** A value as it is sent: JSON, and whether it holds tags. */
export interface Packed {
  readonly value?: unknown;
  readonly tagged: boolean;
}

export class Membrane {
  /** Why this execution cannot go on; once set, no call is served any more. */
  fatal: Error | undefined;
  readonly #objects: ServiceObject[] = [];
  readonly #handles = new Map<ServiceObject, number>();
  readonly #types: ServiceObject[] = [];
  readonly #typeIds = new Map<unknown, number>();

  constructor(
    private readonly kernel: Kernel,
    private readonly gate: Gatekeeper,
  ) {}

  /** Serves one message of the sandbox; never throws. */
  send(text: string): string {
    try {
      if (this.fatal) throw this.fatal;
      return JSON.stringify(this.pack(this.#serve(JSON.parse(text) as Message)));
    } catch (error) {
      return JSON.stringify({ error: this.#report(error) });
    }
  }

  /** A value on its way into the sandbox. */
  pack(value: unknown): Packed {
    return isPlain(value) ? { value, tagged: false } : { value: this.#tag(value), tagged: true };
  }

  /** A value that came out of the sandbox. */
  unpack({ value, tagged }: Packed): unknown {
    return tagged ? this.#untag(value) : value;
  }

  /** Whether a message is a service call, where other executions may come in between. */
  isServiceCall(text: string): boolean {
    return (JSON.parse(text) as Message).op === 'call';
  }

  /** What the execution must wait for before this call is served; undefined when for nothing. */
  waitingFor(text: string): Waiting | undefined {
    const { on, method, args } = JSON.parse(text) as Message;
    const object = this.#objects[on] as { [WAIT]?: (method: string, args: readonly unknown[]) => Waiting | undefined };
    return this.fatal ? undefined : object[WAIT]?.(method, args);
  }

  #serve(message: Message): unknown {
    switch (message.op) {
      case 'call':
        return this.#call(
          this.#object(message.on),
          message.method,
          this.unpack({ value: message.args, tagged: message.tagged }),
        );
      case 'member':
        return this.#object(message.on).members?.[message.name];
      case 'missing':
        throw unemulated(`${this.#object(message.on).serviceName}.${message.name}`);
      case 'set':
        return assign(this.#object(message.on), message.name, this.unpack(message));
      case 'type':
        return describeType(this.#types[message.type]);
      case 'now':
        return this.kernel.clock.now();
      case 'random':
        return this.kernel.random();
      case 'log':
        return this.gate.log(message.level, message.text);
      default:
        throw new TypeError(`membrane: unknown message ${message.op}`);
    }
  }

  #call(object: ServiceObject, method: string, args: unknown): unknown {
    if (!Array.isArray(args)) throw new TypeError('membrane: arguments are no array');
    const run = (object as unknown as Record<string, unknown>)[method];
    if (typeof run !== 'function' || !methodsOf(object).includes(method)) {
      throw unemulated(`${object.serviceName}.${method}`);
    }
    checkArity(object, method, run, args);
    const shape = object.restShapes?.[method];
    const record = {
      service: object.serviceName,
      method,
      args,
      ...(shape ? { rest: restCall(shape, args) } : {}),
      ...(object.partsOf ? { parts: object.partsOf(args) } : {}),
    };
    this.gate.admit(object.serviceName, method);
    return this.kernel.call(record, () => run.apply(object, args) as unknown);
  }

  /** An error as the sandbox gets it. What is no ServiceError, and what is not emulated, ends the execution. */
  #report(error: unknown): Told {
    const known = error instanceof ServiceError && error.name !== 'NotEmulated';
    if (!known) this.fatal ??= error instanceof Error ? error : new Error(String(error));
    if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
    const { name, message } = error;
    const details = error instanceof ServiceError && error.details ? { details: error.details } : {};
    const told = { name, message, ...details };
    return known && this.kernel.assume['A-WORDING'] === 'other' ? reworded(told) : told;
  }

  #object(handle: number): ServiceObject {
    const object = this.#objects[handle];
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
    if (tagged.$ === 'ref') return this.#object(tagged.handle ?? -1);
    if (tagged.$ === 'date') return new Date(tagged.time ?? Number.NaN);
    const source = tagged.$ === 'object' ? (tagged.value ?? {}) : value;
    return Object.fromEntries(Object.entries(source).map(([key, item]) => [key, this.#untag(item)]));
  }
}

interface Told {
  readonly name: string;
  readonly message: string;
  readonly details?: NonNullable<ServiceError['details']>;
}

/** The same refusal in words that nobody has reported; the code is documented and stays. */
function reworded({ name, details }: Told): Told {
  const message = 'エラーが発生しました。';
  return { name, message, ...(details ? { details: { code: details.code, message, status: 'UNKNOWN' } } : {}) };
}

/** Whether JSON says all of it. `undefined` fields are dropped, as JSON does. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (value instanceof ServiceObject || value instanceof Date) return false;
  if (Array.isArray(value)) return value.every(isPlain);
  for (const [key, item] of Object.entries(value)) if (key === '$' || !isPlain(item)) return false;
  return true;
}

const methodCache = new WeakMap<object, readonly string[]>();

/** The names a class offers: its own and inherited methods, down to ServiceObject. Helpers must therefore be `#private`. */
export function methodsOf(object: ServiceObject): readonly string[] {
  const cached = methodCache.get(object.constructor);
  if (cached) return cached;
  const names = new Set<string>();
  let at: object = Object.getPrototypeOf(object);
  for (; at !== ServiceObject.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value === 'function' && name !== 'constructor') names.add(name);
    }
  }
  methodCache.set(object.constructor, [...names]);
  return [...names];
}

function describeType(example: ServiceObject | undefined): unknown {
  if (!example) throw new TypeError('membrane: no such type');
  return { name: example.serviceName, methods: methodsOf(example), members: Object.keys(example.members ?? {}) };
}

/** Google refuses surplus arguments; a method with rest or default parameters checks for itself. */
function checkArity(object: ServiceObject, method: string, run: unknown, args: readonly unknown[]): void {
  const declared = run as { length: number; toString(): string };
  const open = /^[^{]*?(\.\.\.|=)/.test(declared.toString());
  const shape = object.restShapes?.[method];
  if (open || args.length <= Math.max(declared.length, shape ? shape.args.length + 1 : 0)) return;
  const given = args.map((arg) => (arg === null ? '(class)null' : typeof arg)).join(',');
  throw new ServiceError(
    `The parameters (${given}) don't match the method signature for ${object.serviceName}.${method}.`,
  );
}

function assign(object: ServiceObject, name: string, value: unknown): void {
  const accept = (object as { [ASSIGN]?: (name: string, value: unknown) => void })[ASSIGN];
  if (!accept) throw unemulated(`setting ${object.serviceName}.${name}`);
  accept.call(object, name, value);
}

/** The positional arguments of an advanced service as its REST call (apps-script/guides/services/advanced, "How method signatures are determined"). */
export function restCall(shape: RestShape, args: readonly unknown[]): RestCall {
  const optional = args[shape.args.length];
  const named = shape.args.map((name, i) => [name, args[i]] as const).filter(([, value]) => value !== undefined);
  const path = named.filter(([name]) => name !== 'body' && name !== 'media');
  const params = { ...Object.fromEntries(path), ...(typeof optional === 'object' ? optional : {}) };
  const body = named.find(([name]) => name === 'body')?.[1];
  return { api: shape.api, method: shape.method, params, ...(body === undefined ? {} : { body }) };
}
