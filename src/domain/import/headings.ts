import { headingKey } from '../import-map.ts';
import { columnsOf } from '../schema/index.ts';
import { type ColumnPlan, IMPORTABLE, type ImportableTable } from './plan.ts';
import type { Merge, SourceSheet } from './source.ts';
import { isBlank, oneLine, squeezed, withoutBrackets } from './text.ts';

/** Headings are looked for in this many rows: above them stand titles and dates. */
const SEARCHED = 30;

export interface Headings {
  readonly table: ImportableTable;
  readonly rows: readonly number[];
  readonly columns: readonly ColumnPlan[];
  readonly score: number;
}

/** The row, or two rows, that read best as the headings of one of the tables; undefined when none does. */
export function findHeadings(
  sheet: SourceSheet,
  tables: readonly ImportableTable[] = IMPORTABLE,
  hint: ImportableTable | '' = '',
): Headings | undefined {
  let best: Headings | undefined;
  const rows = sheet.rows.filter(({ cells }) => !cells.every(isBlank)).slice(0, SEARCHED);
  for (const [i, { row }] of rows.entries()) {
    const next = rows[i + 1]?.row === row + 1 ? [[row], [row, row + 1]] : [[row]];
    for (const place of next) {
      for (const table of tables) {
        const found = readHeadings(sheet, table, place, hint);
        if (found && found.score > (best?.score ?? 0)) best = found;
      }
    }
  }
  return best;
}

function readHeadings(
  sheet: SourceSheet,
  table: ImportableTable,
  rows: readonly number[],
  hint: ImportableTable | '',
): Headings | undefined {
  const texts = rows.map((row) => headingCells(sheet, row));
  const width = Math.max(...texts.map((cells) => cells.length));
  const names = columnNames(table);
  const used = new Set<string>();
  const columns: ColumnPlan[] = [];
  for (let i = 0; i < width; i++)
    columns.push(columnPlan(names, used, pathOf(texts, i), sheet.hiddenColumns.includes(i)));
  if (rows.length === 2 && !(texts[1] ?? []).some((text) => names.has(headingKey(text)))) return undefined;
  const mapped = columns.filter(({ column }) => column !== '').length;
  const marks = columns.filter(({ consent }) => consent !== '').length;
  if (mapped === 0) return undefined;
  const named = columns.some(({ column }) => column === NAME_COLUMN[table]) ? 1.5 : 0;
  const score = mapped + marks + named + (hint === table ? 2 : 0) - rows.length * 0.1;
  return { table, rows, columns, score };
}

/** The column without which a row of a table has no name. */
export const NAME_COLUMN: Readonly<Record<ImportableTable, string>> = {
  groups: 'name',
  experts: 'name',
  grants: 'name',
  cases: 'groupName',
  hubs: 'name',
};

/** A heading row's texts, joined cells filled. */
function headingCells(sheet: SourceSheet, row: number): readonly string[] {
  const cells = [...(sheet.rows.find((one) => one.row === row)?.cells ?? [])];
  for (const [r0, c0, r1, c1] of sheet.merges as readonly Merge[]) {
    if (row < r0 || row > r1) continue;
    const text = sheet.rows.find((one) => one.row === r0)?.cells[c0] ?? '';
    for (let column = c0; column <= c1; column++) cells[column] = text;
  }
  return Array.from(cells, (cell) => oneLine(cell ?? ''));
}

/** The heading over a column, from its group down; a group's name stands only over its first column. */
function pathOf(texts: readonly (readonly string[])[], column: number): readonly string[] {
  const [top = [], sub] = texts;
  if (!sub) return [top[column] ?? ''];
  const below = sub[column] ?? '';
  let above = top[column] ?? '';
  for (let i = column - 1; above === '' && below !== '' && i >= 0; i--) above = top[i] ?? '';
  return above === below || above === '' ? [below] : below === '' ? [above] : [above, below];
}

type Names = ReadonlyMap<string, string>;
const NAMES = new Map<ImportableTable, Names>();

function columnNames(table: ImportableTable): Names {
  const known = NAMES.get(table);
  if (known) return known;
  const names = new Map<string, string>();
  for (const [key, column] of columnsOf(table)) {
    if (key === 'id') continue;
    for (const name of [column.label, ...(column.aliases ?? [])]) {
      if (!names.has(headingKey(name))) names.set(headingKey(name), key);
    }
  }
  NAMES.set(table, names);
  return names;
}

function columnPlan(names: Names, used: Set<string>, path: readonly string[], hidden: boolean): ColumnPlan {
  const heading = path.join('／');
  const exact =
    names.get(headingKey(path.join(''))) ?? (path.length === 1 ? names.get(headingKey(heading)) : undefined);
  const consent = exact ? '' : consentOf(path);
  if (consent !== '') return { heading, column: '', consent, hidden };
  const column = exact ?? columnOfPath(names, path);
  if (column === '' || used.has(column)) return { heading, column: '', consent: '', hidden };
  used.add(column);
  return { heading, column, consent: '', hidden };
}

function columnOfPath(names: Names, path: readonly string[]): string {
  const [top = '', sub = top] = path;
  for (const text of [path.join(''), sub, withoutBrackets(sub), trimmed(sub)]) {
    const column = names.get(headingKey(text));
    if (column) return path.length > 1 && /代表|担当|責任/.test(top) ? ofPerson(names, top, sub) : column;
  }
  return path.length > 1 && /代表/.test(top) ? ofPerson(names, top, sub) : '';
}

/** Below 「代表者」 stand that person's role and name, not the group's. */
function ofPerson(names: Names, top: string, sub: string): string {
  if (!/代表/.test(top)) return '';
  if (/^(氏名|名前|名|お名前)$/.test(headingKey(sub))) return names.get(headingKey('代表者')) ?? '';
  return /役職|肩書/.test(sub) ? (names.get(headingKey('役職')) ?? '') : '';
}

/** Without what forms add to a heading: 「電話番号（昼）」「資格等」「備考欄」. */
function trimmed(heading: string): string {
  return withoutBrackets(heading.replace(/[※＊*].*$/, '')).replace(/(等|など|欄)$/, '');
}

const CONSENTS: readonly (readonly [RegExp, string])[] = [
  [/^代表者?(名|氏名)?$/, 'representative'],
  [/^(住所|所在地)$/, 'address'],
  [/^(電話|電話番号|tel|携帯)$/, 'phone'],
  [/^(fax|ファックス)$/, 'fax'],
  [/^(e?-?メール|メールアドレス|e-?mail)$/, 'email'],
  [/^(氏名|名前|名称|団体名|氏名・団体名|氏名\(団体名\))$/, 'name'],
  [/^連絡先$/, 'contact'],
  [/^(活動|活動内容|内容|活動の紹介)$/, 'activities'],
  [/^写真$/, 'photo'],
];

/** The pieces of information whose publication a column may decide, as a person chooses them. */
export function consentPieces(): readonly string[] {
  return [...CONSENTS.map(([, piece]) => piece), 'other'];
}

/** Which piece of information a heading asks to publish: 「公開(電話)」, 「公開の可否／電話」, 「電話の公開」. */
function consentOf(path: readonly string[]): string {
  const [top = '', sub = ''] = path.map(squeezed);
  if (!/公開/.test(top + sub) || /公開(用|日)/.test(top + sub)) return '';
  const inner = sub !== '' && !/公開/.test(sub) ? sub : withoutPublishing(/公開/.test(sub) ? sub : top);
  return CONSENTS.find(([words]) => words.test(headingKey(inner)))?.[1] ?? 'other';
}

/** What a heading names besides the publishing itself. */
function withoutPublishing(heading: string): string {
  return heading
    .replace(/[(（][^)）]*[○×△・/][^)）]*[)）]/g, '')
    .replace(/(の|を)?公開(の可否|可否|可|してよい|同意|範囲)?(の)?/g, '')
    .replace(/[()（）／:：]/g, '');
}

/** Headings that stand twice and mean something: nobody but the office can tell which holds. */
export function doubledHeading(table: ImportableTable, columns: readonly ColumnPlan[]): readonly number[] {
  const names = columnNames(table);
  const seen = new Map<string, number>();
  for (const [i, { heading }] of columns.entries()) {
    const key = headingKey(heading);
    const first = seen.get(key);
    if (key !== '' && first !== undefined && (names.get(key) ?? 'note') !== 'note') return [first, i];
    if (key !== '' && first === undefined) seen.set(key, i);
  }
  return [];
}
