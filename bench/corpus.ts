import { readFileSync, readdirSync } from 'node:fs';

export interface BenchArticle {
  readonly id: string;
  readonly source: string;
  readonly bytes: Uint8Array;
}

const SEEDS = new URL('../../seeds/', import.meta.url);

/** The stories of `seeds/`, as they lie on the disk. */
export function readSeeds(): BenchArticle[] {
  return readdirSync(SEEDS)
    .sort()
    .flatMap((story) => ['ko', 'en'].map((language) => `${story}/${language}`))
    .map((id) => ({ id, source: `seeds/${id}.txt`, bytes: readFileSync(new URL(`${id}.txt`, SEEDS)) }));
}

/** As many articles as fill `size` bytes: two neighbouring stories of one language each, which makes some 5 KB. */
export function longArticles(seeds: readonly BenchArticle[], size: number): BenchArticle[] {
  const long = seeds.map((seed, index) => {
    const next = seeds[(index + 2) % seeds.length]!;
    return { ...seed, bytes: Buffer.concat([seed.bytes, Buffer.from('\n\n'), withoutMark(next.bytes)]) };
  });
  const articles: BenchArticle[] = [];
  for (let bytes = 0; bytes < size; bytes += articles.at(-1)!.bytes.length) {
    articles.push(long[articles.length % long.length]!);
  }
  return articles;
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
