import { describe, expect, it } from 'vitest';
import { evaluate, NOW, workspaceOf } from './support.ts';

const inScript = (body: string): string => `(() => { ${body} })()`;

describe('LockService (reference/lock/lock)', () => {
  it('a lock is taken, kept and released', () => {
    const body = `const lock = LockService.getDocumentLock();
      const before = lock.hasLock(); const taken = lock.tryLock(1000); const held = lock.hasLock();
      lock.releaseLock(); return [before, taken, held, lock.hasLock()];`;
    expect(evaluate(inScript(body))).toEqual([false, true, true, false]);
  });

  /** Runs `other` in a second execution while a first one holds the document lock. */
  function contend(other: string, hold = 'LockService.getDocumentLock().waitLock(1)') {
    let outcome: unknown;
    let waited = 0;
    const workspace = workspaceOf('', {
      beforeCall: ({ method }) => {
        if (method !== 'getUuid') return;
        const start = workspace.now();
        try {
          outcome = workspace.run('evaluate', [other]);
        } catch (error) {
          outcome = (error as Error).message;
        }
        waited = workspace.now() - start;
      },
    });
    workspace.run('evaluate', [`(${hold}, Utilities.getUuid())`]);
    return { outcome, waited };
  }

  it('tryLock gives up after its time while another execution holds the lock', () => {
    const { outcome, waited } = contend('LockService.getDocumentLock().tryLock(5000)');
    expect(outcome).toBe(false);
    expect(waited).toBeGreaterThanOrEqual(5000);
  });

  it('waitLock throws then', () => {
    expect(contend('LockService.getDocumentLock().waitLock(1)').outcome).toMatch(/Lock timeout/);
  });

  it('script lock and document lock are different locks', () => {
    expect(contend('LockService.getScriptLock().tryLock(1)').outcome).toBe(true);
  });

  it('locks do not persist while a dialog is open (reference/base/ui#alert)', () => {
    const hold = "(LockService.getDocumentLock().waitLock(1), SpreadsheetApp.getUi().alert('?'))";
    expect(contend('LockService.getDocumentLock().tryLock(1)', hold).outcome).toBe(true);
  });

  it('a lock is released when the script terminates', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ['LockService.getDocumentLock().tryLock(1)']);
    expect(workspace.run('evaluate', ['LockService.getDocumentLock().tryLock(1)'])).toBe(true);
  });
});

describe('PropertiesService (reference/properties/properties, guides/services/quotas)', () => {
  it('keeps strings from one execution to the next; deleteAllOthers deletes', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ["PropertiesService.getDocumentProperties().setProperties({a: '1', b: '2'})"]);
    workspace.run('evaluate', ["PropertiesService.getDocumentProperties().setProperties({b: '3', c: '4'}, true)"]);
    expect(workspace.run('evaluate', ['PropertiesService.getDocumentProperties().getProperties()'])).toEqual({
      b: '3',
      c: '4',
    });
  });

  it('user properties are one store a user', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ["PropertiesService.getUserProperties().setProperty('a', '1')"], {
      user: 'x@example.jp',
    });
    expect(
      workspace.run('evaluate', ["PropertiesService.getUserProperties().getProperty('a')"], { user: 'y@example.jp' }),
    ).toBeNull();
  });

  it.each([
    ['a value over 9 KB', "p.setProperty('a', 'x'.repeat(9 * 1024 + 1))", /Argument too large/],
    ['a value of 9 KB counted in bytes', "p.setProperty('a', 'あ'.repeat(3073))", /Argument too large/],
    ['a store over 500 KB', "for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000))", /storage quota/],
    ['a number', "p.setProperty('a', 1)", /not emulated/],
  ])('%s is refused', (_, code, message) => {
    expect(() => evaluate(inScript(`const p = PropertiesService.getScriptProperties(); ${code}`))).toThrow(message);
  });
});

describe('CacheService (reference/cache/cache)', () => {
  it.each([
    ['600 seconds by default', "put('a', 'b')", 599, 601],
    ['as long as asked', "put('a', 'b', 20)", 19, 21],
    ['at most 6 hours', "put('a', 'b', 21600)", 21_599, 21_601],
  ])('a value stays %s', (_, put, kept, gone) => {
    for (const [seconds, expected] of [
      [kept, 'b'],
      [gone, null],
    ] as const) {
      const workspace = workspaceOf('');
      workspace.run('evaluate', [`CacheService.getDocumentCache().${put}`]);
      workspace.advance(seconds * 1000 - 500);
      expect(workspace.run('evaluate', ["CacheService.getDocumentCache().get('a')"])).toBe(expected);
    }
  });

  it.each([
    ['a key over 250 characters', "c.put('k'.repeat(251), 'v')"],
    ['a value over 100 KB', "c.put('k', 'v'.repeat(102401))"],
    ['an expiration over 6 hours', "c.put('k', 'v', 21601)"],
  ])('%s is refused', (_, code) => {
    expect(() => evaluate(inScript(`const c = CacheService.getScriptCache(); ${code}`))).toThrow(
      /Argument|not emulated/,
    );
  });

  it('of more than 1,000 items the 900 farthest from expiration stay', () => {
    const body = `const c = CacheService.getScriptCache();
      const all = {}; for (let i = 0; i < 1000; i++) all['k' + i] = 'v';
      c.put('first', 'v', 1); c.putAll(all, 600); return [c.get('first'), Object.keys(c.getAll(Object.keys(all))).length];`;
    expect(evaluate(inScript(body))).toEqual([null, 900]);
  });

  it('may forget at any time (A-CACHE-EVICTION)', () => {
    const body = "const c = CacheService.getScriptCache(); c.put('a', 'b'); return c.get('a');";
    expect(evaluate(inScript(body), { assume: { 'A-CACHE-EVICTION': 'forgets' } })).toBeNull();
  });
});

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

describe('Utilities (reference/utilities/utilities)', () => {
  const moment = Date.UTC(2026, 3, 9, 16, 5, 7, 45); // 2026-04-10 01:05:07.045 in Tokyo, a Friday
  it.each([
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'GMT', '2026-04-09T16:05:07Z'],
    ['yyyy年M月d日 H:mm', 'Asia/Tokyo', '2026年4月10日 1:05'],
    ['yy/MM/dd hh:mm a u', 'Asia/Tokyo', '26/04/10 01:05 AM 5'],
    ["M d ''yy", 'Asia/Tokyo', "4 10 '26"],
    ['HH:mm:ss.SSS Z XXX', 'Asia/Tokyo', '01:05:07.045 +0900 +09:00'],
    ['HH:mm', 'America/New_York', '12:05'],
  ])('formatDate %s in %s', (format, zone, expected) => {
    expect(evaluate(`Utilities.formatDate(new Date(${moment}), '${zone}', ${JSON.stringify(format)})`)).toBe(expected);
  });

  it.each(['G', 'EEE', 'MMM'])('formatDate refuses %s', (format) => {
    expect(() => evaluate(`Utilities.formatDate(new Date(), 'GMT', '${format}')`)).toThrow(/not emulated/);
  });

  it.each([
    ['base64Decode', "Utilities.base64Decode('44Kw')", [-29, -126, -80]],
    [
      'base64Encode',
      "Utilities.base64Encode('Google グループ', Utilities.Charset.UTF_8)",
      'R29vZ2xlIOOCsOODq+ODvOODlw==',
    ],
    [
      'base64EncodeWebSafe',
      "Utilities.base64EncodeWebSafe('Google グループ', Utilities.Charset.UTF_8)",
      'R29vZ2xlIOOCsOODq-ODvOODlw==',
    ],
    ['base64DecodeWebSafe', "Utilities.base64DecodeWebSafe('-_8=')", [-5, -1]],
    ['computeDigest', "Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 3)", [-70, 120, 22]],
    ['computeHmacSha256Signature', "Utilities.computeHmacSha256Signature('a', 'b').length", 32],
    [
      'parseCsv',
      'Utilities.parseCsv(\'a,"b\\n""c"""\\nd,e\')',
      [
        ['a', 'b\n"c"'],
        ['d', 'e'],
      ],
    ],
    [
      'newBlob',
      "(b => [b.getContentType(), b.getName(), b.getDataAsString(), b.getBytes()])(Utilities.newBlob('グ', 'text/plain', 'n'))",
      ['text/plain', 'n', 'グ', [-29, -126, -80]],
    ],
    [
      'getUuid',
      '/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid())',
      true,
    ],
  ])('%s', (_, code, expected) => {
    expect(evaluate(code)).toEqual(expected);
  });

  it('a digest of Japanese text needs its charset ', () => {
    expect(() => evaluate("Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '共助')")).toThrow(/UTF_8/);
  });

  it('sleep moves the clock, five minutes at most', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ['Utilities.sleep(300000)']);
    expect(workspace.now() - NOW).toBeGreaterThan(300_000);
    expect(() => workspace.run('evaluate', ['Utilities.sleep(300001)'])).toThrow();
  });
});

describe('HtmlService (guides/html/templates)', () => {
  const pages = {
    Sidebar: '<h1>種</h1>',
    Index: '<p title="<?= name ?>"><?= name ?></p><?!= raw ?>',
    Script: '<script>var a = <?= name ?>;</script>',
    Code: '<? if (true) { ?>',
  };
  it('a file becomes output with a title', () => {
    const body =
      "const o = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('共助'); return [o.getContent(), o.getTitle()];";
    expect(evaluate(inScript(body), { pages })).toEqual(['<h1>種</h1>', '共助']);
  });

  it('printing scriptlets escape in text and in attributes, force-printing ones do not', () => {
    const body =
      "const t = HtmlService.createTemplateFromFile('Index'); t.name = '<b>\"&'; t.raw = '<i>'; return t.evaluate().getContent();";
    const escaped = '&lt;b&gt;&#34;&amp;';
    expect(evaluate(inScript(body), { pages })).toBe(`<p title="${escaped}">${escaped}</p><i>`);
  });

  it.each(['Script', 'Code'])('the template %s is not emulated', (name) => {
    const body = `const t = HtmlService.createTemplateFromFile('${name}'); t.name = 'a'; return t.evaluate();`;
    expect(() => evaluate(inScript(body), { pages })).toThrow(/not emulated/);
  });

  it('a missing file is an error', () => {
    expect(() => evaluate("HtmlService.createHtmlOutputFromFile('Nothing')")).toThrow(
      'No HTML file named Nothing was found.',
    );
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
