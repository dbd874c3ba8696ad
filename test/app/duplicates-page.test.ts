import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, audited, linesOf, page, refused } from '../support/desk.ts';
import { importCsv, lines, office } from '../support/office.ts';

const LIST = `団体名,種別,代表者,電話,活動地域
特定非営利活動法人 花の輪,NPO法人,見本 太郎,000-0000-0001,種川市
みどりの手,任意団体,見本 次郎,000-0000-0002,種川市
`;

/** The same group once more, as another list writes it. */
function twice(): Workspace {
  const workspace = office();
  importCsv(workspace, 'groups', LIST);
  const row = workspace.person.table('団体').length + 1;
  for (const [column, text] of [
    ['団体番号', '種川-団0009'],
    ['団体名', 'NPO法人　花の輪'],
    ['代表者', '見本 太郎'],
    ['電話', '000-0000-0001'],
    ['活動地域', '畑野市'],
    ['会費', '年1000円'],
  ] as const)
    workspace.person.type('団体', row, column, text);
  return workspace;
}

const PAIR = 'groups 種川-団0001 種川-団0009';
const GROUPS = ['団体番号', '団体名', '活動地域', '会費'] as const;

describe('the page of duplicates', () => {
  it('lists pairs with how likely they are and why; nothing has merged', () => {
    const report = page(twice(), 'duplicates');
    expect(report.sections.flatMap((section) => section.lines.map((line) => line.key))).toEqual([PAIR]);
    expect(linesOf(report)[0]).toBe('特定非営利活動法人 花の輪（種川-団0001）と NPO法人　花の輪（種川-団0009）');
    expect(report.sections[0]?.lines[0]?.detail).toMatch(/^同じ相手の見込み \d+%：.*名前/);
  });

  it('says so where there are none', () => {
    expect(page(office(), 'duplicates').lead).toBe('同じ相手が2回登録されていると思われる組はありません。');
  });

  it.each([[[]], [[PAIR, PAIR]], [['groups']]])('wants one pair, not %j', (keys) => {
    expect(refused(twice(), 'duplicates', 'compare', { keys })).toBe('組を1つだけ選んでください。');
  });

  it('puts the pair side by side, what differs before what agrees', () => {
    const report = act(twice(), 'duplicates', 'compare', { keys: [PAIR] });
    const [differ, same] = report.sections;
    expect(differ?.lines.find((line) => line.text === '活動地域')).toEqual({
      key: 'area',
      text: '活動地域',
      detail: '残す方: 種川市\n統合する方: 畑野市',
    });
    expect(same?.lines.map((line) => line.text)).toEqual(expect.arrayContaining(['代表者', '電話']));
  });

  it('merges field by field as a person marked, and no value is lost', () => {
    const workspace = twice();
    act(workspace, 'duplicates', 'merge', { about: PAIR, keys: ['area'] });
    expect(lines(workspace, '団体', ...GROUPS)).toContain(
      '種川-団0001 | 特定非営利活動法人 花の輪 | 畑野市 | 年1000円',
    );
    expect(lines(workspace, '団体', '備考').join()).toContain('活動地域: 種川市');
    expect(audited(workspace, '統合 種川-団0009 → 種川-団0001').length).toBeGreaterThan(0);
  });

  it('can keep the other one', () => {
    const workspace = twice();
    const { about } = act(workspace, 'duplicates', 'swap', { about: PAIR });
    act(workspace, 'duplicates', 'merge', { about });
    expect(lines(workspace, '団体', '団体番号').filter(Boolean)).toEqual(['種川-団0002', '種川-団0009']);
  });

  it('takes a merge back', () => {
    const workspace = twice();
    const before = lines(workspace, '団体', ...GROUPS, '備考')
      .filter((line) => /\d/.test(line))
      .sort();
    const { about } = act(workspace, 'duplicates', 'merge', { about: PAIR, keys: ['area'] });
    act(workspace, 'duplicates', 'unmerge', { about });
    expect(
      lines(workspace, '団体', ...GROUPS, '備考')
        .filter((line) => /\d/.test(line))
        .sort(),
    ).toEqual(before);
  });
});
