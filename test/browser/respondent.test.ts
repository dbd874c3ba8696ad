import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withGroups } from '../support/hearing.ts';
import { formId, lines, office } from '../support/office.ts';
import { bench, shot, violations, withBrowser } from './support.ts';

const PHONE = { width: 390, height: 844 };

/** Turns the pages that need no answer. */
async function lastPage(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: '次へ' });
  while (await next.isVisible()) await next.click();
}

withBrowser('a respondent on a phone', () => {
  const desk = bench(() => withGroups(office()));

  test('answers the hearing Form page by page, and the registry has it', async () => {
    const page = await desk.open(`form/${formId(desk.workspace, 'hearing')}`, PHONE);
    await page.getByRole('heading', { level: 1, name: '『共助マッチングの種』シート' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '次へ' }).click();
    await page.getByText('この質問は必須です').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'form-problem');

    await page.getByLabel('団体の名前').fill('花咲く会');
    await page.getByLabel('お話を聞いた日').fill('2026-06-20');
    await page.getByRole('button', { name: '次へ' }).click();
    await page.getByLabel('どんな活動をしていますか').fill('駅前の花壇を手入れしている。');
    await page.getByRole('button', { name: '次へ' }).click();
    await page.getByLabel('必要な「ひと」').fill('花壇の水やりを手伝ってくれる人');
    await page.getByLabel('学校', { exact: true }).check();
    await shot(page, 'form-choices');
    await lastPage(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByRole('heading', { name: '回答を送信しました' }).waitFor();
    expect(await violations(page)).toEqual([]);

    expect(lines(desk.workspace, '種シート', '団体名', '必要なひと', '希望する相手')).toEqual([
      '花咲く会 | 花壇の水やりを手伝ってくれる人 | 学校',
    ]);
  });

  test('is told which page is the last: a branch may end before the last page of the Form', async () => {
    const page = await desk.open(`form/${formId(desk.workspace, 'answer')}`, PHONE);
    await page.getByLabel('承諾').check();
    await page.getByRole('button', { name: '次へ' }).click();
    await page.getByLabel('都合のよい日時').waitFor();
    expect(await page.locator('button[type=submit]').textContent()).toBe('送信');
    await page.getByRole('button', { name: '戻る' }).click();
    await page.getByLabel('辞退').check();
    expect(await page.locator('button[type=submit]').textContent()).toBe('次へ');
  });

  test('nothing is wider than the screen', async () => {
    const page = await desk.open(`form/${formId(desk.workspace, 'expertSignup')}`, PHONE);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });
});
