import type { Home, Selection } from '../contract.ts';
import { displayText } from '../domain/documents.ts';
import { columnsOf, type Row, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { isEnd, type Stage } from '../domain/stages.ts';
import { isEmpty } from '../domain/values.ts';
import type { Book } from './book.ts';
import { heartbeatWarnings, workbookWarnings } from './heartbeat.ts';
import type { Ports } from './ports.ts';
import { consult } from './transact.ts';
import { matchView, needView } from './views.ts';

const COUNTED: readonly TableKey[] = ['groups', 'experts', 'seedSheets', 'items', 'matches', 'cases'];

/** What the office has in hand: counts, what waits in 受付, and the introductions under way. */
export function sidebarHome(ports: Ports): Home {
  const warnings = heartbeatWarnings(ports);
  return consult(ports, [...COUNTED, 'intake'], (book) => ({
    office: book.setting('拠点名'),
    today: book.at.slice(0, 10),
    counts: COUNTED.map((table) => ({ label: tableOf(table).sheet, count: book.all(table).length })),
    toCheck: book.all('intake').filter((row) => row.state === '要確認').length,
    openMatches: book
      .all('matches')
      .filter((match) => !isEnd(match.stage as Stage))
      .map(matchView),
    warnings: [...workbookWarnings(ports, (key) => book.setting(key)), ...warnings],
  }));
}

/** The tables whose rows the sidebar can show. */
const SHOWN = ['groups', 'experts', 'seedSheets', 'items', 'grants', 'matches', 'cases'] as const;
type ShownTable = (typeof SHOWN)[number];

/** Columns not repeated under the title. */
const IN_TITLE = new Set(['id', 'name', 'title', 'headline', 'needTitle', 'groupName']);
const FACTS = 8;

/** The record in a row of a sheet, with its needs, matches and documents; null where the row holds none. */
export function sidebarSelection(ports: Ports, table: TableKey | undefined, rowIndex: number): Selection | null {
  if (!table || !(SHOWN as readonly TableKey[]).includes(table)) return null;
  const tables: readonly TableKey[] = [...SHOWN, 'documents'];
  return consult(ports, tables, (book) => {
    const row = book.atRow(table as ShownTable, rowIndex);
    return row ? selectionOf(book, table as ShownTable, row) : null;
  });
}

function selectionOf(book: Book, table: ShownTable, row: Row<ShownTable>): Selection {
  const party = partyOf(table, row);
  const sources = new Set([row.id, party]);
  return {
    id: row.id,
    table: tableOf(table).sheet,
    title: titleOf(row),
    subtitle: `${tableOf(table).sheet} ${row.id}`,
    facts: factsOf(table, row),
    needs: book
      .all('items')
      .filter((item) => item.direction === '求む' && (sources.has(item.party) || sources.has(item.id)))
      .map(needView),
    matches: book
      .all('matches')
      .filter(
        (match) =>
          match.id === row.id || sources.has(match.group) || sources.has(match.offer) || sources.has(match.need),
      )
      .map(matchView),
    documents: book
      .all('documents')
      .filter((one) => one.record !== '' && one.url !== '')
      .filter((one) => one.record === row.id || isSheetOf(book, one.record, party))
      .map(({ title, url, pdfUrl }) => ({ title, url, pdfUrl })),
  };
}

/** The group or expert that a record speaks of. */
function partyOf(table: ShownTable, row: Row<ShownTable>): string {
  if (table === 'seedSheets') return (row as Row<'seedSheets'>).group;
  if (table === 'items') return (row as Row<'items'>).id;
  return row.id;
}

function isSheetOf(book: Book, record: string, party: string): boolean {
  return book.find('seedSheets', record)?.group === party;
}

function titleOf(row: Row<ShownTable>): string {
  const named = row as Readonly<Record<string, Value>>;
  for (const column of ['name', 'title', 'headline', 'needTitle', 'groupName']) {
    if (named[column]) return String(named[column]);
  }
  return row.id;
}

/** What is filled in, as far as a sidebar has room; private columns stay in the sheet. */
function factsOf(table: ShownTable, row: Row<ShownTable>): Selection['facts'] {
  const values = row as Readonly<Record<string, Value>>;
  return columnsOf(table)
    .filter(([key, column]) => column.visibility !== 'private' && !column.ref && !IN_TITLE.has(key))
    .filter(([key]) => !isEmpty(values[key] ?? ''))
    .slice(0, FACTS)
    .map(([key, column]) => ({ label: column.label, text: displayText(key, column, values[key] ?? '') }));
}
