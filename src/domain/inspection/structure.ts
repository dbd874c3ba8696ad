import { COLUMN_METADATA, columnName, HEADINGS_METADATA, sheetIdOf, TRAY_SHEET_ID } from '../layout.ts';
import { columnsOf, TABLE_KEYS, type TableKey, tableOf } from '../schema/index.ts';
import { type Finding, finding } from './finding.ts';
import {
  columnPlaces,
  type GuardKind,
  headingRow,
  isMarked,
  type SheetLook,
  sheetOf,
  type WorkbookLook,
} from './look.ts';

/** Sheets, headings, columns and what hangs on them. */
export function structureFindings(look: WorkbookLook): readonly Finding[] {
  return [...TABLE_KEYS.flatMap((table) => tableFindings(look, table)), ...strangers(look)];
}

function tableFindings(look: WorkbookLook, table: TableKey): readonly Finding[] {
  const sheet = sheetOf(look, table);
  const name = { table: tableOf(table).sheet };
  if (!sheet)
    return [finding('repair', 'inspect.sheetMissing', name, { table, amendments: [{ kind: 'makeSheet', table }] })];
  return [
    ...headingFindings(sheet, table),
    ...columnFindings(sheet, table),
    ...dressFindings(sheet, table),
    ...guardFindings(sheet, table),
  ];
}

function headingFindings(sheet: SheetLook, table: TableKey): readonly Finding[] {
  const row = headingRow(sheet, table);
  const name = { table: tableOf(table).sheet };
  if (row === undefined) {
    return [
      finding('repair', 'inspect.headingsMissing', name, { table, amendments: [{ kind: 'insertHeadings', table }] }),
    ];
  }
  const marked = sheet.marks.some((mark) => mark.key === HEADINGS_METADATA && mark.value === table);
  const amendments = [
    ...(row > 0 ? [{ kind: 'moveHeadings' as const, table, from: row }] : []),
    ...(marked ? [] : [{ kind: 'markHeadings' as const, table }]),
  ];
  if (amendments.length === 0) return [];
  return [
    finding('repair', row > 0 ? 'inspect.headingsMoved' : 'inspect.headingsUnmarked', name, { table, amendments }),
  ];
}

function columnFindings(sheet: SheetLook, table: TableKey): readonly Finding[] {
  const places = columnPlaces(sheet, table);
  const headings = sheet.cells[headingRow(sheet, table) ?? 0] ?? [];
  const taken = new Set(places.values());
  return columnsOf(table).flatMap(([key, column]) => {
    const params = { table: tableOf(table).sheet, column: column.label };
    const place = places.get(key);
    if (place !== undefined) return doubled(sheet, table, key, place, params);
    // A column that was cut and pasted keeps its heading and loses its mark.
    const index = headings.findIndex((heading, i) => heading === column.label && !taken.has(i));
    if (index >= 0) {
      taken.add(index);
      const amendments = [{ kind: 'markColumn' as const, table, column: key, index }];
      return [finding('repair', 'inspect.columnUnmarked', params, { table, amendments })];
    }
    return [
      finding('repair', 'inspect.columnMissing', params, {
        table,
        amendments: [{ kind: 'addColumn', table, column: key }],
      }),
    ];
  });
}

function doubled(
  sheet: SheetLook,
  table: TableKey,
  key: string,
  place: number,
  params: Finding['params'],
): readonly Finding[] {
  const others = sheet.marks.filter(
    (mark) => mark.key === COLUMN_METADATA && mark.value === columnName(table, key) && mark.index !== place,
  );
  if (others.length === 0) return [];
  const amendments = others.map(({ id }) => ({ kind: 'unmark' as const, id }));
  return [finding('repair', 'inspect.columnTwice', params, { table, amendments })];
}

function dressFindings(sheet: SheetLook, table: TableKey): readonly Finding[] {
  return [...columnPlaces(sheet, table)].flatMap(([column, index]) => {
    if (!sheet.undressed.includes(index)) return [];
    const params = { table: tableOf(table).sheet, column: tableOf(table).columns[column]?.label ?? column };
    return [finding('repair', 'inspect.undressed', params, { table, amendments: [{ kind: 'dress', table, column }] })];
  });
}

function guardFindings(sheet: SheetLook, table: TableKey): readonly Finding[] {
  const wanted: readonly GuardKind[] = ['headings', tableOf(table).role === 'ledger' ? 'sheet' : 'key'];
  const missing = wanted.filter((guard) => !sheet.guards.includes(guard));
  if (missing.length === 0) return [];
  const amendments = missing.map((guard) => ({ kind: 'guard' as const, table, guard }));
  return [finding('repair', 'inspect.unguarded', { table: tableOf(table).sheet }, { table, amendments })];
}

/** A sheet that somebody duplicated carries our marks too: they go, the copy stays as a plain sheet. */
function strangers(look: WorkbookLook): readonly Finding[] {
  const own = new Set([TRAY_SHEET_ID, ...TABLE_KEYS.map(sheetIdOf)]);
  return look.sheets
    .filter((sheet) => !own.has(sheet.sheetId) && isMarked(sheet))
    .map((sheet) =>
      finding(
        'repair',
        'inspect.sheetCopied',
        { table: sheet.title },
        {
          amendments: sheet.marks.map(({ id }) => ({ kind: 'unmark', id })),
        },
      ),
    );
}
