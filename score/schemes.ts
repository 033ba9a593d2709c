import { likeness, type Likeness } from './likeness.js';
import type { HeadlinePart } from './measures.js';
import { pair } from './pairing.js';
import { sharesOf, type Shares } from './shares.js';
import type { ScoredArticle } from './types.js';

/**
 * What a pair must have in common to be right: everything (`strict`); all strings (`exact`); some of the strings, and
 * then half counts (`partial`); the type (`type`).
 */
export const SCHEMES = ['strict', 'exact', 'partial', 'type'] as const;

export type Scheme = (typeof SCHEMES)[number];

/** Annotated facts and facts of records, each counted once, and the shares that follow. */
export interface SchemeCounts extends Shares {
  readonly correct: number;
  readonly incorrect: number;
  readonly partial: number;
  readonly missed: number;
  readonly spurious: number;
}

export type SchemeScores = Readonly<Record<HeadlinePart, Readonly<Record<Scheme, SchemeCounts>>>>;

/**
 * Scores facts in the four ways of SemEval-2013 task 9.1 (Segura-Bedmar, Martínez, Herrero-Zazo 2013). Facts are paired
 * once, one to one, those first that share the most words, and the same pairs are judged by each scheme.
 */
export function scoreSchemes(articles: readonly ScoredArticle[]): SchemeScores {
  return {
    mayors: scoreFacts(
      articles.map(({ gold, record }) => [gold.mayors, record.mayors]),
      likeness.mayors,
    ),
    districts: scoreFacts(
      articles.map(({ gold, record }) => [gold.districts, record.districts]),
      likeness.districts,
    ),
    awards: scoreFacts(
      articles.map(({ gold, record }) => [gold.awards, record.awards]),
      likeness.awards,
    ),
    bullets: scoreFacts(
      articles.map(({ gold, record }) => [gold.bullets, record.bullets]),
      likeness.bullets,
    ),
  };
}

type Verdict = 'correct' | 'incorrect' | 'partial';

function scoreFacts<Gold, Scored>(
  articles: readonly (readonly [gold: readonly Gold[], scored: readonly Scored[]])[],
  { overlap, sameWords, sameType, sameRest }: Likeness<Gold, Scored>,
): Readonly<Record<Scheme, SchemeCounts>> {
  const verdicts: Record<Scheme, Verdict[]> = { strict: [], exact: [], partial: [], type: [] };
  let missed = 0;
  let spurious = 0;
  for (const [gold, scored] of articles) {
    const pairing = pair(gold, scored, overlap);
    missed += pairing.missed.length;
    spurious += pairing.spurious.length;
    for (const [g, s] of pairing.pairs) {
      const fact = [gold[g]!, scored[s]!] as const;
      const words = sameWords(...fact);
      const type = sameType(...fact);
      verdicts.strict.push(words && type && sameRest(...fact) ? 'correct' : 'incorrect');
      verdicts.exact.push(words ? 'correct' : 'incorrect');
      verdicts.partial.push(words ? 'correct' : 'partial');
      verdicts.type.push(type ? 'correct' : 'incorrect');
    }
  }
  return {
    strict: count(verdicts.strict, missed, spurious),
    exact: count(verdicts.exact, missed, spurious),
    partial: count(verdicts.partial, missed, spurious),
    type: count(verdicts.type, missed, spurious),
  };
}

function count(verdicts: readonly Verdict[], missed: number, spurious: number): SchemeCounts {
  const number = (verdict: Verdict): number => verdicts.filter((each) => each === verdict).length;
  const [correct, incorrect, partial] = [number('correct'), number('incorrect'), number('partial')];
  const right = correct + partial / 2;
  const shares = sharesOf(right, verdicts.length + spurious, verdicts.length + missed);
  return { ...shares, correct, incorrect, partial, missed, spurious };
}
