import { seededRandom } from '../../src/local/kernel.ts';
import { copyOf, frozen } from '../support/office.ts';
import { ACTS, type Act } from './acts.ts';
import { disturbanceOf } from './disturbances.ts';
import { differences, lost, registryOf } from './verdict.ts';

/** What one seed came to; `wrong` is empty where the registry is as if nothing had happened. */
export interface Outcome {
  readonly seed: number;
  readonly what: string;
  readonly wrong: readonly string[];
}

interface Ready {
  /** The office before the act. */
  readonly before: string;
  /** Service calls of the act undisturbed, and what it leaves. */
  readonly calls: number;
  readonly expected: ReturnType<typeof registryOf>;
}

const ready = new Map<Act, Ready>();

/**
 * One act of an office under one disturbance, both by the seed. Afterwards the
 * office does what of it is still to be done, the timers run, and the registry
 * is compared with that of an undisturbed office.
 */
export function runSeed(seed: number): Outcome {
  const random = seededRandom(seed);
  const act = ACTS[Math.floor(random() * ACTS.length)] as Act;
  const { before, calls, expected } = readied(act);
  const disturbance = disturbanceOf(seed, calls);
  const what = `${act.name}, ${disturbance.name}`;
  try {
    const workspace = disturbance.strike(act, before);
    settle(act, workspace);
    const wrong = [...differences(expected, registryOf(workspace)), ...lost(workspace, act.submitted ?? [])];
    return { seed, what, wrong };
  } catch (error) {
    return { seed, what, wrong: [`does not come to an end: ${error instanceof Error ? error.message : error}`] };
  }
}

function readied(act: Act): Ready {
  const known = ready.get(act);
  if (known) return known;
  const before = frozen(act.before());
  let calls = 0;
  const workspace = copyOf(before, { beforeCall: () => void calls++ });
  act.go(workspace);
  const made = calls;
  if (made === 0) throw new Error(`${act.name} does nothing`);
  settle(act, workspace);
  const result = { before, calls: made, expected: registryOf(workspace) };
  ready.set(act, result);
  return result;
}

function settle(act: Act, workspace: ReturnType<typeof copyOf>): void {
  act.go(workspace);
  workspace.run('everyHour', [], { context: 'trigger' });
  workspace.run('everyNight', [], { context: 'trigger' });
}
