import { describe, expect, it } from 'vitest';
import { displayText, NOTHING } from '../../src/domain/documents.ts';
import { TaneError } from '../../src/domain/errors.ts';
import { formatId, nextNumber, numberInId } from '../../src/domain/ids.ts';
import { mapHeadings } from '../../src/domain/import-map.ts';
import { municipalityIn } from '../../src/domain/municipality.ts';
import { nameKey } from '../../src/domain/names.ts';
import { columnOf, type TableKey, type Value } from '../../src/domain/schema/index.ts';
import { STAGES } from '../../src/domain/schema/options.ts';
import { assertStep, isEnd, nextStages, type Stage } from '../../src/domain/stages.ts';

describe('headings of a list', () => {
  it.each<[TableKey, string, string]>([
    ['groups', '団体名,TEL,〒', 'name,phone,postal'],
    ['groups', ' 団体 名 ,電話\u200b番号,\ufeffメール', 'name,phone,email'],
    ['groups', 'ﾒｰﾙ,Ｅ－ｍａｉｌ', 'email,'],
    ['groups', 'E-MAIL', 'email'],
    ['groups', '名称,団体名', 'name,'],
    ['groups', '会報,,団体名', ',,name'],
    ['experts', '氏名,特技,オンライン', 'name,skills,online'],
  ])('%s: %s', (table, headings, keys) => {
    expect(mapHeadings(table, headings.split(',')).join(',')).toBe(keys);
  });
});

describe('names', () => {
  it.each([
    ['NPO法人みどりの会', '特定非営利活動法人 みどりの会'],
    ['（特非）みどりの会', 'ＮＰＯ法人　みどりの会'],
    ['㈱たねや', '株式会社たねや'],
    ['ふれあい サロン', 'ふれあいサロン'],
    ['「アルコ」カフェ', 'アルコカフェ'],
    ['ﾀﾈの会', 'タネの会'],
    ['花の会\u200b', '花の会'],
  ])('「%s」 and 「%s」 meet', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['花の会', '華の会'],
    ['タネの会', 'たねの会'],
    ['第一小学校', '第二小学校'],
    ['サーカス', 'サカス'],
    ['一般社団法人', '株式会社'],
  ])('「%s」 and 「%s」 are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('ids', () => {
  it.each<[TableKey, number, string]>([
    ['groups', 42, '和光-団0042'],
    ['matches', 1, '和光-縁0001'],
    ['items', 12345, '和光-項12345'],
  ])('%s %i is %s', (table, number, id) => {
    expect(formatId('和光', table, number)).toBe(id);
    expect(numberInId(id)).toBe(number);
  });

  it.each<[number, readonly string[], number]>([
    [0, [], 1],
    [7, ['和光-団0003'], 8],
    [3, ['和光-団0007', '手で書いた番号'], 8],
  ])('after counter %i and rows %o comes %i', (counter, ids, next) => {
    expect(nextNumber(counter, ids)).toBe(next);
  });

  it('a number beyond counting is refused', () => {
    expect(() => nextNumber(0, ['99999999999999999999'])).toThrow(new TaneError('registry.counter', { value: 1e20 }));
  });
});

describe('stages', () => {
  const ALLOWED = '候補→打診 打診→承諾 承諾→調整 承諾→実施 調整→実施 実施→完了'.split(' ');
  const OPEN: readonly Stage[] = ['候補', '打診', '承諾', '調整', '実施'];

  it('allow exactly these steps, and 不成立 from every open one', () => {
    const steps = STAGES.flatMap((from) => nextStages(from).map((to) => `${from}→${to}`));
    expect(steps.sort()).toEqual([...ALLOWED, ...OPEN.map((from) => `${from}→不成立`)].sort());
  });

  it.each<[Stage, Stage]>([
    ['候補', '承諾'],
    ['打診', '候補'],
    ['完了', '実施'],
    ['不成立', '候補'],
    ['実施', '実施'],
  ])('%s→%s is refused', (from, to) => {
    expect(() => assertStep(from, to)).toThrow(new TaneError('match.stage', { from, to }));
  });

  it('end with 完了 and 不成立', () => {
    expect(STAGES.filter(isEnd)).toEqual(['完了', '不成立']);
  });
});

describe('texts of documents', () => {
  it.each<[TableKey, string, Value, string]>([
    ['cases', 'participants', 1230, '1,230名'],
    ['cases', 'participants', 0, '0名'],
    ['cases', 'participants', null, NOTHING],
    ['cases', 'heldOn', '2014-09', '平成26年9月'],
    ['cases', 'fiscalYear', 2014, '平成26年度'],
    ['cases', 'voices', ['楽しかった', 'また来たい'], '・楽しかった\n・また来たい'],
    ['cases', 'content', '{{headline}}', '{{headline}}'],
    ['seedSheets', 'partners', ['学校', 'PTA'], '学校、PTA'],
    ['seedSheets', 'heardOn', '2026-04-10', '令和8年4月10日(金曜日)'],
    ['seedSheets', 'needPeople', [], NOTHING],
    ['grants', 'maxAmount', 1_000_000, '1,000,000円'],
    ['items', 'openEnded', true, 'はい'],
  ])('%s.%s %o reads %s', (table, key, value, text) => {
    expect(displayText(key, columnOf(table, key), value)).toBe(text);
  });
});

it.each([
  ['埼玉県和光市本町1-1', '和光市'],
  ['〒000-0000 種川市中央', '種川市'],
  ['市内全域', null],
  ['', null],
])('the municipality in 「%s」 is %s', (text, name) => {
  expect(municipalityIn(text)).toBe(name);
});
