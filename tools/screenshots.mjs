/**
 * Takes the pictures of the READMEs, of stories of our own, from what stands in dist/: docs/view.png, docs/report.png.
 * Needs a Chromium and letters for Korean: apt-get install chromium fonts-noto-cjk.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { compare } from '../dist/compare/compare.js';
import { createExtractor } from '../dist/index.js';
import { reportPage, viewPage } from '../dist/page/index.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sasil-screenshots-'));
const extractor = createExtractor(undefined, { withText: true });

function recordOf(id) {
  const source = `seeds/${id}.txt`;
  return extractor.extract({ id, source, bytes: readFileSync(join(project, source)) });
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: process.getuid() === 0 ? ['--no-sandbox'] : [],
});

async function shoot(name, html, prepare) {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  const page = await browser.newPage({ viewport: { width: 1080, height: 540 } });
  await page.goto(pathToFileURL(path).href);
  await prepare(page);
  await page.screenshot({ path: join(project, 'docs', `${name}.png`) });
}

try {
  const record = recordOf('chungnam-evaluation-2018/ko');
  await shoot('view', viewPage([{ record, text: record.article.text }]), async (page) => {
    await page.locator('mark.k-mayor').first().click();
    await page.evaluate('scrollTo(0, 0)');
  });
  const pair = compare(
    { record: recordOf('civil-service-day-2017/ko') },
    { record: recordOf('civil-service-day-2017/en') },
  );
  await shoot('report', reportPage([pair]), async (page) => {
    await page.locator('tr.k-award.s-differs button').first().click();
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
