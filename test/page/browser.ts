import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, test } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Starting a browser and a page of two hundred articles takes its time on a machine that others use too. */
const TIMEOUT = 60_000;

/**
 * `test` where a Chromium is installed, else a skipped test whose title says why; where `SASIL_BROWSER=required`, as in
 * `.ci/run`, a missing one is a failure.
 */
export function browserTest(title: string, run: () => Promise<void>): void {
  if (CHROMIUM !== undefined) test(title, run, TIMEOUT);
  else if (process.env['SASIL_BROWSER'] === 'required') {
    test(title, () => {
      throw new Error('no Chromium is installed');
    });
  } else test.skip(`${title} (skipped: no Chromium is installed)`, () => {});
}

/** A page that was opened from a file, and what it did that it should not have done. */
export interface Opened {
  readonly page: Page;
  /** Errors, blocked or broken things, dialogs, requests other than for the file itself. */
  readonly trouble: string[];
}

let browser: Promise<Browser> | undefined;
const folder = mkdtempSync(join(tmpdir(), 'sasil-page-'));
let files = 0;

/** Opens HTML as a user does: from a file, offline. */
export async function open(html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const path = join(folder, `${++files}.html`);
  writeFileSync(path, html);
  const root = process.getuid?.() === 0;
  browser ??= chromium.launch({ executablePath: CHROMIUM!, args: root ? ['--no-sandbox'] : [] });
  const context = await (
    await browser
  ).newContext({ viewport: { width: 1400, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const trouble: string[] = [];
  const url = pathToFileURL(path).href;
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) trouble.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, trouble };
}

/** What an expression over `each`, run in the page, says of each element. */
export async function ofEach<T>(page: Page, selector: string, expression: string): Promise<T[]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => ${expression})`);
}

/** Whether the first of such elements is on the screen, and neither below the bar nor below the panel. */
export async function isInSight(page: Page, selector: string): Promise<boolean> {
  const [place] = await ofEach<{ top: number; bottom: number; height: number }>(
    page,
    selector,
    '({ top: each.getBoundingClientRect().top, bottom: each.getBoundingClientRect().bottom, height: innerHeight })',
  );
  return place !== undefined && place.top > 40 && place.bottom < place.height - 60;
}

afterAll(async () => {
  await (await browser)?.close();
  rmSync(folder, { recursive: true, force: true });
});
