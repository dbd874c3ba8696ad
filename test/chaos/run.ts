import type { FaultKind } from '../../src/local/faults.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { copyOf, frozen } from '../support/office.ts';
import { type Act, go, HOURLY, NIGHTLY, Refused } from './act.ts';
import { ACTS } from './acts.ts';
import { DISTURBANCES, type Struck, strike, strikeAt, type Target } from './disturbances.ts';
import { differences, lost, lostTyping, MOVED, registryOf, type Told, withoutRescue } from './verdict.ts';

/** What one seed came to; `wrong` is empty where the registry is as if nothing had happened. */
export interface Outcome {
  readonly seed: number;
  readonly act: string;
  readonly disturbance: string;
  readonly wrong: readonly string[];
}

interface Ready {
  /** The office before the act. */
  readonly before: string;
  /** Service calls of the act undisturbed, and what it leaves. */
  readonly calls: number;
  readonly expected: Told;
}

const ready = new Map<Act, Ready>();

/** What a seed means. Seeds that follow each other go through all acts, and from round to round through all disturbances. */
export function planOf(seed: number): { readonly act: Act; readonly disturbance: string } {
  const turn = seed % ACTS.length;
  const names = Object.keys(DISTURBANCES);
  const disturbance = names[(turn + Math.floor(seed / ACTS.length)) % names.length] ?? '';
  return { act: ACTS[turn] as Act, disturbance };
}

/**
 * One act of an office under one disturbance; where and how it strikes is
 * drawn. Afterwards the office starts anew and does what of the act is still to
 * be done, the timers run, and the registry is compared with that of an
 * undisturbed office.
 */
export function runSeed(seed: number): Outcome {
  const { act, disturbance } = planOf(seed);
  return outcomeOf(act, seed, disturbance, (target) => strike(disturbance, target));
}

/** Every act with one fault at each of its service calls in turn, or at every so many of them. */
export function* runEveryCall(kind: FaultKind, step: number): Iterable<Outcome> {
  for (const act of ACTS) {
    for (let at = 1; at <= readied(act).calls; at += step)
      yield outcomeOf(act, at, `${kind} at call ${at}`, (target) => strikeAt(kind, at, target));
  }
}

function outcomeOf(act: Act, seed: number, disturbance: string, disturb: (target: Target) => Struck): Outcome {
  const told = { seed, act: act.name, disturbance };
  const { before, calls, expected } = readied(act);
  try {
    const struck = disturb({ act, before, calls, seed });
    const workspace = copyOf(frozen(struck.workspace));
    const isHeeded = struck.typed.some(({ row }) => act.heeded?.some((key) => Object.values(row).includes(key)));
    if (!isHeeded) settle(act, workspace);
    else settleAsMuch(act, workspace);
    const wrong = verdict(act, isHeeded ? {} : expected, { ...struck, workspace });
    // A merge moves words on purpose.
    return { ...told, wrong: isHeeded ? wrong.filter((line) => !line.startsWith(MOVED)) : wrong };
  } catch (error) {
    return { ...told, wrong: [`does not come to an end: ${error instanceof Error ? error.stack : error}`] };
  }
}

function verdict(act: Act, expected: Told, { workspace, typed }: Struck): readonly string[] {
  const calm = (told: Told) => (typed.length > 0 ? withoutRescue(told) : told);
  return [
    ...differences(calm(expected), calm(registryOf(workspace, typed)), act.byHand ?? []),
    ...lost(workspace, act.submitted ?? []),
    ...lostTyping(workspace, typed, act.erases === true),
  ];
}

function readied(act: Act): Ready {
  const known = ready.get(act);
  if (known) return known;
  const before = frozen(act.before());
  let calls = 0;
  const workspace = copyOf(before, { beforeCall: () => void calls++ });
  go(act, workspace);
  const made = calls;
  if (made === 0) throw new Error(`${act.name} does nothing`);
  settle(act, workspace);
  const result = { before, calls: made, expected: registryOf(workspace) };
  ready.set(act, result);
  return result;
}

function settle(act: Act, workspace: Workspace): void {
  go(act, workspace);
  timers(workspace);
}

/** What was typed may forbid the rest of an act: then its refusal says so. */
function settleAsMuch(act: Act, workspace: Workspace): void {
  try {
    go(act, workspace);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  timers(workspace);
}

function timers(workspace: Workspace): void {
  for (const { fn, options } of [HOURLY, NIGHTLY]) workspace.run(fn, [], options);
}
