import type { ImportOpening, LetterView, LinkGiven, Reply, Report } from '../../src/contract.ts';
import { sheetRows } from '../../src/local/demo/lists.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { groupName } from './fill.ts';

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
const GENERAL = 10;
/** Of it, what one write takes: lock, workbook, person, one read, one batch. */
const WRITE = 9;
/** A sweep: 8, and 3 for each of the five Forms. */
const SWEEP = 8 + 3 * 5;

/** Whether a Form is open (2) and its trigger is there (2), and whether the two timers are (1 and 2). */
const OUTSIDE = 4 * 5 + 3;

const NEED = '種川-項0001';
const OFFER = '種川-専0001';
const MATCH = '種川-縁0001';
const DAY = 86_400_000;

const ask = <T>(workspace: Workspace, name: string, ...args: readonly unknown[]): T => {
  const reply = workspace.run(name, args, { context: 'sidebar' }) as Reply<T>;
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply.value;
};

/** The rows of a sheet, each by its headings. */
export const rowsOf = (workspace: Workspace, sheet: string) => sheetRows(workspace.person.table(sheet));

function formId(workspace: Workspace, key: string): string {
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

const step = (from: string, to: string) => ({
  ...{ match: MATCH, from, to, on: '2026-07-02', way: '電話', counterpart: '見本 花子' },
  text: `${to}した`,
});

const report = (workspace: Workspace, name: string): Report => ask(workspace, 'officeReport', name, '');
const act = (workspace: Workspace, name: string, action: string, about = ''): Report =>
  ask(workspace, 'officeAct', { name, action, about, keys: [], text: '' });

/** Answers of an unknown group: they wait in 受付. */
const strangers = (workspace: Workspace, count: number): void => {
  for (let n = 0; n < count; n++) hear(workspace, `どこにもない会${workspace.now() % DAY}${n}`);
  sweep(workspace);
};
const waiting = (workspace: Workspace): string =>
  rowsOf(workspace, '受付').find((row) => row.状態 === '要確認')?.受付番号 ?? '';

function list(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => `新しい会${i},任意団体,種川市,まちづくり`);
  return `団体名,種別,活動地域,活動分野\n${lines.join('\n')}\n`;
}

/** A list of 20 groups in a sheet of its own, left open. */
function paste(workspace: Workspace): void {
  workspace.person.addSheet('名簿');
  const cells = [['団体名', '電話'], ...Array.from({ length: 20 }, (_, i) => [`貼られた会${i}`, '000-0000-0001'])];
  for (const [row, own] of cells.entries()) {
    for (const [at, text] of own.entries()) workspace.person.type('名簿', row + 1, at + 1, text);
  }
  workspace.person.select('名簿', 1);
}

/** The two actions that a long import is made of. */
export const LONG_STRETCH = 'importStretch, 2,000 rows';
export const LONG_UNDO = 'importUndo of 2,000 rows';

let opened: ImportOpening;
const open = (workspace: Workspace): ImportOpening => {
  opened = ask(workspace, 'importOpen', { from: 'sheet', name: '', table: '' });
  return opened;
};
const stretch = (act: 'preview' | 'import') => (workspace: Workspace) => {
  const [sheet] = opened.sheets;
  return ask(workspace, 'importStretch', {
    ...{ act, kind: 'table', importId: opened.importId, print: opened.print, memo: 'm', file: opened.file },
    ...{ id: opened.id, plan: sheet?.plan, rowCount: sheet?.rowCount, lastColumn: sheet?.lastColumn },
    ...{ first: 1, count: 800, from: null, rows: null },
  });
};

/** 2,000 rows, one of headings, as the page has read them. */
const longList = () => [
  { row: 1, cells: ['団体名', '電話', '住所'] },
  ...Array.from({ length: 1999 }, (_, i) => {
    return { row: i + 2, cells: [`長い名簿の会${i}`, `000-0000-${1000 + i}`, `本町${i}`] };
  }),
];

let letter = '';
let link: LinkGiven;
let publicPage: Report;

const READS: readonly Action[] = [
  {
    name: 'openBook',
    limit: 15,
    why: 'the menu is built item by item: one call each, none to a server',
    act: (w) => w.openBook(),
  },
  { name: 'sidebarHome', limit: GENERAL, act: (w) => ask(w, 'sidebarHome') },
  {
    name: 'sidebarSelection',
    limit: GENERAL,
    before: (w) => w.person.select('団体', 2),
    act: (w) => ask(w, 'sidebarSelection'),
  },
  { name: 'suggestFor', limit: GENERAL, act: (w) => ask(w, 'suggestFor', NEED) },
  { name: 'renewalStatus', limit: GENERAL, act: (w) => ask(w, 'renewalStatus') },
  {
    name: 'report inspection',
    limit: 6 + OUTSIDE,
    why: `6, and ${OUTSIDE}: 4 a Form and 3 for the timers, which tell of themselves one by one`,
    act: (w) => report(w, 'inspection'),
  },
  { name: 'report public', limit: GENERAL, act: (w) => report(w, 'public') },
];

const MATCHES: readonly Action[] = [
  { name: 'proposeMatch', limit: GENERAL, act: (w) => ask(w, 'proposeMatch', NEED, OFFER) },
  { name: 'stepMatch', limit: GENERAL, act: (w) => ask(w, 'stepMatch', step('候補', '打診')) },
  { name: 'writeToSides', limit: GENERAL, act: (w) => ask(w, 'writeToSides', MATCH, 'answer') },
  {
    name: 'sendLetters, one',
    limit: WRITE + 1 + 1,
    why: '9, and 1 for a second write: marked before, noted after, so that none goes twice; 1 a letter',
    before: (w) => {
      letter = ask<readonly LetterView[]>(w, 'drafts').find(({ to }) => to !== '')?.id ?? '';
    },
    act: (w) => ask(w, 'sendLetters', [letter]),
  },
  {
    name: 'recordCase',
    limit: GENERAL,
    before: (w) => {
      const stages = ['打診', '承諾', '実施', '完了'];
      for (const [i, to] of stages.slice(1).entries()) ask(w, 'stepMatch', step(stages[i] ?? '', to));
    },
    act: (w) => w.run('recordCase', [[MATCH], { headline: '花壇がよみがえった', content: '講座を開いた。' }]),
  },
];

const DOCUMENTS: readonly Action[] = [
  {
    name: 'makeDocuments, nothing to do',
    limit: GENERAL,
    before: (w) => void w.run('makeDocuments'),
    act: (w) => w.run('makeDocuments'),
  },
  {
    name: 'makeDocuments, one change',
    limit: GENERAL + 5,
    why: '10, and 5 a Doc: read, written, made a PDF (2) and put in its place',
    before: (w) => {
      w.run('makeDocuments');
      w.person.type('種シート', 2, '活動概要', '花壇を手入れし、種を配る。');
    },
    act: (w) => w.run('makeDocuments'),
  },
  {
    name: 'publish',
    limit: GENERAL + 8,
    why: '10, 6 for the file, and 2 to note what stands on it; 2 more for each 1,000 new entries',
    before: (w) => {
      w.person.type('団体', 2, '公開同意', '名前、活動の紹介、求めること');
      publicPage = report(w, 'public');
    },
    act: (w) => act(w, 'public', 'publish', publicPage.about),
  },
  {
    name: 'repair',
    limit: GENERAL + OUTSIDE + 2,
    why: `10, ${OUTSIDE} as in the inspection, and 2 to look again at what it came to`,
    before: (w) => w.person.renameColumn('団体', '目的', 'もくてき'),
    act: (w) => act(w, 'inspection', 'repair'),
  },
];

const INTAKE: readonly Action[] = [
  { name: 'sweep of 1 answer', limit: SWEEP, before: (w) => hear(w, groupName(1)), act: sweep },
  {
    name: 'sweep of 20 answers',
    limit: SWEEP,
    before: (w) => {
      for (let i = 0; i < 20; i++) hear(w, groupName(i + 2));
    },
    act: sweep,
  },
  {
    name: 'refuseIntake',
    limit: GENERAL,
    before: (w) => strangers(w, 1),
    act: (w) => ask(w, 'refuseIntake', waiting(w), '見本のため'),
  },
  {
    name: 'giveLink',
    limit: GENERAL,
    act: (w) => {
      link = ask(w, 'giveLink', { form: 'hearing', party: '種川-団0001', proxy: false });
    },
  },
  { name: 'revokeLink', limit: GENERAL, act: (w) => ask(w, 'revokeLink', link.id) },
  { name: 'startRenewal', limit: GENERAL, act: (w) => ask(w, 'startRenewal') },
];

const IMPORTS: readonly Action[] = [
  { name: 'importOpen', limit: GENERAL, before: paste, act: open },
  { name: 'importStretch, preview', limit: GENERAL, act: stretch('preview') },
  {
    name: 'importStretch, 20 rows',
    limit: WRITE + 3,
    why: '9, 2 to note where it stands and 1 to read the list; 1 more for each 400 rows',
    act: stretch('import'),
  },
  { name: 'importUndo', limit: GENERAL, act: (w) => ask(w, 'importUndo', opened.importId) },
  {
    name: LONG_STRETCH,
    limit: WRITE + 2 + 4,
    why: '9, 2 to note where it stands, and 4 more for 2,000 rows at 400 a write',
    before: (w) => {
      opened = ask(w, 'importOpen', { from: 'rows', name: '長い名簿.csv', rows: longList(), table: '' });
    },
    act: (w) => {
      const rows = longList();
      const [sheet] = opened.sheets;
      const { importId, print, file, id } = opened;
      const what = {
        act: 'import',
        kind: 'table',
        importId,
        print,
        file,
        id,
        plan: sheet?.plan,
        memo: 'm',
        from: null,
      };
      return ask(w, 'importStretch', { ...what, rowCount: rows.length, lastColumn: '', first: 1, count: 2000, rows });
    },
  },
  { name: LONG_UNDO, limit: GENERAL, act: (w) => ask(w, 'importUndo', opened.importId) },
  { name: 'importClose', limit: GENERAL, act: (w) => ask(w, 'importClose', opened.print, opened.id, 'm') },
  { name: 'importCsv of 20 rows', limit: GENERAL, act: (w) => w.run('importCsv', ['groups', list(20)]) },
];

/** What people and timers do, in an order in which each finds what it needs. */
export const ACTIONS: readonly Action[] = [...READS, ...MATCHES, ...DOCUMENTS, ...INTAKE, ...IMPORTS];
