/**
 * `npm test`: the checks, then the whole suite once in each of three time
 * zones, since neither Google's servers nor an office's PC promise one.
 * Ends with one plain line of totals.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York'];

/** The part of the suite that is quick and settled; `--all` runs every test, which takes long. */
const SETTLED = ['test/domain', 'test/bundle.test.ts', 'test/local/docs', 'test/local/drive'];
const CHOSEN = process.argv.includes('--all') ? [] : SETTLED;

interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

function suite(zone: string, folder: string): Totals {
  console.log(`\n— tests, TZ=${zone}`);
  const report = join(folder, `${zone.replace('/', '-')}.json`);
  run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...CHOSEN], { TZ: zone });
  return JSON.parse(readFileSync(report, 'utf8')) as Totals;
}

const folder = mkdtempSync(join(tmpdir(), 'tane-test-'));
const checked = run('tsx', ['tools/check.ts']);
const results = ZONES.map((zone) => suite(zone, folder));
rmSync(folder, { recursive: true });

const sum = (of: (totals: Totals) => number) => results.reduce((total, one) => total + of(one), 0);
const broken = results.filter((one) => !one.success && one.numFailedTests === 0).length;
const passed = sum((one) => one.numPassedTests) + (checked ? 1 : 0);
const failed = sum((one) => one.numFailedTests) + broken + (checked ? 0 : 1);
const skipped = sum((one) => one.numPendingTests);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
