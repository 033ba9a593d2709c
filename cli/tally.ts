import { FACT_KINDS } from '../batch/gist.js';
import type { Tally } from '../batch/tally.js';

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
