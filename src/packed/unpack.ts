/**
 * Reads a packed text (written by tools/pack.ts), the thesaurus above all: how many
 * symbols, the characters with the lengths of their codes, and the text as one
 * long fraction in printable ASCII (arithmetic coding, guided by `Model`), so
 * that a file in UTF-8 does not pay three bytes a kana.
 */
import { treeOf } from './code.ts';
import { Model, ONE } from './model.ts';

// Held here, since looking a global up costs much where scripts run in a context of their own.
const { floor } = Math;

/** Digits are printable ASCII without the quotation mark and the backslash, which a bundler would escape. */
export const BASE = 93;
/** The window of the fraction that is looked at: seven digits. */
export const WINDOW = BASE ** 7;
export const STEP = BASE ** 6;
/** Ends of a line, a column and a term. */
export const ENDS = ['\n', '\t', ','] as const;

/** The value of the digit with a code unit. */
export const digitOf = (code: number): number => code - (code > 92 ? 34 : code > 34 ? 33 : 32);

/** Reads numbers in digits. */
class Reader {
  private at = 0;
  constructor(private readonly packed: string) {}

  digit(): number {
    return this.at < this.packed.length ? digitOf(this.packed.charCodeAt(this.at++)) : 0;
  }

  /** A number of so many digits. */
  number(digits: number): number {
    let value = 0;
    for (let i = 0; i < digits; i++) value = value * BASE + this.digit();
    return value;
  }
}

/** The text that was packed. */
export function unpack(packed: string): string {
  if (packed === '') return '';
  const reader = new Reader(packed);
  const size = reader.number(4);
  const { chars, lengths } = readLengths(reader);
  const tree = treeOf({ chars, lengths });
  const [line, column, term] = ENDS.map((end) => chars.indexOf(end));
  const model = new Model([line ?? -1, column ?? -1, term ?? -1]);
  const bits = new Bits(reader);
  const out: string[] = [];
  for (let i = 0; i < size; i++) {
    let node = 0;
    while (node >= 0) {
      const bit = bits.next(model.guess(node));
      model.learn(bit);
      node = tree[node * 2 + bit] ?? -1;
    }
    model.see(~node);
    out.push(chars[~node] ?? '');
  }
  return out.join('');
}

/** Each character as its distance from the one before (one digit, or 92 and three) and the length of its code. */
function readLengths(reader: Reader): { chars: string[]; lengths: number[] } {
  const chars: string[] = [];
  const lengths: number[] = [];
  const count = reader.number(3);
  let code = 0;
  for (let i = 0; i < count; i++) {
    const distance = reader.digit();
    code += distance === BASE - 1 ? reader.number(3) : distance;
    chars.push(String.fromCharCode(code));
    lengths.push(reader.digit());
  }
  return { chars, lengths };
}

/** The fraction, bit by bit. */
class Bits {
  private low = 0;
  private high = WINDOW - 1;
  private value: number;
  /** The least number with a greater leading digit than `low`: while `high` reaches it, no digit is certain. */
  private edge = STEP;

  constructor(private readonly reader: Reader) {
    this.value = reader.number(7);
  }

  next(chance: number): number {
    const middle = this.low + floor((this.high - this.low) / ONE) * chance;
    const bit = this.value <= middle ? 1 : 0;
    if (bit) this.high = middle;
    else {
      this.low = middle + 1;
      if (this.low >= this.edge) this.edge = (floor(this.low / STEP) + 1) * STEP;
    }
    while (this.high < this.edge) this.shift();
    return bit;
  }

  /** Drops the leading digit, which all three share, and takes one more in. */
  private shift(): void {
    const led = this.edge - STEP;
    this.low = (this.low - led) * BASE;
    this.high = (this.high - led) * BASE + BASE - 1;
    this.value = (this.value - led) * BASE + this.reader.digit();
    this.edge = (floor(this.low / STEP) + 1) * STEP;
  }
}
