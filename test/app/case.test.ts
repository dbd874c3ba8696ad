import { describe, expect, it } from 'vitest';
import { matched } from '../support/match.ts';
import { lines, rowsOf } from '../support/office.ts';

describe('a case', () => {
  const FIELDS = { headline: '花壇がよみがえった', content: '土づくりの講座を開いた。' };

  it('needs completed matches', () => {
    const workspace = matched('打診', '承諾', '実施');
    expect(() => workspace.run('recordCase', [['種川-縁0001'], FIELDS])).toThrow(
      '種川-縁0001はまだ「実施」です。完了してから事例を書いてください。',
    );
    expect(rowsOf(workspace, '事例')).toEqual([]);
  });

  it.each([
    ['from the day it was held', { heldOn: '平成28年2月' }, '2015', '2016-02'],
    ['from the day it was completed', {}, '2026', ''],
    ['as it is written', { fiscalYear: '2020', heldOn: '2021年5月3日' }, '2020', '2021-05-03'],
  ])('takes its 年度 %s', (_, given, year, held) => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    expect(workspace.run('recordCase', [['種川-縁0001'], { ...FIELDS, ...given }])).toBe('種川-例0001');
    expect(lines(workspace, '事例', 'マッチング番号', '年度', '団体', '専門家', '日時', '見出し')).toEqual([
      `種川-縁0001 | ${year} | 花咲く会 | 見本 花子 | ${held} | 花壇がよみがえった`,
    ]);
  });

  it('takes the 年度 of today where words stand for the day', () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    workspace.person.type('マッチング', 2, '完了日', '春ごろ');
    workspace.run('recordCase', [['種川-縁0001'], FIELDS]);
    expect(lines(workspace, '事例', '年度')).toEqual(['2026']);
  });

  it('reads its fields by their types', () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    const given = { ...FIELDS, participants: '２３０名', voices: '楽しかった\n\nまた来たい' };
    workspace.run('recordCase', [['種川-縁0001'], given]);
    expect(lines(workspace, '事例', '参加者数（延べ）', '関係者の感想')).toEqual(['230 | 楽しかった\nまた来たい']);
  });

  it.each([
    [{ participants: 'たくさん' }, '「参加者数（延べ）」を数として読めません'],
    [{ heldOn: '春' }, '「日時」を日付として読めません'],
    [{ headline: '' }, '「見出し」が空です'],
    [{ colour: '青' }, '「colour」の値が正しくありません'],
    [{ id: '種川-例9999' }, '「id」の値が正しくありません'],
  ])('with %o is refused', (rest, words) => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    expect(() => workspace.run('recordCase', [['種川-縁0001'], { ...FIELDS, ...rest }])).toThrow(words);
    expect(rowsOf(workspace, '事例')).toEqual([]);
  });

  it('is told once', () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    workspace.run('recordCase', [['種川-縁0001'], FIELDS]);
    expect(() => workspace.run('recordCase', [['種川-縁0001'], FIELDS])).toThrow(
      '種川-縁0001の事例は、もうあります（種川-例0001）。',
    );
  });

  it('without its headline is refused', () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    const { content } = FIELDS;
    expect(() => workspace.run('recordCase', [['種川-縁0001'], { content }])).toThrow('「見出し」が空です');
  });

  it('of the same match named twice names it once', () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    workspace.run('recordCase', [['種川-縁0001', '種川-縁0001'], FIELDS]);
    expect(lines(workspace, '事例', 'マッチング番号')).toEqual(['種川-縁0001']);
  });

  it('of no match at all is refused', () => {
    const workspace = matched();
    expect(() => workspace.run('recordCase', [[], FIELDS])).toThrow('「matches」の値が正しくありません');
  });
});
