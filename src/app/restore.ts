import { TaneError } from '../domain/errors.ts';
import type { Imprint, SheetCells, TableImprint, Tables } from '../domain/exchange/archive.ts';
import { fileRows, valueInFile } from '../domain/exchange/compare.ts';
import { SCHEMA_VERSION } from '../domain/migrations.ts';
import { TABLE_KEYS, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import { requireImprint } from './exchange.ts';
import { WORKBOOK_ID } from './guard.ts';
import type { Ports } from './ports.ts';

/** Rows written in one call: some megabytes at most. */
const ROWS_A_WRITE = 2000;

/** What was restored. */
export interface RestoreResult {
  readonly rows: number;
  readonly tables: number;
}

/**
 * Fills an empty workbook from a file: every table, every row, every id, the
 * history too. Only 設定 then says that this workbook is the registry, and 監査
 * that it was restored. Cut short, it is begun again on an empty workbook.
 * @throws TaneError `restore.notEmpty`, `exchange.notOurs`, `registry.newer`
 */
export function restoreRegistry(ports: Ports, sheets: readonly SheetCells[]): RestoreResult {
  const imprint = requireImprint(sheets);
  if (imprint.version > SCHEMA_VERSION) {
    throw new TaneError('registry.newer', { version: imprint.version, known: SCHEMA_VERSION });
  }
  return ports.registry.locked(() => {
    if (ports.workbook.present().length > 0) throw new TaneError('restore.notEmpty');
    ports.workbook.create(TABLE_KEYS, '');
    const tables = tablesIn(sheets, imprint);
    const rows = TABLE_KEYS.flatMap((table) =>
      (tables[table] ?? []).map((values) => ({ kind: 'append' as const, table, values })),
    );
    const all = [...rows.map((row) => adopted(row, ports)), auditRow(ports, imprint, rows.length)];
    const look = ports.structure.look();
    for (let from = 0; from < all.length; from += ROWS_A_WRITE) {
      ports.structure.amend(look, all.slice(from, from + ROWS_A_WRITE));
    }
    return { rows: rows.length, tables: TABLE_KEYS.length };
  });
}

function tablesIn(sheets: readonly SheetCells[], imprint: Imprint): Tables {
  return Object.fromEntries(
    TABLE_KEYS.map((table) => {
      const known = imprint.tables.get(table);
      const sheet = sheets.find((one) => one.name === known?.sheet);
      return [table, known && sheet ? rowsOf(table, known, sheet) : []];
    }),
  );
}

function rowsOf(table: TableKey, known: TableImprint, sheet: SheetCells): readonly Readonly<Record<string, Value>>[] {
  return fileRows(table, sheet).map(({ name, cells }) =>
    Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => [column, valueInFile(table, column, cell, name, known)]),
    ),
  );
}

type AppendRow = {
  readonly kind: 'append';
  readonly table: TableKey;
  readonly values: Readonly<Record<string, Value>>;
};

function adopted(row: AppendRow, ports: Ports): AppendRow {
  if (row.table !== 'settings' || row.values.key !== WORKBOOK_ID) return row;
  return { ...row, values: { ...row.values, value: ports.workbook.id() } };
}

function auditRow(ports: Ports, imprint: Imprint, rows: number): AppendRow {
  const after = say('restore.recorded', { at: imprint.at, rows, sheet: tableOf('audit').sheet });
  const values = {
    operation: ports.host.operation(),
    act: '台帳の復元',
    at: ports.host.now(),
    who: ports.host.who(),
    after,
  };
  return { kind: 'append', table: 'audit', values };
}
