import { TaneError } from '../domain/errors.ts';
import type { Amendment, AppendAmendment, CellAmendment } from '../domain/inspection/amendments.ts';
import { columnPlaces, type LookRow, rowsIn, sheetOf, type WorkbookLook } from '../domain/inspection/look.ts';
import { columnOf, columnsOf, TABLE_KEYS, type TableKey } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';
import { isKeyed, sendAmendments } from './amend-send.ts';
import { lookAt } from './look.ts';
import { sameCell } from './registry-place.ts';

/** Corrections, and corrections of those, before people who keep moving rows meanwhile are waited for no longer. */
const ATTEMPTS = 12;

/**
 * Puts back what amendments did in the wrong places, because somebody moved
 * rows or columns between the look and the write. What hurts nobody stays for
 * the next attempt to find: sheets and columns made, formats, dropdowns,
 * protections. @throws TaneError `registry.busy`
 */
export function undoAmendments(
  spreadsheetId: string,
  before: WorkbookLook,
  amendments: readonly Amendment[],
  budget = { left: ATTEMPTS },
): void {
  const tables = TABLE_KEYS.filter((table) => amendments.some((one) => 'table' in one && one.table === table));
  for (; budget.left > 0; budget.left -= 1) {
    const now = lookAt(spreadsheetId);
    const corrections = [
      ...tables.flatMap((table) => new Undoing(table, before, now, amendments).corrections()),
      ...misplacedMarks(before, now, amendments),
    ];
    if (corrections.length === 0) return;
    const sent = sendAmendments(spreadsheetId, now, corrections);
    if (sent === true || sent === 'typed') return;
    // Refused, nothing was written; else the corrections may have gone astray in their turn.
    if (sent) continue;
    budget.left -= 1;
    undoAmendments(spreadsheetId, now, corrections, budget);
  }
  throw new TaneError('registry.busy', { attempts: ATTEMPTS });
}

/** What puts one table's rows back. */
class Undoing {
  private readonly rowsNow: readonly LookRow[];
  private readonly written: readonly CellAmendment[];
  private readonly appended: readonly AppendAmendment[];
  /** Which row of the first look each row is. */
  private readonly originals: ReadonlyMap<LookRow, LookRow>;

  constructor(
    private readonly table: TableKey,
    private readonly before: WorkbookLook,
    private readonly now: WorkbookLook,
    private readonly amendments: readonly Amendment[],
  ) {
    const own = amendments.filter((one) => 'table' in one && one.table === table);
    this.rowsNow = rowsIn(now, table);
    this.written = own.filter((one): one is CellAmendment => one.kind === 'cell');
    this.appended = own.filter((one): one is AppendAmendment => one.kind === 'append');
    this.originals = this.found();
  }

  corrections(): readonly Amendment[] {
    return [...this.cells(), ...this.strays(), ...this.foreign(), ...this.deletedRows()];
  }

  /** What was written or appended into a column that is none of ours and was put in meanwhile goes. */
  private foreign(): readonly Amendment[] {
    const [stood, stands] = [sheetOf(this.before, this.table), sheetOf(this.now, this.table)];
    if (!stood || !stands) return [];
    const ours = new Set(columnPlaces(stands, this.table).values());
    const places = [...columnPlaces(stood, this.table)].filter(([, index]) => !ours.has(index));
    const strays = this.rowsNow.filter((row) => !this.originals.has(row) && this.isAppended(row));
    return places.flatMap(([column, at]) => {
      const written = this.written.filter((one) => one.column === column);
      const rows = [...strays, ...written].map(({ rowIndex }) => rowIndex);
      const put = rows.filter((row) => this.holdsPut(stands.cells[row]?.[at] ?? '', column));
      return put.map((rowIndex): Amendment => ({ kind: 'cell', table: this.table, rowIndex, column, value: '', at }));
    });
  }

  private holdsPut(cell: Cell, column: string): boolean {
    const cells = this.written.filter((one) => one.column === column).map((one) => one.value);
    const values = [...cells, ...this.appended.map((one) => one.values[column] ?? '')];
    return cell !== '' && values.some((value) => sameCell(cellOfValue(columnOf(this.table, column), value), cell));
  }

  /** What was left alone is known at once, what people typed into by its key; of the rest, what was written may stand in any column. */
  private found(): ReadonlyMap<LookRow, LookRow> {
    const originals = new Map<LookRow, LookRow>();
    const free = new Set(rowsIn(this.before, this.table));
    const take = (names: (row: LookRow) => string) => {
      const named = new Map([...free].reverse().map((row) => [names(row), row]));
      for (const row of this.rowsNow) {
        const original = originals.has(row) ? undefined : named.get(names(row));
        if (original && names(row) !== '' && free.delete(original)) originals.set(row, original);
      }
    };
    take(({ cells }) => JSON.stringify(columnsOf(this.table).map(([column]) => cells[column] ?? '')));
    if (isKeyed(this.table)) take(({ key }) => key);
    for (const row of this.rowsNow) {
      const original = originals.has(row) ? undefined : [...free].find((one) => this.isAlike(row, one));
      if (original && free.delete(original)) originals.set(row, original);
    }
    return originals;
  }

  /** Cells that hold what was written get back what stood in them; what a person typed meanwhile stays. */
  private cells(): readonly Amendment[] {
    return [...this.originals].flatMap(([row, original]) =>
      Object.keys(row.cells).flatMap((column): readonly Amendment[] => {
        const [cell, image] = [row.cells[column] ?? '', original.cells[column] ?? ''];
        return sameCell(cell, image) || !this.isWritten(cell) ? [] : [this.cell(row, column, image)];
      }),
    );
  }

  /** Rows that were appended, and where nothing stood, or stands any more, rows of nothing but what was written, are emptied. */
  private strays(): readonly Amendment[] {
    return this.rowsNow
      .filter((row) => !this.originals.has(row))
      .filter(
        (row) => this.isAppended(row) || Object.values(row.cells).every((cell) => cell === '' || this.isWritten(cell)),
      )
      .flatMap((row) =>
        Object.keys(row.cells).flatMap((column) => (row.cells[column] === '' ? [] : [this.cell(row, column, '')])),
      );
  }

  /** Rows that are gone come back below the others; the next attempt deletes those that were meant. */
  private deletedRows(): readonly Amendment[] {
    if (!this.amendments.some((one) => one.kind === 'deleteRow' && one.table === this.table)) return [];
    const there = new Set(this.originals.values());
    const lost = rowsIn(this.before, this.table).filter((row) => !there.has(row));
    return lost.map(({ values }) => ({ kind: 'append', table: this.table, values }));
  }

  private cell({ rowIndex }: LookRow, column: string, value: Cell): Amendment {
    return { kind: 'cell', table: this.table, rowIndex, column, value };
  }

  /** Whether a row may be the other one, apart from cells that hold what was written. */
  private isAlike(row: LookRow, original: LookRow): boolean {
    return columnsOf(this.table).every(([column]) => {
      const cell = row.cells[column] ?? '';
      return sameCell(cell, original.cells[column] ?? '') || this.isWritten(cell);
    });
  }

  private isWritten(cell: Cell): boolean {
    return this.written.some((one) => sameCell(cellOfValue(columnOf(this.table, one.column), one.value), cell));
  }

  /** Whether it is one of the rows appended, laid out by the columns as they stand or as they stood. */
  private isAppended({ cells, rowIndex }: LookRow): boolean {
    const stood = sheetOf(this.before, this.table);
    const places = stood ? columnPlaces(stood, this.table) : undefined;
    const line = sheetOf(this.now, this.table)?.cells[rowIndex] ?? [];
    return this.appended.some(({ values }) => {
      const wanted = columnsOf(this.table).map(
        ([key, column]) => [key, cellOfValue(column, values[key] ?? '')] as const,
      );
      return (
        wanted.every(([key, cell]) => sameCell(cells[key] ?? '', cell)) ||
        (places && wanted.every(([key, cell]) => sameCell(line[places.get(key) ?? -1] ?? '', cell)))
      );
    });
  }
}

/** Marks that were put on columns which had moved. */
function misplacedMarks(
  before: WorkbookLook,
  now: WorkbookLook,
  amendments: readonly Amendment[],
): readonly Amendment[] {
  return amendments.flatMap((one) => {
    if (one.kind !== 'markColumn') return [];
    const known = new Set((sheetOf(before, one.table)?.marks ?? []).map((mark) => mark.id));
    const added = (sheetOf(now, one.table)?.marks ?? []).filter(
      (mark) => !known.has(mark.id) && mark.index === one.index,
    );
    return added.map((mark): Amendment => ({ kind: 'unmark', id: mark.id }));
  });
}
