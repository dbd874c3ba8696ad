/** One project a variation (tools/variations/run.ts): its test files, under its assumption. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Variation } from './tools/variations/plan.ts';
import base from './vitest.config.ts';

const plan = JSON.parse(readFileSync(process.env.TANE_PLAN ?? '', 'utf8')) as readonly Variation[];
const { sequence: _, globalSetup: __, ...shared } = base.test ?? {};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: plan.map(({ name, files }) => ({
      test: { ...shared, name, include: [...files], env: { TANE_ASSUME: name } },
    })),
  },
});
