import { formOf } from '../../../extractors/bullets/item-form.js';
import type { ItemWords, Judged } from './list-words.js';
import type { Said } from './said.js';

/** `시상 부문은 ▲대상 ▲최우수상`: what can be won is a division, and what citizens won is no award of a government. */
export function judgeAward(
  { text, government }: ItemWords,
  rule: string,
  said: Said,
  rest: Judged,
  isOfOthers: boolean,
): Judged {
  const division = /[ (]/.test(text) && !LEVEL_ALONE.test(text) ? null : said.categoryLead();
  const category = division ?? (said.giving() ? said.category() : null);
  if (category) return { kind: 'category', rule: category };
  // `대상 1건, 우수상 2건을 시상했다`
  if (rule === COUNTED && said.giving()) return { kind: 'other', rule };
  if (rest.kind === 'other' && isWithUnit(text)) return rest;
  // `△Culture: Lee Han-deul, head of … △Special Award: a choir`: one prize more among people.
  if (government === 'none' && rest.kind === 'other' && (formOf(rest.rule) === 'person' || rest.rule === WINNER_FIRST))
    return rest;
  // `The winners are ▲Grand Prize: a bakery ▲…`, `▲Special Prize for groups: …` beside prizes of governments.
  if (government === 'none' && isLabelled(text) && (isOfOthers || rest.kind === 'other'))
    return { kind: 'other', rule };
  const citizens = government === 'none' ? said.citizens() : null;
  return citizens ? { kind: 'other', rule: citizens } : { kind: 'award', rule };
}

/** Whether behind the item stands the section of the office whose deed it is. */
export const isWithUnit = (text: string): boolean => WITH_UNIT.test(text);

const WITH_UNIT =
  /\((?:(?:[가-힣·\d]{1,10} )?[가-힣·\d]{1,10}(?<![성효결])(?:과|팀|담당관)|(?:[A-Z][\w&-]* ){1,5}(?:Division|Team|Department|Bureau|Section))\)(?:[이가] [가-힣]{2,5})?$/;

/** `Grand Prize: …`, `Special Prize for Citizens' Groups: …` */
export const isLabelled = (text: string): boolean => LABELLED.test(text);

const LABELLED = /^(?:[A-Z][a-z]+ ){1,3}(?:Prizes?|Awards?)(?: for [^:]{3,40})?(?: \([^()]*\))?: /;

/** `Top Excellence Award` and no word more. */
const LEVEL_ALONE =
  /^(?:the )?(?:(?:Grand|Top|Excellence|Encouragement|Special|Gold|Silver|Bronze|Merit) ){1,2}(?:Prize|Award)$/;

/** A winner with the prize's name before: `▲금상 박노을(부산)`. */
export const WINNER_FIRST = 'lists/ko/award/winner-first';

const COUNTED = 'lists/ko/award/counted';
