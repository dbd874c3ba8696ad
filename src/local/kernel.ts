/**
 * What every emulated service stands on: one clock, one source of ids and
 * randomness, one call log, one place through which each call passes. Nothing
 * in `src/local` reads the host's time or randomness, so that a run can be
 * repeated from its seed.
 */

import { type Assumptions, assumptions } from './assumptions.ts';

/** One service call as the log writes it; REST-shaped calls carry `api`, `params`, `body` too. */
export interface CallRecord {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly rest?: RestCall;
  /** The REST calls that one call makes side by side. */
  readonly parts?: readonly RestCall[];
}

/** A call as Google's discovery documents describe it. */
export interface RestCall {
  readonly api: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** How the positional arguments of an advanced service's method become a REST call. */
export interface RestShape {
  readonly api: 'sheets' | 'docs' | 'drive';
  /** The discovery document's name, such as `spreadsheets.values.batchGetByDataFilter`. */
  readonly method: string;
  /** Positional arguments: `body`, `media`, or the name of a path parameter. Optional arguments follow as one object. */
  readonly args: readonly string[];
}

/**
 * Base of every object the sandbox may hold. The membrane hands out a proxy of
 * it, logs each of its method calls under `serviceName`, and never lets a host
 * object itself into the sandbox.
 */
export abstract class ServiceObject {
  abstract readonly serviceName: string;
  /** Methods that are REST calls, by name. */
  readonly restShapes?: Readonly<Record<string, RestShape>>;
  /** The REST calls that a call with these arguments makes side by side. */
  readonly partsOf?: (args: readonly unknown[]) => readonly RestCall[];
  /** Nested resources that are read as properties (`Sheets.Spreadsheets.Values`) and enum objects. */
  readonly members?: Readonly<Record<string, ServiceObject | Readonly<Record<string, unknown>>>>;
}

/** An error as Apps Script code sees it: message, name, and for REST calls `details` shaped like Google's error body. */
export class ServiceError extends Error {
  constructor(
    message: string,
    readonly details?: {
      readonly code: number;
      readonly message: string;
      readonly status?: string;
      readonly errors?: readonly object[];
    },
    name = 'Exception',
  ) {
    super(message);
    this.name = name;
  }
}

/**
 * The error an advanced service throws for a refused request
 * (https://developers.google.com/apps-script/guides/services/advanced): a
 * GoogleJsonResponseException whose `details` hold code and message.
 */
export function apiError(method: string, code: number, message: string, status?: string): ServiceError {
  const text = `API call to ${method} failed with error: ${message}`;
  return new ServiceError(text, { code, message, ...(status ? { status } : {}) }, 'GoogleJsonResponseException');
}

/** Thrown where the product asks for something the local Workspace does not emulate. */
export function unemulated(name: string): ServiceError {
  return new ServiceError(`${name} is not emulated by the local Workspace`, undefined, 'NotEmulated');
}

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  advance(milliseconds: number): void;
}

/** A clock that moves only when told to, plus one millisecond a reading so that no two stamps are equal. */
export function steppingClock(start: number): Clock {
  let now = start;
  return {
    now: () => {
      now += 1;
      return now;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Numbers in [0, 1) from a seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export interface Kernel {
  readonly clock: Clock;
  readonly random: () => number;
  /** A fresh id of `length` characters, as Drive's are (opaque, URL-safe). */
  newId(length?: number): string;
  /** Passes one call: writes the log, injects planned faults, runs it. */
  call<T>(record: CallRecord, run: () => T): T;
  /** The account that the current execution acts for. */
  user: string;
  /** The language of the accounts: 'ja', 'en', … */
  readonly locale: string;
  /** What is taken to be true where the documentation is silent. */
  readonly assume: Assumptions;
  /** Lets time pass while an execution waits for something; under a scheduler it has passed already. */
  wait(milliseconds: number): void;
  /** Whether executions overlap, so that a scheduler says when each goes on. */
  scheduled: boolean;
}

export interface KernelOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly user: string;
  readonly locale?: string;
  readonly assume?: Partial<Assumptions>;
  /** Called before each service call; may throw to inject a fault, or act as a person between two calls. */
  readonly beforeCall?: (record: CallRecord, index: number) => void;
  /** Called after each call that succeeded. */
  readonly afterCall?: (record: CallRecord, index: number) => void;
}

/** A kernel; Japanese accounts and the first options of all assumptions unless said otherwise. */
export function createKernel(options: KernelOptions): Kernel {
  let index = 0;
  return {
    clock: options.clock,
    random: options.random,
    user: options.user,
    locale: options.locale ?? 'ja',
    assume: assumptions(options.assume),
    scheduled: false,
    wait(milliseconds) {
      if (!this.scheduled) options.clock.advance(milliseconds);
    },
    newId(length = 33) {
      let id = '1';
      while (id.length < length) id += ID_ALPHABET[Math.floor(options.random() * ID_ALPHABET.length)];
      return id;
    },
    call(record, run) {
      index += 1;
      const own = index;
      options.beforeCall?.(record, own);
      const result = run();
      options.afterCall?.(record, own);
      return result;
    },
  };
}
