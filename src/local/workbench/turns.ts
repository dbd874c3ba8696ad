import type { Workspace } from '../workspace.ts';

/** Requests that change the workspace: one at a time, each saved before the next. */
export interface Turns {
  /** Does the work, saves, and answers what the work gave; what it threw is thrown on after saving. */
  write<T>(work: () => T): Promise<T>;
}

export function turnsOf(workspace: Workspace): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    write(work) {
      const turn = last.then(async () => {
        try {
          return work();
        } finally {
          await workspace.save();
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
