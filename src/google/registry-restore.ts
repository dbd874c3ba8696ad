import type { Snapshot, StoredRow, TableSnapshot } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import { type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Cell } from '../domain/values.ts';
import { originalsOf } from './registry-originals.ts';
import { type PlacedCell, type PlacedRow, sameCell, tablesOf, type Writing } from './registry-place.ts';
import { readTables } from './registry-read.ts';
import { send } from './registry-send.ts';

/** Corrections, and corrections of those, before people who keep moving rows meanwhile are waited for no longer. */
const ATTEMPTS = 12;

/**
 * Takes back a write that went astray because somebody moved rows or columns
 * between its read and itself. A fresh read shows what each written cell really
 * is; it gets back what the first read saw there, and what a person had typed
 * over that is in the tray. Appended rows are emptied
 * and not deleted: should somebody move rows once more, a deletion could not
 * be taken back, and the next append fills the emptied rows at the end again.
 * Does nothing where the write never took effect.
 * @throws TaneError `registry.busy`
 */
export function undo(spreadsheetId: string, before: Snapshot, what: Writing, budget = { left: ATTEMPTS }): void {
  for (; budget.left > 0; budget.left -= 1) {
    const now = readTables(spreadsheetId, { tables: tablesOf(what), headings: [] });
    const undoings = tablesOf(what).flatMap((table) => {
      const seen = before[table];
      const stands = now[table];
      return seen && stands ? [new Undoing(table, seen, stands, what)] : [];
    });
    const hasLanded = undoings.some(({ found }) => found.size > 0);
    const cells = undoings.flatMap((one) => one.cells(hasLanded));
    if (cells.length === 0) return;
    const corrections: Writing = { cells, rows: [] };
    const sent = send(spreadsheetId, now, corrections);
    if (sent === true || sent === 'typed') return;
    // Moved again, or an unknown outcome: the corrections may have gone astray in their turn.
    budget.left -= 1;
    undo(spreadsheetId, now, corrections, budget);
  }
  throw new TaneError('registry.busy', { attempts: ATTEMPTS });
}

/** What takes back one write in one table. */
class Undoing {
  private readonly originals: ReadonlyMap<number, StoredRow>;
  private readonly claimed = new Set<string>();
  /** The rows that the write appended: where one is, it took effect. */
  readonly found: ReadonlyMap<PlacedRow, StoredRow>;

  constructor(
    private readonly table: TableKey,
    private readonly before: TableSnapshot,
    private readonly now: TableSnapshot,
    private readonly what: Writing,
  ) {
    const written = what.cells.filter((one) => one.table === table);
    this.originals = originalsOf(table, before, now, written);
    this.found = this.appended();
  }

  cells(hasLanded: boolean): readonly PlacedCell[] {
    const edits = this.what.cells.filter((one) => one.table === this.table);
    return [
      ...edits.flatMap((one) => this.putBack(one, hasLanded)),
      ...[...this.found].flatMap(([placed, row]) => this.emptied(placed, row)),
    ];
  }

  private putBack(written: PlacedCell, hasLanded: boolean): readonly PlacedCell[] {
    for (const [row, column] of this.landings(written)) {
      const image = this.originals.get(row.rowIndex)?.cells[column] ?? '';
      const name = `${row.rowIndex} ${column}`;
      // Only a cell that still holds what was written is put back: what a person typed over it meanwhile stays.
      if (this.claimed.has(name) || !sameCell(row.cells[column] ?? '', written.cell) || sameCell(image, written.cell))
        continue;
      this.claimed.add(name);
      return [this.cell(row.rowIndex, this.now.columns[column]?.index ?? 0, image)];
    }
    const isOurs = this.columnAt(this.now, written.columnIndex) !== undefined;
    // A column that is none of ours was put in meanwhile: what the write left in it goes, if it was written at all.
    return isOurs || !hasLanded ? [] : [this.cell(written.rowIndex, written.columnIndex, '')];
  }

  /** Where a written cell may be, likeliest first: in its own place, where it was put, or wherever that has moved to. */
  private *landings({ rowIndex, columnIndex, cell }: PlacedCell): Iterable<readonly [StoredRow, string]> {
    const own = this.before.rows.find((row) => row.rowIndex === rowIndex);
    const ownColumn = this.columnAt(this.before, columnIndex);
    for (const row of this.now.rows) {
      if (own && ownColumn && this.originals.get(row.rowIndex) === own) yield [row, ownColumn];
    }
    const column = this.columnAt(this.now, columnIndex);
    if (!column) return;
    for (const row of this.now.rows) if (row.rowIndex === rowIndex) yield [row, column];
    if (cell === '') return;
    for (const row of this.now.rows) {
      if (!this.originals.has(row.rowIndex)) continue;
      yield [row, column];
      for (const other of Object.keys(this.now.columns)) yield [row, other];
    }
  }

  /** The rows that the write appended, by their cells or else by their key. */
  private appended(): ReadonlyMap<PlacedRow, StoredRow> {
    const free = new Set(this.now.rows.filter((row) => !this.originals.has(row.rowIndex)));
    const found = new Map<PlacedRow, StoredRow>();
    for (const placed of this.what.rows.filter((one) => one.append.table === this.table)) {
      const row =
        [...free].find((one) => this.isLaidOut(placed, one)) ?? [...free].find((one) => this.hasKey(placed, one));
      if (!row) continue;
      free.delete(row);
      found.set(placed, row);
    }
    return found;
  }

  private isLaidOut(placed: PlacedRow, row: StoredRow): boolean {
    const columns = Object.entries(this.now.columns);
    return (
      columns.some(([column]) => row.cells[column] !== '') &&
      columns.every(([column, { index }]) => sameCell(row.cells[column] ?? '', placed.cells[index] ?? ''))
    );
  }

  private hasKey({ append }: PlacedRow, row: StoredRow): boolean {
    const { key } = tableOf(this.table);
    const put = this.columnAt(this.now, this.before.columns[key]?.index ?? -1);
    return row.key === append.key || (put !== undefined && row.cells[put] === append.key);
  }

  private emptied(placed: PlacedRow, row: StoredRow): readonly PlacedCell[] {
    const strange = Object.keys(placed.cells)
      .map(Number)
      .filter((index) => placed.cells[index] !== '' && this.columnAt(this.now, index) === undefined);
    const ours = Object.entries(this.now.columns).filter(([column]) => row.cells[column] !== '');
    return [...ours.map(([, { index }]) => index), ...strange].map((index) => this.cell(row.rowIndex, index, ''));
  }

  private columnAt(snapshot: TableSnapshot, index: number): string | undefined {
    return Object.entries(snapshot.columns).find(([, seen]) => seen.index === index)?.[0];
  }

  private cell(rowIndex: number, columnIndex: number, cell: Cell): PlacedCell {
    return { table: this.table, rowIndex, columnIndex, cell };
  }
}
