import type { TraySnapshot } from '../app/ports.ts';
import { astrayIn, headingsMark, type Kept, rowMark } from '../domain/inspection/tray.ts';
import { sheetIdOf, TRAY_SHEET_ID, TRAY_TITLE, TRAY_WIDTH } from '../domain/layout.ts';
import { rangesOf } from '../domain/ranges.ts';
import { TABLE_KEYS, type TableKey } from '../domain/schema/index.ts';
import { cellData } from './cells.ts';
import { linesIn } from './look.ts';
import { trayMark } from './sheet-requests.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridProperties = GoogleAppsScript.Sheets.Schema.GridProperties;

/** Where the headings of a table stand, and how many columns of it are kept. */
type Extent = (table: TableKey) => { readonly headingRow: number; readonly width: number };

/** Rows of a sheet to be copied, and the marks of their lines. */
interface Block {
  readonly table: TableKey;
  readonly start: number;
  readonly marks: readonly string[];
}

/**
 * Sheets writes on no condition: what was typed into a cell since it was read
 * goes when the cell is written over, or its row deleted. But the requests of a
 * batch are done in their order and all or none: what they first copy into the
 * tray is there as it stood in that very moment
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate).
 * What the tray held goes, unless it has yet to be looked through: then the
 * rows come below it.
 */
export function trayRequests(tray: TraySnapshot, rows: readonly Kept[], extent: Extent): readonly Request[] {
  const { lines, isThere } = tray;
  const first = astrayIn(lines).length > 0 ? lines.length : 0;
  if (rows.length === 0 && (first > 0 || lines.length === 0)) return [];
  const blocks = TABLE_KEYS.flatMap((table) => blocksOf(table, rows, extent));
  const marks = blocks.flatMap((block) => block.marks.map((mark) => ({ values: [cellData(mark)] })));
  const rowCount = Math.max(1, first + marks.length);
  const widths = [...blocks.map(({ table }) => 1 + extent(table).width), ...lines.map(({ length }) => length)];
  const columnCount = widths.reduce((most, width) => Math.max(most, width), TRAY_WIDTH);
  // What the marks do not cover of it is cleared ("UpdateCellsRequest").
  const range = { sheetId: TRAY_SHEET_ID, startRowIndex: first };
  let line = first;
  return [
    ...sizeRequests(isThere, { rowCount, columnCount }),
    { updateCells: { range, rows: marks, fields: 'userEnteredValue' } },
    ...blocks.map(({ table, start, marks: { length } }): Request => {
      const destination = cornerAt(line);
      line += length;
      const columns = { startColumnIndex: 0, endColumnIndex: extent(table).width };
      const source = { sheetId: sheetIdOf(table), startRowIndex: start, endRowIndex: start + length, ...columns };
      // Values and nothing else: a format would bring the table's dropdowns along.
      return { copyPaste: { source, destination, pasteType: 'PASTE_VALUES' } };
    }),
  ];
}

/** Makes the tray, or gives it its size. */
function sizeRequests(isThere: boolean, gridProperties: GridProperties): readonly Request[] {
  const sheetId = TRAY_SHEET_ID;
  if (isThere) {
    const fields = 'gridProperties(rowCount,columnCount)';
    return [{ updateSheetProperties: { properties: { sheetId, gridProperties }, fields } }];
  }
  const columns = Array.from({ length: TRAY_WIDTH }, (_, index) => trayMark(index));
  return [{ addSheet: { properties: { sheetId, title: TRAY_TITLE, hidden: true, gridProperties } } }, ...columns];
}

/** One cell: into a larger range what is copied might be repeated, out of a smaller one it reaches ("CopyPasteRequest"). */
function cornerAt(line: number) {
  return { sheetId: TRAY_SHEET_ID, startRowIndex: line, endRowIndex: line + 1, startColumnIndex: 1, endColumnIndex: 2 };
}

/** The headings of a table whose rows are kept, and its rows by stretches. */
function blocksOf(table: TableKey, rows: readonly Kept[], extent: Extent): readonly Block[] {
  const marks = new Map(rows.flatMap((row) => (row.table === table ? [[row.rowIndex, rowMark(row)] as const] : [])));
  if (marks.size === 0) return [];
  const stretches = rangesOf([...marks.keys()]).map(([start, end]): Block => {
    return { table, start, marks: Array.from({ length: end - start }, (_, i) => marks.get(start + i) ?? '') };
  });
  return [{ table, start: extent(table).headingRow, marks: [headingsMark(table)] }, ...stretches];
}

/** Whether the tray, as an answer shows it, holds words that nobody had read. */
export function holdsTyped(answer: GoogleAppsScript.Sheets.Schema.Spreadsheet): boolean {
  return astrayIn(linesIn(answer, TRAY_SHEET_ID)).length > 0;
}
