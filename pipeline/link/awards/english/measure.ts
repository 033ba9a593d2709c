import type { Span } from '../../../types.js';

/**
 * `the Excellence Award, second only to the Grand Prize, in …`: a level that only tells how high another one is. Not where
 * its own winner is told (`behind the Grand Prize winner, A-gun`).
 */
export const isMeasure = (text: string, { start, end }: Span): boolean =>
  NEXT_HIGHEST.test(text.slice(Math.max(0, start - 8), end + 30)) ||
  (MEASURES.test(text.slice(Math.max(0, start - LONGEST_MEASURE), start)) && !TELLS.test(text.slice(end, end + 12)));

/** `the second-highest prize after the …`, itself a level */
const NEXT_HIGHEST =
  /^.{0,4}\b(?:second|third|next)[- ]highest (?:award|prize|honou?r)(?: [a-z]+){0,3} (?:after|below|behind|next to) /;

/** Units of `the second-highest prize of the contest after the`. */
const LONGEST_MEASURE = 70;

const MEASURES =
  /(?:\b(?:second|next)(?: only)? (?:to|after)|\b(?:(?:one|a|two) (?:step|rank|level|grade|notch|tier|place)s? (?:below|under|short of|lower than)|(?:just|right|directly|immediately) (?:below|under)|equivalent to|equal to|on (?:a )?par with|comparable to)|\b(?:second|third|next)(?:-| )?(?:highest|best|biggest|largest|most prestigious)(?: [a-z]+){0,5} (?:after|below|behind|next to)) (?:only )?(?:the |an? )?['‘“"]?$/;

/** Behind a level whose winner is told. */
const TELLS = /^[’'”"]?(?:,? (?:winn|recip|given|won by|awarded|which went|of [A-Z])|, [A-Z])/;
