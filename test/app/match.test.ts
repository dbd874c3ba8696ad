import { describe, expect, it } from 'vitest';
import type { Finds, MatchView, Suggestions } from '../../src/contract.ts';
import type { CallRecord } from '../../src/local/kernel.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, audited, linesOf, page, refused, typeRow } from '../support/desk.ts';
import { heardOffice, LECTURER, matched, NEED, step } from '../support/match.ts';
import { ask, copyOf, frozen, lines, rowsOf, told } from '../support/office.ts';

describe('who cannot be introduced stands apart', () => {
  const blocked = (cells: Readonly<Record<string, string>>) => {
    const workspace = heardOffice();
    for (const [column, value] of Object.entries(cells)) workspace.person.type('専門家', 2, column, value);
    const found = told<Suggestions>(workspace, 'suggestFor', NEED);
    expect(found.candidates.map((one) => one.offer)).not.toContain(LECTURER);
    return found.blocked.find((one) => one.offer === LECTURER);
  };
  const FAR = { 活動可能地域: '川口市', オンライン可: '×' };

  it('with what to ask whom', () => {
    expect(blocked(FAR)).toMatchObject({
      blocks: ['種川市は、活動する地域（川口市）に入っていません。'],
      unblock: '種川市へも来られるか、見本 花子に聞いてください。',
    });
  });

  it('and where several things stand in the way, how many, and which to begin with', () => {
    expect(blocked({ ...FAR, 有効期限: '2026-06-30' })).toMatchObject({
      blocks: [
        '見本 花子の期限（令和8年6月30日(火曜日)）が過ぎています。',
        '種川市は、活動する地域（川口市）に入っていません。',
      ],
      unblock:
        '妨げが2つあり、すべて外れれば紹介できます。まず、期限を延ばせるか（登録を更新するか）、見本 花子に聞いてください。',
    });
  });
});

describe('a match', () => {
  it('begins as 候補 with the reasons and unknowns that were shown', () => {
    const workspace = heardOffice();
    const { candidates } = told<Suggestions>(workspace, 'suggestFor', NEED);
    const shown = candidates.find((candidate) => candidate.offer === LECTURER);
    const match = told<MatchView>(workspace, 'proposeMatch', NEED, LECTURER);
    expect(match).toMatchObject({ id: '種川-縁0001', stage: '候補', nextStages: ['打診', '不成立'] });
    expect(shown?.reasons.length).toBeGreaterThan(0);
    expect(lines(workspace, 'マッチング', 'ニーズ', '団体', '相手', '段階', '担当', '理由', '不明点')).toEqual([
      [
        '土づくりの講師 | 花咲く会 | 見本 花子 | 候補',
        workspace.user,
        shown?.reasons.map((reason) => reason.sentence).join('\n'),
        shown?.unknowns.join('\n'),
      ].join(' | '),
    ]);
  });

  it.each([
    ['an offer as the need', '種川-項0003', LECTURER, '求める項目ではありません'],
    ['a need as the offer', NEED, '種川-項0001', '提供する側の番号ではありません'],
    ['the group itself as the partner', NEED, '種川-項0003', '団体が自分自身の相手になることはできません'],
    ['an unknown need', '種川-項9999', LECTURER, 'ニーズ・提供に「種川-項9999」がありません'],
    ['an unknown offer', NEED, '種川-専9999', '「種川-専9999」に当たる専門家・助成金・提供の項目がありません'],
  ])('with %s is refused', (_, need, offer, words) => {
    const workspace = heardOffice();
    expect(ask(workspace, 'proposeMatch', need, offer)).toEqual({ ok: false, message: expect.stringContaining(words) });
    expect(rowsOf(workspace, 'マッチング')).toEqual([]);
  });

  it('of the same two is made once, and again after it came to nothing', () => {
    const workspace = matched();
    expect(ask(workspace, 'proposeMatch', NEED, LECTURER)).toEqual({
      ok: false,
      message: 'この組み合わせは、もうマッチングにあります（種川-縁0001）。',
    });
    told(workspace, 'stepMatch', step('候補', '不成立', { declineReason: '返事がない' }));
    expect(told<MatchView>(workspace, 'proposeMatch', NEED, LECTURER).id).toBe('種川-縁0002');
  });
});

describe('a step', () => {
  it('of each kind is written as an entry, and tells the state of the need', () => {
    const workspace = heardOffice();
    told(workspace, 'proposeMatch', NEED, LECTURER);
    const states = ['打診', '承諾', '調整', '実施', '完了'].map((to, i, all) => {
      told(workspace, 'stepMatch', step(all[i - 1] ?? '候補', to, { nextOn: '2026-07-10', nextAction: '電話する' }));
      const need = rowsOf(workspace, 'ニーズ・提供').find((row) => row.項目番号 === NEED);
      return `${to} → ${need?.状態}`;
    });
    expect(states).toEqual(['打診 → 打診中', '承諾 → 決定', '調整 → 決定', '実施 → 決定', '完了 → 終了']);
    expect(lines(workspace, '経過', '経過番号', '段階', '方法', '相手', '内容', '次回日', '記録者')).toEqual(
      ['打診', '承諾', '調整', '実施', '完了'].map(
        (to, i) => `種川-経000${i + 1} | ${to} | 電話 | 見本 花子 | ${to}した | 2026/07/10 | ${workspace.user}`,
      ),
    );
    expect(lines(workspace, 'マッチング', '段階', '団体の諾否', '相手の諾否', '紹介日', '完了日', '次の行動')).toEqual([
      '完了 | 承諾 | 承諾 | 2026/07/02 | 2026/07/02 | 電話する',
    ]);
  });

  it('to 不成立 keeps its reason and opens the need again', () => {
    const workspace = matched('打診');
    told(workspace, 'stepMatch', step('打診', '不成立', { declineReason: '日程が合わない' }));
    expect(lines(workspace, 'マッチング', '段階', '断り理由')).toEqual(['不成立 | 日程が合わない']);
    expect(rowsOf(workspace, 'ニーズ・提供').find((row) => row.項目番号 === NEED)?.状態).toBe('募集中');
  });

  it.each([
    ['候補', '承諾', '「候補」から「承諾」へは進められません。'],
    ['候補', '候補', '「候補」から「候補」へは進められません。'],
    ['候補', '成立', '「to」の値が正しくありません。'],
    ['候補', 'toString', '「to」の値が正しくありません。'],
  ])('%s→%s is refused', (from, to, words) => {
    const workspace = matched();
    expect(ask(workspace, 'stepMatch', step(from, to))).toEqual({
      ok: false,
      message: expect.stringContaining(words),
    });
    expect(rowsOf(workspace, '経過')).toEqual([]);
  });

  it.each([
    [{ on: 'あした' }, '「on」'],
    [{ on: '2026-02-30' }, '「on」'],
    [{ nextOn: '来週' }, '「nextOn」'],
    [{ way: '伝書鳩' }, '「way」'],
    [{ declineReason: '気分' }, '「declineReason」'],
  ])('with %o is refused', (rest, words) => {
    const workspace = matched();
    expect(ask(workspace, 'stepMatch', step('候補', '打診', rest))).toEqual({
      ok: false,
      message: expect.stringContaining(words),
    });
    expect(lines(workspace, 'マッチング', '段階')).toEqual(['候補']);
  });

  it('from a stage that somebody moved on meanwhile is a conflict, and nothing is written', () => {
    const workspace = matched();
    workspace.person.type('マッチング', 2, '段階', '不成立');
    expect(ask(workspace, 'stepMatch', step('候補', '打診'))).toEqual({
      ok: false,
      message: '種川-縁0001の「段階」は、ほかの人が「不成立」に変えました。開き直して、もう一度お試しください。',
    });
    expect(rowsOf(workspace, '経過')).toEqual([]);
  });

  it('tapped twice is taken once', () => {
    const workspace = matched();
    told(workspace, 'stepMatch', step('候補', '打診'));
    expect(ask(workspace, 'stepMatch', step('候補', '打診')).ok).toBe(false);
    expect(rowsOf(workspace, '経過')).toHaveLength(1);
  });
});

describe('a free sentence', () => {
  const find = (sentence: string, workspace = heardOffice()) => told<Finds>(workspace, 'searchFor', sentence);

  it('finds who could help and who asks for it, with the words of both, for one read', () => {
    const calls: CallRecord[] = [];
    const workspace = copyOf(frozen(heardOffice()), { beforeCall: (record) => void calls.push(record) });
    const { offers, needs, advice } = find('肥料や土の作り方を教えてほしい', workspace);
    expect(calls.filter(({ rest }) => rest)).toHaveLength(1);
    expect([offers[0]?.offer, needs[0]?.offer, advice]).toEqual([LECTURER, NEED, []]);
    const sentences = [...offers, ...needs].map(({ reasons }) => reasons[0]);
    expect(sentences[0]?.need?.text).toContain('土の作り方');
    expect(sentences[0]?.offer?.text).toContain('土づくりの講座');
    expect(needs[0]?.reasons[0]?.need?.text).toContain('土づくりの講師');
  });

  it('that finds nothing says what was not understood, and whom to ask', () => {
    const { offers, needs, advice } = find('ヌルポガ');
    expect([offers, needs]).toEqual([[], []]);
    expect(advice.join()).toMatch(/ヌルポガ.*次に聞いてみるところ/);
  });

  it.each([[''], ['あ'.repeat(1001)], [42]])('%s is refused or finds nothing', (sentence) => {
    const reply = ask<Finds>(heardOffice(), 'searchFor', sentence);
    expect(reply.ok ? [reply.value.offers, reply.value.needs] : reply.message).toEqual(
      sentence === '' ? [[], []] : expect.stringMatching(/./),
    );
  });
});

describe('words that nothing knows', () => {
  const RIDDLE = '種川-項0008';
  /** An office where somebody asks for a thing that no thesaurus knows. */
  const puzzled = (): Workspace => {
    const workspace = heardOffice();
    typeRow(workspace, 'ニーズ・提供', {
      項目番号: RIDDLE,
      相手方: '種川楽友会',
      向き: '求む',
      種別: 'ひと',
      状態: '募集中',
      件名: 'ヌルポガを田中さんと習いたい',
    });
    return workspace;
  };
  const vocabulary = (workspace: Workspace) =>
    lines(workspace, '語彙', 'ことば', '同じ意味のことば', 'より広いことば', '似ているが違うことば');

  it('are offered with links to their rows, for one read', () => {
    const calls: CallRecord[] = [];
    const workspace = copyOf(frozen(puzzled()), { beforeCall: (record) => void calls.push(record) });
    const [line] = page(workspace, 'vocabulary').sections[0]?.lines ?? [];
    expect(line).toMatchObject({ key: 'ヌルポガ', text: 'ヌルポガ（1か所）', detail: 'ヌルポガを田中さんと習いたい' });
    const row = workspace.person.table('ニーズ・提供').length;
    expect(line?.links).toEqual([
      { text: `${RIDDLE} 種川楽友会`, url: expect.stringMatching(new RegExp(`^https://.*#gid=7004&range=A${row}$`)) },
    ]);
    expect(calls.filter(({ rest }) => rest)).toHaveLength(1);
  });

  it('are written into 語彙 by a click; then they are understood, and offered no more', () => {
    const workspace = puzzled();
    const given = { keys: ['ヌルポガ'], text: '土づくり、寄せ植え' };
    expect(linesOf(act(workspace, 'vocabulary', 'same', given))).toEqual([]);
    expect(vocabulary(workspace)).toEqual(['ヌルポガ | 土づくり、寄せ植え |  | ']);
    expect(audited(workspace, '語彙').map((one) => one.操作した人)).toEqual([workspace.user]);
    expect(told<Suggestions>(workspace, 'suggestFor', RIDDLE).candidates.map((one) => one.offer)).toEqual([LECTURER]);
  });

  it('are a kind of something known, or mean nothing', () => {
    const workspace = puzzled();
    const words = refused(workspace, 'vocabulary', 'broader', { keys: ['ヌルポガ'], text: '読み聞か' });
    expect(words).toMatch(/「読み聞か」は、たねの知らないことばです.*読み聞かせ/);
    expect(vocabulary(workspace)).toEqual([]);
    act(workspace, 'vocabulary', 'broader', { keys: ['ヌルポガ'], text: '園芸' });
    act(workspace, 'vocabulary', 'hollow', { keys: ['ヌルポガ'] });
    expect(vocabulary(workspace)).toEqual(['ヌルポガ |  | 園芸 | ヌルポガ']);
  });
});
