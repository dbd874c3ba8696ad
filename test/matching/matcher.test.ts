import { describe, expect, it } from 'vitest';
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

  it.each([
    ['it is for the same people', 'お年寄りの集まりで歌える人', '高齢者向けの整理収納'],
    ['one character is the same', '食べやすい料理', '整理収納'],
  ])('names nobody only because %s', (_, asked, offered) => {
    const matcher = matcherOf([offer({ id: 'o', text: offered })]);
    const query = need({ id: 'n', text: asked });
    expect(matcher.candidates(query, 5).fit).toHaveLength(1);
    expect(matcher.candidates(query, 5, { reasoned: true }).fit).toEqual([]);
  });

  it('finds by whom it is for where nothing else is asked', () => {
    const matcher = matcherOf([offer({ id: 'o', text: '高齢者向けの整理収納' })]);
    expect(matcher.candidates({ text: 'お年寄り' }, 5, { reasoned: true }).fit).toHaveLength(1);
  });

  it('names nobody only because the field is the same', () => {
    const asking = need({ id: 'n', text: 'ヌルポガ', fields: ['経済活動'] });
    const matcher = matcherOf([offer({ id: 'o', text: '販路開拓' })]);
    expect(matcher.candidates(asking, 5).fit[0]?.reasons.map(({ code }) => code)).toEqual(['reason.same-field']);
    expect(matcher.candidates(asking, 5, { reasoned: true }).fit).toEqual([]);
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
  it('where it is to happen is not what is wanted', () => {
    const asking = need({ id: 'n', text: '体育館で地層の話をしてくれる方' });
    const items = [offer({ id: 'gym', text: '体育館の指導員' }), offer({ id: 'zz', text: '地学の元教員。露頭の観察' })];
    expect(fitIds(matcherOf(items), asking)[0]).toBe('zz');
    expect(fitIds(matcherOf(items), need({ id: 'm', text: '体育館を見てくれる方' }))[0]).toBe('gym');
  });

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
