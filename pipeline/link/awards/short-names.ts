import type { View } from '../../types.js';
import type { Phrase } from './claim.js';

/**
 * Whether an unquoted name is short for another: the same head, and each of its words stands in the longer one but for
 * those that any such name has. `단체장 공약 평가`, `전국 기초단체장 공약이행 및 정보공개 평가`.
 */
export function isShortFor(short: Phrase, long: Phrase, view: View): boolean {
  if (isQuoted(short, view)) return false;
  if (/^[\x20-\x7e‘’“”]+$/.test(view.quote(short.span)))
    return isShortInEnglish(view.quote(short.span), view.quote(long.span));
  if (EDITION.test(view.quote(short.span))) return false;
  const [name, full] = [short, long].map(({ span }) => view.folded.slice(span.start, span.end).replace(EDITION, ''));
  if (full!.length > name!.length && name!.length > 3 && full!.endsWith(name!)) return true;
  const head = HEAD.exec(name!)?.[0];
  if (!head || !full!.endsWith(head) || full!.length <= name!.length) return false;
  const words = name!
    .slice(0, -head.length)
    .split(' ')
    .filter((word) => word.length > 1 && !GENERAL.test(word));
  const body = full!.slice(0, -head.length);
  return words.length > 0 && words.every((word) => body.includes(word));
}

/** `the Ministry's Waterworks Evaluation`, `2023 Waterworks Operation and Management Status Evaluation`: without its owner, all its words. */
function isShortInEnglish(short: string, long: string): boolean {
  if (EDITION_IN_ENGLISH.test(short)) return false;
  const [words, others] = [short.replace(/^.*['’]s /, ''), long].map((name) => name.split(' ').filter((word) => !OF_ANY.test(word))); // prettier-ignore
  const isWithin =
    words!.length > 1 &&
    (words!.length < others!.length || ORDINAL.test(long)) &&
    words!.every((word) => others!.includes(word));
  return isWithin && words!.at(-1) === others!.at(-1);
}

/** The same words with a year are another edition, with a number the same one in full. */
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th) /;

const EDITION_IN_ENGLISH = /\b(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th))\b/;

/** What names of one contest may have or not. */
const OF_ANY = /^(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)|National|Korea|Local|the|of|and|for)$/;

/** Makes a function that finds, among the names that a section tells, the fullest for one; the name itself where none is fuller. */
export function fullNames(told: readonly Phrase[], view: View): (name: Phrase) => Phrase {
  return (name) => {
    let fullest = name;
    for (const other of told) {
      if (other !== fullest && isShortFor(fullest, other, view)) fullest = other;
    }
    return fullest;
  };
}

/** `‘2024 전국 단체장 공약이행 평가’`: names in quotes with their edition, for which a name without may be short. */
export const editionsQuoted = (names: readonly Phrase[], view: View): Phrase[] =>
  names.filter((name) => isQuoted(name, view) && EDITION.test(view.quote(name.span)));

const isQuoted = ({ span }: Phrase, { text }: View): boolean => /[‘'“"「『`]/.test(text[span.start - 1] ?? '');

const EDITION = /^(?:(?:19|20)\d{2}년?도?|제\s?\d+회)\s/;
const HEAD = /\s?(?:합동평가|종합평가|평가|경진대회|공모전|콘테스트|대회)$/;
const GENERAL =
  /^(?:전국|대한민국|올해|이번|시·?군·?구?|지자체|자치단체|지방자치단체|(?:기초|광역)?(?:자치)?단체장|및)$/;
