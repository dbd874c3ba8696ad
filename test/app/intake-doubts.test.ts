import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/local/faults.ts';
import type { Answers } from '../../src/local/forms/respond.ts';
import { apiError, type CallRecord } from '../../src/local/kernel.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, SHORT, signUp, withGroups } from '../support/hearing.ts';
import { importCsv, lines, office, rowsOf } from '../support/office.ts';

/** The words of an answer: all of them must be found again in 受付. */
const wordsOf = (answers: Answers): readonly string[] =>
  Object.values(answers).flatMap((answer) => (Array.isArray(answer) ? answer : String(answer).split('\n')));

const receivedText = (workspace: Workspace): string =>
  rowsOf(workspace, '受付')
    .map((row) => row.届いた内容)
    .join('');

describe('what cannot become a record goes whole into 受付', () => {
  it('when the group is not registered', () => {
    const workspace = withGroups(office());
    const answers = { ...LONG, 団体の名前: '知らない会' };
    hear(workspace, answers);
    expect(lines(workspace, '受付', '受付番号', '窓口', '状態', '確認してほしいこと')).toEqual([
      '種川-受0001 | 『共助マッチングの種』シート ヒアリング | 要確認 | ' +
        '「知らない会」という団体が登録されていません。団体シートに登録するか、団体名を直してください。',
    ]);
    for (const word of wordsOf(answers)) expect(receivedText(workspace)).toContain(word);
    expect(rowsOf(workspace, '種シート')).toEqual([]);
    expect(rowsOf(workspace, 'ニーズ・提供')).toEqual([]);
  });

  it('with the group that may be meant, and how likely that is', () => {
    const workspace = withGroups(office());
    hear(workspace, { ...SHORT, 団体の名前: '花咲く會' });
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      '「花咲く会」（種川-団0001）と同じ相手の疑いがあります（名前が同じ。確からしさ 77％）。同じなら統合してください。\n' +
        '「花咲く會」という団体が登録されていません。団体シートに登録するか、団体名を直してください。',
    ]);
  });

  it('when two groups bear the name', () => {
    const workspace = withGroups(office());
    const { person } = workspace;
    person.type('団体', 4, '団体名', '株式会社 花咲く会');
    hear(workspace, SHORT);
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      '「花咲く会」に当てはまる団体が2件あります。どの団体か確かめてください。',
    ]);
  });

  it('when the group was heard this 年度 already', () => {
    const workspace = withGroups(office());
    hear(workspace, SHORT);
    hear(workspace, { ...LONG, お話を聞いた日: '2026-04-01' });
    hear(workspace, { ...LONG, お話を聞いた日: '2026-03-31' });
    expect(lines(workspace, '種シート', '団体名', '年度')).toEqual(['花咲く会 | 2026', '花咲く会 | 2025']);
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      '「花咲く会」のこの年度の種シートは、もうあります。どちらを残すか確かめてください。',
    ]);
  });

  it('with every reason at once, and the whole of it', () => {
    const workspace = withGroups(office());
    const { forms } = workspace.world;
    for (const item of forms.list().flatMap((form) => form.items)) item.required = false;
    hear(workspace, { 団体の名前: '知らない会', いま困っていること: '人手' });
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      [
        '「ヒアリング日」が空です。書き入れてください。',
        '「活動概要」が空です。書き入れてください。',
        '「知らない会」という団体が登録されていません。団体シートに登録するか、団体名を直してください。',
      ].join('\n'),
    ]);
  });

  it('and is not taken in again', () => {
    const workspace = withGroups(office({ deliver: () => 2 }));
    hear(workspace, { ...SHORT, 団体の名前: '知らない会' });
    workspace.run('everyNight', [], { context: 'trigger' });
    expect(rowsOf(workspace, '受付')).toHaveLength(1);
  });
});

/** Answers that a cell, or the record of the write, cannot hold: a cell takes 50,000 characters. */
const POISON: readonly (readonly [string, string])[] = [
  ['longer than a cell', 'あ'.repeat(60_000)],
  ['that grows when it is quoted', '"'.repeat(49_000)],
  ['of nothing but line breaks and marks', '\\\n"'.repeat(20_000)],
  ['of surrogate pairs', '👪'.repeat(30_000)],
];

describe.each(POISON)('an answer %s', (_, poison) => {
  it('is kept to the last character, and stops nobody else', () => {
    const workspace = withGroups(office({ deliver: () => 0 }));
    hear(workspace, SHORT);
    hear(workspace, { ...SHORT, 団体の名前: '種川音楽クラブ', いま困っていること: poison });
    hear(workspace, { ...LONG, 団体の名前: 'NPO法人みどりの手' });
    workspace.run('everyHour', [], { context: 'trigger' });
    const heard = lines(workspace, '種シート', '団体名');
    expect(heard).toEqual(expect.arrayContaining(['花咲く会', 'NPO法人みどりの手']));
    const kept =
      receivedText(workspace) +
      rowsOf(workspace, '種シート')
        .map((row) => row.課題)
        .join('\n');
    // A list is read a line at a time, so that in a record its line breaks stand alone.
    expect(kept.replace(/\n/g, '')).toContain(poison.replace(/\n/g, ''));
    expect(rowsOf(workspace, '受付台帳').filter((row) => row.フォーム === 'hearing')).toHaveLength(3);
  });
});

it('an answer too long for a cell says so, and lies in 受付 in pieces', () => {
  const workspace = withGroups(office());
  hear(workspace, { ...SHORT, どんな活動をしていますか: 'い'.repeat(50_001) });
  expect(lines(workspace, '受付', '元の番号', '確認してほしいこと').map((line) => line.replace(/^\S+ /, ''))).toEqual(
    ['(1/2)', '(2/2)'].map(
      (piece) => `${piece} | 「活動概要」が長すぎて、1つのセルに入りません（5万字まで）。内容を分けてください。`,
    ),
  );
});

/** Sheets refuses a batch that holds this word, as it may refuse one for a reason nobody foresaw. */
function refuseWord(word: string): (record: CallRecord) => void {
  return ({ rest }) => {
    const refused = rest?.method === 'spreadsheets.batchUpdate' && JSON.stringify(rest.body).includes(`"${word}"`);
    if (refused) throw apiError(rest.method, 400, 'Invalid requests[0].appendCells: 読めない文字');
  };
}

it('an answer that Sheets refuses is taken apart from the rest, which is registered', () => {
  const workspace = withGroups(office({ deliver: () => 0, beforeCall: refuseWord('どく') }));
  const names = ['花咲く会', '種川音楽クラブ', 'NPO法人みどりの手'];
  for (const [i, name] of names.entries()) {
    hear(workspace, { ...LONG, 団体の名前: name, '必要な「もの」（道具、場所など）': i === 1 ? 'どく\n机' : '机' });
  }
  workspace.run('everyHour', [], { context: 'trigger' });
  expect(lines(workspace, '種シート', '団体名')).toEqual(['花咲く会', 'NPO法人みどりの手']);
  expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
    expect.stringMatching(/^登録のときに断られました（.+）。内容を確かめてください。$/),
  ]);
  expect(receivedText(workspace)).toContain('どく\n机');
  expect(rowsOf(workspace, '受付台帳').filter((row) => row.フォーム === 'hearing')).toHaveLength(3);
});

it('stands in 受付 in the order of the Form, whichever way it was read', () => {
  const received = (faults: readonly Fault[]) => {
    const workspace = office({ deliver: () => 0, faults });
    for (const 電話 of ['000-0000-0001', '000-0000-0002']) signUp(workspace, { ...EXPERT, 電話 });
    workspace.run('everyHour', [], { context: 'trigger' });
    return receivedText(workspace);
  };
  const withoutFormsApi = received([{ kind: 'transient', at: ({ method }) => method === 'fetchAll', times: 99 }]);
  expect(received([])).toBe(withoutFormsApi);
  expect(withoutFormsApi).toMatch(/^個人での登録ですか、団体での登録ですか: 個人\nお名前/);
});

it('a list row longer than a cell is kept whole as well', () => {
  const workspace = office();
  importCsv(workspace, 'groups', `団体名,目的\nながい会,${'う'.repeat(50_001)}\nみじかい会,花\n`);
  expect(lines(workspace, '団体', '団体名')).toEqual(['みじかい会']);
  expect(receivedText(workspace)).toContain('う'.repeat(50_001));
});
