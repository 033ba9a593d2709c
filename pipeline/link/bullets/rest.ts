import type { BulletKind } from '../../types.js';
import { withoutBrackets, type ItemForm } from '../../../extractors/bullets/item-form.js';
import type { ItemWords, Judged, ListWords } from './list-words.js';
import { WINNER_FIRST, isWithUnit } from './prize-item.js';
import type { Said } from './said.js';

/**
 * The kind of the items that say nothing of themselves: by what lead and tail say of all of them; where they say nothing
 * that is known, by all words together (`vote`).
 */
export function restOf(
  list: ListWords,
  forms: readonly ItemForm[],
  said: Said,
  isName: (word: string) => boolean,
  vote: (list: ListWords) => Judged | null,
): Judged {
  const { items, isByFirm } = list;
  const of = (...wanted: ItemForm[]) => items.filter((_item, index) => wanted.includes(forms[index]!));
  const winners = items.filter((item, index) => isWinner(item, forms[index]!));
  const names = () => items.filter(({ text, government }) => government === 'none' && isName(lastWord(text))).length;
  // `▲금상 박노을(부산) ▲은상 정바람(대구)`
  const holders = items.filter(
    ({ text, form, government }) => form === WINNER_FIRST && government === 'none' && isName(lastWord(text)),
  );
  if (holders.length * 2 > items.length) return { kind: 'other', rule: WINNER_FIRST };
  const told = saidOf({ items, of, winners, names }, said);
  const own = { kind: 'other', rule: items[0]!.form ?? items[0]!.mark } as const;
  if (told) return told;
  if (isByFirm) return own;
  return seenOf({ items, of }, said) ?? (list.lead + list.tail === '' ? aloneOf({ items, of }) : vote(list)) ?? own;
}

interface Sorted {
  readonly items: readonly ItemWords[];
  of(...wanted: ItemForm[]): readonly ItemWords[];
}

/** What lead and tail say of the items, with the forms that most of them have. */
function saidOf(
  { items, of, winners, names }: Sorted & { winners: readonly ItemWords[]; names(): number },
  said: Said,
): Judged | null {
  const half = items.length / 2;
  // `… 준공(도시재생과 거점조성팀)이 최우수상을`: deeds of officials who won.
  if (items.filter(({ text }) => isWithUnit(text)).length > half) {
    const rule = said.citizens() ?? said.winners() ?? said.award() ?? of('award')[0]?.form;
    if (rule) return named('other', rule);
  }
  if (items.every(({ text }) => WITH_YEAR.test(text)) && said.award()) return named('award', said.award());
  // `completion of pledges (100 points)`: what is scored.
  if (items.filter(({ text }) => WITH_POINTS.test(text)).length > half)
    return { kind: 'category', rule: said.category() ?? items[0]!.mark };
  if (said.category() && said.giving()) return named('category', said.category());
  if (winners.length > half && !said.scene() && (said.award() || of('award').length === winners.length)) {
    return named('award', winners[0]!.form ?? winners[0]!.level ?? said.award());
  }
  if (items.filter(({ government }) => government !== 'none').length > half && said.winners()) {
    return named('award', said.winners());
  }
  const deeds = of('action').filter(({ text }) => !text.endsWith('사업'));
  if (said.wonIn() && deeds.length + of('field').length <= half) return named('award', said.wonIn());
  const awards = of('contest', 'award').length;
  if ((awards > half || (awards >= half && of('action').length === 0)) && said.award())
    return named('award', said.award());
  const people = of('person');
  if (people.length > 0 && people.length >= half) return named('other', people[0]!.form);
  const known = of('award').length > 0 ? 0 : names();
  if (known > 0 && known >= half) {
    const rule = said.others() ?? said.citizens() ?? said.award();
    if (rule) return named('other', rule);
  }
  if (said.benefits()) return named('initiative', said.benefits());
  if (said.problems()) return named('other', said.problems());
  if (of('action').length < half && said.places()) return named('other', said.places());
  // `in the tourism and marine sectors: ▲Island Cable Car Creation (12 billion KRW)`: what money is spent on.
  const isPaid = items.filter(({ text }) => SUM.test(text)).length > half;
  // `high scores in indicators such as △improvement of tea fields △training of young farmers`
  const isAllDone = items.length > 1 && of('action').length === items.length && said.praised() && !said.judging();
  const isDone =
    isAllDone ||
    (of('action').length >= half && (isPaid || (said.together() !== null && !said.judging() && !said.judged())));
  if (said.category() && !isDone) return named('category', said.category());
  return named('other', said.others());
}

/** What most of the items are, where none is a thing done. */
function seenOf({ items, of }: Sorted, said: Said): Judged | null {
  const half = items.length / 2;
  const figures = of('figure');
  if (of('action').length > 0) return null;
  // `복지 1조원, 교통(4천억 원)`, `transport (312 billion won)`: what each field costs.
  if (items.filter(({ text }) => SUM.test(text)).length > half)
    return named('initiative', said.projects()) ?? { kind: 'other', rule: items[0]!.form ?? items[0]!.mark };
  if (of('field').length > half) return null;
  // `▷A군의 책방 ▷B군의 주택이 사진으로 걸렸다`: what others have done.
  if (said.scene()) return named('other', said.scene());
  if (figures.length > half)
    return (figures.every(({ text }) => A_LENGTH.test(text)) ? named('initiative', said.built()) : null) ?? named('other', figures[0]!.form); // prettier-ignore
  return null;
}

/** What items are that have no words around them. */
function aloneOf({ items, of }: Sorted): Judged | null {
  const half = items.length / 2;
  const [actions, fields] = [of('action'), of('field')];
  if (actions.length > half) return named('initiative', actions[0]!.form);
  return fields.length > half ? named('category', fields[0]!.form) : null;
}

/** Ends in a sum of money, in brackets or not. */
const SUM = /[\d조억만천]\s?원\)?$|\d (?:(?:trillion|billion|million|thousand) )?(?:won|KRW)\)$/;

function named(kind: BulletKind, rule: string | null): Judged | null {
  return rule === null ? null : { kind, rule };
}

function isWinner({ government }: ItemWords, form: ItemForm): boolean {
  if (form === 'award' || form === 'head' || form === 'government') return true;
  return government === 'whole' || (form === 'noun' && government === 'end');
}

/** `민원실 운영(2022년)`: merits by the years of their commendations. */
const WITH_YEAR = /\((?:19|20)\d{2}년?\)$/;

const WITH_POINTS = /\((?:\d+ points?|\d+점|pass\/fail)\)$/i;

function lastWord(text: string): string {
  const core = withoutBrackets(text);
  return core.slice(core.lastIndexOf(' ') + 1);
}

/** `숲길 12㎞`, `쉼터 3곳`: how much of a thing. */
const A_LENGTH = /[가-힣] \d[\d,.]*(?:[곳㎞m㎡㏊]|개소|km|ha|[개기대면톤]|그루)$/;
