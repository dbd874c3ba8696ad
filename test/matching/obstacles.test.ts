import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import { fitIds, grant, matcherOf, need, offer } from './support.ts';

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
