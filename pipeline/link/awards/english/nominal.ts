import type { Span } from '../../../types.js';
import type { Clause, PlaceGroup } from '../claim.js';

/**
 * Who holds a level that no verb of its sentence governs: `For A-gun it is the third year in first place`, `after the L in
 * 2021 and the M in 2022`, `A-si, an excellent institution last year,`, `the L winner, A-si,`, `The L followed in the C
 * category`. Groups is null where the words point to one told elsewhere; null where the words are of no such form.
 */
export function nominalHolder(clause: Clause, level: Span, text: string): { groups: PlaceGroup[] | null } | null {
  const before = text.slice(clause.span.start, level.start);
  const groups = clause.groups();
  const apposed = groups.findLast(
    ({ span }) => span.end <= level.start && APPOSED.test(text.slice(span.end, level.start)),
  );
  if (apposed && (isInstitution(clause, level) || /^[’'”"]? (?:winner|recipient|laureate)\b/.test(text.slice(level.end, level.end + 12)))) return { groups: [apposed] }; // prettier-ignore
  const named = groups.find(
    ({ span, places }) =>
      places.length === 1 && span.start >= level.end && NAMED_AS_WINNER.test(text.slice(level.end, span.start)),
  );
  if (named && text.startsWith(',', named.span.end) && !text.startsWith(', and ', named.span.end))
    return { groups: [named] };
  const behind = text.slice(level.end, level.end + 24);
  if (/\b[Tt]he ['‘“"]?$/.test(before) && (CAME_IN.test(behind) || (CAME_BEFORE.test(before) && IN.test(behind))))
    return { groups: null };
  if (CAME_THE.test(before)) return { groups: null };
  const isDated = WITH.test(before) && /^[’'”"]? in (?:19|20)\d\d/.test(text.slice(level.end, level.end + 10));
  if (!isDated && !STREAK.test(before) && !EARLIER.test(before)) return null;
  const actor = groups.findLast(
    ({ span, places }) => span.end <= level.start && places.every((place) => place !== 'self'),
  );
  return { groups: actor ? [actor] : null };
}

const isInstitution = ({ levels }: Clause, { start }: Span): boolean =>
  levels.some(({ span, family }) => span.start === start && family === 'institution');

const APPOSED = /^, (?:the |an? |(?:last|this) year['’]s )$/;

/** `The L followed in the C category`: to the one whom the text is about. */
const CAME_IN = /^[’'”"]? (?:also |then )?(?:followed|came|was added)(?: too)? in (?:the|its) /;
/** `The L came in the C category and the M in the D category` */
const CAME_BEFORE = /\b(?:followed|came|was added)(?: too)? in (?:the|its) [^;.]{3,90},? and the ['‘“"]?$/;
/** `…, and on Thursday came the L in the P` */
const CAME_THE =
  /(?:^|[,;] |\band |\bbut )(?:then|next|(?:a|one|two|three) (?:days?|weeks?|months?) later|(?:on|in|early in|late in) [a-z]{2,}(?: \d{1,2})?|(?:last|the next|the following|the same) (?:week|month|day)|after that),? (?:came|followed) (?:the|an?) ['‘“"]?$/i;

const IN = /^[’'”"]? in (?:the|its) /;

/** `Last year's L winner, A-gun,` */
const NAMED_AS_WINNER = /^[’'”"]? (?:winner|recipient|holder)s?, $/;

/** `the eighth consecutive year as an excellent institution` */
const STREAK = /\b(?:year|time) (?:in a row |running )?(?:in|as|at) (?:the |an? )?['‘“"]?$/;

/** `with the Special Prize in 2021 and the Excellence Award in 2022` */
const WITH = /\bwith (?:(?:the|an?|its) [^.;]{3,60} in (?:19|20)\d\d,? and )?(?:the |an? )?$/;

/** `after the Special Prize in 2021 and the Excellence Award in 2022` */
const EARLIER =
  /\b(?:[Aa]fter|[Ff]ollowing|follows|[Ss]ince|on top of|adding to|improving on|(?:[Uu]p|[Dd]own|higher|better|rising|climbing|jumping|moving|stepping|leaping|advancing|going)(?: up)?(?: (?:one|an?|two|three|four) (?:step|notch|rank|place|level|grade|tier)s?)?(?: up| higher)? (?:from|than)) (?:(?:the|an?|its) [^.;]{3,90} (?:19|20)\d\d,? and )?(?:the |an? |its |last year['’]s )?['‘“"]?$/;
