import type { Doc, Span } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';
import { FINITE, clearWords, isHidden } from './asides.js';
import { named } from './named-subject.js';
import { nameless } from './nameless-subject.js';
import { withoutRivals } from './rivals.js';
import { OTHER, OWN, SHARED, type Winner } from './winner.js';
import type { EnglishWords } from './words.js';

/**
 * The subject that stands before `region.end`; null where the words cannot be told apart. `region` begins behind what the
 * predication before holds; a participle behind a comma has the subject of the sentence.
 */
export function subjectBefore(
  doc: Doc,
  region: Span,
  all: readonly PlaceGroup[],
  words: EnglishWords,
  isParticiple = false,
): Winner | null {
  const { text } = doc.view;
  const said = text.slice(region.start, region.end);
  const groups = withoutRivals(said, region.start, all);
  const hasNames = groups.some(({ span }) => span.start >= region.start && span.end <= region.end);
  const some = hasNames && /,\s*$/.test(said) ? namedAmong(said, region, groups) : [];
  if (some.length > 0) return { kind: 'named', groups: some };
  const clear = clearWords(said, hasNames);
  const relative = RELATIVE.exec(clear);
  const until = relative ? relative.index : clear.trimEnd().length;
  const described = describedBefore(text, { start: region.start, end: region.start + until }, groups, relative !== null, words); // prettier-ignore
  if (described) return { kind: 'named', groups: [described] };
  if (!relative && (OPEN_END.test(clear) || (isParticiple && /,\s*$/.test(clear)))) return SHARED;
  const subject = clear.slice(0, until).trimEnd().replace(/,$/, '').trimEnd();
  if (PRONOUN.test(subject)) {
    const introduced = INTRODUCED.exec(said)?.groups!['kind'];
    if (introduced !== undefined && words.isForeign(introduced)) return OTHER;
    const actor = actorBefore(relative ? clear.slice(0, until) : clear, subject.length, region.start, groups);
    return actor ? { kind: 'named', groups: [actor] } : OWN;
  }
  const names = namesAtEnd(subject, region.start, groups);
  if (!names) {
    const winner = nameless(doc, subject, region.start, words);
    const scene = winner?.kind === 'own' ? sceneOf(said, region.start, groups) : undefined;
    return scene ? { kind: 'named', groups: [scene] } : winner;
  }
  // `It was a good autumn for A-gun, which won`: who won stands right before.
  const isFor = relative !== null && names.rest.trim() === '' && FOR.test(subject.slice(0, names.chain[0]!.span.start - region.start)); // prettier-ignore
  if (isFor) return { kind: 'named', groups: names.chain };
  return named(doc, names.chain, subject.slice(0, names.chain[0]!.span.start - region.start), names.rest, words);
}

/** `In A-gu (Mayor N), the library won`: whose library it is. */
const sceneOf = (said: string, start: number, groups: readonly PlaceGroup[]): PlaceGroup | undefined =>
  /^In [A-Z]/.test(said) ? groups.find(({ span }) => span.start === start + 'In '.length && /^(?: \([^()]{3,60}\))?, the /.test(said.slice(span.end - start))) : undefined; // prettier-ignore

const FOR = /\bfor (?:the )?$/;

/** `A-gun, which`, `A-gun in particular, which last month` */
const RELATIVE =
  /(?: in particular| too| especially)?,? (?:which|that|who)(?: (?:in|on|over|within|during|for|last|this|earlier|just|recently)(?: (?!is\b|was\b|had\b|has\b)[\w'’]+){0,6})?\s*$/;

/** `Hanbit Steel, a parts maker based in A City, said that it`: somebody whom the sentence introduces. */
const INTRODUCED =
  /^(?:[A-Z]{3,}, [A-Z][a-z]{2,8}\.? \d{1,2} (?:\([^()]{3,40}\) )?[—–-]{1,2} )?\W*[A-Z][^,;.]{2,60}, (?:an?|the) (?<kind>[^,;.]{3,80}?)(?:,| (?:based|headquartered|located) in ).*\bsa(?:id|ys)\b/;

/** The governments of an aside that names some of those who won. */
function namedAmong(said: string, { start, end }: Span, groups: readonly PlaceGroup[]): readonly PlaceGroup[] {
  const some = INCLUDING.exec(said);
  if (!some) return [];
  const from = start + some.index + some.groups!['lead']!.length;
  return groups.filter(({ span }) => span.start >= from && span.end <= end);
}

/** `The remaining six, including A-gun and B-si, received`: of those who won, the ones with a name. */
const INCLUDING =
  /(?<lead>(?:^|[.;,] |\band )(?:[Tt]he (?:remaining|other|rest)\b[^,;.]{0,40}|(?:\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve) (?:other |more )?(?:cities|counties|districts|local governments|municipalities|places)[^,;.]{0,40}), (?:including|among them|namely) )[^;.]{3,160},\s*$/;

/** The government that the words before a verb describe: `the county that`, `was one of three districts that`. */
function describedBefore(
  text: string,
  { start, end }: Span,
  groups: readonly PlaceGroup[],
  isRelative: boolean,
  { forms }: EnglishWords,
): PlaceGroup | null {
  const near = groups.filter(({ span }) => span.start >= start && span.end < end && end - span.end < LONGEST_MEMBER);
  const apposed = isRelative ? near.findLast(({ span }) => forms.apposed.test(text.slice(span.end, end))) : null;
  return apposed ?? near.findLast(({ span }) => forms.member.test(text.slice(span.end, end))) ?? null;
}

/** Units between a government and the end of what says that it is one of several. */
const LONGEST_MEMBER = 160;

/** `…; B City did so well that it took`: who acts right before. */
function actorBefore(clear: string, end: number, from: number, groups: readonly PlaceGroup[]): PlaceGroup | undefined {
  return groups.findLast(
    ({ span }) =>
      span.start >= from &&
      span.start < from + end &&
      OPENS_CLAUSE.test(clear.slice(0, span.start - from)) &&
      ACTS.test(clear.slice(span.end - from)),
  );
}

const OPENS_CLAUSE = /(?:^|[,;:] |\b(?:and|while|but) )$/;

/** The governments at the end of the words, and what stands behind them; null where another phrase does. `from` is where the words begin. */
function namesAtEnd(
  clear: string,
  from: number,
  groups: readonly PlaceGroup[],
): { readonly chain: readonly PlaceGroup[]; readonly rest: string } | null {
  const inside = groups.filter(({ span }) => span.start >= from && span.start < from + clear.length);
  // `Together with A City, B-gun and C-gun were named`: a group that only begins in what stands aside.
  const isAside = ({ span }: PlaceGroup): boolean =>
    isHidden(clear, span.start - from) && isHidden(clear, Math.min(span.end - from, clear.length) - 1);
  const nearest = inside.findLast((group) => !isAside(group));
  if (!nearest) return null;
  const before = inside[inside.indexOf(nearest) - 1];
  const last = before && WHERE.test(clear.slice(before.span.end - from, nearest.span.start - from)) ? before : nearest;
  const tail = clear.slice(Math.min(clear.length, nearest.span.end - from));
  const rest = QUALIFIES.test(tail) ? '' : tail;
  if (FINITE.test(rest) || NEW_PHRASE.test(rest)) return null;
  return { chain: chainTo(clear, from, last, inside.slice(0, inside.indexOf(last))), rest };
}

/** The last government with those that stand side by side before it. */
function chainTo(clear: string, from: number, last: PlaceGroup, earlier: readonly PlaceGroup[]): PlaceGroup[] {
  const chain = [last];
  for (const group of earlier.toReversed()) {
    if (!CHAINED.test(clear.slice(group.span.end - from, chain[0]!.span.start - from))) break;
    chain.unshift(group);
  }
  return chain;
}

/** What ends in one of these has no subject of its own before its verb. */
const OPEN_END =
  /(?:^|[\s,;¤])(?:and|or|but|then|[Aa]fter|[Ff]ollowing|[Bb]y|for|before|while|when|to|from|[Ss]ince|[Bb]esides|as|on|of|without|despite)[\s¤]*$|[:;–—-]\s*$|^[\s¤,]*(?:[Hh]aving[\s¤]*)?$/;

/** `, Daegu`, ` in North Jeolla Province`, ` among counties`, ` in the city group`: which of several it is. */
const QUALIFIES =
  /^(?:,| in| of)(?: [A-Z][\w-]*)+,?\s*$|^ (?:among|in|for|from) (?:the )?(?:[a-z-]+ ){0,4}(?:cities|counties|districts|towns|municipalities|governments|groups?|categor(?:y|ies)|divisions?|class|sections?|fields?|sectors?),?\s*$/;

/** `A District in the southeastern port city of`: between a government and what it lies in. */
const WHERE = /^,? in (?:the )?(?:[a-z-]+ ){0,4}(?:city|province|county|region|island) of $/;

/** Between two governments side by side. */
const CHAINED =
  /^(?:(?:,| in| of)(?: [A-Z][\w-]*)+)?(?: (?:among|in|for|from)(?: (?!and )[a-z-]+){1,5})?¤*(?:,| and|, and| as well as|, along with)(?: (?:(?:among|for|in) (?:the )?[a-z-]+(?: [a-z-]+)?|the|neighbou?ring|nearby|[A-Z]\w+['’]s|[A-Z][a-z]+))* ?$/;

const ACTS = /^¤*,? (?:is|was|has|had|said|says|did|[a-z]{3,}ed)\b/;

const PRONOUN = /(?:^|[\s,“"¤])(?:it|they|both|each|we)[\s¤]*$/i;

/** Opens another phrase behind a government's name: `…'s evaluation, and in July the library`. */
const NEW_PHRASE = /[,;:]['’”"]?\s|\b(?:while|but|that)\s|\band (?=the |in |its |an? )/;
