import { describe, expect, test } from '@jest/globals';
import type { ArticleRecord } from '../../schemas/generated/record.js';
import type { OffsetUnit } from '../../pipeline/offsets.js';
import { record } from '../../pipeline/record.js';
import { validate } from '../../pipeline/validate.js';
import { documentOf } from './document.js';

const SOURCE = '본문 바로가기\n🏆 관악구(청장 한도윤)가 ▲골목 정비로 대상을 받았다.';

function valid(offsetUnit: OffsetUnit = 'utf16'): ArticleRecord {
  const doc = documentOf(SOURCE, (at) => {
    const mention = { kind: 'mayor', span: at('한도윤'), text: '한도윤', block: 1, id: null, rule: 'r' } as const;
    const head = { also: [], title: '청장', place: null, status: 'current', basis: 'stated', rule: 'r' } as const;
    return {
      heads: [
        { ...head, name: '한도윤', mentions: [mention], repeats: [] },
        { ...head, name: '한도연', mentions: [mention], repeats: [] },
      ],
      bullets: [{ mark: '▲', spans: [at('골목 정비')], kind: 'initiative', category: null, rule: 'r' }],
      issues: [{ severity: 'warning', source: 'link', reason: 'unsure', span: at('대상') }],
    };
  });
  const [first, second] = doc.blocks;
  const blocks = [{ ...first!, drop: { reason: 'boilerplate', rule: 'outlets/any/skip-link' } as const }, second!];
  return record({ ...doc, blocks }, { offsetUnit, rulesHash: '0'.repeat(64), version: '1.2.3' });
}

/** The record with one value changed; the path is a JSON Pointer. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(valid());
  const steps = path.split('/').slice(1);
  const last = steps.pop()!;
  const inner = steps.reduce((at, step) => (at as Record<string, unknown>)[step], copy) as Record<string, unknown>;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return copy;
}

describe('validate', () => {
  test.each(['utf16', 'codepoint', 'byte'] as const)('finds nothing wrong with a right record in %s', (unit) => {
    expect(validate(valid(unit), SOURCE)).toEqual([]);
  });

  test.each([
    ['a key too many', '/article/author', 'a', '/article', 'author'],
    ['a key too few', '/tool/rules', undefined, '/tool', 'rules'],
    ['a value of the wrong type', '/mayors/0/name', 7, '/mayors/0/name', 'string'],
    ['an unknown word', '/mayors/0/status', 'retired', '/mayors/0/status', 'allowed values'],
    ['a fact without evidence', '/bullets/0/evidence', [], '/bullets/0/evidence', 'fewer than 1'],
    ['a date in another form', '/article/publishedAt', 'yesterday', '/article/publishedAt', 'pattern'],
    ['another version of the schema', '/schemaVersion', 2, '/schemaVersion', 'constant'],
    ['a dropped block without its rule', '/blocks/0/rule', undefined, '/blocks/0', 'rule'],
  ])('by the schema: %s', (_, path, value, where, what) => {
    expect(validate(changed(path, value), SOURCE)).toContainEqual({
      path: where,
      message: expect.stringContaining(what),
    });
  });

  test.each([
    ['a quote that is not the source', '/mayors/0/evidence/0/text', '한두윤', '/mayors/0/evidence/0', 'quotes'],
    ['a quote a character further', '/mayors/0/evidence/0/start', 19, '/mayors/0/evidence/0', 'quotes'],
    ['a range turned round', '/mayors/0/evidence/0/end', 2, '/mayors/0/evidence/0', 'before it starts'],
    ['a range beyond the text', '/mayors/0/evidence/0/end', 400, '/mayors/0/evidence/0', 'the source at'],
    [
      'a title that is not the source',
      '/article/title',
      { start: 0, end: 2, text: '제목' },
      '/article/title',
      'quotes',
    ],
    ['a wrong length', '/article/length', 7, '/article/length', 'the source has'],
    ['another text', '/article/text', '새 소식', '/article/text', 'not the source'],
    ['the id of another mayor', '/mayors/1/id', 'm1', '/mayors/1/id', 'm1 is there twice'],
    ['an initiative that is no bullet', '/initiatives/0/bullet', 1, '/initiatives/0/bullet', 'no bullet'],
    ['a bullet of another kind', '/bullets/0/kind', 'other', '/initiatives/0/bullet', 'no bullet'],
    ['blocks that overlap', '/blocks/0/end', 9, '/blocks/1', 'before the last one ends'],
    ['a block beyond the text', '/blocks/1/end', 400, '/blocks/1', 'the source at'],
    ['half a place of an issue', '/issues/0/end', null, '/issues/0', 'both null'],
    ['an issue beyond the text', '/issues/0/end', 400, '/issues/0', 'the source at'],
  ])('by the source: %s', (_, path, value, where, what) => {
    expect(validate(changed(path, value), SOURCE)).toEqual([{ path: where, message: expect.stringContaining(what) }]);
  });

  test('by the source: evidence in a dropped block', () => {
    const quote = { start: 3, end: 7, text: '바로가기' };
    expect(validate(changed('/mayors/0/evidence/0', quote), SOURCE)).toEqual([
      { path: '/mayors/0/evidence/0', message: 'stands in a dropped block' },
    ]);
  });

  test('by the source: a duplicate of a later block', () => {
    const block = { ...valid().blocks[0], kind: 'duplicate', of: 1, similarity: 1 };
    expect(validate(changed('/blocks/0', block), SOURCE)).toEqual([
      { path: '/blocks/0/of', message: expect.stringContaining('no earlier block') },
    ]);
  });

  test.each([
    ['codepoint', 'utf16'],
    ['byte', 'utf16'],
    ['utf16', 'byte'],
  ] as const)('offsets in %s do not pass for %s', (made, claimed) => {
    const wrong = valid(made);
    wrong.article.offsetUnit = claimed;
    expect(validate(wrong, SOURCE).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/article/length', '/bullets/0/evidence/0']),
    );
  });

  test('is not confused by what is no record at all', () => {
    expect(validate(null, SOURCE)).toEqual([{ path: '', message: expect.stringContaining('object') }]);
  });
});
