import { beforeAll, expect, it } from 'vitest';
import { bareWorkspace, copyOf, frozen } from './support/office.ts';
import { outcome, walk } from './support/walk.ts';

/** How many calls apart a walk's state is kept. */
const STEP = 150;

/** Where a walk is stopped: while it imports, while it introduces, while it writes documents. */
const PARTS = [0.3, 0.6, 0.9];

/** What a walk leaves when it is stopped before each kept call, and when it is not. */
const kept: string[] = [];
let finished: Readonly<Record<string, unknown>>;

beforeAll(() => {
  const workspace = bareWorkspace({
    beforeCall: (_, index) => {
      if (index % STEP === 0) kept.push(frozen(workspace));
    },
  });
  walk(workspace);
  finished = outcome(workspace);
});

it('a walk is long enough to be cut', () => {
  expect(kept.length).toBeGreaterThanOrEqual(10);
});

it.each(PARTS)('a walk stopped when %f of it is done is finished by the next', (part) => {
  const workspace = copyOf(kept[Math.floor(part * kept.length)] ?? '');
  walk(workspace);
  expect(outcome(workspace)).toEqual(finished);
});
