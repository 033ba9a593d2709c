import { describe, expect, test } from '@jest/globals';
import { createNameMatcher } from '../../index.js';
import { PUBLIC_NAMES } from './public-names.js';

const { join } = createNameMatcher();

/** The pairs in words, and those that were left open. */
function joined(left: readonly string[], right: readonly string[]): unknown {
  const { pairs, undecided } = join(left, right);
  return [
    pairs.map((pair) => `${left[pair.left]} = ${right[pair.right]}`),
    undecided.map((open) => `${left[open.left]} = ${open.candidates.map((index) => right[index]).join(' or ')}`),
  ];
}

describe('names of two lists', () => {
  test('are joined whatever their order', () => {
    const korean = PUBLIC_NAMES.map(([name]) => name);
    const english = PUBLIC_NAMES.map(([, name]) => name).reverse();
    const { pairs, undecided } = join(korean, english);
    expect(pairs.map(({ left, right }) => [left, right])).toEqual(
      PUBLIC_NAMES.map((_, index) => [index, PUBLIC_NAMES.length - 1 - index]),
    );
    expect(undecided).toEqual([]);
  });

  test('are joined in one language too', () => {
    expect(joined(['Park Jun-hee', 'Jung Won-o'], ['Jeong Won-oh', 'Junhee Park'])).toEqual([
      ['Park Jun-hee = Junhee Park', 'Jung Won-o = Jeong Won-oh'],
      [],
    ]);
  });

  test('go to the likelier of two', () => {
    expect(joined(['김정호', '김종호'], ['Kim Jong-ho', 'Kim Jung-ho'])).toEqual([
      ['김정호 = Kim Jung-ho', '김종호 = Kim Jong-ho'],
      [],
    ]);
  });

  test('stay open where two do as well', () => {
    expect(joined(['김성훈', '김성헌'], ['Kim Sung-hun'])).toEqual([
      [],
      ['김성훈 = Kim Sung-hun', '김성헌 = Kim Sung-hun'],
    ]);
    expect(joined(['김성훈'], ['Kim Sung-hun', 'Kim Sung-hoon'])).toEqual([
      [],
      ['김성훈 = Kim Sung-hun or Kim Sung-hoon'],
    ]);
  });

  test('find their place where only one order leaves nobody alone', () => {
    expect(joined(['김성훈', '김성헌'], ['Kim Sung-hun', 'Kim Sung-heon'])).toEqual([
      ['김성훈 = Kim Sung-hun', '김성헌 = Kim Sung-heon'],
      [],
    ]);
  });

  test('are taken with an unusual spelling where nobody else is near', () => {
    const { pairs } = join(['이필형', '윤석만'], ['Ilhyung Lee', 'Youn Soikman']);
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([[1, 1]]);
  });

  test('that tell too little are left out', () => {
    expect(joined(['박준희'], ['Park'])).toEqual([[], []]);
    expect(joined(['박준희'], ['Park J.H.'])).toEqual([[], []]);
    expect(joined([], ['Park'])).toEqual([[], []]);
  });
});
