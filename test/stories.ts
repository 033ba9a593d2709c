import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../pipeline/types.js';
import type { GoldArticle } from '../score/types.js';

export const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));
export const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** One language version of a story of ours. */
export interface Seed {
  /** `gwanak-manifesto-2017/ko`. */
  readonly id: string;
  readonly story: string;
  readonly language: Language;
  /** As they lie on the disk: some have a byte order mark, CRLF or decomposed Hangul. */
  readonly bytes: Uint8Array;
  /** Decoded, without a byte order mark. */
  readonly text: string;
}

export const stories: readonly string[] = readdirSync(SEEDS).sort();

export const seeds: readonly Seed[] = stories.flatMap((story) =>
  (['ko', 'en'] as const).map((language): Seed => {
    const id = `${story}/${language}`;
    const bytes = readFileSync(`${SEEDS}${id}.txt`);
    return { id, story, language, bytes, text: new TextDecoder().decode(bytes) };
  }),
);

const ARTICLES = `${FIXTURES}articles/`;

/** Articles whose writers had not seen the rules; each lies beside its facts. */
export const articles: readonly Seed[] = readdirSync(ARTICLES)
  .sort()
  .flatMap((folder) =>
    (['ko', 'en'] as const).flatMap((language): Seed[] => {
      const story = `articles/${folder}`;
      const id = `${story}/${language}`;
      if (!existsSync(`${FIXTURES}${id}.txt`)) return [];
      const bytes = readFileSync(`${FIXTURES}${id}.txt`);
      return [{ id, story, language, bytes, text: new TextDecoder().decode(bytes) }];
    }),
  );

/** What the record of a story should say; a district whose reading is known to be wrong is an object in its fixture. */
export function expectedOf({ id, story, language }: Seed): GoldArticle {
  const { districts, ...others } = JSON.parse(readFileSync(`${FIXTURES}${story}/expected.${language}.json`, 'utf8'));
  return { article: id, ...others, districts: districts.map((fact: { name?: string }) => fact.name ?? fact) };
}
