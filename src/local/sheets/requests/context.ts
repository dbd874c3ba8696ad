import type { Kernel } from '../../kernel.ts';
import type { Workbook } from '../model.ts';
import { refuse } from '../refusal.ts';
import type { SheetsSwitches } from '../switches.ts';

/** What a request may work on: the draft of the workbook that its batch changes. */
export interface Context {
  readonly book: Workbook;
  readonly kernel: Kernel;
  readonly switches: SheetsSwitches;
  /** Renames the workbook's Drive file; undone with the batch. */
  rename(title: string): void;
}

export type Requests = Required<GoogleAppsScript.Sheets.Schema.Request>;
export type Reply = GoogleAppsScript.Sheets.Schema.Response;
/** Carries out one request; returns its reply where it has one, throws a Refusal when it is not valid. */
export type Handler<K extends keyof Requests> = (context: Context, request: NonNullable<Requests[K]>) => Reply | void;

/** A random id that `taken` does not hold. */
export function freshId(kernel: Kernel, taken: readonly number[]): number {
  let id = 0;
  do id = Math.floor(kernel.random() * 2_000_000_000) + 1;
  while (taken.includes(id));
  return id;
}

/** The member that a request cannot do without. */
export function required<T>(value: T | undefined, name: string): T {
  return value ?? refuse(`${name} is required.`);
}
