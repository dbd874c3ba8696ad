import { headingOf, sheetOf, trayIn, type WorkbookLook } from '../domain/inspection/look.ts';
import { type Astray, astrayIn, cellWords } from '../domain/inspection/tray.ts';
import { TRAY_WIDTH } from '../domain/layout.ts';
import { piecesOf } from '../domain/pieces.ts';
import { type Column, columnOf, columnsOf, tableOf } from '../domain/schema/index.ts';
import { type Cell, valueOfCell } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import type { Desk } from './desk.ts';

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
    rescueRow(desk, row, received);
  }
}

function rescueRow(desk: Desk, { table, words }: Astray, received: ReadonlyMap<string, string>): void {
  const sheet = sheetOf(desk.look, table);
  if (!sheet) return;
  const columns = new Map(columnsOf(table).map(([column]) => [headingOf(sheet, table, column), column]));
  const key = String(words.find(({ heading }) => columns.get(heading) === tableOf(table).key)?.cell ?? '');
  const row = desk.row(table, key);
  const line = (row ? (sheet.cells[row.rowIndex] ?? []) : []).map(cellWords);
  const told = words.map(({ heading, cell, isUnread }) => {
    const column = columns.get(heading);
    // In a column that people added, or renamed since, wherever the row has the same.
    const isThere = column
      ? row && cellWords(row.cells[column] ?? '') === cellWords(cell)
      : line.includes(cellWords(cell));
    return {
      text: `${heading}: ${shown(column === undefined ? column : columnOf(table, column), cell)}`,
      isLost: isUnread && !isThere,
    };
  });
  const known = `${received.get(key) ?? ''}\n`;
  const lost = told.filter(({ text, isLost }) => isLost && !known.includes(`\n${text}\n`));
  if (lost.length === 0) return;
  // Of a row that stands, what was typed; one that is gone, whole.
  const pieces = piecesOf((row ? lost : told).map(({ text }) => text).join('\n'));
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

/** A cell as a person reads it: a date is a number in Sheets. */
function shown(column: Column | undefined, cell: Cell): string {
  return column?.type.startsWith('date') ? String(valueOfCell(column, cell)) : cellWords(cell);
}
