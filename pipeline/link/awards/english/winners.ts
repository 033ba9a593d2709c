import type { Doc } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';
import { isUpper } from '../clause.js';

/** A government that may be the winner: not where something happens, not who runs it, not a council. */
export function isWinnerRole(doc: Doc, group: PlaceGroup): boolean {
  if (AFTER_A_PREPOSITION.test(group.before)) {
    // `Sinchon-ri in Yeongwol County won`: a village of that place.
    if (/(?:-(?:ri|dong|myeon|eup)|\b[Vv]illage)(?:,| in| of)? $/.test(group.before)) return false;
    // `Yangsan Middle School of Buk-gu won`: somebody else of that place.
    if (
      /\b(?:School|Council|Company|Bank|Association|University|Hospital|Cooperative|Market|official|resident|student|team|company|firm|member)s? (?:of|in|from) (?:the )?$/.test(
        group.before,
      )
    )
      return false;
    if (
      /\b(?:in|at|near|from|of|hosted by|organized by|by the|held in|across|through) (?:the )?$/.test(group.before) &&
      !/\b(?:Mayor|Governor|head|among|led) of (?:the )?$/.test(group.before) &&
      !/\breceived by (?:the )?$/.test(group.before)
    ) {
      return /^(?:'s|’s)? (?:won|received|was|took)/.test(group.after) && !/\b(?:in|at|held in) $/.test(group.before);
    }
  }
  if (/^ (?:Council|Assembly|residents?|market)\b/i.test(group.after)) return false;
  if (/^(?:'s|’s) (?:\w+ ){0,4}(?:[Ee]valuation|[Aa]wards|[Cc]ontest|[Cc]ompetition)/.test(group.after)) return false;
  return (
    !group.places.every((place) => isUpper(doc, place)) ||
    /^(?:(?: was)? itself|,| \(|(?:,? the)? ?(?:won|received|took|was|were|has|have|and) )/.test(group.after) ||
    /^(?: and|,)/.test(group.after)
  );
}

/** What stands before a government that is not the winner ends in one of these. */
const AFTER_A_PREPOSITION = /(?:\b(?:in|at|near|from|of|by|the|across|through)|-(?:ri|dong|myeon|eup)|illage),? $/;
