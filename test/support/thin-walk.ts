import type { LetterView } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, page, publishPage, repaired } from './desk.ts';
import { EXPERT, hear, LONG, signUp, withGroups } from './hearing.ts';
import { POST_NEED } from './links.ts';
import { LECTURER, MATCH, NEED, step } from './match.ts';
import { bareWorkspace, formId, OFFICE, rowsOf, told } from './office.ts';

const DAY = 24 * 3_600_000;
const STAGES = ['候補', '打診', '承諾', '調整', '実施', '完了'];

/**
 * One thin walk through everything that asks Google for something: 初期設定,
 * lists, answers of every kind, letters, an introduction to its end, documents,
 * the public page, what people do by hand and its repair, files out and back, a
 * night, a second 初期設定. Returns the workspace as it was left.
 */
export function thinWalk(): Workspace {
  const workspace = bareWorkspace();
  workspace.run('setUp', [OFFICE]);
  workspace.openBook();
  withGroups(workspace);
  hear(workspace, LONG);
  signUp(workspace, { ...EXPERT, メール: 'hanako@example.jp' });
  workspace.respond(formId(workspace, 'post'), POST_NEED);
  hear(workspace, { ...LONG, 団体の名前: 'どこにもない会' });
  introduce(workspace);
  byHand(workspace);
  workspace.run('makeDocuments');
  workspace.person.type('種シート', 2, '弱み', '力仕事');
  workspace.person.type('種シート', 2, '強み', '');
  workspace.run('makeDocuments');
  publishPage(workspace);
  workspace.person.sort('団体', '団体名', 'DESCENDING');
  workspace.person.filter('団体', '種別', ['自治会']);
  act(workspace, 'export', 'csv', { keys: ['groups'] });
  workspace.person.clearFilter('団体');
  const away = act(workspace, 'export', 'xlsx').file;
  const back = act(workspace, 'exchange', 'receive', { about: away?.name ?? '', text: away?.base64 ?? '' });
  act(workspace, 'exchange', 'takeBack', { about: back.about });
  workspace.advance(DAY);
  workspace.fireDue();
  workspace.run('makePapers');
  workspace.run('setUp', [OFFICE]);
  return workspace;
}

function introduce(workspace: Workspace): void {
  told(workspace, 'suggestFor', NEED);
  told(workspace, 'proposeMatch', NEED, LECTURER);
  for (const [i, to] of STAGES.entries()) {
    if (i === 0) continue;
    told(workspace, 'stepMatch', step(STAGES[i - 1] ?? '', to));
    if (to !== '打診') continue;
    const letters = told<LetterView[]>(workspace, 'writeToSides', MATCH, 'answer');
    told(workspace, 'sendLetters', [letters.at(-1)?.id]);
  }
  workspace.run('recordCase', [[MATCH], { headline: '花壇がよみがえった', content: '講座を開いた。' }]);
}

function byHand(workspace: Workspace): void {
  workspace.person.insertRows('団体', 2);
  for (const [column, text] of [
    ['団体名', '手書きの会'],
    ['種別', '自治会'],
    ['公開同意', '名前'],
  ] as const)
    workspace.person.type('団体', 2, column, text);
  workspace.person.deleteColumn('団体', '目的');
  workspace.person.deleteSheet('語彙');
  workspace.person.insertRows('専門家', 2);
  workspace.person.insertRows('拠点', 1);
  workspace.person.moveColumn('種シート', '弱み', '強み');
  workspace.person.type('団体', 2, '電話', '03-0000-0000');
  workspace.person.type('団体', 2, '会員数', '約30人');
  repaired(workspace);
  page(workspace, 'inspection');
}

/** Sheets whose rows tell what came of a walk; what differs by the way that was taken is left out. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  団体: ['団体番号', '団体名', '種別', '公開同意'],
  専門家: ['専門家番号', '氏名・団体名', '指導分野', 'メール', 'オンライン可'],
  種シート: ['種シート番号', '団体名', 'ヒアリング日', '必要なひと', '必要なもの', '希望する相手', '公開同意'],
  'ニーズ・提供': ['項目番号', '相手方', '向き', '種別', '件名', '開始日時', '終了日時', '状態'],
  マッチング: ['マッチング番号', '団体', '相手', '理由', '段階'],
  事例: ['事例番号', '見出し', '団体', '専門家'],
  受付: ['確認してほしいこと', '状態'],
  送信: ['相手方', '宛先', '状態'],
  文書: ['文書キー', '種類', '記録番号', '題名'],
};

/** What a walk left, by sheet. */
export function leftBy(workspace: Workspace): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(TOLD).map(([sheet, columns]) => [
      sheet,
      rowsOf(workspace, sheet)
        .map((row) => columns.map((column) => row[column] ?? ''))
        // Whether empty rows stand between the others, Google's own rules decide.
        .filter((cells) => cells.some((cell) => cell !== ''))
        .map((cells) => cells.join(' | ')),
    ]),
  );
}
