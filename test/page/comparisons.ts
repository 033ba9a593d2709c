import { compare } from '../../compare/compare.js';
import type { Comparison, FactSide } from '../../schemas/generated/comparison.js';
import { stories as articles } from './articles.js';

/** The stories of our own, the Korean version with the English one. */
export const stories: readonly Comparison[] = articles
  .map(({ record }, index) => [record, articles[index + 1]?.record] as const)
  .filter(([{ article }]) => article.id.endsWith('/ko'))
  .map(([ko, en]) => compare({ record: ko }, { record: en! }));

/** One of the stories. */
export function storyOf(id: string): Comparison {
  return stories.find(({ ko }) => ko.id === `${id}/ko`)!;
}

/**
 * A comparison with all that may happen: facts that are equal, differ, stand on one side, are told in another form;
 * paragraphs beside each other, alone, repeated, of the page. `words` stand in each text, in ids and in rules.
 */
export function comparisonOf(words: string): Comparison {
  const ko = textOf([
    `제목 ${words}`,
    `관악구는 우수상 ${words}을 받았다.`,
    `다시 ${words}`,
    `다시 ${words}`,
    `메뉴 ${words}`,
  ]);
  const en = textOf([`Title ${words}`, `Gwanak-gu won the top award ${words}.`, `It also planted ${words} trees.`]);
  const quote = (text: string, part: string) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
    text: part,
  });
  const side = (text: string, part: string, fields: FactSide['fields']): FactSide => ({
    index: 0,
    text: `${part} ${words}`,
    fields,
    evidence: [quote(text, part)],
  });
  const paragraph = (text: typeof ko, block: number, dropped: { repeats?: number; rule?: string } = {}) => ({
    ...text.lines[block]!,
    block,
    kind:
      dropped.repeats !== undefined
        ? ('duplicate' as const)
        : dropped.rule !== undefined
          ? ('boilerplate' as const)
          : block === 0
            ? ('title' as const)
            : ('body' as const),
    repeats: dropped.repeats ?? null,
    rule: dropped.rule ?? null,
  });
  const count = { equal: 0, differs: 0, koOnly: 0, enOnly: 0 };
  const article = (text: string, id: string) => ({
    id: `${words}/${id}`,
    source: `${words}.txt`,
    offsetUnit: 'utf16' as const,
    title: quote(text, words),
    outlet: words,
    publishedAt: '2023-12-15',
  });
  return {
    schemaVersion: 1,
    ko: article(ko.text, 'ko'),
    en: article(en.text, 'en'),
    pairing: { score: 0.9, shared: [`district:${words}`] },
    facts: [
      {
        kind: 'district',
        status: 'equal',
        score: 1,
        ko: side(ko.text, '관악구', { id: 'gwanak' }),
        en: side(en.text, 'Gwanak-gu', { id: 'gwanak' }),
        differences: [],
        elsewhere: null,
      },
      {
        kind: 'award',
        status: 'differs',
        score: 0.9,
        ko: side(ko.text, '우수상', { rank: 'excellence' }),
        en: side(en.text, 'top award', { rank: 'top' }),
        differences: [{ field: 'level', ko: `우수상 ${words}`, en: null }],
        elsewhere: null,
      },
      {
        kind: 'bullet',
        status: 'ko-only',
        score: null,
        ko: side(ko.text, '다시', { kind: 'initiative' }),
        en: null,
        differences: [],
        elsewhere: quote(en.text, 'planted'),
      },
      {
        kind: 'quantity',
        status: 'en-only',
        score: null,
        ko: null,
        en: side(en.text, 'trees', {}),
        differences: [],
        elsewhere: null,
      },
    ],
    paragraphs: [
      { status: 'equal', cost: 0, ko: [paragraph(ko, 0)], en: [paragraph(en, 0)] },
      { status: 'differs', cost: 0.25, ko: [paragraph(ko, 1)], en: [paragraph(en, 1)] },
      { status: 'en-only', cost: 1, ko: [], en: [paragraph(en, 2)] },
      { status: 'ko-only', cost: 1, ko: [paragraph(ko, 2)], en: [] },
      { status: 'ko-only', cost: 1, ko: [paragraph(ko, 3, { repeats: 2, rule: 'same-line' })], en: [] },
      { status: 'ko-only', cost: 1, ko: [paragraph(ko, 4, { rule: `outlets/${words}` })], en: [] },
    ],
    counts: {
      mayor: count,
      district: count,
      category: count,
      organizer: count,
      award: count,
      bullet: count,
      person: count,
      quantity: count,
    },
    tool: { version: '0.1.0', rules: '0'.repeat(64) },
  };
}

/** Lines as one text, with the place of each. */
function textOf(lines: readonly string[]): { text: string; lines: { start: number; end: number; text: string }[] } {
  const text = lines.join('\n');
  let start = 0;
  return {
    text,
    lines: lines.map((line) => {
      const place = { start, end: start + line.length, text: line };
      start += line.length + 1;
      return place;
    }),
  };
}
