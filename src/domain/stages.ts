import { TaneError } from './errors.ts';
import type { STAGES } from './schema/options.ts';

/** How far an introduction has come (段階). */
export type Stage = (typeof STAGES)[number];

/** Where each stage may lead. 調整 may be left out where everything is settled with the consent; nothing leaves an end. */
const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  候補: ['打診', '不成立'],
  打診: ['承諾', '不成立'],
  承諾: ['調整', '実施', '不成立'],
  調整: ['実施', '不成立'],
  実施: ['完了', '不成立'],
  完了: [],
  不成立: [],
};

/** The stages that may follow. */
export function nextStages(stage: Stage): readonly Stage[] {
  return NEXT[stage];
}

/**
 * Checks one step.
 * @throws TaneError `match.stage` when the step is not allowed.
 */
export function assertStep(from: Stage, to: Stage): void {
  if (!NEXT[from]?.includes(to)) throw new TaneError('match.stage', { from, to });
}

/** Whether nothing more happens after this stage. */
export function isEnd(stage: Stage): boolean {
  return NEXT[stage].length === 0;
}
