import { describe, expect, it } from 'vitest';
import type { Workspace, WorkspaceOptions } from '../../src/local/workspace.ts';
import { act, audited, linesOf, page, refused, typeRow } from '../support/desk.ts';
import { hear, SHORT } from '../support/hearing.ts';
import { heardOffice, MATCH, matched } from '../support/match.ts';
import { copyOf, formId, frozen, lines, rowsOf } from '../support/office.ts';

const YEAR = 365 * 24 * 3_600_000;

const due = (workspace: Workspace) =>
  page(workspace, 'disposal').sections.flatMap((section) => section.lines.map((line) => line.key));

describe('the 廃棄 list', () => {
  it('is empty while nothing is old enough', () => {
    expect(page(matched('打診', '承諾', '実施', '完了'), 'disposal').lead).toBe(
      '令和8年度の廃棄の対象は0件です。選んだものだけを廃棄します。',
    );
  });

  it.each([
    ['2019/03/31', true],
    ['2020/03/31', true],
    ['2020/04/01', true],
    ['2021/03/31', true],
    ['2021/04/01', false],
  ])(
    'counts five years from the 年度 in which it ended: a sheet heard on %s is due in 令和8年度: %s',
    (heard, listed) => {
      const workspace = heardOffice();
      workspace.person.type('種シート', 2, 'ヒアリング日', heard);
      expect(due(workspace).includes('seedSheets 種川-種0001')).toBe(listed);
    },
  );

  it('says since when and by which rule', () => {
    const workspace = heardOffice();
    workspace.person.type('種シート', 2, 'ヒアリング日', '2020/02/01');
    const line = page(workspace, 'disposal').sections.flatMap((one) => one.lines)[1];
    expect(line).toEqual({
      key: 'seedSheets 種川-種0001',
      text: '種川-種0001 花咲く会',
      detail: '令和2年2月1日(土曜日)に終了。保存5年（令和6年度まで）',
    });
  });

  it('leaves what is alive: an introduction under way, and the party that has one', () => {
    const workspace = matched('打診');
    workspace.person.type('専門家', 2, '有効期限', '2015/03/31');
    workspace.advance(9 * YEAR);
    const keys = due(workspace);
    expect(keys).not.toContain(`matches ${MATCH}`);
    expect(keys).not.toContain('experts 種川-専0001');
  });
});

describe('disposing', () => {
  const old = () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    workspace.run('makeDocuments');
    workspace.person.type('種シート', 2, 'ヒアリング日', '2020/02/01');
    return workspace;
  };

  it('erases only what was approved, with its document, its Form response and the text of 監査; counts stay', () => {
    const workspace = old();
    const form = () => workspace.world.forms.get(formId(workspace, 'hearing')).responses.length;
    const sheet = rowsOf(workspace, '文書').find((row) => row.記録番号 === '種川-種0001');
    expect([form(), workspace.world.drive.files.has(sheet?.ファイルID ?? '')]).toEqual([1, true]);

    const done = act(workspace, 'disposal', 'dispose', { keys: ['seedSheets 種川-種0001'] });
    expect(done.lead).toContain('消しました: 種シート 1件、文書 1件、受付台帳 1件、ファイル2件、フォームの回答1件');
    expect(rowsOf(workspace, '種シート')).toEqual([]);
    expect([form(), workspace.world.drive.files.has(sheet?.ファイルID ?? '')]).toEqual([0, false]);
    const history = rowsOf(workspace, '監査').filter((row) => row.記録番号 === '種川-種0001');
    expect(new Set(history.map((row) => `${row.変更前}${row.変更後}`))).toEqual(new Set(['（消去）']));
    expect(audited(workspace, '廃棄').map((row) => [row.記録番号, row.変更後, row.操作した人])).toContainEqual([
      '種シート',
      '{"件数":1,"理由":"保存年限の満了"}',
      workspace.user,
    ]);
    expect(lines(workspace, 'マッチング', 'マッチング番号')).toEqual([MATCH]);
  });

  it('does nothing that was not chosen', () => {
    const workspace = old();
    act(workspace, 'disposal', 'dispose', { keys: [] });
    expect(lines(workspace, '種シート', '種シート番号')).toEqual(['種川-種0001']);
    expect(audited(workspace, '廃棄')).toEqual([]);
  });

  it('never takes the erased answers in again', () => {
    const workspace = old();
    act(workspace, 'disposal', 'dispose', { keys: ['seedSheets 種川-種0001'] });
    workspace.run('everyNight', [], { context: 'trigger' });
    expect([rowsOf(workspace, '種シート'), rowsOf(workspace, '受付')]).toEqual([[], []]);
  });

  it('of a whole table takes every due row of it', () => {
    const workspace = old();
    workspace.advance(9 * YEAR);
    act(workspace, 'disposal', 'dispose', { keys: ['all matches', 'all entries'] });
    expect([rowsOf(workspace, 'マッチング'), rowsOf(workspace, '経過')]).toEqual([[], []]);
    expect(linesOf(page(workspace, 'inspection'))).toEqual([]);
  });
});

describe('the Form response of what is disposed of', () => {
  const WANTED = { keys: ['seedSheets 種川-種0001'] };
  const responses = (workspace: Workspace) => workspace.world.forms.get(formId(workspace, 'hearing')).responses;

  /** A hearing long ago, and answers of others to the same Form. */
  function oldOffice(others: number, options: Partial<WorkspaceOptions> = {}, seconds = 60): Workspace {
    const before = heardOffice();
    before.person.type('種シート', 2, 'ヒアリング日', '2020/02/01');
    for (let n = 0; n < others; n++) {
      before.advance(seconds * 1000);
      hear(before, { ...SHORT, 団体の名前: `知らない会${n}` });
    }
    return copyOf(frozen(before), options);
  }

  it('is found at the same cost however many there are', () => {
    const costs = [2, 12].map((others) => {
      let calls = 0;
      const beforeCall: WorkspaceOptions['beforeCall'] = ({ service }) => {
        if (service.startsWith('Form')) calls += 1;
      };
      const workspace = oldOffice(others, { beforeCall });
      calls = 0;
      act(workspace, 'disposal', 'dispose', WANTED);
      expect(responses(workspace)).toHaveLength(others);
      return calls;
    });
    expect(costs[1]).toBe(costs[0]);
  });

  it('goes alone where others came within seconds', () => {
    const workspace = oldOffice(3, {}, 1);
    act(workspace, 'disposal', 'dispose', WANTED);
    expect(responses(workspace)).toHaveLength(3);
  });

  it('that cannot be told from another of the same second stays, as all that was to go with it', () => {
    const workspace = oldOffice(1);
    const [wanted, other] = responses(workspace);
    Object.assign(other ?? {}, { timestamp: wanted?.timestamp });
    const files = workspace.world.drive.files.size;
    const said = refused(workspace, 'disposal', 'dispose', WANTED);
    if (workspace.kernel.assume['A-FORM-RESPONSE-ID'] === 'same') {
      // Told by its number.
      expect(responses(workspace)).toEqual([other]);
      return;
    }
    expect(said).toContain('どれを消すか決められません');
    expect([responses(workspace).length, workspace.world.drive.files.size]).toEqual([2, files]);
    expect(lines(workspace, '種シート', '種シート番号')).toEqual(['種川-種0001']);
  });
});

describe('監査', () => {
  it('forgets private columns after the days that 設定 allows, and keeps the rest', () => {
    const workspace = heardOffice();
    typeRow(workspace, '専門家', {
      '個人・団体': '個人',
      '氏名・団体名': '見本 太郎',
      指導分野: '剪定',
    });
    act(workspace, 'inspection', 'repair');
    act(workspace, 'person', 'correct', {
      about: '種川-専0002',
      keys: ['experts 種川-専0002 / name'],
      text: '見本 太郎',
    });
    const told = () => JSON.stringify(rowsOf(workspace, '監査'));
    act(workspace, 'person', 'correct', {
      about: '種川-専0001',
      keys: ['experts 種川-専0001 / phone'],
      text: '000-0000-0009',
    });
    expect(told()).toContain('000-0000-0009');
    const row = rowsOf(workspace, '監査').findIndex((one) => one.記録番号 === '種川-専0001') + 2;
    workspace.person.type('監査', row, '変更後', '{"name":"見本 花子","residence":"種川市北9"}');
    workspace.run('everyNight', [], { context: 'trigger' });
    expect(told()).toContain('種川市北9');
    workspace.advance(1.1 * YEAR);
    workspace.run('everyNight', [], { context: 'trigger' });
    expect(told()).not.toContain('種川市北9');
    expect(told()).toContain('見本 花子');
  });
});
