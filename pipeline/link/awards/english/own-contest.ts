import type { Doc, Place } from '../../../types.js';
import type { Phrase } from '../claim.js';

/** Whether a government runs the contest itself: `the district's contest`, `A-gun's contest`, `B-si held the contest`. */
export function isOwnContest(doc: Doc, place: number, { span }: Phrase): boolean {
  const { text } = doc.view;
  const before = text.slice(Math.max(0, span.start - LONGEST_SENTENCE), span.start);
  const holds = HOLDS.exec(before);
  if (holds) {
    const at = span.start - holds[0].length;
    const sentence = span.start - before.length + before.lastIndexOf('. ', holds.index) + 1;
    const within = (start: number, end: number) => start >= sentence && end <= at && !/[,;] .*\b(?:won|received)\b/.test(text.slice(end, at)); // prettier-ignore
    if (doc.places[place]!.mentions.some((mention) => within(mention.span.start, mention.span.end))) return true;
  }
  if (doc.places[place]!.tier === 'basic' && isNamedAfter(doc.places[place]!, text.slice(span.start, span.end)))
    return true;
  const owned = OWNED.exec(text.slice(Math.max(0, span.start - 40), span.start));
  if (!owned) return false;
  const noun = owned.groups!['noun'];
  if (noun) return KINDS[noun.toLowerCase()]!.test(doc.places[place]!.name);
  const end = span.start - owned[0].length;
  return doc.places[place]!.mentions.some((mention) => mention.span.end === end);
}

/** `2019 Wonju Photo Contest`: by its name a city's own. */
function isNamedAfter({ name, mentions }: Place, contest: string): boolean {
  const stem = NAMED_AFTER.exec(contest)?.groups!['stem'];
  return stem !== undefined && [name, ...mentions.map(({ text }) => text)].some((form) => form === stem || (form.startsWith(stem) && UNIT.test(form.slice(stem.length)))); // prettier-ignore
}

const NAMED_AFTER =
  /^(?:(?:19|20)\d\d |\d{1,3}(?:st|nd|rd|th) )*(?<stem>[A-Z][a-z]+(?:-gu|-si|-gun)?) (?:[A-Z][\w'’-]* ){1,4}(?:Contest|Competition|Prize|Awards?)$/;
const UNIT = /^(?:-gu|-si|-gun| City| County| District)$/;

/** Who holds a contest gives its prizes, and so does who says who has won. */
const HOLDS =
  /\b(?:(?:held|holds|hosted|hosts|opened|organi[sz]ed|will hold|is holding|(?:to|To) [Hh]old|(?:to|To) [Hh]ost|[Hh]olding|[Hh]osting)(?: the award ceremony (?:of|for))?|(?<!\b(?:was|were|been|is|are|also|being) )(?:[Aa]nnounced|[Aa]nnounces|[Ss]elected|[Ss]elects|[Nn]amed|[Nn]ames|[Cc]hose|[Cc]hooses) (?:the |its |\d+ )?(?:\w+ )?(?:winners?|recipients?|honou?rees?|awardees?) (?:of|for)) (?:the |its |an? )?['‘“"]?$/;

const LONGEST_SENTENCE = 240;

const OWNED =
  /(?:\b(?:the|our) (?<noun>district|city|county|province))?['’]s (?:own |annual |first |second |(?:19|20)\d\d )*['‘“"]?$/i;

const KINDS: Readonly<Record<string, RegExp>> = {
  district: /-gu$|District$/,
  city: /-si$|City$/,
  county: /-gun$|County$/,
  province: /-do$|Province$|State$/,
};
