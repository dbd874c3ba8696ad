import { nameKey } from './names.ts';
import { columnOf, type Row, type TableKey, type Value } from './schema/index.ts';
import { readAnswer } from './values.ts';

/** What keeps an answer from becoming a record by itself, by the column it concerns ('' = the whole). */
export interface Doubt {
  readonly column: string;
  /** Code of the message that says what to check. */
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Reads answers by the rules of their columns. Every answer that cannot be read is a doubt, none is guessed. */
export function readAnswers(
  table: TableKey,
  columns: readonly string[],
  answers: Answers,
): { readonly values: Record<string, Value>; readonly doubts: readonly Doubt[] } {
  const values: Record<string, Value> = {};
  const doubts: Doubt[] = [];
  for (const key of columns) {
    const column = columnOf(table, key);
    const reading = readAnswer(column, answers[key] ?? '');
    if ('value' in reading) values[key] = reading.value;
    else doubts.push({ column: key, code: reading.problem, params: { label: column.label } });
  }
  return { values, doubts };
}

/** The registered groups that a written name may mean: those of the same key form. */
export function groupsNamed(groups: readonly Row<'groups'>[], name: string): readonly Row<'groups'>[] {
  const key = nameKey(name);
  return groups.filter((group) => nameKey(group.name) === key);
}

/** The columns of a seed sheet that yield needs and offers, and of what kind. */
const YIELDS = [
  ['needPeople', '求む', 'ひと'],
  ['needGoods', '求む', 'もの'],
  ['needMoney', '求む', 'おかね'],
  ['offerPeople', '出せる', 'ひと'],
  ['offerGoods', '出せる', 'もの'],
  ['offerMoney', '出せる', 'おかね'],
  ['offerPlace', '出せる', '場所'],
  ['offerInformation', '出せる', '情報'],
] as const;

/** The needs and offers that a seed sheet yields: one a line, in the group's own words. */
export function itemsOfSeedSheet(sheet: Row<'seedSheets'>, group: Row<'groups'>): readonly Partial<Row<'items'>>[] {
  return YIELDS.flatMap(([column, direction, kind]) =>
    sheet[column].map((line) => ({
      party: group.id,
      partyName: group.name,
      source: sheet.id,
      direction,
      kind,
      title: line,
      fields: group.fields,
      area: group.area,
      openEnded: true,
      // The sheet has no room for a time of each line: it is talked over when somebody is found.
      ...(direction === '求む' ? { ending: '相談して決める' } : {}),
      state: '募集中',
    })),
  );
}
