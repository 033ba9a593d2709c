/** A run of letters between spaces, hyphens and inner capitals: `Kyoo` and `Hong` of `KyooHong`, `J` of `J.H.`. */
export interface LatinPart {
  /** Plain lower-case letters. */
  readonly letters: string;
  readonly isInitial: boolean;
}

/** What stands between spaces. */
export type LatinWord = readonly LatinPart[];

/** A name in Latin letters, taken apart; `hasComma` where a comma follows the first word, which then is the surname. */
export interface LatinWords {
  readonly words: readonly LatinWord[];
  readonly hasComma: boolean;
}

/** Takes a name in Latin letters apart. What stands in brackets and `Mr.` are no part of it. */
export function latinWords(text: string): LatinWords {
  const plain = withoutMarks(text.replace(/\([^()]*\)/g, ' ')).replace(/^\s*(?:Mr|Mrs|Ms|Miss|Dr)\b\.?/, '');
  const [beforeComma, ...afterComma] = plain.split(',');
  const words = plain
    .split(/[\s,]+/)
    .map(partsOf)
    .filter((parts) => parts.length > 0);
  const hasComma = afterComma.join('').trim() !== '' && beforeComma!.trim() !== '';
  return { words, hasComma };
}

/** The letters of some parts, in their order. */
export function lettersOf(parts: readonly LatinPart[]): string {
  return parts.map(({ letters }) => letters).join('');
}

/** The lower-case letters a to z of a spelling; ŏ and ŭ of McCune and Reischauer as eo and eu, wh as hw. */
export function plainLetters(spelling: string): string {
  return withoutMarks(spelling)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replaceAll('wh', 'hw');
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ŏŎ]/g, 'eo')
    .replace(/[ŭŬ]/g, 'eu')
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '');
}

function partsOf(word: string): LatinPart[] {
  if (/^(?:[A-Za-z]\.-?)+[A-Za-z]?$/.test(word)) return initials(word);
  return word
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .split(/[^A-Za-z]+/)
    .flatMap((part): LatinPart[] => {
      if (/^[B-DF-HJ-NP-TV-Z]{1,3}$/.test(part)) return initials(part);
      const letters = plainLetters(part);
      return letters === '' ? [] : [{ letters, isInitial: false }];
    });
}

/** Capital consonants alone (`JH`) are initials; a lone O, U, I or E may be a syllable, unless a full stop follows. */
function initials(word: string): LatinPart[] {
  return [...word.toLowerCase().replace(/[^a-z]/g, '')].map((letters) => ({ letters, isInitial: true }));
}
