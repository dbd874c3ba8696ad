import type { ReportFile } from '../../../src/contract.ts';
import type { Workspace } from '../../../src/local/workspace.ts';
import { type Action, act, GENERAL, GROUP, OFFER, OUTSIDE, page, rowsOf, TRIGGERS } from './support.ts';

const lastGroup = (workspace: Workspace): string =>
  rowsOf(workspace, '団体')
    .filter((row) => row.団体番号)
    .at(-1)?.団体番号 ?? '';

/** A group once more, written in another way. */
function twin(workspace: Workspace): void {
  workspace.run('importCsv', ['groups', '団体名,種別\n花咲く会（駅前）,任意団体\n']);
}

/** Puts the expert on the public page. */
function publishExpert(workspace: Workspace): void {
  workspace.person.type('専門家', 2, '公開同意', '名前');
  act(workspace, 'public', 'publish', { about: page(workspace, 'public').about });
  act(workspace, 'public', 'write');
}

let merged = '';
let xlsx: ReportFile | null = null;
let received = '';

const REGISTRY: readonly Action[] = [
  {
    name: 'repair',
    limit: GENERAL,
    before: (w) => w.person.renameColumn('団体', '目的', 'もくてき'),
    act: (w) => act(w, 'inspection', 'repair'),
  },
  {
    name: 'and then Forms and triggers',
    limit: 4 + OUTSIDE,
    why: 'as the inspection; and 4 a Form that is closed, 5 a trigger that is missing',
    act: (w) => act(w, 'inspection', 'outside'),
  },
  {
    name: 'merge',
    limit: GENERAL,
    before: (w) => {
      twin(w);
      merged = lastGroup(w);
    },
    act: (w) => act(w, 'duplicates', 'merge', { about: `groups ${GROUP} ${merged}` }),
  },
  {
    name: 'unmerge',
    limit: GENERAL,
    act: (w) => act(w, 'duplicates', 'unmerge', { about: `統合 ${merged} → ${GROUP}` }),
  },
  {
    name: 'a word for 語彙',
    limit: GENERAL,
    act: (w) => act(w, 'vocabulary', 'same', { keys: ['ペタンク'], text: 'スポーツ' }),
  },
  {
    name: 'takeOver',
    limit: GENERAL + TRIGGERS,
    why: `${GENERAL}, and ${TRIGGERS} for the triggers, which tell of themselves one by one`,
    act: (w) => act(w, 'handover', 'takeOver'),
  },
];

const FILES: readonly Action[] = [
  { name: 'handover as CSV', limit: GENERAL, act: (w) => act(w, 'handover', 'handoverCsv') },
  { name: 'a table as CSV', limit: GENERAL, act: (w) => act(w, 'export', 'csv', { keys: ['groups'] }) },
  {
    name: 'the registry as .xlsx',
    limit: 12,
    why: '3, and 9 for the file, no registry: a workbook is made, filled, read out (3, or 4 where Drive answers with bytes), put in its place (2), thrown away',
    act: (w) => {
      xlsx = act(w, 'export', 'xlsx').file;
    },
  },
  {
    name: 'what comes back, compared',
    limit: GENERAL,
    act: (w) => {
      received = act(w, 'exchange', 'receive', { about: '台帳.xlsx', text: xlsx?.base64 ?? '' }).about;
    },
  },
  {
    name: 'and taken back',
    limit: GENERAL,
    before: (w) => w.person.type('団体', 2, '住所', '見本町1'),
    act: (w) => act(w, 'exchange', 'takeBack', { about: received, keys: [] }),
  },
];

const PEOPLE: readonly Action[] = [
  {
    name: 'correct',
    limit: GENERAL,
    act: (w) => act(w, 'person', 'correct', { about: OFFER, keys: [`experts ${OFFER} / name`], text: '見本 華子' }),
  },
  {
    name: 'stop',
    limit: GENERAL,
    before: publishExpert,
    act: (w) => act(w, 'person', 'stop', { about: OFFER }),
  },
  { name: 'and then off the page', limit: GENERAL, act: (w) => act(w, 'person', 'page', { about: OFFER }) },
  { name: 'and its file', limit: GENERAL, act: (w) => act(w, 'person', 'pageFile', { about: OFFER }) },
  { name: 'erase', limit: GENERAL, act: (w) => act(w, 'person', 'erase', { about: OFFER }) },
  {
    name: 'dispose of a hearing',
    limit: GENERAL + 2 + 8,
    why: `${GENERAL}, 2 files, and 8 at most a Form response`,
    before: (w) => w.person.type('種シート', 2, 'ヒアリング日', '2020/02/01'),
    act: (w) => act(w, 'disposal', 'dispose', { keys: ['seedSheets 種川-種0001'] }),
  },
];

/** The office's own work. */
export const OFFICE: readonly Action[] = [...REGISTRY, ...FILES, ...PEOPLE];
