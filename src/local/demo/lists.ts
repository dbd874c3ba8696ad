import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a list by its headings. */
export type ListRow = Readonly<Record<string, string>>;

/** The text of a sample list, as a person would open the file. */
export function listText(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The rows of a sample list. */
export function listRows(folder: string, name: string): readonly ListRow[] {
  return parse(listText(folder, name), { columns: true, bom: true, skip_empty_lines: true });
}

/** The rows of a sheet as a person sees them, by heading. */
export function sheetRows(table: readonly (readonly string[])[]): readonly ListRow[] {
  const [headings = [], ...rows] = table;
  return rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
}
