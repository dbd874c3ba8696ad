import { TABLE_KEYS, type TableKey } from '../schema/index.ts';
import type { Cell } from '../values.ts';

/**
 * The tray is a hidden sheet into which each write copies the rows that it
 * writes over or takes away, as they stand in that very moment. A line begins
 * with a mark; the line that begins with `#` holds the headings of the table.
 */
export interface Kept {
  readonly table: TableKey;
  readonly rowIndex: number;
  /** Where the table's keys stand; -1 where no column has them. */
  readonly keyIndex: number;
  /** What was seen in each cell whose words the write takes away, and in the key, by column. */
  readonly seen: ReadonlyMap<number, Cell>;
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
  const marks = new Map<string, (readonly string[])[]>();
  for (const [mark] of lines) {
    const [table = '', keyIndex = '', list = ''] = String(mark).split(' ');
    const name = `${table} ${list.split(',')[Number(keyIndex)] ?? ''}`;
    marks.set(name, [...(marks.get(name) ?? []), list.split(',')]);
  }
  let headings: Line = [];
  return lines.flatMap(([mark = '', ...cells]): readonly Astray[] => {
    const [name = '', keyIndex = ''] = String(mark).split(' ');
    if (name.startsWith('#')) headings = cells;
    const table = TABLE_KEYS.find((one) => one === name);
    if (!table) return [];
    const own = marks.get(`${table} ${printOf(cells[Number(keyIndex)] ?? '')}`) ?? [[]];
    const [at = []] = own.map((seen) => unseen(cells, seen)).sort((a, b) => a.length - b.length);
    if (at.length === 0) return [];
    const words = cells.map((cell, i) => ({ heading: String(headings[i] ?? ''), cell, isUnread: at.includes(i) }));
    return [{ table, words: words.filter(({ cell }) => cell !== '') }];
  });
}

/** The columns of words that are not as they were seen; of a row that nobody meant, all words. */
function unseen(cells: Line, seen: readonly string[]): readonly number[] {
  return cells.flatMap((cell, i) => {
    const print = seen.length === 0 ? '' : (seen[i] ?? UNTOUCHED);
    return cell === '' || print === UNTOUCHED || print === printOf(cell) ? [] : [i];
  });
}

const UNTOUCHED = '-';

/** A short fingerprint (FNV-1a) of a cell; '' of an empty one. */
function printOf(cell: Cell | undefined): string {
  if (cell === undefined) return UNTOUCHED;
  if (cell === '') return '';
  let hash = 0x811c9dc5;
  for (const unit of cellWords(cell).split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A cell as text: a date's fraction of a day may come back rounded. */
export function cellWords(cell: Cell): string {
  return String(typeof cell === 'number' ? Math.round(cell * 1e6) / 1e6 : cell);
}
