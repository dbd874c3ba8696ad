/** The seven cases of the seed: each need finds its real partner first or second, among sample/ and 300 others. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { type ItemRows, itemsOf } from '../../src/domain/items-of/index.ts';
import { columnsOf, type Row, type TableKey } from '../../src/domain/schema/index.ts';
import { emptyValue } from '../../src/domain/values.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { generateItems } from '../../tools/bench/generate.ts';
import { NEIGHBOURS } from '../../tools/rank/neighbours.ts';
import { TODAY } from './support.ts';

type Csv = readonly Record<string, string>[];
const csv = (name: string): Csv =>
  parse(readFileSync(new URL(`../../sample/${name}`, import.meta.url), 'utf8'), { columns: true, bom: true }) as Csv;

function rowOf<T extends TableKey>(table: T, given: Partial<Row<T>>): Row<T> {
  const empty = Object.fromEntries(columnsOf(table).map(([key, column]) => [key, emptyValue(column.type)]));
  return { ...empty, ...given } as Row<T>;
}

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').filter(Boolean);

function sampleRows(): ItemRows {
  const groups = csv('groups.csv').map((row) =>
    rowOf('groups', {
      id: row.団体名 ?? '',
      name: row.団体名 ?? '',
      area: row.活動地域 ?? '',
      activities: row.活動内容 ?? '',
    }),
  );
  const sheets = csv('hearings.csv').map((row) =>
    rowOf('seedSheets', {
      id: `sheet-${row.団体の名前}`,
      group: row.団体の名前 ?? '',
      needPeople: lines(row['必要な「ひと」（講師、手伝いなど）']),
    }),
  );
  const experts = csv('experts.csv').map((row) =>
    rowOf('experts', {
      id: row['氏名・団体名'] ?? '',
      name: row['氏名・団体名'] ?? '',
      skills: lines(row.指導分野),
      profile: row.内容 ?? '',
      targets: lines(row.対象),
      areas: lines(row.活動可能地域),
    }),
  );
  return { groups, seedSheets: sheets, experts, home: '和光市' };
}

const sample = itemsOf(sampleRows());
const items = [...sample, ...generateItems(300, 20_150_301)];
const matcher = createMatcher({ items, context: { today: TODAY, neighbours: NEIGHBOURS, extraTerms: [] } });

const cases = csv('cases.csv').map((row) => [row.団体 ?? '', row.専門家 ?? ''] as const);

it('there are seven', () => {
  expect(cases).toHaveLength(7);
});

it.each(cases)('%s × %s', (group, partner) => {
  const asking = sample.find((item) => item.party.id === group && item.side === 'need' && item.kind === 'people');
  if (!asking) throw new Error(`the sheet of ${group} states a need`);
  const names = matcher.candidates(asking, 2).fit.map(({ item }) => item.party.name);
  expect(
    partner.split(/[、・]/).some((name) => names.includes(name)) || names.includes(partner),
    names.join(' / '),
  ).toBe(true);
});
