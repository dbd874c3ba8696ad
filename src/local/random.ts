import { seededRandom } from './kernel.ts';

/** Seeded randomness whose position can be saved, so that a reopened workspace goes on where it stopped. */
export interface Draws {
  readonly next: () => number;
  readonly count: () => number;
}

/** mulberry32 moves its state by a constant each draw, so `drawn` draws are skipped in one step. */
export function drawsFrom(seed: number, drawn: number): Draws {
  const random = seededRandom((seed + Math.imul(drawn, 0x6d2b79f5)) >>> 0);
  let count = drawn;
  return {
    next: () => {
      count += 1;
      return random();
    },
    count: () => count,
  };
}
