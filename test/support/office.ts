import type { Reply } from '../../src/contract.ts';
import type { FormKey } from '../../src/domain/forms.ts';
import { loadBundle } from '../../src/local/bundle.ts';
import { type ListRow, sheetRows } from '../../src/local/demo/lists.ts';
import { writeStates } from '../../src/local/state.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/local/workspace.ts';
import { worldState } from '../../src/local/world.ts';
import { temporaryFolder } from './temporary.ts';

/** 2026-07-01, nine in the morning in Japan: 令和8年度. */
export const NOW = Date.UTC(2026, 6, 1);

/** A city that does not exist. */
export const OFFICE = { hubName: '種川市', hubShort: '種川', officeName: '協働課', neighbours: ['畑野市'] };

const BUNDLE = loadBundle('dist/registry');

/** An empty workspace on the built bundle, before 初期設定. */
export function bareWorkspace(options: Partial<WorkspaceOptions> = {}): Workspace {
  return openWorkspace({ dir: temporaryFolder(), bundle: BUNDLE, now: NOW, seed: 1, ...options });
}

let frozenTimes = 0;

/** Saves a workspace's state alone, without the files for people: what `copyOf` opens. */
export function frozen(workspace: Workspace): string {
  const folder = temporaryFolder();
  frozenTimes += 1;
  const draws = 1_000_000 * frozenTimes; // copies draw other ids than the original drew, and than its own original
  writeStates(folder, {
    ...worldState(workspace.world),
    workspace: { now: workspace.now(), draws, user: workspace.user },
  });
  return folder;
}

/** Another workspace that begins where the frozen one stopped. */
export function copyOf(folder: string, options: Partial<WorkspaceOptions> = {}): Workspace {
  return bareWorkspace({ ...options, dir: folder });
}

let setUpOnce: string | undefined;

/** A workspace after 初期設定; done once a file, copied for each test. */
export function office(options: Partial<WorkspaceOptions> = {}): Workspace {
  setUpOnce ??= (() => {
    const first = bareWorkspace();
    first.run('setUp', [OFFICE]);
    return frozen(first);
  })();
  return copyOf(setUpOnce, options);
}

/** Imports a list written as CSV, as an office's program does. */
export function importCsv(workspace: Workspace, table: string, csv: string): unknown {
  return workspace.run('importCsv', [table, csv]);
}

/** The rows of a sheet as a person sees them, by heading. */
export function rowsOf(workspace: Workspace, sheet: string): readonly ListRow[] {
  return sheetRows(workspace.person.table(sheet));
}

/** Some columns of a sheet, one line a row: 'a | b'. */
export function lines(workspace: Workspace, sheet: string, ...columns: readonly string[]): readonly string[] {
  return rowsOf(workspace, sheet).map((row) => columns.map((column) => row[column] ?? '').join(' | '));
}

/** The Drive id of a Form, by its key in 文書. */
export function formId(workspace: Workspace, key: FormKey): string {
  return rowsOf(workspace, '文書').find((row) => row.文書キー === `form:${key}`)?.ファイルID ?? '';
}

/** What the sidebar gets from a call. */
export function ask<T>(workspace: Workspace, name: string, ...args: readonly unknown[]): Reply<T> {
  return workspace.run(name, args, { context: 'sidebar' }) as Reply<T>;
}

/** The value of a sidebar call; its words as an error when it is refused. */
export function told<T>(workspace: Workspace, name: string, ...args: readonly unknown[]): T {
  const reply = ask<T>(workspace, name, ...args);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
