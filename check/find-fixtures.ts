import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { FixtureCases } from '../schemas/generated/fixture-cases.js';
import type { FixturePair } from '../schemas/generated/fixture-pair.js';
import { validateFixture, validateFixtureCases, validateFixturePair } from '../schemas/generated/validators.js';
import { finding, topOf } from './finding.js';
import { openJsonFiles } from './json-files.js';
import type { ArticleFile, Expectation, Finding, Place, Reading } from './types.js';

/** Which facts of a story are the same in both languages. */
export interface PairFile {
  readonly fixture: string;
  readonly file: string;
  readonly pair: FixturePair;
}

/** Names that the rules should know: one of each term of a set. */
export interface CensusFile {
  readonly fixture: string;
  readonly file: string;
  readonly census: NonNullable<FixtureCases['census']>;
}

/** All that a folder of fixtures holds, and what is wrong with it before anything is extracted. */
export interface Fixtures {
  readonly readings: readonly Reading[];
  /** Articles of which nothing is expected yet, with the file where that would stand. */
  readonly unexpected: readonly Reading[];
  readonly pairs: readonly PairFile[];
  readonly censuses: readonly CensusFile[];
  readonly findings: readonly Finding[];
  /** Where in a file the value of a JSON Pointer begins. */
  placeOf(file: string, pointer: string): Place;
}

const ARTICLE = /^(?:ko|en|und)\.(?:txt|html?)$/;
const EXPECTED = /^expected\.(ko|en|und)\.json$/;
const PAIR = 'expected.pair.json';
const ENDINGS = ['.txt', '.html', '.htm'];

/**
 * Reads a folder of fixtures, in the order of the paths. Seeds are looked for in the folder `seeds`, else beside the
 * fixtures or beside the folder above. Rejects with what the file system says where the folder cannot be read.
 */
export async function findFixtures(folder: string, seeds?: string): Promise<Fixtures> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const there = new Set(paths);
  const shelves = seeds === undefined ? [join(folder, '../seeds'), join(folder, '../../seeds')] : [seeds];
  const files = openJsonFiles();
  const readings: Reading[] = [];
  const pairs: PairFile[] = [];
  const censuses: CensusFile[] = [];
  const findings: Finding[] = [];

  for (const file of paths.filter((path) => path.endsWith('.json'))) {
    const fixture = idOf(folder, dirname(file));
    const [, language] = EXPECTED.exec(basename(file)) ?? [];
    if (basename(file) === PAIR) {
      const pair = await files.read(file, fixture, validateFixturePair);
      if (isFindings(pair)) findings.push(...pair);
      else pairs.push({ fixture, file, pair });
    } else if (language !== undefined) {
      const value = await files.read(file, fixture, validateFixture);
      const id = fixture === '' ? language : `${fixture}/${language}`;
      if (isFindings(value)) {
        findings.push(...value);
        continue;
      }
      const { article: seed, ...expected } = value;
      const beside = ENDINGS.map((ending) => join(dirname(file), language + ending)).filter((path) => there.has(path));
      const article = await articleOf(beside, seed, shelves);
      if ('problem' in article) findings.push(finding('orphan', id, files.placeOf(file, '/article'), article.problem));
      else readings.push({ id, fixture, article, file, pointer: '', expected });
    } else {
      const name = idOf(folder, file.replace(/(?:\.cases)?\.json$/, ''));
      const value = await files.read(file, name, validateFixtureCases);
      if (isFindings(value)) {
        findings.push(...value);
        continue;
      }
      for (const [index, each] of (value.cases ?? []).entries()) {
        const { id = `${index + 1}`, text, ...expected } = each;
        readings.push({
          id: `${name}#${id}`,
          fixture: name,
          article: { path: null, text },
          file,
          pointer: `/cases/${index}`,
          expected: expected as Expectation,
        });
      }
      if (value.census) censuses.push({ fixture: name, file, census: value.census });
    }
  }
  const unexpected = await articlesWithout(folder, paths, there);
  findings.push(...strangeNames(folder, paths), ...unexpected.map(nothingExpected));
  findings.push(...unpaired(folder, readings, pairs), ...repeatedIds(readings));
  return { readings, unexpected, pairs, censuses, findings, placeOf: files.placeOf };
}

/** The path below the folder of fixtures, with slashes; empty for that folder itself. */
export function idOf(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, '/');
}

function isFindings(value: unknown): value is readonly Finding[] {
  return Array.isArray(value);
}

async function articleOf(
  beside: readonly string[],
  seed: string | undefined,
  shelves: readonly string[],
): Promise<ArticleFile | { readonly problem: string }> {
  const [first, second] = beside;
  if (second !== undefined) return { problem: `has two articles: ${basename(first!)} and ${basename(second)}` };
  if (first !== undefined && seed !== undefined) {
    return { problem: `names the seed '${seed}' and has ${basename(first)} beside it: a text stands in one place` };
  }
  if (first !== undefined) return { path: first, bytes: await readFile(first) };
  if (seed === undefined) return { problem: 'expects facts of an article that is not there, and names no seed' };
  for (const path of shelves.flatMap((shelf) => ENDINGS.map((ending) => join(shelf, seed + ending)))) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    if (bytes) return { path, bytes };
  }
  return { problem: `expects facts of the seed '${seed}', which is not in ${shelves.join(' or ')}` };
}

function strangeNames(folder: string, paths: readonly string[]): Finding[] {
  const strange = paths.filter((path) => isArticle(path) && !ARTICLE.test(basename(path)));
  return strange.map((path) => {
    const message = `${basename(path)} is no name of an article: ko.txt, en.txt, ko.html, en.html are`;
    return finding('orphan', idOf(folder, dirname(path)), topOf(path), message);
  });
}

async function articlesWithout(
  folder: string,
  paths: readonly string[],
  there: ReadonlySet<string>,
): Promise<Reading[]> {
  const articles = paths.filter((path) => ARTICLE.test(basename(path)));
  const files = articles.map((path) => {
    const language = basename(path).slice(0, basename(path).indexOf('.'));
    return { path, language, file: join(dirname(path), `expected.${language}.json`) };
  });
  const alone = files.filter(({ file }) => !there.has(file));
  return Promise.all(
    alone.map(async ({ path, language, file }) => {
      const fixture = idOf(folder, dirname(path));
      const id = fixture === '' ? language : `${fixture}/${language}`;
      return { id, fixture, article: { path, bytes: await readFile(path) }, file, pointer: '', expected: {} };
    }),
  );
}

function nothingExpected({ id, article }: Reading): Finding {
  const path = article.path!;
  return finding('orphan', id, topOf(path), `nothing is expected of ${basename(path)}: sasil accept ${id}`);
}

function isArticle(path: string): boolean {
  return ENDINGS.some((ending) => path.endsWith(ending));
}

/** Stories in both languages that do not say which facts are the same, and pairs of what is no such story. */
function unpaired(folder: string, readings: readonly Reading[], pairs: readonly PairFile[]): Finding[] {
  const languages = new Map<string, Set<string>>();
  for (const { id, fixture, article } of readings) {
    if (article.path === null) continue;
    languages.set(fixture, (languages.get(fixture) ?? new Set()).add(id.slice(id.lastIndexOf('/') + 1)));
  }
  const isStory = (fixture: string): boolean =>
    ['ko', 'en'].every((language) => languages.get(fixture)?.has(language) ?? false);
  const paired = new Set(pairs.map(({ fixture }) => fixture));
  const message = `is in both languages and has no ${PAIR}: sasil accept`;
  return [
    ...pairs
      .filter(({ fixture }) => !isStory(fixture))
      .map(({ fixture, file }) =>
        finding('orphan', fixture, topOf(file), 'pairs the facts of a story that is not in both languages'),
      ),
    ...[...languages.keys()]
      .filter((fixture) => isStory(fixture) && !paired.has(fixture))
      .map((fixture) =>
        finding('orphan', fixture, topOf(join(folder, fixture, 'expected.ko.json')), `${message} ${fixture}`),
      ),
  ];
}

function repeatedIds(readings: readonly Reading[]): Finding[] {
  const seen = new Set<string>();
  return readings.flatMap(({ id, file }) => {
    if (seen.has(id)) return [finding('schema', id, topOf(file), `the id '${id}' is there twice`)];
    seen.add(id);
    return [];
  });
}
