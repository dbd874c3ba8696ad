import { columnsOf, TABLE_KEYS, type TableKey } from '../schema/index.ts';
import { type LookRow, rowsIn, type WorkbookLook } from './look.ts';

/** What stands where the record that a link named was erased. */
export const ERASED = '（消去）';

/** Links besides the declared references: columns of text that hold an id, and the tables it may be from. */
const OTHER_LINKS: Readonly<Record<string, readonly TableKey[]>> = {
  // Experts and companies post needs too.
  'items.party': ['groups', 'experts'],
  'matches.group': ['groups', 'experts'],
  'matches.offer': ['experts', 'grants', 'items', 'seedSheets', 'groups'],
};

/** The tables whose ids a column may hold; none when it is no link. */
export function linkedTables(table: TableKey, column: string): readonly TableKey[] {
  const other = OTHER_LINKS[`${table}.${column}`];
  if (other) return other;
  const ref = columnsOf(table).find(([key]) => key === column)?.[1].ref;
  return TABLE_KEYS.filter((key) => key === ref);
}

/** For a table, which id of a row's column names no record; '' where all do. */
export function danglingRefs(look: WorkbookLook, table: TableKey): (row: LookRow, column: string) => string {
  const known = new Map<TableKey, ReadonlySet<string>>();
  const idsOf = (one: TableKey): ReadonlySet<string> => {
    const ids = known.get(one) ?? new Set(rowsIn(look, one).map((row) => row.key));
    known.set(one, ids);
    return ids;
  };
  const targets = new Map(columnsOf(table).map(([key]) => [key, linkedTables(table, key)] as const));
  return (row, column) => {
    const tables = targets.get(column) ?? [];
    if (tables.length === 0) return '';
    const value = row.values[column];
    const ids = (Array.isArray(value) ? value : [value]) as readonly string[];
    // A line of a seed sheet is offered as 「種0001:offerPeople:1」.
    const bare = (id: string): string => id.split(':')[0] ?? id;
    return ids.find((id) => id !== '' && id !== ERASED && !tables.some((one) => idsOf(one).has(bare(id)))) ?? '';
  };
}
