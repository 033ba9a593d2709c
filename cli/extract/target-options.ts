import { InvalidArgumentError, Option, type Command } from 'commander';
import { filesOf, TARGET_FORMS, targetNamed } from '../../batch/sinks/target.js';

/** Adds `--to` and what belongs to it to a verb. */
export function addTargetOptions(verb: Command): Command {
  return verb
    .addOption(
      new Option('--to <target>', `write tables: ${TARGET_FORMS}; may be repeated`).argParser(
        (words: string, others: readonly string[] = []) => [...others, checked(words)],
      ),
    )
    .option('--csv-excel-safe', 'of CSV: begin with a byte order mark, and let no text be taken for a formula');
}

/** The files that the targets would replace or change. */
export function filesOfTargets(targets: readonly string[] = []): string[] {
  return targets.flatMap((words) => filesOf(targetNamed(words)));
}

function checked(words: string): string {
  try {
    targetNamed(words);
    return words;
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
