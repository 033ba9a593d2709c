import { describe, expect, test } from '@jest/globals';
import { liveLines, readText, ruleFor } from './read-text.js';

const TITLE = '관악구, 지역복지 평가에서 상 받아';
const LEAD = '서울 관악구(구청장 박준희)는 지난해 시작한 사업으로 상을 하나 받았다고 5일 밝혔다.';
const MORE = '박준희 구청장은 주민과 직원이 함께 애쓴 덕분이라며 앞으로도 더 뛰겠다고 말했다.';
const STORY = [TITLE, LEAD, MORE];
const OTHERS = ['마포구, 도서관 평가 우수기관에 뽑혀', '양천구 골목길에 벽화 다섯 점'];

const page = (...lines: string[]) => readText(lines.join('\n'));

describe('headlines of other stories', () => {
  test.each([
    ['the address of the reporter', 'gildong@example.com'],
    ['a bracket that says so', '(끝)'],
    ['a heading for what readers may like', '당신이 좋아할 만한 기사'],
  ])('are dropped below %s', (_, line) => {
    expect(liveLines(page(...STORY, line, ...OTHERS))).toEqual(STORY);
  });

  test('are dropped above the story where they are numbered', () => {
    const ranked = ['많이 본 뉴스', ...[...OTHERS, '첫눈 내린 서울'].map((line, at) => `${at + 1}. ${line}`)];
    const doc = page(...ranked, ...STORY);
    expect(liveLines(doc)).toEqual(STORY);
    expect(doc.blocks[1]!.drop?.rule).toBe('structure/ranking');
  });

  test.each(['▶ Read more: Mapo District wins a prize', 'Related: Mapo District wins a prize'])(
    'are dropped where a label names them as such: "%s"',
    (line) => {
      const lead =
        'Gwanak-gu in Seoul said on the 5th that it had received an award for a programme it began last year.';
      const doc = page('Gwanak-gu Receives Welfare Award', lead, line);
      expect(ruleFor(doc, line)).toBe('outlets/any/long/related-link-en');
    },
  );

  test('two numbered lines, or numbers that do not begin at one, are no ranking', () => {
    for (const lines of [
      ['1. 관악구가 받은 상', '2. 남은 과제'],
      ['2. 하나', '3. 둘', '4. 셋'],
    ]) {
      const rules = page(...lines, ...STORY).blocks.map(({ drop }) => drop?.rule);
      expect(rules).not.toContain('structure/ranking');
    }
  });

  test('the story goes on where a paragraph follows the address', () => {
    expect(liveLines(page(TITLE, LEAD, 'gildong@example.com', MORE))).toEqual(STORY);
  });
});
