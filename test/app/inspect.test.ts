import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, audited, linesOf, noteAt, page, repaired, typeRow, writeNote } from '../support/desk.ts';
import { withGroups } from '../support/hearing.ts';
import { heardOffice, MATCH, matched } from '../support/match.ts';
import { lines, office, rowsOf, told } from '../support/office.ts';

describe('an inspection', () => {
  it('finds nothing in an office at work', () => {
    const report = page(matched('打診', '承諾'), 'inspection');
    expect([report.lead, linesOf(report), report.actions]).toEqual(['点検しました。直すところはありません。', [], []]);
  });

  it('changes nothing by itself', () => {
    const workspace = withGroups(office());
    typeRow(workspace, '団体', { 団体名: '手書きの会' });
    page(workspace, 'inspection');
    expect(lines(workspace, '団体', '団体番号', '団体名').at(-1)).toBe(' | 手書きの会');
  });

  it('is asked about in the menu, and does nothing on 「いいえ」', () => {
    const workspace = withGroups(office());
    typeRow(workspace, '団体', { 団体名: '手書きの会' });
    const asked: string[] = [];
    workspace.onDialog(({ message }) => {
      asked.push(message);
      return { button: 'NO' };
    });
    workspace.run('inspectFromMenu');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('「団体」5行目に番号がありません。「種川-団0004」をつけます。');
    expect(lines(workspace, '団体', '団体番号').at(-1)).toBe('');
  });
});

/** What a person did by hand, what the inspection says, and what stands there after the repair. */
const STRUCTURE: readonly [string, (workspace: Workspace) => void, string][] = [
  ['a deleted column', (w) => w.person.deleteColumn('団体', '目的'), '「団体」に「目的」の列がありません'],
  ['a deleted sheet', (w) => w.person.deleteSheet('事例'), '「事例」シートがありません。空のシートを作ります'],
  ['a deleted ledger', (w) => w.person.deleteSheet('監査'), '「監査」シートがありません。空のシートを作ります'],
  ['a deleted heading row', (w) => w.person.deleteRows('団体', 1), '「団体」の見出しの行がありません'],
  ['a row above the headings', (w) => w.person.insertRows('団体', 1), '「団体」の見出しが1行目にありません'],
  ['headings sorted among the rows', sortHeadings, '「団体」の見出しが1行目にありません'],
];

function sortHeadings(workspace: Workspace): void {
  workspace.person.insertRows('団体', 1, 2);
}

describe('the structure of the workbook', () => {
  it.each(STRUCTURE)('%s is mended', (_, damage, said) => {
    const workspace = heardOffice();
    const before = lines(workspace, '団体', '団体番号', '団体名', '活動分野');
    damage(workspace);
    expect(repaired(workspace).join('\n')).toContain(said);
    expect(page(workspace, 'inspection').lead).toBe('点検しました。直すところはありません。');
    expect(lines(workspace, '団体', '団体番号', '団体名', '活動分野').filter((line) => line !== ' |  | ')).toEqual(
      before,
    );
    expect(told<{ toCheck: number }>(workspace, 'sidebarHome').toCheck).toBe(0);
  });

  it('renamed and moved columns and sheets are no fault', () => {
    const workspace = heardOffice();
    workspace.person.renameColumn('団体', '団体名', '名まえ');
    workspace.person.moveColumn('団体', '名まえ', 10);
    workspace.person.renameSheet('団体', 'だんたい');
    workspace.person.sort('だんたい', '名まえ');
    expect(linesOf(page(workspace, 'inspection'))).toEqual([]);
  });

  it('a column that was cut and pasted gets its mark back', () => {
    const workspace = heardOffice();
    const names = rowsOf(workspace, '団体').map((row) => row.目的 ?? '');
    workspace.person.deleteColumn('団体', '目的');
    workspace.person.insertColumns('団体', 3);
    ['目的', ...names].forEach((text, i) => {
      workspace.person.type('団体', i + 1, 3, text);
    });
    expect(repaired(workspace)).toContain('「団体」の「目的」の列に、たねの目印がありません。つけ直します。');
    expect(linesOf(page(workspace, 'inspection'))).toEqual([]);
  });

  it('is recorded in 監査, in one write', () => {
    const workspace = heardOffice();
    workspace.person.deleteColumn('団体', '目的');
    typeRow(workspace, '団体', { 団体名: '手書きの会' });
    repaired(workspace);
    const rows = audited(workspace, '点検と修復');
    expect(rows.map((row) => [row.表, row.記録番号, row.操作した人])).toEqual([
      ['団体', '', workspace.user],
      ['団体', '種川-団0004', workspace.user],
      ['採番', 'groups', workspace.user],
    ]);
    expect(new Set(rows.map((row) => row.操作番号)).size).toBe(1);
  });
});

describe('ids', () => {
  it('are given to rows typed by hand, with what the sheet defaults to', () => {
    const workspace = heardOffice();
    typeRow(workspace, 'ニーズ・提供', {
      相手方番号: '種川-団0002',
      向き: '求む',
      種別: 'ひと',
      件名: '草刈りの手伝い',
    });
    repaired(workspace);
    expect(lines(workspace, 'ニーズ・提供', '項目番号', '相手方', '件名', '状態').at(-1)).toBe(
      '種川-項0004 | NPO法人みどりの手 | 草刈りの手伝い | 募集中',
    );
    expect(lines(workspace, '採番', '表', '最後の番号')).toContain('items | 4');
  });

  it('stay with the original when a row is pasted again above it; the copy gets its own', () => {
    const workspace = heardOffice();
    const [headings = [], ...rows] = workspace.person.table('団体');
    const original = rows[0] ?? [];
    workspace.person.insertRows('団体', 2);
    original.forEach((text, i) => {
      workspace.person.type('団体', 2, i + 1, text);
    });
    workspace.person.type('団体', 2, '団体名', '写しの会');
    workspace.person.type('団体', 2, '活動地域', '畑野市');
    expect(headings[0]).toBe('団体番号');
    expect(repaired(workspace)).toContain(
      '「団体」2行目の番号「種川-団0001」は、ほかの行と同じです。写した行とみて「種川-団0004」にします。',
    );
    expect(lines(workspace, '団体', '団体番号', '団体名').slice(0, 2)).toEqual([
      '種川-団0004 | 写しの会',
      '種川-団0001 | 花咲く会',
    ]);
  });

  it('are recovered from 監査 when their column was deleted', () => {
    const workspace = heardOffice();
    const before = lines(workspace, '団体', '団体名', '団体番号');
    workspace.person.deleteColumn('団体', '団体番号');
    repaired(workspace);
    expect(lines(workspace, '団体', '団体名', '団体番号')).toEqual(before);
  });

  it('are never given again: a counter that lags is set', () => {
    const workspace = heardOffice();
    const row = rowsOf(workspace, '採番').findIndex((one) => one.表 === 'groups') + 2;
    workspace.person.type('採番', row, '最後の番号', '1');
    expect(repaired(workspace)).toEqual(['「団体」の採番を3に合わせます。']);
    expect(lines(workspace, '採番', '表', '最後の番号')).toContain('groups | 3');
  });
});

describe('values typed by hand', () => {
  const BREACHES: readonly [string, string, string, string][] = [
    ['ニーズ・提供', '状態', 'さがし中', '「状態」に、選択肢にないことばがあります'],
    ['ニーズ・提供', '相手方番号', '種川-団9999', '「相手方番号」の番号「種川-団9999」は、どこにもありません'],
    ['ニーズ・提供', '件名', '', '「件名」が空です'],
    ['ニーズ・提供', '期限', 'そのうち', '「期限」を日付として読めません'],
  ];

  it.each(BREACHES)(
    '%s %s 「%s」 gets a note, is not changed, and loses the note when mended',
    (sheet, column, text, said) => {
      const workspace = heardOffice();
      const old = rowsOf(workspace, sheet)[0]?.[column] ?? '';
      workspace.person.type(sheet, 2, column, text);
      act(workspace, 'inspection', 'repair');
      expect(noteAt(workspace, sheet, 2, column)).toContain(`【たね】${said}`);
      expect(rowsOf(workspace, sheet)[0]?.[column]).toBe(text);
      workspace.person.type(sheet, 2, column, old);
      act(workspace, 'inspection', 'repair');
      expect(noteAt(workspace, sheet, 2, column)).toBe('');
    },
  );

  it('leave the notes that people wrote: ours is added below and goes alone', () => {
    const workspace = heardOffice();
    writeNote(workspace, 'ニーズ・提供', 2, '状態', '電話で確認');
    writeNote(workspace, 'ニーズ・提供', 3, '件名', '花壇は駅の東側');
    expect(linesOf(page(workspace, 'inspection'))).toEqual([]);
    workspace.person.type('ニーズ・提供', 2, '状態', 'さがし中');
    act(workspace, 'inspection', 'repair');
    expect(noteAt(workspace, 'ニーズ・提供', 2, '状態')).toMatch(/^電話で確認\n【たね】/);
    workspace.person.type('ニーズ・提供', 2, '状態', '募集中');
    act(workspace, 'inspection', 'repair');
    expect(noteAt(workspace, 'ニーズ・提供', 2, '状態')).toBe('電話で確認');
    expect(noteAt(workspace, 'ニーズ・提供', 3, '件名')).toBe('花壇は駅の東側');
  });

  it('are noted by the next morning though nobody asked', () => {
    const workspace = heardOffice();
    workspace.person.type('ニーズ・提供', 2, '状態', 'さがし中');
    workspace.run('everyNight', [], { context: 'trigger' });
    expect(noteAt(workspace, 'ニーズ・提供', 2, '状態')).toContain('選択肢にない');
  });

  it('that are dates in words are offered to be made dates', () => {
    const workspace = heardOffice();
    workspace.person.type('ニーズ・提供', 2, '期限', '令和8年9月1日頃');
    workspace.person.type('ニーズ・提供', 3, '期限', '令和８年９月１日');
    expect(linesOf(page(workspace, 'inspection'))).toContain(
      '「ニーズ・提供」3行目の「期限」は文字の「令和８年９月１日」です。日付の2026-09-01にします。',
    );
    act(workspace, 'inspection', 'repair');
    expect(lines(workspace, 'ニーズ・提供', '期限').slice(0, 2)).toEqual(['令和8年9月1日頃', '2026/09/01']);
  });

  it('links to a row that was deleted are told, and nothing else is touched', () => {
    const workspace = matched('打診');
    workspace.person.deleteRows('専門家', 2);
    act(workspace, 'inspection', 'repair');
    expect(noteAt(workspace, 'マッチング', 2, '提供番号')).toContain('どこにもありません');
    expect(lines(workspace, 'マッチング', 'マッチング番号', '段階')).toEqual([`${MATCH} | 打診`]);
  });
});
