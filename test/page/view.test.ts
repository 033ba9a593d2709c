import { describe, expect, test } from '@jest/globals';
import { viewPage } from '../../page/view.js';
import { articleOf, HOSTILE, HOSTILE_WORDS, stories, WELFARE } from './articles.js';
import { browserTest, isInSight, ofEach, open, type Opened } from './browser.js';

const PANEL = '#panel .fact';

describe('viewPage', () => {
  test('is the same for the same records', () => {
    expect(viewPage([WELFARE])).toBe(viewPage([structuredClone(WELFARE)]));
  });

  test('lets nothing run or load but its own style and script', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(viewPage([WELFARE]))!;
    expect(policy!.replaceAll('&#39;', "'")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/,
    );
  });

  browserTest('opens from a file without a complaint or a request', async () => {
    const { page, trouble } = await open(viewPage([WELFARE]));
    expect(await page.title()).toBe('welfare/ko – sasil view');
    expect(trouble).toEqual([]);
  });

  browserTest('shows rule and evidence of the facts at the pointer, and lights up all their places', async () => {
    const { page } = await open(viewPage([WELFARE]));
    expect(await page.locator(PANEL).count()).toBe(0);
    await page.locator('.text mark.k-award[title=level]').last().hover();
    const card = page.locator(PANEL).first();
    expect(await card.innerText()).toContain('관악구: 우수상');
    expect(await card.innerText()).toContain(WELFARE.record.awards[0]!.rule);
    expect(await card.innerText()).toContain('2023년 지역복지사업 평가');
    const lit = await page.locator('.text mark.on').allTextContents();
    const quotes = WELFARE.record.awards[0]!.evidence.map(({ text }) => text);
    expect([...new Set(lit)].sort()).toEqual([...new Set(quotes)].sort());
    await page.mouse.move(5, 890);
    expect(await page.locator('mark.on').count()).toBe(0);
    expect(await page.locator(PANEL).count()).toBe(0);
  });

  browserTest('shows the facts around a mark too, the innermost first', async () => {
    const { page } = await open(viewPage([WELFARE]));
    const inner = page.locator('.text mark.k-mayor mark.k-district').first();
    await inner.hover();
    const kinds = await ofEach<string>(page, `${PANEL} > summary > .letter`, 'each.className');
    expect(kinds).toEqual(expect.arrayContaining(['letter k-district', 'letter k-mayor']));
    expect(kinds[0]).toBe('letter k-district');
  });

  browserTest('keeps what is clicked until it is let go', async () => {
    const { page } = await open(viewPage([WELFARE]));
    await page.locator('.text mark.k-initiative').first().click();
    await page.mouse.move(5, 890);
    expect(await page.locator(PANEL).innerText()).toContain('이웃 살피기 모임 운영');
    await page.keyboard.press('Escape');
    expect(await page.locator(PANEL).count()).toBe(0);
  });

  browserTest('leads from a fact to its place', async () => {
    const { page } = await open(
      viewPage([articleOf('long', `${WELFARE.text}\n\n${'구는 하루 종일 일했다.\n\n'.repeat(80)}`)]),
    );
    const fact = page.locator('main .fact.k-mayor');
    await fact.locator('summary').click();
    expect(await isInSight(page, '.text mark.k-mayor.on')).toBe(true);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await fact.locator('a.line').last().click();
    expect(await isInSight(page, '[data-no="6"] mark.k-mayor.on')).toBe(true);
  });

  browserTest('hides a kind of fact, and leaves its text', async () => {
    const { page } = await open(viewPage([WELFARE]));
    const before = await page.locator('.text').innerText();
    await page.locator('input[value=award]').uncheck();
    expect(await page.locator('main .fact.k-award').first().isVisible()).toBe(false);
    expect(await page.locator('main .fact.k-mayor').first().isVisible()).toBe(true);
    expect(await page.locator('.text').innerText()).toBe(before);
    // What is hidden is not pointed at: the mark of the district in an award still is.
    await page.locator('.text mark.k-district').first().hover();
    expect(await page.locator(`${PANEL}.k-award`).count()).toBe(0);
    expect(await page.locator(`${PANEL}.k-district`).count()).toBe(1);
    await page.locator('input[value=award]').check();
    expect(await page.locator('main .fact.k-award').first().isVisible()).toBe(true);
  });

  browserTest('folds the lines that were not read, with the reason of each', async () => {
    const { page } = await open(viewPage([WELFARE]));
    const line = page.locator('.dropped').filter({ hasText: '글자크기' });
    expect(await line.isVisible()).toBe(false);
    await page.locator('#unfold').check();
    expect(await line.isVisible()).toBe(true);
    const { blocks } = WELFARE.record;
    const reasons = await page.locator('.dropped .reason').allInnerTexts();
    expect(reasons).toEqual(
      blocks.flatMap((block) =>
        block.kind === 'boilerplate'
          ? [block.rule]
          : block.kind === 'duplicate'
            ? [`repeats line ${block.of}, 100 % alike`]
            : [],
      ),
    );
    expect(reasons.some((reason) => reason.startsWith('repeats'))).toBe(true);
  });

  browserTest('goes from mark to mark by the keyboard', async () => {
    const { page } = await open(viewPage([WELFARE]));
    const focused = 'document.activeElement.dataset.f';
    const marks = await ofEach<string>(page, '.text mark[data-at]', 'each.dataset.f');
    await page.keyboard.press('n');
    expect(await page.evaluate(focused)).toBe(marks[0]);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await page.evaluate(focused)).toBe(marks[2]);
    expect(await page.locator(PANEL).count()).toBeGreaterThan(0);
    await page.keyboard.press('p');
    expect(await page.evaluate(focused)).toBe(marks[1]);
  });

  browserTest('reaches all that can be changed with the tab key, and shows where one is', async () => {
    const { page } = await open(viewPage([WELFARE]));
    const seen = new Set<unknown>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      seen.add(
        await page.evaluate(
          'document.activeElement.matches("input") ? document.activeElement.value : document.activeElement.tagName',
        ),
      );
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      if (await page.evaluate('document.activeElement !== document.body')) expect(outline).not.toBe('none');
    }
    expect([...seen]).toEqual(expect.arrayContaining(['mayor', 'award', 'SUMMARY']));
  });

  browserTest('shows many articles one at a time, found by their titles', async () => {
    const { page, trouble } = await open(viewPage(stories));
    const shown = page.locator('main > .article:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('aria-label')).toBe(stories[0]!.record.article.id);
    await page.keyboard.press('j');
    await expectLabel(shown, stories[1]!.record.article.id);
    await page.keyboard.press('k');
    await expectLabel(shown, stories[0]!.record.article.id);
    await page.keyboard.press('/');
    await page.keyboard.type('seongdong-dasan');
    const links = page.locator('.list a:visible');
    expect(await links.count()).toBe(2);
    await links.first().click();
    await expectLabel(shown, 'seongdong-dasan-2025/ko');
    expect(trouble).toEqual([]);
  });

  browserTest('opens with two hundred articles', async () => {
    const many = Array.from({ length: 200 }, (_, index) => stories[index % stories.length]!);
    const { page, trouble } = await open(viewPage(many));
    expect(await page.locator('.list a').count()).toBe(200);
    await page.locator('.list a').last().click();
    expect(await page.locator('main > .article:visible').getAttribute('id')).toBe('a-200');
    expect(trouble).toEqual([]);
  });

  browserTest('has every line of every story as it was, and marks each quote where it stands', async () => {
    const { page } = await open(viewPage(stories));
    const lines = await ofEach<string>(page, '.words', 'each.textContent');
    expect(lines).toEqual(
      stories.flatMap(({ record, text }) => record.blocks.map(({ start, end }) => text!.slice(start, end))),
    );
    // The first piece of a mark that was cut holds the beginning of its quote, and each fact has a mark for each quote.
    for (const [index, { record }] of stories.slice(0, 8).entries()) {
      const found = await ofEach<string>(page, `#a-${index + 1} mark.k-mayor[data-at]`, 'each.textContent');
      const quotes = new Map(record.mayors.flatMap(({ evidence }) => evidence.map(({ start, text }) => [start, text])));
      expect(found.length).toBe(quotes.size);
      for (const words of found) expect([...quotes.values()].some((quote) => quote.startsWith(words))).toBe(true);
    }
  });

  browserTest('is not changed by a hostile article', async () => {
    const { page, trouble } = await open(viewPage([HOSTILE, WELFARE]));
    expect(HOSTILE.record.mayors.length).toBeGreaterThan(0);
    await page.locator('.text mark').nth(3).hover();
    await page.locator('.text mark').first().click();
    await page.keyboard.press('n');
    expect(trouble).toEqual([]);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('style, base, img, iframe, object, link').count()).toBe(1);
    const handlers = await page.evaluate(
      '[...document.querySelectorAll("*")].flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith("on"))',
    );
    expect(handlers).toEqual([]);
    const plain = (text: string): string => text.replace(/\p{Cf}/gu, '');
    const lines = await ofEach<string>(page, '#a-1 .block .words', 'each.textContent');
    const { record, text } = HOSTILE;
    expect(lines).toEqual(record.blocks.map(({ start, end }) => plain(text!.slice(start, end))));
    expect(await page.locator('.unseen[data-name="U+202E"]').count()).toBeGreaterThan(0);
    expect(await page.content()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/);
    expect(HOSTILE_WORDS.every((words) => lines.join('\n').includes(plain(words)))).toBe(true);
  });

  browserTest('shows everything where scripts do not run', async () => {
    const { page } = await open(viewPage([WELFARE, ...stories.slice(0, 2)]), { javaScriptEnabled: false });
    expect(await page.locator('main > .article:visible').count()).toBe(3);
    expect(await page.locator('main .fact:visible').count()).toBeGreaterThan(WELFARE.record.awards.length);
  });

  browserTest('fits a narrow screen, and shows what is touched at its foot', async () => {
    const { page } = await open(viewPage([WELFARE]), { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(360);
    expect(await page.locator('#panel').isVisible()).toBe(false);
    await page.locator('.text mark.k-mayor').first().click();
    expect(await page.locator('#panel').isVisible()).toBe(true);
    expect(await ofEach(page, '#panel', 'Math.round(each.getBoundingClientRect().bottom)')).toEqual([740]);
  });

  browserTest('breaks Korean between words, and says which language each text is in', async () => {
    const { page } = await open(viewPage([WELFARE]));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.text').getAttribute('lang')).toBe('ko');
    expect(await ofEach(page, '.text', 'getComputedStyle(each).wordBreak')).toEqual(['keep-all']);
  });

  browserTest('is dark where one wants it dark, and prints on A4 in black on white', async () => {
    const { page } = await open(viewPage([WELFARE]), { colorScheme: 'dark' });
    const ground = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.evaluate(ground)).not.toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.list, #panel, .keys').locator('visible=true').count()).toBe(0);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
  });

  browserTest('shows what was read where the text is not at hand', async () => {
    const { page } = await open(viewPage([{ ...WELFARE, text: null }]));
    expect(await page.locator('.text').innerText()).toContain('not at hand');
    expect(await page.locator('main .fact.k-mayor').innerText()).toContain('박준희');
  });
});

async function expectLabel(shown: ReturnType<Opened['page']['locator']>, label: string): Promise<void> {
  await shown.and(shown.page().getByLabel(label, { exact: true })).waitFor();
}
