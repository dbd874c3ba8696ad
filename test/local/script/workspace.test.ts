import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toLine } from '../../../src/local/log.ts';
import { toEml } from '../../../src/local/services/mail.ts';
import { fileName } from '../../../src/local/state.ts';
import { newDir, workspaceOf } from './support.ts';

const MAKE = `(() => {
  const folder = Drive.Files.create({name: '内部', mimeType: 'application/vnd.google-apps.folder'}, null, {fields: 'id'});
  const doc = Drive.Files.create({name: '種/シート', mimeType: 'application/vnd.google-apps.document', parents: [folder.id]}, null, {fields: 'id'});
  PropertiesService.getScriptProperties().setProperty('doc', doc.id);
  FormApp.create('聞き取り').addTextItem().setTitle('名前');
  ScriptApp.newTrigger('evaluate').timeBased().everyHours(1).create();
  MailApp.sendEmail({to: 'a@example.jp', subject: '打診: お願い', body: '本文'});
})()`;

describe('a saved workspace', () => {
  it('is new once, and goes on where it stopped', async () => {
    const dir = newDir();
    const first = workspaceOf('', { dir, user: 'office@example.jp' });
    expect(first.isNew).toBe(true);
    first.run('evaluate', [MAKE]);
    await first.save();
    const again = workspaceOf('', { dir, now: 0 });
    expect(again.isNew).toBe(false);
    expect(again.user).toBe('office@example.jp');
    expect(again.boundId).toBe(first.boundId);
    expect(again.now()).toBeGreaterThan(first.now() - 10);
    expect(again.world.triggers).toEqual(first.world.triggers);
    expect(again.world.forms.list()).toEqual(first.world.forms.list());
    const read = "Docs.Documents.get(PropertiesService.getScriptProperties().getProperty('doc')).title";
    expect(again.run('evaluate', [read])).toBe('種/シート');
  });

  it('never gives an id twice, and the same ids from the same seed', async () => {
    const dir = newDir();
    const first = workspaceOf('', { dir });
    const ids = [first.run('evaluate', ['Utilities.getUuid()'])];
    await first.save();
    ids.push(first.run('evaluate', ['Utilities.getUuid()']));
    expect(workspaceOf('', { dir }).run('evaluate', ['Utilities.getUuid()'])).toBe(ids[1]);
    expect(workspaceOf('').run('evaluate', ['Utilities.getUuid()'])).toBe(ids[0]);
  });

  it('lies in the folder as files that people open', async () => {
    const dir = newDir();
    const workspace = workspaceOf('', { dir });
    workspace.run('evaluate', [MAKE]);
    await workspace.save();
    const files = readdirSync(dir, { recursive: true }).map(String);
    expect(files).toEqual(expect.arrayContaining(['台帳.xlsx', 'executions.txt', 'drive/内部/種／シート.html']));
    expect(files.filter((file) => /^mails\/.*打診： お願い.*\.eml$/.test(file))).toHaveLength(1);
    // A PDF is there only where the script made one.
    expect(files.filter((file) => /\.(tmp|pdf)$/.test(file))).toEqual([]);
  });

  it('what is no longer in Drive is no longer in the folder', async () => {
    const dir = newDir();
    const workspace = workspaceOf('', { dir });
    workspace.run('evaluate', [MAKE]);
    await workspace.save();
    workspace.run('evaluate', [
      "Drive.Files.update({trashed: true}, PropertiesService.getScriptProperties().getProperty('doc'))",
    ]);
    await workspace.save();
    expect(existsSync(join(dir, 'drive/内部/種／シート.html'))).toBe(false);
  });
});

it('a document that did not change is not rendered again', async () => {
  const dir = newDir();
  const workspace = workspaceOf('', { dir });
  workspace.run('evaluate', [MAKE]);
  await workspace.save();
  const page = join(dir, 'drive/内部/種／シート.html');
  const { ino } = statSync(page);
  await workspace.save();
  expect(statSync(page).ino).toBe(ino);
  const edit =
    "Docs.Documents.batchUpdate({requests: [{insertText: {location: {index: 1}, text: 'a'}}]}, PropertiesService.getScriptProperties().getProperty('doc'))";
  workspace.run('evaluate', [edit]);
  await workspace.save();
  expect(statSync(page).ino).not.toBe(ino);
});

describe('the log of service calls', () => {
  it('has one line a call, which check-requests.mjs reads', () => {
    const logFile = join(newDir(), 'calls.ndjson');
    const workspace = workspaceOf('', { logFile });
    workspace.run('evaluate', [
      "(Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), {fields: 'properties.title'}), LockService.getScriptLock().tryLock(5))",
    ]);
    const lines = readFileSync(logFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => `${line.service}.${line.method}`)).toEqual([
      'SpreadsheetApp.getActive',
      'Spreadsheet.getId',
      'Sheets.Spreadsheets.spreadsheets.get',
      'LockService.getScriptLock',
      'Lock.tryLock',
    ]);
    expect(lines[2]).toMatchObject({
      api: 'sheets',
      params: { spreadsheetId: workspace.boundId, fields: 'properties.title' },
    });
    const checker = new URL('../../../../shared/tools/check-requests.mjs', import.meta.url).pathname;
    if (existsSync(checker))
      expect(execFileSync('node', [checker, logFile], { encoding: 'utf8' })).toContain('0 malformed');
  });

  it('names service objects among the arguments', () => {
    const lines: string[] = [];
    const workspace = workspaceOf('', { beforeCall: (record) => void lines.push(toLine(record)) });
    workspace.run('evaluate', ["ScriptApp.newTrigger('evaluate').forForm(FormApp.create('f')).onFormSubmit()"]);
    expect(lines).toContain('{"service":"TriggerBuilder","method":"forForm","args":["[Form]"]}');
  });
});

it.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f”g＜h＞i｜j'],
  ['..隠し. ', '隠し'],
  ['', '無題'],
  ['あ'.repeat(200), 'あ'.repeat(80)],
])('file name of %s', (name, expected) => {
  expect(fileName(name)).toBe(expected);
});

it('a mail file is MIME with Japanese headers encoded (RFC 2047, RFC 5322)', () => {
  const eml = toEml({
    id: 'x1',
    time: Date.UTC(2026, 6, 1),
    from: 'a@example.jp',
    fromName: '共助',
    to: ['b@example.jp'],
    cc: [],
    bcc: [],
    subject: '打診',
    body: '本文',
    attachments: [],
  });
  expect(eml).toContain(`From: =?UTF-8?B?${Buffer.from('共助').toString('base64')}?= <a@example.jp>\r\n`);
  expect(eml).toContain(`Subject: =?UTF-8?B?${Buffer.from('打診').toString('base64')}?=\r\n`);
  expect(eml).toContain('Date: Wed, 01 Jul 2026 00:00:00 +0000\r\n');
  expect(eml).toContain(Buffer.from('本文').toString('base64'));
});
