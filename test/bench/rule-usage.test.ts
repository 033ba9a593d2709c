import { describe, expect, test } from '@jest/globals';
import { ruleUsage, type Reading, type RuleUsage } from '../../bench/rule-usage.js';
import { createExtractor, explain, loadRules } from '../../index.js';
import type { GoldArticle } from '../../score/types.js';

const rules = loadRules();
const extractor = createExtractor(rules);

const TEXT =
  '서울 관악구(구청장 한도윤)는 ‘2023년 지역복지사업 평가’에서 우수상을 받았다.\n\n저작권자 © 하늘신문, 무단 전재 및 재배포 금지';

function readingOf(text: string, expected: Partial<GoldArticle> | null): Reading {
  const input = { id: 'story', text };
  const gold = { article: 'story', language: 'ko', mayors: [], districts: [], awards: [], bullets: [] } as const;
  return {
    doc: explain(input, rules),
    record: extractor.extract(input),
    expected: expected && { ...gold, ...expected },
  };
}

function usageOf(rule: string, ...readings: Reading[]): RuleUsage | undefined {
  return ruleUsage(readings).find((usage) => usage.rule === rule);
}

describe('the usage of a rule', () => {
  const mayors = [{ name: '한도윤', district: '관악구', title: '구청장' }];

  test.each([
    ['of a fact that is right', 'mayors/ko/bracket', { mayors }, { fired: 1, facts: 1, alone: 1, judged: 1, right: 1 }],
    ['of a fact that is wrong', 'mayors/ko/bracket', {}, { fired: 1, facts: 1, alone: 1, judged: 1, right: 0 }],
    [
      'of a fact of which nobody tells',
      'mayors/ko/bracket',
      null,
      { fired: 1, facts: 1, alone: 1, judged: 0, right: 0 },
    ],
    ['that reads a part of a fact', 'award-levels/excellence-award', null, { fired: 1, facts: 1, alone: 1 }],
    ['that names what a district is', 'districts/kr-seoul-gwanak-gu', null, { fired: 1, facts: 1, alone: 1 }],
    ['that reads no fact', 'award-cues/ko/receive', null, { fired: 1, facts: 0, alone: 0 }],
  ])('%s', (_, rule, expected, usage) => {
    expect(usageOf(rule, readingOf(TEXT, expected))).toMatchObject(usage);
  });

  test('counts lines that it dropped', () => {
    const dropped = readingOf(TEXT, null).doc.blocks.flatMap(({ drop }) => drop ?? []);
    expect(dropped).toHaveLength(1);
    expect(usageOf(dropped[0]!.rule, readingOf(TEXT, null))).toMatchObject({ fired: 1, facts: 0 });
  });

  test('is alone only where no other rule read the same fact', () => {
    const twice = readingOf('서울 관악구는 책방을 열었다.\n\n관악구는 이웃을 돕는다.', null);
    expect(twice.record.districts).toHaveLength(1);
    expect(usageOf('districts/ko/name', twice)).toMatchObject({ facts: 1, alone: 0 });
  });

  test('adds up over articles', () => {
    const reading = readingOf(TEXT, null);
    expect(usageOf('mayors/ko/bracket', reading, reading)).toMatchObject({ fired: 2, facts: 2 });
  });
});
