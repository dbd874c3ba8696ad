import { type Target, targetOf } from './erasure.ts';
import { type LookRow, rowsIn, type WorkbookLook } from './inspection/look.ts';
import { columnsOf, TABLE_KEYS, type TableKey, tableOf } from './schema/index.ts';

/** A row in which a party appears. */
export interface Trace {
  readonly table: TableKey;
  readonly row: LookRow;
}

/** Everything the registry holds of one party. */
export interface PartyTraces {
  readonly party: Trace;
  /** Rows that are the party's own: its registration, its sheets, its posts, its letters and links. */
  readonly own: readonly Trace[];
  /** Rows it shares with others: introductions, their entries, cases. */
  readonly shared: readonly Trace[];
  /** Cells elsewhere that hold its name or its addresses. */
  readonly mentions: readonly (Trace & { readonly column: string })[];
  /** What 監査 tells of its own rows. */
  readonly history: readonly Trace[];
  /** Name and addresses, by which it is recognised. */
  readonly words: readonly string[];
}

const PARTY_TABLES = ['groups', 'experts'] as const;

/** Columns that say whose a row is. */
const OWNERS: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  seedSheets: ['group'],
  items: ['party'],
  links: ['party'],
  outbox: ['party'],
};

/** Columns of a party by which it is recognised in other people's words. */
const WORDS = ['name', 'representative', 'contactPerson', 'phone', 'fax', 'email', 'address'];

/** The traces of a party; undefined when there is none of that id. */
export function tracesOf(look: WorkbookLook, id: string): PartyTraces | undefined {
  const party = PARTY_TABLES.flatMap((table) => traces(look, table, (row) => row.key === id))[0];
  if (!party || id === '') return undefined;
  const own = ownRows(look, party, id);
  const ids = new Set(own.map(({ row }) => row.key));
  const shared = sharedRows(look, ids);
  const words = wordsOf(party.row);
  const known = new Set([...own, ...shared].map(nameOf));
  return {
    party,
    own,
    shared,
    words,
    mentions: mentionsOf(look, words, known),
    history: traces(look, 'audit', (row) => ids.has(String(row.values.record))),
  };
}

/** The rows that are erased with the party. */
export function ownTargets(found: PartyTraces): readonly Target[] {
  return found.own.map(({ table, row }) => targetOf(table, row));
}

function ownRows(look: WorkbookLook, party: Trace, id: string): readonly Trace[] {
  const owned = (Object.keys(OWNERS) as TableKey[]).flatMap((table) =>
    traces(look, table, (row) => (OWNERS[table] ?? []).some((column) => row.values[column] === id)),
  );
  const ids = new Set([party, ...owned].map(({ row }) => row.key));
  const made = (['intake', 'documents', 'ledger'] as const).flatMap((table) =>
    traces(look, table, (row) => ids.has(String(row.values.record ?? ''))),
  );
  return [party, ...owned, ...made];
}

function sharedRows(look: WorkbookLook, ids: ReadonlySet<string>): readonly Trace[] {
  const bare = (id: unknown) => String(id).split(':')[0] ?? '';
  const matches = traces(look, 'matches', ({ values }) =>
    [values.group, values.need, values.offer].some((one) => ids.has(bare(one))),
  );
  const known = new Set(matches.map(({ row }) => row.key));
  const told = (['entries', 'feedback'] as const).flatMap((table) =>
    traces(look, table, (row) => known.has(String(row.values.match))),
  );
  const cases = traces(look, 'cases', ({ values }) =>
    (values.matches as readonly string[]).some((one) => known.has(one)),
  );
  return [...matches, ...told, ...cases];
}

/** Words that say too little are left out: a name of one character would be found everywhere. */
function wordsOf(party: LookRow): readonly string[] {
  const words = WORDS.map((column) => String(party.values[column] ?? '').trim());
  return [...new Set(words.filter((word) => word.length >= 2))];
}

function mentionsOf(look: WorkbookLook, words: readonly string[], known: ReadonlySet<string>): PartyTraces['mentions'] {
  const tables = TABLE_KEYS.filter((table) => table !== 'audit' && table !== 'settings');
  return tables.flatMap((table) =>
    rowsIn(look, table).flatMap((row) => {
      if (known.has(nameOf({ table, row }))) return [];
      return columnsOf(table).flatMap(([column]) => {
        const text = String(row.cells[column] ?? '');
        return words.some((word) => text.includes(word)) ? [{ table, row, column }] : [];
      });
    }),
  );
}

function traces(look: WorkbookLook, table: TableKey, wanted: (row: LookRow) => boolean): readonly Trace[] {
  return rowsIn(look, table)
    .filter(wanted)
    .map((row) => ({ table, row }));
}

/** A row's name among all rows; those of 監査 and of sheets with natural keys go by their place. */
export function nameOf({ table, row }: Trace): string {
  return tableOf(table).prefix ? `${table} ${row.key}` : `${table} ${row.key} ${row.rowIndex}`;
}
