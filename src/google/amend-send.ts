import { TaneError } from '../domain/errors.ts';
import { type Amendment, type CellAmendment, movesRows, rowShift } from '../domain/inspection/amendments.ts';
import { columnPlaces, rowsIn, type SheetLook, sheetOf, type WorkbookLook } from '../domain/inspection/look.ts';
import { columnOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';
import { amendRequests } from './amend-requests.ts';
import { trayOf } from './amend-tray.ts';
import { linesIn, quoted } from './look.ts';
import { writing } from './patience.ts';
import { sameCell } from './registry-place.ts';
import { messageOf, outcomeOf } from './service-errors.ts';
import { sheets } from './services.ts';
import { holdsTyped } from './tray.ts';

/** A table whose rows or columns must still stand where the look saw them. */
interface Touched {
  readonly table: TableKey;
  readonly sheet: SheetLook;
  readonly own: readonly Amendment[];
}

/**
 * Makes all amendments in one atomic call. True when the answer shows that
 * every touched row and column stood where the look saw it, `typed` when words
 * typed since went into the tray; false when it does not, or when it is not
 * known what the call did. A refusal is returned too.
 */
export function sendAmendments(
  spreadsheetId: string,
  look: WorkbookLook,
  amendments: readonly Amendment[],
): boolean | 'typed' | TaneError {
  const touched = touchedBy(look, amendments);
  const requests = [...amendRequests(look, amendments)];
  const keeps = requests.some(({ copyPaste }) => copyPaste);
  const body = {
    requests,
    includeSpreadsheetInResponse: touched.length > 0,
    // Where rows are only added, the headings tell whether the columns stood in their places.
    responseRanges: [
      ...touched.map(({ sheet, own }) => quoted(sheet.title) + (own.some(isOfRow) ? '' : '!1:1')),
      ...(keeps ? [trayOf(look).title] : []),
    ],
    responseIncludeGridData: touched.length > 0,
  };
  try {
    const answer = writing(() => sheets().batchUpdate(body, spreadsheetId));
    const found = answer.updatedSpreadsheet ?? {};
    if (!touched.every((one) => stoodAsSeen(one, linesIn(found, one.sheet.sheetId)))) return false;
    return !holdsTyped(found) || 'typed';
  } catch (error) {
    return outcomeOf(error) === 'refused' && new TaneError('registry.refused', { message: messageOf(error) });
  }
}

/**
 * Whether amendments of which it was not known what they did took effect as they
 * were meant, by a later look: 監査 has their operation, and all stands in its place.
 */
export function haveLanded(look: WorkbookLook, now: WorkbookLook, amendments: readonly Amendment[]): boolean {
  const [operation = ''] = amendments.flatMap((one) =>
    one.kind === 'append' && one.table === 'audit' ? [one.values.operation] : [],
  );
  if (operation === '' || !rowsIn(now, 'audit').some(({ values }) => values.operation === operation)) return false;
  return touchedBy(look, amendments).every((one) => stoodAsSeen(one, sheetOf(now, one.table)?.cells ?? []));
}

/** Whether a table's rows each have a key of their own. */
export function isKeyed(table: TableKey): boolean {
  return table !== 'audit';
}

const OF_ROWS: readonly Amendment['kind'][] = ['cell', 'note', 'deleteRow', 'markColumn'];
const isOfRow = ({ kind }: Amendment): boolean => OF_ROWS.includes(kind);

function touchedBy(look: WorkbookLook, amendments: readonly Amendment[]): readonly Touched[] {
  const named = amendments.flatMap((one) =>
    (isOfRow(one) || one.kind === 'append') && 'table' in one ? [one.table] : [],
  );
  return [...new Set(named)].flatMap((table) => {
    const sheet = sheetOf(look, table);
    const own = amendments.filter((one) => 'table' in one && one.table === table);
    return sheet ? [{ table, sheet, own }] : [];
  });
}

function stoodAsSeen({ table, sheet, own }: Touched, now: readonly Line[]): boolean {
  const headingsMove = own.some(movesRows);
  if (!headingsMove && !sameCells(now[0] ?? [], sheet.cells[0] ?? [])) return false;
  if (!isAllDeleted(now, sheet.cells, own)) return false;
  const places = columnPlaces(sheet, table);
  const key = isKeyed(table) ? places.get(tableOf(table).key) : undefined;
  return expectedRows({ table, sheet, own }, places).every(({ index, cells, written }) => {
    const row = now[index] ?? [];
    // Of a row that is known by its key, people may fill in other cells meanwhile.
    const isKnown = key !== undefined && (cells[key] ?? '') !== '' && !written.has(key);
    return isKnown ? [key, ...written].every((i) => sameCell(row[i] ?? '', cells[i] ?? '')) : sameCells(row, cells);
  });
}

/** Whether as many rows are left as must be: an empty row put in meanwhile may have been deleted instead of one that was meant. */
function isAllDeleted(now: readonly Line[], seen: readonly Line[], own: readonly Amendment[]): boolean {
  const deleted = new Set(own.flatMap((one) => (one.kind === 'deleteRow' ? [one.rowIndex] : [])));
  if (deleted.size === 0) return true;
  const added = own.filter(({ kind }) => kind === 'append' || kind === 'insertHeadings').length;
  return now.filter(isFilled).length === seen.filter((line, i) => isFilled(line) && !deleted.has(i)).length + added;
}

type Line = readonly Cell[];
const isFilled = (line: Line): boolean => line.some((cell) => cell !== '');

interface ExpectedRow {
  readonly index: number;
  readonly cells: readonly Cell[];
  /** Columns that were written. */
  readonly written: ReadonlySet<number>;
}

/** The touched rows, and where rows were deleted all that stay, as they must stand after the write. */
function expectedRows({ table, sheet, own }: Touched, places: ReadonlyMap<string, number>): readonly ExpectedRow[] {
  const deleted = new Set(own.flatMap((one) => (one.kind === 'deleteRow' ? [one.rowIndex] : [])));
  const touched = new Set(own.flatMap((one) => ('rowIndex' in one ? [one.rowIndex] : [])));
  const headings = own.filter(movesRows);
  const cellsOf = new Map<number, CellAmendment[]>();
  for (const one of own) {
    if (one.kind === 'cell') cellsOf.set(one.rowIndex, [...(cellsOf.get(one.rowIndex) ?? []), one]);
  }
  let above = 0;
  return sheet.cells.flatMap((cells, row) => {
    if (deleted.has(row)) above += 1;
    if (deleted.has(row) || (deleted.size === 0 && !touched.has(row))) return [];
    return [{ index: row + rowShift(headings, table, row) - above, ...written(cells, cellsOf.get(row) ?? [], places) }];
  });
}

/** A row as it is after the cells of it were written. */
function written(
  cells: readonly Cell[],
  own: readonly CellAmendment[],
  places: ReadonlyMap<string, number>,
): { readonly cells: readonly Cell[]; readonly written: ReadonlySet<number> } {
  const next = [...cells];
  const put = new Set<number>();
  for (const one of own) {
    const index = one.at ?? places.get(one.column);
    if (index === undefined) continue;
    while (next.length <= index) next.push('');
    next[index] = cellOfValue(columnOf(one.table, one.column), one.value);
    put.add(index);
  }
  return { cells: next, written: put };
}

/** Columns made in the same write stand beyond what the look saw. */
function sameCells(found: readonly Cell[], expected: readonly Cell[]): boolean {
  return expected.every((cell, i) => sameCell(found[i] ?? '', cell));
}
