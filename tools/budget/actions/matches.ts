import type { LetterView } from '../../../src/contract.ts';
import { type Action, ask, GENERAL, MATCH, NEED, OFFER } from './support.ts';

const step = (from: string, to: string) => ({
  ...{ match: MATCH, from, to, on: '2026-07-02', way: '電話', counterpart: '見本 花子' },
  text: `${to}した`,
});

let letter = '';

/** From a candidate to a case. */
export const MATCHES: readonly Action[] = [
  { name: 'proposeMatch', limit: GENERAL, act: (w) => ask(w, 'proposeMatch', NEED, OFFER) },
  { name: 'stepMatch', limit: GENERAL, act: (w) => ask(w, 'stepMatch', step('候補', '打診')) },
  { name: 'writeToSides', limit: GENERAL, act: (w) => ask(w, 'writeToSides', MATCH, 'answer') },
  {
    name: 'sendLetters, one',
    limit: GENERAL,
    why: 'and 1 for each letter more',
    before: (w) => {
      letter = ask<readonly LetterView[]>(w, 'drafts').find(({ to }) => to !== '')?.id ?? '';
    },
    act: (w) => ask(w, 'sendLetters', [letter]),
  },
  {
    name: 'recordCase',
    limit: GENERAL,
    before: (w) => {
      const stages = ['打診', '承諾', '実施', '完了'];
      for (const [i, to] of stages.slice(1).entries()) ask(w, 'stepMatch', step(stages[i] ?? '', to));
    },
    act: (w) => w.run('recordCase', [[MATCH], { headline: '花壇がよみがえった', content: '講座を開いた。' }]),
  },
];
