import { describe, expect, test } from '@jest/globals';
import { createNameMatcher, loadRules, type NameInput } from '../../index.js';
import { nameJudge } from '../../compare/names/name-judge.js';
import { nameKeys } from '../../compare/names/name-keys.js';
import { PUBLIC_NAMES } from './public-names.js';

const rules = loadRules();
const { group } = createNameMatcher(rules);

function textOf(name: NameInput): string {
  return typeof name === 'string' ? name : name.text;
}

/** Each person's names, and the persons who may be the same. */
function persons(names: readonly NameInput[]): [string[], number[]][] {
  return group(names).map((person) => [person.names.map((index) => textOf(names[index]!)), [...person.mayBe]]);
}

describe('the names of a list become persons', () => {
  test('spellings, orders and languages together', () => {
    const names = ['Jeong Won-oh', '박준희', 'Jung Won-o', 'Junhee Park', '정원오', 'Park Jin-hee', 'Park Joon-hee'];
    expect(persons(names)).toEqual([
      [['Jeong Won-oh', 'Jung Won-o', '정원오'], []],
      [['박준희', 'Junhee Park', 'Park Joon-hee'], []],
      [['Park Jin-hee'], []],
    ]);
  });

  test('a name that is given twice once', () => {
    expect(group(['박준희', '이권재', '박준희'])).toEqual([
      { names: [0, 2], mayBe: [] },
      { names: [1], mayBe: [] },
    ]);
  });

  test('public persons each one person', () => {
    const { length } = PUBLIC_NAMES;
    const names = [...PUBLIC_NAMES.map(([korean]) => korean), ...PUBLIC_NAMES.map(([, english]) => english)];
    expect(group(names).map((person) => person.names)).toEqual(PUBLIC_NAMES.map((_, index) => [index, index + length]));
  });

  test('a spelling between two names stays alone, and says whose it may be', () => {
    expect(persons(['김성훈', '김성헌', 'Kim Sung-hun'])).toEqual([
      [['김성훈'], [2]],
      [['김성헌'], [2]],
      [['Kim Sung-hun'], [0, 1]],
    ]);
  });

  test('a surname or initials stay alone, and say whose they may be', () => {
    expect(persons(['박준희', 'Park J.H.', '박', '이권재'])).toEqual([
      [['박준희'], [1, 2]],
      [['Park J.H.'], [0, 2]],
      [['박'], [0, 1]],
      [['이권재'], []],
    ]);
  });

  test('an office decides between names that are alike', () => {
    const names = [
      { text: '김성훈', district: 'a' },
      { text: '김성헌', district: 'b' },
      { text: 'Kim Sung-hun', district: 'b' },
      { text: 'Kim Sung-hun', district: 'a' },
      { text: '김', district: 'a' },
    ];
    expect(group(names).map((person) => person.names)).toEqual([
      [0, 3, 4],
      [1, 2],
    ]);
  });

  test('heads of two governments stay two, and a name without a government may be either', () => {
    const names = [{ text: '박준희', district: 'a' }, { text: '박준희', district: 'b' }, 'Park Jun-hee'];
    expect(persons(names)).toEqual([
      [['박준희'], [1, 2]],
      [['박준희'], [0, 2]],
      [['Park Jun-hee'], [0, 1]],
    ]);
  });

  test('a machine slip stays beside the name of the office', () => {
    const names = [
      { text: '이필형', district: 'a' },
      { text: 'Ilhyung Lee', district: 'a' },
      { text: '이', district: 'a' },
    ];
    expect(persons(names)).toEqual([
      [['이필형'], [1, 2]],
      [['Ilhyung Lee'], [0, 2]],
      [['이'], [0, 1]],
    ]);
  });

  test('none for none', () => {
    expect(group([])).toEqual([]);
  });
});

/** Different names, and names that may be anybody's. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['surname', 'given-name', 'hanja', 'unreadable', 'given-name-only']);

test('names that are not different have a key in common', () => {
  const { read, judge } = nameJudge(rules);
  const texts = [
    ...PUBLIC_NAMES.flat(),
    'Park J.H.',
    '박',
    'Park',
    'Jun-hee',
    'Kim Jung-un',
    'John Smith',
    '朴正熙',
    '박○○',
  ];
  const names = [...texts, ...texts].map((text) => {
    const name = read(text);
    return { name, keys: nameKeys(name) };
  });
  const lost = names.flatMap((a) =>
    names
      .filter(({ name }) => !TELLS_NOTHING.has(judge(a.name, name).code))
      .filter(({ keys }) => {
        const isSurnameEnough = a.keys.isPartial || keys.isPartial;
        const shared = isSurnameEnough
          ? [...a.keys.surnames].filter((key) => keys.surnames.has(key))
          : [...a.keys.whole].filter((key) => keys.whole.has(key));
        return shared.length === 0;
      })
      .map((b) => `${a.name.mention.text}, ${b.name.mention.text}`),
  );
  expect(lost).toEqual([]);
});
