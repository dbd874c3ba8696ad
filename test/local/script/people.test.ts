import { describe, expect, it } from 'vitest';
import { evaluate, workspaceOf } from './support.ts';

describe('Session (reference/base/session)', () => {
  const code =
    'function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone()]; }';
  it.each([
    ['a menu', 'menu', ['x@example.jp', 'x@example.jp', 'Asia/Tokyo']],
    ['a simple trigger', 'simple', ['', 'x@example.jp', 'Asia/Tokyo']],
    ['an installable trigger (A-TRIGGER-USER)', 'trigger', ['', 'x@example.jp', 'Asia/Tokyo']],
  ] as const)('in %s', (_, context, expected) => {
    expect(workspaceOf(code).run('who', [], { user: 'x@example.jp', context })).toEqual(expected);
  });
});

describe('MailApp (reference/mail/mail-app, guides/services/quotas)', () => {
  const to = (count: number): string => `Array.from({length: ${count}}, (_, i) => 'p' + i + '@example.jp').join(',')`;

  it('a mail goes to the outbox', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', [
      "MailApp.sendEmail({to: 'a@example.jp', subject: '打診', body: '本文', name: '共助', replyTo: 'b@example.jp'})",
    ]);
    expect(workspace.mails).toEqual([
      expect.objectContaining({
        to: ['a@example.jp'],
        subject: '打診',
        body: '本文',
        fromName: '共助',
        replyTo: 'b@example.jp',
        from: workspace.user,
      }),
    ]);
  });

  it('each recipient counts against 1,500 a day, which return 24 hours after the first', () => {
    const workspace = workspaceOf('');
    const send = `MailApp.sendEmail({to: ${to(50)}, subject: 's', body: 'b'})`;
    workspace.run('evaluate', [`(() => { for (let i = 0; i < 30; i++) ${send}; })()`]);
    expect(workspace.run('evaluate', ['MailApp.getRemainingDailyQuota()'])).toBe(0);
    expect(() => workspace.run('evaluate', [send])).toThrow('Service invoked too many times for one day: email.');
    workspace.advance(86_400_000);
    expect(workspace.run('evaluate', ['MailApp.getRemainingDailyQuota()'])).toBe(1500);
    workspace.run('evaluate', [send]);
    expect(workspace.run('evaluate', ['MailApp.getRemainingDailyQuota()'])).toBe(1450);
  });

  it.each([
    [
      'more than 50 recipients',
      `{to: ${to(51)}, subject: '', body: ''}`,
      'Limit exceeded: Email Recipients Per Message.',
    ],
    ['no recipient', "{subject: '', body: ''}", 'no recipient'],
    ['a bad address', "{to: 'a@', subject: '', body: ''}", 'Invalid email: a@'],
    [
      'a body over 400 KB',
      "{to: 'a@example.jp', subject: '', body: 'x'.repeat(409601)}",
      'Limit exceeded: Email Body Size.',
    ],
    ['an unknown option', "{to: 'a@example.jp', inlineImages: {}}", 'MailApp.sendEmail inlineImages'],
  ])('%s is refused', (_, message, expected) => {
    expect(() => evaluate(`MailApp.sendEmail(${message})`)).toThrow(expected);
  });
});
