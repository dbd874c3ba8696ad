import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishPage } from '../support/desk.ts';
import { heardOffice, LECTURER, NEED } from '../support/match.ts';
import { told } from '../support/office.ts';
import { bench, selectRow, shot, sidebar, violations, withBrowser } from './support.ts';

const HOUR = 3_600_000;

withBrowser('around the workbook', () => {
  const desk = bench(heardOffice);

  test('the menu makes the documents; the sidebar’s PDF link opens a PDF', async () => {
    const page = await desk.open();
    await page.getByRole('button', { name: 'たね', exact: true }).click();
    await page.getByRole('button', { name: '種シート・事例の文書をつくる' }).click();
    const told = page.getByRole('dialog');
    await told.getByText('文書1件をつくり').waitFor();
    expect(await violations(page)).toEqual([]);
    await told.getByRole('button', { name: 'OK' }).click();

    await selectRow(page, '花咲く会');
    const link = sidebar(page).getByRole('link', { name: 'PDFファイル' });
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.waitForURL(/\/file\//);
    const answer = await page.context().request.get(tab.url());
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a table is exported and saved, as Excel opens it', async () => {
    const page = await desk.open();
    const bar = sidebar(page);
    await bar.getByRole('button', { name: '書き出し', exact: true }).click();
    await bar.locator('summary').click();
    await bar.getByLabel('団体', { exact: true }).check();
    await bar.getByRole('button', { name: '選んだ表をCSVにする' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), bar.getByRole('link', { name: '保存' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^団体_.*\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/^\ufeff団体番号,団体名,/);
    expect(await violations(page)).toEqual([]);
  });

  test('Drive lists documents with type and size; a Doc opens as a page', async () => {
    const page = await desk.open('#drive');
    await page.getByRole('link', { name: /\[PDFファイル\/\d+KB\]/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'drive');
    const doc = page.getByRole('link', { name: /種川-種0001.*ドキュメント/ });
    const [tab] = await Promise.all([page.context().waitForEvent('page'), doc.click()]);
    await tab.getByText('花咲く会').first().waitFor();
    await shot(tab, 'doc');
    expect(await violations(tab)).toEqual([]);
  });

  test('次の朝 runs the timers', async () => {
    const page = await desk.open();
    await page.getByRole('button', { name: '翌朝にする' }).click();
    await page.getByText('朝です').waitFor();
    expect(new Date(desk.workspace.now() + 9 * HOUR).getUTCHours()).toBe(6);
    const ran = desk.workspace.executions.map((execution) => execution.function);
    expect(ran).toContain('everyNight');
    await shot(page, 'morning');
  });

  test('初期設定 asks what it needs, and may be given up', async () => {
    const page = await desk.open();
    await page.getByRole('button', { name: 'たね', exact: true }).click();
    await page.getByRole('button', { name: '初期設定' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('種川市');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await page.getByText('番号の頭につける短い名前').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('初期設定を取りやめました').waitFor();
  });

  for (const role of ['団体', '専門家', '市民']) {
    test(`${role} sees Forms and public documents, never the registry`, async () => {
      const page = await desk.open();
      await page.getByLabel('立場').selectOption(role);
      await page.getByRole('heading', { level: 1, name: `${role}に見えるもの` }).waitFor();
      expect(await page.locator('.workbook').count()).toBe(0);
      expect(await page.getByRole('link', { name: /回答する/ }).count()).toBe(desk.workspace.world.forms.list().length);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('the public page is what citizens read, search and answer, on a phone', async () => {
    desk.workspace.person.type('団体', 2, '公開同意', '名前、活動の紹介、求めること');
    publishPage(desk.workspace);
    const page = await desk.open();
    await page.getByLabel('立場').selectOption('市民');
    const link = page.getByRole('link', { name: /共助マッチング.*ウェブページ/ });
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.setViewportSize({ width: 390, height: 844 });
    await tab.getByRole('heading', { level: 1, name: '種川市 共助マッチング' }).waitFor();
    expect(await violations(tab)).toEqual([]);
    const question = tab.getByLabel('ことばや文で探す');
    await question.fill('ヌルポガ');
    await tab.getByText('見つかりませんでした。').waitFor();
    await question.fill('肥料や土の作り方を教えてほしい');
    await tab
      .getByRole('region', { name: '見つかったもの' })
      .getByRole('article', { name: /土づくり/ })
      .waitFor();
    await tab
      .getByText(/「土.*」は、/)
      .first()
      .waitFor();
    expect(await violations(tab)).toEqual([]);
    await question.fill('土づくり');
    await tab
      .getByRole('article', { name: /土づくり/ })
      .first()
      .waitFor();
    expect(await tab.getByRole('article', { name: '花咲く会', exact: true }).isVisible()).toBe(false);
    await shot(tab, 'public');
    await tab.getByRole('link', { name: '力になれる方はこちら' }).first().click();
    await tab.waitForURL(/\/form\//);
  });

  test('what went wrong is in view, however far down the button stands', async () => {
    const page = await desk.open('', { width: 1360, height: 420 });
    await selectRow(page, '花咲く会');
    await sidebar(page).getByRole('button', { name: '「土づくりの講師」の候補を探す' }).click();
    const propose = sidebar(page).getByRole('button', { name: '見本 花子 を候補にする' });
    await propose.waitFor();
    told(desk.workspace, 'proposeMatch', NEED, LECTURER);
    await propose.click();
    const problem = sidebar(page).getByRole('alert');
    await problem.getByText('もうマッチングにあります').waitFor();
    await expect.poll(() => problem.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
    await shot(page, 'problem');
  });

  test('a need that is closed says how to look again', async () => {
    const page = await desk.open();
    desk.workspace.person.type('ニーズ・提供', 3, '状態', '終了');
    await selectRow(page, '花咲く会');
    await sidebar(page).getByText('「終了」なので、候補は探しません').waitFor();
    expect(await sidebar(page).getByRole('button', { name: '「土づくりの講師」の候補を探す' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'closed');
  });

  test('a sentence typed into the sidebar finds who could help', async () => {
    const page = await desk.open();
    await sidebar(page).getByRole('button', { name: 'ホーム' }).click();
    await sidebar(page).getByLabel('ことばや文で探す').fill('寄せ植えの先生');
    await sidebar(page).getByRole('button', { name: '探す', exact: true }).click();
    await sidebar(page).getByRole('heading', { name: '見本 花子' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'search');
  });

  test('a sentence that finds nothing says so, and what would help', async () => {
    const page = await desk.open();
    await sidebar(page).getByRole('button', { name: 'ホーム' }).click();
    await sidebar(page).getByLabel('ことばや文で探す').fill('ヌルポガ');
    await sidebar(page).getByRole('button', { name: '探す', exact: true }).click();
    const heading = sidebar(page).getByRole('heading', { name: 'こうすると見つかりやすくなります' });
    await heading.waitFor();
    expect(await sidebar(page).locator('.empty').textContent()).toBe('合う相手は、見つかりませんでした。');
    expect(await violations(page)).toEqual([]);
    await shot(page, 'search-none');
  });

  test('unknown words are shown with links to their rows', async () => {
    const page = await desk.open();
    desk.workspace.person.type('ニーズ・提供', 2, '件名', 'ヌルポガを教えてくれる人');
    await sidebar(page).getByRole('button', { name: 'ホーム' }).click();
    await sidebar(page).getByRole('button', { name: '知らないことば' }).click();
    await sidebar(page).getByText('ヌルポガ（1か所）').waitFor();
    expect(
      await sidebar(page)
        .getByRole('link', { name: /種川-項0001/ })
        .count(),
    ).toBe(1);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'vocabulary');
  });

  test('a link is made and taken back, and is listed meanwhile', async () => {
    const page = await desk.open();
    const shown = sidebar(page);
    await shown.getByRole('button', { name: 'ホーム' }).click();
    await shown.getByRole('button', { name: '紙の回答を入力する' }).click();
    await shown.getByLabel('フォーム', { exact: true }).selectOption({ label: '困りごと・できること' });
    await shown.getByRole('button', { name: '紙の回答を入力する' }).click();
    await shown.getByRole('listitem').filter({ hasText: '有効' }).waitFor();
    expect(await shown.getByLabel('リンク', { exact: true }).inputValue()).toMatch(/^https:/);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'links');
    await shown.getByRole('button', { name: '取り消す' }).click();
    await shown.getByText('取り消し・').waitFor();
  });

  test('letters are prepared, and those without an address say so', async () => {
    const page = await desk.open();
    const shown = sidebar(page);
    await shown.getByRole('button', { name: 'ホーム' }).click();
    await shown.getByRole('button', { name: '登録の更新・送信' }).click();
    await shown.getByRole('button', { name: '更新のお願いを用意する' }).click();
    await shown.getByText('メールがありません').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'letters');
  });

  for (const place of ['forms', 'mails']) {
    test(`the page #${place} has no violation`, async () => {
      const page = await desk.open(`#${place}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await shot(page, place);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('another web site gets nothing', async () => {
    const page = await desk.open();
    const { request } = page.context();
    const foreign = await request.post(`${desk.url}api/morning`, {
      data: {},
      headers: { origin: 'https://example.org' },
    });
    expect(foreign.status()).toBe(403);
    const renamed = await request.get(desk.url, { headers: { host: 'tane.example' } });
    expect(renamed.status()).toBe(403);
  });
});
