import type { ImportRow } from '../../src/contract.ts';

/** How many rows came to what. */
export interface Counts extends Readonly<Record<ImportRow['status'], number>> {
  /** Registered, with something to be checked. */
  readonly doubtful: number;
}

export const NONE: Counts = { imported: 0, intake: 0, skipped: 0, refused: 0, doubtful: 0 };

export const SHOWN = ['all', 'doubts', 'intake', 'imported', 'skipped', 'refused'] as const;
export type Shown = (typeof SHOWN)[number];

/** The counts with more rows added to them. */
export function counted(before: Counts, rows: readonly ImportRow[]): Counts {
  const counts = { ...before };
  for (const row of rows) {
    counts[row.status] += 1;
    if (row.status === 'imported' && row.doubts.length > 0) counts.doubtful += 1;
  }
  return counts;
}

/** Whether a row is of the kind that the person wants to see. Empty rows and headings have nothing to show. */
export function isShown(row: ImportRow, shown: Shown): boolean {
  if (shown === 'all') return row.status !== 'skipped';
  if (shown === 'doubts') return row.doubts.length > 0;
  return row.status === shown;
}
