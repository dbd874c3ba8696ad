import type { Amendment, AppendAmendment } from '../domain/inspection/amendments.ts';
import { movesRows, rowShift } from '../domain/inspection/amendments.ts';
import { columnPlaces, sheetOf, trayIn, type WorkbookLook } from '../domain/inspection/look.ts';
import { sheetIdOf, TRAY_SHEET_ID } from '../domain/layout.ts';
import { rangesOf } from '../domain/ranges.ts';
import { columnOf, columnsOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { cellOfValue } from '../domain/values.ts';
import { keepingRequests } from './amend-tray.ts';
import { appendRequests } from './append-requests.ts';
import { cellData } from './cells.ts';
import {
  columnRequests,
  dressRequest,
  guardRequest,
  headingCells,
  headingsMark,
  sheetRequests,
} from './sheet-requests.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Of<K extends Amendment['kind']> = Extract<Amendment, { readonly kind: K }>;

/** Where the columns of each table stand once the structural amendments of the same write are done. */
class Layout {
  private readonly places = new Map<TableKey, Map<string, number>>();

  constructor(look: WorkbookLook, amendments: readonly Amendment[]) {
    const width = new Map(look.sheets.map((sheet) => [sheet.sheetId, sheet.columnCount] as const));
    const placesOf = (table: TableKey): Map<string, number> => {
      const sheet = sheetOf(look, table);
      const places = this.places.get(table) ?? new Map(sheet ? columnPlaces(sheet, table) : []);
      this.places.set(table, places);
      return places;
    };
    for (const amendment of amendments) {
      if ('table' in amendment) placesOf(amendment.table);
      if (amendment.kind === 'makeSheet') {
        columnsOf(amendment.table).forEach(([key], index) => {
          placesOf(amendment.table).set(key, index);
        });
      }
      if (amendment.kind === 'markColumn') placesOf(amendment.table).set(amendment.column, amendment.index);
      if (amendment.kind === 'addColumn') {
        const sheetId = sheetIdOf(amendment.table);
        const next = width.get(sheetId) ?? 0;
        width.set(sheetId, next + 1);
        placesOf(amendment.table).set(amendment.column, next);
      }
    }
  }

  /** @throws Error when the column is nowhere: the plan amended what it had not made */
  at(table: TableKey, column: string): number {
    const index = this.find(table, column);
    if (index === undefined) throw new Error(`${table}.${column} stands nowhere`);
    return index;
  }

  find(table: TableKey, column: string): number | undefined {
    return this.places.get(table)?.get(column);
  }

  all(table: TableKey): readonly (readonly [string, number])[] {
    return [...(this.places.get(table) ?? [])];
  }
}

/** Structure first, then cells, then new rows; rows are deleted last and from below, so that no index moves under another. */
const ORDER: readonly Amendment['kind'][] = [
  'makeSheet',
  'insertHeadings',
  'moveHeadings',
  'markHeadings',
  'unmark',
  'addColumn',
  'markColumn',
  'dress',
  'guard',
  'cell',
  'note',
  'append',
  'deleteRow',
  'dropTray',
];

/** The requests of one write. */
export function amendRequests(look: WorkbookLook, amendments: readonly Amendment[]): readonly Request[] {
  const layout = new Layout(look, amendments);
  const ofKind = <K extends Amendment['kind']>(kind: K) => amendments.filter((one): one is Of<K> => one.kind === kind);
  // What moves rows, alone: it is asked for each cell.
  const shifts = amendments.filter(movesRows);
  const makers: { readonly [K in Amendment['kind']]: (list: readonly Of<K>[]) => readonly Request[] } = {
    dropTray: (list) => (trayIn(look) ? list.map(() => ({ deleteSheet: { sheetId: TRAY_SHEET_ID } })) : []),
    makeSheet: (list) => list.flatMap(({ table }) => sheetRequests(table)),
    insertHeadings: (list) => list.flatMap(({ table }) => insertHeadings(table, layout)),
    moveHeadings: (list) => list.map(({ table, from }) => moveRow(table, from)),
    markHeadings: (list) => list.map(({ table }) => headingsMark(table)),
    unmark: (list) => list.map(({ id }) => unmark(id)),
    addColumn: (list) => list.flatMap(({ table, column }) => addColumn(table, column, layout.at(table, column))),
    markColumn: (list) =>
      list.flatMap(({ table, column, index }) => columnRequests(table, column, columnOf(table, column), index)),
    dress: (list) =>
      list.map(({ table, column }) => dressRequest(table, columnOf(table, column), layout.at(table, column))),
    guard: (list) => list.map(({ table, guard }) => guardRequest(table, guard, layout.at(table, tableOf(table).key))),
    cell: (list) => list.map((one) => cellRequest(one, shifts, layout)),
    note: (list) => list.map((one) => noteRequest(one, shifts, layout)),
    append: (list) => appendsOf(look, list, layout),
    deleteRow: (list) => deletions(look, list, shifts),
  };
  return [
    ...keepingRequests(look, amendments),
    ...ORDER.flatMap((kind) => (makers[kind] as (list: readonly Amendment[]) => readonly Request[])(ofKind(kind))),
  ];
}

function insertHeadings(table: TableKey, layout: Layout): readonly Request[] {
  const range = { sheetId: sheetIdOf(table), dimension: 'ROWS', startIndex: 0, endIndex: 1 };
  return [
    { insertDimension: { range, inheritFromBefore: false } },
    headingCells(table, layout.all(table)),
    headingsMark(table),
  ];
}

function moveRow(table: TableKey, from: number): Request {
  const source = { sheetId: sheetIdOf(table), dimension: 'ROWS', startIndex: from, endIndex: from + 1 };
  return { moveDimension: { source, destinationIndex: 0 } };
}

/** Metadata goes by its id (https://developers.google.com/workspace/sheets/api/guides/metadata, "Delete metadata"). */
function unmark(metadataId: number): Request {
  return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } };
}

function addColumn(table: TableKey, key: string, index: number): readonly Request[] {
  return [
    { appendDimension: { sheetId: sheetIdOf(table), dimension: 'COLUMNS', length: 1 } },
    headingCells(table, [[key, index]]),
    ...columnRequests(table, key, columnOf(table, key), index),
  ];
}

function startOf(one: Of<'cell'> | Of<'note'>, shifts: readonly Amendment[], layout: Layout) {
  const place = one.kind === 'cell' ? one.at : undefined;
  return {
    sheetId: sheetIdOf(one.table),
    rowIndex: one.rowIndex + rowShift(shifts, one.table, one.rowIndex),
    columnIndex: place ?? layout.at(one.table, one.column),
  };
}

function cellRequest(one: Of<'cell'>, shifts: readonly Amendment[], layout: Layout): Request {
  const cell = cellOfValue(columnOf(one.table, one.column), one.value);
  const start = startOf(one, shifts, layout);
  return { updateCells: { start, rows: [{ values: [cellData(cell)] }], fields: 'userEnteredValue' } };
}

function noteRequest(one: Of<'note'>, shifts: readonly Amendment[], layout: Layout): Request {
  const values = [one.note === '' ? {} : { note: one.note }];
  return { updateCells: { start: startOf(one, shifts, layout), rows: [{ values }], fields: 'note' } };
}

function appendsOf(look: WorkbookLook, list: readonly AppendAmendment[], layout: Layout): readonly Request[] {
  return [...new Set(list.map((one) => one.table))].flatMap((table) => {
    const rows = list.flatMap((one) => (one.table === table ? [one.values] : []));
    const from = Math.max(1, sheetOf(look, table)?.cells.length ?? 0);
    return appendRequests({ table, placeOf: (column) => layout.find(table, column), from }, rows);
  });
}

function deletions(
  look: WorkbookLook,
  list: readonly Of<'deleteRow'>[],
  shifts: readonly Amendment[],
): readonly Request[] {
  return [...new Set(list.map(({ table }) => table))].flatMap((table) => {
    const own = list.filter((one) => one.table === table);
    const ranges = rangesOf(own.map(({ rowIndex }) => rowIndex + rowShift(shifts, table, rowIndex)));
    const sheetId = sheetIdOf(table);
    // A sheet must keep a row below its headings.
    const isEmptied = own.length + 1 >= (sheetOf(look, table)?.rowCount ?? 0);
    return [
      ...(isEmptied ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: 1 } }] : []),
      ...[...ranges].reverse().map(([startIndex, endIndex]) => ({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } },
      })),
    ];
  });
}
