import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { explainLines, type ExplainView } from '../../cli/rules/explain-lines.js';
import { width } from '../../cli/width.js';
import { explain, loadRules } from '../../index.js';

const rules = loadRules();

function linesOf(text: string, view: Partial<ExplainView> = {}): string[] {
  return explainLines(explain({ id: 'story', text }, rules), { columns: 100, colour: false, ...view });
}

const TEXT = '서울 관악구(구청장 한도윤)는 ‘2023년 지역복지사업 평가’에서 우수상을 받았다.';

describe('colours', () => {
  test('are there where they are wanted, around the same words', () => {
    const coloured = linesOf(TEXT, { colour: true });
    expect(coloured.some((line) => line.startsWith('\u001b[1m[0] '))).toBe(true);
    expect(coloured.map(stripVTControlCharacters)).toEqual(linesOf(TEXT));
  });

  test.each([true, false])('are never those of the article (%s)', (colour) => {
    const said = linesOf(`\u001b[31m${TEXT}\u202e`, { colour }).join('\n');
    expect(said).not.toContain('\u001b[31m서울');
    expect(said).not.toContain('\u202e');
    expect(said).toContain('관악구(구청장 한도윤)');
  });
});

describe('lines', () => {
  test.each([60, 80, 120])('fit a terminal of %i columns', (columns) => {
    const wide = linesOf(TEXT, { columns }).filter((line) => width(line) > columns);
    expect(wide.filter((line) => !/\^\d*$/.test(line))).toEqual([]);
  });

  test('tell of a line that is said again which one it repeats', () => {
    expect(linesOf(`${TEXT}\n\n${TEXT}`)).toContain(
      '[1] body, ko, section 0, dropped: says block [0] again by duplicates/exact',
    );
  });

  test('tell of an award in full where its level stands, and elsewhere by its number', () => {
    const doc = explain({ id: 'story', text: `관악구는 책방을 열었다.\n\n${TEXT}` }, rules);
    const [award] = doc.awards;
    const recipient = { ...doc.mentions[0]!.span, role: 'recipient' as const };
    const carried = { ...doc, awards: [{ ...award!, evidence: [recipient, ...award!.evidence] as const }] };
    const [first, second] = [0, 1].map((block) => explainLines(carried, { columns: 120, colour: false, block }));
    expect(first!.at(-1)).toBe('    → also part of  award a1');
    expect(second!.join('\n')).toMatch(/→ award a1 +of [\d ]+ {2}awards\/ko\/\S+ +관악구 · program/);
  });
});
