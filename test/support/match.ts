import type { Workspace } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, signUp, withGroups } from './hearing.ts';
import { copyOf, frozen, office, told } from './office.ts';

/** The need of a lecturer on soil, heard from 花咲く会. */
export const NEED = '種川-項0002';
/** The expert who gives such lectures. */
export const LECTURER = '種川-専0001';
/** The match of the two. */
export const MATCH = '種川-縁0001';

/** One step as the sidebar sends it. */
export function step(from: string, to: string, rest: Readonly<Record<string, string>> = {}): object {
  return {
    match: MATCH,
    from,
    to,
    on: '2026-07-02',
    way: '電話',
    counterpart: '見本 花子',
    text: `${to}した`,
    ...rest,
  };
}

const reached = new Map<string, string>();

/** An office with one hearing and one expert; each state is made once a file and copied. */
export function heardOffice(): Workspace {
  return copyOf(state('heard', () => withAnswers(office())));
}

/** The same with one match, moved along these stages. */
export function matched(...stages: readonly string[]): Workspace {
  return copyOf(
    state(stages.join('→'), () => {
      const workspace = heardOffice();
      told(workspace, 'proposeMatch', NEED, LECTURER);
      for (const [i, to] of stages.entries()) told(workspace, 'stepMatch', step(stages[i - 1] ?? '候補', to));
      return workspace;
    }),
  );
}

function withAnswers(workspace: Workspace): Workspace {
  withGroups(workspace);
  hear(workspace, LONG);
  signUp(workspace, EXPERT);
  return workspace;
}

function state(name: string, make: () => Workspace): string {
  const known = reached.get(name) ?? frozen(make());
  reached.set(name, known);
  return known;
}
