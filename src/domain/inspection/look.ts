import { COLUMN_METADATA, columnName, HEADINGS_METADATA, sheetIdOf, TABLE_METADATA, TRAY_SHEET_ID } from '../layout.ts';
import { columnOf, columnsOf, type TableKey, tableOf, type Value } from '../schema/index.ts';
import { type Cell, valueOfCell } from '../values.ts';

/**
 * The workbook as it stands, whatever people did to it: unlike a read of
 * tables, a look does not stop at a lost column. It is plain data; the rules
 * of inspection, the export and the erasure all work on it.
 */
export interface WorkbookLook {
  readonly sheets: readonly SheetLook[];
}

export interface SheetLook {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Developer metadata of ours: on the sheet, on a row or on a column. */
  readonly marks: readonly Mark[];
  /** Effective values by row; short rows end in empty cells. */
  readonly cells: readonly (readonly Cell[])[];
  readonly notes: readonly NoteAt[];
  /** Rows and columns that a filter or a person hides. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly guards: readonly GuardKind[];
  /** Columns whose format or dropdown is not as declared; only where it was asked for. */
  readonly undressed: readonly number[];
}

export interface Mark {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  /** Zero-based row or column; -1 on the sheet itself. */
  readonly index: number;
}

export interface NoteAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What warns before a person edits it: the heading row, the id column, a whole ledger. */
export type GuardKind = 'headings' | 'key' | 'sheet';

/** A row of a table as it stands in its sheet. */
export interface LookRow {
  readonly rowIndex: number;
  readonly key: string;
  /** What stands in each column that is there. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly values: Readonly<Record<string, Value>>;
}

/** The sheet of a table, wherever it stands and whatever it is called. */
export function sheetOf(look: WorkbookLook, table: TableKey): SheetLook | undefined {
  return look.sheets.find((sheet) => sheet.sheetId === sheetIdOf(table));
}

/** The tray, if there is one. */
export function trayIn(look: WorkbookLook): SheetLook | undefined {
  return look.sheets.find(({ sheetId }) => sheetId === TRAY_SHEET_ID);
}

/** Where a table's columns stand: by metadata; of a doubled one the place whose heading is the declared one, or the first. */
export function columnPlaces(sheet: SheetLook, table: TableKey): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const headings = sheet.cells[headingRow(sheet, table) ?? 0] ?? [];
  for (const [key, column] of columnsOf(table)) {
    const marks = sheet.marks.filter((mark) => mark.key === COLUMN_METADATA && mark.value === columnName(table, key));
    const best = marks.find((mark) => headings[mark.index] === column.label) ?? marks[0];
    if (best) places.set(key, best.index);
  }
  return places;
}

/** The row that holds the headings: by metadata, else the one whose texts are mostly labels; undefined when it is gone. */
export function headingRow(sheet: SheetLook, table: TableKey): number | undefined {
  const marked = sheet.marks.find((mark) => mark.key === HEADINGS_METADATA && mark.value === table);
  if (marked) return marked.index;
  const labels = new Set(columnsOf(table).map(([, column]) => column.label));
  const found = sheet.cells.slice(0, 20).findIndex((row) => {
    return row.filter((cell) => labels.has(String(cell))).length * 2 > labels.size;
  });
  return found < 0 ? undefined : found;
}

/** Rows are asked for many times over; a look does not change. */
const READ = new WeakMap<WorkbookLook, Map<TableKey, readonly LookRow[]>>();

/** The rows of a table that hold anything, in sheet order. */
export function rowsIn(look: WorkbookLook, table: TableKey): readonly LookRow[] {
  const read = READ.get(look) ?? new Map<TableKey, readonly LookRow[]>();
  READ.set(look, read);
  const rows = read.get(table) ?? readRows(look, table);
  read.set(table, rows);
  return rows;
}

function readRows(look: WorkbookLook, table: TableKey): readonly LookRow[] {
  const sheet = sheetOf(look, table);
  if (!sheet) return [];
  const places = columnPlaces(sheet, table);
  const heading = headingRow(sheet, table);
  const rows: LookRow[] = [];
  for (const [rowIndex, line] of sheet.cells.entries()) {
    if (rowIndex === heading) continue;
    const cells: Record<string, Cell> = {};
    for (const [key, index] of places) cells[key] = line[index] ?? '';
    if (Object.values(cells).some((cell) => cell !== '')) rows.push(lookRow(table, rowIndex, cells));
  }
  return rows;
}

function lookRow(table: TableKey, rowIndex: number, cells: Readonly<Record<string, Cell>>): LookRow {
  const values: Record<string, Value> = {};
  for (const [key, column] of columnsOf(table)) values[key] = valueOfCell(column, cells[key] ?? '');
  return { rowIndex, key: String(cells[tableOf(table).key] ?? ''), cells, values };
}

/** The heading that a person sees over a column. */
export function headingOf(sheet: SheetLook, table: TableKey, column: string): string {
  const index = columnPlaces(sheet, table).get(column);
  const text = index === undefined ? '' : (sheet.cells[headingRow(sheet, table) ?? 0]?.[index] ?? '');
  return String(text) || columnOf(table, column).label;
}

/** What stands in a row in columns that people added themselves: heading and text. */
export function othersIn(
  look: WorkbookLook,
  table: TableKey,
  rowIndex: number,
): readonly (readonly [string, string])[] {
  const sheet = sheetOf(look, table);
  if (!sheet) return [];
  const own = new Set(columnPlaces(sheet, table).values());
  const headings = sheet.cells[headingRow(sheet, table) ?? 0] ?? [];
  return (sheet.cells[rowIndex] ?? []).flatMap((cell, i) =>
    cell === '' || own.has(i) ? [] : [[String(headings[i] ?? ''), String(cell)] as const],
  );
}

/** Whether any of our marks is on the sheet. */
export function isMarked(sheet: SheetLook): boolean {
  return sheet.marks.some((mark) => [COLUMN_METADATA, HEADINGS_METADATA, TABLE_METADATA].includes(mark.key));
}
