import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';
import type { GoldArticle, GoldAward } from '../score/types.js';

/** The publishers' own articles with gold, and the scorer, stand beside the project and are no part of it. */
export const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

/** `test` where the folder beside the project is there, else a skipped test whose title says why. */
export function testWithShared(title: string, run: () => void): void {
  if (existsSync(SHARED)) test(title, run);
  else test.skip(`${title} (skipped: ../shared is not here)`, run);
}

/** Reads a folder of gold files, one an article, in the order of their names; pairs are left out. */
export function readGold(folder: string): GoldArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.pair.json'));
  return files.sort().map((file) => {
    const { id, lang, mayors, districts, awards, bullets } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    return { article: id, language: lang, mayors, districts, awards: awards.map(withAlsoRank), bullets };
  });
}

function withAlsoRank({ also_rank: alsoRank, ...award }: GoldAward & { also_rank?: GoldAward['rank'] }): GoldAward {
  return alsoRank === undefined ? award : { ...award, alsoRank };
}
