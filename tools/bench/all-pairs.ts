/**
 * All needs against all offers, in slices: in Apps Script a slice must end
 * before six minutes, and the next one goes on where it stopped.
 */
import type { Item } from '../../src/domain/item.ts';
import { createMatcher, type Matcher } from '../../src/matching/matcher.ts';
import { NEIGHBOURS } from '../rank/neighbours.ts';

const SLICE_MS = 5 * 60_000;
const TOP = 10;

/** Where the next slice begins. */
export interface Progress {
  readonly next: number;
  readonly found: number;
}

/** Asks for needs from `progress` on until the time is up. */
export function slice(matcher: Matcher, needs: readonly Item[], progress: Progress, until: number): Progress {
  let { next, found } = progress;
  for (; next < needs.length && performance.now() < until; next++) {
    const asking = needs[next];
    if (asking) found += matcher.candidates(asking, TOP).fit.length;
  }
  return { next, found };
}

/** Asks for at most `most` needs in slices; prints time and memory, and what all of them would take. */
export async function allPairs(items: readonly Item[], most: number): Promise<void> {
  const all = items.filter(({ side }) => side === 'need');
  const needs = all.slice(0, most);
  const start = performance.now();
  const matcher = createMatcher({ items, context: { today: '2026-12-01', neighbours: NEIGHBOURS, extraTerms: [] } });
  const built = performance.now();
  let progress: Progress = { next: 0, found: 0 };
  let slices = 0;
  let peak = 0;
  while (progress.next < needs.length) {
    progress = slice(matcher, needs, progress, performance.now() + SLICE_MS);
    slices++;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const asked = (performance.now() - built) / 1000;
  console.log(
    `\n${needs.length} of ${all.length} needs × ${items.length - all.length} offers: index ${((built - start) / 1000).toFixed(1)} s, ` +
      `asking ${asked.toFixed(1)} s in ${slices} slices of ${SLICE_MS / 60_000} min, peak ${(peak / 2 ** 20).toFixed(0)} MB; ` +
      `all needs at this rate: ${((asked * all.length) / needs.length / 60).toFixed(1)} min`,
  );
}
