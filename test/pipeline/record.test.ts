import { describe, expect, test } from '@jest/globals';
import type { Award, Mention, MentionKind, Place, Span } from '../../pipeline/types.js';
import { record } from '../../pipeline/record.js';
import { validate } from '../../pipeline/validate.js';
import { documentOf } from './document.js';

const OPTIONS = { rulesHash: 'f'.repeat(64), version: '1.2.3' };

function mention(kind: MentionKind, span: Span, id: string | null = null, rule = `${kind}/rule`): Mention {
  return { kind, span, text: '', block: 0, id, rule };
}

function place(name: string, tier: Place['tier'], spans: Span[], more: Partial<Place> = {}): Place {
  const mentions = spans.map((span) => mention('district', span));
  return { id: `kr-${name}`, candidates: [], name, tier, mentions, rule: 'districts/name', ...more };
}

function award(more: Partial<Award> & Pick<Award, 'evidence'>): Award {
  return {
    recipient: { id: null, name: '관악구' },
    program: null,
    organizer: null,
    category: null,
    level: { text: '대상', rank: 'grand' },
    alsoRank: null,
    year: null,
    streak: null,
    status: 'received',
    basis: 'stated',
    rule: 'awards/sentence',
    ...more,
  };
}

describe('record', () => {
  test.each([
    ['utf16', { start: 3, end: 6 }, 13],
    ['codepoint', { start: 2, end: 5 }, 12],
    ['byte', { start: 5, end: 14 }, 29],
  ] as const)('counts offsets in %s', (offsetUnit, range, length) => {
    const doc = documentOf('🏆 관악구, 대상 받다', (at) => ({ places: [place('관악구', 'basic', [at('관악구')])] }));
    const made = record(doc, { ...OPTIONS, offsetUnit });
    expect(made.districts[0]!.evidence).toEqual([{ ...range, text: '관악구' }]);
    expect(made.article).toMatchObject({ offsetUnit, length });
    expect(made.blocks).toEqual([{ start: 0, end: length, kind: 'body', language: 'ko', section: 0 }]);
    expect(validate(made, doc.article.text)).toEqual([]);
  });

  test('quotes the source, decomposed as it stands, and names as people read them', () => {
    const source = '새\u3000소식\r\n관악구가 대상\u00a0수상'.normalize('NFD');
    const doc = documentOf(source, (at) => ({
      places: [place('관악구', 'basic', [at('관악구')])],
      bullets: [{ mark: '▲', spans: [at('대상 수상')], kind: 'initiative', category: null, rule: 'bullets/line' }],
    }));
    const made = record(doc, OPTIONS);
    const [evidence] = made.districts[0]!.evidence;
    expect(evidence!.text).toBe('관악구'.normalize('NFD'));
    expect(source.slice(evidence!.start, evidence!.end)).toBe(evidence!.text);
    expect(made.bullets[0]).toMatchObject({
      text: '대상 수상',
      evidence: [{ text: '대상\u00a0수상'.normalize('NFD') }],
    });
    expect(validate(made, source)).toEqual([]);
  });

  test('lists basic-tier and unknown places with every mention, and no others', () => {
    const doc = documentOf('관악구와 관악구청, 서울시, 영통구, 별빛구, 남구', (at) => ({
      places: [
        place('관악구', 'basic', [at('관악구'), at('관악구', 1), at('관악구')]),
        place('서울시', 'upper', [at('서울시')]),
        place('영통구', 'administrative', [at('영통구')]),
        place('별빛구', 'unknown', [at('별빛구')], { id: null }),
        place('달빛구', 'unknown', [], { id: null }),
        place('남구', 'basic', [at('남구')], { id: null, candidates: ['kr-daegu-nam-gu', 'kr-busan-nam-gu'] }),
      ],
    }));
    const { districts } = record(doc, OPTIONS);
    expect(districts.map(({ id, candidates, name, evidence }) => [id, candidates, name, evidence.length])).toEqual([
      ['kr-관악구', undefined, '관악구', 2],
      [null, undefined, '별빛구', 1],
      [null, ['kr-daegu-nam-gu', 'kr-busan-nam-gu'], '남구', 1],
    ]);
    expect('candidates' in districts[0]!).toBe(false);
  });

  test('gives a mayor the district, the mentions and then the repeats', () => {
    const doc = documentOf('한 구청장은 말했다. 관악구(청장 한도윤)', (at) => ({
      places: [place('관악구', 'basic', [at('관악구')])],
      heads: [
        {
          name: '한도윤',
          also: [],
          title: '청장',
          place: 0,
          status: 'current',
          basis: 'stated',
          mentions: [mention('mayor', at('관악구(청장 한도윤)'))],
          repeats: [at('한 구청장')],
          rule: 'mayors/ko/district-paren',
        },
        {
          name: '서지호',
          also: ['서 지호'],
          title: null,
          place: null,
          status: 'former',
          basis: 'inferred',
          mentions: [mention('mayor', at('말했다'))],
          repeats: [],
          rule: 'mayors/ko/name-title',
        },
      ],
    }));
    const { mayors } = record(doc, OPTIONS);
    expect(mayors[0]).toEqual({
      id: 'm1',
      name: '한도윤',
      also: [],
      title: '청장',
      district: { id: 'kr-관악구', name: '관악구' },
      status: 'current',
      basis: 'stated',
      rule: 'mayors/ko/district-paren',
      evidence: [
        { start: 12, end: 23, text: '관악구(청장 한도윤)' },
        { start: 0, end: 5, text: '한 구청장' },
      ],
    });
    expect(mayors[1]).toMatchObject({ id: 'm2', title: null, district: null, also: ['서 지호'] });
  });

  test('unites the categories of awards and of list headings by id, then by name', () => {
    const source = '나눔 분야 대상\n[나눔 분야]\n나눔 활동 부문\n환경 분야\n환경';
    const doc = documentOf(source, (at) => ({
      mentions: [mention('category', at('나눔', 1), 'sharing'), mention('category', at('나눔 활동'), 'sharing')],
      awards: [
        award({ category: { id: null, name: '나눔' }, evidence: [{ role: 'category', ...at('나눔') }, at('대상')] }),
        award({ category: { id: 'sharing', name: '나눔 활동' }, evidence: [{ role: 'category', ...at('나눔 활동') }] }),
        award({ category: { id: null, name: '환경' }, evidence: [{ role: 'category', ...at('환경', 1) }] }),
      ],
      bullets: [
        { mark: '▲', spans: [at('대상')], kind: 'other', category: at('나눔', 1), rule: 'bullets/line' },
        { mark: '▲', spans: [at('분야')], kind: 'other', category: at('환경'), rule: 'bullets/line' },
      ],
    }));
    const made = record(doc, OPTIONS);
    expect(
      made.categories.map(({ id, name, rule, evidence }) => [id, name, rule, evidence.map((e) => e.start)]),
    ).toEqual([
      ['sharing', '나눔 활동', 'category/rule', [at(source, '나눔'), at(source, '나눔', 1), at(source, '나눔 활동')]],
      [null, '환경', 'awards/sentence', [at(source, '환경'), at(source, '환경', 1)]],
    ]);
    expect(made.bullets.map(({ category }) => category)).toEqual([
      { id: 'sharing', name: '나눔' },
      { id: null, name: '환경' },
    ]);
    expect(validate(made, source)).toEqual([]);
  });

  test('gives each argument of an award its evidence, with its role', () => {
    const doc = documentOf('관악구, 대상', (at) => ({
      awards: [
        award({
          evidence: [
            { role: 'recipient', ...at('관악구') },
            { role: 'level', ...at('대상') },
          ],
        }),
      ],
    }));
    expect(record(doc, OPTIONS).awards[0]!.evidence).toEqual([
      { role: 'recipient', start: 0, end: 3, text: '관악구' },
      { role: 'level', start: 5, end: 7, text: '대상' },
    ]);
  });

  test('lists the initiatives among the bullets, and where each stands there', () => {
    const doc = documentOf('▲골목 정비 ▲최우수상 ▲나무 심기 ▲골목 정비', (at) => ({
      bullets: [
        { mark: '▲', spans: [at('최우수상')], kind: 'award', category: null, rule: 'r' },
        { mark: '▲', spans: [at('골목 정비'), at('골목 정비', 1)], kind: 'initiative', category: null, rule: 'r' },
        { mark: '▲', spans: [at('나무 심기')], kind: 'initiative', category: null, rule: 'r' },
      ],
    }));
    const { bullets, initiatives } = record(doc, OPTIONS);
    expect(bullets.map(({ evidence }) => evidence.map(({ start }) => start))).toEqual([[8], [1, 21], [14]]);
    expect(initiatives.map(({ id, text, bullet }) => [id, text, bullet])).toEqual([
      ['i1', '골목 정비', 1],
      ['i2', '나무 심기', 2],
    ]);
    expect(initiatives[0]!.evidence).toEqual(bullets[1]!.evidence);
  });

  test('says of every block whether it was read, and if not, why', () => {
    const doc = documentOf('본문 바로가기\n골목을 고쳤다.\n골목을 고쳤다.');
    const blocks = [
      { ...doc.blocks[0]!, drop: { reason: 'boilerplate', rule: 'outlets/any/skip-link' } as const },
      { ...doc.blocks[1]!, kind: 'caption' as const, section: 1 },
      { ...doc.blocks[2]!, drop: { reason: 'duplicate', rule: 'duplicates/exact', of: 1, similarity: 1 } as const },
    ];
    const made = record({ ...doc, blocks }, OPTIONS);
    expect(made.blocks).toEqual([
      { start: 0, end: 7, kind: 'boilerplate', rule: 'outlets/any/skip-link', language: 'ko', section: 0 },
      { start: 8, end: 16, kind: 'caption', language: 'ko', section: 1 },
      {
        start: 17,
        end: 25,
        kind: 'duplicate',
        rule: 'duplicates/exact',
        of: 1,
        similarity: 1,
        language: 'ko',
        section: 0,
      },
    ]);
    expect(validate(made, doc.article.text)).toEqual([]);
  });

  test('places an issue where it has a place, and says null where it has none', () => {
    const doc = documentOf('중구', (at) => ({
      issues: [
        { severity: 'warning', source: 'districts', reason: '중구 is ambiguous', span: at('중구') },
        { severity: 'error', source: 'language', reason: 'neither Korean nor English' },
      ],
    }));
    expect(record(doc, OPTIONS).issues).toEqual([
      { severity: 'warning', source: 'districts', reason: '중구 is ambiguous', start: 0, end: 2 },
      { severity: 'error', source: 'language', reason: 'neither Korean nor English', start: null, end: null },
    ]);
  });

  test('holds the text only where it is asked for', () => {
    const doc = documentOf('새 소식');
    expect('text' in record(doc, OPTIONS).article).toBe(false);
    expect(record(doc, { ...OPTIONS, withText: true }).article.text).toBe('새 소식');
  });

  test('has its keys in a fixed order and survives JSON unchanged', () => {
    const made = record(documentOf('새 소식'), OPTIONS);
    expect(Object.keys(made)).toEqual(
      'schemaVersion article mayors districts categories awards bullets initiatives blocks issues tool'.split(' '),
    );
    expect(Object.keys(made.article)).toEqual(
      'id source sha256 encoding length offsetUnit language title outlet publishedAt'.split(' '),
    );
    expect(made.tool).toEqual({ version: '1.2.3', rules: 'f'.repeat(64) });
    expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made);
  });
});

function at(source: string, words: string, nth = 0): number {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = source.indexOf(words, start + 1);
  return start;
}
