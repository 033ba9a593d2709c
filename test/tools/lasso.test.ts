import { describe, expect, test } from '@jest/globals';
import { lasso, placesOf, rounded, rowOf } from '../../tools/weigh/lasso.mjs';

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

describe('lasso', () => {
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
    const [yes, no, both] = [...lasso(rows, signs, 3, 0.5)].map(rounded);
    expect(yes).toBeGreaterThan(1);
    expect(no).toBeLessThan(-1);
    expect(both).toBe(0);
  });

  test('leaves all at nothing where weights cost more than they bring', () => {
    expect([...lasso(rows, signs, 3, 1000)].map(rounded)).toEqual([0, 0, 0]);
  });
});
