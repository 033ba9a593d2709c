import type { Span } from '../../pipeline/types.js';
import { makeView } from '../../pipeline/view.js';
import type { RecordBullet } from '../../schemas/generated/record.js';
import type { Version } from '../version.js';

/** Places in the record's bullets of the items that stand in one list, in their order. */
export type List = readonly number[];

/**
 * Puts the bullets of a record into lists again: an item goes on the list of the one before it where nothing but marks and
 * joining words stands between them. Without a text, a list ends where the kind of its items or their category does.
 */
export function listsOf({ record: { bullets }, text, spanOf }: Version): List[] {
  const lists: number[][] = [];
  // Where a record does not tell places, the words are looked for, which are in NFC.
  const hasPlaces = bullets.every(({ evidence }) => evidence.length > 0);
  const searched = text === null || hasPlaces ? text : makeView(text).text;
  let end: number | null = null;
  for (const [index, bullet] of bullets.entries()) {
    const place: Span | null =
      searched === null ? null : hasPlaces ? spanOf(bullet.evidence[0]!) : findFrom(searched, bullet.text, end ?? 0);
    const last = bullets[index - 1];
    const between = place && end !== null && place.start >= end ? searched!.slice(end, place.start) : null;
    const goesOn = last !== undefined && (between === null ? isSameSort(last, bullet) : isJoint(between));
    if (goesOn) lists.at(-1)!.push(index);
    else lists.push([index]);
    end = place?.end ?? end;
  }
  return lists;
}

/**
 * Whether what stands between two items keeps them in one list: spaces, a comma, `and` and a mark, or an item that was not
 * read, with a mark before it and no end of a sentence in it.
 */
function isJoint(between: string): boolean {
  return JOINT.test(between) || (MISSED_ITEM.test(between) && !SENTENCE_END.test(between));
}

const JOINT = /^[\s,;.·’”"')\]]*(?:(?:and|및|그리고)[\s,]*)?[^\p{L}\p{N}]{0,4}$/u;
const MISSED_ITEM = /^[\s,;.·’”"')\]]*(?:and )?[▲△▶▷◆◇■□●○◎▴▵▸▹►▻▼▽◈▣]/;
const SENTENCE_END = /[다요까][.?!]|\p{Ll}{2}[.?!](?:\s|$)/u;

function isSameSort(a: RecordBullet, b: RecordBullet): boolean {
  return a.kind === b.kind && (a.category?.name ?? null) === (b.category?.name ?? null) && a.mark === b.mark;
}

/** Where the words stand, from a place on, whatever white space is between them. */
function findFrom(text: string, words: string, start: number): Span | null {
  const plain = words.normalize('NFC').trim().split(/\s+/);
  const expression = new RegExp(plain.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'gu');
  expression.lastIndex = start;
  const match = expression.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
