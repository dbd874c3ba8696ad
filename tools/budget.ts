/**
 * `npm run budget`: counts the service calls of each action on a registry of
 * 100 rows and on one of 20,000, beside the action's limit. A count above it
 * fails, and so does one that grows with the registry. `-- --calls` lists the
 * calls.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBundle } from '../src/local/bundle.ts';
import { openWorkspace } from '../src/local/workspace.ts';
import { LONG_STRETCH, LONG_UNDO } from './budget/actions/imports.ts';
import { ACTIONS } from './budget/actions/index.ts';
import { measure, type Open, overspent, prepare } from './budget/measure.ts';
import { buildRegistry } from './build.ts';

const SIZES = process.argv.includes('--calls') ? [100] : [100, 20_000];
const NOW = Date.UTC(2026, 6, 1);

const bundle = loadBundle(await buildRegistry());
const folder = mkdtempSync(join(tmpdir(), 'tane-budget-'));
const open: Open = (dir, options) => openWorkspace({ dir, bundle, now: NOW, seed: 1, ...options });
prepare(folder, open(join(folder, 'none'), { deliver: () => 0 }));
const [small = [], large = small] = SIZES.map((size) => measure(folder, size, open));
rmSync(folder, { recursive: true });

console.log(`service calls and limits, and seconds in the local Workspace, on ${SIZES.join(' and ')} rows`);
for (const [i, { name, limit, why = '' }] of ACTIONS.entries()) {
  const [few, many] = [small[i], large[i]];
  const counts = [few, many, { calls: { length: limit } }].map((cost) => String(cost?.calls.length).padStart(4));
  const times = [few, many].map((cost) => `${cost?.seconds.toFixed(2)} s`).join(' ');
  console.log(`${name.padEnd(30)} ${counts.join('')}   ${times.padEnd(16)} ${why}`);
  if (SIZES.length === 1) console.log(few?.calls.map((call) => `    ${call}`).join('\n'));
}
const [taken = 0, undone = 0] = [LONG_STRETCH, LONG_UNDO].map((long) => {
  return large[ACTIONS.findIndex(({ name }) => name === long)]?.calls.length;
});
console.log(`a list of 50,000 rows: 25 stretches, ${25 * taken} calls; taken back in 25 steps, ${25 * undone} calls`);
const wrong = overspent(small, large);
console.log(wrong.length === 0 ? 'within all limits; nothing grows with the registry' : wrong.join('\n'));
process.exitCode = wrong.length === 0 ? 0 : 1;
