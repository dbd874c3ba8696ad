import type { Described } from '../domain/duplicates/compare.ts';
import { DuplicateIndex, type Suspect } from '../domain/duplicates/find.ts';
import { coreName } from '../domain/duplicates/forms.ts';
import type { Row, TableKey } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import { profileOfParty } from './likeness.ts';

type Values = Readonly<Record<string, unknown>>;

/** Marks rows of the ledger that stand for rows of lists, beside those that stand for responses. */
const MARK = '取込/';

/** Ends the place of a line that only said again what was registered: its record is none of the import's own. */
export const REGISTERED = '（登録ずみ）';

/** Tables whose rows are parties: the same one may be written in two ways. */
const PARTIES: readonly TableKey[] = ['groups', 'experts'];

/** What is in the registry, as far as an import asks for it; kept up as the import adds to it. */
export class Known {
  private readonly ledger: Map<string, Row<'ledger'>>;
  private readonly own: Set<string>;
  private readonly indexes = new Map<TableKey, DuplicateIndex>();
  /** Rows of 受付, by their number and by the record they ask about. */
  private readonly received = new Map<string, Row<'intake'>>();
  private readonly names = new Map<TableKey, Map<string, string[]>>();

  constructor(
    book: Book,
    readonly importId: string,
    tables: readonly TableKey[],
  ) {
    const ledger = book.all('ledger').filter(({ response }) => response.startsWith(MARK));
    this.ledger = new Map(ledger.map((row) => [row.response, row]));
    this.own = new Set(ledger.flatMap((row) => (row.form === importId && isOwnLine(row.digest) ? [row.record] : [])));
    for (const row of book.all('intake')) {
      this.received.set(row.id, row);
      if (row.record !== '' && !this.received.has(row.record)) this.received.set(row.record, row);
    }
    for (const table of tables) for (const row of book.all(table)) this.note(table, row as Values);
  }

  /** The record of the same line of a list, if it was imported before. */
  line(print: string): Row<'ledger'> | undefined {
    return this.ledger.get(MARK + print);
  }

  /** Records that the line became that record. */
  setLine(book: Book, print: string, place: string, record: string): void {
    const row = book.add('ledger', {
      response: MARK + print,
      form: this.importId,
      digest: place,
      takenAt: book.at,
      record,
    });
    this.ledger.set(row.response, row);
    if (isOwnLine(place)) this.own.add(record);
  }

  /** What 受付 asks about the line that became that record, or went there whole; nothing where there is no doubt. */
  reasonsOf(record: string, place: string): readonly string[] {
    const row = this.received.get(record);
    return row?.reference.startsWith(place) ? row.reasons : [];
  }

  /** Whether a record came with this import. */
  isOwn(id: string): boolean {
    return this.own.has(id);
  }

  add(table: TableKey, row: Values): void {
    this.own.add(String(row.id));
    this.note(table, row);
  }

  /** Ids of the records that go by the same name, or, for tables without one, by the same key. */
  named(table: TableKey, values: Values): readonly string[] {
    return this.names.get(table)?.get(nameKeyOf(table, values)) ?? [];
  }

  suspects(table: TableKey, row: Values): readonly Suspect[] {
    return this.indexes.get(table)?.suspectsOf(profileOfParty(row as unknown as Described)) ?? [];
  }

  private note(table: TableKey, row: Values): void {
    const id = String(row.id ?? '');
    const names = this.names.get(table) ?? new Map<string, string[]>();
    this.names.set(table, names);
    const key = nameKeyOf(table, row);
    const same = names.get(key);
    if (same) same.push(id);
    else names.set(key, [id]);
    if (!PARTIES.includes(table)) return;
    const index = this.indexes.get(table) ?? new DuplicateIndex();
    this.indexes.set(table, index);
    index.add(profileOfParty(row as unknown as Described));
  }
}

const isOwnLine = (place: string): boolean => !place.endsWith(REGISTERED);

/** The key under which two rows of a table speak of one thing. */
function nameKeyOf(table: TableKey, row: Values): string {
  const text = (column: string): string => coreName(String(row[column] ?? ''));
  if (table === 'cases') return [text('groupName'), text('partnerName'), row.fiscalYear].join('|');
  if (table === 'grants') return [text('name'), text('funder')].join('|');
  return text('name');
}
