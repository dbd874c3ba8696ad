import type { ImportResult } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { mapHeadings } from '../domain/import-map.ts';
import { type Doubt, readAnswers } from '../domain/intake.ts';
import { nameKey } from '../domain/names.ts';
import { columnOf, columnsOf, type Row, tableOf } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import { type Doubtful, receive, receivedFrom } from './intake-rows.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

/** The tables that lists can be imported into: those whose rows have a name of their own. */
export const IMPORTABLE = ['groups', 'experts', 'hubs', 'grants'] as const;
export type ImportableTable = (typeof IMPORTABLE)[number];

/**
 * Imports a list: its first row holds headings, known by label or alias. A row
 * that is registered, or lies in 受付, just as it stands is left; one that
 * differs or cannot be read goes whole into 受付. Columns that no heading names
 * are kept in 備考.
 * @throws TaneError `import.noRows`, `import.noColumn`
 */
export function importList(ports: Ports, table: ImportableTable, list: readonly (readonly string[])[]): ImportResult {
  const rows = list
    .map((row, i) => ({ row, number: i + 1 }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  const [first, ...filled] = rows;
  if (!first || filled.length === 0) throw new TaneError('import.noRows', { table: tableOf(table).sheet });
  const headings = headingsFor(first.row, filled);
  const keys = mapHeadings(table, headings);
  if (!keys.includes('name')) throw new TaneError('import.noColumn', { column: columnOf(table, 'name').label });
  return transact(ports, { act: '名簿の取り込み', tables: [table, 'intake'] }, (book) => {
    const result = { added: 0, doubtful: 0, known: 0 };
    const registered = new Map(book.all(table).map((row) => [nameKey(row.name), row]));
    const isReceived = receivedFrom(book, channelOf(table));
    for (const line of filled) {
      const outcome = importRow(book, table, registered, { ...line, headings, keys });
      if ('outcome' in outcome) result[outcome.outcome] += 1;
      else if (isReceived(outcome)) result.known += 1;
      else {
        receive(book, outcome);
        result.doubtful += 1;
      }
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

const channelOf = (table: ImportableTable): string => `${tableOf(table).sheet}の名簿`;

/** A name for every column that some row fills, even where its heading is empty: nothing of the list is left behind. */
function headingsFor(row: readonly string[], lines: readonly Pick<ListRow, 'row'>[]): readonly string[] {
  const width = lines.reduce((max, line) => Math.max(max, line.row.length), row.length);
  return Array.from({ length: width }, (_, i) => row[i]?.trim() || `${i + 1}列目`);
}

/** Adds the row, finds it known, or gives back what a person must look at. */
function importRow(
  book: Book,
  table: ImportableTable,
  registered: Map<string, Row<ImportableTable>>,
  line: ListRow,
): { readonly outcome: 'added' | 'known' } | Doubtful {
  const { headings, keys, row } = line;
  const answers = Object.fromEntries(keys.flatMap((key, i) => (key === '' ? [] : [[key, row[i] ?? '']])));
  const rest = keys.flatMap((key, i) => (key === '' && row[i]?.trim() ? [`${headings[i]}: ${row[i]}`] : []));
  if (hasNote(table)) answers.note = [answers.note ?? '', ...rest].filter((part) => part !== '').join('\n');
  const { values, doubts } = readAnswers(table, Object.keys(answers), answers);
  const name = String(values.name ?? '');
  const known = name === '' ? undefined : registered.get(nameKey(name));
  if (known && doubts.length === 0 && saysTheSame(known, values)) return { outcome: 'known' };
  const all = [...doubts, ...(known ? [doubt('intake.nameKnown', { name })] : []), ...homeless(table, rest)];
  if (all.length > 0) {
    return {
      channel: channelOf(table),
      reference: `${line.number}行目`,
      content: headings.map((heading, i) => [heading, row[i] ?? '']),
      doubts: all,
    };
  }
  registered.set(nameKey(name), book.add(table, values as Partial<Row<ImportableTable>>));
  return { outcome: 'added' };
}

const doubt = (code: string, params: Record<string, string>): Doubt => ({ column: '', code, params });

const hasNote = (table: ImportableTable): boolean => columnsOf(table).some(([key]) => key === 'note');

/** A table without 備考 has no place for columns it does not know; their row goes to a person. */
function homeless(table: ImportableTable, rest: readonly string[]): readonly Doubt[] {
  if (hasNote(table)) return [];
  return rest.map((text) => doubt('import.unknownColumn', { text }));
}

/** Whether every fact a list states stands in the row already; 備考 may say more, since staff write there too. */
function saysTheSame(row: object, values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(values).every(([key, value]) => {
    const held = (row as Record<string, unknown>)[key];
    if (key !== 'note') return JSON.stringify(held) === JSON.stringify(value);
    const notes = String(held).split('\n');
    return String(value)
      .split('\n')
      .every((part) => part === '' || notes.includes(part));
  });
}
