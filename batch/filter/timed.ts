import { Piscina } from 'piscina';
import { TIMED_WORKER } from '../worker-files.js';
import type { Answerer, FilterSettings } from './answerer.js';

/** Answers lines one by one in a thread that can be ended. */
export interface TimedAnswerer {
  answer(lines: readonly (Uint8Array | null)[]): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Answers in another thread, and ends that where a line takes longer than `timeout` milliseconds or makes it die: the
 * line has an error for an answer, the next one a new thread. The loading of rules in a new thread does not count.
 */
export function timedAnswerer(settings: FilterSettings, timeout: number, here: Answerer): TimedAnswerer {
  const pool = new Piscina({
    filename: TIMED_WORKER.href,
    workerData: settings,
    minThreads: 1,
    maxThreads: 1,
  });
  // A thread that dies between two lines is replaced, and has lost nothing.
  pool.on('error', () => {});
  let isReady = false;
  const answerOne = async (line: Uint8Array | null): Promise<string> => {
    if (!isReady) await pool.run([]);
    isReady = true;
    // A copy, since what is sent is the whole chunk in which a line stands.
    const sent = [line && new Uint8Array(line)];
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeout);
    try {
      const [answer] = (await pool.run(sent, { signal: controller.signal })) as [string];
      return answer;
    } catch (error) {
      isReady = false;
      if (controller.signal.aborted) {
        return here.failed(line, { code: 'E_TIMEOUT', stage: 'extract', message: `took more than ${timeout} ms` });
      }
      return here.failed(line, {
        code: 'E_CRASH',
        stage: 'extract',
        message: `its thread died: ${(error as Error).message}`,
      });
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    async answer(lines) {
      const answers: string[] = [];
      for (const line of lines) answers.push(await answerOne(line));
      return answers;
    },
    close: () => pool.destroy(),
  };
}
