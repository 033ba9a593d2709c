import { rm } from 'node:fs/promises';
import { fileSink, type Sink } from '../sink.js';
import { mergeParts } from './merge.js';
import type { Places } from './places.js';

/** Another place that the records go to, in their order, when all are there. */
export type OpenSink = () => Promise<Sink>;

/**
 * Joins the parts of a run: `facts.jsonl`, and `rejects.jsonl` if there are any; each appears once it is whole. The
 * records go to `also`, too.
 */
export async function joinParts(
  { parts, facts, rejects }: Places,
  {
    finished,
    failed,
    also,
    signal,
  }: {
    readonly finished: readonly number[];
    readonly failed: number;
    readonly also: OpenSink | null;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const open = [() => fileSink(facts), ...(also ? [also] : [])];
  await into(open, (sinks) => mergeParts(parts, finished, 'facts', sinks, signal));
  await rm(rejects, { force: true });
  if (failed > 0)
    await into([() => fileSink(rejects)], (sinks) => mergeParts(parts, finished, 'rejects', sinks, signal));
}

/** Opens sinks, and closes them all, or abandons them all where something goes wrong. */
export async function into(open: readonly OpenSink[], send: (sinks: readonly Sink[]) => Promise<void>): Promise<void> {
  const sinks: Sink[] = [];
  try {
    for (const each of open) sinks.push(await each());
    await send(sinks);
    for (const sink of [...sinks]) {
      await sink.close();
      sinks.shift();
    }
  } catch (error) {
    for (const sink of sinks) await sink.abandon().catch(() => {});
    throw error;
  }
}
