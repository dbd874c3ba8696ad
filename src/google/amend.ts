import type { CommitOutcome } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import { type Amendment, rowShift } from '../domain/inspection/amendments.ts';
import { columnPlaces, type SheetLook, sheetOf, type WorkbookLook } from '../domain/inspection/look.ts';
import { sheetIdOf } from '../domain/layout.ts';
import { columnOf, type TableKey } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';
import { amendRequests, Layout } from './amend-requests.ts';
import { undoAmendments } from './amend-undo.ts';
import { cellOf, lookAt, quoted } from './look.ts';
import { writing } from './patience.ts';
import { sameCell } from './registry-place.ts';
import { messageOf, outcomeOf } from './service-errors.ts';
import { sheets } from './services.ts';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/**
 * Makes all amendments in one atomic call and checks, from what that call
 * returns, that every touched row stood where the look saw it. If not, or when
 * it is not known what the call did, what went astray is put back and the
 * caller looks again.
 * @throws TaneError `registry.refused`: nothing was written
 */
export function amendWorkbook(
  spreadsheetId: string,
  look: WorkbookLook,
  amendments: readonly Amendment[],
): CommitOutcome {
  const layout = new Layout(look, amendments);
  const touched = touchedSheets(look, amendments);
  const body = {
    requests: [...amendRequests(amendments, layout)],
    includeSpreadsheetInResponse: touched.length > 0,
    responseRanges: touched.map((sheet) => quoted(sheet.title)),
    responseIncludeGridData: touched.length > 0,
  };
  try {
    const answer = writing(() => sheets().batchUpdate(body, spreadsheetId));
    if (stoodAsSeen(look, amendments, answer.updatedSpreadsheet ?? {})) return 'done';
  } catch (error) {
    if (outcomeOf(error) === 'refused') {
      // Its words, which Google translates, do not tell a bad cell from a sheet renamed meanwhile.
      if (sameLook(look, lookAt(spreadsheetId))) throw new TaneError('registry.refused', { message: messageOf(error) });
      return 'moved';
    }
  }
  undoAmendments(spreadsheetId, look, amendments);
  return 'moved';
}

/** Whether nobody changed a sheet's name, place or cells between two looks. */
function sameLook(one: WorkbookLook, other: WorkbookLook): boolean {
  const seen = ({ sheets }: WorkbookLook) =>
    JSON.stringify(sheets.map((sheet) => [sheet.sheetId, sheet.title, sheet.cells]));
  return seen(one) === seen(other);
}

/** The sheets in which rows are touched: what they hold afterwards tells whether they still stood in their places. */
function touchedSheets(look: WorkbookLook, amendments: readonly Amendment[]): readonly SheetLook[] {
  const tables = new Set(amendments.flatMap((one) => (touchesRows(one) ? [one.table] : [])));
  return [...tables].flatMap((table) => sheetOf(look, table) ?? []);
}

type RowAmendment = Extract<Amendment, { readonly kind: 'cell' | 'note' | 'deleteRow' | 'markColumn' }>;

function touchesRows(amendment: Amendment): amendment is RowAmendment {
  return ['cell', 'note', 'deleteRow', 'markColumn'].includes(amendment.kind);
}

function stoodAsSeen(look: WorkbookLook, amendments: readonly Amendment[], answer: Spreadsheet): boolean {
  return touchedSheets(look, amendments).every((sheet) => {
    const found = (answer.sheets ?? []).find((one) => (one.properties?.sheetId ?? 0) === sheet.sheetId);
    const now = (found?.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map(cellOf));
    return expectedRows(sheet, amendments).every(({ index, cells }) => sameRow(now[index] ?? [], cells));
  });
}

interface ExpectedRow {
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** The touched rows, and where rows were deleted all that stay, as they must stand after the write. */
function expectedRows(sheet: SheetLook, amendments: readonly Amendment[]): readonly ExpectedRow[] {
  const own = amendments.filter(
    (one): one is RowAmendment => touchesRows(one) && sheetIdOf(one.table) === sheet.sheetId,
  );
  const table = own[0]?.table;
  if (!table) return [];
  const deleted = new Set(own.flatMap((one) => (one.kind === 'deleteRow' ? [one.rowIndex] : [])));
  const touched = new Set(own.flatMap((one) => ('rowIndex' in one ? [one.rowIndex] : [])));
  const places = columnPlaces(sheet, table);
  return sheet.cells.flatMap((cells, row) => {
    if (deleted.has(row) || (deleted.size === 0 && !touched.has(row))) return [];
    const above = [...deleted].filter((one) => one < row).length;
    const index = row + rowShift(amendments, table, row) - above;
    return [{ index, cells: written(cells, row, own, places) }];
  });
}

/** A row as it is after the cells of it were written. */
function written(
  cells: readonly Cell[],
  row: number,
  own: readonly RowAmendment[],
  places: ReadonlyMap<string, number>,
): readonly Cell[] {
  const next = [...cells];
  for (const one of own) {
    const index = one.kind === 'cell' && one.rowIndex === row ? places.get(one.column) : undefined;
    if (one.kind !== 'cell' || index === undefined) continue;
    while (next.length <= index) next.push('');
    next[index] = cellOfValue(columnOf(one.table as TableKey, one.column), one.value);
  }
  return next;
}

function sameRow(found: readonly Cell[], expected: readonly Cell[]): boolean {
  const length = Math.max(found.length, expected.length);
  return Array.from({ length }, (_, i) => i).every(
    // Columns made in the same write stand beyond what the look saw.
    (i) => i >= expected.length || sameCell(found[i] ?? '', expected[i] ?? ''),
  );
}
