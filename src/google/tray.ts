import type { Amendment } from '../domain/inspection/amendments.ts';
import { headingRow, sheetOf, type WorkbookLook } from '../domain/inspection/look.ts';
import { HEADINGS_MARK, lineWords } from '../domain/inspection/tray.ts';
import { sheetIdOf, TRAY_SHEET_ID } from '../domain/layout.ts';
import { rangesOf } from '../domain/ranges.ts';
import { TABLE_KEYS, type TableKey } from '../domain/schema/index.ts';
import { cellData } from './cells.ts';
import { cellOf } from './look.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Kept = Extract<Amendment, { readonly kind: 'keepRow' }>;

/**
 * Sheets writes on no condition, and a row that is deleted takes along what was
 * typed into it since it was read. But the requests of a batch are done in
 * their order and all or none: rows copied into a sheet of their own in the
 * same batch are there as they stood in that very moment
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#copypasterequest).
 */
export function trayRequests(look: WorkbookLook, rows: readonly Kept[]): readonly Request[] {
  const blocks = TABLE_KEYS.flatMap((table) => blocksOf(look, table, rows));
  const rowCount = blocks.reduce((sum, { end, start }) => sum + end - start, 0);
  const columnCount = 1 + Math.max(...look.sheets.map((sheet) => sheet.columnCount));
  const properties = { sheetId: TRAY_SHEET_ID, title: trayTitle(look), hidden: true };
  let line = 0;
  return [
    { addSheet: { properties: { ...properties, gridProperties: { rowCount, columnCount } } } },
    ...blocks.flatMap(({ table, mark, start, end }): readonly Request[] => {
      const first = line;
      line += end - start;
      const marks = Array.from({ length: end - start }, () => ({ values: [cellData(mark)] }));
      const source = { sheetId: sheetIdOf(table), startRowIndex: start, endRowIndex: end };
      // Values and nothing else: a format would bring the table's dropdowns along.
      const destination = { sheetId: TRAY_SHEET_ID, startRowIndex: first, startColumnIndex: 1 };
      const at = { sheetId: TRAY_SHEET_ID, rowIndex: first, columnIndex: 0 };
      return [
        { updateCells: { start: at, rows: marks, fields: 'userEnteredValue' } },
        { copyPaste: { source, destination, pasteType: 'PASTE_VALUES' } },
      ];
    }),
  ];
}

/** A title that no sheet has. */
export function trayTitle({ sheets }: WorkbookLook): string {
  const titles = new Set(sheets.map(({ title }) => title));
  let title = '書きかえ中の控え';
  while (titles.has(title)) title += '_';
  return title;
}

/** Whether a row in the tray is none of those that the look saw: somebody typed into it since, or it is another one. */
export function holdsTyped(look: WorkbookLook, amendments: readonly Amendment[], answer: Spreadsheet): boolean {
  const seen = new Set(
    amendments.flatMap((one) => {
      const sheet = one.kind === 'keepRow' ? sheetOf(look, one.table) : undefined;
      return one.kind === 'keepRow' && sheet ? [`${one.table} ${lineWords(sheet.cells[one.rowIndex] ?? [])}`] : [];
    }),
  );
  const tray = (answer.sheets ?? []).find((one) => one.properties?.sheetId === TRAY_SHEET_ID);
  return (tray?.data?.[0]?.rowData ?? []).some(({ values = [] }) => {
    const [mark = '', ...cells] = values.map(cellOf);
    const words = lineWords(cells);
    return words !== '' && !String(mark).startsWith(HEADINGS_MARK) && !seen.has(`${mark} ${words}`);
  });
}

interface Block {
  readonly table: TableKey;
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** The headings of a table whose rows are kept, and its rows by stretches. */
function blocksOf(look: WorkbookLook, table: TableKey, rows: readonly Kept[]): readonly Block[] {
  const own = rows.flatMap((row) => (row.table === table ? [row.rowIndex] : []));
  const sheet = sheetOf(look, table);
  if (!sheet || own.length === 0) return [];
  const heading = headingRow(sheet, table) ?? 0;
  const ranges = rangesOf(own).map(([start, end]) => ({ table, mark: table, start, end }));
  return [{ table, mark: HEADINGS_MARK + table, start: heading, end: heading + 1 }, ...ranges];
}
