import type { QuantityWords } from './words.js';

/** A number as English writes it, in figures or in words. */
export interface EnglishNumber {
  readonly value: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isOrdinal: boolean;
}

/** Reads the number that begins at a place of the folded text: 1,400, 4.7 billion, twenty-five, 8th, eighth; else null. */
export function englishNumberAt(folded: string, start: number, words: QuantityWords): EnglishNumber | null {
  if (/[a-z\d]/.test(folded[start - 1] ?? '')) return null;
  FIGURES.lastIndex = start;
  const figures = FIGURES.exec(folded);
  if (!figures) return wordsAt(folded, start, words);
  const end = start + figures[0].length;
  const value = Number(figures[1]!.replaceAll(',', ''));
  if (figures[2] !== undefined) return { value, end, isWord: false, isOrdinal: true };
  return multiplied({ value, end, isWord: false, isOrdinal: false }, folded, words);
}

const FIGURES = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(st|nd|rd|th)\b)?/y;

function wordsAt(folded: string, start: number, words: QuantityWords): EnglishNumber | null {
  const ordinal = words.at(folded, start, 'ordinal');
  if (ordinal) return { value: ordinal.word.value, end: ordinal.end, isWord: true, isOrdinal: true };
  const first = words.at(folded, start, 'number');
  if (!first) return null;
  let { end } = first;
  let { value } = first.word;
  if (value >= 20 && value % 10 === 0 && /[- ]/.test(folded[end] ?? '')) {
    const more = words.at(folded, end + 1, 'number', 'ordinal');
    if (more && more.word.value < 10) {
      value += more.word.value;
      end = more.end;
      if (more.word.kind === 'ordinal') return { value, end, isWord: true, isOrdinal: true };
    }
  }
  return multiplied({ value, end, isWord: true, isOrdinal: false }, folded, words);
}

function multiplied(number: EnglishNumber, folded: string, words: QuantityWords): EnglishNumber {
  let { value, end } = number;
  for (;;) {
    const next = /[- ]/.test(folded[end] ?? '') ? words.at(folded, end + 1, 'multiplier') : null;
    if (!next) return { ...number, value, end };
    value = Number((value * next.word.value).toPrecision(15));
    end = next.end;
  }
}
