import { expect } from 'vitest';
import type { Workspace, WorkspaceOptions } from '../../../src/local/workspace.ts';
import { inScript, workspaceOf } from '../script/support.ts';

/** Opens `form` to everybody who has its link. */
export const OPEN = "Drive.Permissions.create({type: 'anyone', role: 'reader', view: 'published'}, form.getId());";

/** Adds a short-answer question to `form`, with more calls on it. */
export const text = (title: string, more = ''): string => `form.addTextItem().setTitle('${title}')${more};`;

/** A workspace with one published Form, made by `body` (in which it is `form`) and open to anyone. */
export function formOf(
  body: string,
  options: Partial<WorkspaceOptions> = {},
): { workspace: Workspace; id: string; run: (code: string) => unknown } {
  const workspace = workspaceOf('', options);
  const id = workspace.run('evaluate', [
    inScript(`const form = FormApp.create('聞き取り', true); ${body}; ${OPEN} return form.getId();`),
  ]) as string;
  return {
    workspace,
    id,
    run: (code) => workspace.run('evaluate', [inScript(`const form = FormApp.openById('${id}'); ${code}`)]),
  };
}

/** Expects answers to be taken, or where there is a problem to be refused with it. */
export function expectTaken(respond: () => unknown, problem: string | null): void {
  if (problem === null) expect(respond).not.toThrow();
  else expect(respond).toThrow(problem);
}
