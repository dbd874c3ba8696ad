import { addDays } from './calendar.ts';
import type { Amendment } from './inspection/amendments.ts';
import { rowsIn, type WorkbookLook } from './inspection/look.ts';
import { TABLE_KEYS, type TableKey, tableOf } from './schema/index.ts';

/** What stands where a private value was. */
export const HIDDEN = '＊';

/** Days for which 監査 repeats private columns, unless the office sets it otherwise: long enough to undo a mistake. */
export const PRIVATE_DAYS = 365;

/**
 * Takes private columns out of what 監査 repeats, once the time is over for
 * which they may stand there: the record itself has them, its history need not.
 */
export function withoutOldPrivates(look: WorkbookLook, today: string, days: number): readonly Amendment[] {
  const before = addDays(today, -days);
  return rowsIn(look, 'audit').flatMap(({ rowIndex, values }) => {
    if (String(values.at).slice(0, 10) >= before) return [];
    const table = TABLE_KEYS.find((key) => tableOf(key).sheet === values.table);
    return (['before', 'after'] as const).flatMap((column): readonly Amendment[] => {
      const old = String(values[column]);
      const value = table ? withoutPrivates(table, old) : old;
      return value === old ? [] : [{ kind: 'cell', table: 'audit', rowIndex, column, value }];
    });
  });
}

/** What 監査 says of a row without its private columns; a piece of a longer text does not say which column it is from, and goes whole. */
function withoutPrivates(table: TableKey, text: string): string {
  const { columns } = tableOf(table);
  const values = parsed(text);
  if (values === undefined) return /^[{"]|["}]$/.test(text) ? HIDDEN : text;
  const hidden = Object.entries(values).map(([key, value]) => {
    return [key, columns[key]?.visibility === 'private' && value !== '' ? HIDDEN : value];
  });
  return JSON.stringify(Object.fromEntries(hidden));
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
