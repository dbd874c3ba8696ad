import fc from 'fast-check';
import type { Workspace } from '../../src/local/workspace.ts';
import { SHORT, withGroups } from '../support/hearing.ts';
import { submit } from '../support/links.ts';
import { copyOf, frozen, office } from '../support/office.ts';
import { HOURLY, NIGHTLY, SUBMITTED } from './act.ts';
import { ANSWERS } from './acts/intake.ts';
import { lost, registryOf, type Told } from './verdict.ts';

/** What happens to a Form's answers: they are sent, and events and timers come, in whatever order and however often. */
export type Happening = { readonly answer: number } | { readonly event: 'submitted' | 'hour' | 'night' };

/** Answers that do not speak of each other, each sent once, in some order, with events anywhere between. */
export const HAPPENINGS: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(
    fc.shuffledSubarray([0, 1, 3, 5, 6], { minLength: 5 }),
    fc.array(fc.constantFrom('submitted', 'hour', 'night'), { maxLength: 6 }),
    fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  )
  .map(([answers, events, places]) => {
    const all: Happening[] = answers.map((answer) => ({ answer }));
    for (const [i, event] of events.entries()) all.splice((places[i] ?? 0) % (all.length + 1), 0, { event });
    return all;
  });

const CALLS = { submitted: SUBMITTED, hour: HOURLY, night: NIGHTLY };

let before: string | undefined;

/** The registry after all that happened and a last timer, without the numbers that follow from the order in which answers were sent. */
export function after(happenings: readonly Happening[]): Told {
  before ??= frozen(withGroups(office()));
  const workspace = copyOf(before, { deliver: () => 0 });
  for (const one of [...happenings, { event: 'hour' } as const]) happen(workspace, one);
  const told = Object.entries(registryOf(workspace));
  return Object.fromEntries(
    told.map(([sheet, lines]) => [sheet, lines.map((line) => line.replace(/種川-\S\d{4}/g, '#')).sort()]),
  );
}

function happen(workspace: Workspace, one: Happening): void {
  if ('answer' in one) {
    const answer = ANSWERS[one.answer];
    if (answer) submit(workspace, ...answer);
    return;
  }
  const { fn, options } = CALLS[one.event];
  workspace.run(fn, [], options);
}

/**
 * What is not found anywhere of texts that parties write into two fields of the
 * hearing Form each: three of them are registered, the others go to 受付.
 */
export function lostOf(texts: readonly string[]): readonly string[] {
  before ??= frozen(withGroups(office()));
  const workspace = copyOf(before, { deliver: () => 0 });
  const known = ['花咲く会', 'NPO法人みどりの手', '種川音楽クラブ'];
  for (const [i, text] of texts.entries()) {
    const name = known[i] ?? `知らない会${i}`;
    submit(workspace, 'hearing', {
      ...SHORT,
      団体の名前: name,
      どんな活動をしていますか: text,
      いま困っていること: text,
    });
  }
  happen(workspace, { event: 'hour' });
  return lost(
    workspace,
    texts.flatMap((text) => text.split(/[\r\n]/)).map((line) => line.trim()),
  );
}
