import { tableOfSheet } from '../../src/domain/layout.ts';
import { tableOf } from '../../src/domain/schema/index.ts';
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
  'words typed under the write': underWrites,
  'words typed under the write, and killed': (target, draw) =>
    underWrites(target, draw, { kind: 'killed', at: 1 + draw(target.calls) }),
  'words typed under the write, and no answer': (target, draw) =>
    underWrites(target, draw, { kind: 'unknown', at: 1 + draw(target.calls) }),
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

/**
 * What people type into: remarks, what a step of a match empties, and what acts
 * write over with something else. What they had read 監査 tells then; what was
 * typed since is in 受付.
 */
const TYPES = ['備考', '住所', 'FAX', '次の行動', '担当者', '会費', '送った人', '紹介日'];

/** Somebody works on the sheets between any two calls. */
function people({ act, before, seed }: Target, acts: PersonAtWork['acts'] & {}, ...faults: readonly Fault[]): Struck {
  const work = personAtWork({ seed, sheets: act.sheets, acts, types: TYPES, likelihood: 0.15 });
  const typed: Typed[] = [];
  let present = true;
  const workspace = copyOf(before, {
    faults,
    people: (person) => {
      const done = present ? work(person) : undefined;
      if (done?.typed) typed.push(done.typed);
    },
  });
  attempt(() => go(act, workspace));
  present = false;
  return { workspace, typed };
}

/**
 * Somebody types into the very cells that a write is about to write over, or
 * into a row that it takes away, once it has read them and before it is done.
 */
function underWrites({ act, before, seed }: Target, draw: Draw, ...faults: readonly Fault[]): Struck {
  const typed: Typed[] = [];
  let present = true;
  const workspace = copyOf(before, {
    faults,
    beforeCall: ({ rest }) => {
      if (!present || rest?.method !== 'spreadsheets.batchUpdate' || draw(3) === 0) return;
      const places = writtenBy(workspace, rest.body as Batch, act.erases === true);
      const place = places[draw(places.length)];
      if (place) typed.push(typeAt(workspace, place, `手入力${seed}・${typed.length + 1}。`));
    },
  });
  attempt(() => go(act, workspace));
  present = false;
  return { workspace, typed };
}

type Batch = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Words go only as they were read: what was typed over them stays where it is. */
  readonly isEmptied: boolean;
}

/** The cells of people's own tables, apart from keys, that a batch writes over or takes away. What is erased is to be gone. */
function writtenBy({ person }: Workspace, { requests = [] }: Batch, erases: boolean): readonly Place[] {
  if (requests.some(({ insertDimension, moveDimension }) => insertDimension || moveDimension)) return [];
  return requests.flatMap(({ updateCells, findReplace, deleteDimension }): readonly Place[] => {
    const { range } = findReplace ?? deleteDimension ?? {};
    const start = updateCells?.start ?? range;
    const table = tableOfSheet(start?.sheetId ?? 0);
    const sheet = person.sheets().find(({ sheetId }) => sheetId === start?.sheetId)?.title;
    if (!start || !table || !sheet || tableOf(table).role !== 'work' || (erases && !deleteDimension)) return [];
    const place = start as GoogleAppsScript.Sheets.Schema.GridRange & GoogleAppsScript.Sheets.Schema.GridCoordinate;
    const row = place.rowIndex ?? place.startRowIndex ?? deleteDimension?.range?.startIndex ?? 0;
    const column = place.columnIndex ?? place.startColumnIndex ?? person.column(sheet, '備考') - 1;
    const cells = person.table(sheet)[row] ?? [];
    return row === 0 || column === 0 || cells[0] === ''
      ? []
      : [{ sheet, row, column, isEmptied: findReplace !== undefined }];
  });
}

function typeAt({ person }: Workspace, { sheet, row, column, isEmptied }: Place, text: string): Typed {
  const [headings = [], ...rows] = person.table(sheet);
  const cells = Object.fromEntries(headings.map((name, i) => [name, rows[row - 1]?.[i] ?? '']));
  const heading = headings[column] ?? '';
  person.type(sheet, row + 1, column + 1, text);
  return { sheet, row: cells, heading, before: isEmptied ? '' : (cells[heading] ?? ''), text };
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
