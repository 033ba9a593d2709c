import PQueue from 'p-queue';

export interface InOrderOptions {
  /** How many items are worked on at a time. */
  readonly concurrency: number;
  /** How many results may wait for the reader, the one it asks for included. */
  readonly ahead: number;
}

/**
 * Works on items ahead of their reader and gives the results in the order of the items; nothing new is begun while
 * `ahead` results wait. `work` must not reject: what goes wrong with an item is its result.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  { concurrency, ahead }: InOrderOptions,
): AsyncGenerator<Result> {
  const queue = new PQueue({ concurrency });
  const waiting: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      waiting.push(queue.add(() => work(item)));
      if (waiting.length >= ahead) yield waiting.shift()!;
    }
    yield* waiting;
  } finally {
    // A reader that stops early does not wait for work that has not begun.
    queue.clear();
  }
}
