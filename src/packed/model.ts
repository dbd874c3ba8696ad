/**
 * Foretells a text bit by bit, for `pack` and `unpack` alike; its views are
 * chosen for the thesaurus, lines of columns of terms: seven
 * views of what came before each guess the next bit, and a mixture of the
 * guesses, which learns whom to trust, decides. Only sums, products and
 * quotients are used, so that every engine computes the very same numbers.
 */

// Held here, since looking a global up costs much where scripts run in a context of their own.
const { imul, floor, min } = Math;

/** For each view: its groups of places, as a power of two. Views of one line or one column alone need few. */
const GROUPS = [8, 15, 18, 9, 9, 17, 15];
const VIEWS = GROUPS.length;
/** A code tree is walked three levels at a time: what is learnt of their seven nodes lies together, which memory is quick to fetch. */
const GROUP = 8;
const RATE = 0.01;
/** Probabilities are whole numbers below this. */
export const ONE = 65536;
/** A state holds the chance of a 1 in its upper 12 bits and how many bits were seen, up to 15, in the rest. */
const COUNT = 15;
const FRESH = ONE / 2;
/** How much the first, second, … bit seen changes a chance, in 32768 parts. */
const PARTS = 15;

const STEPS = 64;
const REACH = 12 * STEPS;
/** 1 / (1 + e^-x) for x in steps, times ONE. */
const squashes = (): Float64Array => {
  // e^(1/64); Math.exp may differ in its last digit from engine to engine.
  const step = 1.0157477085866857;
  const table = new Float64Array(2 * REACH + 1);
  let power = 1;
  for (let i = 0; i <= REACH; i++) {
    table[REACH + i] = (ONE * power) / (1 + power);
    table[REACH - i] = ONE / (1 + power);
    power *= step;
  }
  return table;
};

/** The inverse: for each probability in 4096 parts, x. */
const stretches = (squash: Float64Array): Float64Array => {
  const table = new Float64Array(4096);
  let at = 0;
  for (let i = 0; i < 4096; i++) {
    while (at < 2 * REACH && (squash[at] ?? 0) < (i + 0.5) * 16) at++;
    table[i] = (at - REACH) / STEPS;
  }
  return table;
};

/** The state of the prediction. Call `see` after each symbol, `guess` and `learn` for each bit. */
export class Model {
  private readonly squash = squashes();
  private readonly stretch = stretches(this.squash);
  /** Groups of seven states, each led by a mark of whose group it is. */
  private readonly seen = new Uint16Array(GROUP * GROUPS.reduce((sum, power) => sum + 2 ** power, 0));
  private readonly firsts = Int32Array.from(GROUPS, (_, view) =>
    GROUPS.slice(0, view).reduce((sum, power) => sum + 2 ** power, 0),
  );
  private readonly rates = Int32Array.from({ length: COUNT + 1 }, (_, count) => floor(2 ** PARTS / (count + 1.4)));
  private readonly weights = new Float64Array(VIEWS << VIEWS).fill(0.3);
  private readonly views = new Int32Array(VIEWS);
  /** Where each view's group begins. */
  private readonly starts = new Int32Array(VIEWS);
  /** The place in the group: 1 for the first node, then 2 or 3, then 4 to 7. */
  private inside = GROUP;
  private readonly inputs = new Float64Array(VIEWS);
  private set = 0;
  private chance = 0;
  private line = 0;
  private column = 0;
  private last: readonly [number, number] = [0, 0];
  private term: number[] = [];
  private before: number[] = [];
  private together = true;

  /** `ends` are the symbols for the end of a line, of a column and of a term. */
  constructor(private readonly ends: readonly [number, number, number]) {
    this.look();
  }

  /** The chance, out of ONE, that the bit at a node of the code tree is 1. */
  guess(node: number): number {
    if (this.inside >= GROUP) this.enter(node);
    const { starts, inputs, seen, stretch, weights, inside, set } = this;
    let sum = 0;
    for (let i = 0; i < VIEWS; i++) {
      const input = stretch[(seen[(starts[i] as number) + inside] as number) >>> 4] as number;
      inputs[i] = input;
      sum += input * (weights[set + i] as number);
    }
    const at = sum > 11.9 ? REACH - 8 : sum < -11.9 ? 8 - REACH : floor(sum * STEPS + 0.5);
    const chance = this.squash[REACH + at] as number;
    this.chance = chance;
    return chance < 32 ? 32 : chance > ONE - 32 ? ONE - 32 : floor(chance);
  }

  /** Finds each view's group for the nodes from here on. Which views know theirs decides whom to trust. */
  private enter(node: number): void {
    const { views, starts, firsts, seen } = this;
    const place = imul(node, 0x2c1b3c6d);
    let known = 0;
    for (let i = 0; i < VIEWS; i++) {
      const mixed = imul((views[i] as number) + place, 0x297a2d39);
      const start = ((firsts[i] as number) + (mixed >>> (32 - (GROUPS[i] as number)))) * GROUP;
      const mark = (mixed & 0xffff) | 1;
      if (seen[start] === mark) known |= 1 << i;
      else {
        // Another's group is taken over: what was learnt there tells nothing here.
        seen[start] = mark;
        for (let j = 1; j < GROUP; j++) seen[start + j] = FRESH;
      }
      starts[i] = start;
    }
    this.inside = 1;
    this.set = known * VIEWS;
  }

  /** Tells what the bit was. */
  learn(bit: number): void {
    const { starts, inputs, seen, weights, rates, set, inside } = this;
    const goal = bit * (ONE - 1);
    const wrong = (bit - this.chance / ONE) * RATE;
    for (let i = 0; i < VIEWS; i++) {
      weights[set + i] = (weights[set + i] as number) + wrong * (inputs[i] as number);
      const slot = (starts[i] as number) + inside;
      const state = seen[slot] as number;
      const count = state & COUNT;
      const chance = state & ~COUNT;
      const next = chance + (((goal - chance) * (rates[count] as number)) >> PARTS);
      seen[slot] = (next & ~COUNT) | (count < COUNT ? count + 1 : COUNT);
    }
    this.inside = inside * 2 + bit;
  }

  /** Tells which symbol the bits made. */
  see(symbol: number): void {
    this.inside = GROUP;
    const [line, column, term] = this.ends;
    if (symbol === line || symbol === column || symbol === term) {
      this.before = symbol === term ? this.term : [];
      this.term = [];
      this.together = true;
      if (symbol === line) this.line++;
      if (symbol !== term) this.column = symbol === line ? 0 : this.column + 1;
    } else {
      if (this.before[this.term.length] !== symbol) this.together = false;
      this.term.push(symbol);
    }
    this.last = [symbol, this.last[0]];
    this.look();
  }

  /** Where each view looks next. */
  private look(): void {
    const { views, line, term, before } = this;
    const [a, b] = this.last;
    const above = this.together ? (before[term.length] ?? 0) + 1 : 0;
    views[0] = this.column;
    views[1] = hash(a, 1, 1);
    views[2] = hash(a, b, 2);
    views[3] = hash(line, this.column, 4);
    views[4] = hash(line, a, 5);
    views[5] = hash(hash(above, a, 6), min(3, term.length), 6);
    views[6] = hash(above, term.length, 7);
  }
}

const hash = (a: number, b: number, salt: number): number =>
  imul(imul(a + 0x9e3779b, 0x85ebca6b) ^ (b + salt * 0x1f123bb5), 0x6b43a9b5);
