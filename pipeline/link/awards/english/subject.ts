import type { Doc, Span } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';
import { isUpper } from '../clause.js';
import type { EnglishWords } from './words.js';

/**
 * The winner as the sentence names it: governments by name, words that stand for one told before (`it`, `the project`),
 * the subject of the verb before (`and received`), or somebody who is no government.
 */
export type Winner =
  | { readonly kind: 'named'; readonly groups: readonly PlaceGroup[] }
  | { readonly kind: 'own' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'other' };

const OWN: Winner = { kind: 'own' };
const SHARED: Winner = { kind: 'shared' };
export const OTHER: Winner = { kind: 'other' };

/**
 * The subject that stands before `region.end`; null where the words cannot be told apart. `region` begins behind what the
 * predication before holds; a participle behind a comma has the subject of the sentence.
 */
export function subjectBefore(
  doc: Doc,
  region: Span,
  groups: readonly PlaceGroup[],
  words: EnglishWords,
  isParticiple = false,
): Winner | null {
  const { text } = doc.view;
  const hasNames = groups.some(({ span }) => span.start >= region.start && span.end <= region.end);
  const said = text.slice(region.start, region.end);
  const some = hasNames && /,\s*$/.test(said) ? namedAmong(said, region, groups) : [];
  if (some.length > 0) return { kind: 'named', groups: some };
  let clear = withoutAsides(hasNames ? said.replace(TITLE_OF_WORK, hide) : said);
  // `…, where the best project wins`: the contest is described.
  const scene = /^.* (?:where|in which) /.exec(clear);
  if (scene) clear = hide(scene[0]) + clear.slice(scene[0].length);
  clear = clear.replace(LATER, '');
  clear = clear.slice(0, clear.length - TRAILING.exec(clear)![0].length);
  const relative = /,? (?:which|that|who)\s*$/.exec(clear);
  const until = region.start + (relative ? relative.index : clear.trimEnd().length);
  const beside = groups.filter(({ span }) => span.start >= region.start && span.end < until && until - span.end < LONGEST_MEMBER); // prettier-ignore
  const apposed = relative && beside.findLast(({ span }) => APPOSED.test(text.slice(span.end, until)));
  if (apposed) return { kind: 'named', groups: [apposed] };
  // `A-gu was one of three districts that received`, `B-si was among 12 cities selected as`
  const member = beside.findLast(({ span }) => MEMBER.test(text.slice(span.end, until)));
  if (member) return { kind: 'named', groups: [member] };
  if (relative) clear = clear.slice(0, relative.index);
  else if (OPEN_END.test(clear) || (isParticiple && /,\s*$/.test(clear))) return SHARED;
  const end = clear.trimEnd().replace(/,$/, '').trimEnd().length;
  if (PRONOUN.test(clear.slice(0, end))) {
    // `…; B City did so well that it took`: who acts right before.
    const actor = groups.findLast(
      ({ span }) =>
        span.start >= region.start &&
        span.start < region.start + end &&
        /(?:^|[,;:] |\b(?:and|while|but) )$/.test(clear.slice(0, span.start - region.start)) &&
        ACTS.test(clear.slice(span.end - region.start)),
    );
    return actor ? { kind: 'named', groups: [actor] } : OWN;
  }
  const inside = groups.filter(({ span }) => span.start >= region.start && span.start < region.start + end);
  const last = inside.findLast(({ span }) => clear[span.start - region.start] !== HIDDEN);
  if (last) {
    const tail = clear.slice(Math.min(end, last.span.end - region.start), end);
    const before = clear.slice(0, last.span.start - region.start);
    const rest = QUALIFIES.test(tail) ? '' : tail;
    if (!FINITE.test(rest) && !NEW_PHRASE.test(rest)) {
      const chain = [last];
      let from = last.span.start - region.start;
      for (const group of inside.slice(0, inside.indexOf(last)).reverse()) {
        if (!CHAINED.test(clear.slice(group.span.end - region.start, from))) break;
        chain.unshift(group);
        from = group.span.start - region.start;
      }
      return named(doc, chain, before.slice(0, from), rest, words);
    }
  }
  return nameless(doc, clear.slice(0, end), region.start, words);
}

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

/** `A City's poem ‘Ours, Always (called Ours)’ won`: the name of what won, whatever stands in it. */
const TITLE_OF_WORK = /(?<=[a-z] )[‘“'"][^‘’“”'"]{2,90}[’”'"](?=\s*$)/;

/** `received the L and, four days later, won`, `A-gu, for its part, won`: what stands aside before a verb. */
const LATER =
  /(?<=\b(?:and|but)), [a-z][a-z ]{2,30}(?:later|earlier|before|after|too), *$|, (?:for (?:its|their) part|meanwhile|by contrast), *$/;

/** Adverbs between a subject and its verb. */
const TRAILING =
  /(?:(?<=[\s¤])(?:also|both|each|all|now|then|in turn|itself|themselves|alone|once more|[a-z]{3,}ly)[\s¤]*)*$/;

/** What ends in one of these has no subject of its own before its verb. */
const OPEN_END =
  /(?:^|[\s,;¤])(?:and|or|but|then|[Aa]fter|[Ff]ollowing|[Bb]y|for|before|while|when|to|from|[Ss]ince|[Bb]esides|as|on|of|without|despite)[\s¤]*$|[;–—-]\s*$|^[\s¤,]*(?:[Hh]aving[\s¤]*)?$/;

/** `Haenam-gun, Jeonnam, the county that won` */
const APPOSED =
  /^(?:(?:,| in)(?: [A-Z][\w-]*)+)?, (?:the|a) (?:only )?(?:city|county|district|municipality|local government)$/;

/** Units between a government and the end of what says that it is one of several. */
const LONGEST_MEMBER = 160;

/** Between a government and the verb of those that it belongs to. */
const MEMBER =
  /^(?: (?:is|was|became)|,)(?: also)? (?:one of|among|the only one (?:of|among))(?: the)?(?: only)?(?: (?:\d+|[a-z]+)){0,3} (?:cities|counties|districts|municipalities|local governments|regions|institutions|organizations)(?: (?:nationwide|across the country|in the (?:country|province|nation)))?$/;

/** `, Daegu`, ` in North Jeolla Province`: which of several it is. */
const QUALIFIES = /^(?:,| in| of)(?: [A-Z][\w-]*)+,?\s*$/;

/** Between two governments side by side. */
const CHAINED =
  /^(?:(?:,| in| of)(?: [A-Z][\w-]*)+)?¤*(?:,| and|, and| as well as|, along with)(?: (?:the|neighbou?ring|nearby|[A-Z]\w+['’]s|[A-Z][a-z]+))* ?$/;

const ACTS = /^¤*,? (?:is|was|has|had|said|says|did|[a-z]{3,}ed)\b/;

const PRONOUN = /(?:^|[\s,“"¤])(?:it|they|both|each|we)[\s¤]*$/i;

/** Opens another phrase behind a government's name: `…'s evaluation, and in July the library`. */
const NEW_PHRASE = /[,;:]['’”"]?\s|\b(?:while|but|that)\s|\band (?=the |in |its |an? )/;

/** The government at the end of `before` and before `tail`: the winner, or a place that somebody else is of. */
function named(
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
  if (OPENS_NAME.test(rest) && !words.isBody(rest, true)) return OTHER;
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
  return (/^\s*(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]heir)\s[a-z]/.test(phrase) || PROJECT.test(phrase)) &&
    !words.isForeign(phrase)
    ? { kind: 'named', groups }
    : OTHER;
}

/** `A night bus project of …` */
const PROJECT =
  /^\s*[Aa]n? [a-z -]{0,60}\b(?:project|program|policy|campaign|newsletter|initiative|system|service|app)s? $/;

const STEM = /(?:^|[\s¤“"])([A-Z][a-z]+), $/;

/** Capitalised words of a name; adverbs of headlines and offices are none. */
const OPENS_NAME =
  /^(?!(?:Again|Also|Finally|Once|Twice|Officially|Proudly|Newly|Itself|Government|Office|Hall|City Hall|District Office|County Office|Mayor|Governor)\b)(?:['’]s )?(?:\d+ )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)* (?:Market|Apartments?|Complex|Village|School|Club|Center|Team|Festival|Committee|Foundation|Corporation|Church|Temple)$/;

/** A subject without a government's name. */
function nameless(doc: Doc, clear: string, from: number, words: EnglishWords): Winner | null {
  if (/(?:^|[\s,“"¤])(?:he|she)$/i.test(clear)) return headBefore(doc, from) ?? (headIsMeant(doc, from) ? OWN : null);
  const phrase = lastPhrase(clear);
  if (phrase.trim() === '') return SHARED;
  if (FINITE.test(phrase)) return null;
  const stem = stemAt(doc, phrase.trim(), from + clear.length);
  if (stem) return { kind: 'named', groups: [stem] };
  if (/^\s*The (?:City|County|District|Province)$/.test(phrase)) return OWN;
  const head = /^(.*?)(?: (?:of|in|from|at|for) |$)/.exec(phrase)![1]!;
  if (words.isForeign(head)) return OTHER;
  if (words.isBody(head, false)) return OWN;
  // `The design by Studio Baram won`
  if (words.isForeign(phrase) || / by [A-Z]/.test(phrase)) return OTHER;
  if (
    /^\s*(?:[Tt]he|[Ii]ts|[Tt]h(?:is|ese|eir)|[Oo]ur|[Hh]is|[Hh]er)\s+[‘“'"a-z0-9]/.test(phrase) ||
    /^\s*[‘“'"][^’”'"]+[’”'"]\s*$/.test(phrase)
  )
    return OWN;
  return isPresented(doc, phrase.trim(), words) ? OWN : OTHER;
}

/** `A-gu's seaside promenade, 'Harbor Walk,'` before `Harbor Walk won`: what the text presents as a government's by its name. */
function isPresented({ view: { text }, places }: Doc, name: string, words: EnglishWords): boolean {
  if (!/^[A-Z][\w-]+(?: [A-Z][\w-]+){1,4}$/.test(name)) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/^,?[’'”"]/.test(text.slice(at + name.length, at + name.length + 2))) continue;
    const before = text.slice(Math.max(0, at - LONGEST_PRESENTATION), at);
    const kind = PRESENTS.exec(before);
    if (!kind || words.isForeign(kind.groups!['kind']!)) continue;
    const end = at - before.length + kind.index;
    if (kind[0].startsWith('the ') || kind[0].startsWith('The ')) return true;
    const isGovernments = places.some(({ tier, mentions }) => tier === 'basic' && mentions.some(({ span }) => span.end <= end && OWNS.test(text.slice(span.end, end)))); // prettier-ignore
    if (isGovernments) return true;
  }
  return false;
}

/** Units before a name in which its kind and its owner stand. */
const LONGEST_PRESENTATION = 110;
const PRESENTS = /(?:\b[Tt]he (?:city|county|district))?['’]s (?<kind>[a-z]+(?: [a-z]+){0,4}),? ['‘“"]$/;
const OWNS = /^(?: \([^()]{3,60}\))?$/;

/** `It is the third time that the county governor has been honored. In 2019 he won …` */
function headIsMeant({ view, blocks }: Doc, at: number): boolean {
  const start = blocks.find(({ span }) => span.start <= at && at < span.end)?.span.start ?? at;
  return /\b[Tt]he (?:mayor|governor|county governor|district mayor)\b/.test(view.text.slice(start, at));
}

/** `he won`: the head whom the paragraph named last. */
function headBefore(doc: Doc, at: number): Winner | null {
  const start = doc.blocks.find(({ span }) => span.start <= at && at < span.end)?.span.start ?? at;
  const named = doc.heads.flatMap(({ place, mentions, repeats }) =>
    place === null ? [] : [...mentions.map(({ span }) => span), ...repeats].map((span) => ({ span, place })),
  );
  const last = named
    .filter(({ span }) => span.start >= start && span.end <= at)
    .reduce<(typeof named)[number] | null>((a, b) => (a && a.span.start > b.span.start ? a : b), null);
  return last && { kind: 'named', groups: [{ span: last.span, places: [last.place], spans: [last.span], notes: [], after: ' ', before: '' }] }; // prettier-ignore
}

/** `Icheon won`: a government that the article names in full is the subject by its stem. */
function stemAt(doc: Doc, stem: string, end: number): PlaceGroup | null {
  if (!/^[A-Z][a-z]+$/.test(stem)) return null;
  const named = doc.places.flatMap(({ name, tier }, index) =>
    tier === 'basic' && name.startsWith(stem) && /^[- ]/.test(name.slice(stem.length)) ? [index] : [],
  );
  if (named.length !== 1) return null;
  const span = { start: end - stem.length, end };
  return { span, places: named, spans: [span], notes: [], after: ' ', before: '' };
}

/** What stands behind the last comma, conjunction or saying verb. */
function lastPhrase(clear: string): string {
  const at = Math.max(...[...clear.matchAll(BREAK)].map((match) => match.index + match[0].length), 0);
  return clear.slice(at).replace(new RegExp(HIDDEN, 'g'), ' ');
}

const BREAK =
  /[,;:—–]\s|\b(?:and|but|while|whereas|that|said|announced|when|where|as|because|since|with|after)\s|--\s/g;

export const FINITE =
  /\b(?:is|are|was|were|has|had|have|said|says|will|would|can|could|did|does|put|built|made|went|saw|met|ran|[a-z]{3,}ed)\b/;

/** Stands where brackets, relative clauses and appositions stood, so that places keep. */
const HIDDEN = '¤';

const hide = (words: string) => HIDDEN.repeat(words.length);

const OPENING =
  /^[\s"“‘'¤]*(?:(?:Also|Meanwhile|However|Finally|Then|Besides|Moreover|Furthermore|Separately|Additionally|Elsewhere|Earlier|Likewise|Similarly|Recently|Previously|Notably|Especially|In particular|In addition|As a result|Thus),? |(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Oo]nly) )?(?:[Ll]ast|[Tt]his|[Tt]he same|[Tt]hat) (?:year|month|week|spring|summer|autumn|fall|winter|time|[A-Z][a-z]+),? |[Ii]n (?:(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?),? |[Oo]n (?:the \d+(?:st|nd|rd|th)|[A-Z][a-z]+day|[A-Z][a-z]+\.? \d+),? |(?:In|At|On|For|With|After|Following|Among|Under|Of|Out of|By|From|To|As|Based on|Thanks to|Having|Despite|Besides|According to|When|While|Although|Since|Through|During|Unlike|Like)\b[^,;]*, )/;

const ASIDES =
  /\([^()]*\)|, (?:left|right|center|centre|second from|third from|fourth from|which|who|whose|where|when|the|an?|one|its|both|led|like|along|alongside|together|including|home|known|based|located|famous|hosted|hosting|held|organi[sz]ed|among|as well as|unlike|with|in)\b[^,;:]*,(?=\s*$|[\s¤]+(?!which\b|who\b)[a-z])|[—–] [^—–]* [—–]|-- .*? --/g;

/** The same words with brackets, asides and opening adverbials hidden. */
function withoutAsides(words: string): string {
  let clear = words;
  for (let round = 0; round < 3; round++) {
    const opening = OPENING.exec(clear);
    if (!opening || /^¤*$/.test(opening[0])) break;
    clear = hide(opening[0]) + clear.slice(opening[0].length);
  }
  return clear.includes('(') || clear.includes(',') || /[—–]|--/.test(clear) ? clear.replace(ASIDES, hide) : clear;
}
