import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTooMany } from '../../../batch/run/error-limit.js';
import { stretchOf } from '../../../batch/run/shards.js';

describe('stretches of shards', () => {
  const shards = fc.array(fc.record({ bytes: fc.nat(1 << 20) }), { maxLength: 40 });

  test('hold each shard once, in their order', () => {
    fc.assert(
      fc.property(shards, fc.integer({ min: 1, max: 9 }), (all, of) => {
        let next = 0;
        for (let index = 1; index <= of; index++) {
          const { first, behind } = stretchOf(all, { index, of });
          expect(first === behind || first === next).toBe(true);
          expect(behind).toBeGreaterThanOrEqual(first);
          next = Math.max(next, behind);
        }
        expect(next).toBe(all.length);
      }),
    );
  });

  test('are of about the same size', () => {
    const all = Array.from({ length: 100 }, (_, index) => ({ bytes: 1000 + (index % 7) }));
    for (let index = 1; index <= 4; index++) {
      const { first, behind } = stretchOf(all, { index, of: 4 });
      expect(Math.abs(behind - first - 25)).toBeLessThanOrEqual(1);
    }
  });
});

describe('too many failures', () => {
  test.each([
    ['the number is reached', { articles: 0, failed: 3 }, { number: 3 }, false, false],
    ['the number is passed', { articles: 9, failed: 4 }, { number: 3 }, false, true],
    ['one is too many', { articles: 9, failed: 1 }, { number: 0 }, false, true],
    ['few documents are read', { articles: 1, failed: 98 }, { percent: 5 }, false, false],
    ['few documents are all', { articles: 1, failed: 98 }, { percent: 5 }, true, true],
    ['the part is reached', { articles: 95, failed: 5 }, { percent: 5 }, false, false],
    ['the part is passed', { articles: 94, failed: 6 }, { percent: 5 }, false, true],
  ])('where %s', (_, tally, most, isOver, expected) => {
    expect(isTooMany(tally, most, isOver)).toBe(expected);
  });
});
