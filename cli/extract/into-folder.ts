import { join } from 'node:path';
import type { Ending, FolderRun } from '../../batch/run/run.js';
import { runInFolder } from '../../batch/run/run.js';
import type { Summary } from '../../batch/run/summary.js';
import type { Workshop } from '../../batch/workshop.js';
import { FACT_KINDS } from '../../batch/gist.js';
import { ExitCode } from '../exit-code.js';
import { exitCodeOfSignal } from '../stop-signal.js';
import { amount } from '../tally.js';
import { commandLine, withoutLimits } from './command-line.js';
import type { Progress } from './progress.js';

/** Failures that are told one by one; all of them stand in `rejects.jsonl`. */
const MOST_TOLD = 20;

/**
 * A run into a folder, told on standard error: how it goes, what failed, how it ended, and where it did not end, the line
 * that goes on with it. Answers the exit code, and what the run did where it is finished.
 */
export async function extractIntoFolder(
  workshop: Workshop,
  run: Omit<FolderRun, 'watch'>,
  progress: Progress,
  quiet: boolean,
): Promise<{ readonly code: number; readonly summary: Summary | null }> {
  const tell = (line: string): void => progress.say(`sasil: ${line}`);
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
          if (told === MOST_TOLD) tell('further failures stand in rejects.jsonl alone');
        },
      },
    });
  } catch (error) {
    progress.end();
    const words = reasonOf(error);
    if (words === null) throw error;
    tell(words);
    tell(`what was finished stays in ${run.folder}; to go on: ${commandLine()}`);
    return { code: ExitCode.environment, summary: null };
  }
  progress.end();
  if (ending.state === 'finished') {
    if (!quiet) for (const line of endLines(ending.summary, ending.isOld, run.folder)) tell(line);
    const { summary } = ending;
    return { code: summary.documents > summary.ok ? ExitCode.documentFailed : ExitCode.ok, summary };
  }
  const far = `${ending.finished} of ${amount(ending.shards, 'shards')} finished`;
  if (ending.state === 'too-many') {
    tell(`stopped: ${amount(ending.tally.failed, 'documents')} failed; ${far}`);
    tell(`to go on all the same: ${commandLine(withoutLimits(process.argv.slice(2)))}`);
    return { code: ExitCode.tooManyFailed, summary: null };
  }
  tell(`stopped by ${run.signal.reason}; ${far}; to go on: ${commandLine()}`);
  return { code: exitCodeOfSignal(run.signal), summary: null };
}

/** Of what the file system or a changed input has ended; null for anything else. */
function reasonOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'RunBroken' || error.name === 'TargetFailure') return error.message;
  if (!('syscall' in error)) return null;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' ? `no space left on the disk (${code})` : message;
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
