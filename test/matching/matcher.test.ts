import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import { say } from '../../src/messages/index.ts';
import { fitIds, grant, matcherOf, need, offer, TODAY } from './support.ts';

describe('laymen meet professionals', () => {
  const offers = [
    offer({ id: 'tax', text: '税理士。決算書づくりと会計ソフトの導入' }),
    offer({ id: 'design', text: 'グラフィックデザイナー。Illustratorと DTP' }),
    offer({ id: 'magic', text: 'マジシャン。手品とバルーンアート' }),
    offer({ id: 'aed', text: '応急手当普及員。心肺蘇生と AED の講習' }),
    offer({ id: 'garden', text: '造園業。庭木の剪定と病害虫' }),
  ];

  it.each([
    ['帳簿のつけ方がわからず、決算が毎年たいへん', 'tax'],
    ['チラシがうまく作れない', 'design'],
    ['敬老会を手品で盛り上げてほしい', 'magic'],
    ['人が倒れたときの救急の手順を習いたい', 'aed'],
    ['集会所の植木が伸びて困っています', 'garden'],
  ])('%s', (text, id) => {
    expect(fitIds(matcherOf(offers), need({ id: 'n', text }))[0]).toBe(id);
  });
});

describe('obstacles are kept apart from fit', () => {
  const asking = need({ id: 'n', text: '三味線の演奏をお願いします', time: { start: '2027-02-20T13:00' } });
  const blockOf = (item: Item, query: Item = asking): string[] => {
    const { fit, blocked } = matcherOf([item]).candidates(query, 5);
    expect(fit).toEqual([]);
    return blocked.flatMap(({ blocks }) => blocks.map(({ code }) => code));
  };
  const player = (given: Partial<Item>): Item => ({ ...offer({ id: 'o', text: '三味線の演奏' }), ...given });

  it.each<[string, Partial<Item>]>([
    ['block.area', { area: { home: null, reach: ['川口市'], text: '', online: false } }],
    ['block.area-online', { area: { home: null, reach: ['川口市'], text: '', online: true } }],
    ['block.expired', { expires: '2026-11-30' }],
    ['block.no-consent', { suggestible: false }],
    ['block.dates-apart', { time: { text: '', start: '2027-03-01', end: '2027-03-31' } }],
    ['block.dates-apart', { time: { text: '', start: null, end: '2027-02-19' } }],
    ['block.area-thing', { kind: 'goods', area: { home: '川口市', reach: [], text: '', online: false } }],
  ])('%s', (code, given) => {
    expect(blockOf(player(given))).toEqual([code]);
  });

  it('one day of several in common is enough', () => {
    const days = need({ id: 'n', text: '三味線の演奏', time: { start: '2027-02-20', end: '2027-03-02' } });
    const later = player({ time: { text: '', start: '2027-03-01', end: null } });
    expect(fitIds(matcherOf([later]), days)).toEqual(['o']);
  });

  it('a wanted date that has passed', () => {
    const past = need({ id: 'n', text: '三味線の演奏', time: { start: '2026-11-01T10:00' } });
    expect(blockOf(player({}), past)).toEqual(['block.date-past']);
  });

  const money = need({
    id: 'm',
    text: '里山の下草刈りに使う草刈機を買いたい',
    kind: 'money',
    fields: ['環境保全'],
    party: { id: 'p', name: 'p', kind: '市民団体', founded: '2026-04-01' },
  });

  it.each<[string, Partial<NonNullable<Item['grant']>>]>([
    ['block.deadline', { deadline: '2026-11-30' }],
    ['block.consult-late', { consultBy: '2026-11-20' }],
    ['block.eligible', { eligible: ['NPO法人'] }],
    ['block.too-young', { minYears: 1 }],
  ])('%s', (code, terms) => {
    expect(blockOf(grant({ id: 'g', text: '里山の下草刈り、森づくり' }, terms), money)).toEqual([code]);
  });

  it('block.area-grant', () => {
    const elsewhere = grant({ id: 'g', text: '里山の下草刈り、森づくり', area: { reach: ['川口市'] } });
    expect(blockOf(elsewhere, money)).toEqual(['block.area-grant']);
  });

  it.each([
    ['2025-12-01', 'old enough to the day'],
    ['2025', 'perhaps, where only the year is known'],
  ])('a group founded %s is %s', (founded) => {
    const query: Item = { ...money, party: { ...money.party, founded } };
    const funds = grant({ id: 'g', text: '里山の下草刈り、森づくり' }, { minYears: 1 });
    expect(fitIds(matcherOf([funds]), query)).toEqual(['g']);
  });

  it('a 事前相談 that can still be had is a question', () => {
    const unknowns = [{ consultBy: '2026-12-20' }, { consultBy: null }].map((terms) => {
      const funds = grant({ id: 'g', text: '里山の下草刈り、森づくり' }, { ...terms, consultation: true });
      return matcherOf([funds])
        .candidates(money, 5)
        .fit[0]?.unknowns.map(({ code }) => code);
    });
    expect(unknowns).toEqual([
      expect.arrayContaining(['unknown.consult-by']),
      expect.arrayContaining(['unknown.consult']),
    ]);
  });

  it('of several the hardest to remove comes first, whatever order they were found in', () => {
    const far: Partial<Item> = { area: { home: null, reach: ['川口市'], text: '', online: false } };
    const apart: Partial<Item> = { time: { text: '', start: '2027-03-01', end: null } };
    expect(blockOf(player({ ...apart, ...far, suggestible: false }))).toEqual([
      'block.no-consent',
      'block.area',
      'block.dates-apart',
    ]);
    const terms = { deadline: '2026-11-30', eligible: ['NPO法人'], minYears: 1 };
    expect(blockOf(grant({ id: 'g', text: '里山の下草刈り、森づくり' }, terms), money)).toEqual([
      'block.too-young',
      'block.eligible',
      'block.deadline',
    ]);
  });

  it('block.cost-excluded when nothing is left to pay for', () => {
    const text = '里山の下草刈り、森づくり。なお備品は対象外です。';
    expect(blockOf(grant({ id: 'g', text }), money)).toEqual(['block.cost-excluded']);
  });

  it('online work reaches any place', () => {
    const paper = need({ id: 'n', text: '会計ソフトの使い方を教えてほしい' });
    const far = offer({ id: 'o', text: '会計ソフトの指導', area: { reach: ['川口市'], online: true } });
    const [found] = matcherOf([far]).candidates(paper, 5).fit;
    expect(found?.cautions.map(({ code }) => code)).toContain('caution.remote');
  });

  it('nobody answers their own need', () => {
    const own = offer({ id: 'o', text: '三味線の演奏', party: { id: 'party-n' } });
    expect(fitIds(matcherOf([own]), asking)).toEqual([]);
  });

  it('a party with one way open is not blocked', () => {
    const party = { id: 'same', name: '同じ団体' };
    const closed = { ...offer({ id: 'a', text: '三味線の演奏', party }), expires: '2026-11-01' };
    const open = offer({ id: 'b', text: '三味線の演奏もできます', party });
    const { fit, blocked } = matcherOf([closed, open]).candidates(asking, 5);
    expect([fit.map(({ item }) => item.id), blocked]).toEqual([['b'], []]);
  });
});

describe('soft conditions order what fits', () => {
  const asking = need({
    id: 'n',
    text: '三味線の演奏をお願いします',
    time: { text: '平日の午前' },
    fee: { text: '謝礼は出せません' },
    targets: ['お年寄り'],
  });
  const good = offer({
    id: 'good',
    text: '三味線の演奏',
    time: { text: '平日の日中' },
    fee: { text: '無償' },
    targets: ['高齢者'],
  });

  it.each<[string, Partial<Item>]>([
    ['caution.time', { time: { text: '土日祝の夜', start: null, end: null } }],
    ['caution.fee', { fee: { text: '講師料1万円' } }],
    ['caution.target-differs', { targets: ['小学生'] }],
    ['caution.load', { party: { ...good.party, id: 'busy', load: 3 } }],
    ['caution.implied-offer', { strength: 'implied' }],
    ['caution.kind', { kind: 'goods' }],
  ])('%s', (code, given) => {
    const worse: Item = { ...good, party: { ...good.party, id: 'other' }, ...given, id: 'worse' };
    const { fit } = matcherOf([worse, good]).candidates(asking, 5);
    expect(fit.map(({ item }) => item.id)).toEqual(['good', 'worse']);
    expect(fit[1]?.cautions.map((caution) => caution.code)).toContain(code);
  });

  it('a record of completed matches helps', () => {
    const known: Item = { ...good, id: 'zz', party: { ...good.party, id: 'zz', completed: 3, satisfaction: 1 } };
    expect(fitIds(matcherOf([good, known]), asking)).toEqual(['zz', 'good']);
  });

  it('a neighbour comes after one from here, before nobody', () => {
    const here = offer({ id: 'here', source: 'group', text: '三味線の演奏', area: { home: '和光市' } });
    const near = offer({ id: 'near', source: 'group', text: '三味線の演奏', area: { home: '朝霞市' } });
    const far = offer({ id: 'far', source: 'group', text: '三味線の演奏', area: { home: '熊谷市' } });
    expect(fitIds(matcherOf([near, far, here]), asking)).toEqual(['here', 'near']);
  });
});

describe('grants', () => {
  const asking = need({
    id: 'm',
    text: '里山の手入れに使う草刈機を買いたい',
    kind: 'money',
    fee: { text: '20万円' },
    fields: ['環境保全'],
    party: { id: 'p', name: 'p', kind: '市民団体' },
  });

  it('one that names the work comes before one open to any field, which comes before nothing', () => {
    const named = grant({ id: 'named', text: '里山の保全活動。草刈機の購入に' }, { uses: ['備品購入費'] });
    const open = grant({ id: 'open', text: '市民の企画を応援', fields: ['分野を問わない'] });
    const other = grant({ id: 'other', text: '吹奏楽の楽器の更新', fields: ['学術・文化・芸術・スポーツ'] });
    expect(fitIds(matcherOf([other, open, named]), asking).slice(0, 2)).toEqual(['named', 'open']);
  });

  it.each<[string, Partial<NonNullable<Item['grant']>>]>([
    ['caution.uses-differ', { uses: ['講師謝金'] }],
    ['caution.amount', { maxAmount: 50_000 }],
  ])('%s', (code, terms) => {
    const [found] = matcherOf([grant({ id: 'g', text: '里山の保全活動' }, terms)]).candidates(asking, 5).fit;
    expect(found?.cautions.map((caution) => caution.code)).toContain(code);
  });

  describe('pay by their maximum and their ratio', () => {
    type Terms = Partial<NonNullable<Item['grant']>>;
    const found = (terms: Terms, budget = '20万円') => {
      const query: Item = { ...asking, fee: { text: budget } };
      return matcherOf([grant({ id: 'g', text: '里山の保全活動' }, terms)]).candidates(query, 5).fit[0];
    };
    const told = (terms: Terms, budget?: string): string[] => {
      const { reasons = [], cautions = [], unknowns = [] } = found(terms, budget) ?? {};
      const said = [...reasons, ...cautions, ...unknowns].filter(({ code }) => /amount|goods|own-share/.test(code));
      return said.map(({ code, params }) => say(code, params));
    };

    it.each<[Terms, string, string]>([
      [
        { maxAmount: 300_000, ratio: '10/10' },
        '20万円',
        '必要な200,000円を、すべてまかなえます（上限300,000円・助成率10/10）。',
      ],
      [
        { maxAmount: 300_000, ratio: '３分の２' },
        '30万円。自己資金は10万円',
        '必要な300,000円のうち200,000円を助成でまかなえ、残りの100,000円は自己資金（100,000円）で足ります（上限300,000円・助成率３分の２）。',
      ],
      [
        { maxAmount: 300_000, ratio: '1/2' },
        '20万円',
        '助成は100,000円までなので、残りの100,000円を団体が出せるか聞いてください。',
      ],
      [
        { maxAmount: 300_000, ratio: '1/3' },
        '20万円',
        '必要な200,000円のうち、助成は66,666円までです（上限300,000円・助成率1/3）。残りの133,334円に、自己資金（―）では足りないかもしれません。',
      ],
      [
        { maxAmount: 300_000, ratio: '1/2' },
        '20万円。自己資金は2万円',
        '必要な200,000円のうち、助成は100,000円までです（上限300,000円・助成率1/2）。残りの100,000円に、自己資金（20,000円）では足りないかもしれません。',
      ],
      [
        { maxAmount: null, ratio: '50%' },
        '20万円',
        '助成は100,000円までなので、残りの100,000円を団体が出せるか聞いてください。',
      ],
      [{ maxAmount: 300_000, ratio: '現物' }, '20万円', '現物での助成です。お金は出ません。'],
    ])('%o for %s', (terms, budget, sentence) => {
      expect(told(terms, budget)).toContain(sentence);
    });

    it('and a better one never comes lower', () => {
      const scores = ['1/10', '1/3', '1/2', '2/3', '4/5', '10/10'].map((ratio) => found({ ratio })?.score ?? 0);
      expect([...scores].sort((a, b) => a - b)).toEqual(scores);
      expect(scores.at(-1) ?? 0).toBeGreaterThan(scores[0] ?? 0);
    });
  });

  it('a grant finds the groups to tell', () => {
    const funds = grant({ id: 'g', text: '里山の保全活動' });
    expect(fitIds(matcherOf([asking]), funds)).toEqual(['m']);
  });
});

describe('unknowns are questions, not faults', () => {
  it('asks for what neither side says', () => {
    const asking = need({ id: 'n', text: '三味線の演奏', time: { text: '土曜の13時から' } });
    const [found] = matcherOf([offer({ id: 'o', text: '三味線の演奏', area: {} })]).candidates(asking, 5).fit;
    expect(found?.unknowns).toEqual([
      { code: 'unknown.area', side: 'offer', field: 'area' },
      { code: 'unknown.end-time', side: 'need', field: 'time' },
      { code: 'unknown.time', side: 'offer', field: 'time' },
      { code: 'unknown.fee', side: 'offer', field: 'fee' },
    ]);
  });
});

describe('never silent', () => {
  it('says what is missing when nothing fits', () => {
    const asking = need({ id: 'n', text: 'ヌルポガ', area: { home: null } });
    const { fit, missing } = matcherOf([offer({ id: 'o', text: '三味線の演奏' })]).candidates(asking, 5);
    expect(fit).toEqual([]);
    expect(missing?.words).toEqual(['ヌルポガ']);
    expect(missing?.fields).toEqual(['text', 'area', 'targets', 'time']);
    expect(missing?.ask.length).toBeGreaterThan(0);
  });

  it('names nobody for whom no reason is worth saying, where reasons are asked for', () => {
    const asking = need({ id: 'n', text: '整理収納講座の講師' });
    const matcher = matcherOf([
      offer({ id: 'o', text: '将来調理師を目指す高校生が学ぶ。' }),
      offer({ id: 'p', text: '太鼓' }),
    ]);
    expect(matcher.candidates(asking, 5).fit).toHaveLength(1);
    const { fit, missing } = matcher.candidates(asking, 5, { reasoned: true });
    expect(fit).toEqual([]);
    expect(missing?.ask.length).toBeGreaterThan(0);
  });

  it('is silent on what is missing when something fits', () => {
    const found = matcherOf([offer({ id: 'o', text: '三味線の演奏' })]).candidates({ text: '三味線を聞きたい' }, 5);
    expect([found.fit.length, found.missing]).toEqual([1, null]);
  });
});

describe('the staff’s own words', () => {
  const items = [offer({ id: 'o', text: '三味線の演奏' })];
  const asking = need({ id: 'n', text: 'ペンペン隊を呼びたい' });
  const row = { word: 'ペンペン隊', same: ['三味線'], broader: [], unlike: [] };

  it('add to the thesaurus', () => {
    const extraTerms = [row];
    expect(fitIds(matcherOf(items), asking)).toEqual([]);
    expect(fitIds(matcherOf(items, { extraTerms }), asking)).toEqual(['o']);
  });

  it('win over it', () => {
    const extraTerms = [{ word: '演奏', same: [], broader: [], unlike: ['三味線の演奏'] }];
    const [plain, changed] = [{}, { extraTerms }].map((context) =>
      matcherOf(items, context)
        .candidates({ text: '邦楽の会を開きたい' }, 5)
        .fit.map(({ score }) => score),
    );
    expect(plain?.length).toBe(1);
    expect(changed?.[0] ?? 0).toBeLessThan(plain?.[0] ?? 0);
  });
});

describe('words that mislead', () => {
  it('what is said not to be meant does not match', () => {
    const items = [
      offer({ id: 'sale', text: '着物の販売のみ。着付けは行いません' }),
      offer({ id: 'dress', text: '着付けの指導' }),
    ];
    expect(fitIds(matcherOf(items), need({ id: 'n', text: '着付けを習いたい' }))[0]).toBe('dress');
  });

  it.each([
    ['料理の指導。裁縫は行いません', ['裁縫']],
    ['料理の指導。裁縫の指導も行います', []],
    ['料理の指導。写真撮影は行いません', []],
  ])('%s: says of %j that it is excluded', (text, words) => {
    const asking = need({ id: 'n', text: '料理と裁縫を習いたい' });
    const sale = offer({ id: 'o', text });
    const cautions = [matcherOf([sale]).candidates(asking, 5), matcherOf([asking]).candidates(sale, 5)].map(({ fit }) =>
      fit[0]?.cautions.filter(({ code }) => code === 'caution.excluded').map(({ params }) => params.word),
    );
    expect(cautions).toEqual([words, words]);
  });

  it('of a grant it says which of the costs are excluded', () => {
    const asking = need({ id: 'm', text: '里山の手入れに使う草刈機を買いたい。保険代も', kind: 'money' });
    const funds = grant({ id: 'g', text: '里山の手入れに。なお保険料は対象外です。' });
    const [found] = matcherOf([funds]).candidates(asking, 5).fit;
    expect(found?.cautions.find(({ code }) => code === 'caution.excluded')?.params).toEqual({ word: '保険' });
  });

  it('formulas that everybody writes say little', () => {
    const formula = '日程は二週間前までにご相談ください';
    const crowd = Array.from({ length: 6 }, (_, i) => offer({ id: `o${i}`, text: `見本${i}番。${formula}。` }));
    const real = offer({ id: 'real', text: '三味線の演奏' });
    const { fit } = matcherOf([...crowd, real]).candidates(need({ id: 'n', text: `三味線。${formula}。` }), 9);
    expect(fit[0]?.item.id).toBe('real');
    expect(fit[1]?.score ?? 0).toBeLessThan((fit[0]?.score ?? 0) / 4);
  });
});

it('answers to the day it is given', () => {
  const asking = need({ id: 'm', text: '里山の手入れ', kind: 'money', party: { id: 'p', kind: '市民団体' } });
  const matcher = matcherOf([grant({ id: 'g', text: '里山の保全' }, { deadline: TODAY })]);
  expect(matcher.candidates(asking, 5).fit).toHaveLength(1);
  expect(matcher.candidates(asking, 5, { today: '2026-12-02' }).fit).toHaveLength(0);
});
