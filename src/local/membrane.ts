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

import { Handles, type Packed } from './handles.ts';
import { type Kernel, ServiceError, type ServiceObject, unemulated } from './kernel.ts';
import { checkArity, describeType, methodsOf, restCall } from './methods.ts';

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

/** One execution's passage to the services: what the sandbox sends is served, logged and answered here. */
export class Membrane {
  /** Why this execution cannot go on; once set, no call is served any more. */
  fatal: Error | undefined;
  readonly #handles = new Handles();

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
    return this.#handles.pack(value);
  }

  /** A value that came out of the sandbox. */
  unpack(packed: Packed): unknown {
    return this.#handles.unpack(packed);
  }

  /** Whether a message is a service call, where other executions may come in between. */
  isServiceCall(text: string): boolean {
    return (JSON.parse(text) as Message).op === 'call';
  }

  /** What the execution must wait for before this call is served; undefined when for nothing. */
  waitingFor(text: string): Waiting | undefined {
    const { on, method, args } = JSON.parse(text) as Message;
    const object = this.#handles.at(on) as {
      [WAIT]?: (method: string, args: readonly unknown[]) => Waiting | undefined;
    };
    return this.fatal ? undefined : object[WAIT]?.(method, args);
  }

  #serve(message: Message): unknown {
    switch (message.op) {
      case 'call':
        return this.#call(
          this.#handles.object(message.on),
          message.method,
          this.unpack({ value: message.args, tagged: message.tagged }),
        );
      case 'member':
        return this.#handles.object(message.on).members?.[message.name];
      case 'missing':
        throw unemulated(`${this.#handles.object(message.on).serviceName}.${message.name}`);
      case 'set':
        return assign(this.#handles.object(message.on), message.name, this.unpack(message));
      case 'type':
        return describeType(this.#handles.example(message.type));
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

function assign(object: ServiceObject, name: string, value: unknown): void {
  const accept = (object as { [ASSIGN]?: (name: string, value: unknown) => void })[ASSIGN];
  if (!accept) throw unemulated(`setting ${object.serviceName}.${name}`);
  accept.call(object, name, value);
}
