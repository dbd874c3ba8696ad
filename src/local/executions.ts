import type { Bundle } from './bundle.ts';
import { fromClient, toClient } from './client.ts';
import type { DriveOptions } from './drive/context.ts';
import { Execution, type ExecutionContext, type ExecutionRecord } from './execution.ts';
import type { Packed } from './handles.ts';
import type { Kernel } from './kernel.ts';
import { Membrane } from './membrane.ts';
import { overlap, type Task } from './overlap.ts';
import { realmSetup } from './realm.ts';
import { rootsFor } from './roots.ts';
import { entryTexts, execute, outcomeOf, ScriptError } from './sandbox.ts';
import { releaseLocks } from './services/lock.ts';
import type { World } from './world.ts';

export interface RunOptions {
  readonly user?: string;
  readonly context?: ExecutionContext;
  readonly event?: object;
}

/** A top-level function to run. */
export interface Call {
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly options?: RunOptions;
}

/** What came of a call. */
export interface Settled {
  readonly value?: unknown;
  readonly error?: Error;
}

interface Host {
  readonly kernel: Kernel;
  readonly world: World;
  readonly bundle: Bundle;
  readonly user: string;
  now(): number;
}

/** An execution under way. */
interface Running {
  readonly membrane: Membrane;
  readonly record: ExecutionRecord;
  readonly roots: Readonly<Record<string, unknown>>;
  readonly args: readonly unknown[];
}

/** Starts functions of the bundle and keeps the record that the "Executions" page shows. */
export class Executions {
  constructor(
    private readonly host: Host,
    private readonly options: { readonly callMilliseconds?: number; readonly drive?: DriveOptions },
    private readonly ended: () => void,
  ) {}

  /** Returns what the function returned; throws what the script left uncaught. */
  run(call: Call): unknown {
    const { kernel, bundle } = this.host;
    const caller = kernel.user;
    const running = this.#begin(call);
    const { membrane, roots, args } = running;
    try {
      return this.#end(call, running, () => execute(bundle, membrane, realmSetup(kernel.assume), roots, call.fn, args));
    } finally {
      kernel.user = caller;
    }
  }

  /** Runs calls that overlap; see overlap.ts. */
  overlap(calls: readonly Call[], seed: number): readonly Settled[] {
    const { kernel } = this.host;
    const caller = kernel.user;
    const settled: Settled[] = calls.map(() => ({}));
    overlap(
      calls.map((call, i) => this.#task(call, (result) => (settled[i] = result))),
      kernel,
      seed,
    );
    kernel.user = caller;
    return settled;
  }

  #task(call: Call, settle: (result: Settled) => void): Task {
    let running: Running;
    return {
      begin: () => {
        running = this.#begin(call);
        const { membrane, roots, args } = running;
        const texts = entryTexts(membrane, realmSetup(this.host.kernel.assume), roots, args);
        return { bundle: this.host.bundle, membrane, name: call.fn, ...texts };
      },
      end: (outcome) => {
        try {
          settle({ value: this.#end(call, running, () => outcomeOf(running.membrane, outcome)) });
        } catch (error) {
          settle({ error: error as Error });
        }
      },
    };
  }

  #begin({ fn, args = [], options = {} }: Call): Running {
    const { kernel, world, bundle, user } = this.host;
    const { context = 'menu', event } = options;
    const fromPage = context === 'sidebar';
    const given = fromPage ? fromClient(args) : event ? [event, ...args] : args;
    if (!bundle.functions.includes(fn) || (fromPage && fn.endsWith('_'))) {
      throw new ScriptError('Exception', `Script function not found: ${fn}`);
    }
    const record = this.#record(fn, options.user ?? user, context);
    const gate = new Execution(kernel, record, bundle.manifest.oauthScopes, this.options.callMilliseconds ?? 20);
    const roots = rootsFor(kernel, world, bundle, record, this.options.drive ?? {});
    return { membrane: new Membrane(kernel, gate), record, roots, args: given };
  }

  #end({ options }: Call, { membrane, record }: Running, outcome: () => Packed): unknown {
    try {
      const result = membrane.unpack(outcome());
      record.status = 'completed';
      return options?.context === 'sidebar' ? toClient(result) : result;
    } catch (error) {
      record.status = 'failed';
      record.error = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      throw error;
    } finally {
      record.ended = this.host.now();
      releaseLocks(this.host.world.locks, record.id);
      this.ended();
    }
  }

  #record(name: string, user: string, context: ExecutionContext): ExecutionRecord {
    const { executions } = this.host.world;
    const started = this.host.now();
    const id = (executions.at(-1)?.id ?? 0) + 1;
    const record: ExecutionRecord = {
      id,
      function: name,
      user,
      context,
      started,
      ended: started,
      status: 'running',
      logs: [],
    };
    executions.push(record);
    return record;
  }
}
