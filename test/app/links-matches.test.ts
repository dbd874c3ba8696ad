import { describe, expect, it } from 'vitest';
import type { LetterView, MatchView } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, withGroups } from '../support/hearing.ts';
import { answerAt, submit } from '../support/links.ts';
import { lines, office, rowsOf, told } from '../support/office.ts';

const MATCH = '種川-縁0001';

/** A match at 打診, and the letters to both sides with their links. */
function approached(): { readonly workspace: Workspace; readonly letters: readonly LetterView[] } {
  const workspace = withGroups(office());
  hear(workspace, LONG);
  submit(workspace, 'expertSignup', { ...EXPERT, メール: 'hanako@example.jp' });
  const match = told<MatchView>(workspace, 'proposeMatch', '種川-項0002', '種川-専0001');
  step(workspace, match.stage, '打診');
  return { workspace, letters: told<LetterView[]>(workspace, 'writeToSides', MATCH, 'answer') };
}

function step(workspace: Workspace, from: string, to: string): void {
  told(workspace, 'stepMatch', {
    match: MATCH,
    from,
    to,
    on: '2026-07-01',
    way: '電話',
    counterpart: '',
    text: '話した',
  });
}

const urlIn = (letter: LetterView | undefined): string => /https:\S+/.exec(letter?.body ?? '')?.[0] ?? '';
const match = (workspace: Workspace) => lines(workspace, 'マッチング', '段階', '団体の諾否', '相手の諾否', '断り理由');
const YES = { 'このお話を、お受けになりますか': '承諾' } as const;
const NO = {
  'このお話を、お受けになりますか': '辞退',
  'お受けになれない理由に、いちばん近いもの': '日程が合わない',
  'よろしければ、くわしく': '秋なら行けます',
} as const;

describe('letters to both sides', () => {
  it('wait as drafts, and name neither side to the other', () => {
    const { workspace, letters } = approached();
    expect(lines(workspace, '送信', '相手方', '宛先', '状態')).toEqual([
      '花咲く会 |  | 下書き',
      '見本 花子 | hanako@example.jp | 下書き',
    ]);
    expect(letters[0]?.body).not.toContain('見本');
    expect(letters[1]?.body).not.toContain('花咲く会');
    expect(letters[1]?.body).toContain('土づくりの講師');
    expect(workspace.mails).toEqual([]);
  });

  it('are sent by a click, once', () => {
    const { workspace, letters } = approached();
    const [, expert] = letters;
    expect(told(workspace, 'sendLetters', [expert?.id])).toEqual({ sent: 1, problems: [] });
    expect(told(workspace, 'sendLetters', [expert?.id])).toMatchObject({
      sent: 0,
      problems: [expect.stringContaining('下書きではありません')],
    });
    expect(workspace.mails.map(({ to }) => to)).toEqual([['hanako@example.jp']]);
  });

  it('without an address are not sent', () => {
    const { workspace, letters } = approached();
    expect(told(workspace, 'sendLetters', [letters[0]?.id])).toMatchObject({
      sent: 0,
      problems: [expect.stringContaining('メールアドレスがありません')],
    });
  });
});

describe('an answer to an approach', () => {
  it('of one side alone settles nothing', () => {
    const { workspace, letters } = approached();
    answerAt(workspace, urlIn(letters[0]), YES);
    expect(match(workspace)).toEqual(['打診 | 承諾 |  | ']);
  });

  it('of both sides makes it 承諾', () => {
    const { workspace, letters } = approached();
    for (const letter of letters) answerAt(workspace, urlIn(letter), YES);
    expect(match(workspace)).toEqual(['承諾 | 承諾 | 承諾 | ']);
    expect(lines(workspace, 'ニーズ・提供', '件名', '状態')[1]).toBe('土づくりの講師 | 決定');
    expect(lines(workspace, 'マッチング', '紹介日')).toEqual(['2026/07/01']);
  });

  it('that declines ends it with its reason, and the other link with it', () => {
    const { workspace, letters } = approached();
    answerAt(workspace, urlIn(letters[1]), NO);
    expect(match(workspace)).toEqual(['不成立 |  | 辞退 | 日程が合わない']);
    expect(lines(workspace, 'リンク', '側', '状態')).toEqual(['団体 | 取り消し', '相手 | 使用済み']);
    expect(lines(workspace, '経過', '相手', '段階', '内容').at(-1)).toBe('見本 花子 | 不成立 | 辞退\n秋なら行けます');
    expect(lines(workspace, 'ニーズ・提供', '状態')[1]).toBe('募集中');
  });

  it('that comes when staff have moved on waits', () => {
    const { workspace, letters } = approached();
    step(workspace, '打診', '承諾');
    answerAt(workspace, urlIn(letters[1]), NO);
    expect(match(workspace)).toEqual(['承諾 | 承諾 | 承諾 | ']);
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      `${MATCH}は、もう「承諾」です。この返事は反映していません。`,
    ]);
  });
});

it('feedback by its link belongs to its match', () => {
  const { workspace } = approached();
  for (const [from, to] of [
    ['打診', '承諾'],
    ['承諾', '実施'],
    ['実施', '完了'],
  ] as const)
    step(workspace, from, to);
  const [letter] = told<LetterView[]>(workspace, 'writeToSides', MATCH, 'feedback');
  answerAt(workspace, urlIn(letter), {
    あなたの立場: '団体',
    満足していますか: '5',
    '取り組みで、どんな変化がありましたか': '土が良くなった',
  });
  expect(lines(workspace, '感想', 'マッチング番号', '立場', '満足度', '変化')).toEqual([
    `${MATCH} | 団体 | 5 | 土が良くなった`,
  ]);
  expect(rowsOf(workspace, '受付')).toEqual([]);
});
