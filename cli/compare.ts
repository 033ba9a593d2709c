import { Command, InvalidArgumentError, Option } from 'commander';
import type { Failure } from '../batch/read/failure.js';
import { toJsonLine } from '../batch/json-line.js';
import { fileSink, streamSink, type Sink } from '../batch/sink.js';
import { compare, findPairs, loadRules, summarizer, type Comparison, type FoundPairs, type Rules } from '../index.js';
import { readArticles, type ReadArticle } from './compare/articles.js';
import { CSV_HEADING, csvRows } from './compare/csv.js';
import { KINDS, type Kind } from './compare/rows.js';
import { summaryLines } from './compare/summary-lines.js';
import { comparisonLines, LEGEND } from './compare/table.js';
import { reportPage } from '../page/report.js';
import { ExitCode } from './exit-code.js';
import { amount } from './tally.js';
import { writeWhole } from './write-whole.js';

interface CompareOptions {
  readonly all?: true;
  readonly failOnDifference?: true;
  readonly format: 'table' | 'jsonl' | 'csv';
  readonly html?: string;
  readonly kinds?: readonly Kind[];
  readonly out?: string;
  readonly rules?: readonly string[];
  readonly summary?: true;
}

/** `sasil compare KO EN | DIR… | RECORDS`: what the two language versions of a story agree on, differ in, leave out. */
export function compareVerb(): Command {
  return new Command('compare')
    .summary('what the Korean and the English version of a story agree on')
    .description(
      'Lays the Korean and the English version of a story side by side, fact by fact: what both say, where they differ, ' +
        'what one of them leaves out. Two articles are compared as they are; among those of a folder or a file of records ' +
        'the pairs are found by what the articles tell, and the others are listed on standard error.',
    )
    .argument('<inputs...>', 'two articles, folders, globs, or records (*.jsonl, or - for standard input)')
    .addOption(
      new Option('-f, --format <format>', 'table: for people; jsonl: one comparison a line; csv: one fact a row')
        .choices(['table', 'jsonl', 'csv'])
        .default('table'),
    )
    .option('-o, --out <file>', 'write to this file, which appears once it is whole')
    .option('--html <file>', 'also write a page for a browser: the facts, and the texts side by side')
    .option('--summary', 'sum all pairs up instead: agreement, translations of levels, what is dropped most')
    .option('--all', 'in the table, equal facts too')
    .option('--kinds <list>', `only these kinds of facts: ${KINDS.join(',')}`, toKinds)
    .option('--fail-on-difference', 'exit with 1 where a fact is not equal in both')
    .option('--rules <dir>', 'lay a folder of rules over the built-in ones; may be repeated', collect)
    .addHelpText(
      'after',
      `
Examples:
  sasil compare ko.txt en.txt
  sasil compare ko.txt en.txt --kinds award,mayor --fail-on-difference
  sasil compare ko.txt en.txt --html report.html
  sasil compare articles --summary
  sasil compare articles --format csv --out facts.csv
  sasil extract articles --with-text | sasil compare - --format jsonl

Exit codes:
  0  compared, whether the versions differ or not
  1  finished, but a document failed; or --fail-on-difference, and a fact is not equal in both
  2  usage, rules or records wrong; nothing was compared
  3  the environment failed: the output cannot be written`,
    )
    .action(async (named: string[], options: CompareOptions, command: Command) => {
      if (options.out === '') command.error('error: --out names a file, got an empty name');
      if (options.html === '') command.error('error: --html names a file, got an empty name');
      for (const option of ['out', 'html'] as const) {
        const file = options[option];
        if (file === undefined || !named.includes(file)) continue;
        command.error(`error: ${file} is an input, which --${option} would overwrite`);
      }
      if (options.html !== undefined && options.html === options.out) {
        command.error(`error: --out and --html both name ${options.html}`);
      }
      if (options.summary && options.format === 'csv') {
        command.error('error: a summary is several tables, and CSV is one: use --format table or jsonl');
      }
      const { rules: directories = [] } = options;
      const rules = loadRules({ directories, comparison: true });
      const { articles, failures } = await read(named, directories);
      for (const { source, code, reason } of failures) process.stderr.write(`sasil: ${source}: ${code}: ${reason}\n`);
      const found = pairsOf(named, articles, rules, command);
      tellUnpaired(articles, found);
      const isEqual = await write(articles, found, rules, options);
      if (failures.length > 0 || (options.failOnDifference && !isEqual)) process.exitCode = ExitCode.documentFailed;
    });
}

async function read(
  named: readonly string[],
  ruleDirectories: readonly string[],
): Promise<{ articles: ReadArticle[]; failures: Failure[] }> {
  const articles: ReadArticle[] = [];
  const failures: Failure[] = [];
  for await (const article of readArticles(named, ruleDirectories)) {
    if ('code' in article) failures.push(article);
    else articles.push(article);
  }
  const [first, ...more] = articles.filter(({ problem }) => problem !== null);
  if (first) {
    const others = more.length > 0 ? ` (and ${more.length} more)` : '';
    process.stderr.write(
      `sasil: ${idOf(first.record)}: no text: ${first.problem}${others}: paragraphs, numbers and people are left out; ` +
        'extract --with-text keeps the text\n',
    );
  }
  return { articles, failures };
}

/** The user's pair where two texts are named, in either order; else the pairs that are found. */
function pairsOf(named: readonly string[], articles: readonly ReadArticle[], rules: Rules, command: Command): Pairs {
  if (named.length !== 2 || articles.length !== 2) return findPairs(articles, { rules });
  const languages = articles.map(({ record }) => record.article.language);
  const [ko, en] = [languages.indexOf('ko'), languages.indexOf('en')];
  if (ko < 0 || en < 0) {
    command.error(`error: expected one article in Korean and one in English, got ${languages.join(' and ')}`);
  }
  return { pairs: [{ ko, en, pairing: null }], unpaired: [] };
}

interface Pairs {
  readonly pairs: readonly (Omit<FoundPairs['pairs'][number], 'pairing'> & Pick<Comparison, 'pairing'>)[];
  readonly unpaired: FoundPairs['unpaired'];
}

function tellUnpaired(articles: readonly ReadArticle[], { pairs, unpaired }: Pairs): void {
  for (const index of unpaired) {
    const { record } = articles[index]!;
    process.stderr.write(`sasil: ${idOf(record)} (${record.article.language}): no counterpart\n`);
  }
  if (pairs.length === 0) process.stderr.write('sasil: no pair of a Korean and an English article\n');
}

function idOf({ article }: ReadArticle['record']): string {
  return article.id ?? article.source ?? '?';
}

/** Compares pair by pair and writes each as it comes; tells whether all facts are equal in both. */
async function write(
  articles: readonly ReadArticle[],
  { pairs, unpaired }: Pairs,
  rules: Rules,
  options: CompareOptions,
): Promise<boolean> {
  const { format, html, kinds = KINDS, out, summary, all = false } = options;
  const sink = out === undefined ? streamSink(process.stdout) : await fileSink(out);
  const view = {
    columns: process.stdout.isTTY && out === undefined ? process.stdout.columns : 120,
    colour: process.stdout.isTTY && out === undefined && !process.env['NO_COLOR'],
  };
  const corpus = summarizer();
  const onPage: Comparison[] = [];
  let isEqual = true;
  try {
    if (format === 'csv') await sink.write(CSV_HEADING);
    for (const { ko, en, pairing } of pairs) {
      const comparison = compare(articles[ko]!, articles[en]!, { rules, pairing });
      isEqual &&= comparison.facts.every(({ kind, status }) => status === 'equal' || !kinds.includes(kind));
      corpus.add(comparison);
      if (html !== undefined) onPage.push(comparison);
      if (summary) continue;
      if (format === 'jsonl') await sink.write(toJsonLine(comparison));
      else if (format === 'csv') await sink.write(csvRows(comparison, kinds));
      else
        await writeLines(sink, [
          ...comparisonLines(comparison, { ...view, all, kinds, paragraphs: options.kinds === undefined }),
          '',
        ]);
    }
    if (summary && format === 'jsonl')
      await sink.write(
        toJsonLine({ ...corpus.summary(), unpaired: unpaired.map((index) => idOf(articles[index]!.record)) }),
      );
    else if (summary) await writeLines(sink, summaryLines(corpus.summary(), unpaired.length));
    else if (format === 'table' && pairs.length > 0) await writeLines(sink, [LEGEND]);
    await sink.close();
  } catch (error) {
    await sink.abandon().catch(() => {});
    // Nobody reads on: sasil compare … | head.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
  if (html !== undefined && onPage.length > 0) await writeWhole(reportPage(onPage), html);
  if (pairs.length > 1) process.stderr.write(`sasil: ${amount(pairs.length, 'pairs')} compared\n`);
  return isEqual;
}

async function writeLines(sink: Sink, lines: readonly string[]): Promise<void> {
  await sink.write(`${lines.join('\n')}\n`);
}

function toKinds(words: string): Kind[] {
  return words.split(',').map((word) => {
    const kind = KINDS.find((kind) => kind === word.trim());
    if (!kind) throw new InvalidArgumentError(`'${word}' is none of ${KINDS.join(', ')}.`);
    return kind;
  });
}

function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
