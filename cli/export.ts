import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { inUtf16 } from '../pipeline/utf16.js';
import { ExitCode } from './exit-code.js';
import { fileNames } from './export/file-names.js';
import { FORMATS, type FormatName } from './export/formats.js';
import { readArticles } from './read-articles.js';
import { amount } from './tally.js';

interface ExportOptions {
  readonly to: FormatName;
  readonly out: string;
}

/** `sasil export RECORDS --to FORMAT --out DIR`: records as files of other annotation tools. */
export function exportVerb(): Command {
  return new Command('export')
    .summary('records as files of other annotation tools')
    .description(
      'Writes the facts of each record (JSON Lines of sasil extract) as other tools read them, one file an article, ' +
        'named for its id, into a folder. Texts come from the records (extract --with-text), else from the files that ' +
        'they were read from.',
    )
    .argument('<records>', 'a file of records, one a line; - is standard input')
    .addOption(new Option('--to <format>', 'the format').choices(Object.keys(FORMATS)).makeOptionMandatory())
    .requiredOption(
      '-o, --out <dir>',
      'the folder; it is made where there is none, files of the same name are replaced',
    )
    .addHelpText(
      'after',
      `
Formats:
  w3c      *.jsonld: Web Annotations (JSON-LD), each place as TextQuoteSelector and as TextPositionSelector;
           positions count code points, as the model demands
  brat     *.ann beside *.txt, and annotation.conf: standoff of brat; offsets count code points
  webanno  *.tsv: WebAnno TSV 3.3 for WebAnno and INCEpTION; offsets count UTF-16 code units, as the format has it.
           The project needs a span layer webanno.custom.SasilFact with the string features
           kind, fact, role, identifier, rule
Every record is converted, whatever its own offsets count.

Examples:
  sasil extract articles --with-text | sasil export - --to brat --out brat/
  sasil export facts.jsonl --to w3c --out annotations/

Exit codes:
  0  all good
  1  finished, but the text of an article is not at hand, and it was left out
  2  usage wrong, or the records cannot be used; the message names the line
  3  the environment failed: a file cannot be written`,
    )
    .action(async (file: string, { to, out }: ExportOptions, command: Command) => {
      if (out === '') command.error('error: --out names a folder, got an empty name');
      process.exitCode = await exportAll(file, to, out);
    });
}

async function exportAll(file: string, to: FormatName, folder: string): Promise<number> {
  const articles = await readArticles(file);
  const names = fileNames(articles.map(({ record }) => record.article.id));
  const format = FORMATS[to];
  const write = async (name: string, content: string): Promise<void> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  let failed = 0;
  for (const [index, { record, text, problem }] of articles.entries()) {
    if (text === null) {
      failed++;
      process.stderr.write(`sasil: ${record.article.id}: no text: ${problem}; extract --with-text keeps it\n`);
      continue;
    }
    for (const [ending, content] of Object.entries(format.files(inUtf16(record, text), text))) {
      await write(`${names[index]}.${ending}`, content);
    }
  }
  if (failed < articles.length) for (const [name, content] of Object.entries(format.extras)) await write(name, content);
  process.stderr.write(`sasil: ${amount(articles.length - failed, 'articles')} in ${folder}, ${failed} failed\n`);
  return failed > 0 ? ExitCode.documentFailed : ExitCode.ok;
}
