import { describe, expect, it } from 'vitest';
import type { Suggestions } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, audited, linesOf, page, refused, typeRow } from '../support/desk.ts';
import { EXPERT, signUp } from '../support/hearing.ts';
import { heardOffice, LECTURER, MATCH, matched, NEED } from '../support/match.ts';
import { ask, formId, lines, office, rowsOf, told } from '../support/office.ts';

/** Every word that any sheet, Form or text file holds. */
function everything(workspace: Workspace): string {
  const sheets = workspace.person.sheets().map(({ title }) => workspace.person.table(title));
  const answers = workspace.world.forms.list().map((form) => form.responses);
  return JSON.stringify([sheets, answers]);
}

describe('one person’s data', () => {
  it('is found by number or name, and shown whole: rows, shared records, answers, history', () => {
    const workspace = matched('打診', '承諾');
    const report = act(workspace, 'person', 'find', { text: '見本 花子' });
    expect(report.about).toBe(LECTURER);
    expect(report.lead).toContain('個人情報保護法 第76条');
    expect(report.sections.map((section) => section.heading)).toEqual([
      '本人の記録',
      'ほかの人と共にある記録',
      'フォームの回答',
      '監査の記録',
    ]);
    expect(linesOf(report)).toEqual(
      expect.arrayContaining([`専門家 ${LECTURER} 電話`, `マッチング ${MATCH} 段階`, '専門家 登録フォーム お名前']),
    );
  });

  it('that names the person elsewhere is listed too', () => {
    const workspace = heardOffice();
    typeRow(workspace, '助成金', { 名称: '土の助成', 備考: '見本 花子さんから聞いた' });
    const report = page(workspace, 'person', LECTURER);
    const mentions = report.sections.find((section) => section.heading.startsWith('名前や連絡先'));
    expect(mentions?.lines.map((line) => line.detail)).toEqual(['見本 花子さんから聞いた']);
  });

  it('tells its history by the names of the columns, what stood there before too', () => {
    const workspace = heardOffice();
    act(workspace, 'person', 'correct', { about: LECTURER, keys: [`experts ${LECTURER} / name`], text: '見本 華子' });
    const history = page(workspace, 'person', LECTURER).sections.find(({ heading }) => heading === '監査の記録');
    const details = history?.lines.map(({ detail }) => detail) ?? [];
    expect(details.at(-1)).toBe('氏名・団体名: 見本 花子 → 見本 華子');
    expect(details[0]).toContain('電話: 000-0000-0001');
    expect(details.join()).not.toMatch(/[{}]|"name"/);
  });

  it('can be handed over as a file', () => {
    const file = act(matched('打診'), 'person', 'disclose', { about: LECTURER }).file;
    expect(file?.name).toBe(`保有個人情報_${LECTURER}.csv`);
    expect(file?.text).toContain(`本人の記録,専門家 ${LECTURER} 電話,000-0000-0001`);
  });

  it('of somebody unknown is refused in words', () => {
    expect(refused(heardOffice(), 'person', 'find', { text: '見本 次郎' })).toBe(
      '「見本 次郎」という団体・専門家はありません。番号か名前を確かめてください。',
    );
  });
});

describe('correction', () => {
  it('puts one field right, by its rule, with before and after in 監査', () => {
    const workspace = heardOffice();
    act(workspace, 'person', 'correct', { about: LECTURER, keys: [`experts ${LECTURER} / name`], text: '見本 華子' });
    expect(lines(workspace, '専門家', '氏名・団体名')).toEqual(['見本 華子']);
    expect(audited(workspace, '訂正').map((row) => [row.記録番号, row.変更前, row.変更後])).toEqual([
      [LECTURER, '{"name":"見本 花子"}', '{"name":"見本 華子"}'],
    ]);
  });

  it.each([
    ['kind', '宇宙人', '「個人・団体」に、選択肢にないことばがあります'],
    ['id', '種川-専9999', '番号なので、ここでは訂正できません'],
  ])('of %s to 「%s」 is refused', (column, text, said) => {
    const workspace = heardOffice();
    const given = { about: LECTURER, keys: [`experts ${LECTURER} / ${column}`], text };
    expect(refused(workspace, 'person', 'correct', given)).toContain(said);
    expect(audited(workspace, '訂正')).toEqual([]);
  });
});

describe('who does not want to be suggested', () => {
  it('is listed apart with what to ask, and not introduced by hand', () => {
    const workspace = heardOffice();
    workspace.person.type('専門家', 2, '紹介の候補', '出さない');
    const { candidates, blocked } = told<Suggestions>(workspace, 'suggestFor', NEED);
    expect(candidates.map((one) => one.offer)).not.toContain(LECTURER);
    expect(blocked.find((one) => one.offer === LECTURER)).toMatchObject({
      blocks: [expect.stringContaining('紹介の候補に出さないと答えています')],
    });
    expect(ask(workspace, 'proposeMatch', NEED, LECTURER)).toMatchObject({
      ok: false,
      message: expect.stringContaining('紹介の候補に出さないと答えています'),
    });
  });

  it('says so in the Form', () => {
    const workspace = office();
    signUp(workspace, { ...EXPERT, '紹介の候補に、お名前を挙げてよいですか': '出さない' });
    expect(lines(workspace, '専門家', '氏名・団体名', '紹介の候補')).toEqual(['見本 花子 | 出さない']);
  });
});

describe('利用停止', () => {
  it('takes the person out of all suggestions and refuses an introduction by hand', () => {
    const workspace = heardOffice();
    const offers = () => {
      const found = told<Suggestions>(workspace, 'suggestFor', NEED);
      return [...found.candidates, ...found.blocked].map((one) => one.offer);
    };
    expect(offers()).toContain(LECTURER);
    act(workspace, 'person', 'stop', { about: LECTURER });
    expect(offers()).not.toContain(LECTURER);
    expect(ask(workspace, 'proposeMatch', NEED, LECTURER)).toEqual({
      ok: false,
      message: '「見本 花子」は利用停止中です。だれにも紹介できません。',
    });
    expect(lines(workspace, '専門家', '利用停止日')).toEqual(['2026/07/01']);
  });

  it('revokes links and withdraws posts', () => {
    const workspace = heardOffice();
    told(workspace, 'startRenewal');
    const group = '種川-団0001';
    const links = () => rowsOf(workspace, 'リンク').filter((row) => row.相手方番号 === group);
    workspace.person.type('団体', 2, '有効期限', '2027/03/31');
    act(workspace, 'person', 'stop', { about: group });
    expect(links().every((row) => row.状態 !== '有効')).toBe(true);
    expect(new Set(rowsOf(workspace, 'ニーズ・提供').map((row) => row.状態))).toEqual(new Set(['取り下げ']));
  });
});

describe('erasure', () => {
  it('leaves no word of the person anywhere, and the counts right', () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    workspace.run('makeDocuments');
    const done = act(workspace, 'person', 'erase', { about: LECTURER });
    expect(done.lead).toContain('消しました: 専門家 1件');
    const words = everything(workspace);
    for (const word of ['見本 花子', '000-0000-0001', '土づくりの講座\n寄せ植え']) expect(words).not.toContain(word);
    expect(lines(workspace, 'マッチング', 'マッチング番号', '団体', '相手', '提供番号', '段階')).toEqual([
      `${MATCH} | 花咲く会 | （消去） | （消去） | 完了`,
    ]);
    expect(workspace.world.forms.get(formId(workspace, 'expertSignup')).responses).toEqual([]);
    expect(audited(workspace, '消去').map((row) => row.変更後)).toContain(
      '{"件数":1,"理由":"本人の請求による消去（個人情報保護法第98条）"}',
    );
    expect(linesOf(page(workspace, 'inspection'))).toEqual([]);
  });

  it('of words in other people’s rows only happens where it was chosen', () => {
    const workspace = heardOffice();
    typeRow(workspace, '助成金', { 名称: '土の助成', 備考: '見本 花子さんから聞いた' });
    typeRow(workspace, '助成金', { 名称: '花の助成', 備考: '同姓の見本 花子さんではない' });
    act(workspace, 'inspection', 'repair');
    act(workspace, 'person', 'erase', { about: LECTURER, keys: ['grants 種川-助0001 / note'] });
    expect(lines(workspace, '助成金', '備考')).toEqual(['（消去）さんから聞いた', '同姓の見本 花子さんではない']);
  });

  it('that was cut short anywhere is simply begun again', () => {
    for (const killed of [1, 2, 3, 4]) {
      const workspace = matched('打診', '承諾', '実施', '完了');
      let left = killed;
      const { files } = workspace.world.drive;
      const remove = files.delete.bind(files);
      files.delete = (id) => {
        left -= 1;
        if (left === 0) throw new Error('killed');
        return remove(id);
      };
      ask(workspace, 'officeAct', { name: 'person', action: 'erase', about: LECTURER, keys: [], text: '' });
      files.delete = remove;
      ask(workspace, 'officeAct', { name: 'person', action: 'erase', about: LECTURER, keys: [], text: '' });
      expect(everything(workspace)).not.toContain('見本 花子');
    }
  });
});
