/**
 * Packs the thesaurus and the English words for the bundle: characters as paths in a code tree, each
 * bit of a path foretold by `Model`, the whole as one fraction in printable
 * ASCII (arithmetic coding). `unpack` in src/packed reads it.
 */
import { treeOf } from '../src/packed/code.ts';
import { Model, ONE } from '../src/packed/model.ts';
import { BASE, ENDS, STEP, WINDOW } from '../src/packed/unpack.ts';

/** The packed form of a text. */
export function pack(source: string): string {
  if (source === '') return '';
  const text = source.split('');
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  const chars = [...counts.keys()].sort();
  const lengths = lengthsOf(chars.map((char) => counts.get(char) ?? 0));
  const head = number(text.length, 4) + writeLengths(chars, lengths);
  return head + writeText(text, chars, lengths);
}

/** The lengths of the paths of a Huffman code. */
function lengthsOf(counts: readonly number[]): number[] {
  let open = counts.map((count, symbol) => ({ count, symbols: [symbol] }));
  const lengths = counts.map((): number => (counts.length === 1 ? 1 : 0));
  while (open.length > 1) {
    open = open.sort((a, b) => b.count - a.count);
    const [a, b] = open.splice(-2);
    if (!a || !b) break;
    const symbols = [...a.symbols, ...b.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    open.push({ count: a.count + b.count, symbols });
  }
  return lengths;
}

function writeLengths(chars: readonly string[], lengths: readonly number[]): string {
  let before = 0;
  const entries = chars.map((char, symbol) => {
    const code = char.charCodeAt(0);
    const distance = code - before;
    before = code;
    const written = distance < BASE - 1 ? digit(distance) : digit(BASE - 1) + number(distance, 3);
    return written + digit(lengths[symbol] ?? 0);
  });
  return number(chars.length, 3) + entries.join('');
}

function writeText(text: readonly string[], chars: readonly string[], lengths: readonly number[]): string {
  const symbols = new Map(chars.map((char, symbol) => [char, symbol] as const));
  const paths = pathsOf(treeOf({ chars, lengths }));
  const [line, column, term] = ENDS.map((end) => symbols.get(end) ?? -1);
  const model = new Model([line ?? -1, column ?? -1, term ?? -1]);
  const fraction = new Fraction();
  for (const char of text) {
    const symbol = symbols.get(char) ?? 0;
    for (const [node, bit] of paths.get(symbol) ?? []) {
      fraction.add(bit, model.guess(node));
      model.learn(bit);
    }
    model.see(symbol);
  }
  return fraction.end();
}

/** For each symbol the nodes on its way and the turn taken at each. */
function pathsOf(tree: readonly number[]): Map<number, readonly (readonly [number, number])[]> {
  const paths = new Map<number, readonly (readonly [number, number])[]>();
  const walk = (node: number, path: readonly (readonly [number, number])[]): void => {
    if (node < 0) paths.set(~node, path);
    else for (const bit of [0, 1]) walk(tree[node * 2 + bit] || -1, [...path, [node, bit]]);
  };
  walk(0, []);
  return paths;
}

class Fraction {
  private low = 0;
  private high = WINDOW - 1;
  private readonly digits: string[] = [];

  add(bit: number, chance: number): void {
    const middle = this.low + Math.floor((this.high - this.low) / ONE) * chance;
    if (bit) this.high = middle;
    else this.low = middle + 1;
    while (Math.floor(this.low / STEP) === Math.floor(this.high / STEP)) {
      this.digits.push(digit(Math.floor(this.low / STEP)));
      this.low = (this.low % STEP) * BASE;
      this.high = (this.high % STEP) * BASE + BASE - 1;
    }
  }

  end(): string {
    return this.digits.join('') + number(Math.floor((this.low + this.high) / 2), 7);
  }
}

const digit = (value: number): string => String.fromCharCode(value + (value > 58 ? 34 : value > 1 ? 33 : 32));

function number(value: number, digits: number): string {
  let rest = value;
  let out = '';
  for (let i = 0; i < digits; i++) {
    out = digit(rest % BASE) + out;
    rest = Math.floor(rest / BASE);
  }
  return out;
}
