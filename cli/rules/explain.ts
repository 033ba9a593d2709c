import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { DecodeError, explain, loadRules } from '../../index.js';
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
    .argument('<file>', 'an article in UTF-8; - is standard input')
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
      let doc;
      try {
        const bytes = file === '-' ? await standardInput() : await readFile(file);
        doc = explain({ id: file, bytes }, rules);
      } catch (error) {
        if (!(error instanceof DecodeError) && !('syscall' in (error as Error))) throw error;
        const { code, message } = error as NodeJS.ErrnoException;
        const reason = error instanceof DecodeError ? `${code}: ${message}` : `E_IO: ${message}`;
        process.stderr.write(`sasil: ${file}: ${reason}\n`);
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

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function toIndex(words: string): number {
  if (!/^\d+$/.test(words)) throw new InvalidArgumentError('It is a number from 0.');
  return Number(words);
}
