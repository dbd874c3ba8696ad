import type { TableKey } from '../schema/index.ts';

/** What became of one row of a file, or, without a row, of the file. */
export interface RowReport {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly status: 'imported' | 'intake' | 'refused' | 'skipped';
  readonly table?: TableKey;
  readonly id?: string;
  /** The record as registered, with what was read beyond its columns. */
  readonly record?: Readonly<Record<string, unknown>>;
  readonly raw: string;
  readonly doubts: readonly { readonly field: string; readonly message: string }[];
  readonly duplicatesOf?: readonly string[];
  readonly message?: string;
}

/**
 * A record for the report: its columns, and over them the parts that reading
 * found in single cells (several telephone numbers, what may be published).
 * What is not written is null.
 */
export function reportedRecord(
  row: Readonly<Record<string, unknown>>,
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const site = 'url' in row ? { website: row.url } : {};
  const all = { ...row, ...site, ...facts };
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, value === '' ? null : value]));
}
