import { expect, test } from 'vitest';
import { heardOffice } from '../support/match.ts';
import { lines } from '../support/office.ts';
import { bench, selectRow, shot, sidebar, violations, withBrowser } from './support.ts';

withBrowser('workbook and sidebar side by side', () => {
  const desk = bench(heardOffice);

  test('a group’s row that is selected is shown by the sidebar', async () => {
    const page = await desk.open();
    await selectRow(page, '花咲く会');
    const shown = sidebar(page);
    await shown.getByRole('heading', { level: 1, name: '花咲く会' }).waitFor();
    await shown.getByText('土づくりの講師').waitFor();
    await shot(page, 'selection');
    expect(await violations(page)).toEqual([]);
  });

  test('a workbook that is opened again has no row selected', async () => {
    const page = await desk.open();
    await selectRow(page, '花咲く会');
    await sidebar(page).getByRole('heading', { level: 1, name: '花咲く会' }).waitFor();
    await page.reload();
    await sidebar(page).getByRole('heading', { level: 1, name: '種川市' }).waitFor();
  });

  test('the arrow keys move from row to row, and the sidebar follows', async () => {
    const page = await desk.open();
    await selectRow(page, '花咲く会');
    await page.keyboard.press('ArrowDown');
    await sidebar(page).getByRole('heading', { level: 1, name: 'NPO法人みどりの手' }).waitFor();
  });

  test('from a need to a candidate with its reasons, and on to the next stage', async () => {
    const page = await desk.open();
    await selectRow(page, '花咲く会');
    const shown = sidebar(page);
    await shown.getByRole('button', { name: '「土づくりの講師」の候補を探す' }).click();
    await shown.getByRole('heading', { level: 3, name: '見本 花子' }).waitFor();
    await shown.locator('mark').first().waitFor();
    await shot(page, 'suggestions');
    expect(await violations(page)).toEqual([]);

    await shown.getByRole('button', { name: '見本 花子 を候補にする' }).click();
    await shown.getByRole('heading', { level: 1, name: '土づくりの講師' }).waitFor();
    expect(await shown.locator('[aria-current=step]').textContent()).toContain('候補');
    expect(await violations(page)).toEqual([]);
    await shot(page, 'match');

    await shown.getByLabel('話した相手').fill('見本 花子');
    await shown.getByLabel('内容').fill('電話で頼んだ');
    await shown.getByLabel('次の期日').fill('2026-07-08');
    await shown.getByRole('button', { name: '「打診」に進める' }).click();
    await shown.getByText('「打診」に進めました').waitFor();
    expect(lines(desk.workspace, 'マッチング', '団体', '相手', '段階')).toEqual(['花咲く会 | 見本 花子 | 打診']);
    expect(lines(desk.workspace, '経過', '相手', '段階', '内容')).toEqual(['見本 花子 | 打診 | 電話で頼んだ']);
  });

  test('the office at a glance, when no row is selected', async () => {
    const page = await desk.open();
    await page.getByRole('button', { name: '受付', exact: true }).click();
    const shown = sidebar(page);
    await shown.getByRole('button', { name: 'ホーム' }).click();
    await shown.getByRole('heading', { level: 1, name: '種川市' }).waitFor();
    await shown.getByText('令和8年7月1日(水曜日)').waitFor();
    await shown.getByRole('button', { name: '選んだ行' }).click();
    await shown.getByText('行が選ばれていません').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
