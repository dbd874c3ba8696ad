import { describe, expect, it } from 'vitest';
import { assumptions } from '../../../src/local/assumptions.ts';
import { makeBundle } from '../../../src/local/bundle.ts';
import { createKernel, seededRandom, steppingClock } from '../../../src/local/kernel.ts';
import { Membrane } from '../../../src/local/membrane.ts';
import { realmSetup } from '../../../src/local/realm.ts';
import { execute } from '../../../src/local/sandbox.ts';

const NOW = Date.UTC(2026, 6, 1);

/** Evaluates an expression in a fresh realm without services. */
function evaluate(expression: string, logs: string[] = []): unknown {
  const kernel = createKernel({ clock: steppingClock(NOW), random: seededRandom(7), user: 'a@example.jp' });
  const membrane = new Membrane(kernel, { admit: () => {}, log: (level, text) => void logs.push(`${level} ${text}`) });
  const bundle = makeBundle(`function main() { return (${expression}); }`, new Map(), { timeZone: 'Asia/Tokyo' });
  return membrane.unpack(execute(bundle, membrane, realmSetup(assumptions()), {}, 'main', []));
}

describe('nothing of Node or the browser is in the realm (guides/v8-runtime, "V8 runtime limitations")', () => {
  const absent = [
    ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate', 'queueMicrotask'],
    ...['ReadableStream', 'WritableStream', 'TextEncoder', 'TextDecoder'],
    ...['fetch', 'FormData', 'File', 'Blob', 'URL', 'URLSearchParams', 'DOMException', 'atob', 'btoa'],
    ...['crypto', 'SubtleCrypto', 'window', 'navigator', 'performance', 'process'],
    ...[
      'require',
      'module',
      'exports',
      'Buffer',
      'global',
      'structuredClone',
      'WebAssembly',
      'SharedArrayBuffer',
      'Atomics',
    ],
    ...['Intl', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator'],
  ];
  it.each(absent)('%s', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  // A-LIBRARY
  it.each([
    '[].at',
    '[].findLast',
    '[].toSorted',
    '"".replaceAll',
    'Object.hasOwn',
    'Promise.any',
    'new Uint8Array().at',
  ])('%s', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it('leaves ECMAScript, console, Logger and nothing else', () => {
    const names = evaluate('Object.getOwnPropertyNames(globalThis).sort()') as string[];
    expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([
      ...[
        'console',
        'decodeURI',
        'decodeURIComponent',
        'encodeURI',
        'encodeURIComponent',
        'escape',
        'eval',
        'globalThis',
      ],
      ...['isFinite', 'isNaN', 'main', 'parseFloat', 'parseInt', 'undefined', 'unescape'],
    ]);
  });

  it.each([
    ['constructor of a logged function', 'console.log.constructor("return typeof process")()'],
    ['constructor of Math.random', 'Math.random.constructor("return typeof process")()'],
    ['constructor of Date', 'Date.constructor("return typeof process")()'],
  ])('the host cannot be reached by the %s', (_, expression) => {
    expect(evaluate(expression)).toBe('undefined');
  });
});

describe('the host lends its clock and randomness', () => {
  it.each([
    ['new Date()', 'new Date().getTime()'],
    ['Date.now()', 'Date.now()'],
  ])('%s reads the emulated clock', (_, expression) => {
    expect(evaluate(expression)).toBeGreaterThan(NOW);
    expect(evaluate(expression)).toBeLessThan(NOW + 1000);
  });

  it('a Date is a Date of the realm', () => {
    const parts =
      'new Date(0) instanceof Date, new Date(2026, 0).constructor === Date, Date.UTC(1970, 0), typeof Date(), Object.prototype.toString.call(new Date())';
    expect(evaluate(`[${parts}]`)).toEqual([true, true, 0, 'string', '[object Date]']);
  });

  it('Math.random repeats from its seed', () => {
    expect(evaluate('Math.random()')).toBe(seededRandom(7)());
  });
});

describe('syntax newer than ES2019 is refused', () => {
  it.each([
    'a?.b',
    'a ?? b',
    'a ||= b',
    '1n',
    'class A { #x = 1 }',
    'class A { static x = 1 }',
    'class A { static {} }',
    'import("x")',
    'import a from "a"',
    'export const a = 1',
    'await a',
    '1_000',
    '/a/v',
    'try {} catch { a &&= 1 }',
  ])('%s', (code) => {
    expect(() => makeBundle(code, new Map(), { timeZone: 'UTC' })).toThrow(SyntaxError);
  });
});

it('console and Logger write to the log of the execution (reference/base/console, reference/base/logger)', () => {
  const logs: string[] = [];
  evaluate(
    '(console.log("a", {b: 1}), console.warn("c"), console.error(new TypeError("d").message), Logger.log("%s and %s", 1, "x"), null)',
    logs,
  );
  expect(logs).toEqual(['INFO a {"b":1}', 'WARNING c', 'ERROR d', 'INFO 1 and x']);
});

it('globals do not outlive an execution (guides/v8-runtime)', () => {
  expect(evaluate('(globalThis.kept = 1, globalThis.kept)')).toBe(1);
  expect(evaluate('typeof kept')).toBe('undefined');
});

it('an uncaught error keeps name, message and script stack', () => {
  expect(() => evaluate('(() => { throw new RangeError("too far"); })()')).toThrowError(
    expect.objectContaining({
      name: 'RangeError',
      message: 'too far',
      scriptStack: expect.stringContaining('Code.js'),
    }),
  );
});
