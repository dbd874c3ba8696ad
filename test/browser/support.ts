import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { startWorkbench, type Workbench } from '../../src/local/workbench/server.ts';
import type { Workspace } from '../../src/local/workspace.ts';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Tests that need a browser; left out, and counted as such, where there is none (Debian: apt-get install chromium). */
export const withBrowser = describe.skipIf(!existsSync(CHROMIUM));

const RUN_AXE = 'axe.run(document, { iframes: false, resultTypes: ["violations"] })';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A workbench served for the tests of one file, and a browser that looks at it. */
export interface Bench {
  readonly workspace: Workspace;
  readonly url: string;
  /** A window on a path; what the page logs as an error fails the test. */
  open(path?: string, size?: { readonly width: number; readonly height: number }): Promise<Page>;
}

/** Serves what `make` makes, for all tests of the file. */
export function bench(make: () => Workspace): Bench {
  let browser: Browser;
  let context: BrowserContext;
  let workbench: Workbench;
  let workspace: Workspace;
  const errors: string[] = [];
  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) return;
    workspace = make();
    workbench = await startWorkbench(workspace, { port: 0 });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
    context.setDefaultTimeout(20_000);
    context.on('weberror', (error) => errors.push(String(error.error())));
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterEach(async () => {
    for (const page of context?.pages() ?? []) await page.close();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });
  return {
    get workspace() {
      return workspace;
    },
    get url() {
      return workbench.url;
    },
    async open(path = '', size = { width: 1360, height: 800 }) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(`${workbench.url}${path}`);
      return page;
    },
  };
}

/** The sidebar in its frame. */
export function sidebar(page: Page): FrameLocator {
  return page.frameLocator('iframe.script-frame');
}

/** Selects the row that holds this text. */
export async function selectRow(page: Page, text: string): Promise<void> {
  await page.locator('.tabulator-cell', { hasText: text }).first().click();
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe-core finds wrong in every frame of the page: WCAG 2.2 A and AA, and its best practices. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    // The policy of the pages forbids scripts of others; the debugger's evaluate does not ask it.
    await frame.evaluate(AXE);
    const { violations } = (await frame.evaluate(RUN_AXE)) as AxeResults;
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
  }
  return found;
}

/** Where a screenshot is kept for people to look at, when TANE_SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.TANE_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
