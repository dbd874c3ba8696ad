import { expect, it } from 'vitest';
import { itemsOf } from '../../src/domain/items-of/index.ts';
import { rankAll } from '../../tools/rank/queries.ts';
import { rowsOf } from '../../tools/rank/rows.ts';
import type { EvalSet } from '../../tools/rank/types.ts';
import { matcherOf } from './support.ts';

/** The format of the evaluation, with fields nobody knows and most fields left out. */
const SET = {
  groups: [
    {
      id: 'G1',
      name: '浜辺の会',
      kind: '市民団体',
      area: '和光市',
      fields: ['学術・文化・芸術・スポーツ'],
      colour: 'blue',
      needs: [
        { id: 'N1', kind: 'ひと', text: '三味線を弾ける方に来てほしい', when: '平日', budget: null },
        { id: 'N2', kind: 'おかね', text: '太鼓を買い替えたい', budget: '20万円' },
        { id: 'N3', kind: 'もの', text: '練習できる部屋はないでしょうか' },
      ],
    },
    { id: 'G2', name: '川辺の会', area: '朝霞市', offers: [{ kind: '場所', text: '集会室をお貸しします' }] },
  ],
  experts: [
    { id: 'E1', name: '甲', skills: ['三味線'], profile: '長唄三味線の師範', areas: ['和光市'], online: false },
    { id: 'E2', name: '乙', skills: ['会計'], areas: ['和光市'] },
  ],
  grants: [
    {
      id: 'R1',
      name: '楽器の助成',
      text: '和太鼓などの更新',
      eligible: ['任意団体'],
      areas: ['全国'],
      deadline: '2027-03-31',
    },
  ],
  queries: [
    { id: 'Q1', type: 'need2expert', needId: 'N1', groupId: 'G1', asOf: '2026-12-01', relevant: { E2: 3 } },
    { id: 'Q2', type: 'need2group', needId: 'N3', groupId: 'G1', asOf: '2026-12-01' },
    { id: 'Q3', type: 'need2grant', needId: 'N2', groupId: 'G1', asOf: '2026-12-01' },
    { id: 'Q4', type: 'expert2group', expertId: 'E1', asOf: '2026-12-01' },
    { id: 'Q5', type: 'grant2group', grantId: 'R1', asOf: '2026-12-01' },
    { id: 'Q6', type: 'grant2group', grantId: 'R1', asOf: '2027-04-01' },
    { id: 'Q7', type: 'need2expert', needId: 'none' },
  ],
} as unknown as EvalSet;

it('answers every type of question through rows, items and the matcher', () => {
  const items = itemsOf(rowsOf(SET));
  expect(rankAll(SET.queries, items, matcherOf(items))).toEqual({
    Q1: ['E1'],
    Q2: ['G2'],
    Q3: ['R1'],
    Q4: ['G1'],
    Q5: ['G1'],
    Q6: [],
    Q7: [],
  });
});
