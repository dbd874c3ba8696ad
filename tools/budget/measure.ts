import { writeStates } from '../../src/local/state.ts';
import type { Workspace, WorkspaceOptions } from '../../src/local/workspace.ts';
import { worldState } from '../../src/local/world.ts';
import { ACTIONS } from './actions/index.ts';
import { hear, sweep } from './actions/support.ts';
import { fill } from './fill.ts';

const OFFICE = { hubName: '種川市', hubShort: '種川', officeName: '協働課', neighbours: [] };

/** What an action cost: its service calls by name, and the seconds they took in the local Workspace. */
export interface Cost {
  readonly calls: readonly string[];
  readonly seconds: number;
}

/** Opens a folder's workspace. */
export type Open = (dir: string, options?: Partial<WorkspaceOptions>) => Workspace;

/** Saves a set-up office with one hearing, one expert and their documents into a folder. */
export function prepare(folder: string, workspace: Workspace): void {
  workspace.run('setUp', [OFFICE]);
  workspace.run('importCsv', ['groups', '団体名,種別,活動地域,活動分野\n花咲く会,任意団体,種川市,まちづくり\n']);
  hear(workspace, '花咲く会');
  const expert = '氏名・団体名,指導分野,内容,メール\n見本 花子,まちづくり,土づくりの講座,hanako@example.jp\n';
  workspace.run('importCsv', ['experts', expert]);
  sweep(workspace);
  workspace.run('makeDocuments');
  const saved = { now: workspace.now(), draws: 1_000_000, user: workspace.user };
  writeStates(folder, { ...worldState(workspace.world), workspace: saved });
}

/** Does everything on a registry with so many generated rows more. */
export function measure(folder: string, size: number, open: Open): readonly Cost[] {
  let calls: string[] = [];
  const beforeCall: WorkspaceOptions['beforeCall'] = ({ service, method }) => void calls.push(`${service}.${method}`);
  const workspace = open(folder, { beforeCall, deliver: () => 0 });
  fill(workspace, size);
  return ACTIONS.map(({ act, before }) => {
    before?.(workspace);
    calls = [];
    const start = performance.now();
    act(workspace);
    return { calls: [...calls], seconds: (performance.now() - start) / 1000 };
  });
}

/** What is wrong with the costs on a small and on a large registry, one line each. */
export function overspent(small: readonly Cost[], large: readonly Cost[]): readonly string[] {
  return ACTIONS.flatMap(({ name, limit }, i) => {
    const [few = 0, many = 0] = [small[i]?.calls.length, large[i]?.calls.length];
    return [
      ...(many > few ? [`${name} grows with the registry: ${few}, ${many}`] : []),
      ...(few > limit ? [`${name} costs ${few}, more than ${limit}`] : []),
    ];
  });
}
