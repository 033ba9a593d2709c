import { Command, InvalidArgumentError } from 'commander';
import { DecodeError, explain, loadRules, type Doc, type Rules } from '../../index.js';
import { readArticles } from '../../batch/read.js';
import { toArticleInput } from '../../batch/read/article.js';
import type { Failure } from '../../batch/read/failure.js';
import { READ_DEFAULTS } from '../../batch/read/options.js';
import { ExitCode } from '../exit-code.js';
import { explainLines } from './explain-lines.js';
import { rulesOption, type RulesOption } from './rules-option.js';

interface ExplainOptions extends RulesOption {
  readonly block?: number;
}

/** `sasil rules explain FILE`: why a fact of an article was read, or was not. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('why a fact was read, or was not')
    .description(
      'Prints an article block by block: its kind and language, why it was dropped; its text with carets below what was ' +
        'seen, and what that is, with the id of the rule; then → the facts that were made of it, with the numbers of what ' +
        'they were made of, and ✗ what looks like an award and was refused. rules show tells what stands behind an id.',
    )
    .argument('<file>', 'an article, as a text or a page; of a file of many the first; - is standard input')
    .addOption(rulesOption())
    .option('--block <n>', 'only this block, by its number', toIndex)
    .addHelpText(
      'after',
      `
Examples:
  sasil rules explain article.txt | less
  sasil rules explain article.txt --block 4
  cat article.txt | sasil rules explain - --rules my-rules

Exit codes:
  0  explained
  1  the article cannot be read: it is not there, empty, or no text
  2  usage or rules wrong, or there is no such block
  3  the environment failed: the output cannot be written
NO_COLOR, or an output that is no terminal, switches colours off.`,
    )
    .action(async (file: string, { rules: directories = [], block }: ExplainOptions, command: Command) => {
      const rules = loadRules({ directories });
      const doc = await firstDoc(file, rules);
      if ('code' in doc) {
        process.stderr.write(`sasil: ${doc.source}: ${doc.code}: ${doc.reason}\n`);
        process.exitCode = ExitCode.documentFailed;
        return;
      }
      if (block !== undefined && block >= doc.blocks.length) {
        command.error(`error: there is no block ${block}: ${file} has the blocks 0 to ${doc.blocks.length - 1}`);
      }
      const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
      const lines = explainLines(doc, { columns: process.stdout.columns || 120, colour, block });
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

/** What the stages say about the first article of a file; a failure where it cannot be read. */
async function firstDoc(file: string, rules: Rules): Promise<Doc | Failure> {
  for await (const read of readArticles([file], READ_DEFAULTS, new AbortController().signal)) {
    if ('code' in read) return read;
    try {
      return explain({ ...(await toArticleInput(read, null)), id: file }, rules);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      return { source: read.source, code: error.code, reason: error.message };
    }
  }
  return { source: file, code: 'E_EMPTY', reason: 'nothing in it' };
}

function toIndex(words: string): number {
  if (!/^\d+$/.test(words)) throw new InvalidArgumentError('It is a number from 0.');
  return Number(words);
}
