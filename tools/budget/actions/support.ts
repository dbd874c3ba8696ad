import type { Reply, Report } from '../../../src/contract.ts';
import { sheetRows } from '../../../src/local/demo/lists.ts';
import type { Workspace } from '../../../src/local/workspace.ts';

/** A thing that people or timers do, and the service calls it may cost. */
export interface Action {
  readonly name: string;
  readonly limit: number;
  /** Where the limit is not the general one: what it is made of, and why it cannot be less. */
  readonly why?: string;
  /** What has to be there first; not counted. */
  readonly before?: (workspace: Workspace) => void;
  readonly act: (workspace: Workspace) => unknown;
}

/** An action that reads or writes, unless it says otherwise. */
export const GENERAL = 10;
/** What one write takes: lock, workbook, person, one read, one batch, the lock given back. */
export const WRITE = 9;
/** Which triggers there are: 1, 2 for each of the five of Forms, 1 for each of the two timers. */
export const TRIGGERS = 1 + 2 * 5 + 2;
/** These, and 2 for each Form: whether it is open. */
export const OUTSIDE = TRIGGERS + 2 * 5;

export const NEED = '種川-項0001';
export const OFFER = '種川-専0001';
export const MATCH = '種川-縁0001';
export const GROUP = '種川-団0001';

/** A call of the sidebar. */
export const ask = <T>(workspace: Workspace, name: string, ...args: readonly unknown[]): T => {
  const reply = workspace.run(name, args, { context: 'sidebar' }) as Reply<T>;
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply.value;
};

/** The rows of a sheet, each by its headings. */
export const rowsOf = (workspace: Workspace, sheet: string) => sheetRows(workspace.person.table(sheet));

export function formId(workspace: Workspace, key: string): string {
  return rowsOf(workspace, '文書').find((row) => row.文書キー === `form:${key}`)?.ファイルID ?? '';
}

/** A hearing, answered through the Form. */
export function hear(workspace: Workspace, name: string, text = '駅前の花壇を手入れしている。'): void {
  workspace.respond(formId(workspace, 'hearing'), {
    団体の名前: name,
    お話を聞いた日: '2026-06-20',
    どんな活動をしていますか: text,
    '必要な「ひと」（講師、手伝いなど）': '土づくりの講師',
  });
}

/** The hourly sweep, as its trigger runs it. */
export const sweep = (workspace: Workspace): unknown => workspace.run('everyHour', [], { context: 'trigger' });

/** A page of the office. */
export const page = (workspace: Workspace, name: string, about = ''): Report =>
  ask(workspace, 'officeReport', name, about);

interface Given {
  readonly about?: string;
  readonly keys?: readonly string[];
  readonly text?: string;
}

/** Something done on it: one execution; where the page goes on by itself, that is an action of its own. */
export const act = (workspace: Workspace, name: string, action: string, given: Given = {}): Report =>
  ask(workspace, 'officeAct', { name, action, about: '', keys: [], text: '', ...given });
