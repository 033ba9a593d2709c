import { once } from '../../once.js';
import type { Rules } from '../../types.js';
import type { ListWords } from './list-words.js';

/** What the words around a list say of it: each gives the rule that found it, null where nothing does. */
export interface Said {
  /** Awards were won. */
  award(): string | null;
  /** The items are what it was won in: `…에서 최우수상을 받았다`. */
  wonIn(): string | null;
  /** The items are what won: `…이 우수상을 차지했다`. */
  winners(): string | null;
  /** The items are fields or criteria, by the lead (`시상 부문은`) or by either (`등 5개 분야`). */
  categoryLead(): string | null;
  /** The lead ends in what was judged: `were scored on`. */
  judging(): string | null;
  category(): string | null;
  /** The items are what is judged or looked at: `…을 종합해 평가했다`. */
  judged(): string | null;
  /** Something is agreed on, promoted or carried out, or a plan is laid out. */
  together(): string | null;
  /** The items are projects, whatever they cost. */
  projects(): string | null;
  /** Things are made or set up. */
  built(): string | null;
  /** High marks were given for the items. */
  praised(): string | null;
  /** What is wrong, or disputed. */
  problems(): string | null;
  /** Where something takes place, or who is there. */
  scene(): string | null;
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

/** Compiles the patterns of the set `lists` into what they find around a list. */
export function wordsAround(rules: Rules): (list: ListWords) => Said {
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
    const judging = once(() => find('category/judging', lead));
    return {
      award: once(() => find('award/lead', lead) ?? find('award/tail', tail)),
      categoryLead,
      judging,
      category: once(
        () =>
          categoryLead() ??
          judging() ??
          find('category/tail', tail) ??
          judged() ??
          find('category/around', `${lead}▲${tail}`) ??
          find('category/bound', tail),
      ),
      judged,
      wonIn: once(() => find('award/won-in', tail)),
      winners: once(() => find('winners/tail', tail)),
      projects: once(() => find('initiative/projects', lead)),
      built: once(() => find('initiative/built', tail)),
      praised: once(() => find('initiative/praised', lead)),
      problems: once(() => find('problems/lead', lead)),
      scene: once(() => find('scene/lead', lead) ?? find('scene/tail', tail)),
      together: once(() => find('initiative/together', lead) ?? find('initiative/together', tail) ?? find('initiative/planned', lead)), // prettier-ignore
      // `시는 기업이 ▲`: the government, for others.
      others: once(() => (BY_GOVERNMENT.test(lead) ? null : find('others/lead', lead))),
      places: once(() => find('places/tail', tail)),
      citizens: once(() => find('citizens/any', lead) ?? find('citizens/lead', lead) ?? find('citizens/any', tail)),
      benefits: once(() => find('benefits/tail', tail)),
      listsWinners: once(() => find('winners/lead', lead)),
      giving: once(() => find('giving/any', tail) ?? find('giving/any', lead)),
    };
  };
}

const BY_GOVERNMENT = /(?:^|[ ,])[가-힣]{0,4}[시군구도][은는] /;
