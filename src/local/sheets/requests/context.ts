import type { Kernel } from '../../kernel.ts';
import type { GridRange, Workbook } from '../model.ts';
import { type Area, areaOf } from '../ranges.ts';
import { refuse } from '../refusal.ts';

/** What a request may work on: the draft of the workbook that its batch changes. */
export interface Context {
  readonly book: Workbook;
  readonly kernel: Kernel;
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

/** The part of the grid that a request writes to; one that ends past the grid as A-SHEETS-GRID says. */
export function areaWritten({ book, kernel }: Context, range: GridRange): Area {
  const area = areaOf(book, range);
  const { endRowIndex: rows = 0, endColumnIndex: columns = 0 } = range;
  const { rowCount, columnCount } = area.sheet.properties.gridProperties;
  if ((rows > rowCount || columns > columnCount) && kernel.assume['A-SHEETS-GRID'] === 'refused')
    refuse(`The range exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  return area;
}
