import { describe, expect, it } from 'vitest';
import { NOW, workspaceOf } from './support.ts';

const CODE = `
function note(e) {
  const p = PropertiesService.getScriptProperties();
  const seen = JSON.parse(p.getProperty('seen') || '[]');
  p.setProperty('seen', JSON.stringify(seen.concat([Session.getEffectiveUser().getEmail()])));
}
function fail() { throw new Error('だめ'); }`;
const HOUR = 3_600_000;

function seen(workspace: ReturnType<typeof workspaceOf>): string[] {
  return JSON.parse(workspace.world.properties.script?.seen ?? '[]') as string[];
}

describe('clock triggers (reference/script/clock-trigger-builder)', () => {
  it('everyHours fires after each period, missed ones once', () => {
    const workspace = workspaceOf(CODE);
    workspace.run('evaluate', ["ScriptApp.newTrigger('note').timeBased().everyHours(1).create()"]);
    expect(workspace.fireDue()).toEqual([]);
    workspace.advance(HOUR + 1000);
    expect(workspace.fireDue()).toHaveLength(1);
    workspace.advance(5 * HOUR);
    expect(workspace.fireDue()).toHaveLength(1);
    expect(workspace.fireDue()).toEqual([]);
  });

  it.each([
    ['atHour(6)', 'atHour(6)', 6, 0, 60],
    ['nearMinute(30) within 15 minutes', 'atHour(6).nearMinute(30)', 6, 15, 45],
    ['in another time zone', "atHour(6).inTimezone('GMT')", 15, 0, 60],
  ])('%s fires daily in the time zone of the script', (_, builder, hour, from, to) => {
    const workspace = workspaceOf(CODE);
    workspace.run('evaluate', [`ScriptApp.newTrigger('note').timeBased().${builder}.everyDays(1).create()`]);
    const due = new Date((workspace.world.triggers[0]?.due ?? 0) + 9 * HOUR);
    expect(due.getTime() - 9 * HOUR).toBeGreaterThan(NOW);
    expect(due.getUTCHours()).toBe(hour);
    expect(due.getUTCMinutes()).toBeGreaterThanOrEqual(from);
    expect(due.getUTCMinutes()).toBeLessThan(to);
    workspace.advance(24 * HOUR);
    workspace.fireDue();
    expect((workspace.world.triggers[0]?.due ?? 0) - due.getTime() + 9 * HOUR).toBe(24 * HOUR);
  });

  it('after() fires once and is still in the list (A-TRIGGER-SPENT)', () => {
    const workspace = workspaceOf(CODE);
    workspace.run('evaluate', ["ScriptApp.newTrigger('note').timeBased().after(60000).create()"]);
    workspace.advance(61_000);
    expect(workspace.fireDue()).toHaveLength(1);
    workspace.advance(61_000);
    expect(workspace.fireDue()).toEqual([]);
    expect(workspace.world.triggers).toHaveLength(1);
  });

  it('the event tells the time in UTC (guides/triggers/events)', () => {
    const workspace = workspaceOf(
      `function note(e) { PropertiesService.getScriptProperties().setProperty('e', JSON.stringify(e)); }`,
    );
    workspace.run('evaluate', ["ScriptApp.newTrigger('note').timeBased().everyHours(2).create()"]);
    workspace.advance(2 * HOUR + 1000);
    workspace.fireDue();
    expect(JSON.parse(workspace.world.properties.script?.e ?? '')).toMatchObject({
      authMode: 'FULL',
      timezone: 'UTC',
      year: 2026,
      month: 7,
      'day-of-month': 1,
      'day-of-week': 3,
      hour: 2,
      triggerUid: workspace.world.triggers[0]?.id,
    });
  });

  it.each([
    ['without a frequency', 'atHour(5)'],
    ['with two frequencies', 'everyDays(1).everyHours(1)'],
  ])('%s there is no trigger', (_, builder) => {
    expect(() =>
      workspaceOf(CODE).run('evaluate', [`ScriptApp.newTrigger('note').timeBased().${builder}.create()`]),
    ).toThrow('The recurrence of the trigger is not specified, or specified twice.');
  });
});

describe('installable triggers (guides/triggers/installable)', () => {
  const onOpen = "ScriptApp.newTrigger('note').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create()";

  it('run as the account that made them, whoever opens', () => {
    const workspace = workspaceOf(CODE);
    workspace.run('evaluate', [onOpen], { user: 'a@example.jp' });
    workspace.run('evaluate', [onOpen], { user: 'b@example.jp' });
    workspace.openBook('c@example.jp');
    expect(seen(workspace)).toEqual(['a@example.jp', 'b@example.jp']);
  });

  it('an account cannot see those of another', () => {
    const workspace = workspaceOf(CODE);
    workspace.run('evaluate', [onOpen], { user: 'a@example.jp' });
    const count = 'ScriptApp.getProjectTriggers().length';
    expect(workspace.run('evaluate', [count], { user: 'a@example.jp' })).toBe(1);
    expect(workspace.run('evaluate', [count], { user: 'b@example.jp' })).toBe(0);
  });

  it('say what they are, and are deleted', () => {
    const body = `(() => { const t = ${onOpen};
      const facts = [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.ON_OPEN, t.getTriggerSource().name(), t.getTriggerSourceId() === SpreadsheetApp.getActive().getId()];
      ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]); return facts.concat(ScriptApp.getProjectTriggers().length); })()`;
    expect(workspaceOf(CODE).run('evaluate', [body])).toEqual(['note', true, 'SPREADSHEETS', true, 0]);
  });

  it('20 a user a script (guides/services/quotas)', () => {
    const workspace = workspaceOf(CODE);
    for (let i = 0; i < 20; i += 1) workspace.run('evaluate', [onOpen]);
    expect(() => workspace.run('evaluate', [onOpen])).toThrow('This script has too many triggers.');
    workspace.run('evaluate', [onOpen], { user: 'b@example.jp' });
  });

  it('a failure shows nobody anything but is among the executions', () => {
    const workspace = workspaceOf(CODE);
    workspace.run('evaluate', [
      "ScriptApp.newTrigger('fail').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create()",
    ]);
    workspace.openBook();
    expect(workspace.executions.at(-1)).toMatchObject({ function: 'fail', status: 'failed', error: 'Error: だめ' });
  });

  it.each([
    [0, 'lost'],
    [2, 'doubled'],
  ])('an event may arrive %i times (%s)', (times) => {
    const workspace = workspaceOf(CODE, { deliver: () => times });
    workspace.run('evaluate', [onOpen]);
    workspace.openBook();
    expect(seen(workspace)).toHaveLength(times);
  });
});

describe('limits of an execution', () => {
  it('six minutes (guides/services/quotas), past any catch', () => {
    const code =
      'function f() { try { Utilities.sleep(300000); Utilities.sleep(61000); Utilities.getUuid(); } catch (e) { return "caught"; } }';
    expect(() => workspaceOf(code).run('f')).toThrow('Exceeded maximum execution time');
  });

  it('the scopes of the manifest (concepts/scopes)', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] };
    const workspace = workspaceOf('', { manifest });
    expect(() => workspace.run('evaluate', ["MailApp.sendEmail({to: 'a@example.jp'})"])).toThrow(
      /permissions are not sufficient to call MailApp.sendEmail/,
    );
  });

  it('an advanced service that the manifest does not enable is not there (guides/services/advanced)', () => {
    expect(workspaceOf('', { manifest: { dependencies: {} } }).run('evaluate', ['typeof Sheets'])).toBe('undefined');
  });
});
