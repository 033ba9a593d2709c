import { extractAll, type Failure } from '../../batch/extract-all.js';
import type { Rules, VersionInput } from '../../index.js';
import { createExtractor } from '../../index.js';
import { readRecords } from './read-records.js';

/** An article to compare, with the reason where its text is not at hand. */
export interface ReadArticle extends VersionInput {
  readonly problem: string | null;
}

/**
 * Reads the articles that the arguments name, in their order: records from files that end in `.jsonl` or `.ndjson` and
 * from standard input (`-`); everything else is text, which is extracted here. Throws an `UnusableInput` for records that
 * cannot be read.
 */
export async function* readArticles(
  named: readonly string[],
  rules: Rules,
  signal: AbortSignal,
): AsyncGenerator<ReadArticle | Failure> {
  const extractor = createExtractor(rules, { withText: true });
  for (const argument of named) {
    if (isRecords(argument)) yield* await readRecords(argument);
    else {
      for await (const outcome of extractAll(extractor, [argument], signal)) {
        yield 'code' in outcome ? outcome : { record: outcome.record, problem: null };
      }
    }
  }
}

function isRecords(argument: string): boolean {
  return argument === '-' || /\.(?:jsonl|ndjson)$/i.test(argument);
}
