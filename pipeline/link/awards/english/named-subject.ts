import type { Doc } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';
import { isUpper } from '../clause.js';
import { lastPhrase } from './asides.js';
import { stemAt } from './stem-at.js';
import { OTHER, OWN, type Winner } from './winner.js';
import type { EnglishWords } from './words.js';

/** The government at the end of `before` and before `tail`: the winner, or a place that somebody else is of. */
export function named(
  doc: Doc,
  groups: readonly PlaceGroup[],
  before: string,
  tail: string,
  words: EnglishWords,
): Winner | null {
  const preposition =
    /\b(?:in|at|of|from|near|for|to|on|against|among|outside|across|around|than|unlike)(?: (?:the|neighbou?ring|nearby|both))*\s*$/i.exec(
      before,
    );
  // `Selected as Seoul City’s ‘Quiet Office,’ Recognized with the L`: whose title it is, under a headline's own subject.
  if (/\bas (?:the )?$/.test(before) && /^['’]s? /.test(tail)) return OWN;
  const rest = tail.replace(/¤+/g, ' ').trim();
  if (rest !== '' && words.isForeign(rest) && !words.isBody(rest, true)) return OTHER;
  // `Mapo-gu Hangang Market received`: a proper name that opens with the place's.
  if (words.forms.properName.test(rest) && !words.isBody(rest, true)) return OTHER;
  if (/,\s*$/.test(tail) && rest === ',') return null;
  // `Jinju, Gyeongsangnam-do, won`: a stem, and where it is.
  const stem = groups.every(({ places }) => places.every((place) => isUpper(doc, place)))
    ? STEM.exec(before)?.[1]
    : null;
  if (stem) {
    const known = stemAt(doc, stem, groups[0]!.span.start - 2);
    return known ? { kind: 'named', groups: [known] } : OTHER;
  }
  if (!preposition) return { kind: 'named', groups };
  const head = before.slice(0, preposition.index);
  // `‘Hello Harbor,’ the city channel of A City, won`: what the name is.
  const phrase = lastPhrase(head).replace(/^.*,[’'”"] /, '');
  if (/^\s*$/.test(phrase)) return rest === '' || rest.startsWith(',') ? null : { kind: 'named', groups };
  if (words.isBody(phrase, true)) return { kind: 'named', groups };
  if (/(?:Mayor|Governor|[Hh]ead|[Cc]ity|[Cc]ounty|[Dd]istrict|government) $/.test(phrase))
    return { kind: 'named', groups };
  if (words.isForeign(phrase)) return OTHER;
  if (groups.every(({ places }) => places.every((place) => isUpper(doc, place)))) return null;
  return (/^\s*(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]heir)\s[a-z]/.test(phrase) || words.forms.project.test(phrase)) &&
    !words.isForeign(phrase)
    ? { kind: 'named', groups }
    : OTHER;
}

const STEM = /(?:^|[\s¤“"])([A-Z][a-z]+), $/;
