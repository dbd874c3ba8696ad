import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, audited, linesOf, page, publishPage, typeRow } from '../support/desk.ts';
import { heardOffice, LECTURER, matched } from '../support/match.ts';
import { copyOf, frozen, lines, rowsOf } from '../support/office.ts';

const GROUP = '種川-団0001';

/** The page as it lies in the folder 公開; '' where there is none. */
function html({ world }: Workspace): string {
  const file = [...world.drive.files.values()].find((one) => one.mimeType === 'text/html' && !one.trashed);
  return file ? new TextDecoder().decode(world.drive.blobs.get(file.id)) : '';
}

/** The page without its program, in whose packed words any four characters may stand by chance. */
const written = (page: string): string => page.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');

const night = (workspace: Workspace) => workspace.run('everyNight', [], { context: 'trigger' });

function consent(workspace: Workspace, sheet: string, items: string): void {
  const row = lines(workspace, sheet, sheet === '団体' ? '団体番号' : '専門家番号').indexOf(
    sheet === '団体' ? GROUP : LECTURER,
  );
  workspace.person.type(sheet, row + 2, '公開同意', items);
}

function published(items = '名前、活動の紹介、求めること、事例'): Workspace {
  const workspace = heardOffice();
  consent(workspace, '団体', items);
  publishPage(workspace);
  return workspace;
}

describe('what is published', () => {
  it('is nothing without consent, and the office is told what to do', () => {
    const workspace = heardOffice();
    consent(workspace, '団体', '');
    consent(workspace, '専門家', '');
    expect(page(workspace, 'public').lead).toContain('公開に同意のある項目が、まだありません');
    expect(linesOf(page(workspace, 'public'))).toEqual([]);
  });

  it.each([
    ['名前', ['花咲く会'], ['土づくり', '000-']],
    ['求めること', ['土づくり'], ['>花咲く会<', '000-']],
    ['名前、求めること', ['花咲く会', '土づくり'], ['000-']],
  ])('with consent to %s is no more than that', (items, shown, hidden) => {
    const text = written(html(published(items)));
    for (const word of shown) expect(text).toContain(word);
    for (const word of hidden) expect(text).not.toContain(word);
  });

  it('has no column that is internal or private, whatever was consented to', () => {
    const everything = '名前、代表者、連絡先、活動の紹介、強み・課題、求めること、できること、事例、写真';
    const workspace = heardOffice();
    typeRow(workspace, '団体', {
      団体番号: '種川-団0099',
      団体名: '秘密の会',
      公開同意: everything,
      住所: '種川市秘密町1',
      備考: '内緒の話',
    });
    publishPage(workspace);
    expect(html(workspace)).toContain('秘密の会');
    expect(html(workspace)).not.toMatch(/秘密町|内緒の話/);
  });

  it('carries none of the staff’s own words to search by, and nothing that was not consented to', () => {
    const workspace = heardOffice();
    typeRow(workspace, '語彙', { ことば: 'ヒミツ語', 同じ意味のことば: '内緒語' });
    consent(workspace, '団体', '名前');
    publishPage(workspace);
    expect(html(workspace)).toContain('花咲く会');
    expect(html(workspace)).not.toMatch(/ヒミツ語|内緒語|水やりを手伝って|一輪車|見本 花子/);
  });

  it('is text, whatever somebody wrote', () => {
    const workspace = heardOffice();
    const name = '<img src=x onerror=alert(1)>&"会';
    typeRow(workspace, '団体', {
      団体番号: '種川-団0099',
      団体名: name,
      公開同意: '名前、活動の紹介',
      HP: 'javascript:alert(1)',
    });
    publishPage(workspace);
    expect(html(workspace)).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;会');
    expect(html(workspace)).not.toMatch(/<img|href="javascript/);
  });

  it('names a case only where everybody in it consented', () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    workspace.run('recordCase', [['種川-縁0001'], { headline: '花壇の土がよみがえった', content: '講座を開いた。' }]);
    consent(workspace, '団体', '名前、事例');
    consent(workspace, '専門家', '名前');
    expect(linesOf(page(workspace, 'public'))).not.toContain('花壇の土がよみがえった');
    consent(workspace, '専門家', '名前、事例');
    expect(linesOf(page(workspace, 'public'))).toContain('花壇の土がよみがえった');
  });
});

describe('publishing', () => {
  it('waits for a person, who sees first what is new; 監査 says who did it', () => {
    const workspace = heardOffice();
    consent(workspace, '団体', '名前');
    expect(page(workspace, 'public').sections.map((one) => one.heading)).toEqual(['新しく載るもの']);
    expect(html(workspace)).toBe('');
    publishPage(workspace);
    expect(page(workspace, 'public').sections.map((one) => one.heading)).toEqual(['載っているもの']);
    expect(new Set(audited(workspace, '公開').map((row) => row.操作した人))).toEqual(new Set([workspace.user]));
  });

  it('keeps the file’s id, so that a printed address stays right', () => {
    const workspace = published();
    const id = () => rowsOf(workspace, '文書').find((row) => row.文書キー === 'page:public')?.ファイルID;
    const before = id();
    publishPage(workspace);
    expect(id()).toBe(before);
  });
});

describe('publishing that does not come to its end', () => {
  it('is refused where it is no longer what the person saw', () => {
    const workspace = heardOffice();
    consent(workspace, '団体', '名前');
    const { about } = page(workspace, 'public');
    consent(workspace, '専門家', '名前');
    expect(act(workspace, 'public', 'publish', { about }).lead).toContain('見ているあいだに内容が変わりました');
    expect(html(workspace)).toBe('');
  });

  it.each([
    ['before it is on record, shows nothing, that night neither', 'files.create', false],
    ['once it is on record, is written by the next night', 'spreadsheets.batchUpdate', true],
  ])('%s', (_, method, shown) => {
    const before = heardOffice();
    consent(before, '団体', '名前');
    const workspace = copyOf(frozen(before), {
      faults: [{ kind: 'killed', at: ({ rest }) => rest?.method === method }],
    });
    expect(() => publishPage(workspace)).toThrow('killed');
    expect(html(workspace)).not.toContain('花咲く会');
    night(workspace);
    expect(html(workspace).includes('花咲く会')).toBe(shown);
  });
});

describe('every night', () => {
  it('what is no longer consented to leaves the page', () => {
    const workspace = published();
    consent(workspace, '団体', '');
    night(workspace);
    expect(html(workspace)).not.toContain('花咲く会');
    expect(page(workspace, 'public').sections.map((one) => one.heading)).toEqual([]);
  });

  it('an ended registration leaves the page', () => {
    const workspace = published();
    workspace.person.type('団体', lines(workspace, '団体', '団体番号').indexOf(GROUP) + 2, '有効期限', '2026-01-01');
    night(workspace);
    expect(html(workspace)).not.toContain('花咲く会');
  });

  it('nothing new appears', () => {
    const workspace = published('名前');
    consent(workspace, '専門家', '名前');
    night(workspace);
    expect(html(workspace)).not.toContain('見本 花子');
    expect(html(workspace)).toContain('花咲く会');
  });

  it('a file that somebody threw away is written anew, and 文書 leads to it', () => {
    const workspace = published();
    const page = () => rowsOf(workspace, '文書').find((row) => row.文書キー === 'page:public');
    const before = page()?.ファイルID ?? '';
    workspace.world.drive.files.delete(before);
    night(workspace);
    expect(html(workspace)).toContain('花咲く会');
    expect(page()?.ファイルID).not.toBe(before);
    expect(page()?.編集リンク).toContain(page()?.ファイルID);
  });

  it('nothing is written where nothing changed', () => {
    const workspace = published();
    night(workspace);
    const before = audited(workspace, '公開').length;
    night(workspace);
    expect(audited(workspace, '公開')).toHaveLength(before);
  });
});

it('who is stopped or erased leaves the page at once', () => {
  const workspace = heardOffice();
  consent(workspace, '専門家', '名前');
  publishPage(workspace);
  expect(html(workspace)).toContain('見本 花子');
  act(workspace, 'person', 'stop', { about: LECTURER });
  expect(html(workspace)).not.toContain('見本 花子');
});
