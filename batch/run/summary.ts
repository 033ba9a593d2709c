import { readFile } from 'node:fs/promises';
import type { Counts, FactKind } from '../gist.js';
import type { Tally } from '../tally.js';
import type { Manifest } from './manifest.js';

/** Milliseconds of a run's steps, of all its sittings together but for the last three, which are of the last. */
export interface Times {
  /** Of all threads together. */
  readonly extracting: number;
  /** Reading all inputs once and cutting them into shards. */
  readonly planning: number;
  readonly merging: number;
  readonly total: number;
}

/** `summary.json`: what a run did. */
export interface Summary {
  readonly documents: number;
  readonly ok: number;
  /** Records that contradicted their schema or their source: defects of ours. */
  readonly invalid: number;
  readonly rejected: Counts;
  readonly facts: Readonly<Record<FactKind, number>>;
  readonly issues: number;
  readonly languages: Counts;
  /** Lines that were not read, by rule. */
  readonly dropped: Counts;
  readonly bytes: { readonly inputs: number; readonly articles: number; readonly facts: number };
  readonly shards: number;
  readonly milliseconds: Times;
  readonly tool: {
    readonly version: string;
    readonly rules: string;
    readonly schemaVersion: number;
    readonly node: string;
  };
  readonly options: Manifest['options'];
}

/** What `summary.json` says. */
export function summaryOf(
  tally: Tally,
  { tool, rules, schemaVersion, inputs, options }: Manifest,
  { shards, facts, times }: { readonly shards: number; readonly facts: number; readonly times: Times },
): Summary {
  return {
    documents: tally.articles + tally.failed,
    ok: tally.articles,
    invalid: tally.codes['E_INVALID'] ?? 0,
    rejected: sorted(tally.codes),
    facts: tally.facts,
    issues: tally.issues,
    languages: sorted(tally.languages),
    dropped: sorted(tally.dropped),
    bytes: { inputs: inputs.bytes, articles: tally.bytes, facts },
    shards,
    milliseconds: times,
    tool: { version: tool, rules, schemaVersion, node: process.version },
    options,
  };
}

/** The most frequent first. */
function sorted(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** Null where the run is not over. */
export async function readSummary(path: string): Promise<Summary | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Summary;
  } catch {
    return null;
  }
}
