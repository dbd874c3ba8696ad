import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import { say } from '../../src/messages/index.ts';
import { fitIds, grant, matcherOf, need } from './support.ts';

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
