import { extractAll } from '../../batch/extract-all.js';
import type { Failure } from '../../batch/read/failure.js';
import { READ_DEFAULTS } from '../../batch/read/options.js';
import { openWorkshop } from '../../batch/workshop.js';
import type { ArticleRecord, VersionInput } from '../../index.js';
import { readRecords } from './read-records.js';

/** An article to compare, with the reason where its text is not at hand. */
export interface ReadArticle extends VersionInput {
  readonly problem: string | null;
}

/**
 * Reads the articles that the arguments name, in their order: records from files that end in `.jsonl` or `.ndjson` and
 * from standard input (`-`); everything else is text, which is extracted here. Throws an `UnusableInput` for records that
 * cannot be read, a `RuleError` for rules that cannot be loaded.
 */
export async function* readArticles(
  named: readonly string[],
  ruleDirectories: readonly string[],
): AsyncGenerator<ReadArticle | Failure> {
  const workshop = openWorkshop({ ruleDirectories, offsetUnit: 'utf16', withText: true }, 1);
  const signal = new AbortController().signal;
  for (const argument of named) {
    if (isRecords(argument)) yield* await readRecords(argument);
    else {
      for await (const outcome of extractAll(workshop, { named: [argument], options: READ_DEFAULTS, signal })) {
        yield 'code' in outcome ? outcome : { record: JSON.parse(outcome.line) as ArticleRecord, problem: null };
      }
    }
  }
}

function isRecords(argument: string): boolean {
  return argument === '-' || /\.(?:jsonl|ndjson)$/i.test(argument);
}
