import { expect, it } from 'vitest';
import { runSeed } from './chaos/run.ts';
import { SEED } from './support/property.ts';

/** So many acts of an office under one disturbance each; thousands: `npm run chaos -- --seed N --runs M`. */
const RUNS = 16;

it.each(Array.from({ length: RUNS }, (_, i) => SEED + i))('what an office does comes to the same, seed %i', (seed) => {
  const { what, wrong } = runSeed(seed);
  expect(wrong, what).toEqual([]);
});
