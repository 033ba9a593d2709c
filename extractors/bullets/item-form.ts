import type { Language, Pattern, Rules } from '../../pipeline/types.js';
import { compileShortPrefilter } from '../../pipeline/match.js';
import { once } from '../../pipeline/once.js';
import { isField } from './field-name.js';
import { matchesEnding, wordEnding, wordSet } from './words.js';

/** What an item looks like by its words alone; `noun` is anything else. */
export type ItemForm =
  | 'prize-table'
  | 'award'
  | 'person'
  | 'head'
  | 'government'
  | 'class-of-government'
  | 'contest'
  | 'date'
  | 'place'
  | 'figure'
  | 'action'
  | 'field'
  | 'noun';

/** Who stands in an item tells more than what was won, a prize in it more than its date, the date more than what was done. */
const FIRST = [
  'prize-table',
  'person',
  'class-of-government',
  'head',
  'award',
  'government',
  'contest',
  'date',
] as const;

/** Read only where nothing is done: `500억 원 규모 기업 유치` is an action. */
const LATER = ['figure', 'place', 'field'] as const;

/** Compiles the set `lists` into `(item's words, language)` to the rule that tells its form; null for a noun. */
export function itemForms(rules: Rules): (text: string, language: Language) => string | null {
  const readers = { ko: once(() => formReader(rules, 'ko')), en: once(() => formReader(rules, 'en')) };
  return (text, language) => (text.length > LONGEST ? null : readers[language]()(text));
}

/** Units; a longer item is a text of its own. */
const LONGEST = 400;

/** Units; a longer item says more than the names of fields. */
const LONGEST_FIELD = 50;

/** The form that a rule tells: `lists/ko/award/prize` an award, `lists/action` an action. */
export function formOf(rule: string | null | undefined): ItemForm {
  if (!rule) return 'noun';
  let form = FORMS.get(rule);
  if (!form) {
    const [, second, third] = rule.split('/');
    FORMS.set(rule, (form = (third ?? second) as ItemForm));
  }
  return form;
}

/** Forms by the rules that were asked about. */
const FORMS = new Map<string, ItemForm>();

function formReader(rules: Rules, language: Language): (text: string) => string | null {
  const patternsOf = (forms: readonly ItemForm[]) =>
    forms
      .flatMap((form) => rules.patterns('lists').filter((pattern) => tellsForm(pattern, language, form)))
      .map(({ id, pattern }) => ({ id, expression: new RegExp(pattern, 'u') }));
  const first = patternsOf(FIRST);
  const patterns = [...first, ...patternsOf(LATER)];
  const prefilter = compileShortPrefilter(patterns.map(({ expression }) => expression.source));
  const fields = wordSet(rules, 'field', language);
  const actions = wordSet(rules, 'action', language);
  const deeds = new Set([...actions, ...wordSet(rules, 'deed', language)]);
  const endsInAction = wordEnding(actions);
  const acts =
    language === 'ko'
      ? (text: string) => tellsDeed(text, endsInAction)
      : (text: string) => opensWithAction(text, actions) || endsWithDeed(text, deeds);
  const namesPeople = language === 'ko' ? peopleTest(rules) : () => false;

  /** The first of the patterns, in the order of their forms, that occurs in a text. */
  const occurring = (text: string, possible: Uint8Array, from: number, to: number): string | null => {
    for (let index = from; index < to; index++) {
      if (possible[index] === 1 && patterns[index]!.expression.test(text)) return patterns[index]!.id;
    }
    return null;
  };

  return (text) => {
    if (namesPeople(text)) return NAMES;
    const possible = prefilter(text);
    const found = occurring(text, possible, 0, first.length);
    if (found !== null) return found;
    if (text.length <= LONGEST_FIELD && isField(withoutBrackets(text), fields)) return 'lists/field';
    return acts(text) ? 'lists/action' : occurring(text, possible, first.length, patterns.length);
  };
}

const NAMES = 'lists/ko/person/names';

/** Patterns named lead, tail and the like read the words around a list (`sayings.ts`); those of names are asked apart. */
function tellsForm({ id }: Pattern, language: Language, form: ItemForm): boolean {
  return id.startsWith(`lists/${language}/${form}/`) && id !== NAMES && !/\/(?:lead|tail|any|around)$/.test(id);
}

/** `돌봄체계 구축`, `주거환경 개선(3곳)`, `활성화`; not `문화`. */
export function isDone(text: string, endsInAction: (text: string) => boolean): boolean {
  const core = withoutBrackets(text);
  return (
    endsInAction(core) ||
    endsInAction(withoutSum(core)) ||
    (/[가-힣]{2}화$/.test(core) && !/[문영전평조소동만실기신]화$/.test(core))
  );
}

/** `하수처리장 증설 142억원`: what it costs, behind what is done. */
const SUM = / \d[\d,.]*(?:[조억만천]\d*)*\s?원$/;

function withoutSum(core: string): string {
  const bare = core.replace(SUM, '');
  return bare.includes(' ') ? bare : core;
}

/** `환급금 찾아주기`, `길이 넓어졌다`; `경로당 40곳 방문, 틀니 점검 1,100건`: a thing done, then its count. */
function tellsDeed(text: string, endsInAction: (text: string) => boolean): boolean {
  if (isDone(text, endsInAction) || CLAUSE.test(withoutBrackets(text))) return true;
  return (
    text.includes(', ') &&
    text
      .replace(/\([^()]*\)/g, '')
      .split(', ')
      .some((part) => isDone(part, endsInAction))
  );
}

/** Ends as a clause does: in -기, in a finite verb, in 것 or 점. */
const CLAUSE = /[가-힣](?:[하되주키들우리꾸누내추이히치쓰짓찾읽걷]기|[았었했됐였는한된]다|[한된는] [것점])$/;

/** `establishing a system`, `successful operation of a center`, `support for farms`, `2021: designated as a friendly city`. */
function opensWithAction(text: string, actions: ReadonlySet<string>): boolean {
  const opening = text.slice(0, 60).toLowerCase().replace(YEAR_LABEL, '');
  if (PARTICIPLE.test(opening) || GERUND.test(opening)) return true;
  const words = opening.split(' ', 3);
  if (words[0]!.length > 5 && words[0]!.endsWith('ing')) return true;
  return words.some(
    (word) =>
      actions.has(word) || (word.length > 6 && matchesEnding(word, NOMINAL_ENDINGS) && !matchesEnding(word, THINGS)),
  );
}

/** `Harbor Bicycle Path Creation`, `Night Bus Extension Project (3 billion won)`: in the order of the Korean words. */
function endsWithDeed(text: string, deeds: ReadonlySet<string>): boolean {
  const core = withoutBrackets(text);
  const last = core.lastIndexOf(' ');
  return last > 0 && deeds.has(core.slice(last + 1).toLowerCase());
}

const YEAR_LABEL = /^(?:19|20)\d{2} ?[:,–-] ?/;

/** `the opening of a bridge`. */
const GERUND = /^(?:the|an?) [a-z]{3,}ing of /;

const PARTICIPLE = /^[a-z]{4,}ed (?:an?|the|as|by|for|to|in|with|into|\d+(?! ?(?:percent|%|points)))\b/;

/** Nouns that end as nouns of action do. */
const THINGS = [
  'station',
  'government',
  'environment',
  'department',
  'apartment',
  'institution',
  'organization',
  'association',
];

const NOMINAL_ENDINGS = ['tion', 'sion', 'ment'];

/** `개선 사업(3곳)` and `개선 사업 3개` to `개선 사업`. */
export function withoutBrackets(text: string): string {
  let end = text.length;
  while (end > 0 && '.’”\'"`」』'.includes(text[end - 1]!)) end--;
  const open = text[end - 1] === ')' ? text.lastIndexOf('(', end) : -1;
  if (open > 0) end = open;
  const core = text.slice(0, end).trimEnd();
  return core.replace(/ \d{1,4}(?:개소?|[곳건종회대동])$/, '');
}

/** `효행상(한들, 박노을)`, `문화 부문(김바다)`: most of what the brackets hold are people's names. */
function peopleTest(rules: Rules): (text: string) => boolean {
  const isName = nameTest(rules);
  const brackets = new RegExp(rules.patterns('lists').find(({ id }) => id === NAMES)!.pattern, 'u');
  return (text) => {
    const inside = text.endsWith(')') ? brackets.exec(text)?.groups?.['names'] : undefined;
    if (!inside) return false;
    const names = inside.split(/ ?[,·] ?/);
    return names.filter(isName).length * 2 > names.length;
  };
}

/** Tests for three syllables that begin with a common surname and do not end as offices, prizes and places do. */
export function nameTest(rules: Rules): (word: string) => boolean {
  const surnames = new Set<string>();
  for (const term of rules.terms('surnames')) {
    if (Number(term['population'] ?? 0) >= COMMON) for (const name of term.names.ko ?? []) surnames.add(name);
  }
  return (word) =>
    surnames.has(word[0]!) && word !== '최우수' && /^[가-힣]{3}$(?<![부청시군처국단상관소실과점등체])/.test(word);
}

/** Bearers of a surname, in thousands. */
const COMMON = 40;
