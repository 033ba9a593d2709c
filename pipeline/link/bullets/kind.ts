import type { BulletKind, Language, Rules } from '../../types.js';
import { once } from '../../once.js';
import { formOf, nameTest, withoutBrackets, type ItemForm } from '../../../extractors/bullets/item-form.js';

/** What the kinds of a list's items are read from. */
export interface ListWords {
  readonly language: Language;
  readonly items: readonly ItemWords[];
  /** The words before the list and behind it; empty where there are none. */
  readonly lead: string;
  readonly tail: string;
  /** The subject of the lead is a firm: `㈜하늘푸드` elsewhere, `하늘푸드는 ▲…` here. */
  readonly isByFirm: boolean;
}

export interface ItemWords {
  readonly text: string;
  /** The rule that tells the form of the item's words, null where none does. */
  readonly form: string | null;
  /** The rule of the award level with which the item ends, null where it ends otherwise: `청렴도 평가로 장관상`. */
  readonly level: string | null;
  /** The rule by which the item was found. */
  readonly mark: string;
  readonly government: GovernmentPlace;
}

/** A government's name stands in the item, ends it, or is all there is but a label: `(복지) 푸른시, 하늘시`. */
export type GovernmentPlace = 'none' | 'inside' | 'end' | 'whole';

export interface Judged {
  readonly kind: BulletKind;
  readonly rule: string;
}

/**
 * Compiles the set `lists` into the kinds of a list's items. An item's own words come first (a level of an award, a
 * person, a price, a verbal noun), then what lead and tail say of all of them (`시상 부문은`, `등 5개 분야`, `수상자는`), then
 * the items beside it. Bare nouns are what a government does only where lead or tail says so.
 */
export function bulletKinds(rules: Rules): (list: ListWords) => Judged[] {
  const around = wordsAround(rules);
  const isName = nameTest(rules);
  return (list) => {
    const said = around(list);
    const forms = list.items.map(({ form, level }) => (form === null && level !== null ? 'award' : formOf(form)));
    const rest = restOf(list, forms, said, isName);
    const isOfOthers = said.listsWinners() !== null || (list.items.length > 1 && list.items.some(({ text, government }) => government !== 'none' && LABELLED.test(text))); // prettier-ignore
    return list.items.map((item, index) => judge(item, forms[index]!, said, rest, isOfOthers));
  };
}

/** What the words around a list say of it: each gives the rule that found it, null where nothing does. */
interface Said {
  /** Awards were won. */
  award(): string | null;
  /** The items are what it was won in: `…에서 최우수상을 받았다`. */
  wonIn(): string | null;
  /** The items are what won: `…이 우수상을 차지했다`. */
  winners(): string | null;
  /** The items are fields or criteria, by the lead (`시상 부문은`) or by either (`등 5개 분야`). */
  categoryLead(): string | null;
  /** The lead ends in a number of fields: `in four categories:`. */
  fieldsCounted(): string | null;
  category(): string | null;
  /** The items are what is judged or looked at: `…을 종합해 평가했다`. */
  judged(): string | null;
  /** Something is agreed on, promoted or carried out, or a plan is laid out. */
  together(): string | null;
  /** Things are made or set up. */
  built(): string | null;
  /** High marks were given for the items. */
  praised(): string | null;
  /** Something a government does, did, plans or is praised for. */
  done(): string | null;
  /** What is wrong, or disputed. */
  problems(): string | null;
  /** Where something takes place, or who is there. */
  scene(): string | null;
  /** People, dates, ways to apply. */
  other(): string | null;
  /** Somebody else than a government does it: a firm, an association. */
  others(): string | null;
  /** The items are counted as places or firms. */
  places(): string | null;
  /** Prizes that a government gives, or that brands and firms win. */
  citizens(): string | null;
  /** What people get: `등의 혜택`. */
  benefits(): string | null;
  /** Who has won is named next: `The winners are`. */
  listsWinners(): string | null;
  /** Prizes still to be given. */
  giving(): string | null;
}

/** A pattern of the set `lists`, compiled when it is first looked for. */
interface Saying {
  readonly id: string;
  readonly pattern: string;
  expression: RegExp | null;
}

function wordsAround(rules: Rules): (list: ListWords) => Said {
  const sayings = { ko: new Map<string, Saying>(), en: new Map<string, Saying>() };
  for (const { id, pattern } of rules.patterns('lists')) {
    const [, language, name] = /^lists\/(ko|en)\/(.+)$/.exec(id) ?? [];
    if (language === 'ko' || language === 'en') sayings[language].set(name!, { id, pattern, expression: null });
  }
  return ({ language, lead, tail }) => {
    const find = (name: string, text: string): string | null => {
      const saying = text === '' ? undefined : sayings[language].get(name);
      if (!saying) return null;
      saying.expression ??= new RegExp(saying.pattern, 'u');
      return saying.expression.test(text) ? saying.id : null;
    };
    const categoryLead = once(() => find('category/lead', lead));
    const judged = once(() => find('category/judged', tail));
    return {
      award: once(() => find('award/lead', lead) ?? find('award/tail', tail)),
      categoryLead,
      fieldsCounted: once(() => find('category/counted', lead)),
      category: once(
        () =>
          categoryLead() ??
          find('category/tail', tail) ??
          judged() ??
          find('category/around', `${lead}▲${tail}`) ??
          find('category/bound', tail),
      ),
      judged,
      wonIn: once(() => find('award/won-in', tail)),
      winners: once(() => find('winners/tail', tail)),
      done: once(
        () =>
          find('initiative/lead', lead) ??
          find('initiative/held', `${lead} ▲${tail}`) ??
          find('initiative/tail', tail) ??
          find('initiative/any', lead) ??
          find('initiative/any', tail),
      ),
      built: once(() => find('initiative/built', tail)),
      praised: once(() => find('initiative/praised', lead)),
      problems: once(() => find('problems/lead', lead) ?? find('problems/tail', tail)),
      scene: once(() => find('scene/lead', lead) ?? find('scene/tail', tail)),
      together: once(() => find('initiative/together', lead) ?? find('initiative/together', tail) ?? find('initiative/planned', lead)), // prettier-ignore
      other: once(() => find('other/lead', lead) ?? find('other/tail', tail)),
      // `시는 기업이 ▲`: the government, for others.
      others: once(() => (BY_GOVERNMENT.test(lead) ? null : find('others/lead', lead))),
      places: once(() => find('places/tail', tail)),
      citizens: once(() => find('citizens/any', lead) ?? find('citizens/lead', lead) ?? find('citizens/any', tail)),
      benefits: once(() => find('benefits/lead', lead) ?? find('benefits/tail', tail)),
      listsWinners: once(() => find('winners/lead', lead)),
      giving: once(() => find('giving/any', tail) ?? find('giving/any', lead)),
    };
  };
}

const BY_GOVERNMENT = /(?:^|[ ,])[가-힣]{0,4}[시군구도][은는] /;

/** The kind of the items that say nothing of themselves; null where the items beside them are things done. */
function restOf(
  { items, isByFirm }: ListWords,
  forms: readonly ItemForm[],
  said: Said,
  isName: (word: string) => boolean,
): Judged | null {
  const of = (...wanted: ItemForm[]) => items.filter((_item, index) => wanted.includes(forms[index]!));
  const winners = items.filter((item, index) => isWinner(item, forms[index]!));
  const names = () => items.filter(({ text, government }) => government === 'none' && isName(lastWord(text))).length;
  // `▲금상 박노을(부산) ▲은상 정바람(대구)`
  const holders = items.filter(
    ({ text, form, government }) => form === WINNER_FIRST && government === 'none' && isName(lastWord(text)),
  );
  if (holders.length * 2 > items.length) return { kind: 'other', rule: WINNER_FIRST };
  const told = saidOf({ items, of, winners, names }, said);
  if (told) return told;
  return isByFirm ? { kind: 'other', rule: items[0]!.form ?? items[0]!.mark } : seenOf({ items, of }, said);
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
  if (items.filter(({ text }) => WITH_UNIT.test(text)).length > half) {
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
    const rule = said.other() ?? said.others() ?? said.citizens() ?? said.award();
    if (rule) return named('other', rule);
  }
  if (said.benefits()) return named('initiative', said.benefits());
  if (said.problems()) return named('other', said.problems());
  if (of('action').length < half && said.places()) return named('other', said.places());
  // `in the tourism and marine sectors: ▲Island Cable Car Creation (12 billion KRW)`: what money is spent on.
  const isPaid = items.filter(({ text }) => SUM.test(text)).length > half;
  // `high scores in indicators such as △improvement of tea fields △training of young farmers`
  const isAllDone = items.length > 1 && of('action').length === items.length && said.praised() && !said.fieldsCounted();
  const isDone =
    isAllDone ||
    (of('action').length >= half && (isPaid || (said.together() !== null && !said.fieldsCounted() && !said.judged())));
  if (said.category() && !isDone) return named('category', said.category());
  return named('other', (isAllDone || of('field').length > half ? null : said.other()) ?? said.others());
}

/** What the items beside them are; where none is a thing done, bare nouns are one only if lead or tail says so. */
function seenOf({ items, of }: Sorted, said: Said): Judged | null {
  const half = items.length / 2;
  const [actions, fields, figures] = [of('action'), of('field'), of('figure')];
  // `복지 1조원, 교통(4천억 원)`, `transport (312 billion won)`: what each field costs.
  if (items.filter(({ text }) => SUM.test(text)).length > half && actions.length === 0)
    return { kind: 'other', rule: items[0]!.form ?? items[0]!.mark };
  if (fields.length > half) return named('category', fields[0]!.form);
  if (actions.length > half) return named('initiative', actions[0]!.form);
  if (actions.length > 0) return null;
  if (said.scene()) return named('other', said.scene());
  if (figures.length > half)
    return (figures.every(({ text }) => A_LENGTH.test(text)) ? named('initiative', said.built()) : null) ?? named('other', figures[0]!.form); // prettier-ignore
  if (of('government').length > half) return null;
  return named('initiative', said.done()) ?? { kind: 'other', rule: items[0]!.form ?? items[0]!.mark };
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

/** Behind the item stands the section of the office whose deed it is. */
const WITH_UNIT =
  /\((?:(?:[가-힣·\d]{1,10} )?[가-힣·\d]{1,10}(?<![성효결])(?:과|팀|담당관)|(?:[A-Z][\w&-]* ){1,5}(?:Division|Team|Department|Bureau|Section))\)(?:[이가] [가-힣]{2,5})?$/;

const WITH_POINTS = /\((?:\d+ points?|\d+점|pass\/fail)\)$/i;

function lastWord(text: string): string {
  const core = withoutBrackets(text);
  return core.slice(core.lastIndexOf(' ') + 1);
}

function judge(item: ItemWords, form: ItemForm, said: Said, rest: Judged | null, isOfOthers: boolean): Judged {
  const { text, mark, government } = item;
  const rule = item.form ?? item.level;
  const done: Judged = rest ?? { kind: 'initiative', rule: rule ?? mark };
  if (government === 'whole' && (form === 'noun' || form === 'government')) {
    return rest?.kind === 'award' && !said.scene() ? rest : { kind: 'other', rule: rule ?? mark };
  }
  if (rule === null) return done;
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
      return /[(:=]|의 /.test(text) ? done : { kind: 'other', rule };
    case 'figure':
      // `무인 대출함 14곳` among things done
      if (rest === null && COUNT_OF_THINGS.test(text)) return done;
      return rest && rest.kind !== 'other' && rest.kind !== 'award' ? rest : { kind: 'other', rule };
    case 'action':
      return rest?.kind === 'award' && !said.award() && !said.winners() && !said.wonIn()
        ? { kind: 'initiative', rule }
        : done;
    case 'field':
    case 'contest':
    case 'noun':
      return done;
  }
}

/** `시상 부문은 ▲대상 ▲최우수상`: what can be won is a division, and what citizens won is no award of a government. */
function judgeAward(
  { text, government }: ItemWords,
  rule: string,
  said: Said,
  rest: Judged | null,
  isOfOthers: boolean,
): Judged {
  const division = /[ (]/.test(text) && !LEVEL_ALONE.test(text) ? null : said.categoryLead();
  const category = division ?? (said.giving() ? said.category() : null);
  if (category) return { kind: 'category', rule: category };
  // `대상 1건, 우수상 2건을 시상했다`
  if (rule === COUNTED && said.giving()) return { kind: 'other', rule };
  if (rest?.kind === 'other' && WITH_UNIT.test(text)) return rest;
  // `△Culture: Lee Han-deul, head of … △Special Award: a choir`: one prize more among people.
  if (government === 'none' && rest?.kind === 'other' && (formOf(rest.rule) === 'person' || rest.rule === WINNER_FIRST))
    return rest;
  // `The winners are ▲Grand Prize: a bakery ▲…`, `▲Special Prize for groups: …` beside prizes of governments.
  if (government === 'none' && LABELLED.test(text) && (isOfOthers || rest?.kind === 'other'))
    return { kind: 'other', rule };
  const citizens = government === 'none' ? said.citizens() : null;
  return citizens ? { kind: 'other', rule: citizens } : { kind: 'award', rule };
}

const HEAD_BESIDE = /\((?:Acting )?(?:District |County )?(?:Mayor|Governor) [A-Z]/;

/** `숲길 12㎞`, `쉼터 3곳`: how much of a thing. */
const A_LENGTH = /[가-힣] \d[\d,.]*(?:[곳㎞m㎡㏊]|개소|km|ha|[개기대면톤]|그루)$/;

const COUNT_OF_THINGS = / \d+(?:곳|개소|차례|시간|[개대일회명건종장권])$/;

/** `Grand Prize: …`, `Special Prize for Citizens' Groups: …` */
const LABELLED = /^(?:[A-Z][a-z]+ ){1,3}(?:Prizes?|Awards?)(?: for [^:]{3,40})?(?: \([^()]*\))?: /;

/** `Top Excellence Award` and no word more. */
const LEVEL_ALONE =
  /^(?:the )?(?:(?:Grand|Top|Excellence|Encouragement|Special|Gold|Silver|Bronze|Merit) ){1,2}(?:Prize|Award)$/;

const WINNER_FIRST = 'lists/ko/award/winner-first';

const COUNTED = 'lists/ko/award/counted';
