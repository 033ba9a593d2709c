import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * Porter's stem of an English word in small letters. Stemming costs fifty times a look-up, and a stem depends on its word
 * alone: the cache holds what news uses and is emptied where it would grow.
 */
export function stemOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= 20_000) cache.clear();
  const stem = porter.stem(word);
  cache.set(word, stem);
  return stem;
}

const cache = new Map<string, string>();
