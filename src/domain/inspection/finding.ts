import type { TableKey } from '../schema/index.ts';
import type { Amendment } from './amendments.ts';

/**
 * What an inspection found. `repair`: one click puts it right; `note`: a
 * person must mend the value, and a note at the cell says how; `tell`: nothing
 * can be done here, it is only said.
 */
export interface Finding {
  readonly kind: 'repair' | 'note' | 'tell';
  /** Code of the message that says what is wrong. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly table: TableKey | null;
  /** Zero-based row in the sheet, where the finding is about one. */
  readonly rowIndex: number | null;
  readonly amendments: readonly Amendment[];
}

/** A finding with what it leaves out filled in. */
export function finding(
  kind: Finding['kind'],
  code: string,
  params: Finding['params'],
  rest: Partial<Pick<Finding, 'table' | 'rowIndex' | 'amendments'>> = {},
): Finding {
  return { kind, code, params, table: null, rowIndex: null, amendments: [], ...rest };
}
