import type { LetterView } from '../../../src/contract.ts';
import type { Workspace } from '../../../src/local/workspace.ts';
import { answerAt } from '../../support/links.ts';
import { LECTURER, MATCH, step } from '../../support/match.ts';
import { rowsOf, told } from '../../support/office.ts';
import { type Act, asked, HOURLY } from '../act.ts';
import { introduced, reachable, responsesOf } from './offices.ts';

const YES = { 'このお話を、お受けになりますか': '承諾' } as const;

const urls = (workspace: Workspace): readonly string[] =>
  rowsOf(workspace, '送信')
    .filter((row) => row.送信番号)
    .sort((a, b) => ((a.送信番号 ?? '') < (b.送信番号 ?? '') ? -1 : 1))
    .map((row) => /https:\S+/.exec(row.本文 ?? '')?.[0] ?? '');

/** Each letter's link is answered once, in turn; two responses were there before. */
function answering(changes: readonly Parameters<typeof answerAt>[2][]): Act['next'] {
  return (workspace) => {
    const n = responsesOf(workspace) - 2;
    const url = urls(workspace)[n];
    const given = changes[n];
    return given && url ? (w) => answerAt(w, url, given) : undefined;
  };
}

const THOUGHTS = [
  { あなたの立場: '団体', '取り組みで、どんな変化がありましたか': '花壇に人が集まるようになった' },
  { あなたの立場: '専門家', '取り組みで、どんな変化がありましたか': '教えることが楽しくなった' },
];

const letters = (workspace: Workspace) => rowsOf(workspace, '送信').filter((row) => row.相手方 === '見本 花子');

/**
 * Writes, sends, and finds out what became of a letter that hangs: a person
 * looks among the mails sent, and writes down what is there.
 */
function corresponding(workspace: Workspace): ReturnType<Act['next']> {
  const [letter] = letters(workspace);
  if (!letter) return asked('writeToSides', MATCH, 'answer');
  if (letter.状態 === '送信済み') return undefined;
  const went = workspace.mails.some(({ to }) => to.includes(letter.宛先 ?? '-'));
  if (letter.状態 === '下書き' && !went) return asked('sendLetters', [letter.送信番号]);
  const state = went ? '送信済み' : '下書き';
  return ({ person }: Workspace) => {
    const row = person.table('送信').findIndex((cells) => cells.includes(letter.送信番号 ?? '-')) + 1;
    person.type('送信', row, '状態', state);
    if (went) person.type('送信', row, '送った人', 'kyodo@city.example.lg.jp');
  };
}

export const LINK_ACTS: readonly Act[] = [
  {
    name: 'letters written and sent',
    before: () => introduced('打診'),
    next: corresponding,
    sheets: ['送信', 'マッチング', 'リンク'],
    alone: true,
    byHand: ['監査: missing 送信 送信'],
  },
  {
    name: 'a renewal run',
    before: reachable,
    next: (w) => (rowsOf(w, 'リンク').filter((row) => row.リンク番号).length < 4 ? asked('startRenewal') : undefined),
    sheets: ['団体', '専門家', '送信', 'リンク'],
  },
  {
    name: 'a renewal answered',
    before: () => {
      const workspace = reachable();
      told(workspace, 'startRenewal');
      return workspace;
    },
    next: answering([
      { お話を聞いた日: '2026-07-01', いま困っていること: '道具の置き場がない' },
      { お話を聞いた日: '2026-07-01', どんな活動をしていますか: '川の清掃' },
      { お話を聞いた日: '2026-07-01', どんな活動をしていますか: '月に一度の演奏会' },
      { 電話: '000-0000-0009', 行ける市町村: null },
    ]),
    sheets: ['団体', '専門家', '種シート', 'ニーズ・提供'],
    submitted: ['道具の置き場がない', '川の清掃', '月に一度の演奏会', '000-0000-0009'],
  },
  {
    name: 'both sides answer, meet, and say what they thought of it',
    before: () => {
      const workspace = introduced('打診');
      told<LetterView[]>(workspace, 'writeToSides', MATCH, 'answer');
      return workspace;
    },
    next: (w) => {
      const stage = rowsOf(w, 'マッチング').find((row) => row.マッチング番号 === MATCH)?.段階 ?? '';
      const isOver = stage === '完了';
      if (stage === '承諾' || stage === '実施')
        return asked('stepMatch', step(stage, stage === '承諾' ? '実施' : '完了'));
      if (stage === '打診' && responsesOf(w) === 4) return HOURLY;
      if (isOver && urls(w).length === 2) return asked('writeToSides', MATCH, 'feedback');
      return answering(isOver ? [YES, YES, ...THOUGHTS] : [YES, YES])(w);
    },
    sheets: ['マッチング', '経過', 'ニーズ・提供', '感想'],
    submitted: ['花壇に人が集まるようになった', '教えることが楽しくなった'],
    alone: true,
  },
  {
    name: 'a link given out and taken back',
    before: reachable,
    next: (w) => {
      const [link] = rowsOf(w, 'リンク').filter((row) => row.リンク番号);
      if (!link) return asked('giveLink', { form: 'expertSignup', party: LECTURER, proxy: false });
      return link.状態 === '有効' ? asked('revokeLink', link.リンク番号) : undefined;
    },
    sheets: ['リンク', '専門家'],
    alone: true,
  },
];
