import type { Assumptions } from './assumptions.ts';

/**
 * What an Apps Script V8 realm has (guides/v8-runtime, "V8 runtime
 * limitations"): ECMAScript's own globals and no others. Google does not say
 * which edition's library (A-LIBRARY). The local methods of Date work in the
 * host's zone, not in the script's: the product does not use them, and its
 * tests run in several zones.
 */
const GLOBALS = `
  globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  Object Function Boolean Symbol Error EvalError RangeError ReferenceError SyntaxError TypeError URIError
  Number BigInt Math Date String RegExp Array ArrayBuffer DataView Map Set WeakMap WeakSet JSON Promise Reflect Proxy
  Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float32Array Float64Array BigInt64Array BigUint64Array
`
  .trim()
  .split(/\s+/);

/** Newer library functions than ES2020, by owner. */
const NEWER: readonly (readonly [string, readonly string[]])[] = [
  ['Array', ['fromAsync']],
  ['Array.prototype', ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
  ['Int8Array.prototype.__proto__', ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with']],
  ['String.prototype', ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
  ['Object', ['hasOwn', 'groupBy']],
  ['Map', ['groupBy']],
  ['Promise', ['any', 'withResolvers', 'try']],
  ['RegExp', ['escape']],
  [
    'Set.prototype',
    ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  ],
];

export interface RealmSetup {
  readonly globals: readonly string[];
  readonly absent: typeof NEWER;
}

/** The globals to keep and the members to remove from a fresh realm. */
export function realmSetup(assume: Assumptions): RealmSetup {
  return {
    globals: assume['A-INTL'] === 'present' ? [...GLOBALS, 'Intl'] : GLOBALS,
    absent: assume['A-LIBRARY'] === 'newest' ? [] : NEWER,
  };
}
