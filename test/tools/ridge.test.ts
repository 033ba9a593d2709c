import { describe, expect, test } from '@jest/globals';
import { placesOf, ridge, rounded, rowOf, weighTwice } from '../../tools/weigh/ridge.mjs';

const sample = (text: string, ...cues: string[]) => ({ text, cues: new Map(cues.map((cue) => [cue, 1])) });

describe('the cues that are weighed', () => {
  test('stand in enough texts, have a name, and come in code-unit order', () => {
    const samples = [sample('one', 'ko/b', 'ko/a', 'ko/a b'), sample('two', 'ko/b', 'ko/a', 'ko/a b'), sample('two', 'ko/c'), sample('two', 'ko/c')]; // prettier-ignore
    expect([...placesOf(samples, 2)]).toEqual([
      ['ko/a', 0],
      ['ko/b', 1],
    ]);
  });
});

describe('ridge', () => {
  const places = new Map([
    ['for', 0],
    ['against', 1],
    ['both', 2],
  ]);
  const rows = Array.from(
    { length: 40 },
    (_, index) =>
    rowOf(new Map([[index % 2 ? 'for' : 'against', 1], ['both', 1], ['unknown', 1]]), places), // prettier-ignore
  );
  const signs = rows.map((_, index) => (index % 2 ? 1 : -1));

  test('weighs what tells the two apart, and nothing else', () => {
    const [yes, no, both] = [...ridge(rows, signs, 3, 0.5)].map(rounded);
    expect(yes).toBeGreaterThan(1);
    expect(no).toBe(-yes!);
    expect(both).toBe(0);
  });

  test('weighs the less the more it costs', () => {
    const [dear] = ridge(rows, signs, 3, 10);
    const [cheap] = ridge(rows, signs, 3, 1);
    expect(dear).toBeGreaterThan(0);
    expect(dear).toBeLessThan(cheap!);
  });

  test('leaves cues out that weigh too little', () => {
    const some = rows.map((row, index) => (index < 36 ? row : rows[index - 1]!));
    const [weights] = weighTwice(some, [signs], 3, 1, 1);
    expect([...weights!].map((weight) => weight !== 0)).toEqual([true, true, false]);
  });
});
