import type { Span } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';
import { withoutRegion } from './region-behind.js';
import type { Verb } from './verbs.js';
import type { EnglishWords } from './words.js';

/** The governments that follow right behind `from`, side by side; none where somebody else follows. */
export function recipientsBehind(
  text: string,
  groups: readonly PlaceGroup[],
  { start: from, end }: Span,
  words: EnglishWords,
  verbs: readonly Verb[],
): PlaceGroup[] {
  const list: PlaceGroup[] = [];
  let at = from;
  for (const group of groups) {
    if (group.span.start < from || group.span.start >= end) continue;
    if (!(list.length === 0 ? TO_FIRST : TO_NEXT).test(text.slice(at, group.span.start))) break;
    // `to Buk-gu Cooperative`, `to Gangdong-gu resident Kim`
    const rest = /^(?:['’]s)? (?!in Group )[A-Za-z]\w*(?: [A-Z]\w*)*/.exec(
      text.slice(group.span.end, group.span.end + 50),
    );
    if (rest && words.isForeign(rest[0])) break;
    // `went to A City, and B-gun won …`
    if (
      list.length > 0 &&
      verbs.some(
        (verb) =>
          /^,? ?$/.test(withoutRegion(text.slice(group.span.end, verb.from))) &&
          verb.from >= group.span.end &&
          verb.subject !== 'prize',
      )
    )
      break;
    list.push(group);
    at = group.span.end;
  }
  return list;
}

/** `, and in the district group to C-gu`: more winners of a level, each with the words before it. */
export function moreRecipients(
  text: string,
  groups: readonly PlaceGroup[],
  behind: Span,
  words: EnglishWords,
  verbs: readonly Verb[],
): { group: PlaceGroup; lead: Span }[] {
  const found: { group: PlaceGroup; lead: Span }[] = [];
  for (let at = behind.start; ;) {
    const lead = MORE.exec(text.slice(at, behind.end));
    const list = lead
      ? recipientsBehind(text, groups, { start: at + lead[0].length, end: behind.end }, words, verbs)
      : [];
    for (const group of list) found.push({ group, lead: { start: at, end: group.span.start } });
    if (list.length === 0) return found;
    at = list.at(-1)!.span.end;
  }
}

/** `won the L in the P together with B-gu`, `sharing the honor with C-gu and D-si`: more winners of the level that ends where `ahead` begins. */
export function sharersOf(
  text: string,
  groups: readonly PlaceGroup[],
  ahead: Span,
  words: EnglishWords,
): readonly PlaceGroup[] {
  const lead = SHARED.exec(text.slice(ahead.start, ahead.end));
  if (!lead) return NONE;
  const list = recipientsBehind(text, groups, { start: ahead.start + lead[0].length, end: ahead.end }, words, []);
  const last = list.at(-1);
  return last && /^(?:[.,;]|$)/.test(text.slice(last.span.end, last.span.end + 1)) ? list : NONE;
}

const NONE: readonly PlaceGroup[] = [];

const SHARED =
  /^[’'”"]?(?: (?:in|at|of|by) [^;.]{3,120}?)?,? (?:together with|along with|alongside|sharing (?:the|this|its) (?:honou?r|prize|award|title|place|level) with)(?= )/;

/** What leaves out both the level and the verb. */
const MORE =
  /^(?:(?:,| in| of)(?: [A-Z][\w-]*)+)?(?: \([^)]*\))?(?:,|;)?(?: and)? (?:in|for) (?:the |that )?[^,;.]{2,60}? (?:went )?to(?= )/;

const TO_FIRST =
  /^(?: jointly| both| each)?(?: to| by| on)?(?: (?:jointly|both))?(?: (?:the following[^:]{0,30}:|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z]+(?: [a-z]+){0,2}:|the|both|neighbou?ring|nearby|[A-Z]\w+['’]s|a |the (?:city|county|district)(?: government)? of))* ?$/;
const TO_NEXT =
  /^(?:(?:,| in| of)(?: [A-Z][\w-]*)+)?(?: \([^)]*\))?(?: (?:for|with|in|among) [^,;.]{2,70}?)?(?:,? and|, (?:where|which|whose) [^,;.]{3,90}, and|,|;|, and also|, as well as| as well as| along with)(?: (?:the|to|neighbou?ring|nearby|also|finally|[A-Z]\w+['’]s))* $/;
