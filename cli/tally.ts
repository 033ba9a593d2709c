import type { Outcome } from '../batch/extract-batch.js';
import { FACT_KINDS, type FactKind } from '../batch/gist.js';

/** What a run has done so far. */
export interface Tally {
  articles: number;
  failed: number;
  bytes: number;
  issues: number;
  boilerplate: number;
  duplicates: number;
  readonly facts: Record<FactKind, number>;
}

/** Nothing done yet. */
export function emptyTally(): Tally {
  const facts = Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0])) as Record<FactKind, number>;
  return { articles: 0, failed: 0, bytes: 0, issues: 0, boilerplate: 0, duplicates: 0, facts };
}

/** Counts one article in. */
export function count(tally: Tally, outcome: Outcome): void {
  if ('code' in outcome) {
    tally.failed++;
    return;
  }
  const { gist, bytes } = outcome;
  tally.articles++;
  tally.bytes += bytes;
  tally.issues += gist.issues;
  tally.boilerplate += gist.boilerplate;
  tally.duplicates += gist.duplicates;
  for (const kind of FACT_KINDS) tally.facts[kind] += gist.facts[kind];
}

/** The run in two lines: what was read in which time, what was found. `milliseconds` is the time from start to end. */
export function summary(tally: Tally, milliseconds: number): string[] {
  return [`${articlesOf(tally)}; ${pace(tally, milliseconds)}`, `${factsOf(tally)}; ${amount(tally.issues, 'issues')}`];
}

/** `48 articles extracted, 0 failed`. */
export function articlesOf({ articles, failed }: Tally): string {
  return `${amount(articles, 'articles')} extracted, ${failed} failed`;
}

/** `3 mayors, 12 districts, …`. */
export function factsOf({ facts }: Tally): string {
  return FACT_KINDS.map((kind) => amount(facts[kind], kind)).join(', ');
}

/** The time a run took and how fast it was. */
export function pace(tally: Tally, milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds.toFixed(2)} s, ${(tally.bytes / 1e6 / seconds).toFixed(1)} MB/s`;
}

/** `1 article`, `2 articles`, `1,024 categories`: `plural` is the word for many. */
export function amount(number: number, plural: string): string {
  const word = number === 1 ? plural.replace(/ies$/, 'y').replace(/s$/, '') : plural;
  return `${number.toLocaleString('en-US')} ${word}`;
}
