import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const PRELUDE = new Script(readFileSync(new URL('./prelude.js', import.meta.url), 'utf8'), { filename: 'prelude.js' });

/**
 * Runs one top-level function of a script in a realm of its own, as every Apps
 * Script execution does: globals do not outlive it. Plain JavaScript, so that a
 * worker thread can load it too. All that passes is text; see enter.d.ts.
 */
export function enter(code, send, setup, name, args) {
  const context = createContext({}, { microtaskMode: 'afterEvaluate' });
  const start = PRELUDE.runInContext(context);
  // Parsed inside the realm, so that not even the set-up is a host object.
  const invoke = start(send, new Script(`(${setup})`).runInContext(context));
  try {
    // Global code may call no service in the product; here it may, and the log shows it.
    code.runInContext(context);
  } catch (error) {
    const { name: kind, message, stack } = error;
    return JSON.stringify({ error: { name: kind, message, stack } });
  }
  return invoke(name, args);
}
