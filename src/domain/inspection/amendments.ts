import type { TableKey, Value } from '../schema/index.ts';

/**
 * What can be done to the workbook in one atomic write. Rows are named by
 * where the look saw them; the adapter checks that they still stood there.
 */
export type Amendment =
  | CellAmendment
  | {
      readonly kind: 'note';
      readonly table: TableKey;
      readonly rowIndex: number;
      readonly column: string;
      readonly note: string;
    }
  | AppendAmendment
  | { readonly kind: 'deleteRow'; readonly table: TableKey; readonly rowIndex: number }
  /** The tray goes, if there is one, and nothing is put into it. */
  | { readonly kind: 'dropTray' }
  | { readonly kind: 'makeSheet'; readonly table: TableKey }
  /** The heading row is moved back to the top, or, where it is gone, written anew above the rows. */
  | { readonly kind: 'moveHeadings'; readonly table: TableKey; readonly from: number }
  | { readonly kind: 'insertHeadings'; readonly table: TableKey }
  | { readonly kind: 'markHeadings'; readonly table: TableKey }
  | { readonly kind: 'addColumn'; readonly table: TableKey; readonly column: string }
  | { readonly kind: 'markColumn'; readonly table: TableKey; readonly column: string; readonly index: number }
  | { readonly kind: 'unmark'; readonly id: number }
  /** Format and dropdown of a column, over all its rows. */
  | { readonly kind: 'dress'; readonly table: TableKey; readonly column: string }
  | { readonly kind: 'guard'; readonly table: TableKey; readonly guard: 'headings' | 'key' | 'sheet' };

export interface CellAmendment {
  readonly kind: 'cell';
  readonly table: TableKey;
  readonly rowIndex: number;
  readonly column: string;
  readonly value: Value;
  /** The place of a column that is none of ours, instead. */
  readonly at?: number;
}

export interface AppendAmendment {
  readonly kind: 'append';
  readonly table: TableKey;
  readonly values: Readonly<Record<string, Value>>;
}

/** Whether rows of the table move by it: its headings go elsewhere, or come in above. */
export const movesRows = ({ kind }: Amendment): boolean => kind === 'moveHeadings' || kind === 'insertHeadings';

/** How far rows shift because headings are moved or written above them in the same write. */
export function rowShift(amendments: readonly Amendment[], table: TableKey, rowIndex: number): number {
  for (const amendment of amendments) {
    if (!('table' in amendment) || amendment.table !== table) continue;
    if (amendment.kind === 'insertHeadings') return 1;
    if (amendment.kind === 'moveHeadings') return rowIndex < amendment.from ? 1 : 0;
  }
  return 0;
}
