import { describe, expect, it } from 'vitest';
import { act, audited, linesOf, page, repaired } from '../support/desk.ts';
import { matched } from '../support/match.ts';
import { formId, importCsv, lines, office, told } from '../support/office.ts';

const HOUR = 3_600_000;

describe('what hangs on the account', () => {
  it('missing triggers are made by the repair, and by taking over', () => {
    const workspace = office();
    const successor = 'successor@city.example.lg.jp';
    const asSuccessor = (name: string, ...args: unknown[]) =>
      workspace.run(name, args, { context: 'sidebar', user: successor }) as { value: { lead: string } };
    const found = asSuccessor('officeReport', 'inspection', '') as unknown as { value: Parameters<typeof linesOf>[0] };
    expect(linesOf(found.value)[0]).toMatch(/トリガー）が7件足りません/);
    const taken = asSuccessor('officeAct', { name: 'handover', action: 'takeOver', about: '', keys: [], text: '' });
    expect(taken.value.lead).toBe('引き継ぎました。トリガーを7件作りました。');
    expect(workspace.world.triggers.filter((trigger) => trigger.owner === successor)).toHaveLength(7);
    expect(audited(workspace, '引継ぎ')[0]?.変更後).toBe(`${successor}が引き継いだ。`);
  });

  it('speaks English to an account in English', () => {
    const refused = () => importCsv(office({ locale: 'en' }), 'groups', '');
    expect(refused).toThrow('The file is empty. Please check that it is the right file.');
  });

  it('a closed Form is opened again', () => {
    const workspace = office();
    const form = workspace.world.forms.get(formId(workspace, 'hearing'));
    Object.assign(form, { accepting: false });
    expect(repaired(workspace)[0]).toContain('ヒアリング」が閉じています');
    expect(workspace.world.forms.get(formId(workspace, 'hearing')).accepting).toBe(true);
  });

  it('timers that stopped are told after three hours, and no longer once they run', () => {
    const workspace = office();
    const warnings = () => told<{ warnings: readonly string[] }>(workspace, 'sidebarHome').warnings;
    workspace.advance(HOUR);
    workspace.fireDue();
    expect(warnings()).toEqual([]);
    workspace.advance(4.5 * HOUR);
    expect(warnings()[0]).toContain('自動処理が4時間止まっています（最後は2026-07-01 10:00）');
    workspace.fireDue();
    expect(warnings()).toEqual([]);
  });
});

describe('handing over', () => {
  it('says so where nothing is open', () => {
    expect(page(office(), 'handover').lead).toMatch(/進めていることも、約束したことも、近い期日もありません。$/);
  });

  it('lists what is open, promised and to whom', () => {
    const workspace = matched('打診', '承諾');
    workspace.person.type('マッチング', 2, '次の行動', '日程を電話で聞く');
    workspace.person.type('マッチング', 2, '次の期日', '2026/07/10');
    const report = page(workspace, 'handover');
    expect(report.sections.map((section) => section.heading)).toContain('進めているマッチング（1）');
    expect(report.sections[0]?.lines[0]).toMatchObject({
      text: '種川-縁0001 花咲く会 ⇄ 見本 花子',
      detail: `承諾　次: 日程を電話で聞く 令和8年7月10日(金曜日)　担当: ${workspace.user}`,
    });
    expect(act(workspace, 'handover', 'handoverCsv').file?.name).toBe('引継ぎ_2026-07-01.csv');
    expect(lines(workspace, 'マッチング', '段階')).toEqual(['承諾']);
  });
});
