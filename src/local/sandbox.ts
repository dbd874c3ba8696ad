import type { Bundle } from './bundle.ts';
import { enter } from './enter.js';
import type { Packed } from './handles.ts';
import type { Membrane } from './membrane.ts';
import type { RealmSetup } from './realm.ts';

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

/** The set-up of a realm, and the arguments of its function, as texts. */
export function entryTexts(
  membrane: Membrane,
  realm: RealmSetup,
  roots: Readonly<Record<string, unknown>>,
  args: readonly unknown[],
): { readonly setup: string; readonly args: string } {
  const setup = JSON.stringify({ ...realm, roots: membrane.pack(roots).value });
  return { setup, args: JSON.stringify(membrane.pack(args).value) };
}

/**
 * Runs one top-level function of the bundle in a realm of its own. Returns what
 * the function returned, still packed; throws as {@link outcomeOf} does.
 */
export function execute(
  bundle: Bundle,
  membrane: Membrane,
  realm: RealmSetup,
  roots: Readonly<Record<string, unknown>>,
  name: string,
  args: readonly unknown[],
): Packed {
  const texts = entryTexts(membrane, realm, roots, args);
  const send = (text: string): string => membrane.send(text);
  return outcomeOf(membrane, enter(bundle.code, send, texts.setup, name, texts.args));
}

/** What came out of a realm. Throws the membrane's fatal error, or ScriptError for an uncaught error of the script. */
export function outcomeOf(membrane: Membrane, text: string): Packed {
  if (membrane.fatal) throw membrane.fatal;
  const outcome = JSON.parse(text) as Outcome;
  if (!outcome.error) return outcome;
  const { name, message, details, stack } = outcome.error;
  throw new ScriptError(name, message, details, stack);
}
