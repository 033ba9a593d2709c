import stopwords from 'natural/lib/natural/util/stopwords.js';
import { stemOf } from '../stem.js';
import type { Block, View } from '../types.js';

/** The stems of a block's words without function words: Porter's in English, in Korean the first three syllables. */
export function contentWords({ folded }: View, { span }: Block): Set<string> {
  const stems = new Set<string>();
  for (const [word] of folded.slice(span.start, span.end).matchAll(WORD)) {
    if (word.charCodeAt(0) >= 0xac00) stems.add(koreanStem(word));
    else if (!STOP_WORDS.has(word)) stems.add(stemOf(word));
  }
  return stems;
}

const WORD = /[가-힣]+|[a-z0-9\u00E0-\u024F]+/g;

const STOP_WORDS: ReadonlySet<string> = new Set(stopwords.words);

/** "관악구는" and "관악구가" are one word; a particle of one syllable falls with the fourth, or is cut from the third. */
function koreanStem(word: string): string {
  return word.length === 3 && PARTICLES.includes(word[2]!) ? word.slice(0, 2) : word.slice(0, 3);
}

const PARTICLES = '은는이가을를의에도와과로';

/** Size of the intersection by size of the union; 0 for two empty sets. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}
