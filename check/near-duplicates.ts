import { createHash } from 'node:crypto';
import type { Fixtures } from './find-fixtures.js';
import { finding, topOf } from './finding.js';
import type { Finding, Reading } from './types.js';

/** An article with its text, as it was decoded. */
export interface ReadText {
  readonly reading: Reading;
  readonly text: string;
}

/**
 * Articles that stand twice among the fixtures. Two articles are one where the shorter one has most of its runs of four
 * words in the other (containment of shingles, Broder 1997), so that another page around it hides nothing; two cases are
 * one where they have the same letters. The later one is told of, with the name of the earlier.
 */
export function findDuplicates(texts: readonly ReadText[], placeOf: Fixtures['placeOf']): Finding[] {
  return [...sameCases(texts, placeOf), ...nearArticles(texts)];
}

/** The least share of an article's shingles that make it another one. */
const CONTAINED = 0.6;
const WORDS = 4;

function nearArticles(texts: readonly ReadText[]): Finding[] {
  const articles = texts.filter(({ reading }) => reading.article.path !== null);
  const sizes = articles.map(() => 0);
  const articlesWith = new Map<string, number[]>();
  return articles.flatMap(({ reading, text }, index) => {
    const shingles = shinglesOf(text);
    sizes[index] = shingles.size;
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const others = articlesWith.get(shingle);
      if (!others) articlesWith.set(shingle, [index]);
      else {
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
        others.push(index);
      }
    }
    const shares = [...shared].map(([other, count]) => ({
      other,
      share: count / Math.min(sizes[other]!, shingles.size),
    }));
    const [nearest] = shares.filter(({ share }) => share >= CONTAINED).sort((a, b) => b.share - a.share);
    if (!nearest) return [];
    const { id } = articles[nearest.other]!.reading;
    const amount = nearest.share === 1 ? 'all' : `${Math.floor(nearest.share * 100)} %`;
    const message = `says what ${id} says: the shorter of the two has ${amount} of its words in the other`;
    return [finding('duplicate', reading.id, topOf(reading.article.path!), message, { got: id })];
  });
}

function shinglesOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = Math.max(1, words.length - WORDS + 1);
  return new Set(Array.from({ length: runs }, (_, at) => words.slice(at, at + WORDS).join(' ')));
}

function sameCases(texts: readonly ReadText[], placeOf: Fixtures['placeOf']): Finding[] {
  const seen = new Map<string, string>();
  return texts.flatMap(({ reading: { id, article, file, pointer }, text }) => {
    if (article.path !== null) return [];
    const letters = text.normalize('NFC').replace(/\s+/g, ' ').trim();
    const key = createHash('sha256').update(letters).digest('base64');
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, id);
      return [];
    }
    return [finding('duplicate', id, placeOf(file, pointer), `has the text of ${earlier}`, { got: earlier })];
  });
}
