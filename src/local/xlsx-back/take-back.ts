import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sheetName, shownIn } from '../export/xlsx.ts';
import type { Cell, Row, Sheet, Workbook } from '../sheets/model.ts';
import { satisfies } from '../sheets/validation.ts';
import { fileName, readState, writeStates } from '../state.ts';
import type { World } from '../world.ts';
import { type Comparison, compare, type RowBack, type Shown } from './compare.ts';

/** What somebody did to one sheet of the exported workbook, elsewhere. */
export interface BackSheet {
  readonly sheet: string;
  readonly edited: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly reordered: boolean;
  /** Edits that a dropdown or date check of the sheet would have warned of. */
  readonly doubtful: number;
  /** Columns that the workbook does not have; they were not taken. */
  readonly unknown: readonly string[];
}

interface Exported {
  readonly digest: string;
}

const pathOf = (world: World, dir: string): string => join(dir, `${fileName(world.sheets.title(world.boundId))}.xlsx`);
const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Remembers the workbook's file as it was written, so that an edit of it is noticed. */
export function noteExport(world: World, dir: string): void {
  writeStates(dir, { exported: { digest: digestOf(pathOf(world, dir)) } satisfies Exported });
}

function isEdited(path: string, dir: string): boolean {
  const exported = readState<Exported>(dir, 'exported');
  return exported !== undefined && existsSync(path) && digestOf(path) !== exported.digest;
}

/** Puts aside a file that was edited while the workspace was open: the next export would write over it. */
export function keepEdited(world: World, dir: string): void {
  const path = pathOf(world, dir);
  if (isEdited(path, dir)) renameSync(path, path.replace(/\.xlsx$/, `（編集 ${world.executions.length}）.xlsx`));
}

/**
 * Reads the exported workbook back if somebody has edited it since, and makes
 * their edits in the workbook: cells, new and deleted rows, the order of rows.
 * Rows keep their ids, formats and rules. Returns what was done, sheet by sheet.
 */
export async function takeBack(world: World, dir: string): Promise<readonly BackSheet[]> {
  const path = pathOf(world, dir);
  if (!isEdited(path, dir)) return [];
  const { readXlsx } = await import('../export/xlsx-read.ts');
  const read = new Map((await readXlsx(readFileSync(path))).map((sheet) => [sheet.name, sheet.rows]));
  noteExport(world, dir);
  return world.sheets.edit(world.boundId, (book) =>
    book.sheets.flatMap((sheet, i) => {
      const after = read.get(sheetName(book, i));
      // A sheet that was deleted in the file stays: what is kept costs less than what is lost.
      return after ? applied(book, sheet, compare(sheet.rows.map(shownRow), after)) : [];
    }),
  );
}

const shownRow = (row: Row): Shown[] => {
  const cells = row.map(shownIn);
  while (cells.length > 0 && cells.at(-1) === '') cells.pop();
  return cells;
};

function applied(book: Workbook, sheet: Sheet, found: Comparison): BackSheet[] {
  const [heading = [], ...old] = sheet.rows;
  const blank = old.find((row) => !row.some((cell) => cell?.userEnteredValue)) ?? old.at(-1) ?? [];
  const rows = found.rows.map((back) =>
    changed(back, back.from === null ? blank.map(emptied) : (old[back.from] ?? [])),
  );
  const taken = new Set([...found.rows.flatMap(({ from }) => from ?? []), ...found.deleted]);
  const rest = old.filter((_, i) => !taken.has(i));
  sheet.rows = [changed({ from: 0, cells: found.headings }, heading), ...rows, ...rest];
  growGrid(sheet);
  const edits = found.rows.filter(({ from }) => from !== null).flatMap(({ cells }) => [...cells]);
  const doubtful = found.rows.flatMap(({ cells }, i) =>
    [...cells.keys()].filter((c) => !satisfies(book, rows[i]?.[c] ?? {})),
  );
  const summary: BackSheet = {
    sheet: sheet.properties.title,
    edited: edits.length + found.headings.size,
    inserted: found.rows.filter(({ from }) => from === null).length,
    deleted: found.deleted.length,
    reordered: found.reordered,
    doubtful: doubtful.length,
    unknown: found.unknown,
  };
  const same = summary.edited + summary.inserted + summary.deleted + summary.unknown.length === 0 && !summary.reordered;
  return same ? [] : [summary];
}

function changed({ cells }: RowBack, row: Row): Row {
  if (cells.size === 0) return row;
  const next: (Cell | null)[] = Array.from(
    { length: Math.max(row.length, ...[...cells.keys()].map((c) => c + 1)) },
    (_, c) => row[c] ?? null,
  );
  for (const [column, value] of cells) {
    const { userEnteredValue: _, ...rest } = next[column] ?? {};
    next[column] = value === '' ? rest : { ...rest, userEnteredValue: entered(value) };
  }
  return next;
}

const emptied = (cell: Cell | null): Cell | null => {
  const { userEnteredValue: _, note: __, ...rest } = cell ?? {};
  return rest;
};

/** Text is text, whatever it begins with: a formula typed elsewhere comes back as what it showed. */
function entered(value: Shown): NonNullable<Cell['userEnteredValue']> {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

function growGrid(sheet: Sheet): void {
  const { gridProperties: grid } = sheet.properties;
  const rowCount = Math.max(grid.rowCount, sheet.rows.length);
  const columnCount = Math.max(grid.columnCount, ...sheet.rows.slice(0, 1).map((row) => row.length));
  sheet.properties = { ...sheet.properties, gridProperties: { ...grid, rowCount, columnCount } };
}

/** The summary in the words of those who edited. */
export function backText(sheets: readonly BackSheet[]): string {
  return sheets
    .map(({ sheet, edited, inserted, deleted, reordered, doubtful, unknown }) =>
      [
        `「${sheet}」: 書き換え${edited}か所、追加${inserted}行、削除${deleted}行`,
        ...(reordered ? ['並べ替え'] : []),
        ...(doubtful > 0 ? [`入力規則に合わないもの${doubtful}か所`] : []),
        ...(unknown.length > 0 ? [`取り込まない列: ${unknown.join('、')}`] : []),
      ].join('、'),
    )
    .join('\n');
}
