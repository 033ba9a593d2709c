import { once } from '../../once.js';
import type { Language, Rules } from '../../types.js';
import type { ListWords } from './list-words.js';

/** Where around a list the words of a pattern are looked for, by the last part of its id. */
const PLACES: Readonly<Record<string, (list: ListWords) => readonly string[]>> = {
  lead: ({ lead }) => [lead],
  tail: ({ tail }) => [tail],
  any: ({ lead, tail }) => [lead, tail],
  around: ({ lead, tail }) => [`${lead}▲${tail}`],
};

/** Compiles the patterns of the set `lists` that read the words around a list into those that are found, as `award/tail`. */
export function sayings(rules: Rules): (list: ListWords) => string[] {
  const compiled = { ko: once(() => compile(rules, 'ko')), en: once(() => compile(rules, 'en')) };
  return (list) =>
    compiled[list.language]()
      .filter(({ textsOf, expression }) => textsOf(list).some((text) => text !== '' && expression.test(text)))
      .map(({ name }) => name);
}

function compile(rules: Rules, language: Language) {
  return rules.patterns('lists').flatMap(({ id, pattern }) => {
    const name = id.startsWith(`lists/${language}/`) ? id.slice(`lists/${language}/`.length) : '';
    const textsOf = PLACES[name.slice(name.lastIndexOf('/') + 1)];
    return textsOf ? [{ name, textsOf, expression: new RegExp(pattern, 'u') }] : [];
  });
}
