import { findMistakes, type Mistake } from '../score/mistakes.js';
import type { Counts, ScoreReport } from '../score/score.js';
import { HEADLINE_PARTS, type HeadlinePart } from '../score/measures.js';
import type { GoldArticle, ScoredRecord } from '../score/types.js';

/** What a set of articles must reach: the headline, the F1 of each part and the share of right languages, 0 to 1. */
export type Bars = Readonly<Record<HeadlinePart | 'headline' | 'language', number>>;

/** Fails where a figure is below its bar, and then says which facts are missing and which are too many. */
export function expectBars(report: ScoreReport, bars: Bars, articles: () => readonly ArticleReading[]): void {
  const figures = { ...figuresOf(report.all), headline: report.all.headline, language: report.language ?? 0 };
  const low = (Object.keys(bars) as (keyof Bars)[]).filter((name) => figures[name] < bars[name]);
  if (low.length === 0) return;
  const lines = low.map((name) => `${name} is ${figures[name].toFixed(4)}, below its bar of ${bars[name]}`);
  throw new Error(
    [
      ...lines,
      ...articles()
        .map(describeReading)
        .filter((text) => text !== ''),
    ].join('\n'),
  );
}

/** An article's annotated facts, and the record that was made of it. */
export interface ArticleReading {
  readonly expected: GoldArticle;
  readonly record: ScoredRecord;
}

/** One article's mistakes between rulers; nothing where there are none. */
export function describeReading({ expected, record }: ArticleReading): string {
  const mistakes = findMistakes(expected, record);
  const language =
    expected.language === record.article.language
      ? []
      : [`language: expected ${expected.language}, got ${record.article.language}`];
  const lines = [...language, ...mistakes.map(describeMistake)];
  return lines.length > 0 ? [`── ${expected.article} ${'─'.repeat(60)}`, ...lines, RULER].join('\n') : '';
}

const RULER = '─'.repeat(80);

function describeMistake({ part, kind, fact }: Mistake): string {
  const withoutEvidence = JSON.stringify(fact, (key, value) => (key === 'evidence' ? undefined : value));
  return `${kind === 'missed' ? 'expected' : '     got'} ${part} ${withoutEvidence}`;
}

function figuresOf(counts: Readonly<Record<HeadlinePart, Counts>>): Record<HeadlinePart, number> {
  return Object.fromEntries(HEADLINE_PARTS.map((part) => [part, counts[part].f1])) as Record<HeadlinePart, number>;
}
