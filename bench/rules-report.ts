/**
 * Which rules earn their keep? For each rule: how often it fires on the seeds and on the sentences of the fixtures, how
 * many facts it had a part in and in how many of them alone, how many of those are right by the fixtures; and the rules
 * that never fire. `npm run rules:report` builds and runs it; `npm run --silent rules:report -- --json` for programs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createExtractor, explain, loadRules, type ArticleInput } from '../index.js';
import type { GoldArticle } from '../score/types.js';
import { readSeeds } from './corpus.js';
import { ruleUsage, type Reading, type RuleUsage } from './rule-usage.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

const rules = loadRules();
const extractor = createExtractor(rules);
const seeds = readSeeds().map((seed) => readingOf(seed, expectedOf(seed.id)));
const sentences = readSentences().map((sentence) => readingOf(sentence, null));
const usage = ruleUsage([...seeds, ...sentences]);
const silent = silentRules(usage);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ articles: seeds.length, sentences: sentences.length, usage, silent }, null, 2));
} else {
  console.log(`${seeds.length} articles of seeds/, ${sentences.length} sentences of fixtures/\n`);
  console.log(aligned([['rule', 'fired', 'facts', 'alone', 'right', ''], ...usage.map(rowOf)]));
  console.log('\nfired: mentions, dropped lines, facts and refusals that name the rule; facts: it had a part in them;');
  console.log('alone: no other rule read that part; right: of those of them that the fixtures can tell of');
  console.log(`\nPatterns that never fire (or only help others, and leave no id): ${silent.patterns.length}`);
  for (const id of silent.patterns) console.log(`  ${id}`);
  console.log('\nTerms that never fire (those of sets that only help others cannot); --json lists them:');
  const perSet = [...rules.sets.values()].flatMap(({ name, terms = [] }) => {
    const count = terms.filter(({ id }) => silent.terms.includes(`${name}/${id}`)).length;
    return count === 0 ? [] : [[`  ${name}`, `${count}`, `of ${terms.length}`]];
  });
  console.log(aligned(perSet));
}

function readingOf(input: ArticleInput, expected: GoldArticle | null): Reading {
  return { doc: explain(input, rules), record: extractor.extract(input), expected };
}

function expectedOf(id: string): GoldArticle {
  const [story, language] = id.split('/');
  return readJson(`${story}/expected.${language}.json`) as GoldArticle;
}

/** Each file of sentences is a list of cases, or has one. */
function readSentences(): ArticleInput[] {
  const files = readdirSync(new URL('sentences/', FIXTURES)).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const content = readJson(`sentences/${file}`) as { text: string }[] | { cases: { text: string }[] };
    const cases = Array.isArray(content) ? content : content.cases;
    return cases.map(({ text }, index) => ({ id: `sentences/${file}/${index}`, text }));
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, FIXTURES), 'utf8'));
}

function silentRules(usage: readonly RuleUsage[]): { patterns: string[]; terms: string[] } {
  const seen = new Set(usage.filter(({ fired }) => fired > 0).map(({ rule }) => rule));
  const sets = [...rules.sets.values()];
  const unseen = (id: string): boolean => !seen.has(id);
  return {
    patterns: sets.flatMap(({ patterns = [] }) => patterns.map(({ id }) => id)).filter(unseen),
    terms: sets.flatMap(({ name, terms = [] }) => terms.map(({ id }) => `${name}/${id}`)).filter(unseen),
  };
}

function rowOf({ rule, fired, facts, alone, judged, right }: RuleUsage): string[] {
  const share = judged === 0 ? '' : `${((100 * right) / judged).toFixed(0)} %`;
  return [rule, `${fired}`, `${facts}`, `${alone}`, share, judged === 0 ? '' : `of ${judged}`];
}

/** Rows as lines, all columns but the first aligned to the right; every character is one column wide. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
