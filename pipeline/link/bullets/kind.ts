import type { Rules } from '../../types.js';
import { formOf, nameTest, type ItemForm } from '../../../extractors/bullets/item-form.js';
import type { ItemWords, Judged, ListWords } from './list-words.js';
import { isLabelled, judgeAward } from './prize-item.js';
import { restOf } from './rest.js';
import { listVote } from './vote.js';
import { wordsAround, type Said } from './said.js';

/**
 * Compiles the sets `lists` and `list-kinds` into the kinds of a list's items. An item's own words come first (a level of
 * an award, a person, a price), then what lead and tail plainly say of all of them (`시상 부문은`, `등 5개 분야`, `수상자는`), then
 * what all words of the list together most speak for.
 */
export function bulletKinds(rules: Rules): (list: ListWords) => Judged[] {
  const around = wordsAround(rules);
  const isName = nameTest(rules);
  const vote = listVote(rules);
  return (list) => {
    const said = around(list);
    const forms = list.items.map(({ form, level }) => (form === null && level !== null ? 'award' : formOf(form)));
    const rest = restOf(list, forms, said, isName, vote);
    const isOfOthers = said.listsWinners() !== null || (list.items.length > 1 && list.items.some(({ text, government }) => government !== 'none' && isLabelled(text))); // prettier-ignore
    return list.items.map((item, index) => judge(item, forms[index]!, said, rest, isOfOthers));
  };
}

/** The kind of an item by its own form, and else that of the rest. */
function judge(item: ItemWords, form: ItemForm, said: Said, rest: Judged, isOfOthers: boolean): Judged {
  const { text, mark, government } = item;
  const rule = item.form ?? item.level;
  if (government === 'whole' && (form === 'noun' || form === 'government')) {
    return rest.kind === 'award' && !said.scene() ? rest : { kind: 'other', rule: rule ?? mark };
  }
  if (rule === null) return rest;
  switch (form) {
    case 'prize-table':
    case 'person':
    case 'date':
    case 'place':
    case 'class-of-government':
      return { kind: 'other', rule };
    case 'award':
      // `▲특별휴가 ▲성과상여금 최고등급 등의 혜택`: what is given with it.
      if (said.benefits()) return { kind: 'initiative', rule: said.benefits()! };
      return judgeAward(item, rule, said, rest, isOfOthers);
    case 'head':
      return { kind: said.award() && !said.scene() ? 'award' : 'other', rule };
    case 'government':
      if (said.award() && !said.scene()) return { kind: 'award', rule };
      // `Sky City (Mayor Han Do-yun)`, `Sky City (May 2)` at a scene: who and when.
      if (HEAD_BESIDE.test(text) || (said.scene() && text.endsWith(')'))) return { kind: 'other', rule };
      // A name alone is a place; `하늘구(작은 도서관)` a case.
      return /[(:=]|의 /.test(text) ? rest : { kind: 'other', rule };
    case 'figure':
      return rest.kind === 'category' || rest.kind === 'initiative' ? rest : { kind: 'other', rule };
    case 'action':
      return rest.kind === 'award' && !said.award() && !said.winners() && !said.wonIn()
        ? { kind: 'initiative', rule }
        : rest;
    case 'field':
    case 'contest':
    case 'noun':
      return rest;
  }
}

const HEAD_BESIDE = /\((?:Acting )?(?:District |County )?(?:Mayor|Governor) [A-Z]/;
