import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RuleError, createNameMatcher, makeRules, type NameInput } from '../../index.js';
import { PUBLIC_NAMES } from './public-names.js';
import { MOST, growth } from '../growth.js';

const { compare } = createNameMatcher();

/** The verdict in both directions, which has to be one. */
function verdictOf(a: NameInput, b: NameInput): string {
  const [there, back] = [compare(a, b), compare(b, a)];
  expect([back.verdict, back.code, back.score]).toEqual([there.verdict, there.code, there.score]);
  expect(there.reason).not.toBe('');
  expect(there.score >= 0.5).toBe(there.verdict === 'same');
  return `${there.verdict}: ${there.code}`;
}

describe('a name in Hangul is the one in Latin letters', () => {
  test.each([
    ['romanised by the rules', '박준희', 'Bak Jun-hui'],
    ['as newspapers write it', '박준희', 'Park Jun-hee'],
    ['with a doubled vowel', '박준희', 'Park Joon-hee'],
    ['the given name first', '박준희', 'Junhee Park'],
    ['the given name first, hyphened', '박준희', 'Jun-hee Park'],
    ['in capitals', '박준희', 'PARK JUNHEE'],
    ['the surname in capitals', '박준희', 'Junhee PARK'],
    ['in three words', '박준희', 'Park Jun Hee'],
    ['with a comma', '박준희', 'Park, Jun-hee'],
    ['the given name first and a comma', '박준희', 'Park, Junhee'],
    ['with an inner capital', '조규홍', 'Cho KyooHong'],
    ['by McCune and Reischauer', '정원오', 'Chŏng Wŏn-o'],
    ['by McCune and Reischauer with a decomposed mark', '정원오', 'Cho\u0306ng Wo\u0306n-o'],
    ['by McCune and Reischauer with an apostrophe', '최태원', "Ch'oe T'ae-wŏn"],
    ['by McCune and Reischauer without marks', '박준희', 'Pak Chun-hui'],
    ['in one word', '서강석', 'Seogangseok'],
    ['with the space in another place', '성장현', 'Seongjang Hyun'],
    ['with a given name of one syllable', '임택', 'Im Taek'],
    ['of two syllables, the surname last', '이성', 'Sung Lee'],
    ['with a lone vowel', '정원오', 'Won O Jung'],
    ['with a surname of two syllables', '남궁민수', 'Namkoong Min-soo'],
    ['with a surname in two words', '남궁민수', 'Nam Goong Min-soo'],
    ['where the surname may have one syllable or two', '선우재', 'Sun Woojae'],
    ['where the surname may have two syllables or one', '선우재', 'Sunwoo Jae'],
    ['with a syllable that no list has', '김도읍', 'Kim Do-eup'],
    ['with a surname that no list has', '견미리', 'Kyeon Mi-ri'],
    ['with a surname spelled as no list has it', '정세균', 'Choung Sekyun'],
    ['with the R that the South leaves out', '유시민', 'Rhyu Si-min'],
    ['in decomposed Hangul', '박준희'.normalize('NFD'), 'Park Jun-hee'],
    ['with a space', '박 준희', 'Park Jun-hee'],
    ['with Chinese characters beside it', '박준희(朴俊熙)', 'Park Jun-hee'],
    ['with an honorific', '박준희 씨', 'Ms. Park Jun-hee'],
    ['that looks blanked and is not', '김용모', 'Kim Yong-mo'],
  ])('%s: %s, %s', (_, korean, english) => {
    expect(verdictOf(korean, english)).toBe('same: spelling');
  });

  test.each(PUBLIC_NAMES)('as newspapers write it: %s, %s', (korean, english) => {
    expect(verdictOf(korean, english)).toBe('same: spelling');
  });
});

describe('a name in Hangul is not the one in Latin letters', () => {
  test.each([
    ['with another vowel', '박준희', 'Park Jin-hee', 'given-name'],
    ['with another consonant', '박준희', 'Park Jun-bee', 'given-name'],
    ['with a consonant less', '이필형', 'Ilhyung Lee', 'given-name'],
    ['with a syllable less', '박준희', 'Park Jun', 'given-name'],
    ['with a syllable more', '임택', 'Im Taek-soo', 'given-name'],
    ['with another surname', '정원오', 'Jeon Won-oh', 'surname'],
    ['with another surname the other way round', '전해철', 'Jeong Haecheol', 'surname'],
    ['of a foreigner', '박준희', 'John Smith', 'surname'],
    ['with other initials', '박준희', 'Park S.H.', 'given-name'],
    ['with another surname that begins like it', '제정원', 'Jeong Won-oh', 'surname'],
    ['with initials and another surname', '박준희', 'Lee J.H.', 'surname'],
  ])('%s: %s, %s', (_, korean, english, code) => {
    expect(verdictOf(korean, english)).toBe(`different: ${code}`);
  });

  test('nor any other of the public names', () => {
    const wrong = PUBLIC_NAMES.flatMap(([korean]) =>
      PUBLIC_NAMES.filter(([other, english]) => other !== korean && compare(korean, english).verdict === 'same').map(
        ([, english]) => `${korean} = ${english}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('two spellings in Latin letters', () => {
  test.each([
    ['Jeong Won-oh', 'Jung Won-o', 'same: spelling'],
    ['Jeong Won-oh', 'Wonoh JUNG', 'same: spelling'],
    ['Park Heong-joon', 'Park Hyungjoon', 'same: spelling'],
    ['Kim Sung-hun', 'Kim Seong-heon', 'same: spelling'],
    ['Yu Seong-hoon', 'Yoo Sung-hoon', 'same: spelling'],
    ['Lee Kwon-jae', 'Lee Gwonjae', 'same: spelling'],
    ['Lee Kwon-jae', 'Lee Kwonjae', 'same: same-letters'],
    ['Lee Kwon-jae', 'Kwon-jae Lee', 'same: same-letters'],
    ['Seong Jang-hyun', 'Seongjang Hyun', 'same: same-letters'],
    ['John Smith', 'Smith, John', 'same: same-letters'],
    ['Park Jun-hee', 'Park Jin-hee', 'different: given-name'],
    ['Kim Dong-chan', 'Park Dong-chan', 'different: surname'],
    ['Jeong Won-oh', 'Jeon Won-oh', 'different: surname'],
    ['Lee Pil-hyung', 'Ilhyung Lee', 'different: given-name'],
    ['Park J.H.', 'Park Sun-hee', 'different: given-name'],
    ['John Smith', 'Jane Smith', 'different: surname'],
    ['Kim Jung-ho', 'Kim Jong-ho', 'cannot-tell: unusual-spelling'],
    ['Kim Young-chul', 'Kim Yong-chul', 'cannot-tell: unusual-spelling'],
    ['Park J.H.', 'Park Jun-hee', 'cannot-tell: initials'],
    ['Park J.H.', 'J. H. Park', 'cannot-tell: initials'],
    ['Park', 'Park Jun-hee', 'cannot-tell: surname-only'],
    ['Park', 'Park', 'cannot-tell: surname-only'],
    ['Junhee', 'Park Jun-hee', 'cannot-tell: given-name-only'],
  ])('%s, %s: %s', (a, b, verdict) => {
    expect(verdictOf(a, b)).toBe(verdict);
  });
});

describe('two names in Hangul', () => {
  test.each([
    ['박준희', '박 준희', 'same: same-letters'],
    ['박준희', '박준희(朴俊熙)', 'same: same-letters'],
    ['박준희(朴俊熙)', '朴俊熙', 'same: same-letters'],
    ['박준희(朴俊熙)', '박준희(朴準熙)', 'different: hanja'],
    ['박준희', '박진희', 'different: given-name'],
    ['유성훈', '류성훈', 'different: surname'],
    ['박', '이준희', 'different: surname'],
    ['박', '박준희', 'cannot-tell: surname-only'],
    ['준희', '박준희', 'cannot-tell: given-name-only'],
    ['박○○', '박준희', 'cannot-tell: blanked'],
    ['박 모 씨', '박준희', 'cannot-tell: blanked'],
    ['朴俊熙', '박준희', 'cannot-tell: unreadable'],
  ])('%s, %s: %s', (a, b, verdict) => {
    expect(verdictOf(a, b)).toBe(verdict);
  });
});

describe('what tells too little', () => {
  test.each([
    ['박준희', 'Park J.H.', 'initials'],
    ['박준희', 'J. H. Park', 'initials'],
    ['박준희', 'Park JH', 'initials'],
    ['박준희', 'Park Jun H.', 'initials'],
    ['김도읍', 'Kim D.E.', 'initials'],
    ['박준희', 'Park', 'surname-only'],
    ['박준희', 'Mr. Park', 'surname-only'],
    ['박', 'Park Jun-hee', 'surname-only'],
    ['박준희', 'Junhee', 'given-name-only'],
    ['박○○', 'Park Jun-hee', 'blanked'],
    ['박준희', 'Park Jnhw', 'unreadable'],
    ['박준희', '', 'unreadable'],
    ['', '', 'unreadable'],
    ['朴俊熙', 'Park Jun-hee', 'unreadable'],
  ])('%s, %s: %s', (a, b, code) => {
    expect(verdictOf(a, b)).toBe(`cannot-tell: ${code}`);
  });
});

describe('what is said of the names', () => {
  const mayor = (text: string, district: string | null, title: string | null = null): NameInput => ({
    text,
    district,
    title,
  });

  test.each([
    [
      'one office lifts initials',
      mayor('박준희', 'gwanak', '구청장'),
      mayor('Park J.H.', 'gwanak', 'Mayor'),
      'same: office',
    ],
    ['one office lifts a surname', mayor('박', 'gwanak', '구청장'), mayor('박준희', 'gwanak'), 'same: office'],
    [
      'one office does not lift another given name',
      mayor('이필형', 'dongdaemun', '구청장'),
      mayor('Ilhyung Lee', 'dongdaemun', 'Mayor'),
      'cannot-tell: slip-or-successor',
    ],
    [
      'one office does not lift another surname',
      mayor('박준희', 'gwanak'),
      mayor('Lee Jun-hee', 'gwanak'),
      'different: surname',
    ],
    ['two governments part', mayor('박준희', 'gwanak'), mayor('Park Jun-hee', 'osan'), 'cannot-tell: other-district'],
    [
      'a head is no reporter',
      mayor('박종일', null, '구청장'),
      mayor('Park Jong-il', null, 'Reporter'),
      'cannot-tell: other-title',
    ],
    [
      'a deputy holds another office',
      mayor('박', 'gwanak', '부구청장'),
      mayor('박준희', 'gwanak', '부구청장'),
      'cannot-tell: surname-only',
    ],
    [
      'a title that nobody knows says nothing',
      mayor('박준희', null, '꽃지기'),
      mayor('Park Jun-hee', null, 'Mayor'),
      'same: spelling',
    ],
    ['what only one says says nothing', mayor('박준희', 'gwanak'), mayor('Park Jun-hee', null), 'same: spelling'],
  ])('%s', (_, a, b, verdict) => {
    expect(verdictOf(a, b)).toBe(verdict);
  });

  test('one office outweighs a better spelling', () => {
    const here = compare(mayor('김정호', 'a'), mayor('Kim Jong-ho', 'a'));
    expect(here.score).toBeGreaterThan(compare('김종호', 'Kim Jong-ho').score);
  });
});

describe('the likelier of two names has the higher score', () => {
  test.each([
    ['Kim Jong-ho', '김종호', '김정호'],
    ['Kim Young-chul', '김영철', '김용철'],
    ['Kim Yong-su', '김용수', '김용서'],
    ['Lee San-guk', '이산국', '이상욱'],
    ['Lee Sang-uk', '이상욱', '이산국'],
  ])('%s: %s before %s', (english, likely, unlikely) => {
    expect(compare(english, likely).score).toBeGreaterThan(compare(english, unlikely).score);
  });
});

test('the reason is told in words', () => {
  expect(compare('박준희', 'Park Jin-hee').reason).toBe('Park Jin-hee does not spell 박준희 and rather spells 박진희');
  expect(compare('Jung Won-o', 'Jeong Won-oh').reason).toBe('Jung Won-o and Jeong Won-oh both spell 정원오');
});

describe('whatever it is given, it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '박',
      '준희',
      '남궁',
      '朴',
      '○',
      '씨',
      ' ',
      ', ',
      '-',
      '.',
      "'",
      'Park',
      'jun',
      'HEE',
      'J.',
      'ŏ',
      '(',
    ),
    fc.string({ maxLength: 3 }),
  );
  const name = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('answers, and the same both ways', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        verdictOf(a, b);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test.each([
    ['letters', 'a', '아'],
    ['vowels in many cuts', 'aeiou', 'aeiyo'],
    ['initials', 'J.', 'Park J.H.'],
    ['brackets', '(', '(박'],
    ['words', 'Kim ', '김'],
  ])('takes time in proportion to many %s', async (_, a, b) => {
    const names = (count: number): unknown => verdictOf(`Kim ${a.repeat(count)}`, `김${b.repeat(count)}`);
    expect(await growth(names, 5000)).toBeLessThan(MOST);
  });
});

test('rules without the sets of names are refused', () => {
  expect(() => createNameMatcher(makeRules([{ name: 'surnames' }]))).toThrow(RuleError);
});
