import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { reportPage } from '../../page/report.js';
import { validateComparison } from '../../schemas/generated/validators.js';
import { HOSTILE_WORDS } from './articles.js';
import { browserTest, isInSight, ofEach, open } from './browser.js';
import { comparisonOf, stories, storyOf } from './comparisons.js';

const SAMPLE = comparisonOf('말');
const KO = '[data-side=ko]';
const EN = '[data-side=en]';

describe('reportPage', () => {
  test('is made of valid comparisons here', () => {
    expect([SAMPLE, ...stories].filter((comparison) => !validateComparison(comparison))).toEqual([]);
  });

  test('is the same for the same comparisons, and lets nothing else run or load', () => {
    const page = reportPage([SAMPLE]);
    expect(page).toBe(reportPage([structuredClone(SAMPLE)]));
    expect(page.replaceAll('&#39;', "'")).toContain(`content="default-src 'none'; style-src 'sha256-`);
  });

  test('stays below 300 KB for a story of 10 KB', () => {
    const story = storyOf('gyeonggi-roundup-2025');
    const texts = story.paragraphs!.flatMap(({ ko, en }) => [...ko, ...en]).map(({ text }) => text);
    expect(Buffer.byteLength(texts.join('\n'))).toBeGreaterThan(9_000);
    expect(Buffer.byteLength(reportPage([story]))).toBeLessThan(300_000);
  });

  browserTest('tells the verdict, and the facts with those that differ first', async () => {
    const { page, trouble } = await open(reportPage([SAMPLE]));
    expect(await page.locator('.sentence .count').allInnerTexts()).toEqual([
      '= 1 equal',
      '≠ 1 differ',
      'KO 1 only in Korean',
      'EN 1 only in English',
    ]);
    expect(await ofEach(page, '.table tbody tr', 'each.className')).toEqual([
      'k-award s-differs',
      'k-initiative s-ko-only',
      'k-quantity s-en-only',
      'k-district s-equal',
    ]);
    const [award, initiative, , district] = await page.locator('.table tbody tr').allInnerTexts();
    expect(award).toContain('level: 우수상 말 ↔ —');
    expect(initiative).toContain('told in another form');
    expect(initiative).toContain('planted');
    expect(district).toContain('gwanak');
    expect(trouble).toEqual([]);
  });

  browserTest('scrolls to a fact that is clicked and marks it in both texts', async () => {
    const story = storyOf('gyeonggi-roundup-2025');
    const { page } = await open(reportPage([story]));
    const fact = story.facts.findIndex(
      ({ status, ko, en }) => status === 'equal' && ko!.evidence.length > 0 && en!.evidence.length > 0,
    );
    expect(await page.locator('mark.on').count()).toBe(0);
    await page.locator(`#f-1-${fact + 1} button`).click();
    for (const side of [KO, EN]) {
      expect(await page.locator(`${side} mark.on`).count()).toBeGreaterThan(0);
      expect(await isInSight(page, `${side} mark.on`)).toBe(true);
    }
    expect(await page.locator('#panel .fact').innerText()).toContain(story.facts[fact]!.en!.text);
    expect(await page.locator(`#f-1-${fact + 1}.on`).count()).toBe(1);
  });

  browserTest('shows the counterpart of a mark that is pointed at, and lets go of it', async () => {
    const { page } = await open(reportPage([SAMPLE]));
    await page.locator(`${KO} mark.k-award`).hover();
    expect(await page.locator(`${EN} mark.on`).allInnerTexts()).toEqual(['top award']);
    expect(await page.locator('#panel').innerText()).toContain('differs');
    await page.locator('h2').first().hover();
    expect(await page.locator('mark.on').count()).toBe(0);
    // What one side tells in another form is marked there too.
    await page.locator(`${EN} mark.k-initiative`).hover();
    expect(await page.locator(`${KO} mark.on`).allInnerTexts()).toEqual(['다시']);
  });

  browserTest('hides facts by status and by kind, in the table and in the texts', async () => {
    const { page } = await open(reportPage([SAMPLE]));
    const rows = page.locator('.table tbody tr:visible');
    await page.locator('input[value=equal]').uncheck();
    expect(await rows.count()).toBe(3);
    await page.locator('input[value=award]').uncheck();
    expect(await rows.count()).toBe(2);
    await page.locator(`${KO} mark.k-award`).hover();
    expect(await page.locator('#panel .fact').count()).toBe(0);
    await page.locator('input[value=equal]').check();
    await page.locator('input[value=award]').check();
    expect(await rows.count()).toBe(4);
  });

  browserTest('sets paragraphs beside each other, hatches gaps, folds what was not read', async () => {
    const { page } = await open(reportPage([SAMPLE]));
    const rows = page.locator('.texts > .row[id]');
    expect(await rows.count()).toBe(4);
    const tops = await ofEach<number>(page, '#r-1-1 .block', 'each.getBoundingClientRect().top');
    expect(tops[0]).toBe(tops[1]);
    expect(await page.locator('#r-1-1 .seam').innerText()).toMatch(/≠\s+0\.25/);
    expect(await page.locator(`#r-1-2 ${KO}.gap`).innerText()).toBe('not in the Korean text');
    expect(await page.locator(`#r-1-3 ${EN}.gap`).innerText()).toBe('not in the English text');
    expect(
      await ofEach(page, '.gap', 'getComputedStyle(each).backgroundImage.startsWith("repeating-linear-gradient")'),
    ).toEqual([true, true]);
    expect(await page.locator('.fold .words').first().isVisible()).toBe(false);
    await page.locator('.fold summary').click();
    expect(await page.locator('.fold .reason').allInnerTexts()).toEqual(['repeats line 2 same-line', 'outlets/말']);
  });

  browserTest('has both texts as they were, each in its language', async () => {
    const story = storyOf('chungnam-evaluation-2018');
    const { page } = await open(reportPage([story]));
    for (const [side, selector] of [
      ['ko', KO],
      ['en', EN],
    ] as const) {
      const lines = await ofEach<string>(page, `${selector} .words`, 'each.textContent');
      const paragraphs = story.paragraphs!.flatMap((row) => row[side]);
      expect([...lines].sort()).toEqual(paragraphs.map(({ text }) => text).sort());
      expect(await ofEach(page, `${selector}:not(.gap)`, 'each.lang')).toEqual(expect.arrayContaining([side]));
      expect(new Set(await ofEach(page, `${selector}:not(.gap)`, 'each.lang'))).toEqual(new Set([side]));
    }
    expect(await ofEach(page, `${KO}[lang=ko]`, 'getComputedStyle(each).wordBreak')).toEqual(
      expect.arrayContaining(['keep-all']),
    );
  });

  browserTest('counts places in the unit of each article', async () => {
    const emoji = '📚📚 ';
    const [ko] = [SAMPLE.ko];
    const moved = {
      ...SAMPLE,
      ko: { ...ko, offsetUnit: 'codepoint' as const },
      facts: SAMPLE.facts.map((fact) => ({
        ...fact,
        ko: fact.ko && {
          ...fact.ko,
          evidence: fact.ko.evidence.map((quote) => ({ ...quote, start: quote.start + 3, end: quote.end + 3 })),
        },
      })),
      paragraphs: SAMPLE.paragraphs!.map((row) => ({
        ...row,
        ko: row.ko.map((paragraph) =>
          paragraph.block === 0
            ? { ...paragraph, end: paragraph.end + 1, text: `${paragraph.text}📚` }
            : {
                ...paragraph,
                start: paragraph.start + 1,
                end: paragraph.end + 4,
                text: paragraph.block === 1 ? emoji.slice(0, 4) + paragraph.text : paragraph.text,
              },
        ),
      })),
    };
    // Line 1 begins a code point later and holds two more: 📚📚 before its words.
    const { page } = await open(reportPage([moved]));
    expect(await page.locator(`${KO} mark.k-award`).allInnerTexts()).toEqual(['우수상']);
    const href = await page.locator('tr.k-award .said[lang=ko] a').getAttribute('data-at');
    expect(await page.locator(`${KO} mark.k-award`).getAttribute('data-at')).toBe(href);
  });

  browserTest('draws how the paragraphs lie, each box leading to its row', async () => {
    const { page } = await open(reportPage([SAMPLE]));
    const boxes = page.locator('.plot a');
    expect(await boxes.count()).toBe(4);
    expect(await page.locator('.plot a:has(.fill-en-only)').getAttribute('href')).toBe('#r-1-2');
    await boxes.nth(1).click();
    expect(page.url()).toMatch(/#r-1-1$/);
  });

  browserTest('gives the comparisons and the facts away as files', async () => {
    const { page } = await open(reportPage(stories.slice(0, 2)), { acceptDownloads: true });
    const files = new Map<string, string>();
    for (const link of await page.locator('.downloads a').all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      files.set(download.suggestedFilename(), readFileSync(await download.path(), 'utf8'));
    }
    const comparisons = files
      .get('comparisons.jsonl')!
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(comparisons).toEqual(stories.slice(0, 2));
    const rows = files.get('facts.csv')!.split('\r\n');
    expect(rows[0]).toBe('\uFEFFko_article,en_article,kind,status,score,ko,en,differences,elsewhere');
    expect(rows.length).toBe(2 + stories[0]!.facts.length + stories[1]!.facts.length);
  });

  browserTest('sums up many stories, with their ranks as a table of heat', async () => {
    const { page, trouble } = await open(reportPage(stories));
    expect(await page.locator('main > .article:visible').getAttribute('id')).toBe('a-0');
    const equal = stories.flatMap(({ facts }) => facts).filter(({ status }) => status === 'equal').length;
    expect(await page.locator('#a-0 .sentence').innerText()).toContain(`${equal} equal`);
    const awards = stories.flatMap(({ facts }) => facts).filter(({ kind }) => kind === 'award');
    const counts = (await page.locator('.heat td:not(.h0):not(:empty)').allInnerTexts()).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(awards.length);
    await page.locator('.list a').nth(2).click();
    expect(await page.locator('main > .article:visible').getAttribute('id')).toBe('a-2');
    await page.keyboard.press('j');
    await page.locator('#a-3').waitFor();
    expect(trouble).toEqual([]);
  });

  browserTest('is not changed by hostile words', async () => {
    const { page, trouble } = await open(reportPage(HOSTILE_WORDS.map(comparisonOf)));
    await page.locator('.list a').nth(1).click();
    await page.locator('#a-1 mark').first().click();
    expect(trouble).toEqual([]);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('style, base, img, iframe, object, link').count()).toBe(1);
    expect(
      await ofEach(page, '*', 'each.getAttributeNames().filter((name) => name.startsWith("on")).length'),
    ).not.toContain(1);
    expect(await page.content()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/);
    const titles = await ofEach<string>(page, 'main h2[lang=ko]', 'each.textContent');
    expect(titles).toEqual(HOSTILE_WORDS.map((words) => words.replace(/\p{Cf}/gu, '')));
  });

  browserTest('fits a narrow screen', async () => {
    const { page } = await open(reportPage(stories.slice(0, 3)), { viewport: { width: 360, height: 740 } });
    for (const index of [0, 1]) {
      await page.locator('.list a').nth(index).click();
      expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(360);
    }
  });

  browserTest('shows the facts where the texts are not at hand', async () => {
    const { page } = await open(reportPage([{ ...SAMPLE, paragraphs: null }]));
    expect(await page.locator('main').innerText()).toContain('not at hand');
    await page.locator('tr.k-award button').click();
    expect(await page.locator('#panel').innerText()).toContain('우수상');
  });
});
