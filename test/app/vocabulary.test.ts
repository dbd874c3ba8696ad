import { expect, it } from 'vitest';
import type { Suggestions } from '../../src/contract.ts';
import type { CallRecord } from '../../src/local/kernel.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, audited, linesOf, page, refused, typeRow } from '../support/desk.ts';
import { heardOffice, LECTURER } from '../support/match.ts';
import { copyOf, frozen, rowsOf, told } from '../support/office.ts';

const NEED = '種川-項0008';

/** An office where somebody asks for a thing that no thesaurus knows. */
function puzzled(): Workspace {
  const workspace = heardOffice();
  typeRow(workspace, 'ニーズ・提供', {
    項目番号: NEED,
    相手方: '種川楽友会',
    向き: '求む',
    種別: 'ひと',
    状態: '募集中',
    件名: 'ヌルポガを田中さんと習いたい',
  });
  return workspace;
}

const vocabulary = (workspace: Workspace) =>
  rowsOf(workspace, '語彙').map((row) =>
    [row.ことば, row.同じ意味のことば, row.より広いことば, row.似ているが違うことば].join('|'),
  );

it('offers what nothing knows, with links to the rows, for one read', () => {
  const calls: CallRecord[] = [];
  const workspace = copyOf(frozen(puzzled()), { beforeCall: (record) => void calls.push(record) });
  const [line] = page(workspace, 'vocabulary').sections[0]?.lines ?? [];
  expect(line).toMatchObject({ key: 'ヌルポガ', text: 'ヌルポガ（1か所）', detail: 'ヌルポガを田中さんと習いたい' });
  const row = workspace.person.table('ニーズ・提供').length;
  expect(line?.links).toEqual([
    { text: `${NEED} 種川楽友会`, url: expect.stringMatching(new RegExp(`^https://.*#gid=7004&range=A${row}$`)) },
  ]);
  expect(calls.filter(({ rest }) => rest).map(({ rest }) => rest?.method)).toHaveLength(1);
});

it('a click writes what it means; then it is found, and offered no more', () => {
  const workspace = puzzled();
  const candidates = () => told<Suggestions>(workspace, 'suggestFor', NEED).candidates.map((one) => one.offer);
  expect(candidates()).toEqual([]);
  const done = act(workspace, 'vocabulary', 'same', { keys: ['ヌルポガ'], text: '土づくり、寄せ植え' });
  expect(vocabulary(workspace)).toEqual(['ヌルポガ|土づくり、寄せ植え||']);
  expect(linesOf(done)).toEqual([]);
  expect(candidates()).toEqual([LECTURER]);
  expect(audited(workspace, '語彙').map((row) => row.操作した人)).toEqual([workspace.user]);
});

it.each([
  ['broader', '園芸', 'ヌルポガ||園芸|'],
  ['hollow', '', 'ヌルポガ|||ヌルポガ'],
])('%s', (action, text, row) => {
  const workspace = puzzled();
  expect(linesOf(act(workspace, 'vocabulary', action, { keys: ['ヌルポガ'], text }))).toEqual([]);
  expect(vocabulary(workspace)).toEqual([row]);
});

it('a broader word that nothing knows is refused, and near ones are named', () => {
  const workspace = puzzled();
  const words = refused(workspace, 'vocabulary', 'broader', { keys: ['ヌルポガ'], text: '読み聞か' });
  expect(words).toMatch(/「読み聞か」は、たねの知らないことばです.*読み聞かせ/);
  expect(vocabulary(workspace)).toEqual([]);
});
