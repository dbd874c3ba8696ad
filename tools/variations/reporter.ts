/** Writes what came of each variation: vitest's own JSON does not tell which project a test ran in. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { ROOT } from '../run.ts';

/** What came of the tests under one variation. */
export interface Tally {
  readonly passed: number;
  readonly failures: readonly string[];
}

export default class VariationReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tallies: Record<string, { passed: number; failures: string[] }> = {};
    for (const module of modules) {
      const tally = tallies[module.project.name] ?? { passed: 0, failures: [] };
      tallies[module.project.name] = tally;
      const file = relative(ROOT, module.moduleId);
      const tests = [...module.children.allTests()];
      const broken = tests.filter((test) => test.result().state === 'failed');
      tally.passed += tests.filter((test) => test.result().state === 'passed').length;
      for (const test of broken)
        tally.failures.push(`${file} › ${test.fullName}: ${test.result().errors?.[0]?.message}`);
      if (!module.ok() && broken.length === 0)
        tally.failures.push(`${file}: ${module.errors()[0]?.message ?? 'does not run'}`);
    }
    writeFileSync(process.env.TANE_TALLIES ?? '', JSON.stringify(tallies));
  }
}
