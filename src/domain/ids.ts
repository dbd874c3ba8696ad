import { TaneError } from './errors.ts';
import { type TableKey, tableOf } from './schema/index.ts';

/** Ids are short, readable and printed on paper: 「和光-団0042」. An id proves nothing about its holder. */
export function formatId(hub: string, table: TableKey, number: number): string {
  const prefix = tableOf(table).prefix;
  if (!prefix) throw new Error(`rows of ${table} have natural keys`);
  return `${hub}-${prefix}${String(number).padStart(4, '0')}`;
}

/** The number in an id; 0 when the text is no id. */
export function numberInId(id: string): number {
  const m = /(\d+)$/.exec(id);
  return m ? Number(m[1]) : 0;
}

/**
 * The number after the last one given: the counter knows it even where the row was deleted since.
 * @throws TaneError `registry.counter` when the counter lags behind the rows by a typed-in id that is no number.
 */
export function nextNumber(counter: number, ids: readonly string[]): number {
  const highest = ids.reduce((max, id) => Math.max(max, numberInId(id)), counter);
  if (!Number.isSafeInteger(highest)) throw new TaneError('registry.counter', { value: highest });
  return highest + 1;
}
