import { headingOf, type SheetLook, sheetOf, trayIn, type WorkbookLook } from '../domain/inspection/look.ts';
import { type Astray, astrayIn, cellWords } from '../domain/inspection/tray.ts';
import { TRAY_WIDTH } from '../domain/layout.ts';
import { piecesOf } from '../domain/pieces.ts';
import { columnOf, columnsOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { type Cell, valueOfCell } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import type { Desk } from './desk.ts';

/** A filled cell of a row in the tray; no column where it is one that people added. */
interface Word {
  readonly heading: string;
  readonly column: string | undefined;
  readonly cell: Cell;
  /** As a line of 受付. */
  readonly text: string;
  readonly isUnread: boolean;
}

/** Whether the tray holds words that nobody had read, or is not as it was made. */
export function isTrayLeft(look: WorkbookLook): boolean {
  const tray = trayIn(look);
  return tray !== undefined && (tray.marks.length < TRAY_WIDTH || astrayIn(tray.cells).length > 0);
}

/**
 * Puts each row of the tray into 受付 of which a word that nobody had read
 * stands nowhere else: not in the record, not in 受付. It was typed in the very
 * moment in which the row was taken away or written over.
 */
export function rescue(desk: Desk): void {
  const received = new Map<string, string>();
  for (const { reference, content } of desk.all('intake')) {
    const [key = '', piece = ''] = reference.split(' ');
    // A long text goes on in the next row.
    const above = received.get(key) ?? '';
    received.set(key, above + (piece === '' || piece.startsWith('(1/') ? '\n' : '') + content);
  }
  for (const row of astrayIn(trayIn(desk.look)?.cells ?? [])) {
    const sheet = sheetOf(desk.look, row.table);
    if (sheet) rescueRow(desk, row.table, wordsOf(sheet, row), received);
  }
}

function wordsOf(sheet: SheetLook, { table, headings, cells, at }: Astray): readonly Word[] {
  const columns = new Map(columnsOf(table).map(([column]) => [headingOf(sheet, table, column), column]));
  return cells.flatMap((cell, i) => {
    const heading = String(headings[i] ?? '');
    const column = columns.get(heading);
    const isUnread = at.includes(i);
    return cell === '' ? [] : [{ heading, column, cell, isUnread, text: `${heading}: ${shown(table, column, cell)}` }];
  });
}

/** A cell as a person reads it: a date is a number in Sheets. */
function shown(table: TableKey, column: string | undefined, cell: Cell): string {
  const declared = column === undefined ? undefined : columnOf(table, column);
  return declared?.type.startsWith('date') ? String(valueOfCell(declared, cell)) : cellWords(cell);
}

function rescueRow(desk: Desk, table: TableKey, words: readonly Word[], received: ReadonlyMap<string, string>): void {
  const key = String(words.find(({ column }) => column === tableOf(table).key)?.cell ?? '');
  const row = desk.row(table, key);
  const line = new Set((row && sheetOf(desk.look, table)?.cells[row.rowIndex])?.map(cellWords));
  const known = `${received.get(key) ?? ''}\n`;
  const lost = words.filter(({ isUnread, column, cell, text }) => {
    const stands =
      column === undefined ? line.has(cellWords(cell)) : cellWords(row?.cells[column] ?? '') === cellWords(cell);
    return isUnread && !stands && !known.includes(`\n${text}\n`);
  });
  if (lost.length === 0) return;
  // Of a row that stands, what was typed; one that is gone, whole.
  const pieces = piecesOf((row ? lost : words).map(({ text }) => text).join('\n'));
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
