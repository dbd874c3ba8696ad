import type { FaultKind } from '../../src/local/faults.ts';
import { seededRandom } from '../../src/local/kernel.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import { personAtWork } from '../../src/local/person-at-work.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { copyOf } from '../support/office.ts';
import type { Act } from './acts.ts';

/** What happens to an act, in words and in deed: the office after it, with nothing disturbing it any more. */
export interface Disturbance {
  readonly name: string;
  strike(act: Act, before: string): Workspace;
}

const FAULTS: readonly FaultKind[] = ['killed', 'transient', 'unknown', 'quota'];

/** One disturbance, by the seed; `calls` is how many service calls the act makes when nothing disturbs it. */
export function disturbanceOf(seed: number, calls: number): Disturbance {
  const random = seededRandom(seed);
  const draw = (below: number): number => Math.floor(random() * below);
  const kind = draw(FAULTS.length + 2);
  const fault = FAULTS[kind];
  if (fault) return faultAt(fault, 1 + draw(calls));
  return kind === FAULTS.length ? people(seed) : together(seed, 2 + draw(3));
}

function faultAt(kind: FaultKind, at: number): Disturbance {
  return {
    name: `${kind} at call ${at}`,
    strike(act, before) {
      const workspace = copyOf(before, { faults: [{ kind, at }] });
      attempt(() => act.go(workspace));
      return workspace;
    },
  };
}

/** Somebody sorts, inserts rows and moves columns between any two calls. */
function people(seed: number): Disturbance {
  return {
    name: 'somebody works on the sheets',
    strike(act, before) {
      const work = personAtWork({
        seed,
        sheets: act.sheets,
        acts: ['sort', 'insertRow', 'moveColumn'],
        likelihood: 0.15,
      });
      let present = true;
      const workspace = copyOf(before, { people: (person) => (present ? work(person) : undefined) });
      attempt(() => act.go(workspace));
      present = false;
      return workspace;
    },
  };
}

/** The hourly sweep runs several times at once, and the act after it. */
function together(seed: number, count: number): Disturbance {
  return {
    name: `${count} sweeps at once`,
    strike(act, before) {
      const workspace = copyOf(before);
      const sweep = { fn: 'everyHour', options: { context: 'trigger' as const } };
      workspace.overlap(Array(count).fill(sweep), { seed });
      attempt(() => act.go(workspace));
      return workspace;
    },
  };
}

/** An act may fail while it is disturbed: people are told, and look what came of it. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) && !((error as unknown) instanceof ExecutionKilled)) throw error;
  }
}
