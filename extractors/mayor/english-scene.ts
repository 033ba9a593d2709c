import type { Gazetteer, Government } from '../district/gazetteer.js';
import type { Span } from '../../pipeline/types.js';
import { fitting, stemBefore, type Office, type Surroundings } from './english-office.js';

/**
 * The office that the sentence has spoken of before a head without one, whose words begin at `start`: `In Andong, Mayor N`,
 * `Andong, where Mayor N`, `her counterpart in Andong, Mayor N`, `In Andong, newcomer M beat Mayor N`; null where the
 * place has no head with such a title.
 */
export function officeOfScene(surroundings: Surroundings, start: number, title: Span, gazetteer: Gazetteer): Office {
  const { text, span, places } = surroundings;
  const words = text.slice(title.start, title.end);
  const officeEndingAt = (end: number): Office => {
    const place = places.extentEndingAt.get(end) ?? stemBefore(text, span.start, end, words, gazetteer.stemsEn);
    return place && fitting(place.governments, words).length > 0 ? place : null;
  };
  const from = Math.max(span.start, start - FAR);
  const before = text.slice(from, start);
  const beside = BESIDE.exec(before);
  if (beside) return officeEndingAt(from + beside.index);
  const opening = lastOf(before, OPENING);
  // What the range cuts off is no beginning.
  if (!opening || (opening.index === 0 && from > span.start)) return null;
  const end = from + opening.index + opening[0].length;
  if (IMMEDIATE.test(text.slice(end, start))) return officeEndingAt(end);
  const isOther = (governments: readonly Government[]): boolean => fitting(governments, words).length > 0;
  const between = [...places.extentStartingAt.values()].filter(({ start: at }) => end < at && at < start);
  if (between.some(({ governments }) => isOther(governments))) return null;
  const rest = text.slice(end, start);
  return rest.startsWith(',') && OF_AN_OFFICE.test(rest) && !SENTENCE_END.test(rest) ? officeEndingAt(end) : null;
}

/** Characters of a sentence that are looked back over. */
const FAR = 240;

const QUALIFIER = '(?:the )?(?:(?:current|former|incumbent|newly elected|sitting) )?';

/** What stands between a place and its head. */
const BESIDE = new RegExp(`(?:, (?:where|whose)| counterpart,|,? (?:and|with) its) ${QUALIFIER}$`);

const IMMEDIATE = new RegExp(`^, ${QUALIFIER}$`);

/** The place that opens a sentence, up to its end. */
const OPENING =
  /(?:^|[.!?][”"’]? |\bcounterpart )(?:(?:And|Back|But|Over|Yet|(?:Farther|Further) [a-z]+,|Meanwhile,) )?(?:[Ii]n|from|of|at) [A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,3}(?=,)/g;

/** The sentence is about who is in office, or who shall be. */
const OF_AN_OFFICE = /\b(?:beat|challenger|defeated|elected|election|governor|incumbent|mayor|post|seat|voters)\b/i;

const SENTENCE_END = /(?<!\b(?:Dr|Gov|Mr|Mrs|Ms|No|Prof|Rep|Sen))[.!?][”"’)]? (?=["“A-Z])/;

function lastOf(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}
