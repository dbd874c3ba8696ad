/**
 * `npm run bench`: this engine, MiniSearch over character bigrams and Orama side
 * by side in one run: building, asking, quality; then cost against size; then
 * all needs against all offers (1,000 of the needs; `--all` asks every one).
 * `--quick` leaves out the largest sizes; `--parts` prints only what each part of
 * the engine adds to its quality, and the queries that go worst.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allPairs } from './bench/all-pairs.ts';
import { ENGINES } from './bench/engines.ts';
import { generateItems } from './bench/generate.ts';
import { build, exponent, latency, ms } from './bench/measure.ts';
import { partsOf } from './bench/parts.ts';
import { qualityOf } from './bench/quality.ts';

const SEED = 20_260_401;
/** Items that each engine is built on before it is measured. */
const WARM_UP = 2_000;
const EVAL = fileURLToPath(new URL('../../shared/eval', import.meta.url));

async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--parts')) return parts();
  const quick = argv.includes('--quick');
  console.log(`種 ${SEED}`);
  await sideBySide(quick ? 5_000 : 20_000);
  await growth(quick ? [1_000, 5_000] : [1_000, 5_000, 20_000, 100_000]);
  await allPairs(generateItems(quick ? 4_000 : 40_000, SEED), argv.includes('--all') ? Infinity : quick ? 100 : 1_000);
}

async function parts(): Promise<void> {
  if (existsSync(EVAL)) await partsOf(EVAL);
  else console.log('skipped: the evaluation set is not here');
}

async function sideBySide(size: number): Promise<void> {
  const items = generateItems(size, SEED);
  console.log(`\n${size} items            build      median         p95     nDCG@10`);
  for (const [name, make] of Object.entries(ENGINES)) {
    // Whoever comes first would pay for the warming up of what all of them share.
    await build(make, items.slice(0, WARM_UP));
    const { engine, time } = await build(make, items);
    const { median, p95 } = await latency(engine, items);
    const quality = existsSync(EVAL) ? (await qualityOf(make, EVAL)).toFixed(3) : '—';
    console.log(`${name.padEnd(20)}${ms(time)}${ms(median)}${ms(p95)}${quality.padStart(12)}`);
  }
}

/** Cost of this engine against size, and the exponent that fits. */
async function growth(sizes: readonly number[]): Promise<void> {
  console.log('\nsize         build      median         p95');
  const builds: number[] = [];
  const queries: number[] = [];
  const make = ENGINES.tane;
  for (const size of sizes) {
    const items = generateItems(size, SEED);
    const { engine, time } = await build(make, items);
    const { median, p95 } = await latency(engine, items);
    builds.push(time);
    queries.push(median);
    console.log(`${String(size).padStart(6)}${ms(time)}${ms(median)}${ms(p95)}`);
  }
  console.log(`exponent  build ${exponent(sizes, builds).toFixed(2)}  query ${exponent(sizes, queries).toFixed(2)}`);
}

await main(process.argv.slice(2));
