/** `npm run chaos -- --seed N --runs M`: M acts of an office, each under one disturbance, by the seeds from N on. */
import { parseArgs } from 'node:util';
import { buildRegistry } from '../../tools/build.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '100' } },
});
const [first, runs] = [Number(values.seed), Number(values.runs)];
if (!Number.isInteger(first) || !Number.isInteger(runs) || runs < 1) {
  console.error('使い方: npm run chaos -- [--seed 番号] [--runs 回数]');
  process.exit(1);
}
await buildRegistry();
// Loaded after the bundle is built: the test offices read it when they are loaded.
const { runSeed } = await import('./run.ts');
let failed = 0;
for (let seed = first; seed < first + runs; seed++) {
  const { act, disturbance, wrong } = runSeed(seed);
  if (wrong.length === 0) continue;
  failed += 1;
  console.log(
    `✗ seed ${seed}: ${act}, ${disturbance}\n${wrong
      .slice(0, 8)
      .map((one) => `    ${one}`)
      .join('\n')}`,
  );
}
console.log(`\n${runs - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
