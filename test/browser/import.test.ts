import { expect, test } from 'vitest';
import type { ImportAnswer, ImportOpening } from '../../src/contract.ts';
import { heardOffice } from '../support/match.ts';
import { lines, told } from '../support/office.ts';
import { bench, shot, sidebar, violations, withBrowser } from './support.ts';

const LIST = [
  ['令和8年度 団体名簿'],
  ['団体名', '代表者', 'ＴＥＬ', '公開(電話)', '会報', '覚え書き'],
  ['みどりの森の会', '見本 一', '000-0000-0001', '○', '森だより', '内輪の話'],
  ['', '見本 二', '000-0000-0002', '', '', ''],
  ['花咲く会', '見本 三', '000-0000-0003', '×', '', ''],
  ...Array.from({ length: 25 }, (_, i) => [`見本の会${i + 1}`, '', '電話なし', '', '', '']),
];

/** 「氏名,電話」「見本 四,000-0000-0009」 as Excel saves it on a Japanese computer. */
const SHIFT_JIS = Buffer.from('8e8196bc2c936498620d0a8ca9967b208e6c2c3030302d303030302d303030390d0a', 'hex');

/** Pastes a list into a new sheet, as staff do, and leaves it open. */
function paste(workspace: ReturnType<typeof heardOffice>, sheet: string): void {
  workspace.person.addSheet(sheet);
  for (const [row, cells] of LIST.entries()) {
    for (const [at, text] of cells.entries()) if (text !== '') workspace.person.type(sheet, row + 1, at + 1, text);
  }
}

/** Somebody takes in the beginning of the sheet that is open, and closes the page. */
function begin(workspace: ReturnType<typeof heardOffice>, count: number): void {
  const { importId, print, file, id, sheets } = told<ImportOpening>(workspace, 'importOpen', {
    from: 'sheet',
    name: '',
    table: '',
  });
  const [sheet] = sheets;
  const stretch = {
    act: 'import',
    kind: 'table',
    importId,
    print,
    file,
    id,
    plan: sheet?.plan,
    from: null,
    rows: null,
  };
  const size = { rowCount: sheet?.rowCount, lastColumn: sheet?.lastColumn };
  const { next } = told<ImportAnswer>(workspace, 'importStretch', { ...stretch, ...size, memo: '', first: 1, count });
  const place = { sheet: 0, first: count + 1, from: next, counts: {} };
  told(workspace, 'importClose', print, '', JSON.stringify({ importId, place, done: false, sheets: null }));
}

withBrowser('the import in the sidebar', () => {
  const desk = bench(() => {
    const workspace = heardOffice();
    paste(workspace, '町会の名簿');
    return workspace;
  });

  test('a pasted sheet: its columns, what it comes to, taken in, and taken back', async () => {
    const page = await desk.open('', { width: 1360, height: 1600 });
    await page.getByRole('button', { name: '町会の名簿', exact: true }).click();
    await page.getByRole('button', { name: 'たね', exact: true }).click();
    await page.getByRole('button', { name: '名簿・ファイルを取り込む' }).click();
    const shown = sidebar(page);
    await shown.getByRole('heading', { level: 1, name: '名簿・ファイルの取り込み' }).waitFor();
    await shot(page, 'import-1-source');
    expect(await violations(page)).toEqual([]);

    await shown.getByRole('button', { name: '開いているシートを読む' }).click();
    await shown.getByLabel('A列「団体名」').waitFor();
    expect(await shown.getByLabel('C列「ＴＥＬ」').inputValue()).toBe('phone');
    await shown.getByLabel('F列「覚え書き」').selectOption('取り込まない');
    await shot(page, 'import-2-columns');
    expect(await violations(page)).toEqual([]);

    await shown.getByRole('button', { name: '取り込むとどうなるか見る' }).click();
    await shown.getByRole('heading', { name: '取り込むと、こうなります' }).waitFor();
    await shot(page, 'import-3-preview');
    expect(await violations(page)).toEqual([]);
    const before = lines(desk.workspace, '団体', '団体名');

    await shown.getByRole('button', { name: /件を取り込む/ }).click();
    await shown.getByText('件を登録し').waitFor();
    await shot(page, 'import-4-done');
    expect(await violations(page)).toEqual([]);
    expect(lines(desk.workspace, '団体', '団体名', '備考')).toContain('みどりの森の会 | 公開(電話): ○\n会報: 森だより');

    await shown.getByRole('button', { name: '別の名簿を選ぶ' }).click();
    await shown.getByRole('button', { name: '開いているシートを読む' }).click();
    await shown.getByText('前に取り込みました').waitFor();
    await shot(page, 'import-5-again');
    await shown.getByRole('button', { name: 'この取り込みを取り消す' }).click();
    await shown.getByRole('button', { name: '本当に取り消す' }).click();
    await shown.getByText('件を取り除きました').waitFor();
    expect(lines(desk.workspace, '団体', '団体名')).toEqual(before);

    begin(desk.workspace, 5);
    await shown.getByRole('button', { name: '別の名簿を選ぶ' }).click();
    await shown.getByRole('button', { name: '開いているシートを読む' }).click();
    await shown.getByRole('button', { name: '続きを取り込む' }).click();
    await shown.getByText('26件を登録し、2件を受付').waitFor();
    await shown.getByLabel('見る行').selectOption({ label: 'すべて（28）' });
    expect(await shown.getByRole('listitem').filter({ hasText: 'みどりの森の会' }).count()).toBe(1);

    await shown.getByRole('button', { name: '別の名簿を選ぶ' }).click();
    await shown.getByLabel('パソコンのファイル').setInputFiles({
      name: '講師.csv',
      mimeType: 'text/csv',
      buffer: SHIFT_JIS,
    });
    await shown.getByLabel('A列「氏名」').waitFor();
    await shown.getByRole('button', { name: '取り込むとどうなるか見る' }).click();
    await shown.getByRole('button', { name: '1件を取り込む' }).click();
    await shown.getByText('1件を登録し').waitFor();
    expect(lines(desk.workspace, '専門家', '氏名・団体名', '電話')).toContain('見本 四 | 000-0000-0009');
  });
});
