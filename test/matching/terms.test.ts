import { describe, expect, it } from 'vitest';
import { classOfParty, mayApply } from '../../src/matching/terms/applicant.ts';
import { costNames, excludedCosts, readCostTitles, readCostWish } from '../../src/matching/terms/costs.ts';
import { compareFee, readFee } from '../../src/matching/terms/fee.ts';
import { fieldKey, isAnyField, sharedFields } from '../../src/matching/terms/fields.ts';
import { readRatio, readSums, readYen } from '../../src/matching/terms/numbers.ts';
import { isOpenToAll, maskOf, readPeople } from '../../src/matching/terms/people.ts';
import { AFTERNOON, canMeet, EVENING, MORNING, readWhen } from '../../src/matching/terms/when.ts';

const when = (text: string) => readWhen({ text, start: null, end: null });

describe('sums of money', () => {
  it.each([
    ['5,000円', 5000],
    ['１万５千円', 15_000],
    ['30万円くらい', 300_000],
    ['10～30万円', 300_000],
    ['上限五十万円', 500_000],
    ['1.5万円', 15_000],
    ['予算はありません', null],
    ['', null],
  ])('%s', (text, yen) => {
    expect(readYen(text)).toBe(yen);
  });
});

describe('助成率', () => {
  it.each([
    ['1/2', 0.5],
    ['2/3', 2 / 3],
    ['10/10', 1],
    ['２分の１', 0.5],
    ['三分の二以内', 2 / 3],
    ['補助率3/4以内', 0.75],
    ['補助対象経費の４／５', 0.8],
    ['50%', 0.5],
    ['８０％以内', 0.8],
    ['五割', 0.5],
    ['1/2（市外の団体は1/3）', 0.5],
    ['定額', 1],
    ['全額', 1],
    ['現物', 'goods'],
    ['現物支給', 'goods'],
    ['応相談', null],
    ['4/1から', null],
    ['0/2', null],
    ['', null],
  ])('%s', (text, ratio) => {
    expect(readRatio(text)).toBe(ratio);
  });
});

describe('what is needed, and what the party has itself', () => {
  it.each([
    ['30万円', 300_000, null],
    ['全部で30万円。自己資金は５万円あります', 300_000, 50_000],
    ['自己資金5万円、機械が二十万円', 200_000, 50_000],
    ['20万円。自己資金はありません', 200_000, 0],
    ['お金がほしい', null, null],
  ])('%s', (text, wanted, own) => {
    expect(readSums(text)).toEqual({ wanted, own });
  });
});

describe('who can meet when', () => {
  it.each([
    ['平日の午前', '平日の日中', true],
    ['平日の夜', '平日の日中', false],
    ['土日のどちらか', '平日', false],
    ['日曜の午前', '土日祝の日中', true],
    ['2027年2月20日(土)13時〜', '平日の日中', false],
    ['2027年2月20日 13時', '土日祝', true],
    ['18時以降', '平日19時以降', true],
    ['火曜か木曜の昼間', '曜日を問わず日中', true],
    ['第3木曜の午後', '土日', false],
    ['時期は相談', '平日', null],
    ['来年の春ごろ', '土日', null],
    ['平日', '', null],
    ['平日の午後', 'いつでも応相談', true],
  ])('%s / %s', (need, offer, expected) => {
    expect(canMeet(when(need), when(offer))).toBe(expected);
  });

  it('reads parts of the day from the clock', () => {
    expect(when('10時〜12時').parts).toBe(MORNING);
    expect(when('13:30~15:30').parts).toBe(AFTERNOON);
    expect(when('夜7時から').parts).toBe(EVENING);
  });

  it('knows whether an end is stated', () => {
    expect(when('10時〜12時').hasEnd).toBe(true);
    expect(when('10時から').hasEnd).toBe(false);
  });
});

describe('fees and budgets', () => {
  it.each([
    ['謝礼は出せません', '謝礼 講師料1万円', 'clash'],
    ['謝礼は出せません', '無償', 'fits'],
    ['交通費まで', '1回5,000円から', 'high'],
    ['1万円くらいなら', '1回5,000円', 'fits'],
    ['3千円くらい', '講師料1万円', 'high'],
    ['', '講師料1万円', 'unknown'],
    ['交通費まで', '', 'unknown'],
    ['交通費まで', '実費 交通費程度', 'fits'],
  ])('%s / %s', (budget, fee, expected) => {
    expect(compareFee(readFee(budget), readFee(fee))).toBe(expected);
  });
});

describe('who may apply', () => {
  it.each([
    ['老人会', ['任意団体'], true],
    ['子育てサークル', ['NPO法人'], false],
    ['小学校', ['学校'], true],
    ['自治会', ['町内会・自治会'], true],
    ['NPO法人', ['特定非営利活動法人'], true],
    ['NPO法人', ['NPO法人（設立3年以上）'], true],
    ['企業', ['任意団体', 'NPO法人'], false],
    ['市民団体', ['団体の種別を問わない'], true],
    ['子ども会', ['任意団体'], true],
    ['難病の患者会', ['任意団体', 'NPO法人'], true],
    ['祭り実行委員会', ['NPO法人'], false],
    ['連合自治会', ['自治会'], true],
    ['幼稚園の保護者会', ['PTA'], true],
    ['大学サークル', ['学校'], false],
    ['市民団体', ['非営利団体'], true],
    ['企業', ['非営利の団体'], false],
    ['観光協会', ['任意団体'], null],
    ['その他', ['NPO法人'], null],
    ['', ['任意団体'], null],
    ['市民団体', [], null],
  ] as const)('%s for %s', (kind, eligible, expected) => {
    expect(mayApply(kind, eligible)).toBe(expected);
  });

  it('a kind whose legal form is not known is its own class', () => {
    expect(classOfParty('生協')).toBe('生協');
  });
});

describe('costs', () => {
  it.each([
    [
      ['講師謝金', '印刷製本費'],
      ['謝金', '印刷・広報'],
    ],
    [['スタッフ謝金'], ['人件費']],
    [['食材購入費'], ['食材']],
    [['使用料及び賃借料'], ['会場・借上']],
  ])('%s as funders write them', (titles, expected) => {
    expect(costNames(readCostTitles(titles))).toEqual(expected);
  });

  it.each([
    ['職員の給料が払えない', '人件費'],
    ['会場代と出演料', '謝金'],
    ['テントを買い替えたい', '備品'],
    ['雨漏りの修繕', '工事'],
    ['毎月のお米代', '食材'],
  ])('%s as people say it', (wish, expected) => {
    expect(costNames(readCostWish([wish]))).toContain(expected);
  });

  it('finds what is 対象外 and only that', () => {
    const text = '里山の手入れに。機械も対象です。なお人件費・飲食費は対象外です。';
    expect(costNames(excludedCosts(text))).toEqual(['人件費', '食材']);
  });
});

describe('fields under other names', () => {
  it.each([
    ['環境の保全', '環境保全'],
    ['観光の振興', '観光'],
    ['連絡・助言・援助', '団体支援'],
    ['職業能力・雇用', '職業能力・雇用機会'],
    ['福祉', '保健・医療・福祉'],
  ])('%s = %s', (a, b) => {
    expect(fieldKey(a)).toBe(fieldKey(b));
  });

  it('shares and openness', () => {
    expect(sharedFields(['まちづくり', '環境の保全'], ['環境保全'])).toEqual(['環境の保全']);
    expect(isAnyField(['分野を問わない'])).toBe(true);
    expect(isAnyField(['まちづくり'])).toBe(false);
  });
});

describe('for whom', () => {
  it.each([
    ['おじいちゃん・おばあちゃん', 'elders'],
    ['65歳以上の方', 'elders'],
    ['0〜2さい', 'infants'],
    ['低学年の子', 'children'],
    ['ママパパ', 'parents'],
    ['団体役員・事務局', 'staff'],
    ['外国籍の方', 'foreigners'],
  ])('%s', (text, group) => {
    expect(readPeople([text]) & maskOf(group)).not.toBe(0);
  });

  it('anyone is nobody in particular', () => {
    expect(readPeople(['どなたでも'])).toBe(0);
    expect(isOpenToAll(['どなたでも'])).toBe(true);
  });
});
