import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { Bundle } from './bundle.ts';
import type { Membrane, Packed } from './membrane.ts';
import type { RealmSetup } from './realm.ts';

const PRELUDE = new Script(readFileSync(new URL('./prelude.js', import.meta.url), 'utf8'), { filename: 'prelude.js' });

/** An error that the script threw and nobody caught. */
export class ScriptError extends Error {
  constructor(
    name: string,
    message: string,
    readonly details?: unknown,
    readonly scriptStack?: string,
  ) {
    super(message);
    this.name = name;
  }
}

interface Outcome extends Packed {
  readonly error?: { name: string; message: string; details?: unknown; stack?: string };
}

type Invoke = (name: string, args: string) => string;

/**
 * Runs one top-level function of the bundle in a realm of its own, as every
 * Apps Script execution does: globals do not outlive it.
 * Returns what the function returned, still packed, or throws ScriptError for
 * an uncaught error of the script, or the membrane's fatal error.
 */
export function execute(
  bundle: Bundle,
  membrane: Membrane,
  realm: RealmSetup,
  roots: Readonly<Record<string, unknown>>,
  name: string,
  args: readonly unknown[],
): Packed {
  const context = createContext({}, { microtaskMode: 'afterEvaluate' });
  const start = PRELUDE.runInContext(context) as (send: (text: string) => string, setup: unknown) => Invoke;
  // Parsed inside the realm, so that not even the set-up is a host object.
  const setup = inRealm(context, { ...realm, roots: membrane.pack(roots).value });
  const invoke = start((text) => membrane.send(text), setup);
  const run = (action: () => string): Outcome => {
    const outcome = JSON.parse(action()) as Outcome;
    if (membrane.fatal) throw membrane.fatal;
    if (outcome.error) {
      const { error } = outcome;
      throw new ScriptError(error.name, error.message, error.details, error.stack);
    }
    return outcome;
  };
  run(() => load(bundle, context));
  return run(() => invoke(name, JSON.stringify(membrane.pack(args).value)));
}

/** Global code of the bundle. It may call no service in the product; here it may, and the log shows it. */
function load(bundle: Bundle, context: ReturnType<typeof createContext>): string {
  try {
    bundle.code.runInContext(context);
    return '{}';
  } catch (error) {
    const { name, message, stack } = error as Error;
    return JSON.stringify({ error: { name, message, stack } });
  }
}

function inRealm(context: ReturnType<typeof createContext>, value: unknown): unknown {
  return new Script(`(${JSON.stringify(value)})`).runInContext(context);
}
