import { describe, expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { SHARED, readGold, testWithShared } from '../../shared.js';
import { fileIn, lineOf, liveLines, readArticle } from '../read-text.js';

describe('articles as they are published', () => {
  testWithShared('the real page of navigation, keywords and two copies keeps one copy', () => {
    const doc = readArticle(fileIn(`${SHARED}/seeds`, '003'));
    const reasons = doc.blocks.map(({ drop }) => drop?.reason ?? 'live');
    // 73 lines of menus and rankings, two headlines, reporter, date, seven paragraphs, copyright, and those eight again.
    const live = (count: number) => Array.from({ length: count }, () => 'live');
    expect(reasons.slice(0, 73)).toEqual(Array.from({ length: 73 }, () => 'boilerplate'));
    expect(reasons.slice(73, 77)).toEqual(['live', 'live', 'boilerplate', 'boilerplate']);
    expect(reasons.slice(77, 85)).toEqual([...live(7), 'boilerplate']);
    expect(reasons.slice(85)).toEqual([...Array.from({ length: 7 }, () => 'duplicate'), 'boilerplate']);
    expect(doc.blocks.slice(85, 92).map(({ drop }) => drop?.reason === 'duplicate' && drop.of)).toEqual([
      77, 78, 79, 80, 81, 82, 83,
    ]);
    expect([doc.blocks[84]!.drop?.rule, doc.blocks[92]!.drop?.rule]).toEqual([
      'outlets/any/end/copyright',
      'outlets/any/end/copyright',
    ]);
  });

  testWithShared('no paragraph of the five real articles is lost but for repeats', () => {
    for (const start of ['000', '001', '002', '003', '004']) {
      const doc = readArticle(fileIn(`${SHARED}/seeds`, start));
      const lost = doc.blocks.filter((block) => block.drop?.reason === 'boilerplate' && lineOf(doc, block).length > 65);
      expect([start, lost.map((block) => lineOf(doc, block))]).toEqual([start, []]);
    }
  });

  testWithShared('every word of the gold facts of 53 articles stands in a line that is read', () => {
    const folders = [
      [`${SHARED}/seeds`, `${SHARED}/gold`],
      [`${SHARED}/dev/articles`, `${SHARED}/dev/gold`],
    ] as const;
    const plain = (text: string) =>
      text
        .normalize('NFC')
        .replace(/["'‘’“”`「」『』]/g, '')
        .replace(/\s+/g, ' ');
    for (const [articles, gold] of folders) {
      for (const { article, mayors, districts, awards, bullets } of readGold(gold)) {
        const doc = readArticle(fileIn(articles, article));
        const read = plain(
          doc.blocks
            .filter(({ drop }) => !drop)
            .map(({ span }) => doc.view.quote(span))
            .join('\n'),
        );
        const wanted = [
          ...districts,
          ...mayors.flatMap(({ name, title }) => [name, title]),
          ...awards.flatMap(({ program, organizer, category, level }) => [program, organizer, category, level]),
          ...bullets.map(({ text }) => text),
        ].filter((words) => words !== null);
        expect([article, wanted.filter((words) => !read.includes(plain(words)))]).toEqual([article, []]);
      }
    }
  });

  testWithShared('lookalikes beside the stories of the development corpus are not read', () => {
    const beside = [
      ['01.ko', '영등포구 ‘봄꽃 동행’'],
      ['07.en', 'Shopping District guide'],
      ['08.ko', '중앙부처'],
      ['12.ko', '시장 상인'],
      ['13.ko', '부산 남구'],
      ['13.en', "Busan's Nam-gu"],
      ['20.ko', '강진군'],
      ['22.ko', '유성구'],
      ['22.en', 'Weather'],
    ] as const;
    for (const [name, words] of beside) {
      const path = `${SHARED}/dev/articles/${name}.txt`;
      expect([name, readFileSync(path, 'utf8').normalize('NFC').includes(words)]).toEqual([name, true]);
      expect([name, liveLines(readArticle(path)).filter((line) => line.includes(words))]).toEqual([name, []]);
    }
  });
});
