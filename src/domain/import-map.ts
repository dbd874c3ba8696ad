import { columnsOf, type TableKey } from './schema/index.ts';

/** Headings compared without widths, spaces and invisible characters: an unseen blank must not hide a column. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .toLowerCase();
}

/** Which column of a table each heading of a list means; '' where none does. The first heading of a column wins. */
export function mapHeadings(table: TableKey, headings: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const [key, column] of columnsOf(table)) {
    for (const name of [column.label, ...(column.aliases ?? [])]) {
      if (!names.has(headingKey(name))) names.set(headingKey(name), key);
    }
  }
  const used = new Set<string>();
  return headings.map((heading) => {
    const key = names.get(headingKey(heading)) ?? '';
    if (key === '' || used.has(key)) return '';
    used.add(key);
    return key;
  });
}
