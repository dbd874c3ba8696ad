import { sheetIdOf } from '../../src/domain/layout.ts';
import { type Column, columnsOf, type TableKey, tableOf } from '../../src/domain/schema/index.ts';
import { type Cell, cellOfValue } from '../../src/domain/values.ts';
import { seededRandom } from '../../src/local/kernel.ts';
import type { Row, Cell as StoredCell } from '../../src/local/sheets/model.ts';
import type { Workspace } from '../../src/local/workspace.ts';

/** How the rows of a registry divide among its tables. */
const SHARES: readonly (readonly [TableKey, number])[] = [
  ['groups', 0.4],
  ['experts', 0.3],
  ['items', 0.3],
];

const WORDS = ['花壇', '水やり', '太鼓', '防災', '読み聞かせ', '見守り', '土づくり', '写真', '健康体操', '昔あそび'];

/** The name of the group that stands in the n-th generated row. */
export const groupName = (n: number): string => `見本の会${n}`;

/** Puts generated, fictional rows into the workbook's tables as if they had always been there: `size` in all. */
export function fill(workspace: Workspace, size: number): void {
  const random = seededRandom(size);
  workspace.world.sheets.edit(workspace.boundId, (book) => {
    for (const [table, share] of SHARES) {
      const sheet = book.sheets.find((one) => one.properties.sheetId === sheetIdOf(table));
      if (!sheet) throw new Error(`no sheet ${table}`);
      const taken = sheet.rows.findIndex((row, i) => i > 0 && !row[0]?.userEnteredValue);
      const first = taken < 0 ? sheet.rows.length : taken;
      const blank = sheet.rows.at(-1) ?? [];
      const rows = Array.from({ length: Math.round(size * share) }, (_, n) => rowOf(table, n + 1, blank, random));
      sheet.rows.splice(first, rows.length, ...rows);
      const { gridProperties } = sheet.properties;
      const rowCount = Math.max(gridProperties.rowCount, sheet.rows.length);
      sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, rowCount } };
    }
  });
}

function rowOf(table: TableKey, n: number, blank: Row, random: () => number): Row {
  return columnsOf(table).map(([key, column], c) => {
    const value = generated(table, key, column, n, random);
    const format = blank[c] ?? {};
    return value === '' ? format : { ...format, userEnteredValue: entered(value) };
  });
}

const entered = (cell: Cell): StoredCell['userEnteredValue'] =>
  typeof cell === 'number' ? { numberValue: cell } : { stringValue: String(cell) };

function generated(table: TableKey, key: string, column: Column, n: number, random: () => number): Cell {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const { prefix = '', key: id } = tableOf(table);
  if (key === id) return `種川-${prefix}${100_000 + n}`;
  if (key === 'party') return `種川-団${100_001 + Math.floor(random() * n)}`;
  if (key === 'name' && table === 'groups') return groupName(n);
  if (column.options) return pick(column.options);
  switch (column.type) {
    case 'text':
      return `見本${pick(WORDS)}${n}`;
    case 'long':
    case 'lines':
      return `${pick(WORDS)}と${pick(WORDS)}の手伝い`;
    case 'date':
      return cellOfValue(column, '2026-05-01');
    default:
      return '';
  }
}
