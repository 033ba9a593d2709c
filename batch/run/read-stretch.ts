import type { ReadArticle } from '../read/article.js';
import type { Failure } from '../read/failure.js';
import type { ReadOptions } from '../read/options.js';
import type { InputList } from './input-list.js';
import { planRun } from './plan.js';
import { readShards } from './read-shards.js';
import { stretchOf, type Planned, type Stretch } from './shards.js';

/**
 * The articles of one stretch of the input, planned as a run into a folder is; the names of the inputs are held. Throws a
 * `RunRefused` for what cannot be planned, a `RunBroken` for what changes meanwhile.
 */
export async function* readStretch(
  named: readonly string[],
  options: ReadOptions,
  signal: AbortSignal,
  stretch: Stretch,
): AsyncGenerator<ReadArticle | Failure> {
  const list: Planned[] = [];
  const write = async (line: string): Promise<void> => void list.push(JSON.parse(line) as Planned);
  const { shards } = await planRun({ named, reading: options, signal, folder: null, write }).catch((error: unknown) => {
    if (signal.aborted) return { shards: [] };
    throw error;
  });
  const { first, behind } = stretchOf(shards, stretch);
  async function* numbered(): AsyncGenerator<(typeof shards)[number] & { readonly number: number }> {
    for (let number = first; number < behind; number++) yield { ...shards[number]!, number };
  }
  const inputs: InputList = { at: async (index) => list[index]!, close: async () => {} };
  for await (const outcome of readShards(numbered(), inputs, options, signal)) if (!('mark' in outcome)) yield outcome;
}
