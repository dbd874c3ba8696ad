import { columnPlaces, headingOf, type SheetLook, sheetOf, type WorkbookLook } from '../domain/inspection/look.ts';
import { cellWords, HEADINGS_MARK } from '../domain/inspection/tray.ts';
import { TRAY_SHEET_ID } from '../domain/layout.ts';
import { piecesOf } from '../domain/pieces.ts';
import { columnsOf, TABLE_KEYS, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { type Cell, cellOfValue } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import type { Desk } from './desk.ts';

/** Whether rows that were taken away or written over still wait to be looked through. */
export function hasTray(look: WorkbookLook): boolean {
  return look.sheets.some(({ sheetId }) => sheetId === TRAY_SHEET_ID);
}

/**
 * Puts each row of the tray whole into 受付 of which a word stands nowhere
 * else: not in the record, not in what 監査 tells of it, not in 受付. It was
 * typed in the very moment in which the row was taken away or written over.
 */
export function rescue(desk: Desk): void {
  const tray = desk.look.sheets.find(({ sheetId }) => sheetId === TRAY_SHEET_ID);
  const histories = historiesIn(desk);
  const headings = new Map<TableKey, readonly Cell[]>();
  for (const [mark = '', ...cells] of tray?.cells ?? []) {
    const table = TABLE_KEYS.find((one) => one === String(mark).replace(HEADINGS_MARK, ''));
    const sheet = table && sheetOf(desk.look, table);
    if (!table || !sheet) continue;
    if (mark !== table) {
      headings.set(table, cells);
      continue;
    }
    const titles = headings.get(table) ?? [];
    const key = keyIn(sheet, table, titles, cells);
    const told = histories.get(`${tableOf(table).sheet} ${key}`) ?? [];
    const known = new Set([...told, ...standing(desk, sheet, table, key)].map(cellWords));
    const filled = cells.flatMap((cell, i) =>
      cell === '' ? [] : [[String(titles[i] ?? ''), cellWords(cell)] as const],
    );
    const isTold = ([, text]: readonly [string, string]) => known.has(text) || isReceived(desk, key, text);
    if (!filled.every(isTold)) receive(desk, table, key, filled);
  }
}

/** The key of a line, whose columns stood as its headings did. */
function keyIn(sheet: SheetLook, table: TableKey, titles: readonly Cell[], cells: readonly Cell[]): string {
  const { key } = tableOf(table);
  const at = titles.indexOf(headingOf(sheet, table, key));
  return String(cells[at < 0 ? (columnPlaces(sheet, table).get(key) ?? 0) : at] ?? '');
}

/** All that stands in the rows of that key now. */
function standing(desk: Desk, sheet: SheetLook, table: TableKey, key: string): readonly Cell[] {
  return desk.rows(table).flatMap((row) => (row.key === key ? (sheet.cells[row.rowIndex] ?? []) : []));
}

/** What 監査 tells of each record, as cells, by sheet and key. */
function historiesIn(desk: Desk): ReadonlyMap<string, readonly Cell[]> {
  const whole = new Map<string, { readonly sheet: string; readonly record: string; text: string }>();
  for (const { operation, table: sheet, record, before } of desk.all('audit')) {
    const name = `${operation} ${sheet} ${record}`;
    const begun = whole.get(name) ?? { sheet, record, text: '' };
    whole.set(name, begun);
    begun.text += before;
  }
  const histories = new Map<string, Cell[]>();
  for (const { sheet, record, text } of whole.values()) {
    const name = `${sheet} ${record}`;
    const cells = histories.get(name) ?? [];
    histories.set(name, cells);
    cells.push(record, ...cellsTold(sheet, text));
  }
  return histories;
}

function cellsTold(sheet: string, text: string): readonly Cell[] {
  const table = TABLE_KEYS.find((one) => tableOf(one).sheet === sheet);
  if (!table || !text.startsWith('{')) return [];
  const values = JSON.parse(text) as Readonly<Record<string, Value>>;
  return columnsOf(table).flatMap(([column, declared]) => {
    const value = values[column];
    return value === undefined ? [] : [cellOfValue(declared, value)];
  });
}

function isReceived(desk: Desk, key: string, text: string): boolean {
  const own = desk.all('intake').filter(({ reference }) => reference.startsWith(key));
  return own
    .map(({ content }) => content)
    .join('')
    .includes(text);
}

function receive(desk: Desk, table: TableKey, key: string, filled: readonly (readonly [string, string])[]): void {
  const pieces = piecesOf(filled.map(([heading, text]) => `${heading}: ${text}`).join('\n'));
  for (const [i, content] of pieces.entries()) {
    desk.add('intake', {
      receivedAt: desk.at,
      channel: tableOf(table).sheet,
      reference: pieces.length > 1 ? `${key} (${i + 1}/${pieces.length})` : key,
      state: '要確認',
      reasons: [say('amend.typedMeanwhile', { key })],
      content,
    });
  }
}
