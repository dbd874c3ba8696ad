import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTS } from './chaos/acts.ts';
import { DISTURBANCES } from './chaos/disturbances.ts';
import { after, HAPPENINGS, type Happening, lostOf } from './chaos/events.ts';
import { planOf, runSeed } from './chaos/run.ts';
import { HOSTILE, property, SEED } from './support/property.ts';

/** Each act of an office once, under one disturbance; thousands: `npm run chaos -- --seed N --runs M`. */
const SEEDS = ACTS.map((_, i) => SEED + i);

it.each(SEEDS)('what an office does comes to the same, seed %i', (seed) => {
  const { act, disturbance, wrong } = runSeed(seed);
  expect(wrong, `${act}, ${disturbance}`).toEqual([]);
});

it('every act and every disturbance is among them', () => {
  const plans = SEEDS.map(planOf);
  expect(new Set(plans.map(({ act }) => act))).toEqual(new Set(ACTS));
  expect(new Set(plans.map(({ disturbance }) => disturbance))).toEqual(new Set(Object.keys(DISTURBANCES)));
});

it('any order and repetition of events gives the same registry', () => {
  const calm = after([0, 1, 3, 5, 6].map((answer) => ({ answer })));
  expect(calm.種シート).toHaveLength(1);
  const same = (happenings: readonly Happening[]) => void expect(after(happenings)).toEqual(calm);
  property(HAPPENINGS, same, 3);
});

it('every character that somebody writes into a Form is found, as a record or in 受付', () => {
  const texts = fc.array(
    HOSTILE.filter((text) => text.trim() !== ''),
    { minLength: 8, maxLength: 8 },
  );
  property(texts, (all) => void expect(lostOf(all)).toEqual([]), 2);
});
