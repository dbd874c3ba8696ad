/** One project a variation (tools/variations/run.ts): its test files, under its assumption. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Variation } from './tools/variations/plan.ts';
import { SHARED } from './vitest.config.ts';

const plan = JSON.parse(readFileSync(process.env.TANE_PLAN ?? '', 'utf8')) as readonly Variation[];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: plan.map(({ name, files }) => ({
      test: { ...SHARED, name, include: [...files], env: { TANE_ASSUME: name } },
    })),
  },
});
