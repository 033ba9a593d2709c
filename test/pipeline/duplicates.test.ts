import { describe, expect, test } from '@jest/globals';
import type { Drop } from '../../pipeline/types.js';
import { SHARED, testWithShared } from '../shared.js';
import { fileIn, liveLines, readArticle, readText } from './read-text.js';
import { MOST, growth } from '../growth.js';

const drops = (...lines: string[]): (Drop | null)[] =>
  readText(lines.join('\n')).blocks.map(({ drop }) => drop ?? null);
const exact = (of: number): Drop => ({ reason: 'duplicate', rule: 'duplicates/exact', of, similarity: 1 });

const LEAD = '서울 관악구(구청장 박준희)는 지난해 시작한 사업으로 상을 하나 받았다고 5일 밝혔다.';
const MORE = '박준희 구청장은 주민과 직원이 함께 애쓴 덕분이라며 앞으로도 더 뛰겠다고 말했다.';
const LAST = '시상식은 지난 3일 세종시에서 열렸으며 전국에서 온 공무원 400여 명이 자리를 함께했다.';

describe('exact repeats', () => {
  test('the block that stands first survives and is named', () => {
    expect(drops('관악구, 상 받아 활짝 웃었다', LEAD, MORE, LEAD)).toEqual([null, null, null, exact(1)]);
  });

  test('white space and case are folded', () => {
    expect(drops('Gwanak-gu Wins a Prize for Its Park', 'GWANAK-GU  wins\ta prize for its park')).toEqual([
      null,
      exact(0),
    ]);
  });

  test('another number is another text', () => {
    expect(drops(LEAD, LEAD.replace('5일', '6일'))).toEqual([null, null]);
  });

  test('a headline at the head of a caption line leaves the caption alone', () => {
    const title = 'Gwanak-gu Wins a Prize for Its New Park';
    expect(drops(title, `${title} Mayor Park Jun-hee with the plaque. Provided by Gwanak-gu`)).toEqual([null, null]);
  });

  test('a whole story told twice is dropped once, short items included', () => {
    const story = [LEAD, '▲ 우수상', MORE, '상복 터졌다', LAST];
    expect(drops(...story, ...story).slice(5)).toEqual([exact(0), exact(1), exact(2), exact(3), exact(4)]);
  });

  test('the same level under two headings says two things', () => {
    const lines = [LEAD, '시 부문', '최우수상', '수원시', '군 부문', '최우수상', '가평군', MORE];
    expect(drops(...lines)).toEqual(lines.map(() => null));
    const marked = [LEAD, '▲ 최우수상 수원시', MORE, '▲ 최우수상 수원시', LAST];
    expect(drops(...marked)).toEqual(marked.map(() => null));
  });

  test('a short line right below itself is a repeat', () => {
    expect(drops(LEAD, '관악구청 앞마당', '관악구청 앞마당', MORE)).toEqual([null, null, exact(1), null]);
  });

  test('a line that was dropped as boilerplate is no original', () => {
    const doc = readText([LEAD, '관련기사', '오산시, 공원 열어 잔치', MORE, '오산시, 공원 열어 잔치', LAST].join('\n'));
    expect(liveLines(doc)).toEqual([LEAD, MORE, '오산시, 공원 열어 잔치', LAST]);
  });
});

describe('paraphrases', () => {
  test.each([
    [
      'an English sentence turned round',
      'The Regional Welfare Evaluation is held every year by the ministry to find and spread the good practices of local governments.',
      'Every year the ministry holds the Regional Welfare Evaluation in order to find good practices of local governments and to spread them.',
    ],
    [
      'an English sentence with other verbs',
      'The jury praised the district for its careful work with lonely residents and for its close cooperation with the police.',
      'The district was praised by the jury for careful work with lonely residents and close cooperation with its police.',
    ],
    [
      'a Korean sentence with other particles',
      '지역복지사업 평가는 지역 복지의 좋은 사례를 찾아 널리 퍼뜨리려고 보건복지부가 해마다 치른다.',
      '보건복지부는 지역 복지의 좋은 사례를 찾아 널리 퍼뜨리려고 지역복지사업 평가를 해마다 치른다.',
    ],
  ])('%s is dropped', (_, earlier, later) => {
    const [first, second] = drops(earlier, later);
    expect(first).toBeNull();
    expect(second).toMatchObject({ reason: 'duplicate', rule: 'duplicates/paraphrase', of: 0 });
    const { similarity } = second as { similarity: number };
    expect(similarity).toBeGreaterThanOrEqual(0.55);
    expect(similarity).toBeLessThanOrEqual(1);
  });

  const TEMPLATE =
    'Gwanak-gu was selected as an excellent institution in the 2023 Regional Welfare Evaluation for its careful work with residents.';
  const KOREAN =
    '관악구는 보건복지부가 연 2023년 지역복지사업 평가에서 ‘희망복지지원단 운영’ 분야 우수상을 받았다고 밝혔다.';

  test.each([
    ['another government and year', TEMPLATE, TEMPLATE.replace('Gwanak-gu', 'Seongdong-gu').replace('2023', '2024')],
    ['another government', TEMPLATE, TEMPLATE.replace('Gwanak-gu', 'Seongdong-gu')],
    ['another year', TEMPLATE, TEMPLATE.replace('2023', '2024')],
    ['another award', TEMPLATE, TEMPLATE.replace('an excellent institution', 'the Grand Prize winner')],
    ['another number in words', `${TEMPLATE} It won two prizes.`, `${TEMPLATE} It won three prizes.`],
    ['another person', `${TEMPLATE} Mayor Park said so.`, `${TEMPLATE} Mayor Chung said so.`],
    ['a list of items', TEMPLATE, `${TEMPLATE.slice(0, -1)} ▲visits ▲care.`],
    ['another Korean government', KOREAN, KOREAN.replace('관악구', '성동구')],
    ['another Korean year', KOREAN, KOREAN.replace('2023년', '2024년')],
    ['another Korean level', KOREAN, KOREAN.replace('우수상', '최우수상')],
    ['another quoted category', KOREAN, KOREAN.replace('희망복지지원단 운영', '찾아가는 상담')],
    ['another Korean person', `${KOREAN} 박준희 구청장이 기뻐했다.`, `${KOREAN} 정원오 구청장이 기뻐했다.`],
  ])('%s keeps both', (_, earlier, later) => {
    expect(drops(earlier, later)).toEqual([null, null]);
  });

  test('paragraphs of few words are not compared', () => {
    expect(
      drops(
        'Congratulations poured in from all over the place that evening.',
        'That evening congratulations poured in from all over the place.',
      ),
    ).toEqual([null, null]);
  });

  // Each is compared with the nearest 64: every pair of a thousand would take minutes.
  test('paragraphs of one template cost in proportion to their number', async () => {
    const template = (index: number) =>
      `${index}번째 마을은 주민과 함께 만든 공원으로 좋은 평가를 받아 상을 하나 더 보탰다고 밝혔다.`;
    const live = (count: number): unknown[] =>
      liveLines(readText(Array.from({ length: count }, (_, index) => template(index)).join('\n')));
    expect(live(1000)).toHaveLength(1000);
    expect(await growth(live, 250)).toBeLessThan(MOST);
  });

  testWithShared(
    'the real paragraph that says the one before it in other words is dropped, and nothing else of its kind',
    () => {
      const found = ['000', '001', '002', '003', '004'].flatMap((start) => {
        const { blocks } = readArticle(fileIn(`${SHARED}/seeds`, start));
        return blocks.flatMap(({ drop }, index) =>
          drop?.rule === 'duplicates/paraphrase' ? [{ start, index, ...drop }] : [],
        );
      });
      expect(found).toEqual([
        { start: '000', index: 9, reason: 'duplicate', rule: 'duplicates/paraphrase', of: 8, similarity: 0.696 },
      ]);
    },
  );

  testWithShared('headlines printed twice are dropped once', () => {
    const drop = readArticle(fileIn(`${SHARED}/seeds`, '000')).blocks[6]!.drop;
    expect(drop).toEqual(exact(4));
  });
});

describe('what must hold for any article', () => {
  testWithShared('an article followed by itself is read as before', () => {
    for (const name of ['02.ko', '06.ko', '08.ko', '16.ko', '24.ko', '24.en', '13.en', '18.ko']) {
      const once = readArticle(`${SHARED}/dev/articles/${name}.txt`);
      const twice = readText(`${once.article.text}\n${once.article.text}`);
      const unread = liveLines(once).filter((line) => !liveLines(twice).includes(line));
      const added = liveLines(twice).filter((line) => !liveLines(once).includes(line));
      expect([name, unread, added]).toEqual([name, [], []]);
    }
  });

  testWithShared('line ends and decomposed Hangul change nothing', () => {
    for (const name of ['02.ko', '13.ko', '22.ko']) {
      const doc = readArticle(`${SHARED}/dev/articles/${name}.txt`);
      const text = doc.article.text.replace(/\r\n/g, '\n');
      for (const other of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), text.normalize('NFD')]) {
        const again = readText(other);
        expect(liveLines(again)).toEqual(liveLines(doc));
        expect(again.blocks.map(({ drop, kind, section }) => [drop, kind, section])).toEqual(
          doc.blocks.map(({ drop, kind, section }) => [drop, kind, section]),
        );
      }
    }
  });
});
