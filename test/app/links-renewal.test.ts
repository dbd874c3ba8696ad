import { describe, expect, it } from 'vitest';
import type { LetterView, RenewalView, Suggestions } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, withGroups } from '../support/hearing.ts';
import { answerAt, submit } from '../support/links.ts';
import { lines, office, told } from '../support/office.ts';

const DAY = 86_400_000;

/** Three imported groups and one expert with a mail address, in February. */
function inFebruary(): Workspace {
  const workspace = withGroups(office());
  submit(workspace, 'expertSignup', { ...EXPERT, メール: 'hanako@example.jp' });
  workspace.advance(220 * DAY);
  return workspace;
}

const status = (workspace: Workspace) => told<RenewalView>(workspace, 'renewalStatus');

describe('a renewal run', () => {
  it('asks every party whose registration ends, as a draft with its link', () => {
    const workspace = inFebruary();
    expect(told(workspace, 'startRenewal')).toEqual({ drafts: 4, asked: 0, unreachable: 3 });
    expect(lines(workspace, '送信', '相手方', '宛先', '状態')).toEqual([
      '花咲く会 |  | 下書き',
      'NPO法人みどりの手 |  | 下書き',
      '種川音楽クラブ |  | 下書き',
      '見本 花子 | hanako@example.jp | 下書き',
    ]);
    expect(told<LetterView[]>(workspace, 'drafts')[3]?.body).toMatch(/https:\/\/docs\.google\.com\/forms\S+entry/);
    expect(workspace.mails).toEqual([]);
  });

  it('repeats no link in 監査', () => {
    const workspace = inFebruary();
    told(workspace, 'startRenewal');
    const body = told<LetterView[]>(workspace, 'drafts')[0]?.body ?? '';
    const token = /=([0-9a-f]{32})/.exec(body)?.[1] ?? 'none';
    expect(body).toContain(token);
    expect(JSON.stringify(workspace.person.table('監査'))).not.toContain(token);
  });

  it('gives imported rows a last day by the rule of the office', () => {
    const workspace = withGroups(office());
    told(workspace, 'startRenewal');
    expect(lines(workspace, '団体', '団体名', '有効期限')[0]).toBe('花咲く会 | 2027/03/31');
    expect(told(workspace, 'startRenewal')).toMatchObject({ drafts: 0, asked: 3 });
  });

  it('asks nobody where registrations have no end', () => {
    const workspace = withGroups(office());
    workspace.person.type('設定', lines(workspace, '設定', '設定名').indexOf('登録の有効期限') + 2, '値', '期限なし');
    expect(told(workspace, 'startRenewal')).toMatchObject({ drafts: 0 });
  });

  it('lists who has not answered, and takes off who has', () => {
    const workspace = inFebruary();
    told(workspace, 'startRenewal');
    const letter = told<LetterView[]>(workspace, 'drafts')[3];
    expect(status(workspace).unanswered.map(({ name }) => name)).toContain('見本 花子');
    answerAt(workspace, /https:\S+/.exec(letter?.body ?? '')?.[0] ?? '', {});
    expect(status(workspace).answered).toBe(1);
    expect(status(workspace).unanswered.map(({ name }) => name)).not.toContain('見本 花子');
    expect(lines(workspace, '専門家', '有効期限')).toEqual(['2028/03/31']);
  });

  it('costs no more calls for many parties', () => {
    const calls = [3, 40].map((count) => {
      const made: string[] = [];
      const workspace = office({ beforeCall: ({ method }) => void made.push(method) });
      const csv = ['団体名,目的', ...Array.from({ length: count }, (_, n) => `見本${n}の会,花`)].join('\n');
      workspace.run('importCsv', ['groups', csv]);
      made.length = 0;
      told(workspace, 'startRenewal');
      return made.length;
    });
    expect(calls[1]).toBe(calls[0]);
    expect(calls[0]).toBeLessThanOrEqual(14);
  });
});

describe('a registration that has ended', () => {
  it('is never suggested, and never lost', () => {
    const workspace = withGroups(office());
    hear(workspace, LONG);
    submit(workspace, 'expertSignup', EXPERT);
    workspace.advance(280 * DAY);
    const { candidates, blocked } = told<Suggestions>(workspace, 'suggestFor', '種川-項0002');
    expect(candidates.map(({ name }) => name)).not.toContain('見本 花子');
    expect(blocked.map(({ name }) => name)).toContain('見本 花子');
    expect(lines(workspace, '専門家', '氏名・団体名')).toEqual(['見本 花子']);
    expect(status(workspace).expired.map(({ name }) => name)).toContain('見本 花子');
  });
});
