import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import { fitIds, matcherOf, need, offer } from './support.ts';

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

  it('of the same field, if in other words, comes before another', () => {
    const shop = need({ id: 's', text: 'ヌルポガの直し方', fields: ['経済活動'] });
    const display = offer({ id: 'zz', text: '直し方の助言。販路開拓と商店街の販売促進' });
    const repair = offer({ id: 'aa', text: '直し方の助言。認知症予防と介護食' });
    const { fit } = matcherOf([repair, display]).candidates(shop, 5);
    expect(fit.map(({ item }) => item.id)).toEqual(['zz', 'aa']);
    const [reason] = fit[0]?.reasons.filter(({ code }) => code === 'reason.same-field') ?? [];
    expect(reason?.params).toEqual({ field: '経済活動' });
  });

  it('a neighbour comes after one from here, before nobody', () => {
    const here = offer({ id: 'here', source: 'group', text: '三味線の演奏', area: { home: '和光市' } });
    const near = offer({ id: 'near', source: 'group', text: '三味線の演奏', area: { home: '朝霞市' } });
    const far = offer({ id: 'far', source: 'group', text: '三味線の演奏', area: { home: '熊谷市' } });
    expect(fitIds(matcherOf([near, far, here]), asking)).toEqual(['here', 'near']);
  });
});
