import { compileShortPrefilter, oneOf } from '../../match.js';
import type { Language, Rules, Span } from '../../types.js';
import type { Verdict } from './claim.js';

/** What a rule of `award-verdicts` says of a level beside whose words it fits. */
export interface VerdictRule {
  readonly id: string;
  /** The last part of its id: `prize-money` of `award-verdicts/ko/not-said/prize-money`. */
  readonly name: string;
  readonly verdict: Verdict;
}

/** What a sentence says of a level, and the rule that says so: one of `award-verdicts`, or the reading itself. */
export interface Finding {
  readonly verdict: Verdict | 'other-winner';
  readonly rule: string;
}

/** The rules that fit the words around a level, in the order of the set. */
export type VerdictReader = (around: string) => readonly VerdictRule[];

const VERDICTS: readonly string[] = ['won', 'given', 'planned', 'not-said'] satisfies Verdict[];

const isVerdict = (word: string | undefined): word is Verdict => word !== undefined && VERDICTS.includes(word);

/** Compiles the rules of a language. Throws a SyntaxError where an expression does not compile or an id tells no verdict. */
export function verdictReader(rules: Rules, language: Language): VerdictReader {
  const patterns = rules.patterns('award-verdicts').filter((pattern) => pattern.language === language);
  const compiled = patterns.map(({ id, pattern }) => {
    const [, , verdict, name] = id.split('/');
    if (!isVerdict(verdict) || !name)
      throw new SyntaxError(`rule ${id}: expected award-verdicts/<language>/<verdict>/<name>`);
    return { rule: { id, name, verdict }, expression: new RegExp(pattern, 'u') };
  });
  const prefilter = compileShortPrefilter(patterns.map(({ pattern }) => pattern));
  return (around) => {
    const possible = prefilter(around);
    return compiled.flatMap(({ rule, expression }, index) =>
      possible[index] !== 0 && expression.test(around) ? [rule] : [],
    );
  };
}

/** The words of a clause around a level, which stands as `¤` with the quotes it is in. */
export function aroundLevel(text: string, clause: Span, level: Span): string {
  let { start, end } = level;
  if (start > clause.start && opensQuote(text.charCodeAt(start - 1))) start--;
  if (end < clause.end && closesQuote(text.charCodeAt(end))) end++;
  const before = text.slice(Math.max(clause.start, start - BEFORE), start);
  return `${before}${LEVEL}${text.slice(end, Math.min(clause.end, end + BEHIND))}`;
}

/** Stands for the level in the patterns and in the words. */
const LEVEL = '¤';

/** Units of the words that are looked at. */
const BEFORE = 80;
const BEHIND = 100;

const opensQuote = oneOf('‘\'“"「『');
const closesQuote = oneOf('’\'”"」』');
