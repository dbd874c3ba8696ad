import { describe, expect, it } from 'vitest';
import { evaluate, inScript, NOW, workspaceOf } from './support.ts';

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
    ['computeHmacSha256Signature', "Utilities.computeHmacSha256Signature('a', 'b').slice(0, 3)", [-53, 68, -117]],
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

  it('a digest of Japanese text needs its charset', () => {
    expect(() => evaluate("Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '共助')")).toThrow(/UTF_8/);
  });

  it('sleep moves the clock, five minutes at most', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ['Utilities.sleep(300000)']);
    expect(workspace.now() - NOW).toBeGreaterThan(300_000);
    expect(() => workspace.run('evaluate', ['Utilities.sleep(300001)'])).toThrow('Invalid argument: 300001');
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
