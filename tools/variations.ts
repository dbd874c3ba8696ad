/**
 * `npm run variations [-- A-ID …]`: the product's own tests once under the
 * assumptions as they are, then once under each single other possibility. A test
 * file is run again only under assumptions that it asked for in the first run:
 * no other can change what it sees. Ends with one plain line of totals.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSUMPTIONS } from '../src/local/assumptions.ts';
import { run } from './run.ts';
import { readRecorded, wholePlan } from './variations/plan.ts';
import { runVariations } from './variations/run.ts';

const only = process.argv.slice(2).filter((word) => word in ASSUMPTIONS);
const folder = mkdtempSync(join(tmpdir(), 'tane-variations-'));
const [consulted, report] = [join(folder, 'consulted'), join(folder, 'report.json')];
mkdirSync(consulted);
const asTheyAre = run('vitest', ['run', '--reporter=json', `--outputFile.json=${report}`], {
  TANE_CONSULTED: consulted,
});
const plan = wholePlan(readRecorded(consulted, report));
const chosen = plan.filter(({ name }) => only.length === 0 || only.some((id) => name.startsWith(`${id}=`)));
for (const { name, files } of chosen) console.log(`${name}: ${files.length} files`);
const { passed, failed } = runVariations(chosen, folder);
rmSync(folder, { recursive: true });
const broken = failed + Number(!asTheyAre);
console.log(`\n${passed} passed, ${broken} failed`);
process.exitCode = broken === 0 ? 0 : 1;
