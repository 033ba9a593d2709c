import type { Span } from '../../../types.js';
import type { Claim, Clause, Phrase } from '../claim.js';

/** `the ‘A’ field and the ‘B’ field`, `the A category and the B category`, `‘A’와 ‘B’ 분야`, `A 분야와 B 분야`, `the a and b fields` */
const PAIR =
  /[‘“'"](?<first>[^‘’“”'"]{2,40})[’”'"](?: ?(?:분야|부문)?[와과] | (?:field|category|sector|division)?,? ?and (?:the )?)[‘“'"](?<second>[^‘’“”'"]{2,40})[’”'"] ?(?:(?:두|2개) )?(?:분야|부문|fields?|categor(?:y|ies)|sectors?|divisions?)|(?<former>(?<=\bthe )[A-Z]?[a-z]+(?: [A-Za-z]+){0,4}|[가-힣·]{2,12}) (?:field and|category and|sector and|division and|분야와|부문과) (?:the )?(?<latter>[A-Z]?[a-z]+(?: [A-Za-z]+){0,4}|[가-힣·]{2,12}) (?:field|category|sector|division|분야|부문)(?!별)|\bthe (?<one>[a-z]+(?: [a-z]+)?) and (?<other>[a-z]+(?: [a-z]+)?) (?:fields|categories|sectors|divisions)\b/d;

/**
 * `In the former it won the L, and in the latter the M`: claims with which of two fields each is told of, which are named
 * in the same sentence or in the one `before`.
 */
export function withFieldOfPair(
  claims: readonly Claim[],
  { span, levels }: Clause,
  before: Clause | null,
  text: string,
): readonly Claim[] {
  // Most sentences tell of no award, and need not be searched.
  if (claims.length === 0 || levels.length === 0) return claims;
  const words = [...text.slice(span.start, span.end).matchAll(FORMER_OR_LATTER)].map((match) => ({
    at: span.start + match.index,
    isLatter: match.groups!['latter'] !== undefined,
  }));
  const [first] = words;
  const pair = first && (pairOfFields(span, text) ?? (before && pairOfFields(before.span, text)));
  if (!pair) return claims;
  const isAhead = first.at < levels[0]!.span.start;
  return claims.flatMap((claim) => {
    if (!claim.level) return [claim];
    const { start, end } = claim.level.span;
    // All of them stand before their levels or all behind.
    const word = isAhead ? words.findLast(({ at }) => at < start) : words.find(({ at }) => at >= end);
    if (!word) return [claim];
    const field = pair[word.isLatter ? 1 : 0]!;
    // Of a level that was given both, the one that is its own.
    const isOwn = ({ level, category }: Claim) => level === claim.level && category?.span.start === field.span.start;
    return claims.some(isOwn) && !isOwn(claim) ? [] : [{ ...claim, category: field }];
  });
}

/** The two fields that a sentence names side by side; null where it names no two. */
function pairOfFields(sentence: Span, text: string): readonly [Phrase, Phrase] | null {
  const places = PAIR.exec(text.slice(sentence.start, sentence.end))?.indices!.groups;
  if (!places) return null;
  const phrase = ([start, end]: readonly [number, number]): Phrase => ({
    span: { start: sentence.start + start, end: sentence.start + end },
    id: null,
  });
  return [
    phrase(places['first'] ?? places['former'] ?? places['one']!),
    phrase(places['second'] ?? places['latter'] ?? places['other']!),
  ];
}

const FORMER_OR_LATTER =
  /\b(?:[Ii]n|[Ff]or|[Ff]rom) the former\b|\b[Tt]he former (?=won\b|took\b|received\b|earned\b)|(?<![가-힣])(?:전자(?=에서|는|의)|앞(?:의|선)? (?=분야|부문))|(?<latter>\b(?:[Ii]n|[Ff]or|[Ff]rom) the latter\b|\b[Tt]he latter (?=won\b|took\b|received\b|earned\b)|(?<![가-힣])(?:후자(?=에서|는|의)|뒤의? (?=분야|부문)))/g;
