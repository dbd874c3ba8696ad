import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ASSUMPTIONS, type AssumptionId } from '../../src/local/assumptions.ts';
import { ROOT } from '../run.ts';

/** One possibility, and the test files that are to run under it. */
export interface Variation {
  /** `A-ID=value`. */
  readonly name: string;
  readonly files: readonly string[];
}

/** What one run of the tests recorded. */
export interface Recorded {
  /** Which test files asked for which assumptions. */
  readonly consulted: ReadonlyMap<string, readonly string[]>;
  /** Seconds that each file took. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** Tests of what knows nothing of Google, of the emulator itself (which sets its switches), and of pages. */
const APART = /^test\/(domain|matching|local|browser|sidebar|boundaries|cli)/;
/** Sweeps over every place where a fault may strike; what they ask of Google, the others ask too. */
const EXHAUSTIVE = /killed|chaos|property/;
/** What asks for everything once. */
const WALK = 'test/thin-walk.test.ts';
/** Asked for by most files means: asked for by 初期設定. Then these suffice, which use everything that it makes. */
const CORE = /^test\/(thin-walk|loop|google\/registry|app\/(set-up|intake|match|documents))\.test/;
const MOST = 0.6;
/** New rows stand below all prepared ones then: tests that know a row by its place know it no more, the walk by its key. */
const BY_PLACE = 'A-SHEETS-APPEND';

/** The tests that run under variations. */
export const isOwn = (file: string): boolean => !APART.test(file) && !EXHAUSTIVE.test(file);

/** What `record.ts` wrote, and the report of that run. */
export function readRecorded(folder: string, report: string): Recorded {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
  };
  const consulted = readdirSync(folder).map((name) => {
    const file = relative(ROOT, Buffer.from(name.replace('.json', ''), 'base64url').toString());
    return [file, JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly string[]] as const;
  });
  return {
    consulted: new Map(consulted.filter(([file]) => isOwn(file))),
    seconds: new Map(
      testResults.map(({ name, startTime, endTime }) => [relative(ROOT, name), (endTime - startTime) / 1000]),
    ),
  };
}

/** Every other possibility of every assumption that the product must survive. */
export function possibilities(): (readonly [AssumptionId, string])[] {
  const ids = Object.keys(ASSUMPTIONS) as AssumptionId[];
  return ids.flatMap((id) =>
    ASSUMPTIONS[id].beyond ? [] : ASSUMPTIONS[id].options.slice(1).map((value) => [id, value] as const),
  );
}

/** All files that asked for it: no other can tell a difference. */
export function wholePlan({ consulted }: Recorded): readonly Variation[] {
  return planned((id) => {
    const all = [...consulted].flatMap(([file, ids]) => (ids.includes(id) ? [file] : []));
    if (id === BY_PLACE) return all.filter((file) => file === WALK);
    return all.length > consulted.size * MOST ? all.filter((file) => CORE.test(file)) : all;
  });
}

/** The walk where it asked for it, and of the other files that did the quickest, up to so many seconds. */
export function quickPlan({ consulted, seconds }: Recorded, most: number): readonly Variation[] {
  const took = (file: string): number => seconds.get(file) ?? 0;
  return planned((id) => {
    const asking = [...consulted].flatMap(([file, ids]) => (ids.includes(id) ? [file] : []));
    const others = asking.filter((file) => file !== WALK).sort((a, b) => took(a) - took(b));
    const chosen = asking.includes(WALK) ? [WALK] : others.splice(0, 1);
    let spent = chosen.reduce((sum, file) => sum + took(file), 0);
    for (const file of others) {
      spent += took(file);
      if (spent > most) break;
      chosen.push(file);
    }
    return chosen;
  });
}

function planned(filesFor: (id: AssumptionId) => readonly string[]): readonly Variation[] {
  return possibilities().map(([id, value]) => ({ name: `${id}=${value}`, files: filesFor(id) }));
}
