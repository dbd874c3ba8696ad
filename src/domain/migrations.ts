import type { Amendment } from './inspection/amendments.ts';
import { columnPlaces, sheetOf, type WorkbookLook } from './inspection/look.ts';
import type { TableKey } from './schema/index.ts';

/**
 * How a workbook made by an earlier program comes to the form that this one
 * declares. Each migration is one atomic write; they are run in order, and a
 * version once given is never given to another form.
 */
export interface Migration {
  readonly version: number;
  /** What it does, for 監査. */
  readonly name: string;
  /** Sheets and columns that the declaration has gained; columns come with metadata, format and dropdown. */
  readonly tables: readonly TableKey[];
  readonly columns: Readonly<Partial<Record<TableKey, readonly string[]>>>;
  /** What changes in the rows. */
  readonly change?: (look: WorkbookLook) => readonly Amendment[];
}

/** Ordered by version. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 2,
    name: 'リンク、利用停止、取り込みの欄を加える',
    tables: ['links'],
    columns: {
      groups: ['role', 'otherContacts', 'incorporated', 'registeredOn', 'updatedOn', 'listNo', 'stoppedOn'],
      experts: ['contactPerson', 'fax', 'otherContacts', 'registeredOn', 'listNo', 'stoppedOn'],
      items: ['ending', 'note'],
      grants: ['listNo'],
      feedback: ['note'],
      cases: ['note'],
      intake: ['proposal', 'answer'],
      outbox: ['party', 'partyName', 'link', 'sender'],
      formItems: ['questionId', 'entry', 'digest'],
    },
  },
  {
    version: 3,
    name: '紹介の候補に出してよいかの欄を加える',
    tables: [],
    columns: { groups: ['introduction'], experts: ['introduction'] },
  },
];

/** The form that this program declares. */
export const SCHEMA_VERSION = MIGRATIONS.reduce((latest, migration) => Math.max(latest, migration.version), 1);

/**
 * The form in which a workbook stands. One that records none is new, or was
 * made before forms were numbered: that is the first.
 */
export function versionOf(recorded: string, isSetUp: boolean): number {
  const version = Number(recorded);
  if (recorded !== '' && Number.isInteger(version) && version > 0) return version;
  return isSetUp ? 1 : SCHEMA_VERSION;
}

/** The migrations that a workbook still needs, in order. */
export function pending(version: number, migrations: readonly Migration[] = MIGRATIONS): readonly Migration[] {
  return migrations.filter((one) => one.version > version).sort((a, b) => a.version - b.version);
}

/** What a migration does to a workbook; what is there already is left. */
export function stepsOf(migration: Migration, look: WorkbookLook): readonly Amendment[] {
  const tables = migration.tables.filter((table) => !sheetOf(look, table));
  const columns = columnsOf(migration).filter(([table, column]) => {
    const sheet = sheetOf(look, table);
    return sheet !== undefined && !columnPlaces(sheet, table).has(column);
  });
  return [
    ...tables.map((table) => ({ kind: 'makeSheet' as const, table })),
    ...columns.map(([table, column]) => ({ kind: 'addColumn' as const, table, column })),
    ...(migration.change?.(look) ?? []),
  ];
}

/** The columns that a migration adds, one by one. */
export function columnsOf({ columns }: Migration): readonly (readonly [TableKey, string])[] {
  return (Object.keys(columns) as TableKey[]).flatMap((table) =>
    (columns[table] ?? []).map((column) => [table, column] as const),
  );
}
