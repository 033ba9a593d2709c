import type { BulletKind, Language, Rules } from '../../types.js';
import { compilePattern, type CompiledPattern } from '../../match.js';
import { itemForms, matches, type FormedItem, type ItemForm } from '../../../extractors/bullets/item-form.js';

/** What a list's kind is read from. */
export interface ListWords {
  readonly language: Language;
  readonly items: readonly string[];
  readonly lead: string;
  readonly tail: string;
}

export interface Judged {
  readonly kind: BulletKind;
  readonly rule: string;
}

/**
 * Tells the kind of each item of a list. An item's own words come first (a level of an award, a person, a price), then
 * what the lead and the tail say of all of them (`시상 부문은`, `등 5개 분야`, `수상자는`); what is left a government does.
 */
export function bulletKinds(rules: Rules): (list: ListWords) => Judged[] {
  const formOf = itemForms(rules);
  const said = saidOf(rules);
  return (list) => {
    const forms = list.items.map((item) => formOf(item, list.language));
    const words = said(list);
    const rest = restOf(forms, words, list.language);
    return forms.map((formed, index) => judge(formed, list.items[index]!, words, rest));
  };
}

type Said = Readonly<
  Record<'award' | 'category' | 'categoryLead' | 'together' | 'other' | 'citizens' | 'giving' | 'years', string | null>
>;

/** What the words around the list say, as the rule that found it. */
function saidOf(rules: Rules): (list: ListWords) => Said {
  const compiled = new Map<string, CompiledPattern>();
  for (const pattern of rules.patterns('lists')) {
    if (/\/(?:lead|tail|any|bound|judged|together|ends)$/.test(pattern.id))
      compiled.set(pattern.id, compilePattern(pattern));
  }
  return ({ language, items, lead, tail }) => {
    const find = (id: string, ...texts: string[]): string | null => {
      const pattern = compiled.get(`lists/${language}/${id}`);
      return pattern && texts.some((text) => text !== '' && matches(pattern, text)) ? pattern.id : null;
    };
    const categoryLead = find('category/lead', lead);
    return {
      award: find('award/lead', lead) ?? find('award/tail', tail),
      categoryLead,
      category:
        categoryLead ?? find('category/tail', tail) ?? find('category/judged', tail) ?? find('category/bound', tail),
      together: find('initiative/together', lead, tail),
      other: find('other/lead', lead) ?? find('other/tail', tail),
      citizens: find('citizens/any', lead, tail),
      giving: find('giving/any', lead, tail),
      years: items.every((item) => find('merit-year/ends', item)) ? `lists/${language}/merit-year/ends` : null,
    };
  };
}

/** The kind of the items that say nothing of themselves. */
function restOf(forms: readonly FormedItem[], said: Said, language: Language): Judged {
  const share = (...wanted: ItemForm[]) => forms.filter(({ form }) => wanted.includes(form)).length / forms.length;
  if (said.award && said.years) return { kind: 'award', rule: said.years };
  if (said.category && said.giving) return { kind: 'category', rule: said.category };
  const winners = forms.filter(({ form }) => form === 'award' || form === 'head' || form === 'government');
  if (winners.length * 2 > forms.length && (said.award || winners.every(({ form }) => form === 'award')))
    return { kind: 'award', rule: winners[0]!.rule! };
  if (share('person') >= 0.5) return { kind: 'other', rule: forms.find(({ form }) => form === 'person')!.rule! };
  const isNamed = forms.filter((formed) => formed.isNamed).length * 2 >= forms.length;
  if (isNamed && (said.other ?? said.citizens ?? said.award))
    return { kind: 'other', rule: (said.other ?? said.citizens ?? said.award)! };
  if (said.category && !(said.together && share('action') >= 0.5)) return { kind: 'category', rule: said.category };
  if (said.other) return { kind: 'other', rule: said.other };
  if (share('field') === 1) return { kind: 'category', rule: 'lists/field' };
  return { kind: 'initiative', rule: `lists/${language}/initiative/rest` };
}

function judge({ form, rule }: FormedItem, item: string, said: Said, rest: Judged): Judged {
  switch (form) {
    case 'person':
    case 'class-of-government':
      return { kind: 'other', rule: rule! };
    case 'award':
      // `시상 부문은 ▲대상 ▲최우수상`: what can be won is a division, what citizens won is no award of a government.
      if (said.categoryLead && !/[\s(]/.test(item)) return { kind: 'category', rule: said.categoryLead };
      if (said.category && said.giving) return { kind: 'category', rule: said.category };
      return said.citizens ? { kind: 'other', rule: said.citizens } : { kind: 'award', rule: rule! };
    case 'head':
      return { kind: said.award ? 'award' : 'other', rule: rule! };
    case 'government':
      if (said.award) return { kind: 'award', rule: rule! };
      return said.other ? { kind: 'other', rule: said.other } : rest;
    case 'figure':
      return said.category || (said.award && said.years) ? rest : { kind: 'other', rule: rule! };
    case 'action':
      return rest.kind === 'award' && !said.award ? { kind: 'initiative', rule: rule! } : rest;
    case 'field':
    case 'noun':
      return rest;
  }
}
