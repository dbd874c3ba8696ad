import type { DriveFile } from '../drive-index.ts';
import { unemulated } from '../kernel.ts';
import { idsOf } from './changes.ts';
import { type DriveContext, parentOf, wouldCycle } from './context.ts';
import { driveError } from './errors.ts';

/** Folders to put a file into and to take it out of, as comma-separated ids. */
export interface Move {
  readonly addParents?: string;
  readonly removeParents?: string;
}

/** Adding a parent without removing the other is refused, or moves the file (A-DRIVE-ADD-PARENT). */
export function moveFile(
  context: DriveContext,
  method: string,
  file: DriveFile,
  { addParents, removeParents }: Move,
): void {
  if (!addParents && !removeParents) return;
  const removed = idsOf(removeParents).map((id) => (id === 'root' ? context.index.rootId : id));
  const added = idsOf(addParents);
  const stay = file.parents.filter((id) => !removed.includes(id));
  if (stay.length + added.length > 1 && (added.length > 1 || context.kernel.assume['A-DRIVE-ADD-PARENT'] === 'refused'))
    throw driveError(method, 403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  if (added.length === 0) throw unemulated(`${method} taking a file out of its only folder`);
  const parent = parentOf(context, method, added);
  if (wouldCycle(context, file, parent))
    throw driveError(method, 400, 'badRequest', 'The parent would create a cycle.');
  file.parents = [parent];
}
