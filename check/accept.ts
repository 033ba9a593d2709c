import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Rules } from '../pipeline/types.js';
import { validateFixture, validateFixtureCases } from '../schemas/generated/validators.js';
import { checkArticle, type CheckedArticle } from './check-facts.js';
import { findFixtures, type Fixtures } from './find-fixtures.js';
import { formatJson } from './format-json.js';
import { newCensus } from './new-census.js';
import { newExpectation, renew, type Renewal } from './renew.js';
import { newPairs, renewPairs } from './renew-pairs.js';
import type { Reading } from './types.js';

export interface AcceptOptions {
  readonly rules: Rules;
  /** The same with the sets below `comparison/`; asked for where there are stories in two languages. */
  comparisonRules(): Rules;
  readonly seeds?: string | undefined;
  /** What is done with what differs. */
  readonly renewal: Renewal;
}

/** What became of one reading or file. */
export interface Accepted {
  readonly id: string;
  readonly file: string;
  /** What changed, in words; empty where nothing did. */
  readonly changes: readonly string[];
  /** Why nothing was written; null where it was, or where there was nothing to write. */
  readonly refusal: string | null;
}

/**
 * Writes or renews what is expected of some readings, and the pairs of their stories. Nothing is written of an article
 * whose record is not valid. `isChosen` is asked for the ids of readings, stories and censuses.
 */
export async function accept(
  folder: string,
  isChosen: (id: string) => boolean,
  options: AcceptOptions,
): Promise<Accepted[]> {
  const fixtures = await findFixtures(folder, options.seeds);
  const accepted: Accepted[] = [];
  const renewed = new Map<string, CheckedArticle>();
  const caseFiles = new Map<string, Reading[]>();
  for (const reading of [...fixtures.readings, ...fixtures.unexpected]) {
    if (!isChosen(reading.id)) continue;
    const { outcome, next } = await acceptReading(reading, fixtures, options);
    accepted.push(outcome);
    if (!next) continue;
    renewed.set(reading.id, next);
    if (outcome.changes.length === 0) continue;
    if (reading.article.path !== null) await writeExpectation(next.reading);
    else caseFiles.set(reading.file, [...(caseFiles.get(reading.file) ?? []), next.reading]);
  }
  for (const [file, readings] of caseFiles) await writeCases(file, readings);
  accepted.push(...(await acceptPairs(folder, renewed, fixtures, options)));
  for (const { fixture, file, census } of fixtures.censuses) {
    if (!isChosen(fixture) || options.renewal.as !== 'right') continue;
    const { census: next, changes } = newCensus(census, options.rules);
    if (changes.length > 0) await rewrite(file, (value) => ({ ...value, census: next }));
    accepted.push({ id: fixture, file, changes, refusal: null });
  }
  return accepted;
}

async function acceptReading(
  reading: Reading,
  { placeOf, unexpected }: Fixtures,
  { rules, renewal }: AcceptOptions,
): Promise<{ outcome: Accepted; next: CheckedArticle | null }> {
  const { id, file } = reading;
  const isNew = unexpected.includes(reading);
  const checked = await checkArticle(reading, rules, placeOf);
  const refusal = refusalOf(checked) ?? (isNew && renewal.as === 'passing' ? 'nothing is expected of it yet' : null);
  if (refusal !== null) return { outcome: { id, file, changes: [], refusal }, next: null };
  const { record } = checked.read!;
  const { expected, changes } = isNew ? newExpectation(record) : renew(reading.expected, record, renewal);
  const next = await checkArticle({ ...reading, expected }, rules, placeOf);
  return {
    outcome: { id, file, changes: isNew && changes.length === 0 ? ['no facts'] : changes, refusal: null },
    next,
  };
}

/** Why a record is not to be taken for right: there is none, or it contradicts its schema or its text. */
export function refusalOf({ read, findings }: Pick<CheckedArticle, 'read' | 'findings'>): string | null {
  if (!read) return findings[0]?.message ?? 'it cannot be read';
  const [first] = read.errors;
  return first ? `its record is not valid: ${first.path} ${first.message}` : null;
}

async function acceptPairs(
  folder: string,
  renewed: ReadonlyMap<string, CheckedArticle>,
  { readings, pairs, placeOf }: Fixtures,
  { rules, renewal, comparisonRules }: AcceptOptions,
): Promise<Accepted[]> {
  const stories = new Set([...renewed.values()].map(({ reading }) => reading.fixture));
  const accepted: Accepted[] = [];
  for (const fixture of stories) {
    const versions: CheckedArticle[] = [];
    for (const language of ['ko', 'en']) {
      const id = `${fixture}/${language}`.replace(/^\//, '');
      const known = renewed.get(id);
      const other = readings.find((reading) => reading.id === id);
      if (known) versions.push(known);
      else if (other) versions.push(await checkArticle(other, rules, placeOf));
    }
    const [ko, en] = versions;
    if (!ko?.read || !en?.read) continue;
    const old = pairs.find((each) => each.fixture === fixture);
    const file = old?.file ?? join(folder, fixture, 'expected.pair.json');
    const next = old ? renewPairs(old.pair, ko, en, comparisonRules(), renewal) : newPairs(ko, en, comparisonRules());
    if (next === null) continue;
    await writeFile(file, formatJson(next));
    const count = next.mayors.length + next.districts.length + next.awards.length + next.bullets.length;
    const todos = next.todo?.length ?? 0;
    const changes = [
      `${old ? '~' : '+'} ${count} facts are the same in both languages${todos ? `, ${todos} known not to be found so` : ''}`,
    ];
    accepted.push({ id: fixture, file, changes, refusal: null });
  }
  return accepted;
}

async function writeExpectation({ file, expected, article }: Reading): Promise<void> {
  const { article: seed } = await readJson(file).catch((): { article?: unknown } => ({}));
  const isSeed = seed !== undefined && dirname(article.path!) !== dirname(file);
  const value = { ...(isSeed ? { article: seed } : {}), ...expected };
  if (!validateFixture(value))
    throw new Error(`${file}: ${validateFixture.errors?.[0]?.instancePath} is not of its schema`);
  await writeFile(file, formatJson(value));
}

async function writeCases(file: string, readings: readonly Reading[]): Promise<void> {
  await rewrite(file, (value) => {
    const cases = [...(value['cases'] as Record<string, unknown>[])];
    for (const { pointer, expected } of readings) {
      const index = Number(pointer.split('/').at(-1));
      const { id, note, text } = cases[index]!;
      cases[index] = JSON.parse(JSON.stringify({ id, note, language: expected.language, text, ...expected }));
    }
    return { ...value, cases };
  });
}

async function rewrite(
  file: string,
  change: (value: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const next = change(await readJson(file));
  if (!validateFixtureCases(next))
    throw new Error(`${file}: ${validateFixtureCases.errors?.[0]?.instancePath} is not of its schema`);
  await writeFile(file, formatJson(next));
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
}
