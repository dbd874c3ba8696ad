import type { Assumptions } from './assumptions.ts';
import type { Bundle } from './bundle.ts';
import type { DriveOptions } from './drive/context.ts';
import type { Delivery, Fault } from './faults.ts';
import type { CallRecord } from './kernel.ts';
import type { TriggerRecord } from './services/triggers.ts';
import type { Person } from './sheets/index.ts';

/** How a workspace is opened; only `dir` must be said. */
export interface WorkspaceOptions {
  /** Where the state lives; nothing is written before `save`. */
  readonly dir: string;
  /** The folder that clasp pushes, or a bundle already read. */
  readonly bundleDir?: string;
  readonly bundle?: Bundle;
  /** The account that owns a new workspace and acts where no other is named. */
  readonly user?: string;
  /** The language that the accounts have chosen; Japanese unless said otherwise. */
  readonly locale?: string;
  readonly seed?: number;
  /** The time in a new workspace; in a saved one the later of this and its own. */
  readonly now?: number;
  /** The service-call log; without it the file that TANE_LOG names. */
  readonly logFile?: string;
  readonly beforeCall?: (record: CallRecord, index: number) => void;
  readonly afterCall?: (record: CallRecord, index: number) => void;
  /** What goes wrong at service calls. */
  readonly faults?: readonly Fault[];
  /** How an event reaches a trigger; once unless it says otherwise. */
  readonly deliver?: (trigger: TriggerRecord) => Delivery;
  /** Somebody who may act before each service call, such as personAtWork gives. */
  readonly people?: (person: Person) => unknown;
  /** What a service call costs on the emulated clock. */
  readonly callMilliseconds?: number;
  readonly assume?: Partial<Assumptions>;
  readonly drive?: DriveOptions;
}
