import { describe, expect, test } from '@jest/globals';
import { commandLine, withoutLimits } from '../../cli/extract/command-line.js';
import { barOf, lineOf, type Snapshot } from '../../cli/extract/progress.js';

const half: Snapshot = { articles: 900, failed: 100, bytes: 250, earlier: 250, total: 1000, milliseconds: 10_000 };

describe('progress', () => {
  test.each([
    ['on the way', half, '██████████·········· 50 %  1,000 articles  100 failed  100/s  00:20 left'],
    ['at its end', { ...half, bytes: 750 }, `${'█'.repeat(20)} 100 %  1,000 articles  100 failed  100/s  00:00 left`],
    [
      'over hours',
      { ...half, total: 100_000 },
      `${'·'.repeat(20)} 0 %  1,000 articles  100 failed  100/s  1:06:20 left`,
    ],
    ['of an unknown size', { ...half, total: null, failed: 0 }, '900 articles  90/s'],
    [
      'that has just begun',
      { ...half, bytes: 0, articles: 0, failed: 0, milliseconds: 9 },
      '█████··············· 25 %  0 articles',
    ],
  ])('of a run %s is told to people', (_, snapshot, expected) => {
    expect(barOf(snapshot, 100)).toBe(expected);
  });

  test('does not break a narrow line', () => {
    expect(barOf(half, 40)).toBe('██████████·········· 50 %  1,000 articl');
  });

  test('is told to programs, too', () => {
    expect(lineOf(half)).toEqual({
      progress: { articles: 900, failed: 100, bytes: 500, total: 1000, rate: 100, seconds: 10, eta: 20 },
    });
  });
});

describe('the line that goes on', () => {
  test('is what a shell reads as it was meant', () => {
    expect(commandLine(['extract', "it's here.jsonl", '--out', 'run/', '뉴스'])).toBe(
      `sasil extract 'it'\\''s here.jsonl' --out run/ '뉴스'`,
    );
  });

  test('is without what ended the run', () => {
    const words = ['extract', 'in', '--fail-fast', '--max-errors', '5%', '--max-errors=3', '--out', 'run/'];
    expect(withoutLimits(words)).toEqual(['extract', 'in', '--out', 'run/']);
  });
});
