import { isDate, isDateTime, readDate } from '../calendar.ts';
import { type Column, columnsOf, TABLE_KEYS, type TableKey, tableOf } from '../schema/index.ts';
import { type Cell, readAnswer } from '../values.ts';
import type { Amendment } from './amendments.ts';
import { type Finding, finding } from './finding.ts';
import {
  columnPlaces,
  headingOf,
  headingRow,
  type LookRow,
  rowsIn,
  type SheetLook,
  sheetOf,
  type WorkbookLook,
} from './look.ts';
import { danglingRefs } from './references.ts';

/** How a note of ours begins; what a person wrote before it stays. */
export const NOTE_MARK = '【たね】';

/** A value that breaks its column's rule, as a note will say it. */
export interface Breach {
  readonly row: LookRow;
  readonly column: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What stands in the cells, checked by the same rules as Form answers. A value
 * is never changed: a note at the cell says what to do, and goes when the value
 * is mended. Only a date that was typed as text is offered to be made one.
 * `say` puts a message into words, since a note is written in them.
 */
export function cellFindings(
  look: WorkbookLook,
  say: (code: string, params: Breach['params']) => string,
): readonly Finding[] {
  return TABLE_KEYS.filter((table) => tableOf(table).role === 'work').flatMap((table) => {
    const sheet = sheetOf(look, table);
    if (!sheet) return [];
    const breaches = breachesIn(look, sheet, table);
    const notes = notesOf(sheet, table);
    return [...breaches.map((breach) => breachFinding(table, notes, breach, say)), ...mended(sheet, table, breaches)];
  });
}

/** Every value of a table that breaks a rule. */
export function breachesIn(look: WorkbookLook, sheet: SheetLook, table: TableKey): readonly Breach[] {
  const dangling = danglingRefs(look, table);
  const places = columnPlaces(sheet, table);
  const columns = columnsOf(table).filter(([key]) => places.has(key) && key !== tableOf(table).key);
  const headings = new Map(columns.map(([key]) => [key, headingOf(sheet, table, key)]));
  return rowsIn(look, table).flatMap((row) =>
    columns.flatMap(([key, column]): readonly Breach[] => {
      const label = headings.get(key) ?? column.label;
      const problem = problemOf(column, row.cells[key] ?? '');
      if (problem) return [{ row, column: key, code: problem, params: { label } }];
      const unknown = dangling(row, key);
      return unknown ? [{ row, column: key, code: 'inspect.unknownRef', params: { label, key: unknown } }] : [];
    }),
  );
}

function problemOf(column: Column, cell: Cell): string | undefined {
  if (cell === '') return column.required ? 'answer.required' : undefined;
  if (column.type === 'date' || column.type === 'dateTime') {
    return typeof cell === 'number' || (typeof cell === 'string' && isDateTime(cell)) ? undefined : 'answer.notDate';
  }
  if (column.type === 'flag' && typeof cell === 'boolean') return undefined;
  const reading = readAnswer(column, String(cell));
  return 'problem' in reading ? reading.problem : undefined;
}

function breachFinding(
  table: TableKey,
  notes: ReadonlyMap<string, string>,
  breach: Breach,
  say: (code: string, params: Breach['params']) => string,
): Finding {
  const { row, column } = breach;
  const at = { table, rowIndex: row.rowIndex };
  const params = { table: tableOf(table).sheet, row: row.rowIndex + 1, ...breach.params };
  const read = readableDate(tableOf(table).columns[column], row.cells[column] ?? '');
  if (read !== '') {
    const change: Amendment = { kind: 'cell', ...at, column, value: read };
    const shown = { ...params, before: String(row.cells[column]), after: read };
    return finding('repair', 'inspect.dateAsText', shown, { ...at, amendments: [change] });
  }
  const message = say(breach.code, breach.params);
  const old = notes.get(`${row.rowIndex} ${column}`) ?? '';
  const note = withOurs(old, message);
  const amendments: readonly Amendment[] = note === old ? [] : [{ kind: 'note', ...at, column, note }];
  return finding('note', 'inspect.breach', { ...params, message }, { ...at, amendments });
}

/** A day that was typed into a date column as words: 「令和8年4月10日」. */
function readableDate(column: Column | undefined, cell: Cell): string {
  if (column?.type !== 'date' || typeof cell !== 'string') return '';
  const date = readDate(cell);
  return isDate(date) ? date : '';
}

/** Notes of ours whose value is right by now: they go. */
function mended(sheet: SheetLook, table: TableKey, breaches: readonly Breach[]): readonly Finding[] {
  const still = new Set(breaches.map(({ row, column }) => `${row.rowIndex} ${column}`));
  const columns = new Map([...columnPlaces(sheet, table)].map(([key, index]) => [index, key]));
  return sheet.notes.flatMap(({ row, column: index, text }) => {
    const column = columns.get(index);
    if (!column || row === headingRow(sheet, table) || !text.includes(NOTE_MARK) || still.has(`${row} ${column}`))
      return [];
    const params = { table: tableOf(table).sheet, row: row + 1, label: headingOf(sheet, table, column) };
    const amendments: readonly Amendment[] = [{ kind: 'note', table, rowIndex: row, column, note: withoutOurs(text) }];
    return [finding('repair', 'inspect.mended', params, { table, rowIndex: row, amendments })];
  });
}

/** Notes by row and column key. */
function notesOf(sheet: SheetLook, table: TableKey): ReadonlyMap<string, string> {
  const columns = new Map([...columnPlaces(sheet, table)].map(([key, index]) => [index, key]));
  return new Map(sheet.notes.map(({ row, column, text }) => [`${row} ${columns.get(column)}`, text]));
}

function withOurs(note: string, message: string): string {
  const own = withoutOurs(note);
  return `${own}${own === '' ? '' : '\n'}${NOTE_MARK}${message}`;
}

function withoutOurs(note: string): string {
  const at = note.indexOf(NOTE_MARK);
  return at < 0 ? note : note.slice(0, at).replace(/\n$/, '');
}
