import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALMOST_SURE, compare, type Described, profileOf, SUSPICIOUS } from '../../../src/domain/duplicates/compare.ts';
import { suspectPairs } from '../../../src/domain/duplicates/find.ts';
import { checkDigit, coreName, corporateNumberKey, kanaKey } from '../../../src/domain/duplicates/forms.ts';

const likelihood = (a: Partial<Described>, b: Partial<Described>): number =>
  compare(profileOf({ id: '1', name: '', ...a }), profileOf({ id: '2', name: '', ...b })).likelihood;

describe('spellings of one name meet', () => {
  it.each([
    ['NPO法人花咲く会', '（特非）花咲く会'],
    ['特定非営利活動法人　花咲く会', '花咲く会'],
    ['㈱花見堂', '株式会社 花見堂'],
    ['廣澤スケッチ倶楽部', '広沢スケッチクラブ'],
    ['髙﨑の会', '高崎の会'],
    ['ﾊﾟｿｺﾝおたすけ隊', 'パソコンお助け隊'],
    ['花咲く会「みどり」', '花咲く会みどり'],
  ])('%s = %s', (a, b) => {
    expect(coreName(a)).toBe(coreName(b));
  });
});

it('readings meet in either kana', () => {
  expect(kanaKey('ﾊﾅｻｸ ｶｲ')).toBe(kanaKey('はなさく　かい'));
});

describe('the same', () => {
  it.each([
    [
      { name: '花咲く会', phone: '000-000-0001', representative: '渡邊 花', kana: 'ハナサクカイ' },
      { name: 'はなさく会', phone: '０００（０００）０００１', representative: '渡辺　花', kana: 'はなさくかい' },
      SUSPICIOUS,
    ],
    [
      { name: '高木 花', kana: 'たかぎ はな', phone: '000-000-0001' },
      { name: 'タカギ ハナ', kana: 'たかぎ　はな', phone: '000-000-0001' },
      SUSPICIOUS,
    ],
    [
      { name: '㈱花見堂', email: 'A@example.jp', phone: '000-000-0001' },
      { name: '株式会社花見堂', email: 'a@example.jp', phone: '000-000-0001' },
      ALMOST_SURE,
    ],
    [
      { name: '花咲く会', phone: '000-000-0001', representative: '甲野 一' },
      { name: '花咲く会', phone: '000-000-0002', representative: '乙野 二' },
      SUSPICIOUS,
    ],
    [
      { name: '花見堂', corporateNumber: '7000012050002' },
      { name: 'フラワー', corporateNumber: '7000012050002' },
      SUSPICIOUS,
    ],
  ])('%o and %o', (a, b, least) => {
    expect(likelihood(a, b)).toBeGreaterThanOrEqual(least);
  });
});

describe('not the same', () => {
  it.each([
    [
      {
        name: '花咲く会',
        phone: '000-000-0001',
        address: '種川市本町9',
        representative: '甲野 一',
        kana: 'ハナサクカイ',
      },
      {
        name: '男の料理会',
        phone: '000-000-0001',
        address: '種川市本町9',
        representative: '乙野 二',
        kana: 'オトコノリョウリカイ',
      },
    ],
    [
      { name: '小森 隆', kana: 'こもり たかし', phone: '000-000-0001' },
      { name: '小森 隆志', kana: 'こもり たかし', phone: '000-000-0002' },
    ],
    [
      { name: '種川川まもり隊', phone: '000-000-0001' },
      { name: '種川見守り隊', phone: '000-000-0002' },
    ],
  ])('%o and %o', (a, b) => {
    expect(likelihood(a, b)).toBeLessThan(SUSPICIOUS);
  });
});

it('a corporate number counts only with its check digit', () => {
  expect(checkDigit('000012050002')).toBe(7);
  expect(corporateNumberKey('7000012050002')).toBe('7000012050002');
  expect(corporateNumberKey('7-0000-1205-0002')).toBe('7000012050002');
  expect(corporateNumberKey('8000012050002')).toBe('');
});

const word = fc.constantFrom(
  '花咲く会',
  'NPO法人花咲く会',
  '㈱花見堂',
  '株式会社花見堂',
  '髙木',
  '高木',
  '',
  '=1',
  '専門家(個人)',
);
const party = fc.record({
  name: word,
  kana: fc.constantFrom('', 'ハナサク', 'はなさく'),
  phone: fc.constantFrom('', '000-000-0001', '０００－０００－０００１', '000-000-0002', '?'),
  email: fc.constantFrom('', 'a@example.jp', 'A@example.jp', 'x'),
  representative: fc.constantFrom('', '渡邊', '渡辺', '乙野'),
  address: fc.constantFrom('', '本町1丁目2', '本町1-2'),
});

it('does not depend on the order of the two', () => {
  fc.assert(
    fc.property(party, party, (a, b) => {
      const [left, right] = [profileOf({ id: 'a', ...a }), profileOf({ id: 'b', ...b })];
      expect(compare(left, right).likelihood).toBe(compare(right, left).likelihood);
      expect([...compare(left, right).agreements].sort()).toEqual([...compare(right, left).agreements].sort());
    }),
  );
});

it('finds the same pairs in whatever order the records come', () => {
  fc.assert(
    fc.property(fc.array(party, { maxLength: 8 }), fc.integer(), (parties, turn) => {
      const profiles = parties.map((one, i) => profileOf({ id: `p${i}`, ...one }));
      const at = profiles.length === 0 ? 0 : Math.abs(turn) % profiles.length;
      const turned = [...profiles.slice(at), ...profiles.slice(0, at)].reverse();
      expect(suspectPairs(turned)).toEqual(suspectPairs(profiles));
    }),
  );
});

it('reads a long list in one pass', () => {
  const many = Array.from({ length: 20_000 }, (_, i) =>
    profileOf({ id: `p${i}`, name: `第${i}の会`, phone: `000-00-${String(i).padStart(5, '0')}` }),
  );
  const twin = profileOf({ id: 'twin', name: '第７の会', phone: '000-00-00007' });
  const started = Date.now();
  expect(suspectPairs([...many, twin]).map(({ a, b }) => [a, b])).toEqual([['p7', 'twin']]);
  expect(Date.now() - started).toBeLessThan(20_000);
});
