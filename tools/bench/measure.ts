/** Clocks and fits. Time is CPU time of this process: other work on the machine does not count. */
import type { Item } from '../../src/domain/item.ts';
import type { Engine, MakeEngine } from './engines.ts';

const QUERIES = 120;
const WARM = 20;

/** CPU milliseconds so far, in any thread of the process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Builds an engine; the time in milliseconds. */
export async function build(make: MakeEngine, items: readonly Item[]): Promise<{ engine: Engine; time: number }> {
  const start = cpu();
  const engine = await make(items);
  return { engine, time: cpu() - start };
}

/** Median and 95th percentile of asking with needs spread over the registry. */
export async function latency(engine: Engine, items: readonly Item[]): Promise<{ median: number; p95: number }> {
  const needs = items.filter(({ side }) => side === 'need');
  const step = Math.max(1, Math.floor(needs.length / QUERIES));
  const asked = needs.filter((_, index) => index % step === 0).slice(0, QUERIES);
  for (const need of asked.slice(0, WARM)) await engine.rank(need, ['expert', 'group']);
  const times: number[] = [];
  for (const need of asked) {
    const start = cpu();
    await engine.rank(need, ['expert', 'group']);
    times.push(cpu() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

/** The exponent b of cost = a·n^b by least squares on logarithms. */
export function exponent(sizes: readonly number[], costs: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = costs.map(Math.log);
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const above = x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  return above / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

/** Milliseconds in a column. */
export const ms = (value: number): string => `${value.toFixed(value < 100 ? 2 : 0)} ms`.padStart(12);
