import { expect, test } from 'vitest';
import { heardOffice } from '../support/match.ts';
import { lines, rowsOf } from '../support/office.ts';
import { bench, selectRow, sidebar, violations, withBrowser } from './support.ts';

withBrowser('a person at the workbook', () => {
  const desk = bench(heardOffice);

  test('a cell is written through its field and stays selected', async () => {
    const page = await desk.open();
    await selectRow(page, '花咲く会');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ハナサクカイ');
    await page.keyboard.press('Enter');
    await page.locator('.active-cell:focus', { hasText: 'ハナサクカイ' }).waitFor();
    expect(rowsOf(desk.workspace, '団体')[0]?.フリガナ).toBe('ハナサクカイ');
  });

  test('a dropdown offers the options of its column', async () => {
    const page = await desk.open();
    await selectRow(page, '任意団体');
    const field = page.locator('#cell-text');
    await expect.poll(() => field.evaluate((element) => element.tagName)).toBe('SELECT');
    await field.selectOption('老人会');
    await page.getByRole('button', { name: '書き込む' }).click();
    await page.locator('.active-cell', { hasText: '老人会' }).waitFor();
    expect(rowsOf(desk.workspace, '団体')[0]?.種別).toBe('老人会');
  });

  test('a protected place is written only after a warning', async () => {
    const page = await desk.open();
    await selectRow(page, '種川-団0002');
    await page.keyboard.press('F2');
    await page.locator('#cell-text').fill('種川-団9999');
    await page.keyboard.press('Enter');
    const warning = page.getByRole('dialog', { name: '保護された場所です' });
    await warning.getByText('番号は、たねがつけます。').waitFor();
    expect(await violations(page)).toEqual([]);
    await warning.getByRole('button', { name: 'やめる' }).click();
    expect(rowsOf(desk.workspace, '団体')[1]?.団体番号).toBe('種川-団0002');
  });

  test('rows are sorted and filtered as in Sheets', async () => {
    const page = await desk.open();
    await selectRow(page, 'まちづくり');
    await page.getByRole('button', { name: '降順' }).click();
    await expect.poll(() => lines(desk.workspace, '団体', '団体名').at(-1)).toBe('花咲く会');

    await selectRow(page, '花咲く会');
    await page.getByRole('button', { name: 'フィルタ', exact: true }).click();
    const filter = page.getByRole('dialog', { name: '「団体名」で絞り込む' });
    await filter.getByLabel('花咲く会').uncheck();
    expect(await violations(page)).toEqual([]);
    await filter.getByRole('button', { name: '絞り込む' }).click();
    await page.getByText('絞り込みで2行').waitFor();
    await page.getByRole('button', { name: 'フィルタを消す' }).click();
    await page.getByText('3行', { exact: true }).waitFor();
  });

  test('a column that is renamed and moved is still read', async () => {
    const page = await desk.open();
    await selectRow(page, 'NPO法人みどりの手');
    await page.getByRole('button', { name: '列の名前' }).click();
    const rename = page.getByRole('dialog', { name: '列の名前を変える' });
    await rename.getByLabel('新しい名前').fill('なまえ');
    await rename.getByRole('button', { name: '変える' }).click();
    await page.getByRole('columnheader', { name: 'なまえ' }).waitFor();
    await page.getByRole('button', { name: '列を右へ' }).click();
    await expect.poll(() => desk.workspace.person.column('団体', 'なまえ')).toBe(3);
    await selectRow(page, '種川音楽クラブ');
    await sidebar(page).getByRole('heading', { level: 1, name: '種川音楽クラブ' }).waitFor();
  });
});
