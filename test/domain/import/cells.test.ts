import { describe, expect, it } from 'vitest';
import { feesIn, readCount, readLimit } from '../../../src/domain/import/cells/amounts.ts';
import { readConsent, readFields, readKind } from '../../../src/domain/import/cells/choices.ts';
import { readAddress, readEmails, readPhones, readUrl } from '../../../src/domain/import/cells/contacts.ts';
import { readFiscalYear, readFoundation, readMoment } from '../../../src/domain/import/cells/dates.ts';
import { availabilityIn, feeIn } from '../../../src/domain/import/cells/terms.ts';

const codes = (read: { readonly remarks: readonly { readonly code: string }[] }) =>
  read.remarks.map(({ code }) => code);

describe('telephone numbers', () => {
  it.each([
    ['０００－０００－０００１', ['000-000-0001']],
    ['(000)000-0001', ['000-000-0001']],
    ['000 000 0001', ['000-000-0001']],
    ['０００ ー０００ー０００１', ['000-000-0001']],
    ['000-000-0001\n000-0000-0002', ['000-000-0001', '000-0000-0002']],
    ['000-000-0001／000-0000-0002', ['000-000-0001', '000-0000-0002']],
    ['000(000)0001　内線23', ['000-000-0001']],
    ['なし', []],
  ])('%s', (text, numbers) => {
    expect(readPhones(text).value).toEqual(numbers);
  });

  it('that cannot be read are kept as words and asked about', () => {
    expect(readPhones('呼び出し')).toMatchObject({ value: [], exact: false });
    expect(codes(readPhones('呼び出し'))).toEqual(['import.phone.unread']);
  });

  it('without an area code get that of the list, which is said', () => {
    const read = readPhones('000-0001', '000');
    expect([read.value, codes(read)]).toEqual([['000-000-0001'], ['import.phone.areaCode']]);
    expect(readPhones('000-0001').value).toEqual([]);
  });
});

it.each([
  ['ａ＠ｅｘａｍｐｌｅ．ｊｐ', ['a@example.jp'], []],
  ['a@example.jp 又は b@example.jp', ['a@example.jp', 'b@example.jp'], []],
  ['a[at]example.jp', ['a@example.jp'], ['import.email.disguised']],
  ['@example（SNS）', [], ['import.email.unread']],
  ['なし', [], []],
])('mail addresses: %s', (text, addresses, asked) => {
  const read = readEmails(text);
  expect([read.value, codes(read)]).toEqual([addresses, asked]);
});

it.each([
  ['〒000-0001 種川市本町9', { postal: '000-0001', address: '種川市本町9' }, []],
  ['種川市本町9　会館2階', { postal: '', address: '種川市本町9　会館2階' }, []],
  ['（連絡はメールで）', { postal: '', address: '' }, ['import.address.remark']],
  ['非公開', { postal: '', address: '' }, ['import.address.untold']],
])('addresses: %s', (text, place, asked) => {
  const read = readAddress(text);
  expect([read.value, codes(read)]).toEqual([place, asked]);
});

it.each([
  ['平成26年4月1日', '2014-04-01', []],
  ['H5.6.10', '1993-06-10', []],
  ['平24.2.1', '2012-02-01', []],
  ['平成２３年１１月', '2011-11', []],
  ['令和元年', '2019', []],
  ['平成25年９月吉日', '2013-09', []],
  ['昭和５０年頃', '1975', ['import.date.about']],
  ['平成31年6月', '2019-06', ['import.date.afterEra']],
  ['R2.10.1/R3.1.1', '2020-10-01', ['import.date.several']],
  ['R8.2.30', '', ['import.date.unread']],
  ['不明', '', []],
])('dates: %s', (text, date, asked) => {
  const read = readMoment(text);
  expect([read.value, codes(read)]).toEqual([date, asked]);
});

it('founding and incorporation in one cell are two dates', () => {
  expect(readFoundation('平成8年8月8日（任意団体）\n平成15年2月20日（法人認証）').value).toEqual({
    founded: '1996-08-08',
    incorporated: '2003-02-20',
  });
});

it.each([
  ['平成26年度', null, 2014],
  ['R6', null, 2024],
  ['27', 2014, 2015],
  ['27', null, null],
])('fiscal years: %s after %s', (text, previous, year) => {
  expect(readFiscalYear(text, previous).value).toBe(year);
});

it.each([
  ['４２名', 42, []],
  ['約25名', 25, []],
  ['32人（うち外国人11人）', 32, []],
  ['正会員21\n賛助会員34', 55, ['import.count.sum']],
  ['412世帯', 412, ['import.count.unit']],
  ['区画数36', null, ['import.count.otherThing']],
  ['非公開', null, ['import.count.untold']],
])('counts: %s', (text, count, asked) => {
  const read = readCount(text);
  expect([read.value, codes(read)]).toEqual([count, asked]);
});

it.each([
  ['上限50万円', 500_000],
  ['10～30万円', 300_000],
  ['最高300千円', 300_000],
  ['1万円以上5万円以下', 50_000],
  ['用具代の８割（上限15万円）', 150_000],
  ['20万円×3年', null],
  ['上限：個人10万円、団体40万円', null],
  ['未定', null],
])('limits: %s', (text, yen) => {
  expect(readLimit(text).value).toBe(yen);
});

it.each([
  ['入会金1,000円\n年会費2,400円', { 入会金: 1000, 年: 2400 }],
  ['1回800円（材料費）', { 回: 800 }],
  ['なし', {}],
  ['寄付', null],
])('fees: %s', (text, fees) => {
  expect(feesIn(text)).toEqual(fees);
});

it.each([
  ['2,13', ['社会教育', '子どもの健全育成'], []],
  ['⑧⑨', ['災害救援', '地域安全'], []],
  ['保健・医療・福祉、観光', ['保健・医療・福祉', '観光'], []],
  ['国際交流', ['国際協力'], []],
  ['その他（昔話）', [], ['その他(昔話)']],
])('fields: %s', (text, fields, unread) => {
  expect(readFields(text).value).toMatchObject({ fields, unread });
});

it.each([
  ['ＮＰＯ', 'NPO法人'],
  ['一社', '一般社団法人'],
  ['㈱', '企業'],
  ['任意', '任意団体'],
  ['自治会有志', ''],
])('kinds: %s', (text, kind) => {
  expect(readKind(text).value).toBe(kind);
});

it.each([
  ['○', 'yes'],
  ['〇', 'yes'],
  ['×', 'no'],
  ['△', 'ask'],
  ['○（メールのみ）', 'ask'],
  ['', null],
])('only a lone ○ is a consent: %s', (text, consent) => {
  expect(readConsent(text).value).toBe(consent);
});

it.each([
  ['平日午後可(水曜除く)', { days: ['月', '火', '木', '金'], part: ['午後'] }],
  ['火・木 10:00～12:00', { days: ['火', '木'], from: '10:00', to: '12:00' }],
  ['第2・第4土曜 13時～16時', { days: ['土'], weeks: [2, 4], from: '13:00', to: '16:00' }],
  ['風の日以外', { days: ['月', '火', '水', '木', '金', '土', '日'], except: '風の日' }],
  ['水曜以外', { days: ['月', '火', '木', '金', '土', '日'] }],
  ['平日（開館時間内）', { days: ['月', '火', '水', '木', '金'], except: '開館時間外' }],
  ['応相談', null],
])('times: %s', (text, read) => {
  expect(availabilityIn(text)).toEqual(read);
});

it.each([
  ['無償(交通費実費)', { kind: '無償', travel: '実費' }],
  ['1回3千円', { kind: '有償', yen: 3000, per: '回' }],
  ['見積による', { kind: '応相談' }],
])('terms: %s', (text, fee) => {
  expect(feeIn(text)).toEqual(fee);
});

it('a web page is the address behind the words', () => {
  expect(readUrl('ホームページ', 'https://example.jp/').value).toBe('https://example.jp/');
  expect(codes(readUrl('準備中です'))).toEqual(['import.url.unread']);
});
