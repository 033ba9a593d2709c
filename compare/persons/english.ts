import { englishNames } from '../../extractors/mayor/english-name.js';
import type { Rules } from '../../pipeline/types.js';
import type { PersonPlace } from './person.js';
import { titlePattern } from './titles.js';

const NAME = '[A-Z][a-z]+(?:-[A-Za-z][a-z]+)?(?: [A-Z][a-z]+(?:-[A-Za-z][a-z]+)?){1,2}';

/** Finds the officials that an English text names: `Minister Kim Ha-neul`, `Kim Ha-neul, Minister of …`. Spans index the text. */
export function englishPersons(rules: Rules): (text: string) => PersonPlace[] {
  const names = englishNames(rules);
  const title = titlePattern(rules, 'en');
  const forms = [
    new RegExp(
      `\\b(?<title>${title})(?: (?:of|for) (?:[A-Z][a-z]+,? |and |the |of ){1,7})? ?(?<= )(?<name>${NAME})`,
      'gu',
    ),
    new RegExp(`\\b(?<name>${NAME}),? (?:the |a )?(?:(?:[A-Z][\\w-]*|of|and) ){0,6}(?<title>${title})\\b`, 'gu'),
    new RegExp(`\\((?<title>${title}) (?<name>${NAME})\\)`, 'gu'),
  ];
  return (text) =>
    forms.flatMap((form) =>
      [...text.matchAll(form)].flatMap(({ 0: words, index, groups }) => {
        const { name, title } = groups as { name: string; title: string };
        return names.read(name) ? [{ name, title, start: index, end: index + words.length }] : [];
      }),
    );
}
