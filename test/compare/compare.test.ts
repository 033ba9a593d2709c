import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compare, createExtractor, loadRules, summarizer, type Comparison, type PartialRecord } from '../../index.js';
import { SHARED, testWithShared } from '../shared.js';

const rules = loadRules({ comparison: true });
const extractor = createExtractor(rules, { withText: true });

/** Compares two texts of our own. */
function compareTexts(ko: string, en: string): Comparison {
  return compare(
    { record: extractor.extract({ id: 'ko', text: ko }) },
    { record: extractor.extract({ id: 'en', text: en }) },
    { rules },
  );
}

/** Compares records that say this and nothing else. */
function compareFacts(ko: Omit<PartialRecord, 'article'>, en: Omit<PartialRecord, 'article'>): Comparison {
  return compare(
    { record: { article: { language: 'ko' }, ...ko } },
    { record: { article: { language: 'en' }, ...en } },
    { rules },
  );
}

/** `differs 관악구 ↔ Gwanak-gu [level: 최우수상 ↔ Grand Prize]`. */
function said({ facts }: Comparison, kind: string): string[] {
  return facts
    .filter((fact) => fact.kind === kind)
    .map(({ status, ko, en, differences }) =>
      [
        status,
        ko?.text ?? '—',
        '↔',
        en?.text ?? '—',
        ...differences.map((each) => `[${each.field}: ${each.ko} ↔ ${each.en}]`),
      ].join(' '),
    );
}

const level = (text: string, rank: 'grand' | 'top' | 'excellence') => ({ text, rank }) as const;

describe('districts', () => {
  test('are one by id, whatever the names', () => {
    const comparison = compareFacts(
      { districts: [{ name: '수원특례시' }, { name: '관악구' }] },
      { districts: [{ name: 'Gwanak District' }, { name: 'Suwon City' }, { name: 'Guro-gu' }] },
    );
    expect(said(comparison, 'district')).toEqual([
      'equal 수원특례시 ↔ Suwon City',
      'equal 관악구 ↔ Gwanak District',
      'en-only — ↔ Guro-gu',
    ]);
  });

  test('that share a name go by their order', () => {
    const both = { districts: [{ name: '남구' }, { name: '남구' }] };
    const pairs = compareFacts(both, { districts: [{ name: 'Nam-gu' }, { name: 'Nam-gu' }] }).facts;
    expect(pairs.map(({ ko, en }) => [ko?.index, en?.index])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('mayors', () => {
  const mayor = (name: string, district: string | null, status: 'current' | 'former' = 'current') => ({
    name,
    status,
    district: district === null ? null : { name: district },
  });

  test.each([
    [mayor('박준희', '관악구'), mayor('Park Jun-hee', 'Gwanak-gu'), 'equal'],
    [mayor('박준희', '관악구'), mayor('Junhee Park', null), 'equal'],
    [mayor('박준희', '관악구'), mayor('Kim Mi-kyung', 'Gwanak-gu'), 'differs'],
    [mayor('박준희', '관악구'), mayor('Kim Mi-kyung', 'Eunpyeong-gu'), 'ko-only'],
  ])('%j and %j: %s', (ko, en, status) => {
    const [first] = compareFacts({ mayors: [ko] }, { mayors: [en] }).facts;
    expect(first!.status).toBe(status);
  });

  test('of one office are told apart by name, the one before from the one now', () => {
    const comparison = compareFacts(
      { mayors: [mayor('유종필', '관악구', 'former'), mayor('박준희', '관악구')] },
      { mayors: [mayor('Park Joon-hee', 'Gwanak-gu'), mayor('Yoo Jong-pil', 'Gwanak-gu', 'former')] },
    );
    expect(comparison.facts.map(({ status, ko, en }) => [status, ko?.index, en?.index])).toEqual([
      ['equal', 0, 1],
      ['equal', 1, 0],
    ]);
  });
});

describe('awards', () => {
  const award = {
    recipient: { name: '관악구' },
    program: { name: '지역복지사업 평가' },
    category: { name: '도시재생' },
    level: level('최우수상', 'top'),
    year: 2023,
    streak: 4,
  };
  const english = {
    recipient: { name: 'Gwanak-gu' },
    program: { name: 'Regional Welfare Project Evaluation' },
    category: { name: 'urban regeneration' },
    level: level('Top Excellence Award', 'top'),
    year: 2023,
    streak: 4,
  };
  const KO = '관악구 · 지역복지사업 평가 · 도시재생 · 최우수상';

  test.each([
    [{}, 'equal', ''],
    [{ level: level('Grand Prize', 'grand') }, 'differs', ' [level: 최우수상 ↔ Grand Prize]'],
    [{ streak: 3 }, 'differs', ' [streak: 4 ↔ 3]'],
    [{ year: null }, 'differs', ' [year: 2023 ↔ null]'],
    [{ category: null }, 'differs', ' [category: 도시재생 ↔ null]'],
    [{ category: { name: 'city renewal' } }, 'equal', ''],
  ])('with %j: %s%s', (change, status, difference) => {
    const [row] = said(compareFacts({ awards: [award] }, { awards: [{ ...english, ...change }] }), 'award');
    expect(row).toContain(`${status} ${KO} ↔ `);
    expect(row!.endsWith(difference)).toBe(true);
  });

  test('differ where one leaves out a word of the field that is known', () => {
    const [row] = said(
      compareFacts(
        { awards: [{ ...award, category: { name: '스마트도시' } }] },
        { awards: [{ ...english, category: { name: 'city' } }] },
      ),
      'award',
    );
    expect(row).toContain('[category: 스마트도시 ↔ city]');
  });

  test('of one government and program go together by category, rank and year, not by their order', () => {
    const awards = ['2021', '2022', '2023'].map((year, index) => ({
      ...award,
      category: { name: ['도시재생', '사회적경제', '일자리'][index]! },
      year: Number(year),
    }));
    const others = [...awards].reverse().map(({ year }, index) => ({
      ...english,
      category: { name: ['jobs', 'social economy', 'urban regeneration'][index]! },
      year,
    }));
    const pairs = compareFacts({ awards }, { awards: others }).facts.filter(({ kind }) => kind === 'award');
    expect(pairs.map(({ status, ko, en }) => [status, ko?.index, en?.index])).toEqual([
      ['equal', 0, 2],
      ['equal', 1, 1],
      ['equal', 2, 0],
    ]);
  });

  test('of other governments, or of one government for other things, are not forced together', () => {
    const other = { ...english, recipient: { name: 'Guro-gu' } };
    const forOthers = { ...english, program: { name: 'forest fire prevention contest' }, category: null, year: 2019 };
    const comparison = compareFacts({ awards: [award, award] }, { awards: [other, forOthers] });
    expect(comparison.counts.award).toEqual({ equal: 0, differs: 0, koOnly: 2, enOnly: 2 });
  });

  test('are given by organizers that are told apart from them', () => {
    const comparison = compareFacts(
      { awards: [{ ...award, organizer: { name: '보건복지부' } }] },
      { awards: [{ ...english, organizer: null }] },
    );
    expect(said(comparison, 'award')[0]).toMatch(/^equal/);
    expect(said(comparison, 'organizer')).toEqual(['ko-only 보건복지부 ↔ —']);
  });
});

describe('list items', () => {
  const items = (...texts: string[]) => ({ bullets: texts.map((text) => ({ text, kind: 'initiative' as const })) });

  test('go together by what they tell, in their order, and one that was left out leaves a gap', () => {
    const comparison = compareFacts(
      items('슬레이트 지붕 철거', '빈집 정비', '작은도서관 운영', '어린이집 확충'),
      items('removal of slate roofs', 'running small libraries', 'more daycare centers'),
    );
    expect(said(comparison, 'bullet')).toEqual([
      'equal 슬레이트 지붕 철거 ↔ removal of slate roofs',
      'ko-only 빈집 정비 ↔ —',
      'equal 작은도서관 운영 ↔ running small libraries',
      'equal 어린이집 확충 ↔ more daycare centers',
    ]);
  });

  test('of which no word is known go by their place where nothing was left out', () => {
    const comparison = compareFacts(
      items('작은도서관 운영', '꿈터 누리재', '어린이집 확충'),
      items('running small libraries', 'a den of wonders', 'more daycare centers'),
    );
    expect(comparison.counts.bullet).toEqual({ equal: 3, differs: 0, koOnly: 0, enOnly: 0 });
    expect(comparison.facts[1]!.score).toBeLessThan(0.3);
  });

  test('that speak of other things are not forced together', () => {
    const comparison = compareFacts(items('산불 예방'), items('public library evaluation'));
    expect(comparison.counts.bullet).toEqual({ equal: 0, differs: 0, koOnly: 1, enOnly: 1 });
  });

  test('that one version made one item are the counterpart of none', () => {
    const comparison = compareFacts(
      items('빈집 정비', '작은도서관 운영', '어린이집 확충'),
      items('clearing of empty homes', 'small libraries and more daycare centers'),
    );
    expect(said(comparison, 'bullet')).toEqual([
      'equal 빈집 정비 ↔ clearing of empty homes',
      'ko-only 작은도서관 운영 ↔ —',
      'ko-only 어린이집 확충 ↔ —',
      'en-only — ↔ small libraries and more daycare centers',
    ]);
  });

  test('that became a plain sentence are told there', () => {
    const comparison = compareTexts(
      '관악구, 살기 좋은 마을 만든다\n\n서울 관악구(구청장 박준희)는 3일 ▲빈집 정비 ▲작은도서관 운영 등을 추진한다고 밝혔다.\n',
      'Gwanak-gu Builds a Good Place to Live\n\nGwanak-gu (Mayor Park Jun-hee) said so on the 3rd. It clears empty homes and runs small libraries.\n',
    );
    const told = comparison.facts.filter(({ kind }) => kind === 'bullet').map(({ elsewhere }) => elsewhere?.text);
    const sentence = 'It clears empty homes and runs small libraries.';
    expect(told).toEqual([sentence, sentence]);
  });
});

describe('texts', () => {
  const ko =
    '관악구, 복지 평가에서 최우수상\n\n' +
    '서울 관악구(구청장 박준희)는 보건복지부(장관 김하늘)가 연 ‘지역복지사업 평가’에서 최우수상을 받았다고 15일 밝혔다.\n\n' +
    '구는 상금 6000만 원을 어르신 325명의 도시락에 쓸 예정이다.\n\n' +
    '구는 상금 6000만 원을 어르신 325명의 도시락에 쓸 예정이다.\n';
  const en =
    'Gwanak-gu Wins Grand Prize in Welfare Evaluation\n\n' +
    "Gwanak-gu (Mayor Park Jun-hee) announced on the 15th that it won the Grand Prize in the 'Regional Welfare Project Evaluation' of the Ministry of Health and Welfare.\n\n" +
    'The district will spend the prize of 60 million won on lunch boxes for 352 seniors.\n\n' +
    'The Mayor thanked everybody who helped.\n';
  const comparison = compareTexts(ko, en);

  test('name the level that was changed in translation', () => {
    expect(
      comparison.facts.filter(({ kind }) => kind === 'award').flatMap(({ differences }) => differences),
    ).toContainEqual({
      field: 'level',
      ko: '최우수상',
      en: 'Grand Prize',
    });
  });

  test('have the number that was changed, and the sum that was not', () => {
    expect(said(comparison, 'quantity')).toEqual([
      'equal 15일 ↔ the 15th',
      'equal 6000만 원 ↔ 60 million won',
      'differs 325명 ↔ 352 seniors [value: 325명 ↔ 352 seniors]',
    ]);
  });

  test('tell of a minister whom one of them does not name', () => {
    expect(said(comparison, 'person')).toEqual(['ko-only 김하늘 (장관) ↔ —']);
  });

  test('stand side by side, a repeated line and a new one alone', () => {
    const rows = comparison.paragraphs!.map(({ status, cost, ko, en }) => [
      status,
      cost < 1,
      ko.map(({ block }) => block),
      en.map(({ block }) => block),
    ]);
    expect(rows).toEqual([
      ['differs', true, [0], [0]],
      ['differs', true, [1], [1]],
      ['differs', true, [2], [2]],
      ['en-only', false, [], [3]],
      ['ko-only', false, [3], []],
    ]);
    expect(comparison.paragraphs!.at(-1)!.ko[0]!.repeats).toBe(2);
  });

  test('are the same compared with themselves in the other order of calls', () => {
    expect(compareTexts(ko, en)).toEqual(comparison);
  });

  test('sum up to a corpus', () => {
    const corpus = summarizer();
    corpus.add(comparison);
    corpus.add(comparison);
    const { pairs, levels, kinds, dropped } = corpus.summary();
    expect(pairs).toBe(2);
    expect(levels).toContainEqual({ ko: '최우수상', en: 'grand prize', rankKo: 'top', rankEn: 'grand', count: 2 });
    expect(kinds.find(({ kind }) => kind === 'district')).toEqual({
      kind: 'district',
      equal: 2,
      differs: 0,
      koOnly: 0,
      enOnly: 0,
      agreement: 1,
    });
    expect(dropped).toContainEqual({ kind: 'person', onlyIn: 'ko', count: 2, elsewhere: 0, of: 2 });
  });
});

describe('two articles of a newspaper on one story', () => {
  const read = (id: string) => {
    const [file] = readdirSync(`${SHARED}seeds`).filter((name) => name.startsWith(id));
    return extractor.extract({ id, bytes: readFileSync(`${SHARED}seeds/${file}`) });
  };

  testWithShared('have all heads, governments, fields, awards and items in common; the minister stands in one', () => {
    const comparison = compare({ record: read('003') }, { record: read('000') }, { rules });
    const same = (number: number) => ({ equal: number, differs: 0, koOnly: 0, enOnly: 0 });
    expect(comparison.counts).toMatchObject({
      mayor: same(1),
      district: same(1),
      category: same(2),
      award: { koOnly: 0, enOnly: 0 },
      bullet: same(11),
      person: { equal: 0, differs: 0, koOnly: 1, enOnly: 0 },
    });
    // What is read of each award is for the tests of extraction to say.
    expect(comparison.counts.award.equal + comparison.counts.award.differs).toBe(5);
    expect(said(comparison, 'person')).toEqual(['ko-only 조규홍 (장관) ↔ —']);
    const alone = comparison.paragraphs!.filter(({ ko, en }) => ko.length * en.length === 0);
    const repeated = alone.filter(({ ko, en }) => [...ko, ...en].some(({ repeats }) => repeats !== null));
    expect(repeated.filter(({ en }) => en.length > 0)).toHaveLength(2);
    expect(repeated.filter(({ ko }) => ko.length > 0)).toHaveLength(7);
  });
});

test('rules without those for comparing are refused by name', () => {
  const wrong = loadRules();
  expect(() =>
    compare(
      { record: { article: { language: 'ko' } }, text: '2명' },
      { record: { article: { language: 'en' } }, text: 'two' },
      { rules: wrong },
    ),
  ).toThrow(/comparison\/quantities/);
});
