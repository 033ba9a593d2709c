import type { Confusion } from '../../score/confusion.js';
import type { Mistake } from '../../score/mistakes.js';
import { HEADLINE_PARTS, MEASURES } from '../../score/measures.js';
import { SCHEMES, type SchemeScores } from '../../score/schemes.js';
import type { LanguageScore, ScoreReport } from '../../score/score.js';
import type { Shares } from '../../score/shares.js';
import { columns } from '../columns.js';
import { mistakeWords } from './mistake-words.js';

/** All that `sasil score` tells; this is its JSON. */
export interface FullReport extends ScoreReport {
  readonly schemes: SchemeScores;
  readonly ranks: readonly Confusion[];
  readonly errors?: readonly ArticleMistake[];
}

/** A mistake and the annotated article in which it was made. */
export interface ArticleMistake extends Mistake {
  readonly article: string;
}

/** The report for people, as lines. */
export function reportLines(report: FullReport): string[] {
  const { articles, withFacts, language } = report;
  return [
    `${articles} annotated articles, ${withFacts} of them with a record; language right: ${percent(language)} %`,
    '',
    ...measureLines(report),
    '',
    ...fieldLines(report),
    '',
    ...schemeLines(report.schemes),
    ...rankLines(report.ranks),
    ...(report.errors ? ['', ...columns(report.errors.map(errorRow), 4)] : []),
  ];
}

function measureLines(report: ScoreReport): string[] {
  const of = (name: string, score: LanguageScore): string[][] => [
    [name, '', 'P', 'R', 'F1', 'right', 'too many', 'missed'],
    ...MEASURES.map((measure) => {
      const { tp, fp, fn } = score[measure];
      return ['', measure, ...shares(score[measure]), `${tp}`, `${fp}`, `${fn}`];
    }),
    ['', 'headline', '', '', percent(score.headline), '', '', ''],
  ];
  const rows = [...of('all', report.all), [], ...of('ko', report.ko), [], ...of('en', report.en)];
  return [...columns(rows, 2), '', `headline: the mean F1 of ${HEADLINE_PARTS.join(', ')}`];
}

function fieldLines({ all, fields }: ScoreReport): string[] {
  const said = (name: string, share: number | null, matched: number): string[] => [
    name,
    percent(share),
    `of ${matched}`,
  ];
  return columns(
    [
      ['of facts found, right', '%', 'facts'],
      said('  year of award', fields.year, all.awards.tp),
      said('  streak of award', fields.streak, all.awards.tp),
      said('  organizer of award', fields.organizer, all.awards.tp),
      said('  title of mayor', fields.title, all.mayors.tp),
      said('  category of bullet', fields.bulletCategory, all.bullets.tp),
    ],
    1,
  );
}

function schemeLines(schemes: SchemeScores): string[] {
  const rows = HEADLINE_PARTS.flatMap((part) =>
    SCHEMES.map((scheme, index) => {
      const { correct, incorrect, partial, missed, spurious } = schemes[part][scheme];
      const counts = [correct, incorrect, partial, missed, spurious].map(String);
      return [index === 0 ? part : '', scheme, ...counts, ...shares(schemes[part][scheme])];
    }),
  );
  return columns([['scheme', '', 'correct', 'incorrect', 'partial', 'missed', 'spurious', 'P', 'R', 'F1'], ...rows], 2);
}

/** Annotated ranks down, extracted ones across by the numbers of the rows; the commonest first. */
function rankLines(cells: readonly Confusion[]): string[] {
  if (cells.length === 0) return [];
  const total = (rank: string): number =>
    cells.reduce((sum, { gold, extracted, count }) => sum + (gold === rank || extracted === rank ? count : 0), 0);
  const ranks = [...new Set(cells.flatMap(({ gold, extracted }) => [gold, extracted]))]
    .filter((rank) => rank !== null)
    .sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  const cell = (gold: string | null, extracted: string | null): string =>
    String(cells.find((each) => each.gold === gold && each.extracted === extracted)?.count ?? '·');
  const row = (name: string, gold: string | null): string[] => [name, ...ranks.map((rank) => cell(gold, rank))];
  const rows = [
    ['rank, annotated \\ extracted', ...ranks.map((_, index) => `${index + 1}`), 'missed'],
    ...ranks.map((rank, index) => [...row(`${String(index + 1).padStart(2)} ${rank}`, rank), cell(rank, null)]),
    [...row('   spurious', null), ''],
  ];
  return ['', ...columns(rows, 1)];
}

function errorRow(mistake: ArticleMistake): string[] {
  return [mistake.article, mistake.part, mistake.kind, mistakeWords(mistake)];
}

function shares({ precision, recall, f1 }: Shares): string[] {
  return [precision, recall, f1].map(percent);
}

function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}
