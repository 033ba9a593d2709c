import { copyFile, mkdir, readFile, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { findFixtures } from '../../check/find-fixtures.js';
import { findDuplicates } from '../../check/near-duplicates.js';
import { inputOf, readArticle } from '../../check/read-article.js';
import type { Reading } from '../../check/types.js';
import { DecodeError, loadRules, type Doc } from '../../index.js';
import { UnusableInput } from '../unusable-input.js';

interface NewArticle {
  readonly fixtures: string;
  readonly seeds?: string;
  readonly id?: string;
  readonly rules?: readonly string[];
}

/**
 * Puts a copy of an article among the fixtures, as `<id>/<language>.txt` or `.html`, and gives its id. Throws an
 * `UnusableInput` for what is no article, what is there already, and what says the same as a fixture that is there.
 */
export async function addArticle(file: string, { fixtures, seeds, id, rules = [] }: NewArticle): Promise<string> {
  const ending = extname(file).toLowerCase();
  if (!['.txt', '.html', '.htm'].includes(ending)) throw new UnusableInput(file, 'an article is a .txt or .html file');
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UnusableInput(file, error.message);
  });
  const below = relative(resolve(fixtures), resolve(file));
  if (!below.startsWith('..')) return below.slice(0, -ending.length).replaceAll(sep, '/');
  const doc = await read(file, bytes, rules);
  const name = id ?? basename(file, extname(file)).replace(/\.(?:ko|en)$/, '');
  if (!/^[\w./-]+$/.test(name) || name.split('/').includes('..')) {
    throw new UnusableInput(file, `'${name}' is no id of a fixture: name one with --id (letters, digits, - _ /)`);
  }
  const folder = join(fixtures, name);
  const there = await readdir(folder).catch((): string[] => []);
  const taken = there.find((each) => each.startsWith(`${doc.language}.`) || each === `expected.${doc.language}.json`);
  if (taken !== undefined)
    throw new UnusableInput(join(folder, taken), 'is there already: name another fixture with --id');
  await refuseDuplicate(file, bytes, doc, fixtures, seeds);
  await mkdir(folder, { recursive: true });
  await copyFile(file, join(folder, `${doc.language}${ending}`));
  return `${name}/${doc.language}`;
}

async function read(file: string, bytes: Uint8Array, directories: readonly string[]): Promise<Doc> {
  const reading = readingOf(file, bytes);
  try {
    return readArticle(await inputOf(reading), loadRules({ directories })).doc;
  } catch (error) {
    if (error instanceof DecodeError) throw new UnusableInput(file, error.message);
    throw error;
  }
}

async function refuseDuplicate(
  file: string,
  bytes: Uint8Array,
  doc: Doc,
  folder: string,
  seeds?: string,
): Promise<void> {
  const found = await findFixtures(folder, seeds).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!found) return;
  const texts = found.readings.map((reading) => ({ reading, text: plainText(reading) }));
  const all = [...texts, { reading: readingOf(file, bytes), text: doc.article.text }];
  const [duplicate] = findDuplicates(all, found.placeOf).filter(({ fixture }) => fixture === file);
  if (duplicate) throw new UnusableInput(file, duplicate.message);
}

function readingOf(file: string, bytes: Uint8Array): Reading {
  return { id: file, fixture: dirname(file), article: { path: file, bytes }, file, pointer: '', expected: {} };
}

/** Enough of a text to tell whether it is there twice; a page goes with its marks. */
function plainText({ article }: Reading): string {
  return article.path === null ? article.text : new TextDecoder().decode(article.bytes);
}
