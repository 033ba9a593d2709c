import { existsSync, readFileSync, readdirSync } from 'node:fs';

export interface BenchArticle {
  readonly id: string;
  readonly source: string;
  readonly bytes: Uint8Array;
}

const SEEDS = new URL('../../seeds/', import.meta.url);
const FIXTURES = new URL('../../fixtures/articles/', import.meta.url);

/** The stories of `seeds/`, as they lie on the disk. */
export function readSeeds(): BenchArticle[] {
  return textsIn(SEEDS, 'seeds');
}

/**
 * The stories of `seeds/` and the articles of `fixtures/`. A story has 17 awards for 5 KB, several times what newspapers
 * print; among the fixtures are politics, roundups and notices that tell of none.
 */
export function readArticles(): BenchArticle[] {
  return [...readSeeds(), ...textsIn(FIXTURES, 'fixtures/articles')];
}

function textsIn(folder: URL, name: string): BenchArticle[] {
  return readdirSync(folder)
    .sort()
    .flatMap((story) => LANGUAGES.map((language) => `${story}/${language}`))
    .filter((id) => existsSync(new URL(`${id}.txt`, folder)))
    .map((id) => ({ id, source: `${name}/${id}.txt`, bytes: readFileSync(new URL(`${id}.txt`, folder)) }));
}

const LANGUAGES = ['ko', 'en'];

/** As many articles as fill `size` bytes: two neighbours of one language each, which makes some 5 KB. */
export function longArticles(articles: readonly BenchArticle[], size: number): BenchArticle[] {
  const long = LANGUAGES.flatMap((language) => {
    const own = articles.filter(({ id }) => id.endsWith(`/${language}`));
    return own.map((article, index) => {
      const next = own[(index + 1) % own.length]!;
      return { ...article, bytes: Buffer.concat([article.bytes, Buffer.from('\n\n'), withoutMark(next.bytes)]) };
    });
  });
  const corpus: BenchArticle[] = [];
  for (let bytes = 0; bytes < size; bytes += corpus.at(-1)!.bytes.length) {
    corpus.push(long[corpus.length % long.length]!);
  }
  return corpus;
}

/** The articles in groups of `size`. */
export function inBatches<Article>(articles: readonly Article[], size: number): (readonly Article[])[] {
  return Array.from({ length: Math.ceil(articles.length / size) }, (_, at) =>
    articles.slice(at * size, (at + 1) * size),
  );
}

/** A byte order mark is one at the beginning of a text only. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
