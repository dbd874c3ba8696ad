import { coreName } from '../domain/duplicates/forms.ts';
import { readHearing } from '../domain/import/hearing/read.ts';
import { type RowReport, reportedRecord } from '../domain/import/report.ts';
import type { Block, Source } from '../domain/import/source.ts';
import { fingerprint } from '../domain/import/text.ts';
import { type Doubt, itemsOfSeedSheet } from '../domain/intake.ts';
import type { Row, Value } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import { Known } from './import-known.ts';
import { receive } from './intake-rows.ts';

type Document = Extract<Source, { kind: 'document' }>;

/** Takes in the record of a hearing: a seed sheet of a registered group, or, where that is in doubt, whole into 受付. */
export function placeHearing(book: Book, importId: string, source: Document): RowReport {
  const raw = wordsOf(source.blocks);
  const print = fingerprint(`document\u001f${raw}`);
  const known = new Known(book, importId, []);
  const { draft, held } = readHearing(source.blocks);
  const base = { file: source.file, row: 1, raw };
  const before = known.line(print);
  if (before) return again(book, known, before, base, draft.facts);
  const { group, doubts: about } = groupOf(book, draft.values, draft.facts.titles as readonly string[]);
  const stops = [
    ...(held && !(held.code === 'import.hearing.noGroup' && group) ? [held] : []),
    ...(group ? [] : about),
  ];
  if (group && isHeard(book, group.id, draft.values.fiscalYear ?? null)) {
    stops.push({ column: 'groupName', code: 'intake.alreadyHeard', params: { name: group.name } });
  }
  const doubts = [...stops, ...draft.doubts, ...(group ? about : [])];
  if (stops.length > 0 || !group) {
    const id = hold(book, source.file, raw, doubts);
    known.setLine(book, print, source.file, id);
    const first = doubts[0];
    return {
      ...base,
      status: 'intake',
      id,
      doubts: told(doubts),
      ...(first ? { message: say(first.code, first.params) } : {}),
    };
  }
  const sheet = register(book, group, draft.values);
  if (doubts.length > 0) book.edit('intake', hold(book, source.file, raw, doubts), { record: sheet.id });
  known.setLine(book, print, source.file, sheet.id);
  const record = reportedRecord({ ...sheet }, {});
  return { ...base, status: 'imported', table: 'seedSheets', id: sheet.id, record, doubts: told(doubts) };
}

/** Whether a group has a seed sheet of that 年度. */
function isHeard(book: Book, group: string, year: Value): boolean {
  return book.all('seedSheets').some((sheet) => sheet.group === group && sheet.fiscalYear === year);
}

function register(book: Book, group: Row<'groups'>, values: Readonly<Record<string, Value>>): Row<'seedSheets'> {
  const sheet = book.add('seedSheets', {
    ...(values as Partial<Row<'seedSheets'>>),
    group: group.id,
    groupName: group.name,
  });
  for (const item of itemsOfSeedSheet(sheet, group)) book.add('items', item);
  return sheet;
}

function again(
  book: Book,
  known: Known,
  before: Row<'ledger'>,
  base: Pick<RowReport, 'file' | 'row' | 'raw'>,
  facts: Readonly<Record<string, unknown>>,
): RowReport {
  const id = before.record;
  if (before.form !== known.importId || before.digest !== base.file) {
    return { ...base, status: 'skipped', id, doubts: [], message: say('import.again', { place: before.digest }) };
  }
  const sheet = book.find('seedSheets', id);
  if (!sheet) return { ...base, status: 'intake', id, doubts: [] };
  const { titles: _, ...rest } = facts;
  return {
    ...base,
    status: 'imported',
    table: 'seedSheets',
    id,
    record: reportedRecord({ ...sheet }, rest),
    doubts: [],
  };
}

/** The group heard: by the name on the sheet, or by a name among its unlabelled words. */
function groupOf(
  book: Book,
  values: Readonly<Record<string, Value>>,
  titles: readonly string[],
): { readonly group: Row<'groups'> | undefined; readonly doubts: readonly Doubt[] } {
  const groups = book.all('groups').map((group) => ({ group, core: coreName(group.name) }));
  const name = String(values.groupName ?? '');
  const doubt = (code: string, params: Readonly<Record<string, string>>): Doubt => ({
    column: 'groupName',
    code,
    params,
  });
  if (name !== '') {
    const named = groups.filter(({ core }) => core === coreName(name));
    if (named.length === 1) return { group: named[0]?.group, doubts: [] };
    const code = named.length === 0 ? 'intake.groupUnknown' : 'intake.groupAmbiguous';
    return { group: undefined, doubts: [doubt(code, { name, count: String(named.length) })] };
  }
  const begun = groups.filter(
    ({ core }) => core.length > 2 && titles.some((title) => coreName(title).startsWith(core)),
  );
  const [only] = begun;
  if (begun.length !== 1 || !only) return { group: undefined, doubts: [] };
  return { group: only.group, doubts: [doubt('import.hearing.nameFromTitle', { name: only.group.name })] };
}

function hold(book: Book, file: string, raw: string, doubts: readonly Doubt[]): string {
  return receive(book, { channel: 'ヒアリング記録', reference: file, content: [['全文', raw]], doubts });
}

const told = (doubts: readonly Doubt[]): RowReport['doubts'] =>
  doubts.map(({ column, code, params }) => ({ field: column, message: say(code, params) }));

/** Every word of a document, a table's cells side by side. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'text' ? block.text : block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n'),
    )
    .join('\n');
}
