import type { LetterView } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, page, publishPage } from '../support/desk.ts';
import { EXPERT, hear, LONG, SHORT, signUp, withGroups } from '../support/hearing.ts';
import { POST_NEED } from '../support/links.ts';
import { heardOffice, LECTURER, MATCH, matched, NEED, step } from '../support/match.ts';
import { importCsv, lines, office, rowsOf, told } from '../support/office.ts';

/** Something that an office does and that writes. */
export interface Act {
  readonly name: string;
  /** The office before it. */
  readonly before: () => Workspace;
  /** Does what of it is still to be done, as a person does who looks first. */
  readonly go: (workspace: Workspace) => void;
  /** The sheets that people work on meanwhile. */
  readonly sheets: readonly string[];
  /** Texts that were handed in, each of which must be found in the registry afterwards. */
  readonly submitted?: readonly string[];
}

const LIST = `団体名,種別,活動地域
${Array.from({ length: 12 }, (_, i) => `見本の会${i + 1},任意団体,種川市`).join('\n')}
`;

/** Three answers wait: one to be taken in, one to be looked at, one expert, one need of a school. */
function answered(): Workspace {
  const workspace = withGroups(office({ deliver: () => 0 }));
  hear(workspace, LONG);
  hear(workspace, { ...SHORT, 団体の名前: '知らない会' });
  signUp(workspace, EXPERT);
  workspace.respond(
    lines(workspace, '文書', '文書キー', 'ファイルID')
      .find((line) => line.startsWith('form:post |'))
      ?.slice(12) ?? '',
    POST_NEED,
  );
  return workspace;
}

const stage = (workspace: Workspace): string => rowsOf(workspace, 'マッチング')[0]?.段階 ?? '';

/** Drafts of letters, and those that were sent. */
const letters = (workspace: Workspace) => rowsOf(workspace, '送信').filter((row) => row.相手方 === '見本 花子');

export const ACTS: readonly Act[] = [
  {
    name: 'a sweep',
    before: answered,
    go: (w) => w.run('everyHour', [], { context: 'trigger' }),
    sheets: ['団体', '専門家', '種シート', 'ニーズ・提供', '受付'],
    submitted: [...Object.values(LONG), ...Object.values(POST_NEED), EXPERT.お名前 ?? '', '知らない会']
      .flat()
      .map(String),
  },
  {
    name: 'a match proposed',
    before: heardOffice,
    go: (w) => void (stage(w) === '' && told(w, 'proposeMatch', NEED, LECTURER)),
    sheets: ['マッチング', 'ニーズ・提供', '専門家'],
  },
  {
    name: 'a step with its note',
    before: () => matched('打診'),
    go: (w) => void (stage(w) === '打診' && told(w, 'stepMatch', step('打診', '承諾'))),
    sheets: ['マッチング', '経過'],
  },
  {
    name: 'letters written and sent',
    before: () => matched('打診'),
    go: (w) => {
      if (letters(w).length === 0) told<LetterView[]>(w, 'writeToSides', MATCH, 'answer');
      const drafts = letters(w).filter((row) => row.状態 === '下書き');
      if (drafts.length > 0)
        told(
          w,
          'sendLetters',
          drafts.map((row) => row.送信番号),
        );
    },
    sheets: ['送信', 'マッチング'],
  },
  {
    name: 'a case told',
    before: () => matched('打診', '承諾', '実施', '完了'),
    go: (w) => {
      if (rowsOf(w, '事例').length > 0) return;
      w.run('recordCase', [[MATCH], { headline: '花壇がよみがえった', content: '講座を開いた。' }]);
    },
    sheets: ['事例', 'マッチング'],
  },
  {
    name: 'documents',
    before: () => matched('打診'),
    go: (w) => w.run('makeDocuments'),
    sheets: ['文書', '種シート'],
  },
  {
    name: 'the public page',
    before: () => {
      const workspace = matched('打診');
      workspace.person.type('団体', 2, '公開同意', '名前、求めること');
      return workspace;
    },
    go: (w) => {
      if (page(w, 'public').sections.some(({ heading }) => heading === '新しく載るもの')) publishPage(w);
    },
    sheets: ['文書', '団体'],
  },
  {
    name: 'a list imported',
    before: () => withGroups(office()),
    go: (w) => importCsv(w, 'groups', LIST),
    sheets: ['団体', '受付'],
    submitted: LIST.split(/[,\n]/).filter((text) => text.startsWith('見本の会')),
  },
  {
    name: 'use stopped for a person',
    before: () => matched('打診'),
    go: (w) =>
      void (
        rowsOf(w, '専門家').some((row) => row['氏名・団体名'] === '見本 花子' && !row.利用停止日) &&
        act(w, 'person', 'stop', { about: LECTURER })
      ),
    sheets: ['専門家', 'マッチング'],
  },
  {
    name: 'a repair',
    before: () => {
      const workspace = matched('打診');
      workspace.person.deleteColumn('団体', '目的');
      workspace.person.deleteSheet('語彙');
      return workspace;
    },
    go: (w) => void (page(w, 'inspection').actions.length > 0 && act(w, 'inspection', 'repair')),
    sheets: ['専門家', '種シート'],
  },
];
