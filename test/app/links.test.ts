import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, withGroups } from '../support/hearing.ts';
import { answerAt, linkFor, POST_NEED, submit } from '../support/links.ts';
import { ask, lines, office } from '../support/office.ts';

const reasons = (workspace: Workspace) => lines(workspace, '受付', '確認してほしいこと');
const GROUP = '種川-団0001';
const EXPERT_ID = '種川-専0001';

function withExpert(): Workspace {
  const workspace = office();
  submit(workspace, 'expertSignup', EXPERT);
  return workspace;
}

describe('a party with its own link', () => {
  it('finds its last answers filled in', () => {
    const workspace = withGroups(office());
    hear(workspace, LONG);
    const { url } = linkFor(workspace, { form: 'hearing', party: GROUP });
    const { formId, answers } = workspace.formAt(url) ?? { formId: '', answers: {} };
    const titles = workspace.world.forms.get(formId).items;
    const given = titles.flatMap(({ id, title }) =>
      answers[String(id)] === undefined ? [] : [[title, answers[String(id)]]],
    );
    expect(Object.fromEntries(given)).toMatchObject({
      団体の名前: '花咲く会',
      どんな活動をしていますか: '駅前の花壇を手入れしている。',
      '必要な「ひと」（講師、手伝いなど）': '花壇の水やりを手伝ってくれる人\n土づくりの講師',
      だれとつながりたいですか: ['学校', '自治会'],
    });
    expect(Object.fromEntries(given)).not.toHaveProperty('お話を聞いた日');
  });

  it('changes its record, and renews it', () => {
    const workspace = withExpert();
    workspace.advance(200 * 86_400_000);
    const { url } = linkFor(workspace, { form: 'expertSignup', party: EXPERT_ID });
    answerAt(workspace, url, { 電話: '000-0000-0009', 行ける市町村: null });
    expect(lines(workspace, '専門家', '専門家番号', '電話', '活動可能地域', '有効期限')).toEqual([
      `${EXPERT_ID} | 000-0000-0009 |  | 2028/03/31`,
    ]);
    expect(reasons(workspace)).toEqual([]);
  });

  it('updates the sheet of the year: new lines are added, lines taken out are withdrawn', () => {
    const workspace = withGroups(office());
    hear(workspace, LONG);
    const { url } = linkFor(workspace, { form: 'hearing', party: GROUP });
    answerAt(workspace, url, {
      お話を聞いた日: '2026-07-01',
      '必要な「ひと」（講師、手伝いなど）': '土づくりの講師\n写真を撮れる人',
      公開してよいもの: ['名前'],
    });
    expect(lines(workspace, '種シート', '種シート番号', 'ヒアリング日')).toEqual(['種川-種0001 | 2026/07/01']);
    expect(lines(workspace, 'ニーズ・提供', '件名', '状態')).toEqual([
      '花壇の水やりを手伝ってくれる人 | 取り下げ',
      '土づくりの講師 | 募集中',
      '一輪車 | 募集中',
      '写真を撮れる人 | 募集中',
    ]);
    expect(lines(workspace, '団体', '団体名', '公開同意')[0]).toBe('花咲く会 | 名前');
  });

  it('writes the sheet of a new year, and its old needs go on in it', () => {
    const workspace = withGroups(office());
    hear(workspace, LONG);
    workspace.advance(300 * 86_400_000);
    const { url } = linkFor(workspace, { form: 'hearing', party: GROUP });
    answerAt(workspace, url, { お話を聞いた日: '2027-04-20' });
    expect(lines(workspace, '種シート', '年度')).toEqual(['2026', '2027']);
    expect(lines(workspace, 'ニーズ・提供', '出どころ')).toEqual(['種川-種0002', '種川-種0002', '種川-種0002']);
  });

  it('keeps what was too long for its link', () => {
    const workspace = withGroups(office());
    hear(workspace, { ...LONG, いま困っていること: 'こ'.repeat(2000) });
    const { url } = linkFor(workspace, { form: 'hearing', party: GROUP });
    expect(url.length).toBeLessThan(6100);
    answerAt(workspace, url, { お話を聞いた日: '2026-07-01' });
    expect(lines(workspace, '種シート', '課題')).toEqual(['こ'.repeat(2000)]);
  });
});

describe('without a valid link nothing existing changes', () => {
  it('and a second sign-up waits', () => {
    const workspace = withExpert();
    submit(workspace, 'expertSignup', { ...EXPERT, 電話: '000-0000-0009' });
    expect(lines(workspace, '専門家', '電話')).toEqual(['000-0000-0001']);
    expect(reasons(workspace)).toEqual([
      '「見本 花子」（種川-専0001）と同じ相手の疑いがあります（名前が同じ。確からしさ 55％）。同じなら統合してください。',
    ]);
  });

  it('and consents of a group stay', () => {
    const workspace = withGroups(office());
    submit(workspace, 'post', {
      ...POST_NEED,
      団体の名前: '花咲く会',
      団体の種別: '任意団体',
      公開してよいもの: ['名前'],
    });
    expect(lines(workspace, '団体', '公開同意')[0]).toBe('');
  });

  it.each([
    ['used', 'もう使われています', (w: Workspace, url: string) => answerAt(w, url, {})],
    ['expired', '期限（2026-08-30）が過ぎています', (w: Workspace) => w.advance(90 * 86_400_000)],
    ['revoked', '取り消されています', (w: Workspace) => void ask(w, 'revokeLink', '種川-鍵0001')],
    [
      'replaced by a newer one',
      '取り消されています',
      (w: Workspace) => void linkFor(w, { form: 'expertSignup', party: EXPERT_ID }),
    ],
  ])('a link that is %s says so', (_, words, spoil) => {
    const workspace = withExpert();
    const { url } = linkFor(workspace, { form: 'expertSignup', party: EXPERT_ID });
    spoil(workspace, url);
    answerAt(workspace, url, { 電話: '000-0000-0009' });
    expect(lines(workspace, '専門家', '電話')).toEqual(['000-0000-0001']);
    expect(reasons(workspace)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['of another Form', true, '「困りごと・できること」のためのもの'],
    ['that nobody gave', false, 'たねの出したものではありません'],
  ])('a token %s says so', (_, given, words) => {
    const workspace = withGroups(withExpert());
    const token = given ? linkFor(workspace, { form: 'post', party: GROUP }).token : 'f'.repeat(32);
    submit(workspace, 'expertSignup', { ...EXPERT, 電話: '000-0000-0009', リンク番号: token });
    expect(lines(workspace, '専門家', '電話')).toEqual(['000-0000-0001']);
    expect(reasons(workspace)).toEqual([expect.stringContaining(words)]);
  });
});

describe('a token', () => {
  it('is written nowhere in the workbook', () => {
    const workspace = withExpert();
    const { token, url } = linkFor(workspace, { form: 'expertSignup', party: EXPERT_ID });
    answerAt(workspace, url, {});
    submit(workspace, 'expertSignup', { ...EXPERT, リンク番号: token });
    for (const { title } of workspace.person.sheets()) {
      expect(JSON.stringify(workspace.person.table(title)), title).not.toContain(token);
    }
  });

  it('is new each time', () => {
    const workspace = withExpert();
    const order = { form: 'expertSignup', party: EXPERT_ID } as const;
    expect(linkFor(workspace, order).token).not.toBe(linkFor(workspace, order).token);
  });
});

describe('staff who type in a paper', () => {
  it('are named with the time, and speak for the party', () => {
    const workspace = withExpert();
    const { url } = linkFor(workspace, { form: 'expertSignup', party: EXPERT_ID, proxy: true });
    answerAt(workspace, url, { 電話: '000-0000-0009' });
    expect(lines(workspace, '専門家', '電話', '備考')).toEqual([
      expect.stringMatching(/^000-0000-0009 \| 代行入力: kyodo@city\.example\.lg\.jp 2026-07-01 09:/),
    ]);
  });

  it('may type for somebody who is not registered', () => {
    const workspace = office();
    const { url } = linkFor(workspace, { form: 'post', party: '', proxy: true });
    answerAt(workspace, url, POST_NEED);
    expect(lines(workspace, 'ニーズ・提供', '件名', '備考')).toEqual([expect.stringContaining('代行入力: kyodo@')]);
  });
});
