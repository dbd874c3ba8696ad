import { beforeAll, expect, it } from 'vitest';
import { bareWorkspace, copyOf, frozen } from './support/office.ts';
import { outcome, walk } from './support/walk.ts';

/** Calls before which a walk is stopped: while it imports, hears, introduces, tells, and writes documents. */
const CUTS = [500, 800, 1200, 1700, 2050];

/** What a walk leaves when it is stopped there, and when it is not. */
const cut = new Map<number, string>();
let finished: Readonly<Record<string, unknown>>;
let calls = 0;

beforeAll(() => {
  const workspace = bareWorkspace({
    beforeCall: (_, index) => {
      calls = index;
      if (CUTS.includes(index)) cut.set(index, frozen(workspace));
    },
  });
  walk(workspace);
  finished = outcome(workspace);
}, 300_000);

it.each(CUTS)(
  'a walk cut short before its call %i is finished by the next',
  (at) => {
    const stopped = cut.get(at);
    expect(stopped, `${at} is beyond the ${calls} calls of a walk`).toBeDefined();
    const workspace = copyOf(stopped ?? '');
    walk(workspace);
    expect(outcome(workspace)).toEqual(finished);
  },
  300_000,
);
