import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute and more: begun last, one of them would keep one core waiting for the other. */
const LONG = /test\/(browser|cli|.*killed|app\/exchange|matching\/properties)/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Tests that set up no office: they may share what is loaded. */
const APART = ['test/domain/**/*.test.ts', 'test/local/**/*.test.ts', 'test/matching/**/*.test.ts'];

/** What every project of the tests has, those of vitest.variations.config.ts too. */
export const SHARED = {
  // Which assumptions a file asked for, where somebody wants to know (tools/variations).
  setupFiles: process.env.TANE_CONSULTED ? ['tools/variations/record.ts'] : [],
  testTimeout: 300_000,
  hookTimeout: 300_000,
  pool: 'forks' as const,
  // Each execution of a script fills the young heap with a new copy of its code.
  execArgv: ['--max-semi-space-size=64'],
};

export default defineConfig({
  test: {
    // The bundle is built once, before any test runs it.
    globalSetup: ['test/support/build.ts'],
    // Two cores are what the tests are promised; vitest would leave one idle.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...SHARED, name: 'apart', include: APART, isolate: false } },
      { test: { ...SHARED, name: 'offices', include: ['test/**/*.test.ts'], exclude: APART } },
    ],
  },
});
