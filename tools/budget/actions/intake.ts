import type { LinkGiven } from '../../../src/contract.ts';
import type { Workspace } from '../../../src/local/workspace.ts';
import { groupName } from '../fill.ts';
import { type Action, ask, GENERAL, GROUP, hear, rowsOf, sweep } from './support.ts';

/** A sweep: 8, and 3 for each of the five Forms. */
const SWEEP = 8 + 3 * 5;
const DAY = 86_400_000;

/** Answers of unknown groups: they wait in 受付. */
const strangers = (workspace: Workspace, count: number): void => {
  for (let n = 0; n < count; n++) hear(workspace, `どこにもない会${workspace.now() % DAY}${n}`);
  sweep(workspace);
};
const waiting = (workspace: Workspace): string =>
  rowsOf(workspace, '受付').find((row) => row.状態 === '要確認')?.受付番号 ?? '';

let link: LinkGiven;

/** What comes in, and the links by which it does. */
export const INTAKE: readonly Action[] = [
  { name: 'sweep of 1 answer', limit: SWEEP, before: (w) => hear(w, groupName(1)), act: sweep },
  {
    name: 'sweep of 20 answers',
    limit: SWEEP,
    before: (w) => {
      for (let i = 0; i < 20; i++) hear(w, groupName(i + 2));
    },
    act: sweep,
  },
  {
    name: 'refuseIntake',
    limit: GENERAL,
    before: (w) => strangers(w, 3),
    act: (w) => ask(w, 'refuseIntake', waiting(w), '見本のため'),
  },
  { name: 'acceptIntake', limit: GENERAL, act: (w) => ask(w, 'acceptIntake', waiting(w)) },
  { name: 'mergeIntake', limit: GENERAL, act: (w) => ask(w, 'mergeIntake', waiting(w), GROUP) },
  {
    name: 'giveLink',
    limit: GENERAL,
    act: (w) => {
      link = ask(w, 'giveLink', { form: 'hearing', party: GROUP, proxy: false });
    },
  },
  { name: 'revokeLink', limit: GENERAL, act: (w) => ask(w, 'revokeLink', link.id) },
  { name: 'startRenewal', limit: GENERAL, act: (w) => ask(w, 'startRenewal') },
];
