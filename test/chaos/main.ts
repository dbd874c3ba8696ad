/**
 * `npm run chaos -- --seed N --runs M`: M acts of an office, each under one disturbance, by the seeds from N on.
 * `npm run chaos -- --every killed --step 1`: each act with that fault (killed, transient, unknown, quota) at every
 * call of its own.
 */
import { parseArgs } from 'node:util';
import type { FaultKind } from '../../src/local/faults.ts';
import { buildRegistry } from '../../tools/build.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '100' },
    every: { type: 'string' },
    step: { type: 'string', default: '1' },
  },
});
const [first, runs, step] = [Number(values.seed), Number(values.runs), Number(values.step)];
const isFault = [undefined, 'killed', 'transient', 'unknown', 'quota'].includes(values.every);
if (![first, runs, step].every(Number.isInteger) || runs < 1 || step < 1 || !isFault) {
  console.error('使い方: npm run chaos -- [--seed 番号] [--runs 回数]、または --every 障害 [--step いくつおき]');
  process.exit(1);
}
await buildRegistry();
// Loaded after the bundle is built: the test offices read it when they are loaded.
const { runEveryCall, runSeed } = await import('./run.ts');
const seeds = Array.from({ length: runs }, (_, i) => first + i);
let [passed, failed] = [0, 0];
for (const { seed, act, disturbance, wrong } of values.every
  ? runEveryCall(values.every as FaultKind, step)
  : lazily(seeds)) {
  if (wrong.length === 0) {
    passed += 1;
    continue;
  }
  failed += 1;
  const words = wrong.slice(0, 8).map((one) => `    ${one}`);
  console.log([`✗ seed ${seed}: ${act}, ${disturbance}`, ...words].join('\n'));
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function* lazily(all: readonly number[]) {
  for (const seed of all) yield runSeed(seed);
}
