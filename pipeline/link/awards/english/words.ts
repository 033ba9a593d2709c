import { compileTerms, type TermMatcher } from '../../../match.js';
import type { Rules } from '../../../types.js';
import { verdictReader, type VerdictReader } from '../verdict-rules.js';

/** What the rules know of English words in sentences about prizes. */
export interface EnglishWords {
  readonly verbs: TermMatcher;
  /** How winners, prizes and fields stand beside each other: `award-sentences`. */
  readonly forms: Readonly<Record<keyof typeof FORMS, RegExp>>;
  /** What the words around a level say of it. */
  readonly verdicts: VerdictReader;
  /** Whether the words name a firm, a school, a person: somebody who is no government. */
  isForeign(words: string): boolean;
  /** Whether the words name a part of a government: a health center, a library; a division only beside its government. */
  isBody(words: string, isBesideGovernment: boolean): boolean;
}

export function englishWords(rules: Rules): EnglishWords {
  const winners = rules.terms('other-winners');
  const others = winners.filter((term) => term['head'] !== true).flatMap(({ names }) => names.en ?? []);
  const foreign = wholeWords(others);
  const heads = headWords(winners.flatMap(({ names }) => names.en ?? []));
  const bodies = rules.terms('government-bodies');
  const nouns = (terms: typeof bodies) => wholeWords(terms.flatMap(({ names }) => names.en ?? []));
  const all = nouns(bodies);
  const alone = nouns(bodies.filter((term) => term['internal'] !== true));
  const forms = sentenceForms(rules);
  return {
    verbs: compileTerms(rules.terms('award-verbs'), 'en'),
    forms,
    verdicts: verdictReader(rules, 'en'),
    isForeign: (words) => {
      const nouns = words.replace(OFFICIAL, '');
      return foreign.test(nouns) || heads.test(nouns);
    },
    isBody: (words, isBesideGovernment) =>
      isBesideGovernment ? all.test(words) || forms.ownOffice.test(words) : alone.test(words),
  };
}

/** `the city's official website`, `its cooperative greenhouse complex`: no person, and no firm. */
const OFFICIAL =
  /\bofficial (?![A-Z][a-z]+ [A-Z][a-z])(?=[a-zA-Z])|\bcooperative (?!members?\b|unions?\b|farmers?\b)(?=[a-z])/g;

/** Finds any of the nouns as it is written, not within another word. */
function wholeWords(nouns: readonly string[]): RegExp {
  const names = nouns.map((noun) => noun.replace(/[^\w ]/g, '\\$&'));
  return new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w])`);
}

/** Finds a noun that is what the words are about: the last one, or the one before a person's name. */
function headWords(nouns: readonly string[]): RegExp {
  const names = nouns.map((noun) => noun.replace(/[^\w ]/g, '\\$&'));
  return new RegExp(`(?<![\\w-])(?:${names.join('|')})(?=[\\s¤]*(?:$|,)| [A-Z○])`);
}

/** The patterns of `award-sentences` by what the readers call them. */
const FORMS = {
  apposed: 'apposed',
  member: 'one-of-several',
  project: 'project',
  properName: 'proper-name',
  beforeBracket: 'before-bracket',
  inverted: 'verb-first',
  among: 'among',
  beside: 'beside',
  denial: 'denial',
  plan: 'plan',
  noun: 'noun',
  governments: 'governments',
  bareField: 'bare-field',
  fieldInRow: 'field-in-row',
  fieldWithDeed: 'field-with-deed',
  fieldNamed: 'field-named',
  fieldOneOf: 'field-one-of',
  eventName: 'event-name',
  ownOffice: 'own-office',
} as const;

function sentenceForms(rules: Rules): EnglishWords['forms'] {
  const sources = new Map(rules.patterns('award-sentences').map(({ id, pattern }) => [id, pattern]));
  const compiled = Object.entries(FORMS).map(([name, id]) => [
    name,
    new RegExp(sources.get(`award-sentences/en/${id}`)!, 'u'),
  ]);
  return Object.fromEntries(compiled) as EnglishWords['forms'];
}
