import { beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { readHtml } from '../../../../batch/read/html.js';
import { SHAPES } from './shapes.js';
import { STORIES, type Story } from './stories.js';
import { MOST, growth } from '../../../growth.js';

/** Pages as news sites build them, around stories of our own: what is read of them is measured against what was written. */
const pages = Object.entries(SHAPES).flatMap(([shape, build]) =>
  Object.entries(STORIES).map(([name, story]) => ({ shape, name, story, html: build(story) })),
);

const written = ({ title, caption = '', paragraphs }: Story): string => [title, caption, ...paragraphs].join('\n');

/** Harmonic mean of precision and recall of words, each as often as it stands. */
function wordF1(read: string, wanted: string): number {
  const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = new Map<string, number>();
  for (const word of words(wanted)) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of words(read)) {
    const times = left.get(word) ?? 0;
    if (times > 0) both++;
    left.set(word, times - 1);
  }
  return (2 * both) / (words(read).length + words(wanted).length);
}

describe('the main text', () => {
  const scores = new Map<string, number>();
  beforeAll(async () => {
    for (const { shape, name, story, html } of pages) {
      scores.set(`${shape}/${name}`, wordF1((await readHtml(Buffer.from(html))).text, written(story)));
    }
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  test.each(Object.keys(SHAPES))('has F1 of at least 0.90 over the pages of a site: %s', (shape) => {
    const ofShape = [...scores].filter(([page]) => page.startsWith(`${shape}/`));
    expect(mean(ofShape.map(([, score]) => score))).toBeGreaterThan(0.9);
    expect(ofShape.filter(([, score]) => score < 0.8)).toEqual([]);
  });

  test('has F1 of at least 0.96 over all pages', () => {
    expect(mean([...scores.values()])).toBeGreaterThan(0.96);
  });

  test.each(pages.map(({ shape, name, story, html }) => [shape, name, story, html] as const))(
    'has each paragraph on lines of its own, and no menu: %s, %s',
    async (_, __, { paragraphs }, html) => {
      const lines = (await readHtml(Buffer.from(html))).text.split('\n');
      expect(lines).toEqual(expect.arrayContaining(paragraphs.flatMap((paragraph) => paragraph.split('\n'))));
      for (const word of ['오피니언', 'Opinion', '많이 본 뉴스', 'Most read']) expect(lines).not.toContain(word);
    },
  );
});

describe('what a page says of its article', () => {
  const of = async (shape: string, name: string) => readHtml(Buffer.from(SHAPES[shape]!(STORIES[name]!)));

  test.each(['localPaper', 'modern'])('goes with it: %s', async (shape) => {
    const { title, outlet, published } = STORIES['sunchang']!;
    expect((await of(shape, 'sunchang')).metadata).toEqual({ title, outlet, publishedAt: published });
  });

  test.each(['localPaper', 'portal', 'modern', 'generated', 'bulletin'])(
    'has the headline for the first line of the text: %s',
    async (shape) => {
      const { text, metadata } = await of(shape, 'gangbuk');
      expect([text.split('\n')[0], metadata.title]).toEqual([STORIES['gangbuk']!.title, STORIES['gangbuk']!.title]);
    },
  );

  test('has the headline once where the text has it, as the text writes it', async () => {
    const body = '<p>서울 강북구(구청장 이순희)는 보건복지부가 연 공모에서 최우수상을 받았다고 21일 밝혔다.</p>'.repeat(
      4,
    );
    const head = '<meta property="og:title" content="강북구 &quot;나눔 냉장고&quot; 최우수상">';
    const { text, metadata } = await readHtml(
      Buffer.from(`${head}<div>강북구 “나눔 냉장고” 최우수상<br>${body}</div>`),
    );
    expect(text.split('\n').filter((line) => line.includes('냉장고'))).toEqual(['강북구 “나눔 냉장고” 최우수상']);
    expect(metadata.title).toBe('강북구 “나눔 냉장고” 최우수상');
  });

  test('is the same whichever way the page is encoded', async () => {
    const { encoding, ...article } = await readHtml(iconv.encode(SHAPES['oldTables']!(STORIES['gangbuk']!), 'cp949'));
    expect(encoding).toBe('cp949');
    expect(await of('oldTables', 'gangbuk')).toEqual({ encoding: 'utf-8', ...article });
  });
});

test('a page that nests too deep for Readability takes time in proportion to its size', async () => {
  const read = async (depth: number): Promise<string[]> =>
    (await readHtml(Buffer.from(`<body>${'<div><p>관악구는 상을 받았다.'.repeat(depth)}`))).text.split('\n');
  expect(await read(3000)).toHaveLength(3000);
  expect(await growth(read, 750)).toBeLessThan(MOST);
});
