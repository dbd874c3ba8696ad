import type { ReadRequest, Snapshot, StoredRow, TableSnapshot, TraySnapshot } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import { COLUMN_METADATA, columnName, HEADINGS_METADATA, TRAY_COLUMN, TRAY_TITLE } from '../domain/layout.ts';
import { columnOf, columnsOf, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { type Cell, valueOfCell } from '../domain/values.ts';
import { firstColumn, sheetTitle } from './a1.ts';
import { quoted } from './look.ts';
import { reading } from './patience.ts';
import { sheets } from './services.ts';

type Match = GoogleAppsScript.Sheets.Schema.MatchedValueRange;

interface FoundColumn {
  readonly title: string;
  readonly index: number;
  readonly heading: string;
  /** Cells below the heading. */
  readonly cells: readonly Cell[];
}

const lookup = (metadataKey: string, metadataValue: string, locationType: 'COLUMN' | 'ROW') => ({
  developerMetadataLookup: { metadataKey, metadataValue, locationType },
});

/**
 * Reads tables, and the tray where there is one, in one call, each column wherever it stands now
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGetByDataFilter).
 * @throws TaneError `registry.columnMissing`, `registry.columnTwice`
 */
export function readTables(spreadsheetId: string, request: ReadRequest): Snapshot {
  const filters = [
    ...request.tables.flatMap((table) =>
      columnsOf(table).map(([key]) => lookup(COLUMN_METADATA, columnName(table, key), 'COLUMN')),
    ),
    ...request.headings.map((table) => lookup(HEADINGS_METADATA, table, 'ROW')),
    // "Ranges that match any of the specified data filters are included": what matches nothing asks for nothing.
    lookup(COLUMN_METADATA, TRAY_COLUMN, 'COLUMN'),
  ];
  const body = {
    dataFilters: filters,
    majorDimension: 'COLUMNS',
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  const response = reading(() => sheets().Values.batchGetByDataFilter(body, spreadsheetId));
  const matches = groupByName(response.valueRanges ?? []);
  const snapshot: Snapshot = { tray: trayFrom(matches.get(TRAY_COLUMN) ?? []) };
  for (const table of request.tables) snapshot[table] = tableFrom(table, matches);
  for (const table of request.headings) snapshot[table] = headingsFrom(table, matches);
  return snapshot;
}

function groupByName(ranges: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const byName = new Map<string, Match[]>();
  for (const range of ranges) {
    for (const filter of range.dataFilters ?? []) {
      const name = filter.developerMetadataLookup?.metadataValue ?? '';
      byName.set(name, [...(byName.get(name) ?? []), range]);
    }
  }
  return byName;
}

function tableFrom(table: TableKey, matches: ReadonlyMap<string, readonly Match[]>): TableSnapshot {
  const found: Record<string, FoundColumn> = {};
  for (const [key, column] of columnsOf(table)) {
    const hits = matches.get(columnName(table, key)) ?? [];
    const place = { table: tableOf(table).sheet, column: column.label };
    if (hits.length > 1) throw new TaneError('registry.columnTwice', place);
    const range = hits[0]?.valueRange;
    if (!range?.range) throw new TaneError('registry.columnMissing', place);
    const [heading = '', ...cells] = ((range.values ?? [])[0] ?? []) as readonly Cell[];
    found[key] = { title: sheetTitle(range.range), index: firstColumn(range.range), heading: String(heading), cells };
  }
  return { title: found[tableOf(table).key]?.title ?? '', rows: rowsOf(table, found), columns: found };
}

function rowsOf(table: TableKey, found: Readonly<Record<string, FoundColumn>>): readonly StoredRow[] {
  const declared = columnsOf(table);
  const height = Math.max(0, ...declared.map(([key]) => found[key]?.cells.length ?? 0));
  const rows: StoredRow[] = [];
  for (let i = 0; i < height; i++) {
    const values: Record<string, Value> = {};
    const cells: Record<string, Cell> = {};
    for (const [key, column] of declared) {
      cells[key] = found[key]?.cells[i] ?? '';
      values[key] = valueOfCell(column, cells[key]);
    }
    rows.push({ key: String(values[tableOf(table).key]), rowIndex: i + 1, values, cells });
  }
  return rows;
}

/** Tables that are only appended to are found by their headings: their own columns cannot be renamed. */
function headingsFrom(table: TableKey, matches: ReadonlyMap<string, readonly Match[]>): TableSnapshot {
  const range = matches.get(table)?.[0]?.valueRange;
  const headings = (range?.values ?? []).map((column) => String(column[0] ?? ''));
  const columns: Record<string, { index: number; heading: string }> = {};
  for (const [key] of columnsOf(table)) {
    const { label } = columnOf(table, key);
    const index = headings.indexOf(label);
    if (index < 0) throw new TaneError('registry.columnMissing', { table: tableOf(table).sheet, column: label });
    columns[key] = { index, heading: label };
  }
  return { title: sheetTitle(range?.range ?? ''), rows: [], columns };
}

function trayFrom(matches: readonly Match[]): TraySnapshot {
  const lines: Cell[][] = [];
  const ranges = matches.map(({ valueRange }) => valueRange ?? {});
  const [found = ''] = ranges.map(({ range = '' }) => sheetTitle(range));
  for (const { range = '', values = [] } of ranges) {
    // A sheet that a person copied may bear the marks too.
    if (sheetTitle(range) !== found) continue;
    for (const [i, cell] of ((values[0] ?? []) as readonly Cell[]).entries()) {
      const line = lines[i] ?? [];
      lines[i] = line;
      line[firstColumn(range)] = cell;
    }
  }
  const filled = Array.from(lines, (line) => Array.from(line ?? [], (cell) => cell ?? ''));
  return { title: found || quoted(TRAY_TITLE), isThere: found !== '', lines: filled };
}
