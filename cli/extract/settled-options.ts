import type { ReadWords } from './read-options.js';
import type { RunWords } from './run-options.js';

/** The options that change what is written, by their names on the command line; null where nothing is said. */
export function settledOptions(
  words: ReadWords & RunWords & { readonly offsetUnit: string; readonly withText?: true },
): Readonly<Record<string, unknown>> {
  const { shard } = words;
  return {
    'offset-unit': words.offsetUnit,
    'with-text': words.withText ?? null,
    'text-field': words.textField ?? null,
    'id-field': words.idField ?? null,
    passthrough: words.passthrough?.join(',') ?? null,
    encoding: words.encoding ?? null,
    'max-bytes': words.maxBytes ?? null,
    'max-expand': words.maxExpand ?? null,
    limit: words.limit ?? null,
    shard: shard ? `${shard.index}/${shard.of}` : null,
  };
}
