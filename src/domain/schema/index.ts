import { cases } from './cases.ts';
import type { Column, RowOf, Table } from './columns.ts';
import { experts } from './experts.ts';
import { grants } from './grants.ts';
import { groups } from './groups.ts';
import { hubs } from './hubs.ts';
import { items } from './items.ts';
import {
  audit,
  counters,
  documents,
  formItems,
  intake,
  ledger,
  links,
  outbox,
  settings,
  vocabulary,
} from './ledgers.ts';
import { entries, feedback, matches } from './matches.ts';
import { seedSheets } from './seed-sheets.ts';

export type { Column, ColumnType, Table, Value } from './columns.ts';

/** Every table of the registry, in the order of the workbook's tabs. */
export const SCHEMA = {
  groups,
  experts,
  seedSheets,
  items,
  grants,
  matches,
  entries,
  feedback,
  cases,
  intake,
  outbox,
  links,
  documents,
  vocabulary,
  hubs,
  settings,
  formItems,
  ledger,
  counters,
  audit,
} as const satisfies Readonly<Record<string, Table>>;

export type TableKey = keyof typeof SCHEMA;
export type ColumnKey<T extends TableKey> = keyof (typeof SCHEMA)[T]['columns'] & string;

/** A row of a table, complete: every column has a value. */
export type Row<T extends TableKey> = RowOf<(typeof SCHEMA)[T]>;

export const TABLE_KEYS = Object.keys(SCHEMA) as readonly TableKey[];

/** The declaration of a table, its literal types forgotten. */
export function tableOf(key: TableKey): Table {
  return SCHEMA[key];
}

/** Columns of a table in their declared order. */
export function columnsOf(key: TableKey): readonly (readonly [string, Column])[] {
  return Object.entries(tableOf(key).columns);
}

/**
 * The declaration of one column.
 * @throws Error when the table declares no such column: a slip of the program, never of a user.
 */
export function columnOf(table: TableKey, column: string): Column {
  const found = tableOf(table).columns[column];
  if (!found) throw new Error(`${table} declares no column ${column}`);
  return found;
}
