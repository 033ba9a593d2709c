import type { Language, Rules } from '../../pipeline/types.js';
import { compilePattern, type CompiledPattern } from '../../pipeline/match.js';

/** What an item looks like by its words alone; `noun` is anything else. */
export type ItemForm =
  'award' | 'person' | 'head' | 'government' | 'class-of-government' | 'figure' | 'action' | 'field' | 'noun';

export interface FormedItem {
  readonly form: ItemForm;
  /** The pattern or term that told; null for `noun`. */
  readonly rule: string | null;
  /** The last word before brackets looks like a person's name; what it is, the items beside it and the lead must tell. */
  readonly isNamed: boolean;
}

/** Who stands in an item tells more than what was won, and a prize in it more than what was done. */
const ORDER = ['person', 'class-of-government', 'head', 'award', 'government'] as const;

/** Read only where nothing is done: `500억 원 규모 기업 유치` is an action. */
const LATER = ['figure', 'field'] as const;

/** Compiles the set `lists` into `(item's text, language)` to its form. */
export function itemForms(rules: Rules): (text: string, language: Language) => FormedItem {
  const patterns = rules.patterns('lists');
  const compiled = (language: Language, order: readonly ItemForm[]) =>
    order.flatMap((form) =>
      patterns
        .filter(({ id }) => id.startsWith(`lists/${language}/${form}/`) && !NOT_OF_ITEM.test(id))
        .map((pattern) => ({ form, pattern: compilePattern(pattern) })),
    );
  const forms = { ko: compiled('ko', ORDER), en: compiled('en', ORDER) };
  const later = { ko: compiled('ko', LATER), en: compiled('en', LATER) };
  const isName = nameTest(rules);
  const action = { ko: wordEnding(rules, 'action', 'ko'), en: wordSet(rules, 'action', 'en') };
  const field = { ko: wordSet(rules, 'field', 'ko'), en: wordSet(rules, 'field', 'en') };
  const formed = (text: string, language: Language): Omit<FormedItem, 'isNamed'> => {
    if (language === 'ko' && namesPeople(text, isName)) return { form: 'person', rule: 'lists/names' };
    const found = forms[language].find(({ pattern }) => matches(pattern, text));
    if (found) return { form: found.form, rule: found.pattern.id };
    if (isField(text, language, field[language])) return { form: 'field', rule: 'lists/field' };
    const acts = language === 'ko' ? endsInAction(text, action.ko) : opensWithAction(text, action.en);
    if (acts) return { form: 'action', rule: 'lists/action' };
    const other = later[language].find(({ pattern }) => matches(pattern, text));
    return other ? { form: other.form, rule: other.pattern.id } : { form: 'noun', rule: null };
  };
  return (text, language) => {
    const core = withoutBrackets(text);
    return { ...formed(text, language), isNamed: isName(core.slice(core.lastIndexOf(' ') + 1)) };
  };
}

/** Patterns that read the words around a list. */
const NOT_OF_ITEM = /\/(?:lead|tail|any)$/;

/** Whether a compiled pattern occurs in the text. */
export function matches(pattern: CompiledPattern, text: string): boolean {
  pattern.expression.lastIndex = 0;
  return pattern.expression.test(text);
}

/** The names of the terms of one class of the set `lists`. */
export function wordSet(rules: Rules, name: string, language: Language): ReadonlySet<string> {
  const terms = rules.terms('lists').filter((term) => term['class'] === name);
  return new Set(terms.flatMap((term) => term.names[language] ?? []));
}

/** A test whether a text ends in one of the names: compounds are written together (`운영지원`). */
export function wordEnding(rules: Rules, name: string, language: Language): (text: string) => boolean {
  const words = wordSet(rules, name, language);
  const lengths = [...new Set([...words].map((word) => word.length))];
  return (text) => lengths.some((length) => words.has(text.slice(-length)));
}

/** `돌봄체계 구축`, `주거환경 개선(3곳)`, `활성화`; not `문화`. */
export function endsInAction(text: string, endsInName: (text: string) => boolean): boolean {
  const core = withoutBrackets(text);
  return endsInName(core) || (/[가-힣]{2}화$/.test(core) && !/(?:문|영|전|평|조|소|동|만|실|기|신)화$/.test(core));
}

/** `establishing a system`, `successful operation of a center`, `support for farms`. */
function opensWithAction(text: string, names: ReadonlySet<string>): boolean {
  const words = text.toLowerCase().split(' ', 4);
  return words.slice(0, 3).some((word, index) => {
    if (index === 0 && /[a-z]{2,}ing$/.test(word)) return true;
    return names.has(word) || /[a-z]{3,}(?:[ts]ion|ment|ization)$/.test(word);
  });
}

/** Every word, `·` and `and` apart, names a field of administration. */
function isField(text: string, language: Language, names: ReadonlySet<string>): boolean {
  if (text.length > 60) return false;
  const bare = withoutBrackets(text).replace(/\s?(?:분야|부문)$/, '');
  if (names.has(bare)) return true;
  const words = bare
    .toLowerCase()
    .split(/[\s·,/&]+/)
    .filter((word) => word !== '' && word !== 'and' && word !== '및');
  if (words.length === 0 || words.length > 6) return false;
  return words.every((word) => names.has(word) || (language === 'ko' && isCompound(word, names)));
}

/** `문화체육교육`: fields written together. */
function isCompound(word: string, names: ReadonlySet<string>): boolean {
  if (word.length < 4) return false;
  for (let length = 2; length <= word.length - 2; length++) {
    if (names.has(word.slice(0, length)) && (names.has(word.slice(length)) || isCompound(word.slice(length), names)))
      return true;
  }
  return false;
}

/** `개선 사업(3곳)` and `개선 사업 3개` to `개선 사업`. */
function withoutBrackets(text: string): string {
  const trimmed = text.replace(/[.’”'"`」』]{1,3}$/, '');
  const open = trimmed.endsWith(')') ? trimmed.lastIndexOf('(') : -1;
  const core = open > 0 ? trimmed.slice(0, open).trimEnd() : trimmed;
  return core.replace(/\s\d{1,4}(?:개소?|곳|건|종|회|대|동)$/, '');
}

/** `효행상(한들, 박노을)`, `문화 부문(김바다)`: nothing but people's names in the brackets. */
function namesPeople(text: string, isName: (word: string) => boolean): boolean {
  if (!text.endsWith(')')) return false;
  const names = text.slice(text.lastIndexOf('(') + 1, -1).split(/\s?[,·]\s?/);
  return names.filter(isName).length * 2 > names.length;
}

/** Three syllables that begin with one of the common surnames and do not end as offices, prizes and places do. */
function nameTest(rules: Rules): (word: string) => boolean {
  const surnames = new Set(
    rules
      .terms('surnames')
      .filter((term) => Number(term['population'] ?? 0) >= COMMON)
      .flatMap((term) => term.names.ko ?? []),
  );
  return (word) => /^[가-힣]{3}$/.test(word) && surnames.has(word[0]!) && !/[부청시군처국단상관소실과점등]$/.test(word);
}

/** Bearers of a surname, in thousands. */
const COMMON = 40;
