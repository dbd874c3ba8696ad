import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, typeRow } from '../support/desk.ts';
import { withGroups } from '../support/hearing.ts';
import { copyOf, frozen, importCsv, lines, office, rowsOf, told } from '../support/office.ts';

const state = (() => {
  let folder: string | undefined;
  return () => {
    folder ??= frozen(withGroups(office()));
    return folder;
  };
})();

/** An office in which somebody does something right before it is first written, or before each of so many writes. */
function disturbed(meanwhile: (workspace: Workspace) => void, times = 1): Workspace {
  let left = times;
  const workspace: Workspace = copyOf(state(), {
    beforeCall: ({ rest }) => {
      if (left === 0 || rest?.method !== 'spreadsheets.batchUpdate') return;
      left -= 1;
      meanwhile(workspace);
    },
  });
  typeRow(workspace, '団体', { 団体名: '手書きの会', 活動地域: '畑野市' });
  return workspace;
}

const MEANWHILE: readonly [string, (workspace: Workspace) => void][] = [
  ['sorts the sheet', (w) => w.person.sort('団体', '団体名', 'DESCENDING')],
  ['inserts a row', (w) => w.person.insertRows('団体', 2)],
  ['moves the id column', (w) => w.person.moveColumn('団体', '団体番号', 6)],
  ['renames the sheet', (w) => w.person.renameSheet('団体', 'だんたい')],
  ['deletes another row', (w) => w.person.deleteRows('団体', 2)],
];

describe('a repair while a person', () => {
  it.each(MEANWHILE)('%s gives each row its own id and no other', (name, meanwhile) => {
    const workspace = disturbed(meanwhile);
    act(workspace, 'inspection', 'repair');
    const sheet = name === 'renames the sheet' ? 'だんたい' : '団体';
    const ids = Object.fromEntries(
      rowsOf(workspace, sheet)
        .filter((row) => row.団体名)
        .map((row) => [row.団体名, row.団体番号]),
    );
    const expected = {
      花咲く会: '種川-団0001',
      NPO法人みどりの手: '種川-団0002',
      種川音楽クラブ: '種川-団0003',
      手書きの会: '種川-団0004',
    };
    const { 花咲く会: _, ...others } = expected;
    expect(ids).toEqual(name === 'deletes another row' ? others : expected);
    expect(
      lines(workspace, '監査', '操作', '記録番号').filter((line) => line === '点検と修復 | 種川-団0004'),
    ).toHaveLength(1);
  });

  it('types into the same row keeps what was typed', () => {
    const workspace = disturbed((w) => w.person.type('団体', 5, '目的', 'あとから'));
    act(workspace, 'inspection', 'repair');
    expect(lines(workspace, '団体', '団体番号', '団体名', '目的').at(-1)).toBe('種川-団0004 | 手書きの会 | あとから');
  });
});

const inserted = ({ person }: Workspace, before: string) => person.insertColumns('団体', person.column('団体', before));

/** Whether a row holds anything under no heading. */
const foreign = (workspace: Workspace, sheet: string) => (row: readonly string[]) =>
  row.some((text, i) => text !== '' && !workspace.person.table(sheet)[0]?.[i]);

describe('利用停止 while a person', () => {
  const stopped = (workspace: Workspace) => [
    lines(workspace, '団体', '団体番号', '利用停止日').filter((line) => line.includes('/')),
    lines(workspace, '監査', '操作', '記録番号').filter((line) => line.startsWith('利用停止')),
  ];
  const EXPECTED = [['種川-団0001 | 2026/07/01'], ['利用停止 | 種川-団0001']];

  it.each([
    ['types into the same row', (w: Workspace) => w.person.type('団体', 2, 'FAX', '000-0000-0003')],
    ['moves a column of 監査', (w: Workspace) => w.person.moveColumn('監査', '操作', '記録番号')],
    ['inserts a column into 監査', (w: Workspace) => w.person.insertColumns('監査', 3)],
    ['inserts a column where it is written', (w: Workspace) => inserted(w, '利用停止日')],
  ])('%s is told in 監査 once', (_, meanwhile) => {
    const workspace = disturbed(meanwhile);
    act(workspace, 'person', 'stop', { about: '種川-団0001' });
    expect(stopped(workspace)).toEqual(EXPECTED);
    for (const sheet of ['団体', '監査'])
      expect(workspace.person.table(sheet).map(foreign(workspace, sheet))).not.toContain(true);
  });

  it('sorts, and sorts again while that is being put right, touches no other row', () => {
    const orders = ['DESCENDING', 'ASCENDING', 'DESCENDING'] as const;
    let turn = 0;
    const workspace = disturbed((w) => w.person.sort('団体', '団体番号', orders[turn++]), orders.length);
    act(workspace, 'person', 'stop', { about: '種川-団0001' });
    expect(stopped(workspace)).toEqual(EXPECTED);
  });
});

it('rows put in between those that are deleted are not taken for them', () => {
  const workspace = office();
  importCsv(workspace, 'groups', '団体名,種別\n一の会,任意団体\n二の会,任意団体\n');
  const undo = (w: Workspace) => told(w, 'importUndo', String(rowsOf(w, '受付台帳')[0]?.フォーム));
  let left = 1;
  const later: Workspace = copyOf(frozen(workspace), {
    beforeCall: ({ rest }) => {
      if (rest?.method === 'spreadsheets.batchUpdate' && left-- > 0) later.person.insertRows('団体', 3);
    },
  });
  undo(later);
  expect(lines(later, '団体', '団体名').filter((line) => line !== '')).toEqual([]);
});

describe('an erasure while a person', () => {
  it.each([
    ['sorts the sheet', (w: Workspace) => w.person.sort('団体', '団体名', 'DESCENDING')],
    ['inserts a row', (w: Workspace) => w.person.insertRows('団体', 2)],
    ['types into another row', (w: Workspace) => w.person.type('団体', 2, 'FAX', '000-0000-0003')],
  ])('%s deletes the right row', (_, meanwhile) => {
    const workspace = disturbed(meanwhile);
    act(workspace, 'person', 'erase', { about: '種川-団0002' });
    expect(
      lines(workspace, '団体', '団体番号', '団体名', '活動地域')
        .filter((line) => line !== ' |  | ')
        .sort(),
    ).toEqual([' | 手書きの会 | 畑野市', '種川-団0001 | 花咲く会 | 種川市', '種川-団0003 | 種川音楽クラブ | 種川市']);
  });
});
