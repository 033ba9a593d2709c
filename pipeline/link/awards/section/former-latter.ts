import type { Claim, Clause, Phrase } from '../claim.js';

/** The two fields that a sentence names side by side, for those behind it that come back to each; null where it names no two. */
export function pairOfFields({ span }: Clause, text: string): readonly Phrase[] | null {
  const places = PAIR.exec(text.slice(span.start, span.end))?.indices!.groups;
  if (!places) return null;
  const first = places['first'] ?? places['former']!;
  const second = places['second'] ?? places['latter']!;
  return [first, second].map(([start, end]) => ({
    span: { start: span.start + start, end: span.start + end },
    id: null,
  }));
}

/** `the ‘A’ field and the ‘B’ field`, `the A category and the B category`, `‘A’와 ‘B’ 분야`, `A 분야와 B 분야` */
const PAIR =
  /[‘“'"](?<first>[^‘’“”'"]{2,40})[’”'"](?: ?(?:분야|부문)?[와과] | (?:field|category|sector|division)?,? ?and (?:the )?)[‘“'"](?<second>[^‘’“”'"]{2,40})[’”'"] ?(?:(?:두|2개) )?(?:분야|부문|fields?|categor(?:y|ies)|sectors?|divisions?)|(?<former>(?<=\bthe )[A-Z]?[a-z]+(?: [A-Za-z]+){0,4}|[가-힣·]{2,12}) (?:field and|category and|sector and|division and|분야와|부문과) (?:the )?(?<latter>[A-Z]?[a-z]+(?: [A-Za-z]+){0,4}|[가-힣·]{2,12}) (?:field|category|sector|division|분야|부문)(?![가-힣]{2}별)/d;

/**
 * `In the former it won the L, and in the latter the M`: claims with which of two fields each is told of, be they named
 * before or in the same sentence.
 */
export function withFieldOfPair(claims: readonly Claim[], clause: Clause, text: string): readonly Claim[] {
  const { span, levels } = clause;
  const words = [...text.slice(span.start, span.end).matchAll(FORMER_OR_LATTER)].map((match) => ({
    at: span.start + match.index,
    isLatter: match.groups!['latter'] !== undefined,
  }));
  const [first] = words;
  if (!first || levels.length === 0) return claims;
  const isAhead = first.at < levels[0]!.span.start;
  const pair = pairOfFields(clause, text);
  return claims.flatMap((claim) => {
    if (!claim.level) return [claim];
    const { start, end } = claim.level.span;
    // All of them stand before their levels or all behind.
    const word = isAhead ? words.findLast(({ at }) => at < start) : words.find(({ at }) => at >= end);
    if (!word) return [claim];
    const at = word.isLatter ? 1 : 0;
    if (!claim.category) return [pair ? { ...claim, category: pair[at]! } : { ...claim, inOrder: { at, of: 2 } }];
    // Of a level that was given both, the one that is its own.
    return pair && claim.category.span.start !== pair[at]!.span.start ? [] : [claim];
  });
}

const FORMER_OR_LATTER =
  /\bthe former\b|전자(?=에서|는|의)|앞(?:의|선)? (?=분야|부문)|(?<latter>\bthe latter\b|후자(?=에서|는|의)|뒤의? (?=분야|부문))/g;
