import { Command } from 'commander';
import { inUtf16 } from '../pipeline/utf16.js';
import { viewPage } from '../page/view.js';
import { ExitCode } from './exit-code.js';
import { readArticles } from './read-articles.js';
import { writeWhole } from './write-whole.js';

interface ViewOptions {
  readonly out?: string;
}

/** `sasil view RECORDS`: one HTML page that shows articles with their facts. */
export function viewVerb(): Command {
  return new Command('view')
    .summary('an HTML page of articles with their facts')
    .description(
      'Makes one HTML page of records (JSON Lines of sasil extract): each text with its facts marked, the rule and the ' +
        'words behind each, and the lines that were dropped, with the reason. The page is one file, works offline, and ' +
        'prints. Texts come from the records (extract --with-text), else from the files that they were read from.',
    )
    .argument('<records>', 'a file of records, one a line; - is standard input')
    .option('-o, --out <file>', 'write the page to this file, which appears once it is whole; else standard output')
    .addHelpText(
      'after',
      `
Examples:
  sasil extract article.txt --out facts.jsonl && sasil view facts.jsonl --out article.html
  sasil extract articles --with-text | sasil view - --out articles.html

Exit codes:
  0  all good
  1  the page is written, but the text of an article is not at hand; its facts are shown without it
  2  usage wrong, or the records cannot be used; the message names the line
  3  the environment failed: the page cannot be written`,
    )
    .action(async (file: string, { out }: ViewOptions, command: Command) => {
      if (out === '') command.error('error: --out names a file, got an empty name');
      if (out === undefined && process.stdout.isTTY) {
        command.error('error: a page is no reading for a terminal: name a file with --out');
      }
      if (out === file) command.error(`error: ${out} holds the records, which --out would overwrite`);
      const articles = await readArticles(file);
      const page = viewPage(
        articles.map(({ record, text }) => ({ record: text === null ? record : inUtf16(record, text), text })),
      );
      await writeWhole(page, out);
      for (const { record, problem } of articles) {
        if (problem === null) continue;
        process.stderr.write(`sasil: ${record.article.id}: no text: ${problem}; extract --with-text keeps it\n`);
        process.exitCode = ExitCode.documentFailed;
      }
    });
}
