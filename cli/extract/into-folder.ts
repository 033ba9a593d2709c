import { join } from 'node:path';
import type { Ending, FolderRun } from '../../batch/run/run.js';
import { runInFolder } from '../../batch/run/run.js';
import type { Summary } from '../../batch/run/summary.js';
import type { Workshop } from '../../batch/workshop.js';
import { FACT_KINDS } from '../../batch/gist.js';
import { ExitCode } from '../exit-code.js';
import { exitCodeOfSignal } from '../stop-signal.js';
import { amount } from '../tally.js';
import { commandLine } from './command-line.js';
import type { Progress } from './progress.js';

/** Failures that are told one by one; all of them stand in `rejects.jsonl`. */
const MOST_TOLD = 20;

/**
 * A run into a folder, told on standard error: how it goes, what failed, how it ended, and where it did not end, the line
 * that goes on with it. Answers the exit code.
 */
export async function extractIntoFolder(
  workshop: Workshop,
  run: Omit<FolderRun, 'watch'>,
  progress: Progress,
  quiet: boolean,
): Promise<number> {
  const tell = (line: string): void => progress.say(`sasil: ${line}`);
  const goOn = (): void => tell(`to go on: ${commandLine()}`);
  let told = 0;
  let ending: Ending;
  try {
    ending = await runInFolder(workshop, {
      ...run,
      watch: {
        begin: progress.begin,
        outcome(outcome) {
          progress.add(outcome);
          if (!('code' in outcome)) return;
          if (++told <= MOST_TOLD) tell(`${outcome.source}: ${outcome.code}: ${outcome.reason}`);
          if (told === MOST_TOLD) tell(`further failures will be told in rejects.jsonl alone`);
        },
      },
    });
  } catch (error) {
    progress.end();
    if (!(error instanceof Error) || !('syscall' in error || error.name === 'RunBroken')) throw error;
    tell(error.message);
    tell(`what was finished stays in ${run.folder}`);
    goOn();
    return ExitCode.environment;
  }
  progress.end();
  if (ending.state === 'finished') {
    if (!quiet) for (const line of endLines(ending.summary, ending.isOld, run.folder)) tell(line);
    return ending.summary.documents > ending.summary.ok ? ExitCode.documentFailed : ExitCode.ok;
  }
  const far = `${ending.finished} of ${amount(ending.shards, 'shards')} finished`;
  if (ending.state === 'too-many') {
    tell(`stopped: ${amount(ending.tally.failed, 'documents')} failed; ${far}`);
  } else {
    tell(`stopped by ${run.signal.reason}; ${far}`);
  }
  goOn();
  return ending.state === 'too-many' ? ExitCode.tooManyFailed : exitCodeOfSignal(run.signal);
}

function endLines(summary: Summary, isOld: boolean, folder: string): string[] {
  const { documents, ok, facts, issues, milliseconds, bytes, rejected } = summary;
  const seconds = milliseconds.total / 1000;
  const when = isOld ? 'finished before, nothing was left to do' : `${seconds.toFixed(2)} s`;
  const codes = Object.entries(rejected).map(([code, times]) => `${times} ${code}`);
  return [
    `${amount(ok, 'articles')} extracted, ${documents - ok} failed${codes.length > 0 ? ` (${codes.join(', ')})` : ''}; ${when}`,
    `${FACT_KINDS.map((kind) => amount(facts[kind], kind)).join(', ')}; ${amount(issues, 'issues')}`,
    `${join(folder, 'facts.jsonl')}, ${amount(bytes.facts, 'bytes')}${documents > ok ? '; rejects.jsonl' : ''}; summary.json`,
  ];
}
