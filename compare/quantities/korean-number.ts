import type { QuantityWords } from './words.js';

/** A number as Korean writes it; `isRough` where 여 stands in it: 4억7000여만. */
export interface KoreanNumber {
  readonly value: number;
  readonly end: number;
  readonly isRough: boolean;
  /** Written in figures or in words: 두, 열다섯. */
  readonly isWord: boolean;
}

/** Reads the number that begins at a place of the folded text: 325, 1,400, 4억7000여만, 3만5천, 두, 열다섯; else null. */
export function koreanNumberAt(folded: string, start: number, words: QuantityWords): KoreanNumber | null {
  return figuresAt(folded, start, words) ?? wordAt(folded, start, words);
}

function figuresAt(folded: string, start: number, words: QuantityWords): KoreanNumber | null {
  let at = start;
  let total = 0;
  let section = 0;
  let isRough = false;
  for (;;) {
    FIGURES.lastIndex = at;
    const figures = FIGURES.exec(folded);
    if (!figures) break;
    at += figures[0].length;
    let value = Number(figures[1]!.replaceAll(',', ''));
    for (;;) {
      const rough = ROUGH.test(folded[at] ?? '') ? 1 : 0;
      const multiplier = words.at(folded, at + rough, 'multiplier');
      if (!multiplier) break;
      isRough ||= rough === 1;
      at = multiplier.end;
      if (multiplier.word.value < TEN_THOUSAND) value *= multiplier.word.value;
      else {
        total += (section + value) * multiplier.word.value;
        section = 0;
        value = 0;
      }
    }
    section += value;
    // 1억 2000만 is one number, 20 30 are two.
    if (!BIG.test(folded[at - 1]!)) break;
  }
  return at === start ? null : { value: total + section, end: at, isRough, isWord: false };
}

const FIGURES = / ?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/y;
const ROUGH = /[여몇]/;
const BIG = /[천만억조]/;
const TEN_THOUSAND = 10_000;

function wordAt(folded: string, start: number, words: QuantityWords): KoreanNumber | null {
  if (/[가-힣]/.test(folded[start - 1] ?? '')) return null;
  const found = words.at(folded, start, 'number');
  return found && { value: found.word.value, end: found.end, isRough: false, isWord: true };
}
