import type { Doc } from '../../../types.js';
import type { Phrase } from '../claim.js';

/** Whether a government runs the contest itself: `the district's residents' contest`, `A-gun's idea contest`. */
export function isOwnContest(doc: Doc, place: number, { span }: Phrase): boolean {
  const { text } = doc.view;
  const owned = OWNED.exec(text.slice(Math.max(0, span.start - 40), span.start));
  if (!owned) return false;
  const noun = owned.groups!['noun'];
  if (noun) return KINDS[noun.toLowerCase()]!.test(doc.places[place]!.name);
  const end = span.start - owned[0].length;
  return doc.places[place]!.mentions.some((mention) => mention.span.end === end);
}

const OWNED =
  /(?:\b(?:the|our) (?<noun>district|city|county))?['’]s (?:own |annual |first |second |(?:19|20)\d\d )*['‘“"]?$/i;

const KINDS: Readonly<Record<string, RegExp>> = {
  district: /-gu$|District$/,
  city: /-si$|City$/,
  county: /-gun$|County$/,
};
