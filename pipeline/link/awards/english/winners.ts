import type { Doc, Span } from '../../../types.js';
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

/** Nouns of winners that are no governments, and an expression that finds any of them. */
export interface ForeignNouns {
  readonly nouns: readonly string[];
  readonly all: RegExp;
}

export function foreignNouns(nouns: readonly string[]): ForeignNouns {
  return { nouns, all: new RegExp(nouns.map((noun) => noun.replace(/[^\w ]/g, '\\$&')).join('|')) };
}

/** `Songjeong Station Market received`: the subject before the level is no government. */
export function foreignWinner(text: string, window: Span, otherWinners: ForeignNouns): boolean {
  const words = text.slice(Math.max(window.start, window.end - 120), window.end);
  // Whoever it is, it is the subject of one of these.
  if (!WINS.test(words)) return false;
  // `Songjeong Station Market received`, `Saebyeok Home, which won`: a proper name of somebody else before the verb.
  if (
    /\b(?:Market|Mall|Home|Oven|Foods?|Industries|Co\.|Inc\.|Ltd\.)(?:,? which| in [A-Z][\w-]+(?:, [A-Z]\w+)?)?,? (?:won|received|took)\b/.test(
      words,
    )
  )
    return true;
  // `Sinchon-ri in Yeongwol County won`, `Heo Gil-su, 66, who drives a taxi, received`: a village, a person.
  if (
    /\b[A-Z][a-z]+-(?:ri|dong|myeon|eup)(?:,| in| of) [A-Z][^,.]*,? (?:has |have |also )?(?:won|received|took|takes|wins)\b/.test(
      words,
    )
  )
    return true;
  if (
    /\b[A-Z][a-z]+(?: [A-Z][a-z]+(?:-[a-z]+)?)?, \d{2}, [^.]*\b(?:won|received|took)\b|\bthose who (?:have )?(?:won|received)\b/.test(
      words,
    )
  )
    return true;
  return (
    otherWinners.all.test(words) &&
    otherWinners.nouns.some((noun) => {
      const at = words.indexOf(noun);
      return (
        at >= 0 &&
        /\b(?:won|received|took|receives?|picked|chosen|selected|named|also)\b/.test(words.slice(at + noun.length)) &&
        !/[A-Za-z]/.test(words[at + noun.length] ?? ' ')
      );
    })
  );
}

const WINS = /\b(?:won|received|took|wins|takes|receives?|picked|chosen|selected|named|also)\b/;
