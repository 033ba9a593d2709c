import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../pipeline/types.js';
import { docOf, unmarked } from '../extractors/marked-items.js';
import { link, linked, quote } from './linked-lists.js';

describe('lists', () => {
  const listsOf = (text: string, language: Language) => {
    const doc = linked(text, language);
    return doc.lists.map(({ lead, tail, kind, items, block }) => ({
      lead: quote(doc, lead),
      tail: quote(doc, tail),
      kind,
      items: items.map((item) => quote(doc, item)),
      block,
    }));
  };

  test('an inline list has the words before it as lead and the rest of its sentence as tail', () => {
    expect(listsOf('구는 상을 받았다. 심사에서는 ▲골목 정비 ▲쉼터 조성 등이 돋보였다. 주민도 기뻐했다.', 'ko')).toEqual(
      [{ lead: '심사에서는', tail: '등이 돋보였다', kind: 'initiative', items: ['골목 정비', '쉼터 조성'], block: 0 }],
    );
  });

  test('a list that opens its sentence has no lead', () => {
    expect(listsOf('상이 이어졌다. ▷민원 평가 대상 ▷농정 평가 우수상이 대표적이다.', 'ko')).toEqual([
      { lead: null, tail: '이 대표적이다', kind: 'award', items: ['민원 평가 대상', '농정 평가 우수상'], block: 0 },
    ]);
  });

  test('a list that stands alone has neither', () => {
    expect(listsOf('▲골목 정비 ▲쉼터 조성', 'ko')).toEqual([
      { lead: null, tail: null, kind: 'initiative', items: ['골목 정비', '쉼터 조성'], block: 0 },
    ]);
  });

  test('lines have the heading over them as lead, without its mark', () => {
    expect(
      listsOf('◆ 부문별 대상\n▲이한들 경기 푸른시장 ▲박노을 전남 새벽군수\n◆ 특별상\n▲정바람 강원 산골군수', 'ko'),
    ).toEqual([
      {
        lead: '부문별 대상',
        tail: null,
        kind: 'award',
        items: ['이한들 경기 푸른시장', '박노을 전남 새벽군수'],
        block: 1,
      },
      { lead: '특별상', tail: null, kind: 'award', items: ['정바람 강원 산골군수'], block: 3 },
    ]);
  });

  test('lines under a paragraph have its last sentence as lead', () => {
    expect(listsOf('구는 상을 받았다. 발자취는 길다.\n○ 2021년 우수상\n○ 2022년 대상\n구는 기뻐했다.', 'ko')).toEqual([
      { lead: '발자취는 길다.', tail: null, kind: 'award', items: ['2021년 우수상', '2022년 대상'], block: 1 },
    ]);
  });

  test('headings within a line part lists and lead them', () => {
    expect(listsOf('●대상 ▲이한들 경기 푸른시장 ▲박노을 전남 새벽군수 ●특별상 ▲정바람 강원 산골군수', 'ko')).toEqual([
      {
        lead: '대상',
        tail: '●특별상',
        kind: 'award',
        items: ['이한들 경기 푸른시장', '박노을 전남 새벽군수'],
        block: 0,
      },
      { lead: '●특별상', tail: null, kind: 'award', items: ['정바람 강원 산골군수'], block: 0 },
    ]);
  });

  test('two lists back to back share the words between them', () => {
    const [first, second] = listsOf(
      '시는 △상수도 개선 △하수도 정비 등이 우수상으로 △옥상 녹화 △텃밭 조성 등이 장려상으로 뽑혔다.',
      'ko',
    );
    expect(first).toMatchObject({ lead: '시는', tail: '등이 우수상으로', items: ['상수도 개선', '하수도 정비'] });
    expect(second).toMatchObject({
      lead: '등이 우수상으로',
      tail: '등이 장려상으로 뽑혔다',
      items: ['옥상 녹화', '텃밭 조성'],
    });
  });

  test('an English lead begins with its sentence, also behind a quotation that ends in a full stop', () => {
    expect(
      listsOf(
        'It won for "Small Steps." In addition, it was cited for ▲ a night bus ▲ a pool, drawing praise from all.',
        'en',
      ),
    ).toEqual([
      {
        lead: 'In addition, it was cited for',
        tail: ', drawing praise from all',
        kind: 'initiative',
        items: ['a night bus', 'a pool'],
        block: 0,
      },
    ]);
  });

  test('the items of a list are of its kind, but for what is done among awards', () => {
    const text = '시장은 ▲민원 평가 대상 ▲도로 운영 ▲재난 평가 최우수상 등을 받았다.';
    const { lists, bullets } = linked(text, 'ko');
    expect(lists.map(({ kind }) => kind)).toEqual(['award']);
    expect(bullets.map(({ kind }) => kind)).toEqual(['award', 'initiative', 'award']);
  });
});

describe('bullets', () => {
  test('an item that stands in two lists is one bullet with two spans', () => {
    const { text, spans } = unmarked(
      '구는 ▲⟦골목 정비⟧ ▲⟦쉼터 조성⟧ 등을 폈다.\n그 가운데 ▲⟦골목 정비⟧ ▲⟦빈집 철거⟧ 등이 호평을 받았다.',
    );
    const doc = linked(text, 'ko');
    expect(doc.bullets.map((bullet) => bullet.spans)).toEqual([[spans[0], spans[2]], [spans[1]], [spans[3]]]);
    expect(doc.lists).toHaveLength(2);
  });

  test('a document without bullets is handed on as it is', () => {
    const doc = docOf('구는 상을 받았다고 밝혔다.', 'ko');
    expect(link(doc)).toBe(doc);
  });

  test.each<[string, Language, string, string | null]>([
    [
      'the category in which the lead places the list',
      'ko',
      '⟦복지행정⟧ 분야에서는 ▲순찰 강화 ▲상담 확대 등을 높이 평가받았다.',
      '복지행정',
    ],
    [
      'the category in quotes',
      'ko',
      '`⟦마을 돌봄 운영⟧` 분야에서는 ▲순찰 강화 ▲상담 확대 등을 높이 평가받았다.',
      '마을 돌봄 운영',
    ],
    [
      'the category of the award in the sentence before',
      'ko',
      '구청장은 ⟦공동체 증진⟧ 분야 우수상을 받았다. 그때도 ▲마을사랑방 조성 ▲협의회 운영 등이 돋보였다.',
      '공동체 증진',
    ],
    [
      'the category of the award two sentences before',
      'ko',
      '시는 ⟦기후환경⟧ 분야 우수상을 받았다. 대회는 7월에 열렸다. 수상 사례는 ◇방음터널 설치 ◇체험길 조성 등이다.',
      '기후환경',
    ],
    [
      'no category where the sentence before names two without an award',
      'ko',
      '점수를 올린 곳은 도시사회와 지원체계 부문이다. 시는 ▲버스 도입 ▲숲 조성 등을 폈다.',
      null,
    ],
    ['no category for awards', 'ko', '복지 분야에서는 ▲돌봄 평가 대상 ▲보육 평가 우수상 등을 받았다.', null],
    [
      'no category from another paragraph',
      'ko',
      '구는 복지 분야 대상을 받았다.\n구는 ▲골목 정비 ▲쉼터 조성 등을 추진한다.',
      null,
    ],
    [
      'the category in which an English lead places the list',
      'en',
      "In the '⟦Visiting Care⟧' category, the district was praised for ▲home visits ▲night patrols.",
      'Visiting Care',
    ],
    [
      'the category of the award in the English sentence before',
      'en',
      'He won the Excellence Award in the ⟦community building⟧ category. He was then praised for ▲creating a hall ▲running a council.',
      'community building',
    ],
  ])('%s', (_title, language, marked, category) => {
    const { text, spans } = unmarked(marked);
    const doc = linked(text, language);
    expect(doc.bullets.length).toBe(2);
    for (const bullet of doc.bullets) {
      expect(quote(doc, bullet.category)).toBe(category);
      expect(bullet.category).toEqual(spans[0] ?? null);
    }
  });
});
