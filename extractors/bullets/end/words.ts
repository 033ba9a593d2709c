import { withoutEnding } from '../words.js';

/** A word as spaces part them: where it begins, how it is written, and its bare form. */
export interface SegmentWord {
  readonly start: number;
  readonly text: string;
  /** Without quotes, brackets and stops, in small letters, every number as `#`, what is blanked as `…`. */
  readonly bare: string;
}

/**
 * The words of a sentence, of a long one only those that end within `longest` units: the item and what closes it are
 * shorter.
 */
export function segmentWords(text: string, longest = Infinity): SegmentWord[] {
  const near = text.length > longest ? text.slice(0, Math.max(0, text.lastIndexOf(' ', longest))) : text;
  return [...near.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, text: word, bare: bareWord(word) }));
}

function bareWord(word: string): string {
  return masked(withoutEnding(word.replace(/^[‘’“”"'(]+/, ''), CLOSERS)).toLowerCase();
}

/** With every number as `#` and what is blanked as `…`, so that words are told apart by neither. */
export function masked(word: string): string {
  return word.replace(/\d+/g, '#').replace(/\uFFFC+/g, '…');
}

const CLOSERS = '‘’“”"\',.;:)';

/** The share of the earlier items, or of their words or forms, of which something holds. */
export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** The share of the earlier items' words or forms that are the same as this one's. */
export function shareEqual<Item>(items: readonly Item[], own: Item): number {
  return shareOf(items, (item) => item === own);
}

/** How many words there are in the mean; 0 of none. */
export function meanWords(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.split(' ').length, 0) / texts.length;
}

/** How much longer than the mean, in whole words and within bounds. */
export function longerBy(words: number, mean: number, [least, most]: readonly [number, number]): string {
  return String(Math.max(least, Math.min(most, Math.round(words - mean))));
}
