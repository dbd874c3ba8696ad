/**
 * `npm run variations [-- A-ID … part-of-a-file-name …]`: the product's own tests
 * once under the assumptions as they are, then once under each single other
 * possibility. A test file is run
 * again only under assumptions that it asked for in the first run: no other can
 * change what it sees. Ends with one plain line of totals.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import { ASSUMPTIONS, type AssumptionId } from '../src/local/assumptions.ts';
import { ROOT } from './run.ts';

/** Tests of what knows nothing of Google, of the emulator itself (which sets its switches), and of pages. */
const APART = /^test\/(domain|matching|local|browser|sidebar|boundaries|cli)/;
/** Sweeps over every place where a fault may strike; what they ask of Google, the others ask too. */
const EXHAUSTIVE = /killed|chaos|property/;
/** What most files ask for, 初期設定 asks for: then these suffice, which use everything that it makes. */
const CORE = /^test\/(loop|google\/registry|app\/(set-up|intake|match|documents))\.test/;
const MOST = 0.6;

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const fileOf = (module: TestModule | TestSpecification): string =>
  relative(ROOT, 'moduleId' in module ? module.moduleId : '');

async function run(vitest: Vitest, specifications: TestSpecification[], variation: string): Promise<Tally> {
  process.env.TANE_ASSUME = variation;
  const result = await vitest.runTestSpecifications(specifications);
  const asked = new Set(specifications.map(fileOf));
  // Vitest also returns what it remembers of earlier runs.
  const testModules = result.testModules.filter((module) => asked.has(fileOf(module)));
  let [passed, failed] = [0, 0];
  for (const module of testModules) {
    const tests = [...module.children.allTests()];
    const broken = tests.filter((test) => test.result().state === 'failed');
    passed += tests.filter((test) => test.result().state === 'passed').length;
    failed += broken.length;
    for (const test of broken) {
      console.log(`  ✗ ${fileOf(module)}: ${test.fullName}`);
      console.log(`    ${test.result().errors?.[0]?.message.split('\n')[0]}`);
    }
    if (!module.ok() && broken.length === 0) {
      failed += 1;
      console.log(`  ✗ ${fileOf(module)}: ${module.errors()[0]?.message ?? 'does not run'}`);
    }
  }
  return { passed, failed };
}

/** Which test files asked for which assumption. */
function readConsulted(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder);
  return new Map(
    files.map((name) => [
      relative(ROOT, Buffer.from(name.replace('.json', ''), 'base64url').toString()),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[],
    ]),
  );
}

function variations(): (readonly [AssumptionId, string])[] {
  const ids = Object.keys(ASSUMPTIONS) as AssumptionId[];
  return ids.flatMap((id) => ASSUMPTIONS[id].options.slice(1).map((value) => [id, value] as const));
}

/** @param words assumptions and parts of file names to keep to; all when there are none */
async function main(words: readonly string[]): Promise<void> {
  const only = words.filter((word) => word in ASSUMPTIONS);
  const files = words.filter((word) => !(word in ASSUMPTIONS));
  const folder = mkdtempSync(join(tmpdir(), 'tane-consulted-'));
  process.env.TANE_CONSULTED = folder;
  const setupFiles = [join(ROOT, 'tools/variations/record.ts')];
  const vitest = await createVitest('test', { root: ROOT, watch: false, reporters: [{}], setupFiles, maxWorkers: 2 });
  const every = await vitest.globTestSpecifications();
  const own = every
    .filter((one) => !APART.test(fileOf(one)) && !EXHAUSTIVE.test(fileOf(one)))
    .filter((one) => files.length === 0 || files.some((file) => fileOf(one).includes(file)));
  const start = performance.now();
  const total = { ...(await run(vitest, own, '')) };
  console.log(`as they are: ${total.passed} passed, ${total.failed} failed (${seconds(start)})`);
  const consulted = readConsulted(folder);
  for (const [id, value] of variations()) {
    if (only.length > 0 && !only.includes(id)) continue;
    const { beyond } = ASSUMPTIONS[id];
    const all = own.filter((one) => consulted.get(fileOf(one))?.includes(id));
    const asking = all.length > own.length * MOST ? all.filter((one) => CORE.test(fileOf(one))) : all;
    if (beyond || asking.length === 0) {
      console.log(`${id}=${value}: ${beyond ?? 'nothing asks for it'}`);
      continue;
    }
    const begun = performance.now();
    const tally = await run(vitest, asking, `${id}=${value}`);
    console.log(
      `${id}=${value}: ${tally.passed} passed, ${tally.failed} failed (${asking.length} files, ${seconds(begun)})`,
    );
    total.passed += tally.passed;
    total.failed += tally.failed;
  }
  await vitest.close();
  rmSync(folder, { recursive: true });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

const seconds = (since: number): string => `${Math.round((performance.now() - since) / 1000)} s`;

await main(process.argv.slice(2));
process.exit();
