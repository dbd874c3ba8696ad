import type { Workspace } from '../../../src/local/workspace.ts';
import { EXPERT, hear, LONG, signUp, withGroups } from '../../support/hearing.ts';
import { POST_NEED, submit } from '../../support/links.ts';
import { LECTURER, NEED, step } from '../../support/match.ts';
import { copyOf, frozen, office, told } from '../../support/office.ts';

/** An office with a hearing and an expert who has an address. */
export function reachable(): Workspace {
  const workspace = withGroups(office());
  hear(workspace, LONG);
  signUp(workspace, { ...EXPERT, メール: 'hanako@example.jp' });
  return workspace;
}

let proposed: string | undefined;

/** The same with one match, moved along these stages. */
export function introduced(...stages: readonly string[]): Workspace {
  proposed ??= (() => {
    const workspace = reachable();
    told(workspace, 'proposeMatch', NEED, LECTURER);
    return frozen(workspace);
  })();
  const workspace = copyOf(proposed);
  for (const [i, to] of stages.entries()) told(workspace, 'stepMatch', step(stages[i - 1] ?? '候補', to));
  return workspace;
}

/** An introduction that has come to its end, with its documents. */
export function finished(): Workspace {
  const workspace = introduced('打診', '承諾', '実施', '完了');
  workspace.run('makeDocuments');
  return workspace;
}

/** The same office with an answer that nobody has taken in yet. */
export function withAnswer(workspace: Workspace): Workspace {
  const later = copyOf(frozen(workspace), { deliver: () => 0 });
  submit(later, 'post', POST_NEED);
  return later;
}

/** How many answers any Form has. */
export function responsesOf(workspace: Workspace): number {
  return workspace.world.forms.list().reduce((sum, form) => sum + form.responses.length, 0);
}
