import { setTimeout as delay } from 'node:timers/promises';
import type { Workspace } from '../workspace.ts';

/** Work that may change the workspace. */
export interface Turns {
  /** Does the work and answers what it gave; what it changed is saved soon after. */
  write<T>(work: () => T): Promise<T>;
  /** How often something has changed. */
  changes(): number;
  /** Resolves when all that was done is saved. */
  settled(): Promise<void>;
}

/** Saving writes every document anew: done at each key it would make the page wait. */
const PAUSE = 400;

/** Turns on a workspace: it is saved at most once a pause, and always after the last change. */
export function turnsOf(workspace: Workspace): Turns {
  let changes = 0;
  let saved = 0;
  let saving: Promise<void> | undefined;
  const save = async (): Promise<void> => {
    while (saved < changes) {
      await delay(PAUSE);
      saved = changes;
      await workspace.save();
    }
    saving = undefined;
  };
  return {
    async write(work) {
      const before = marksOf(workspace);
      try {
        return work();
      } finally {
        if (marksOf(workspace).some((mark, i) => mark !== before[i])) {
          changes += 1;
          saving ??= save();
        }
      }
    },
    changes: () => changes,
    settled: async () => saving,
  };
}

/** Values that differ after a change: most of the sidebar's calls only read, and need no saving. */
function marksOf({ world, boundId }: Workspace): readonly unknown[] {
  const files = [...world.drive.files.values()];
  return [
    // A workbook is replaced by an edit, never changed in place.
    world.sheets.get(boundId),
    files.map((file) => `${file.id}${file.modifiedTime}`).join(),
    world.forms.list().reduce((sum, form) => sum + form.responses.length, 0),
    world.mails.length,
    JSON.stringify([world.properties, world.triggers]),
  ];
}
