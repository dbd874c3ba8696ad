import type { AppendAmendment } from '../inspection/amendments.ts';
import { columnOf, columnsOf, TABLE_KEYS, type TableKey, tableOf, type Value } from '../schema/index.ts';
import { type Cell, cellOfValue, valueOfCell } from '../values.ts';
import { fingerprint } from './fingerprint.ts';
import { isPlain, plainOf } from './plain.ts';

/** A sheet as cells, whatever file it is in. */
export interface SheetCells {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The hidden sheet by which an .xlsx that went out is known when it comes back. */
export const ARCHIVE_SHEET = 'たね書き出し';
const MARK = 'tane.export';
/** A cell of the hidden sheet stays well below what Excel's cells hold. */
const PIECE = 30_000;

type Values = Readonly<Record<string, Value>>;
export type Tables = Readonly<Partial<Record<TableKey, readonly Values[]>>>;

/** When and from where the file went out, and what it held then. */
export interface Imprint {
  readonly exportId: string;
  readonly at: string;
  readonly workbookId: string;
  readonly version: number;
  readonly tables: ReadonlyMap<TableKey, TableImprint>;
}

export interface TableImprint {
  /** The sheet's name in the file. */
  readonly sheet: string;
  readonly columns: readonly string[];
  /** Fingerprints of a row's cells, in the order of the columns, by the row's name. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** Whole texts that a cell of a file cannot hold, by the row's name and column. */
  readonly whole: ReadonlyMap<string, string>;
}

/** What a file holds of the registry: the rows as cells can hold them, and the hidden sheet. */
export function archiveOf(
  tables: Tables,
  about: Pick<Imprint, 'exportId' | 'at' | 'workbookId' | 'version'>,
): { readonly rows: readonly AppendAmendment[]; readonly hidden: SheetCells } {
  const rows: AppendAmendment[] = [];
  const lines: Cell[][] = [[MARK, about.exportId, about.at, about.workbookId, about.version]];
  for (const table of TABLE_KEYS) {
    const columns = columnsOf(table).map(([key]) => key);
    lines.push(['table', table, tableOf(table).sheet, columns.join(' ')]);
    const name = namer();
    for (const values of tables[table] ?? []) {
      rows.push({ kind: 'append', table, values: plainValues(table, values) });
      lines.push(...rowLines(table, columns, name(String(values[tableOf(table).key] ?? '')), values));
    }
  }
  return { rows, hidden: { name: ARCHIVE_SHEET, rows: lines } };
}

/** Names rows by their keys; a key that comes again (as in 監査) gets a number, the same on the way out and back. */
export function namer(): (key: string) => string {
  const times = new Map<string, number>();
  return (key) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  };
}

function rowLines(table: TableKey, columns: readonly string[], key: string, values: Values): Cell[][] {
  const digests = columns.map((column) => cellDigest(table, column, values[column] ?? ''));
  const whole = columns.flatMap((column) => {
    const cell = cellOfValue(columnOf(table, column), values[column] ?? '');
    if (typeof cell !== 'string' || isPlain(cell)) return [];
    // Escaped, so that any character survives a file that knows only those of XML, and nothing looks like an escape of Excel's.
    const quoted = JSON.stringify(cell).replace(
      /[^\x20-\x7e]|_/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return piecesOf(quoted).map((piece, i) => ['whole', key, column, i, piece] as Cell[]);
  });
  return [['row', key, digests.join(' ')], ...whole];
}

function piecesOf(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));
}

/** The fingerprint of a value as a cell stores it. */
export function cellDigest(table: TableKey, column: string, value: Value): string {
  const cell = cellOfValue(columnOf(table, column), value);
  // A moment's fraction of a day may come back rounded.
  return fingerprint(typeof cell === 'number' ? String(Math.round(cell * 86_400)) : JSON.stringify(cell));
}

function plainValues(table: TableKey, values: Values): Values {
  return Object.fromEntries(
    columnsOf(table).map(([key, column]) => {
      const cell = cellOfValue(column, values[key] ?? '');
      const value =
        typeof cell === 'string' && !isPlain(cell) ? valueOfCell(column, plainOf(cell)) : (values[key] ?? '');
      return [key, value];
    }),
  );
}

/** Reads the hidden sheet; undefined when the file is none of ours. */
export function imprintOf(sheets: readonly SheetCells[]): Imprint | undefined {
  const lines = sheets.find((sheet) => sheet.name === ARCHIVE_SHEET)?.rows ?? [];
  const [mark, exportId, at, workbookId, version] = lines[0] ?? [];
  if (mark !== MARK) return undefined;
  return {
    exportId: String(exportId),
    at: String(at),
    workbookId: String(workbookId),
    version: Number(version),
    tables: tablesIn(lines.slice(1)),
  };
}

function tablesIn(lines: readonly (readonly Cell[])[]): ReadonlyMap<TableKey, TableImprint> {
  const tables = new Map<TableKey, TableImprint>();
  let rows = new Map<string, readonly string[]>();
  let quoted = new Map<string, string>();
  const whole = new Map<TableImprint, Map<string, string>>();
  for (const [kind, first, second, third, fourth] of lines) {
    if (kind === 'table') {
      rows = new Map();
      quoted = new Map();
      const table = TABLE_KEYS.find((one) => one === first);
      const imprint = { sheet: String(second), columns: String(third).split(' '), rows, whole: quoted };
      if (table) tables.set(table, imprint);
      whole.set(imprint, quoted);
    }
    if (kind === 'row') rows.set(String(first), String(second).split(' '));
    if (kind === 'whole') {
      const name = wholeName(String(first), String(second));
      quoted.set(name, (quoted.get(name) ?? '') + String(fourth));
    }
  }
  for (const texts of whole.values()) for (const [name, text] of texts) texts.set(name, String(JSON.parse(text)));
  return tables;
}

/** Under what a whole text is kept. */
export function wholeName(key: string, column: string): string {
  return `${key}\n${column}`;
}
