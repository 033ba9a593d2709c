/** What a thread runs that extracts batches. */
export const WORKER = new URL('../batch/worker.js', import.meta.url);

/** What a thread runs that answers lines and may be ended. */
export const TIMED_WORKER = new URL('../batch/filter/timed-worker.js', import.meta.url);
