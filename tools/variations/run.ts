import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';
import type { Variation } from './plan.ts';
import type { Tally } from './reporter.ts';

/** Runs the plan, all variations side by side, and prints what failed. The bundle must be built. */
export function runVariations(plan: readonly Variation[], folder: string): { passed: number; failed: number } {
  const [planFile, talliesFile] = [join(folder, 'plan.json'), join(folder, 'tallies.json')];
  writeFileSync(planFile, JSON.stringify(plan.filter(({ files }) => files.length > 0)));
  run('vitest', ['run', '--config', 'vitest.variations.config.ts', '--reporter=./tools/variations/reporter.ts'], {
    TANE_PLAN: planFile,
    TANE_TALLIES: talliesFile,
  });
  const tallies = JSON.parse(readFileSync(talliesFile, 'utf8')) as Readonly<Record<string, Tally>>;
  const total = { passed: 0, failed: 0 };
  for (const { name, files } of plan) {
    const { passed, failures } = tallies[name] ?? { passed: 0, failures: files.length > 0 ? ['was not run'] : [] };
    for (const failure of failures) console.log(`✗ ${name}: ${failure}`);
    total.passed += passed;
    total.failed += failures.length;
  }
  return total;
}
