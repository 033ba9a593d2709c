import { compileTerms, type TermMatcher } from '../../../match.js';
import type { Rules } from '../../../types.js';
import { foreignNouns, type ForeignNouns } from './winners.js';

/** What the rules know of English words in sentences about prizes. */
export interface EnglishWords {
  readonly verbs: TermMatcher;
  readonly others: ForeignNouns;
  /** Whether the words name a firm, a school, a person: somebody who is no government. */
  isForeign(words: string): boolean;
  /** Whether the words name a part of a government: a health center, a library; a division only beside its government. */
  isBody(words: string, isBesideGovernment: boolean): boolean;
}

export function englishWords(rules: Rules): EnglishWords {
  const others = foreignNouns(rules.terms('other-winners').flatMap(({ names }) => names.en ?? []));
  const foreign = wholeWords(others.nouns);
  const bodies = rules.terms('government-bodies');
  const nouns = (terms: typeof bodies) => wholeWords(terms.flatMap(({ names }) => names.en ?? []));
  const all = nouns(bodies);
  const alone = nouns(bodies.filter((term) => term['internal'] !== true));
  return {
    verbs: compileTerms(rules.terms('award-verbs'), 'en'),
    others,
    isForeign: (words) => foreign.test(words),
    isBody: (words, isBesideGovernment) => (isBesideGovernment ? all : alone).test(words),
  };
}

/** Finds any of the nouns as it is written, not within another word. */
function wholeWords(nouns: readonly string[]): RegExp {
  const names = nouns.map((noun) => noun.replace(/[^\w ]/g, '\\$&'));
  return new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w])`);
}
