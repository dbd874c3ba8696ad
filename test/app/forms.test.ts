import { describe, expect, it } from 'vitest';
import type { Workspace, WorkspaceOptions } from '../../src/local/workspace.ts';
import { type Cost, measure, overspent, prepare } from '../../tools/budget/measure.ts';
import { EXPERT, hear, LONG, SHORT, withGroups } from '../support/hearing.ts';
import { POST_NEED, POST_OFFER, submit } from '../support/links.ts';
import { bareWorkspace, copyOf, formId, lines, office, rowsOf } from '../support/office.ts';
import { temporaryFolder } from '../support/temporary.ts';

const waiting = (workspace: Workspace) => lines(workspace, '受付', '窓口', '確認してほしいこと');

describe('the sign-up Form', () => {
  it('asks a person for a name of their own', () => {
    const workspace = office();
    submit(workspace, 'expertSignup', EXPERT);
    expect(lines(workspace, '専門家', '個人・団体', '氏名・団体名', '有効期限')).toEqual([
      '個人 | 見本 花子 | 2027/03/31',
    ]);
  });

  it('asks a body for its name and a contact', () => {
    const workspace = office();
    submit(workspace, 'expertSignup', {
      '個人での登録ですか、団体での登録ですか': '団体',
      団体の名前: '種川奏者の会',
      担当の方のお名前: '見本 太郎',
      '教えられること・手伝えること': '出張演奏',
    });
    expect(lines(workspace, '専門家', '個人・団体', '氏名・団体名', '担当者')).toEqual([
      '団体 | 種川奏者の会 | 見本 太郎',
    ]);
  });

  it('shows a person nothing of the page for bodies', () => {
    const workspace = office();
    expect(() => submit(workspace, 'expertSignup', { ...EXPERT, 担当の方のお名前: '見本' })).toThrow('表示されません');
  });
});

describe('a post', () => {
  it('of a school that nobody knows registers the school and its need', () => {
    const workspace = office();
    submit(workspace, 'post', POST_NEED);
    expect(lines(workspace, '団体', '団体番号', '団体名', '種別', '電話')).toEqual([
      '種川-団0001 | 種川小学校 | 小学校 | 000-0000-0009',
    ]);
    expect(lines(workspace, 'ニーズ・提供', '相手方番号', '向き', '件名', '開始日時', '終了日時', '状態')).toEqual([
      '種川-団0001 | 求む | 水泳の見守り | 2026/07/20 09:00 | 2026/07/20 11:00 | 募集中',
    ]);
  });

  it('that offers something without end is open-ended', () => {
    const workspace = office();
    submit(workspace, 'post', POST_OFFER);
    expect(lines(workspace, 'ニーズ・提供', '向き', '種別', '件名', '無期限')).toEqual([
      '出せる | 場所 | 店の2階を貸せます | ○',
    ]);
  });

  it.each([
    [{ '終わりの日時（決まっているとき）': '' }, '終わりの日時も、書けない理由も'],
    [{ '終わりの日時（決まっているとき）': '2026-07-20 08:00' }, '終わりの日時が、始まりより前'],
  ])('whose end is missing or wrong waits for a person: %o', (changes, words) => {
    const workspace = office();
    submit(workspace, 'post', { ...POST_NEED, ...changes });
    expect(waiting(workspace)).toEqual([expect.stringContaining(words)]);
    expect(rowsOf(workspace, 'ニーズ・提供')).toEqual([]);
  });

  it('that says why it has no end is taken in', () => {
    const workspace = office();
    submit(workspace, 'post', { ...POST_NEED, 終わりの日時: 'くり返し続く', '終わりの日時（決まっているとき）': '' });
    expect(lines(workspace, 'ニーズ・提供', '終わりの決め方', '無期限')).toEqual(['くり返し続く | ○']);
  });

  it('of a registered group adds the need, and only proposes the new telephone number', () => {
    const workspace = withGroups(office());
    submit(workspace, 'post', { ...POST_NEED, 団体の名前: '花咲く会', 団体の種別: '任意団体' });
    expect(lines(workspace, 'ニーズ・提供', '相手方番号', '件名')).toEqual(['種川-団0001 | 水泳の見守り']);
    expect(lines(workspace, '団体', '団体名', '電話')[0]).toBe('花咲く会 | ');
    expect(waiting(workspace)).toEqual([expect.stringContaining('「花咲く会」の登録と違うところがあります')]);
  });
});

describe.each(['answer', 'feedback'] as const)('the Form %s', (form) => {
  it('without a link belongs to nothing, and is kept whole', () => {
    const workspace = office();
    const answers =
      form === 'answer'
        ? { 'このお話を、お受けになりますか': '承諾' }
        : { あなたの立場: '団体', 満足していますか: '5' };
    submit(workspace, form, answers);
    expect(waiting(workspace)).toEqual([expect.stringContaining('リンクがありません')]);
  });
});

describe('every need', () => {
  it('of a hearing says why it has no end', () => {
    const workspace = withGroups(office());
    hear(workspace, LONG);
    expect(lines(workspace, 'ニーズ・提供', '向き', '終わりの決め方')).toEqual([
      '求む | 相談して決める',
      '求む | 相談して決める',
      '出せる | ',
    ]);
  });
});

describe('a sweep', () => {
  /** Answers that wait, and the service calls of the sweep that takes them in. */
  function sweep(
    count: number,
    options: Partial<WorkspaceOptions> = {},
  ): { readonly calls: number; readonly taken: number } {
    const calls: string[] = [];
    const workspace = office({ ...options, deliver: () => 0, beforeCall: ({ method }) => void calls.push(method) });
    for (let n = 0; n < count; n++)
      submit(workspace, 'expertSignup', { ...EXPERT, お名前: `見本 ${n}号`, 電話: `000-0000-${1000 + n}` });
    calls.length = 0;
    workspace.run('everyHour', [], { context: 'trigger' });
    return { calls: calls.length, taken: rowsOf(workspace, '専門家').length };
  }

  it.each([1, 10, 60])('of %i responses costs at most 8 + 3 calls a Form', (count) => {
    const { calls, taken } = sweep(count);
    expect(taken).toBe(count);
    expect(calls).toBeLessThanOrEqual(8 + 3 * 5);
  });

  it('takes in the same where the Forms API is switched off', () => {
    const { taken } = sweep(10, { assume: { 'A-FORMS-API': 'off' } });
    expect(taken).toBe(10);
  });

  it('knows a response again when the way of reading changes, and with it every id', () => {
    const first = withGroups(office());
    hear(first, SHORT);
    for (const row of rowsOf(first, 'フォーム項目').keys())
      first.person.type('フォーム項目', row + 2, 'APIの質問ID', '');
    first.run('everyNight', [], { context: 'trigger' });
    expect(rowsOf(first, '種シート')).toHaveLength(1);
    expect(rowsOf(first, '受付')).toEqual([]);
    const numbers = first.kernel.assume['A-FORM-RESPONSE-ID'] === 'same' ? 1 : 2;
    expect(rowsOf(first, '受付台帳').filter((row) => row.フォーム === 'hearing')).toHaveLength(numbers);
  });

  it('takes an answer that was sent twice for one', () => {
    const workspace = withGroups(office());
    hear(workspace, LONG);
    hear(workspace, LONG);
    expect(rowsOf(workspace, '種シート')).toHaveLength(1);
    expect(rowsOf(workspace, '受付')).toEqual([]);
  });

  it('shows a person an answer that was changed under its old number', () => {
    const workspace = withGroups(office());
    hear(workspace, SHORT);
    const form = workspace.world.forms.get(formId(workspace, 'hearing'));
    const item = form.items.find(({ title }) => title === 'どんな活動をしていますか');
    const [response] = form.responses;
    if (!item || !response) throw new Error('nothing was answered');
    form.responses = [{ ...response, answers: { ...response.answers, [item.id]: '書きかえた活動' } }];
    workspace.run('everyNight', [], { context: 'trigger' });
    workspace.run('everyNight', [], { context: 'trigger' });
    expect(lines(workspace, '種シート', '活動概要')).toEqual(['駅前の花壇を手入れしている。']);
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      '取り込んだあとで、回答の内容が変えられました（登録先: 種川-種0001）。登録は元のままです。',
    ]);
  });
});

describe('what people and timers do', () => {
  it('costs no more service calls than npm run budget allows', () => {
    const folder = temporaryFolder();
    prepare(folder, bareWorkspace({ deliver: () => 0 }));
    const costs = measure(folder, 20, copyOf);
    expect(overspent(costs, costs)).toEqual([]);
    expect(overspent(costs.map(twice), costs.map(twice)).length).toBeGreaterThan(costs.length / 2);
  });

  const twice = ({ calls, seconds }: Cost): Cost => ({ calls: [...calls, ...calls], seconds });
});
