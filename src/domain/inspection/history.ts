import type { TableKey } from '../schema/index.ts';
import { tableOf } from '../schema/index.ts';
import { type LookRow, rowsIn, type WorkbookLook } from './look.ts';

type Facts = Readonly<Record<string, unknown>>;

/** The last values that 監査 knows of each record of a table; private columns may be gone from it already. */
export function lastKnown(look: WorkbookLook, table: TableKey): ReadonlyMap<string, Facts> {
  const known = new Map<string, Facts>();
  for (const { values } of rowsIn(look, 'audit')) {
    if (values.table !== tableOf(table).sheet) continue;
    const id = String(values.record);
    known.set(id, { ...known.get(id), ...parsed(String(values.after)) });
  }
  return known;
}

/** How many columns of a row hold what is known of a record. */
export function agreement(row: LookRow, facts: Facts | undefined, keyColumn: string): number {
  return Object.entries(facts ?? {}).filter(
    ([column, value]) => column !== keyColumn && JSON.stringify(row.values[column]) === JSON.stringify(value),
  ).length;
}

function parsed(text: string): Facts {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Facts) : {};
  } catch {
    return {};
  }
}
