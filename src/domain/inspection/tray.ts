import { TABLE_KEYS, type TableKey, tableOf } from '../schema/index.ts';
import type { Cell } from '../values.ts';

/**
 * The tray is a hidden sheet into which each write copies the rows that it
 * writes over or takes away, as they stand in that very moment. A line begins
 * with a mark; the line that begins with `#` holds the headings of the table.
 * A cell is what was seen where the write takes words away, or of the row's key.
 */
export interface SeenCell {
  readonly table: TableKey;
  readonly rowIndex: number;
  /** Where the table's keys stand; -1 where no column has them. */
  readonly keyIndex: number;
  readonly columnIndex: number;
  readonly cell: Cell;
}

/** A row of which something was seen. */
export interface Kept extends Pick<SeenCell, 'table' | 'rowIndex' | 'keyIndex'> {
  /** What was seen, by column. */
  readonly seen: Map<number, Cell>;
}

/** The rows of cells, of people's own tables. */
export function keptRows(cells: readonly SeenCell[]): readonly Kept[] {
  const rows = new Map<string, Kept>();
  for (const { table, rowIndex, keyIndex, columnIndex, cell } of cells) {
    if (tableOf(table).role !== 'work' || columnIndex < 0) continue;
    const name = `${table} ${rowIndex}`;
    const row = rows.get(name) ?? { table, rowIndex, keyIndex, seen: new Map<number, Cell>() };
    row.seen.set(columnIndex, cell);
    rows.set(name, row);
  }
  return [...rows.values()];
}

/** A filled cell of a row in the tray. */
export interface Word {
  readonly heading: string;
  readonly cell: Cell;
  /** The write took it away, and it was not there when the row was read. */
  readonly isUnread: boolean;
}

/** A row of the tray with words that nobody had read. */
export interface Astray {
  readonly table: TableKey;
  readonly words: readonly Word[];
}

type Line = readonly Cell[];

/** The mark of the headings of a table. */
export const headingsMark = (table: TableKey): string => `#${table}`;

/** The mark of a row: its table, where its key stands, and a fingerprint of what was seen of it, cell by cell. */
export function rowMark({ table, keyIndex, seen }: Kept): string {
  const prints = Array.from({ length: Math.max(...seen.keys()) + 1 }, (_, i) => printOf(seen.get(i)));
  return `${table} ${keyIndex} ${prints.join()}`;
}

/**
 * What a tray holds that nobody had read. A row is told by its key and not by
 * its line: of rows that a filter hides it is not said whether they are copied.
 */
export function astrayIn(lines: readonly Line[]): readonly Astray[] {
  // By table and key; rows without one that were seen alike have one mark.
  const marks = new Map<string, Set<string>>();
  for (const [mark] of lines) {
    const [table = '', keyIndex = '', prints = ''] = String(mark).split(' ');
    const name = `${table} ${prints.split(',')[Number(keyIndex)] ?? ''}`;
    marks.set(name, (marks.get(name) ?? new Set()).add(prints));
  }
  let headings: Line = [];
  return lines.flatMap(([mark = '', ...cells]): readonly Astray[] => {
    const [name = '', keyIndex = ''] = String(mark).split(' ');
    if (name.startsWith('#')) headings = cells;
    const table = TABLE_KEYS.find((one) => one === name);
    if (!table) return [];
    const unread = unreadOf(cells, marks.get(`${table} ${printOf(cells[Number(keyIndex)] ?? '')}`));
    if (!unread.includes(true)) return [];
    const words = cells.map((cell, i) => ({ heading: String(headings[i] ?? ''), cell, isUnread: unread[i] === true }));
    return [{ table, words: words.filter(({ cell }) => cell !== '') }];
  });
}

/** Which cells hold words that are not as they were seen by the mark that fits best; of a row that nobody meant, all. */
function unreadOf(cells: Line, marks: ReadonlySet<string> | undefined): readonly boolean[] {
  const now = cells.map(printOf);
  let best = now.map((print) => print !== '');
  for (const mark of marks ?? []) {
    const seen = mark.split(',');
    const unread = now.map((print, i) => print !== '' && ![UNTOUCHED, print].includes(seen[i] ?? UNTOUCHED));
    if (!unread.includes(true)) return unread;
    if (unread.filter(Boolean).length <= best.filter(Boolean).length) best = unread;
  }
  return best;
}

const UNTOUCHED = '-';

/** A short fingerprint (FNV-1a) of a cell; '' of an empty one. */
function printOf(cell: Cell | undefined): string {
  if (cell === undefined) return UNTOUCHED;
  if (cell === '') return '';
  const words = cellWords(cell);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A cell as text: a date's fraction of a day may come back rounded. */
export function cellWords(cell: Cell): string {
  return String(typeof cell === 'number' ? Math.round(cell * 1e6) / 1e6 : cell);
}
