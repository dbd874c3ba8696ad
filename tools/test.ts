/**
 * `npm test`: the checks, then the whole suite, and what can depend on the
 * time zone in two more, since neither Google's servers nor an office's PC promise one.
 * Where the documentation of Google's services leaves something open, the walk
 * and the quickest tests that meet it run under each other possibility (all that
 * do: `npm run variations`). Where the checker of request shapes is at hand, every
 * REST-shaped call of the first run passes it. Ends with one plain line of totals.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRequests, logged } from './requests.ts';
import { run } from './run.ts';
import { quickPlan, readRecorded } from './variations/plan.ts';
import { runVariations } from './variations/run.ts';

const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York'];

/** Run in the other zones too: what reads, writes or compares days and times. The rest has none, or only a stamp. */
const WITH_TIMES = [
  'test/domain',
  'test/local',
  'test/loop.test.ts',
  'test/import-files.test.ts',
  'test/google/registry.test.ts',
  'test/google/registry-values.test.ts',
  ...['intake.', 'intake-doubts', 'links', 'match', 'case', 'exchange', 'disposal', 'import', 'forms'].map(
    (name) => `test/app/${name}`,
  ),
];

interface Case {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly Case[];
  }[];
}

/** Each failed test, and each file that could not be read, in words. */
function failures(totals: Totals): readonly string[] {
  return totals.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((one) => one.status === 'failed');
    if (file.status === 'failed' && failed.length === 0) return [`✗ ${file.name}\n${file.message}`];
    return failed.map((one) => `✗ ${file.name} › ${one.fullName}\n${one.failureMessages.join('\n')}`);
  });
}

const reportOf = (zone: string, folder: string): string => join(folder, `${zone.replace('/', '-')}.json`);

function suite(zone: string, folder: string, logs: string): Totals {
  console.log(`\n— tests, TZ=${zone}`);
  const report = reportOf(zone, folder);
  const first = zone === ZONES[0];
  const began = Date.now();
  run('vitest', ['run', '--reporter=json', `--outputFile.json=${report}`, ...(first ? [] : WITH_TIMES)], {
    TZ: zone,
    ...(first ? { ...logged(logs), TANE_CONSULTED: consulted } : {}),
  });
  const totals = JSON.parse(readFileSync(report, 'utf8')) as Totals;
  for (const failure of failures(totals)) console.log(failure);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${totals.numPassedTests} passed, ${totals.numFailedTests} failed (${seconds} s)`);
  return totals;
}

/** Seconds of tests under one variation, beside the first of them. */
const SECONDS = 1;

function variations(folder: string, consulted: string): { readonly passed: number; readonly failed: number } {
  console.log('\n— variations');
  const began = Date.now();
  const tally = runVariations(quickPlan(readRecorded(consulted, reportOf('UTC', folder)), SECONDS), folder);
  console.log(`${tally.passed} passed, ${tally.failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
  return tally;
}

const folder = mkdtempSync(join(tmpdir(), 'tane-test-'));
const checked = run('tsx', ['tools/check.ts']);
const [logs, consulted] = [join(folder, 'logs'), join(folder, 'consulted')];
for (const path of [logs, consulted]) mkdirSync(path);
const results = ZONES.map((zone) => suite(zone, folder, logs));
const wellFormed = checkRequests(logs);
const varied = variations(folder, consulted);
rmSync(folder, { recursive: true });

const sum = (of: (totals: Totals) => number) => results.reduce((total, one) => total + of(one), 0);
const broken = results.filter((one) => !one.success && one.numFailedTests === 0).length;
const passed = sum((one) => one.numPassedTests) + Number(checked) + Number(wellFormed === true) + varied.passed;
const failed =
  sum((one) => one.numFailedTests) + broken + Number(!checked) + Number(wellFormed === false) + varied.failed;
const skipped = sum((one) => one.numPendingTests) + Number(wellFormed === null);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
