import { Piscina } from 'piscina';
import { extractBatch, type Outcome } from './extract-batch.js';
import type { ReadArticle } from './read/article.js';
import { salvage } from './salvage.js';
import { extractorOf, type Settings } from './settings.js';

/** Where articles are extracted: in this thread, or in several others. */
export interface Workshop {
  /** Batches that it can work on at a time. */
  readonly jobs: number;
  extract(articles: readonly ReadArticle[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

/**
 * A workshop of so many threads. It begins in this thread, and opens the others once `HERE` articles have come: they
 * take half a second to load their rules. Throws a `RuleError` where rules cannot be loaded.
 */
export function openWorkshop(settings: Settings, jobs: number): Workshop {
  const extractor = extractorOf(settings);
  let pool: Piscina | null = null;
  let count = 0;
  return {
    jobs,
    async extract(articles) {
      count += articles.length;
      if (jobs > 1 && count > HERE) pool ??= openPool(settings, jobs);
      const threads = pool;
      return threads
        ? salvage(articles, (batch) => threads.run(batch) as Promise<Outcome[]>)
        : extractBatch(extractor, articles, settings.encoding ?? null);
    },
    async close() {
      await pool?.destroy();
    },
  };
}

/** Articles. A smaller run is over before the threads are ready. */
const HERE = 512;

function openPool(settings: Settings, jobs: number): Piscina {
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
  });
  // A thread that dies between two batches is replaced, and has lost nothing.
  pool.on('error', () => {});
  return pool;
}
