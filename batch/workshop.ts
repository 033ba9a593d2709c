import type { Piscina } from 'piscina';
import type { Sasil } from '../pipeline/create-extractor.js';
import { extractBatch, type Outcome } from './extract-batch.js';
import type { ReadArticle } from './read/article.js';
import { OutOfTime, salvage } from './salvage.js';
import { extractorOf, rulesHashOf, type Settings } from './settings.js';
import { keepHeapsSmall } from './small-heaps.js';
import { WORKER } from './worker-files.js';
import type { Task, ThreadData, Worked } from './worker.js';

/** Where articles are extracted: in this thread, or in several others. */
export interface Workshop {
  /** Batches that it can work on at a time. */
  readonly jobs: number;
  /** Batches that it is well to have read while it works. */
  readonly ahead: number;
  /** Of the rules in force, SHA-256. */
  readonly rulesHash: string;
  extract(articles: readonly ReadArticle[]): Promise<Outcome[]>;
  /** Milliseconds of extracting so far, of all threads together. */
  spent(): number;
  close(): Promise<void>;
}

/** What a thread may take. */
export interface Limits {
  /** Nothing is extracted in this thread, so that an article can be stopped, or die, at no cost but its own. */
  readonly isolated?: boolean;
  /** The longest an article may take, in milliseconds. Kept by other threads alone. */
  readonly timeoutMs?: number;
  /** The largest heap of a thread, in megabytes. */
  readonly heapMegabytes?: number;
  /** The folder in which threads note what they read: see `noteInFlight`. Null, or not said: none. */
  readonly notes?: string | null;
  /** The module that a thread runs, in place of `worker.js`. */
  readonly worker?: URL;
}

/**
 * A workshop of so many threads. It begins in this thread, unless `limits` say otherwise, and opens the others once `HERE`
 * articles have come: they take half a second to load their rules. Throws a `RuleError` where rules cannot be loaded.
 */
export function openWorkshop(settings: Settings, jobs: number, limits: Limits = {}): Workshop {
  // Made only where it is needed, and let go once it is not: it takes as much memory as all else in this thread.
  const { extractor, rulesHash } = limits.isolated
    ? { extractor: null, rulesHash: rulesHashOf(settings) }
    : extractorOf(settings);
  let here: Sasil | null = extractor;
  let pool: Promise<Piscina> | null = null;
  let count = 0;
  let spent = 0;
  let isClosed = false;
  const work = async (threads: Piscina, batch: readonly ReadArticle[]): Promise<Outcome[]> => {
    // Nobody waits for what was in hand, and it must not open threads again.
    if (isClosed) throw new Error('the workshop is closed');
    return note(await runIn(threads, batch, limits.timeoutMs));
  };
  const note = ({ outcomes, milliseconds }: Worked): Outcome[] => {
    // Only now: to load rules, heaps have to grow.
    if (spent === 0) keepHeapsSmall();
    spent += milliseconds;
    return outcomes;
  };
  return {
    jobs,
    ahead: jobs > 1 || limits.isolated ? 2 * jobs : 1,
    rulesHash,
    async extract(articles) {
      count += articles.length;
      if (jobs > 1 && count > HERE) here = null;
      if (here === null) {
        const threads = await (pool ??= openPool(settings, jobs, limits));
        return salvage(articles, (batch) => work(threads, batch));
      }
      const start = performance.now();
      const outcomes = await extractBatch(here, articles, settings.encoding ?? null);
      return note({ outcomes, milliseconds: performance.now() - start });
    },
    spent: () => spent,
    async close() {
      isClosed = true;
      await (await pool)?.destroy();
    },
  };
}

/** Articles. A smaller run is over before the threads are ready; what this thread has learnt to read fast is lost to them. */
const HERE = 128;

/** Megabytes of a thread for what is new: with less it spends more of its time on moving it, with more it is no faster. */
const YOUNG = 24;

async function openPool(
  settings: Settings,
  jobs: number,
  { heapMegabytes, notes = null, worker }: Limits,
): Promise<Piscina> {
  // Most runs are over before they need one.
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: (worker ?? WORKER).href,
    workerData: { settings, notes } satisfies ThreadData,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG,
      ...(heapMegabytes !== undefined && { maxOldGenerationSizeMb: heapMegabytes }),
    },
  });
  // A thread that dies between two batches is replaced, and has lost nothing.
  pool.on('error', () => {});
  return pool;
}

/** Milliseconds. Several articles together may take so long at least: to stop them all for one costs a new thread. */
const TOGETHER = 5000;

/** Stops the thread of a batch that takes too long, counted from when it was begun: it may have waited for its turn. */
async function runIn(pool: Piscina, articles: readonly ReadArticle[], timeoutMs?: number): Promise<Worked> {
  const begun = new BigInt64Array(new SharedArrayBuffer(8));
  const task: Task = { articles, begun };
  if (timeoutMs === undefined) return (await pool.run(task)) as Worked;
  const allowed = articles.length > 1 ? Math.max(timeoutMs, TOGETHER) : timeoutMs;
  const stop = new AbortController();
  const look = (): void => {
    const start = Atomics.load(begun, 0);
    const taken = start === 0n ? 0 : Number(process.hrtime.bigint() - start) / 1e6;
    if (taken >= allowed) stop.abort();
    else timer = setTimeout(look, allowed - taken);
  };
  let timer = setTimeout(look, allowed);
  try {
    return (await pool.run(task, { signal: stop.signal })) as Worked;
  } catch (error) {
    throw stop.signal.aborted ? new OutOfTime(timeoutMs) : error;
  } finally {
    clearTimeout(timer);
  }
}
