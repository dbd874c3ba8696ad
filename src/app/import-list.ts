import type { ImportResult } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { mapHeadings } from '../domain/import-map.ts';
import { type Doubt, readAnswers } from '../domain/intake.ts';
import { nameKey } from '../domain/names.ts';
import { columnOf, columnsOf, type Row, type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import { receive } from './intake-rows.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

/** The tables that lists can be imported into: those whose rows have a name of their own. */
export const IMPORTABLE = ['groups', 'experts', 'hubs', 'grants'] as const;
export type ImportableTable = (typeof IMPORTABLE)[number];

/**
 * Imports a list: its first row holds headings, known by label or alias. A row
 * whose name is registered with the same facts is left; one that differs or
 * cannot be read goes whole into 受付. Columns that no heading names are kept
 * in 備考.
 * @throws TaneError `import.noRows`, `import.noColumn`
 */
export function importList(ports: Ports, table: ImportableTable, list: readonly (readonly string[])[]): ImportResult {
  const [headings, ...rows] = list;
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (!headings || filled.length === 0) throw new TaneError('import.noRows', { table: tableOf(table).sheet });
  const keys = mapHeadings(table, headings);
  if (!keys.includes('name')) throw new TaneError('import.noColumn', { column: columnOf(table, 'name').label });
  return transact(ports, { act: '名簿の取り込み', tables: [table, 'intake'] }, (book) => {
    const result = { added: 0, doubtful: 0, known: 0 };
    const known = new Map(book.all(table).map((row) => [nameKey(row.name), row]));
    for (const [i, row] of filled.entries()) {
      result[importRow(book, table, known, { headings, keys, row, number: i + 2 })] += 1;
    }
    return result;
  });
}

interface ListRow {
  readonly headings: readonly string[];
  readonly keys: readonly string[];
  readonly row: readonly string[];
  /** As a spreadsheet counts: headings are row 1. */
  readonly number: number;
}

function importRow(
  book: Book,
  table: ImportableTable,
  registered: Map<string, Row<ImportableTable>>,
  line: ListRow,
): keyof ImportResult {
  const answers = Object.fromEntries(line.keys.flatMap((key, i) => (key === '' ? [] : [[key, line.row[i] ?? '']])));
  const columns = line.keys.filter((key) => key !== '');
  const { values, doubts } = readAnswers(table, columns, answers);
  const rest = line.keys.flatMap((key, i) =>
    key === '' && line.row[i] ? [`${line.headings[i]}: ${line.row[i]}`] : [],
  );
  const name = String(values.name ?? '');
  const known = name === '' ? undefined : registered.get(nameKey(name));
  if (known && doubts.length === 0 && saysTheSame(known, values)) return 'known';
  const all = [...doubts, ...(known ? [doubt('intake.nameKnown', { name })] : []), ...homeless(table, rest)];
  if (all.length > 0) {
    receive(book, {
      channel: `${tableOf(table).sheet}の名簿`,
      reference: `${line.number}行目`,
      content: line.headings.map((heading, i) => [heading, line.row[i] ?? '']),
      doubts: all,
    });
    return 'doubtful';
  }
  const note = [String(values.note ?? ''), ...rest].filter((part) => part !== '').join('\n');
  const added = book.add(table, { ...values, ...(hasNote(table) ? { note } : {}) } as Partial<Row<ImportableTable>>);
  registered.set(nameKey(name), added);
  return 'added';
}

const doubt = (code: string, params: Record<string, string>): Doubt => ({ column: '', code, params });

const hasNote = (table: ImportableTable): boolean => columnsOf(table).some(([key]) => key === 'note');

/** A table without 備考 has no place for columns it does not know; their row goes to a person. */
function homeless(table: ImportableTable, rest: readonly string[]): readonly Doubt[] {
  if (hasNote(table)) return [];
  return rest.map((text) => doubt('import.unknownColumn', { text }));
}

/** Whether every fact a list states stands in the row already. */
function saysTheSame(row: object, values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(values).every(
    ([key, value]) => key === 'note' || JSON.stringify((row as Record<string, unknown>)[key]) === JSON.stringify(value),
  );
}
