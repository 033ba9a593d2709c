import type { Outcome } from './extract-batch.js';
import { FACT_KINDS, type Counts, type FactKind } from './gist.js';

/** What a run, or a part of one, has done so far. */
export interface Tally {
  articles: number;
  failed: number;
  bytes: number;
  issues: number;
  boilerplate: number;
  duplicates: number;
  readonly facts: Record<FactKind, number>;
  /** Failures by code. */
  readonly codes: Record<string, number>;
  /** Articles by the language they are told in. */
  readonly languages: Record<string, number>;
  /** Lines that were not read, by reason: see `Gist`. */
  readonly dropped: Record<string, number>;
}

/** Nothing done yet. */
export function emptyTally(): Tally {
  const facts = Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0])) as Record<FactKind, number>;
  const none = { articles: 0, failed: 0, bytes: 0, issues: 0, boilerplate: 0, duplicates: 0 };
  return { ...none, facts, codes: {}, languages: {}, dropped: {} };
}

/** Counts one article in. */
export function count(tally: Tally, outcome: Outcome): void {
  if ('code' in outcome) {
    tally.failed++;
    addCounts(tally.codes, { [outcome.code]: 1 });
    return;
  }
  const { gist, bytes } = outcome;
  tally.articles++;
  tally.bytes += bytes;
  tally.issues += gist.issues;
  tally.boilerplate += gist.boilerplate;
  tally.duplicates += gist.duplicates;
  addCounts(tally.facts, gist.facts);
  addCounts(tally.languages, { [gist.row.language]: 1 });
  addCounts(tally.dropped, gist.dropped);
}

/** Counts a part into the whole. */
export function addTally(whole: Tally, part: Tally): void {
  for (const key of ['articles', 'failed', 'bytes', 'issues', 'boilerplate', 'duplicates'] as const) {
    whole[key] += part[key];
  }
  for (const key of ['facts', 'codes', 'languages', 'dropped'] as const) addCounts(whole[key], part[key]);
}

function addCounts(counts: Record<string, number>, more: Counts): void {
  for (const [name, times] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + times;
}
