import type { Workspace } from '../../../src/local/workspace.ts';
import { LECTURER, MATCH, NEED, step } from '../../support/match.ts';
import { rowsOf } from '../../support/office.ts';
import { type Act, asked } from '../act.ts';
import { introduced, reachable, withAnswer } from './offices.ts';

const stage = (workspace: Workspace): string =>
  rowsOf(workspace, 'マッチング').find((row) => row.マッチング番号 === MATCH)?.段階 ?? '';

export const MATCH_ACTS: readonly Act[] = [
  {
    name: 'a match proposed, and moved on with a note',
    before: () => withAnswer(reachable()),
    next: (w) => {
      const now = stage(w);
      if (now === '') return asked('proposeMatch', NEED, LECTURER);
      return now === '候補' ? asked('stepMatch', step('候補', '打診')) : undefined;
    },
    sheets: ['マッチング', '経過', 'ニーズ・提供', '専門家'],
  },
  {
    name: 'a case told',
    before: () => withAnswer(introduced('打診', '承諾', '実施', '完了')),
    next: (w) =>
      rowsOf(w, '事例').some((row) => row.事例番号)
        ? undefined
        : { fn: 'recordCase', args: [[MATCH], { headline: '花壇がよみがえった', content: '講座を開いた。' }] },
    sheets: ['事例', 'マッチング'],
  },
];
