import { ServiceObject } from './kernel.ts';
import { ScriptError } from './sandbox.ts';

/**
 * The arguments of a `google.script.run` call as the server gets them: copies,
 * with `undefined` in arrays turned into null (guides/html/communication,
 * "Parameters and return values").
 * Throws for a Date, a function, or a cycle, also inside.
 */
export function fromClient(args: readonly unknown[]): unknown[] {
  if (!args.every((arg) => isLegal(arg))) {
    throw new ScriptError('TypeError', 'Failed due to illegal value in property: 0');
  }
  return JSON.parse(JSON.stringify(args)) as unknown[];
}

/** What the page's success handler gets. A result that holds a Date or a service object fails. */
export function toClient(result: unknown): unknown {
  if (result === undefined) return null;
  if (!isLegal(result)) {
    throw new ScriptError('ScriptError', 'The script completed but the returned value is not a supported return type.');
  }
  return JSON.parse(JSON.stringify(result));
}

function isLegal(value: unknown, path: readonly unknown[] = []): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (value instanceof Date || value instanceof ServiceObject || path.includes(value)) return false;
  return Object.values(value).every((item) => isLegal(item, [...path, value]));
}
