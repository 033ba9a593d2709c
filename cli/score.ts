import { Command, InvalidArgumentError } from 'commander';
import { confuseRanks } from '../score/confusion.js';
import { findMistakes } from '../score/mistakes.js';
import { matchArticles } from '../score/records.js';
import { scoreSchemes } from '../score/schemes.js';
import { score } from '../score/score.js';
import { ExitCode } from './exit-code.js';
import { readGold } from './score/read-gold.js';
import { readRecords } from './score/read-records.js';
import { reportLines, type FullReport } from './score/report.js';
import { UnusableInput } from './unusable-input.js';

interface ScoreOptions {
  readonly gold: string;
  readonly errors?: true;
  readonly json?: true;
  readonly min?: number;
}

/** `sasil score --gold DIR RECORDS`: how well records agree with what annotators found. */
export function scoreVerb(): Command {
  return new Command('score')
    .summary('precision, recall and F1 of records against gold')
    .description(
      'Compares records (JSON Lines of sasil extract) with what careful readers found in the same articles, and prints ' +
        'precision, recall and F1 of each kind of fact, four schemes of counting, and which ranks are taken for which. ' +
        "The record of an article is the one whose article.id or article.source ends in the gold file's article.",
    )
    .argument('<records>', 'a file of records, one a line; - is standard input')
    .requiredOption('--gold <dir>', 'a folder of gold files: *.json, or <story>/expected.<language>.json')
    .option('--errors', 'list each fact that is missed and each that is too many')
    .option('--json', 'print the report as JSON')
    .option('--min <f>', 'exit with 1 where the headline is below this, 0 to 1', toShare)
    .addHelpText(
      'after',
      `
Schemes (SemEval-2013): a fact is paired once, with the one that shares the most words, and is correct where
  strict    everything is equal
  exact     the words are equal
  partial   the words are equal; where they are equal in part, half a fact is counted
  type      the rank of an award, the kind of a bullet is equal; mayors and districts have but one type

Examples:
  sasil extract seeds --out facts.jsonl && sasil score --gold fixtures facts.jsonl
  sasil score --gold gold facts.jsonl --errors | less
  sasil extract seeds | sasil score --gold fixtures - --json --min 0.9 > score.json

Exit codes:
  0  scored, and at or above --min
  1  scored, and the headline is below --min
  2  usage wrong, or the gold or the records cannot be used; the message names the file
  3  the environment failed: the output cannot be written`,
    )
    .action(async (file: string, options: ScoreOptions) => {
      process.exitCode = await scoreFile(file, options);
    });
}

async function scoreFile(file: string, { gold: folder, errors, json, min }: ScoreOptions): Promise<number> {
  const gold = await readGold(folder);
  const records = await readRecords(file);
  const articles = matchArticles(gold, records);
  const report: FullReport = {
    ...score(gold, records),
    schemes: scoreSchemes(articles),
    ranks: confuseRanks(articles),
    ...(errors
      ? {
          errors: articles.flatMap(({ gold, record }) =>
            findMistakes(gold, record).map((mistake) => ({ article: gold.article, ...mistake })),
          ),
        }
      : {}),
  };
  if (report.withFacts === 0)
    throw new UnusableInput(file, `expected a record of an annotated article, got none for ${folder}`);
  const left = records.length - report.withFacts;
  if (left > 0)
    process.stderr.write(`sasil: ${left} records were left out: nobody annotated their articles, or they repeat one\n`);
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${reportLines(report).join('\n')}\n`);
  if (min === undefined || report.all.headline >= min) return ExitCode.ok;
  process.stderr.write(`sasil: the headline ${report.all.headline.toFixed(4)} is below ${min}\n`);
  return ExitCode.documentFailed;
}

function toShare(words: string): number {
  const share = Number(words);
  if (words.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return share;
}
