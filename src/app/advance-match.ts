import type { Row } from '../domain/schema/index.ts';
import type { CONTACT_WAYS, DECLINE_REASONS, ITEM_STATES } from '../domain/schema/options.ts';
import { assertStep, type Stage } from '../domain/stages.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

/** One step of an introduction, and what the coordinator writes down about it. */
export interface Step {
  readonly match: string;
  /** The stage the person saw: a step from any other is a conflict. */
  readonly from: Stage;
  readonly to: Stage;
  /** The day it happened, 'YYYY-MM-DD'. */
  readonly on: string;
  readonly way: (typeof CONTACT_WAYS)[number];
  readonly counterpart: string;
  readonly text: string;
  readonly nextAction?: string;
  readonly nextOn?: string;
  readonly declineReason?: (typeof DECLINE_REASONS)[number];
}

/** What becomes of the need's own state; a stage not named leaves it. */
const ITEM_STATE: Readonly<Partial<Record<Stage, (typeof ITEM_STATES)[number]>>> = {
  打診: '打診中',
  承諾: '決定',
  完了: '終了',
  不成立: '募集中',
};

/**
 * Moves a match one stage on and appends the 経過 entry that says how.
 * @throws TaneError `match.stage` for a step that does not exist, `registry.conflict` when somebody moved it meanwhile
 */
export function advanceMatch(ports: Ports, step: Step): Row<'matches'> {
  return transact(ports, { act: `${step.from}→${step.to}`, tables: ['matches', 'items', 'entries'] }, (book) => {
    assertStep(step.from, step.to);
    const match = book.edit('matches', step.match, patchOf(step), { stage: step.from });
    const state = ITEM_STATE[step.to];
    if (state && book.find('items', match.need)) book.edit('items', match.need, { state });
    book.add('entries', {
      match: step.match,
      at: `${step.on}T00:00:00`,
      way: step.way,
      counterpart: step.counterpart,
      stage: step.to,
      text: step.text,
      nextOn: step.nextOn ?? '',
      recorder: book.who,
    });
    return match;
  });
}

function patchOf(step: Step): Partial<Row<'matches'>> {
  const next = { stage: step.to, nextAction: step.nextAction ?? '', nextOn: step.nextOn ?? '' };
  switch (step.to) {
    case '承諾':
      return {
        ...next,
        groupAnswer: '承諾',
        groupAnsweredOn: step.on,
        partnerAnswer: '承諾',
        partnerAnsweredOn: step.on,
        introducedOn: step.on,
      };
    case '完了':
      return { ...next, completedOn: step.on };
    case '不成立':
      return { ...next, declineReason: step.declineReason ?? 'その他' };
    default:
      return next;
  }
}
