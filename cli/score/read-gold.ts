import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { GoldArticle } from '../../score/types.js';
import { UnusableInput } from '../unusable-input.js';
import { listOf, nullable, number, objectOf, optional, text } from './shape.js';

/**
 * Reads what annotators found, in the order of the paths: every `*.json` that lies in the folder itself, and every
 * `expected.<language>.json` below it; files of pairs are passed by. Throws an `UnusableInput` that names the file.
 */
export async function readGold(folder: string): Promise<GoldArticle[]> {
  const paths = await readdir(folder, { recursive: true }).catch((error: Error) => {
    throw new UnusableInput(folder, error.message);
  });
  const files = paths.filter(isGold).sort();
  if (files.length === 0) {
    throw new UnusableInput(folder, 'expected gold files (*.json, or <story>/expected.<language>.json), found none');
  }
  return Promise.all(files.map((path) => readArticle(join(folder, path))));
}

function isGold(path: string): boolean {
  if (!path.endsWith('.json') || path.endsWith('.pair.json')) return false;
  return !path.includes(sep) || /(?:^|[\\/])expected\.(?:ko|en)\.json$/.test(path);
}

async function readArticle(file: string): Promise<GoldArticle> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnusableInput(file, (error as Error).message);
  }
  const article = renamed(value);
  const problem = GOLD(article, '');
  if (problem !== null) throw new UnusableInput(file, problem);
  return article as GoldArticle;
}

const GOLD = objectOf({
  article: text,
  language: text,
  mayors: listOf(
    objectOf({ name: text, also: optional(listOf(text)), district: nullable(text), title: nullable(text) }),
  ),
  districts: listOf(text),
  awards: listOf(
    objectOf({
      recipient: text,
      program: nullable(text),
      organizer: nullable(text),
      category: nullable(text),
      level: nullable(text),
      rank: text,
      alsoRank: optional(text),
      year: nullable(number),
      streak: nullable(number),
    }),
  ),
  bullets: listOf(objectOf({ text, kind: text, category: nullable(text) })),
});

/** Some gold files say `id`, `lang` and `also_rank` for `article`, `language` and `alsoRank`. */
function renamed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('id' in value)) return value;
  const { id, lang, awards, ...others } = value as { id: unknown; lang?: unknown; awards?: unknown };
  return { article: id, language: lang, awards: Array.isArray(awards) ? awards.map(renamedAward) : awards, ...others };
}

function renamedAward(award: unknown): unknown {
  if (typeof award !== 'object' || award === null || !('also_rank' in award)) return award;
  const { also_rank: alsoRank, ...others } = award;
  return { ...others, alsoRank };
}
