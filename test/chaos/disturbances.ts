import type { Call } from '../../src/local/executions.ts';
import { type Fault, type FaultKind, seededDeliveries, seededFaults } from '../../src/local/faults.ts';
import { seededRandom } from '../../src/local/kernel.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import { type PersonAtWork, personAtWork, type Typed } from '../../src/local/person-at-work.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { copyOf } from '../support/office.ts';
import { type Act, go, HOURLY, NIGHTLY, SUBMITTED } from './act.ts';

/** The office after an act that was disturbed, and what people typed meanwhile, in this order. */
export interface Struck {
  readonly workspace: Workspace;
  readonly typed: readonly Typed[];
}

/** An act that is to be disturbed. */
export interface Target {
  readonly act: Act;
  /** The office before it, frozen. */
  readonly before: string;
  /** Service calls that it makes when nothing disturbs it. */
  readonly calls: number;
  readonly seed: number;
}

type Draw = (below: number) => number;

/** What people do to sheets. */
const MOVING = ['sort', 'insertRow', 'moveColumn', 'insertColumn', 'type', 'type'] as const;

/** What may happen to an act, by its name. */
export const DISTURBANCES: Readonly<Record<string, (target: Target, draw: Draw) => Struck>> = {
  killed: fault('killed'),
  transient: fault('transient'),
  unknown: fault('unknown'),
  quota: fault('quota'),
  'one fault after the other': storm,
  'people at work': (target) => people(target, MOVING),
  // Whoever moves rows in the moment of a write is put right by that execution: killed before, it leaves that to a person.
  'people typing, and killed': (target, draw) =>
    people(target, ['type'], { kind: 'killed', at: 1 + draw(target.calls) }),
  'several at once': together,
  'events lost, doubled, late': events,
};

/** Disturbs the act; by the seed it is always the same. */
export function strike(name: string, target: Target): Struck {
  const random = seededRandom(target.seed);
  const disturbance = DISTURBANCES[name];
  if (!disturbance) throw new Error(`no disturbance ${name}`);
  return disturbance(target, (below) => Math.floor(random() * below));
}

function fault(kind: FaultKind) {
  return (target: Target, draw: Draw): Struck => strikeAt(kind, 1 + draw(target.calls), target);
}

/** One fault at the n-th service call. */
export function strikeAt(kind: FaultKind, at: number, { act, before }: Target): Struck {
  const workspace = copyOf(before, { faults: [{ kind, at }] });
  attempt(() => go(act, workspace));
  return { workspace, typed: [] };
}

/** Every call may fail, with and without effect. */
function storm({ act, before, seed }: Target): Struck {
  const faults = seededFaults(seed, { transient: 0.04, unknown: 0.04, quota: 0.04 });
  const workspace = copyOf(before, { faults });
  attempt(() => go(act, workspace));
  return { workspace, typed: [] };
}

/** What people type into: remarks, and what a step of a match empties, which 監査 tells then. */
const TYPES = ['備考', '住所', 'FAX', '次の行動', '担当者'];

/**
 * Somebody works on the sheets between any two calls. Where columns are moved
 * under a write, its new rows, those that an undo brings back among them, are
 * taken back and written anew; what is typed into one in that very moment stands
 * only in Sheets' own history, since nothing can be written on a condition:
 * nobody types there.
 */
function people({ act, before, seed }: Target, acts: PersonAtWork['acts'] & {}, ...faults: readonly Fault[]): Struck {
  const shifted = new Set<string>();
  const stood = new Set<string>();
  const mayType = (sheet: string, cells: readonly string[]): boolean =>
    !shifted.has(sheet) || cells.some((cell) => stood.has(`${sheet} ${cell}`) && !act.heeded?.includes(cell));
  const work = personAtWork({ seed, sheets: act.sheets, acts, types: TYPES, mayType, likelihood: 0.15 });
  const typed: Typed[] = [];
  let present = true;
  const workspace = copyOf(before, {
    faults,
    people: (person) => {
      const done = present ? work(person) : undefined;
      if (done?.typed) typed.push(done.typed);
      if (done && SHIFTS.includes(done.act)) shifted.add(done.sheet);
    },
  });
  for (const key of keysOn(workspace, act.sheets)) stood.add(key);
  attempt(() => go(act, workspace));
  present = false;
  return { workspace, typed };
}

const SHIFTS: readonly string[] = ['moveColumn', 'insertColumn'];

/** The rows of some sheets, each by its sheet and its first cell: the key, while nobody has moved a column. */
function keysOn({ person }: Workspace, sheets: readonly string[]): readonly string[] {
  const there = person.sheets().map(({ title }) => title);
  return sheets
    .filter((sheet) => there.includes(sheet))
    .flatMap((sheet) => person.table(sheet).flatMap(([key = '']) => (key === '' ? [] : [`${sheet} ${key}`])));
}

/** Two to four executions at once: the act, and the timers, an event, or the same act by somebody else. */
function together({ act, before, seed }: Target, draw: Draw): Struck {
  const workspace = copyOf(before, { deliver: () => 0 });
  for (let turn = 0; turn < 4; turn++) {
    const step = act.next(workspace);
    if (!step) break;
    if (typeof step === 'function') step(workspace);
    const own = typeof step === 'function' ? SUBMITTED : step;
    const others = [HOURLY, SUBMITTED, NIGHTLY, ...(act.alone ? [] : [own])];
    const calls = [own, ...Array.from({ length: 1 + draw(3) }, (): Call => others[draw(others.length)] ?? own)];
    workspace.overlap(calls, { seed: seed + turn });
  }
  return { workspace, typed: [] };
}

const HOUR = 3_600_000;

/** Events and timers of a day get lost, come twice, or late. */
function events({ act, before, seed }: Target): Struck {
  const deliver = seededDeliveries(seed, { lost: 0.3, doubled: 0.3, late: 0.3 });
  const workspace = copyOf(before, { deliver });
  workspace.fireDue();
  attempt(() => go(act, workspace));
  for (let hour = 0; hour < 2; hour++) {
    workspace.advance(HOUR);
    workspace.fireDue();
  }
  return { workspace, typed: [] };
}

/** An act may fail while it is disturbed: people are told, and look what came of it. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) && !((error as unknown) instanceof ExecutionKilled)) throw error;
  }
}
