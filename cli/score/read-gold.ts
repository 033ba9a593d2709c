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
  return Promise.all(files.map((path) => readArticle(join(folder, path), idOf(path))));
}

function isGold(path: string): boolean {
  if (!path.endsWith('.json') || path.endsWith('.pair.json')) return false;
  return !path.includes(sep) || /(?:^|[\\/])expected\.(?:ko|en)\.json$/.test(path);
}

/** `2023/story/expected.ko.json` tells of `story/ko`, where it names no other article. */
function idOf(path: string): string {
  const names = path.split(sep).slice(-2).join('/');
  return names.replace(/expected\.(\w+)\.json$/, '$1');
}

async function readArticle(file: string, id: string): Promise<GoldArticle> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnusableInput(file, (error as Error).message);
  }
  const article = renamed(value, id);
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

/** Some gold files say `id`, `lang` and `also_rank`; fixtures may leave the article out, and name things by `{ id, name }`. */
function renamed(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { id, lang, ...others } = value as Record<string, unknown>;
  const named = id === undefined ? { article: path, ...others } : { article: id, language: lang, ...others };
  const facts = (key: string, list: unknown): unknown =>
    Array.isArray(list) ? list.map(key === 'districts' ? nameOf : renamedFact) : list;
  return Object.fromEntries(Object.entries(named).map(([key, list]) => [key, facts(key, list)]));
}

function renamedFact(fact: unknown): unknown {
  if (typeof fact !== 'object' || fact === null) return fact;
  const fields = Object.entries(fact).map(([key, value]) => [key === 'also_rank' ? 'alsoRank' : key, nameOf(value)]);
  return Object.fromEntries(fields.filter(([key, value]) => key !== 'alsoRank' || value !== null));
}

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}
