import { columnOf, columnsOf, TABLE_KEYS, type TableKey, tableOf, type Value } from '../schema/index.ts';
import { type Cell, readAnswer, sameValue, valueOfCell } from '../values.ts';
import {
  cellDigest,
  type Imprint,
  namer,
  type SheetCells,
  type TableImprint,
  type Tables,
  wholeName,
} from './archive.ts';
import { plainOf } from './plain.ts';

type Values = Readonly<Record<string, Value>>;

/** A cell that the file and the registry say differently. */
export interface Difference {
  readonly table: TableKey;
  readonly key: string;
  readonly column: string;
  readonly here: Value;
  readonly there: Value;
}

/** A row of the file that the registry does not have. */
export interface Newcomer {
  readonly table: TableKey;
  /** As Excel counts: headings are row 1. */
  readonly line: number;
  readonly values: Values;
}

/** What cannot be taken over as it stands, with the code of the reason. */
export interface Unclear {
  readonly table: TableKey;
  readonly line: number;
  readonly key: string;
  readonly column: string;
  readonly code: string;
  readonly text: string;
}

/** What came of a file that was edited elsewhere. */
export interface Comparison {
  /** Changed there only: to be applied. */
  readonly changes: readonly Difference[];
  /** Changed on both sides, or nobody knows what it was before: shown side by side, nothing is overwritten. */
  readonly conflicts: readonly Difference[];
  readonly added: readonly Newcomer[];
  /** Gone there and unchanged here: proposed, not done. */
  readonly removed: readonly { readonly table: TableKey; readonly key: string }[];
  readonly unclear: readonly Unclear[];
}

/**
 * Compares a file with the registry by what both said when the file went out.
 * Ledgers are the product's own: what was edited in them there is not taken.
 */
export function compareFile(sheets: readonly SheetCells[], imprint: Imprint, now: Tables): Comparison {
  const parts = TABLE_KEYS.flatMap((table) => {
    const known = imprint.tables.get(table);
    const sheet = sheets.find((one) => one.name === (known?.sheet ?? ''));
    return known && sheet && tableOf(table).role === 'work'
      ? [compareTable(table, known, sheet, now[table] ?? [])]
      : [];
  });
  return {
    changes: parts.flatMap((part) => part.changes),
    conflicts: parts.flatMap((part) => part.conflicts),
    added: parts.flatMap((part) => part.added),
    removed: parts.flatMap((part) => part.removed),
    unclear: parts.flatMap((part) => part.unclear),
  };
}

/** A row of the file. */
export interface FileRow {
  readonly line: number;
  readonly key: string;
  /** Its key, numbered where that comes again. */
  readonly name: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** The rows of a table in a file: columns go by their headings, since people move them. */
export function fileRows(table: TableKey, sheet: SheetCells): readonly FileRow[] {
  const [headings = [], ...rows] = sheet.rows;
  const places = columnsOf(table).map(([key, column]) => [key, headings.indexOf(column.label)] as const);
  const name = namer();
  return rows.flatMap((row, i) => {
    const cells = Object.fromEntries(places.filter(([, at]) => at >= 0).map(([key, at]) => [key, row[at] ?? '']));
    if (Object.values(cells).every((cell) => cell === '')) return [];
    const key = String(cells[tableOf(table).key] ?? '');
    return [{ line: i + 2, key, name: name(key), cells }];
  });
}

/** The value of a file's cell; the whole text where the cell shows no more than a part of it. */
export function valueInFile(table: TableKey, column: string, cell: Cell, name: string, known: TableImprint): Value {
  const whole = known.whole.get(wholeName(name, column));
  const text = whole !== undefined && plainOf(whole) === String(cell) ? whole : cell;
  return valueOfCell(columnOf(table, column), text);
}

function compareTable(table: TableKey, known: TableImprint, sheet: SheetCells, now: readonly Values[]): Comparison {
  const keyColumn = tableOf(table).key;
  const here = new Map(now.map((values) => [String(values[keyColumn]), values]));
  const result = {
    changes: [] as Difference[],
    conflicts: [] as Difference[],
    added: [] as Newcomer[],
    removed: [] as { table: TableKey; key: string }[],
    unclear: [] as Unclear[],
  };
  const seen = new Set<string>();
  for (const row of fileRows(table, sheet)) {
    // A row copied there bears its pattern's id: it is a new one.
    const copied = row.key !== '' && seen.has(row.key);
    const own = copied || row.key === '' ? undefined : here.get(row.key);
    if (own) compareRow(table, known, row, own, result);
    else if (copied || !known.rows.has(row.key)) takeNew(table, known, row, result);
    else if (isChanged(table, known, row)) {
      result.unclear.push({ ...place(table, row, keyColumn), code: 'exchange.deletedHere', text: row.key });
    }
    seen.add(row.key);
  }
  for (const [key, digests] of known.rows) {
    const own = here.get(key);
    if (seen.has(key) || !own) continue;
    const same = known.columns.every((column, i) => cellDigest(table, column, own[column] ?? '') === digests[i]);
    if (same) result.removed.push({ table, key });
    else {
      const gone = { table, line: 0, key, column: keyColumn, code: 'exchange.removedAndChanged', text: key };
      result.unclear.push(gone);
    }
  }
  return result;
}

type Result = { changes: Difference[]; conflicts: Difference[]; added: Newcomer[]; unclear: Unclear[] };

function compareRow(table: TableKey, known: TableImprint, row: FileRow, own: Values, result: Result): void {
  const digests = known.rows.get(row.key);
  for (const [column, cell] of Object.entries(row.cells)) {
    if (column === tableOf(table).key) continue;
    const there = valueInFile(table, column, cell, row.name, known);
    const here = own[column] ?? '';
    if (sameValue(here, there) || cellDigest(table, column, here) === cellDigest(table, column, there)) continue;
    const before = digests?.[known.columns.indexOf(column)];
    if (before === cellDigest(table, column, there)) continue;
    const problem = problemIn(table, column, cell);
    if (problem) {
      result.unclear.push({ table, line: row.line, key: row.key, column, code: problem, text: String(cell) });
      continue;
    }
    const difference = { table, key: row.key, column, here, there };
    (before !== undefined && before === cellDigest(table, column, here) ? result.changes : result.conflicts).push(
      difference,
    );
  }
}

function takeNew(table: TableKey, known: TableImprint, row: FileRow, result: Result): void {
  const keyColumn = tableOf(table).key;
  const problems = Object.entries(row.cells).flatMap(([column, cell]) => {
    const code = column === keyColumn ? undefined : problemIn(table, column, cell);
    return code ? [{ table, line: row.line, key: row.key, column, code, text: String(cell) }] : [];
  });
  result.unclear.push(...problems);
  const broken = new Set(problems.map((one) => one.column));
  const values = Object.entries(row.cells)
    .filter(([column]) => !broken.has(column) && !(column === keyColumn && tableOf(table).prefix))
    .map(([column, cell]) => [column, valueInFile(table, column, cell, row.name, known)] as const);
  result.added.push({ table, line: row.line, values: Object.fromEntries(values) });
}

/** What people type elsewhere is held to the same rules as what they type here. */
function problemIn(table: TableKey, column: string, cell: Cell): string | undefined {
  const declared = columnOf(table, column);
  if (cell === '') return undefined;
  if ((declared.type === 'date' || declared.type === 'dateTime') && typeof cell === 'number') return undefined;
  if (typeof cell === 'boolean') return undefined;
  const reading = readAnswer(declared, String(cell));
  return 'problem' in reading ? reading.problem : undefined;
}

function isChanged(table: TableKey, known: TableImprint, row: FileRow): boolean {
  const digests = known.rows.get(row.key);
  return Object.entries(row.cells).some(([column, cell]) => {
    const value = valueInFile(table, column, cell, row.name, known);
    return digests?.[known.columns.indexOf(column)] !== cellDigest(table, column, value);
  });
}

const place = (table: TableKey, row: FileRow, column: string) => ({ table, line: row.line, key: row.key, column });
