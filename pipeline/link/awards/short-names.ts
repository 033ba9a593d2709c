import type { View } from '../../types.js';
import type { Phrase } from './claim.js';

/**
 * Whether an unquoted name is short for another: the same head, and each of its words stands in the longer one but for
 * those that any such name has. `단체장 공약 평가`, `전국 기초단체장 공약이행 및 정보공개 평가`.
 */
export function isShortFor(short: Phrase, long: Phrase, view: View): boolean {
  if (isQuoted(short, view)) return false;
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

const isQuoted = ({ span }: Phrase, { text }: View): boolean => /[‘'“"「『`]/.test(text[span.start - 1] ?? '');

const EDITION = /^(?:(?:19|20)\d{2}년?도?|제\s?\d+회)\s/;
const HEAD = /\s?(?:합동평가|종합평가|평가|경진대회|공모전|콘테스트|대회)$/;
const GENERAL =
  /^(?:전국|대한민국|올해|이번|시·?군·?구?|지자체|자치단체|지방자치단체|(?:기초|광역)?(?:자치)?단체장|및)$/;
