import { filteredAway } from './filter.ts';
import { cellAt, editRow, rowsWithData } from './grid.ts';
import type { Dimension, Sheet, Workbook } from './model.ts';
import { sheetByTitle } from './ranges.ts';
import { Refusal } from './refusal.ts';
import type { Context, Requests } from './requests/context.ts';
import { HANDLERS } from './requests/index.ts';
import { newSelection, type Selection } from './spreadsheet-app.ts';
import type { SheetsStore } from './store.ts';
import { isProtected, rejection, typed } from './typing.ts';
import { optionsOf, satisfies } from './validation.ts';
import { displayed } from './values.ts';

/** What Sheets refuses to do for a person, in the words of its message. */
export class PersonError extends Error {}

/** What came of an edit: whether Sheets warned (protected range, value outside a dropdown) before taking it. */
export interface Edited {
  readonly warnings: readonly ('protected' | 'validation')[];
}

/** A column by its number or by the text of its header. */
export type ColumnName = number | string;

/**
 * A person at the open workbook. Sheets are named by title, rows and columns
 * counted from 1; a column may be named by its header. Whatever Sheets would
 * refuse throws a PersonError and changes nothing. A person confirms warnings.
 */
export class Person {
  constructor(
    private readonly store: SheetsStore,
    private readonly id: string,
    readonly selection: Selection = newSelection(),
  ) {}

  /** The tabs, hidden ones too. */
  sheets(): { readonly title: string; readonly sheetId: number; readonly hidden: boolean }[] {
    return this.store
      .get(this.id)
      .sheets.map(({ properties: { title, sheetId, hidden = false } }) => ({ title, sheetId, hidden }));
  }

  /** The displayed texts, header row first, to the last row and column with a value. With `visible`, without rows that a filter hides. */
  table(title: string, options: { readonly visible?: boolean } = {}): string[][] {
    const sheet = this.sheet(title);
    const rows = Array.from({ length: rowsWithData(sheet) }, (_, row) => row).filter(
      (row) => !options.visible || !filteredAway(sheet, row),
    );
    const texts = rows.map((row) => (sheet.rows[row] ?? []).map(displayed));
    const width = Math.max(0, ...texts.map((row) => row.reduce((end, text, i) => (text === '' ? end : i + 1), 0)));
    return texts.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  }

  /** What is typed into the formula bar's place: the formula or value of one cell, displayed text otherwise. */
  formula(title: string, row: number, column: ColumnName): string {
    const cell = cellAt(this.sheet(title), row - 1, this.column(title, column) - 1);
    return cell?.userEnteredValue?.formulaValue ?? displayed(cell);
  }

  /** The number of the column with this header; throws where there is none. */
  column(title: string, name: ColumnName): number {
    if (typeof name === 'number') return name;
    const index = (this.sheet(title).rows[0] ?? []).findIndex((cell) => displayed(cell) === name);
    if (index < 0) throw new PersonError(`「${title}」に「${name}」という列がありません`);
    return index + 1;
  }

  /** The dropdown of a cell: its options, none where it has no list. */
  options(title: string, row: number, column: ColumnName): string[] {
    const rule = cellAt(this.sheet(title), row - 1, this.column(title, column) - 1)?.dataValidation;
    return rule ? optionsOf(this.store.get(this.id), rule) : [];
  }

  /** Types text into a cell. A strict validation rejects it, others warn. */
  type(title: string, row: number, column: ColumnName, text: string): Edited {
    const at = this.column(title, column) - 1;
    return this.edit(title, (book, sheet) => {
      const { gridProperties: grid } = sheet.properties;
      if (row < 1 || row > grid.rowCount || at < 0 || at >= grid.columnCount)
        throw new PersonError('シートの範囲外です');
      const year = new Date(this.store.kernel.clock.now()).getUTCFullYear();
      const next = typed(cellAt(sheet, row - 1, at), text, year, this.store.kernel.assume);
      const valid = satisfies(book, next);
      if (!valid && next.dataValidation?.strict) throw new PersonError(rejection(next.dataValidation));
      editRow(sheet, row - 1, at, at + 1, () => next);
      const guarded = isProtected(book, sheet, row - 1, at);
      return { warnings: [...(guarded ? (['protected'] as const) : []), ...(valid ? [] : (['validation'] as const))] };
    });
  }

  /** Selects cells, as a click does: this is what the sidebar sees. */
  select(title: string, row: number, column: ColumnName = 1, rows = 1, columns = 1): void {
    const { sheetId } = this.sheet(title).properties;
    Object.assign(this.selection, { sheetId, row, column: this.column(title, column), rows, columns });
  }

  /** Sorts all rows below the frozen ones by one column. */
  sort(title: string, column: ColumnName, order: 'ASCENDING' | 'DESCENDING' = 'ASCENDING'): void {
    const dimensionIndex = this.column(title, column) - 1;
    const { sheetId, gridProperties } = this.sheet(title).properties;
    const range = { sheetId, startRowIndex: gridProperties.frozenRowCount ?? 0 };
    this.run('sortRange', { range, sortSpecs: [{ dimensionIndex, sortOrder: order }] });
  }

  /** Shows only the rows whose text in the column is none of `hidden`; makes a filter over the sheet where there is none. */
  filter(title: string, column: ColumnName, hidden: readonly string[]): void {
    const index = this.column(title, column) - 1;
    this.edit(title, (_, sheet) => {
      const { sheetId } = sheet.properties;
      const filter = sheet.basicFilter ?? { range: { sheetId, startRowIndex: 0, startColumnIndex: 0 } };
      sheet.basicFilter = { ...filter, hidden: { ...filter.hidden, [index]: hidden } };
    });
  }

  clearFilter(title: string): void {
    this.run('clearBasicFilter', { sheetId: this.sheet(title).properties.sheetId });
  }

  insertRows(title: string, before: number, count = 1): void {
    this.insert(title, 'ROWS', before, count);
  }

  insertColumns(title: string, before: ColumnName, count = 1): void {
    this.insert(title, 'COLUMNS', this.column(title, before), count);
  }

  deleteRows(title: string, first: number, count = 1): void {
    this.run('deleteDimension', { range: this.span(title, 'ROWS', first, count) });
  }

  deleteColumn(title: string, column: ColumnName): void {
    this.run('deleteDimension', { range: this.span(title, 'COLUMNS', this.column(title, column), 1) });
  }

  /** Moves a column to before another one (by its place before the move). */
  moveColumn(title: string, column: ColumnName, before: ColumnName): void {
    const source = this.span(title, 'COLUMNS', this.column(title, column), 1);
    this.run('moveDimension', { source, destinationIndex: this.column(title, before) - 1 });
  }

  /** Gives a column another header. */
  renameColumn(title: string, column: ColumnName, header: string): Edited {
    return this.type(title, 1, column, header);
  }

  addSheet(title: string): void {
    this.run('addSheet', { properties: { title } });
  }

  renameSheet(title: string, to: string): void {
    this.run('updateSheetProperties', {
      properties: { sheetId: this.sheet(title).properties.sheetId, title: to },
      fields: 'title',
    });
  }

  deleteSheet(title: string): void {
    this.run('deleteSheet', { sheetId: this.sheet(title).properties.sheetId });
  }

  private sheet(title: string, book: Workbook = this.store.get(this.id)): Sheet {
    const sheet = sheetByTitle(book, title);
    if (!sheet) throw new PersonError(`「${title}」というシートがありません`);
    return sheet;
  }

  private span(
    title: string,
    dimension: Dimension,
    first: number,
    count: number,
  ): GoogleAppsScript.Sheets.Schema.DimensionRange {
    return {
      sheetId: this.sheet(title).properties.sheetId,
      dimension,
      startIndex: first - 1,
      endIndex: first - 1 + count,
    };
  }

  private insert(title: string, dimension: Dimension, before: number, count: number): void {
    this.run('insertDimension', { range: this.span(title, dimension, before, count), inheritFromBefore: before > 1 });
  }

  /** Lets the handler of a request do what the menu does. */
  private run<K extends keyof Requests>(kind: K, request: NonNullable<Requests[K]>): void {
    const { kernel } = this.store;
    const handler = HANDLERS[kind] as ((context: Context, request: unknown) => unknown) | undefined;
    asPerson(() => this.store.edit(this.id, (book) => handler?.({ book, kernel, rename: () => {} }, request)));
  }

  private edit<T>(title: string, change: (book: Workbook, sheet: Sheet) => T): T {
    return asPerson(() => this.store.edit(this.id, (book) => change(book, this.sheet(title, book))));
  }
}

function asPerson<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof Refusal ? new PersonError(error.message) : error;
  }
}
