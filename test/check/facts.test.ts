import { describe, expect, test } from '@jest/globals';
import { compareFacts } from '../../check/differences.js';
import { newExpectation, renew } from '../../check/renew.js';
import type { Expectation } from '../../check/types.js';
import { extract } from '../../index.js';

const TEXT =
  '서울 종로구(구청장 서지호)는 문화체육관광부가 주관한 ‘2025 동네 책방 평가’에서 우수상을 받았다고 3일 밝혔다.';
const record = extract({ id: 'case', text: TEXT });
const AWARD = {
  recipient: '종로구',
  program: '2025 동네 책방 평가',
  level: '우수상',
  rank: 'excellence',
  year: 2025,
} as const;

/** What differs, short. */
function told(expected: Expectation): unknown[] {
  return compareFacts(expected, record).differences.map(({ what, pointer, fields, news }) => [
    what,
    pointer,
    [...(news ?? fields)],
  ]);
}

describe('an expectation and a record', () => {
  test('agree where the record says what is expected, and what is not named is not looked at', () => {
    expect(told({ awards: [AWARD] })).toEqual([]);
    expect(told({ language: 'ko', districts: ['종로구'], mayors: [{ name: '서지호' }] })).toEqual([]);
    expect(told({})).toEqual([]);
  });

  test.each<[string, Expectation, unknown[]]>([
    ['a field', { awards: [{ ...AWARD, rank: 'grand' }] }, [['changed', '/awards/0', ['rank']]]],
    ['an id', { districts: [{ name: '종로구', id: 'kr-busan-jung-gu' }] }, [['changed', '/districts/0', ['id']]]],
    ['a quote', { districts: [{ name: '종로구', evidence: ['서울'] }] }, [['changed', '/districts/0', ['evidence']]]],
    ['a recipient', { awards: [{ ...AWARD, recipient: '중구' }] }, [['changed', '/awards/0', ['recipient']]]],
    ['nothing of what is read', { districts: [] }, [['spurious', '/districts', []]]],
    ['more than is read', { districts: ['종로구', '은평구'] }, [['missed', '/districts/1', []]]],
    ['another language', { language: 'en' }, [['article', '/language', ['language']]]],
  ])('differ where %s is expected otherwise', (_, expected, differences) => {
    expect(told(expected)).toEqual(differences);
  });

  const todo = { reason: 'carried over', got: { year: 2025 } };
  test.each<[string, Expectation, unknown[]]>([
    ['stays as it is', { awards: [{ ...AWARD, year: 2024, todo }] }, []],
    ['is none any more', { awards: [{ ...AWARD, todo }] }, [['todo-passes', '/awards/0', []]]],
    [
      'is another one',
      { awards: [{ ...AWARD, year: 2024, todo: { ...todo, got: { year: 2023 } } }] },
      [['todo-changed', '/awards/0', ['year']]],
    ],
    [
      'is not the only one',
      { awards: [{ ...AWARD, year: 2024, rank: 'grand', todo }] },
      [['todo-changed', '/awards/0', ['rank']]],
    ],
    [
      'holds in part',
      { awards: [{ ...AWARD, year: 2024, todo: { ...todo, got: { year: 2025, rank: 'top' } } }] },
      [['todo-passes', '/awards/0', ['year']]],
    ],
    ['is that nothing is read', { districts: ['종로구', { name: '은평구', todo: { ...todo, got: null } }] }, []],
    ['is a fact too many', { districts: [], spurious: { districts: [{ reason: 'x', fact: '종로구' }] } }, []],
    [
      'was a fact too many',
      { districts: ['종로구'], spurious: { districts: [{ reason: 'x', fact: '은평구' }] } },
      [['todo-passes', '/spurious/districts/0', []]],
    ],
  ])('a known difference that %s', (_, expected, differences) => {
    expect(told(expected)).toEqual(differences);
  });
});

describe('renewing', () => {
  const wrong: Expectation = { districts: ['종로구', '은평구'], awards: [{ ...AWARD, year: 2024 }] };

  test.each([
    ['right', { as: 'right' }, ['- district 은평구: 은평구', '~ award of 종로구: year 2024 → year 2025']],
    [
      'known to be wrong',
      { as: 'todo', reason: 'r' },
      ['? district 은평구 is known to be read as nothing', '? award of 종로구 is known to be read as year 2025'],
    ],
  ] as const)('takes what is read for %s, and then nothing differs', (_, renewal, changes) => {
    const renewed = renew(wrong, record, renewal);
    expect(renewed.changes).toEqual(changes);
    expect(told(renewed.expected)).toEqual([]);
    expect(renew(renewed.expected, record, renewal)).toEqual({ expected: renewed.expected, changes: [] });
  });

  test('keeps the fields that facts name, and takes passing todos out alone', () => {
    expect(renew(wrong, record, { as: 'right' }).expected).toEqual({ districts: ['종로구'], awards: [AWARD] });
    const passing: Expectation = { ...wrong, districts: [{ name: '종로구', todo: { reason: 'r', got: null } }] };
    expect(renew(passing, record, { as: 'passing' }).expected).toEqual({ ...wrong, districts: ['종로구'] });
  });

  test('of nothing expects all that is read', () => {
    const { expected } = newExpectation(record);
    expect(told(expected)).toEqual([]);
    expect(expected).toMatchObject({
      language: 'ko',
      awards: [{ recipient: { id: 'kr-seoul-jongno-gu' }, basis: 'stated' }],
    });
  });
});
