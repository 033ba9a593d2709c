import type { Doc } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';
import { isUpper } from '../clause.js';
import { lastPhrase } from './asides.js';
import { stemAt } from './stem-at.js';
import { OTHER, OWN, type Winner } from './winner.js';
import type { EnglishWords } from './words.js';

/** The governments between `before` and `tail`: the winners, or places that somebody else is of; null where that cannot be told. */
export function named(
  doc: Doc,
  groups: readonly PlaceGroup[],
  before: string,
  tail: string,
  words: EnglishWords,
): Winner | null {
  // `Selected as Seoul City’s ‘Quiet Office,’ Recognized with the L`: whose title it is, under a headline's own subject.
  if (/\bas (?:the )?$/.test(before) && /^['’]s? /.test(tail)) return OWN;
  const rest = tail.replace(/¤+/g, ' ').trim();
  if (isSomebodyElse(rest, words)) return OTHER;
  if (/,\s*$/.test(tail) && rest === ',') return null;
  const winner: Winner = { kind: 'named', groups };
  const areUpper = groups.every(({ places }) => places.every((place) => isUpper(doc, place)));
  // `Jinju, Gyeongsangnam-do, won`: a stem, and where it is.
  const stem = areUpper ? STEM.exec(before)?.[1] : null;
  if (stem) {
    const known = stemAt(doc, stem, groups[0]!.span.start - 2);
    return known ? { kind: 'named', groups: [known] } : OTHER;
  }
  const preposition = PREPOSITION.exec(before);
  if (!preposition) return winner;
  // `‘Hello Harbor,’ the city channel of A City, won`: what the name is.
  const phrase = lastPhrase(before.slice(0, preposition.index)).replace(/^.*,[’'”"] /, '');
  if (phrase.trim() === '') return rest === '' || rest.startsWith(',') ? null : winner;
  if (words.isBody(phrase, true) || OFFICE.test(phrase)) return winner;
  if (words.isForeign(phrase)) return OTHER;
  // `Four local governments in A and B`
  if (COUNTED.test(phrase)) return OTHER;
  if (areUpper) return null;
  return OF_ITS_OWN.test(phrase) || words.forms.project.test(phrase) ? winner : OTHER;
}

/** `Mapo-gu resident Kim`, `Mapo-gu Hangang Market`, `Mapo-gu Farmers' Union's plan`: what stands behind a place makes somebody of it who is no government. */
const isSomebodyElse = (rest: string, words: EnglishWords): boolean =>
  rest !== '' &&
  !words.isBody(rest, true) &&
  (words.isForeign(rest) || words.isForeign(OWNER.exec(rest)?.[1] ?? '') || words.forms.properName.test(rest));

const OWNER = /^([A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})['’]s [a-z]/;

const PREPOSITION =
  /\b(?:in|at|of|from|near|for|to|on|against|among|outside|across|around|than|unlike)(?: (?:the|neighbou?ring|nearby|both))*\s*$/i;

const COUNTED = /\b(?:[Ll]ocal [Gg]overnments|[Cc]ities|[Cc]ounties|[Dd]istricts|[Mm]unicipalities|[Nn]eighbou?rs) $/;

/** `the Mayor of A City`, `the county of B` */
const OFFICE = /(?:Mayor|Governor|[Hh]ead|[Cc]ity|[Cc]ounty|[Dd]istrict|government) $/;

/** `the night market of A City` */
const OF_ITS_OWN = /^\s*(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]heir)\s[a-z]/;

const STEM = /(?:^|[\s¤“"])([A-Z][a-z]+), $/;
