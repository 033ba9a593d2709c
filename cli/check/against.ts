import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readArticles as readInputs } from '../../batch/read.js';
import { toArticleInput } from '../../batch/read/article.js';
import { READ_DEFAULTS } from '../../batch/read/options.js';
import { changeOfCorpus, type CorpusChange, type TwoReadings } from '../../check/against.js';
import { findFixtures } from '../../check/find-fixtures.js';
import { inputOf } from '../../check/read-article.js';
import { createExtractor, loadRules, type ArticleInput, type ArticleRecord } from '../../index.js';
import { readArticles } from '../read-articles.js';
import { UnusableInput } from '../unusable-input.js';

/** What is compared: the rules of now, and records that were made before or a state of the repository. */
export interface AgainstOptions {
  readonly folder: string;
  readonly seeds?: string | undefined;
  /** Folders of rules, which a git ref is asked for too. */
  readonly directories: readonly string[];
  /** Files or folders of articles instead of the fixtures. */
  readonly corpus?: string | undefined;
}

/**
 * What the rules of now change: against records, on the articles that they were made from; against a git ref, on the
 * fixtures or a corpus, with the folders of rules as they are there. Throws an `UnusableInput` for what is neither.
 */
export async function changeAgainst(against: string, options: AgainstOptions): Promise<CorpusChange> {
  const isFile = await stat(against).then(
    (status) => status.isFile(),
    () => false,
  );
  const readings =
    isFile || against === '-' ? await againstRecords(against, options) : await againstRef(against, options);
  return changeOfCorpus(readings);
}

async function againstRecords(file: string, { directories }: AgainstOptions): Promise<TwoReadings[]> {
  const extractor = createExtractor(loadRules({ directories }));
  return (await readArticles(file)).map(({ record, text, problem }) => {
    const { id } = record.article;
    if (text === null) throw new UnusableInput(file, `${id} has no text, extract it --with-text: ${problem}`);
    return { id, before: record, after: extractor.extract({ id, text }) };
  });
}

async function againstRef(ref: string, options: AgainstOptions): Promise<TwoReadings[]> {
  const { directories } = options;
  if (directories.length === 0) {
    throw new UnusableInput(
      ref,
      'is no file of records; against a state of the repository name the folders of rules with --rules',
    );
  }
  const inputs = await inputsOf(options);
  const there = await mkdtemp(join(tmpdir(), 'sasil-rules-'));
  try {
    const old: string[] = [];
    for (const [index, folder] of directories.entries()) {
      const target = join(there, `${index}`);
      if (await checkOut(ref, folder, target)) old.push(target);
    }
    const before = recordsBy(inputs, old);
    const after = recordsBy(inputs, directories);
    return inputs.flatMap(({ id }, index) => {
      const [one, other] = [before[index], after[index]];
      return one && other ? [{ id, before: one, after: other }] : [];
    });
  } finally {
    await rm(there, { recursive: true, force: true });
  }
}

function recordsBy(inputs: readonly ArticleInput[], directories: readonly string[]): (ArticleRecord | null)[] {
  const outcomes = createExtractor(loadRules({ directories })).extractMany(inputs);
  return outcomes.map((outcome) => ('record' in outcome ? outcome.record : null));
}

async function inputsOf({ folder, seeds, corpus }: AgainstOptions): Promise<ArticleInput[]> {
  if (corpus === undefined) {
    const { readings, unexpected } = await findFixtures(folder, seeds);
    return Promise.all([...readings, ...unexpected].map(inputOf));
  }
  const inputs: ArticleInput[] = [];
  for await (const read of readInputs([corpus], READ_DEFAULTS, new AbortController().signal)) {
    if ('code' in read) throw new UnusableInput(read.source, `${read.code}: ${read.reason}`);
    inputs.push(await toArticleInput(read, null));
  }
  return inputs;
}

const run = promisify(execFile);

/** Puts the rule files of a folder, as they are in a commit, into another one; false where that commit has none. */
async function checkOut(ref: string, folder: string, target: string): Promise<boolean> {
  const git = async (...words: string[]): Promise<string> => {
    try {
      return (await run('git', ['-C', folder, ...words], { maxBuffer: 1 << 28, encoding: 'utf8' })).stdout;
    } catch (error) {
      const { stderr = '', message } = error as Error & { stderr?: string };
      throw new UnusableInput(ref, `cannot be read from git: ${stderr.trim().split('\n')[0] || message}`);
    }
  };
  await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const paths = (await git('ls-tree', '-r', '-z', '--name-only', ref))
    .split('\0')
    .filter((path) => path.endsWith('.json'));
  for (const path of paths) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await git('show', `${ref}:./${path}`));
  }
  return paths.length > 0;
}
