/**
 * Packs the thesaurus for the bundle: pairs of symbols that occur often become
 * one symbol, again and again (Re-Pair, in rounds), and symbols are written in
 * ASCII. `unpack` in src/matching/concepts reads it.
 */
import { BLANKS, DIGITS, PAIR, SECTION, SINGLES } from '../../src/matching/concepts/unpack.ts';

const MAX_SYMBOLS = SINGLES + (DIGITS.length - SINGLES) * DIGITS.length;
/** A pair must save more than the two symbols that describe it. */
const MIN_COUNT = 4;
const PER_ROUND = 150;

interface State {
  text: number[];
  /** Characters first, then pairs. */
  readonly chars: string[];
  readonly pairs: [number, number][];
}

/** The packed form of a text. */
export function pack(source: string): string {
  const reserved = [PAIR, ...BLANKS.map(([standIn]) => standIn)].find((char) => source.includes(char));
  if (reserved) throw new Error(`the thesaurus may not contain ${reserved}`);
  const state = start(source);
  while (round(state));
  return write(state);
}

function start(source: string): State {
  const chars = [...new Set(source)];
  const codes = new Map(chars.map((char, code) => [char, code] as const));
  return { text: [...source].map((char) => codes.get(char) ?? 0), chars, pairs: [] };
}

/** Makes symbols of the most frequent pairs; false when none is worth it. */
function round(state: State): boolean {
  const room = MAX_SYMBOLS - state.chars.length - state.pairs.length;
  const chosen = frequentPairs(state.text).slice(0, Math.min(room, PER_ROUND));
  if (chosen.length === 0) return false;
  const symbols = new Map<number, number>();
  for (const pair of chosen) {
    symbols.set(pair, state.chars.length + state.pairs.push([Math.floor(pair / SHIFT), pair % SHIFT]) - 1);
  }
  state.text = replace(state.text, symbols);
  return true;
}

const SHIFT = 0x10000;

function frequentPairs(text: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = (text[i] ?? 0) * SHIFT + (text[i + 1] ?? 0);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_COUNT)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([pair]) => pair);
}

function replace(text: readonly number[], symbols: ReadonlyMap<number, number>): number[] {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const symbol = i + 1 < text.length ? symbols.get((text[i] ?? 0) * SHIFT + (text[i + 1] ?? 0)) : undefined;
    out.push(symbol ?? text[i] ?? 0);
    if (symbol !== undefined) i++;
  }
  return out;
}

function write({ text, chars, pairs }: State): string {
  const order = byFrequency([...text, ...pairs.flat()], chars.length + pairs.length);
  const rank = new Map(order.map((symbol, place) => [symbol, place] as const));
  const digits = (symbols: readonly number[]): string =>
    symbols.map((symbol) => digitsOf(rank.get(symbol) ?? 0)).join('');
  const list = order.map((symbol) => nameOf(chars[symbol])).join('');
  const inOrder = order
    .filter((symbol) => symbol >= chars.length)
    .flatMap((symbol) => pairs[symbol - chars.length] ?? []);
  return [list, digits(inOrder), digits(text)].join(SECTION);
}

function nameOf(char: string | undefined): string {
  if (char === undefined) return PAIR;
  return BLANKS.find(([, blank]) => blank === char)?.[0] ?? char;
}

function byFrequency(symbols: readonly number[], size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1;
  return counts.map((_, symbol) => symbol).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

function digitsOf(code: number): string {
  if (code < SINGLES) return DIGITS.charAt(code);
  const rest = code - SINGLES;
  return DIGITS.charAt(SINGLES + Math.floor(rest / DIGITS.length)) + DIGITS.charAt(rest % DIGITS.length);
}
