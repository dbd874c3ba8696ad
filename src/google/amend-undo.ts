import type { Amendment, CellAmendment } from '../domain/inspection/amendments.ts';
import { type LookRow, rowsIn, sheetOf, type WorkbookLook } from '../domain/inspection/look.ts';
import { sheetIdOf } from '../domain/layout.ts';
import { columnOf, columnsOf, TABLE_KEYS, type TableKey } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';
import { amendRequests, Layout, unmark } from './amend-requests.ts';
import { cellData } from './cells.ts';
import { lookAt } from './look.ts';
import { sameCell } from './registry-place.ts';
import { sheets } from './services.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * Puts back what amendments did in the wrong places, because somebody moved
 * rows between the look and the write. What hurts nobody stays for the next
 * attempt to find: sheets and columns made, formats, dropdowns, protections.
 */
export function undoAmendments(spreadsheetId: string, before: WorkbookLook, amendments: readonly Amendment[]): void {
  const now = lookAt(spreadsheetId);
  const tables = TABLE_KEYS.filter((table) => amendments.some((one) => 'table' in one && one.table === table));
  const requests = [
    ...tables.flatMap((table) => new Undoing(table, before, now, amendments).requests()),
    ...misplacedMarks(before, now, amendments),
    ...emptied(before, now, amendments),
  ];
  if (requests.length > 0) sheets().batchUpdate({ requests }, spreadsheetId);
}

/** What puts one table's rows back. */
class Undoing {
  readonly #before: readonly LookRow[];
  readonly #now: readonly LookRow[];
  readonly #written: readonly CellAmendment[];
  /** Which row of the first look each row is. */
  readonly #originals = new Map<LookRow, LookRow>();

  constructor(
    private readonly table: TableKey,
    before: WorkbookLook,
    private readonly now: WorkbookLook,
    private readonly amendments: readonly Amendment[],
  ) {
    this.#before = rowsIn(before, table);
    this.#now = rowsIn(now, table);
    this.#written = amendments.filter((one): one is CellAmendment => one.kind === 'cell' && one.table === table);
    const free = new Set(this.#before);
    // What was left alone is known at once; of the rest, what was written may stand in any column.
    for (const tolerant of [false, true]) {
      for (const row of this.#now) {
        if (this.#originals.has(row)) continue;
        const original = [...free].find((one) => this.#isAlike(row, one, tolerant));
        if (!original) continue;
        free.delete(original);
        this.#originals.set(row, original);
      }
    }
  }

  requests(): readonly Request[] {
    return [...this.#cells(), ...this.#strays(), ...this.#deletedRows()];
  }

  /** Cells that hold what was written get back what stood in them. */
  #cells(): readonly Request[] {
    const layout = new Layout(
      this.now,
      this.amendments.filter((one) => one.kind === 'cell'),
    );
    return [...this.#originals].flatMap(([row, original]) =>
      Object.keys(row.cells).flatMap((column): readonly Request[] => {
        const image = original.cells[column] ?? '';
        const index = layout.find(this.table, column);
        if (index === undefined || sameCell(row.cells[column] ?? '', image)) return [];
        const start = { sheetId: sheetIdOf(this.table), rowIndex: row.rowIndex, columnIndex: index };
        return [{ updateCells: { start, rows: [{ values: [cellData(image)] }], fields: 'userEnteredValue' } }];
      }),
    );
  }

  /** Where nothing stood, or stands any more, there is a row now of nothing but what was written: it goes. */
  #strays(): readonly Request[] {
    const layout = new Layout(this.now, this.#written);
    return this.#now
      .filter((row) => !this.#originals.has(row))
      .filter((row) => Object.values(row.cells).every((cell) => cell === '' || this.#isWritten(cell)))
      .flatMap((row) =>
        layout.all(this.table).map(([, columnIndex]): Request => {
          const start = { sheetId: sheetIdOf(this.table), rowIndex: row.rowIndex, columnIndex };
          return { updateCells: { start, rows: [{ values: [{}] }], fields: 'userEnteredValue' } };
        }),
      );
  }

  /** Rows that are gone come back below the others; the next attempt deletes those that were meant. */
  #deletedRows(): readonly Request[] {
    if (!this.amendments.some((one) => one.kind === 'deleteRow' && one.table === this.table)) return [];
    const there = new Set(this.#originals.values());
    const lost = this.#before.filter((row) => !there.has(row));
    const appends = lost.map((row) => ({ kind: 'append' as const, table: this.table, values: row.values }));
    return amendRequests(appends, new Layout(this.now, appends));
  }

  /** Whether a row may be the other one, apart from cells that hold what was written. */
  #isAlike(row: LookRow, original: LookRow, tolerant: boolean): boolean {
    return columnsOf(this.table).every(([column]) => {
      const cell = row.cells[column] ?? '';
      return sameCell(cell, original.cells[column] ?? '') || (tolerant && this.#isWritten(cell));
    });
  }

  #isWritten(cell: Cell): boolean {
    return this.#written.some((one) => sameCell(cellOfValue(columnOf(this.table, one.column), one.value), cell));
  }
}

/** Marks that were put on columns which had moved. */
function misplacedMarks(before: WorkbookLook, now: WorkbookLook, amendments: readonly Amendment[]): readonly Request[] {
  return amendments.flatMap((one) => {
    if (one.kind !== 'markColumn') return [];
    const known = new Set((sheetOf(before, one.table)?.marks ?? []).map((mark) => mark.id));
    const added = (sheetOf(now, one.table)?.marks ?? []).filter(
      (mark) => !known.has(mark.id) && mark.index === one.index,
    );
    return added.map((mark) => unmark(mark.id));
  });
}

/** Rows that were appended are emptied: the next attempt writes its own. */
function emptied(before: WorkbookLook, now: WorkbookLook, amendments: readonly Amendment[]): readonly Request[] {
  const tables = [...new Set(amendments.flatMap((one) => (one.kind === 'append' ? [one.table] : [])))];
  return tables.flatMap((table) => {
    const layout = new Layout(now, [{ kind: 'append', table, values: {} }]);
    const known = new Set(rowsIn(before, table).map((row) => JSON.stringify(row.cells)));
    const ours = amendments.flatMap((one) => (one.kind === 'append' && one.table === table ? [one.values] : []));
    const isOurs = (row: LookRow) =>
      ours.some((values) =>
        columnsOf(table).every(([key, column]) =>
          sameCell(row.cells[key] ?? '', cellOfValue(column, values[key] ?? '')),
        ),
      );
    return rowsIn(now, table)
      .filter((row) => !known.has(JSON.stringify(row.cells)) && isOurs(row))
      .flatMap((row) =>
        layout.all(table).map(([, columnIndex]): Request => {
          const start = { sheetId: sheetIdOf(table), rowIndex: row.rowIndex, columnIndex };
          return { updateCells: { start, rows: [{ values: [{}] }], fields: 'userEnteredValue' } };
        }),
      );
  });
}
