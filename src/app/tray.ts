import { headingOf, type SheetLook, sheetOf, type WorkbookLook } from '../domain/inspection/look.ts';
import { cellWords, HEADINGS_MARK } from '../domain/inspection/tray.ts';
import { TRAY_SHEET_ID } from '../domain/layout.ts';
import { piecesOf } from '../domain/pieces.ts';
import { columnOf, columnsOf, TABLE_KEYS, type TableKey, tableOf } from '../domain/schema/index.ts';
import { type Cell, valueOfCell } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import { told } from './book.ts';
import type { Desk } from './desk.ts';

/** A filled cell of a line in the tray; no column where it is one that people added. */
interface Word {
  readonly heading: string;
  readonly column: string | undefined;
  readonly cell: Cell;
}

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
  // Once for all rows: 監査 may be long.
  const audit = joined(desk.all('audit').map(({ table, record, before }) => [`${table} ${record}`, before]));
  const intake = joined(desk.all('intake').map(({ reference, content }) => [reference.split(' ')[0] ?? '', content]));
  let titles: readonly Cell[] = [];
  for (const [mark = '', ...cells] of tray?.cells ?? []) {
    const table = TABLE_KEYS.find((one) => one === String(mark).replace(HEADINGS_MARK, ''));
    const sheet = table && sheetOf(desk.look, table);
    if (!table || !sheet) continue;
    if (mark !== table) titles = cells;
    else rescueRow(desk, table, wordsOf(sheet, table, titles, cells), { audit, intake });
  }
}

function wordsOf(sheet: SheetLook, table: TableKey, titles: readonly Cell[], cells: readonly Cell[]): readonly Word[] {
  const columns = new Map(columnsOf(table).map(([column]) => [headingOf(sheet, table, column), column]));
  return cells.flatMap((cell, i) => {
    const heading = String(titles[i] ?? '');
    return cell === '' ? [] : [{ heading, column: columns.get(heading), cell }];
  });
}

type Texts = ReadonlyMap<string, string>;

/** Texts of the same name, one after the other. */
function joined(texts: readonly (readonly [string, string])[]): Texts {
  const found = new Map<string, string>();
  for (const [name, text] of texts) found.set(name, (found.get(name) ?? '') + text);
  return found;
}

function rescueRow(
  desk: Desk,
  table: TableKey,
  words: readonly Word[],
  { audit, intake }: { readonly audit: Texts; readonly intake: Texts },
): void {
  const key = String(words.find(({ column }) => column === tableOf(table).key)?.cell ?? '');
  const { sheet } = tableOf(table);
  const row = desk.row(table, key);
  const facts = (audit.get(`${sheet} ${key}`) ?? '') + (row ? told(table, row.values) : '');
  const received = intake.get(key) ?? '';
  const line = new Set(row && sheetOf(desk.look, table)?.cells[row.rowIndex]);
  const isLost = ({ column, cell }: Word): boolean => {
    const fact = column === undefined ? '' : told(table, { [column]: valueOfCell(columnOf(table, column), cell) });
    // The fact as JSON has it within its braces.
    const isTold = fact === '' ? line.has(cell) : facts.includes(fact.slice(1, -1));
    return !isTold && !received.includes(cellWords(cell));
  };
  if (!words.some(isLost)) return;
  const pieces = piecesOf(words.map(({ heading, cell }) => `${heading}: ${cellWords(cell)}`).join('\n'));
  for (const [i, content] of pieces.entries()) {
    desk.add('intake', {
      receivedAt: desk.at,
      channel: sheet,
      reference: pieces.length > 1 ? `${key} (${i + 1}/${pieces.length})` : key,
      state: '要確認',
      reasons: [say('amend.typedMeanwhile', { key })],
      content,
    });
  }
}
