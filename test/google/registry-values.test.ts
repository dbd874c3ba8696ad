import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, columnsOf, TABLE_KEYS, tableOf } from '../../src/domain/schema/index.ts';
import { emptyValue, readAnswer, valueOfCell } from '../../src/domain/values.ts';
import { HOSTILE as HOSTILE_TEXT, property } from '../support/property.ts';
import { scene } from '../support/scene.ts';

const LONG = 'あいう\n"えお"\t'.repeat(4_000);

/** Texts that a spreadsheet, a CSV or a document would like to take for something else. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a formula': '=IMPORTRANGE("x","y")',
  'a plus': '+81-000-1234',
  'a minus': '-1',
  'an at sign': '@SUM(A1)',
  'an apostrophe': "'0123",
  'leading zeros': '0007',
  'a number': '12.50',
  'a date': '2026/4/10',
  'a truth value': 'TRUE',
  'an error': '#REF!',
  tabs: '\t前\tうしろ\t',
  newlines: '一行目\n\n三行目\n',
  blanks: '　 全角と半角 　',
  'a right-to-left mark': 'あ\u200f\u202eい\u202c',
  'a zero-width joiner': '👨‍👩‍👧と👩🏽‍🌾',
  'a rare letter': '𠮷野家の髙﨑さん',
  braces: '{{groupName}} と {name}',
  markup: '<script>alert(1)</script>&amp;',
  quotes: '"a","b"\\',
  '40,000 characters': LONG.slice(0, 40_000),
};

/** A value for each type of column, as the domain writes it. */
const EXAMPLES = {
  ref: ['種川-団0001'],
  refs: [['種川-団0001', '種川-団0002'], []],
  text: Object.values(HOSTILE),
  long: Object.values(HOSTILE),
  lines: [['=1+1', '・二つ目、読点つき', '三つ目,コンマつき'], []],
  choice: ['NPO法人', '選択肢にないもの'],
  choices: [['社会教育', '環境保全'], []],
  date: ['2026-04-10', '1947-01-31', '4月ごろ', ''],
  dateTime: ['2026-04-10T09:30:00', '2026-12-31T23:59:59', '午後', ''],
  partialDate: ['2014', '2014-09', '2014-09-01', ''],
  integer: [0, 230, -1, null],
  yen: [1_000_000, null],
  flag: [true, false],
  email: ['hatake@example.jp', ''],
  phone: ['000-1234-5678', '0001', ''],
  postal: ['000-0001', ''],
  url: ['https://example.jp/?a=1&b=「2」', ''],
} as const;

const cases = TABLE_KEYS.filter((table) => tableOf(table).prefix).flatMap((table) =>
  columnsOf(table).flatMap(([key, { type }]) => (type === 'id' ? [] : [{ table, key, type }])),
);

/** One column of each type, from the tables whose rows get ids. */
const columns = [...new Map(cases.map((one) => [one.type, one])).values()];

describe('what is written comes back as it was', () => {
  it('for every type of column there are examples', () => {
    expect(new Set(columns.map((one) => one.type))).toEqual(new Set(Object.keys(EXAMPLES)));
  });

  it.each(columns)('a column of type $type ($table, $key)', ({ table, key, type }) => {
    const office = scene();
    const values: readonly unknown[] = EXAMPLES[type];
    office.write(...values.map((value) => ({ add: table, values: { [key]: value } })));
    const read = office.rows(table) as unknown as readonly Readonly<Record<string, unknown>>[];
    expect(read.map((row) => row[key])).toEqual(values);
  });
});

/** Hostile text, now and then as much of it as a cell holds with ease. */
const TEXTS = fc.array(
  fc.oneof({ weight: 20, arbitrary: HOSTILE_TEXT }, { weight: 1, arbitrary: HOSTILE_TEXT.map(filled) }),
  {
    minLength: 24,
    maxLength: 40,
  },
);

function filled(text: string): string {
  return text === '' ? '' : text.repeat(Math.ceil(40_000 / text.length)).slice(0, 40_000);
}

it.each(columns)(
  'whatever is written into a column of type $type ($table, $key) comes back',
  ({ table, key, type }) => {
    const column = columnOf(table, key);
    property(
      TEXTS,
      (texts) => {
        const read = texts.flatMap((text) => {
          const reading = readAnswer(column, text);
          // What is no answer may still be typed into the cell by hand.
          return [...('value' in reading ? [reading.value] : []), valueOfCell(column, text)];
        });
        const office = scene();
        const rows = read.map((value) => ({ add: table, values: { [key]: value } }));
        office.write(...rows);
        const found = office.rows(table) as unknown as readonly Readonly<Record<string, unknown>>[];
        expect(found.map((row) => row[key])).toEqual(read.map((value) => value ?? emptyValue(type)));
      },
      1,
    );
  },
);

describe('hostile text', () => {
  it.each(Object.entries(HOSTILE))('%s is text and never a formula', (_, text) => {
    const office = scene();
    office.write({ add: 'groups', values: { name: text, activities: '川の清掃' } });
    office.write({ edit: 'groups', key: '種川-団0001', patch: { activities: text } });
    const [row] = office.rows('groups');
    expect([row?.name, row?.activities]).toEqual([text, text]);
    const { person } = office.workspace;
    expect(person.formula('団体', 2, '団体名')).toBe(text);
    expect(person.formula('団体', 2, '活動内容')).toBe(text);
  });

  it('its audit holds every character, in as many rows as it takes', () => {
    const office = scene();
    const text = '"\t'.repeat(20_000);
    office.write({ add: 'groups', values: { name: text } });
    const after = office.workspace.person
      .table('監査')
      .filter((row) => row[5] === '種川-団0001')
      .map((row) => row[7]);
    expect(after.length).toBeGreaterThan(1);
    expect(JSON.parse(after.join(''))).toMatchObject({ name: text });
  });
});

describe('what a person typed', () => {
  it.each([
    ['会員数', '230', 'members', 230],
    ['会員数', '約230人', 'members', null],
    ['設立年月日', '2014-09', 'founded', '2014-09'],
    ['電話', '0001', 'phone', '0001'],
    ['活動分野', '社会教育,環境保全', 'fields', ['社会教育', '環境保全']],
    ['有効期限', '2027/3/31', 'expires', '2027-03-31'],
    ['有効期限', '来年度末', 'expires', '来年度末'],
  ] as const)('in %s, 「%s」, is read as its column means it', (heading, text, key, value) => {
    const office = scene();
    office.write({ add: 'groups', values: { name: 'たね太鼓' } });
    office.workspace.person.type('団体', 2, heading, text);
    const [row] = office.rows('groups') as unknown as readonly Readonly<Record<string, unknown>>[];
    expect(row?.[key]).toEqual(value);
  });

  it('stays as typed when another cell of the row is edited', () => {
    const office = scene();
    office.write({ add: 'groups', values: { name: 'たね太鼓' } });
    office.workspace.person.type('団体', 2, '会員数', '約30人');
    office.write({ edit: 'groups', key: '種川-団0001', patch: { purpose: '太鼓を伝える' } });
    expect(office.workspace.person.table('団体')[1]).toContain('約30人');
  });
});
