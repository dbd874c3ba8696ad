/**
 * `npm run budget`: counts the service calls of each action on a registry of
 * 100 rows and on one of 20,000, side by side. A count that grows with the
 * registry fails.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '../src/contract.ts';
import { loadBundle } from '../src/local/bundle.ts';
import { sheetRows } from '../src/local/demo/lists.ts';
import { writeStates } from '../src/local/state.ts';
import { openWorkspace, type Workspace } from '../src/local/workspace.ts';
import { worldState } from '../src/local/world.ts';
import { fill, groupName } from './budget/fill.ts';
import { buildRegistry } from './build.ts';

const SIZES = [100, 20_000] as const;
const NOW = Date.UTC(2026, 6, 1);
const NEED = '種川-項0001';
const OFFER = '種川-専0001';
const OFFICE = { hubName: '種川市', hubShort: '種川', officeName: '協働課', neighbours: [] };

interface Cost {
  readonly calls: number;
  readonly seconds: number;
}

type Action = (workspace: Workspace) => unknown;

const ask = (workspace: Workspace, name: string, ...args: readonly unknown[]): unknown => {
  const reply = workspace.run(name, args, { context: 'sidebar' }) as Reply<unknown>;
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply.value;
};

const rowsOf = (workspace: Workspace, sheet: string) => sheetRows(workspace.person.table(sheet));

function formId(workspace: Workspace, key: string): string {
  return rowsOf(workspace, '文書').find((row) => row.文書キー === `form:${key}`)?.ファイルID ?? '';
}

function hear(workspace: Workspace, name: string): void {
  workspace.respond(formId(workspace, 'hearing'), {
    団体の名前: name,
    お話を聞いた日: '2026-06-20',
    どんな活動をしていますか: '駅前の花壇を手入れしている。',
    '必要な「ひと」（講師、手伝いなど）': '土づくりの講師',
  });
}

const step = (from: string, to: string) => ({
  ...{ match: '種川-縁0001', from, to, on: '2026-07-02', way: '電話', counterpart: '見本 花子' },
  text: `${to}した`,
});

const sweep: Action = (workspace) => workspace.run('everyHour', [], { context: 'trigger' });

/** What people do, in an order in which each step finds what it needs; the first part of a pair prepares and is not counted. */
const ACTIONS: readonly (readonly [string, Action, Action?])[] = [
  ['openBook', (w) => w.openBook()],
  ['sidebarHome', (w) => ask(w, 'sidebarHome')],
  ['sidebarSelection', (w) => ask(w, 'sidebarSelection'), (w) => w.person.select('団体', 2)],
  ['suggestFor', (w) => ask(w, 'suggestFor', NEED)],
  ['proposeMatch', (w) => ask(w, 'proposeMatch', NEED, OFFER)],
  ['stepMatch', (w) => ask(w, 'stepMatch', step('候補', '打診'))],
  ['makeDocuments, nothing to do', (w) => w.run('makeDocuments')],
  [
    'makeDocuments, one change',
    (w) => w.run('makeDocuments'),
    (w) => w.person.type('種シート', 2, '活動概要', '花壇を手入れし、種を配る。'),
  ],
  ['sweep of 1 answer', sweep, (w) => hear(w, groupName(1))],
  ['sweep of 20 answers', sweep, (w) => Array.from({ length: 20 }, (_, i) => hear(w, groupName(i + 2)))],
  ['importCsv of 20 rows', (w) => w.run('importCsv', ['groups', list(20)])],
  [
    'recordCase',
    (w) => w.run('recordCase', [['種川-縁0001'], { headline: '花壇がよみがえった', content: '講座を開いた。' }]),
    (w) => {
      const stages = ['打診', '承諾', '実施', '完了'];
      for (const [i, to] of stages.slice(1).entries()) ask(w, 'stepMatch', step(stages[i] ?? '', to));
    },
  ],
];

function list(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => `新しい会${i},任意団体,種川市,まちづくり`);
  return `団体名,種別,活動地域,活動分野\n${lines.join('\n')}\n`;
}

/** A set-up office with one hearing, one expert and their documents, saved in a folder. */
function prepare(folder: string, open: (dir: string) => Workspace): void {
  const workspace = open(join(folder, 'none'));
  workspace.run('setUp', [OFFICE]);
  workspace.run('importCsv', ['groups', '団体名,種別,活動地域,活動分野\n花咲く会,任意団体,種川市,まちづくり\n']);
  hear(workspace, '花咲く会');
  workspace.run('importCsv', ['experts', '氏名・団体名,指導分野,内容\n見本 花子,まちづくり,土づくりの講座\n']);
  sweep(workspace);
  workspace.run('makeDocuments');
  const saved = { now: workspace.now(), draws: 1_000_000, user: workspace.user };
  writeStates(folder, { ...worldState(workspace.world), workspace: saved });
}

function measure(size: number, open: (dir?: string, count?: () => void) => Workspace): readonly Cost[] {
  let calls = 0;
  const workspace = open(undefined, () => {
    calls += 1;
  });
  fill(workspace, size);
  return ACTIONS.map(([, act, before]) => {
    before?.(workspace);
    calls = 0;
    const start = performance.now();
    act(workspace);
    return { calls, seconds: (performance.now() - start) / 1000 };
  });
}

async function main(): Promise<void> {
  const bundle = loadBundle(await buildRegistry());
  const folder = mkdtempSync(join(tmpdir(), 'tane-budget-'));
  const open = (dir = folder, count?: () => void): Workspace =>
    openWorkspace({ dir, bundle, now: NOW, seed: 1, deliver: () => 0, ...(count ? { beforeCall: count } : {}) });
  prepare(folder, open);
  const [small = [], large = []] = SIZES.map((size) => measure(size, open));
  rmSync(folder, { recursive: true });
  console.log(`service calls, and seconds in the local Workspace, on ${SIZES.join(' and ')} rows`);
  const grown = ACTIONS.filter(([name], i) => {
    const [a, b] = [small[i], large[i]] as [Cost, Cost];
    const times = `${a.seconds.toFixed(2)} s ${b.seconds.toFixed(2)} s`;
    console.log(`${name.padEnd(30)} ${String(a.calls).padStart(4)} ${String(b.calls).padStart(4)}   ${times}`);
    return b.calls > a.calls;
  });
  console.log(
    grown.length === 0 ? 'nothing grows with the registry' : `grows: ${grown.map(([name]) => name).join('; ')}`,
  );
  process.exitCode = grown.length === 0 ? 0 : 1;
}

await main();
