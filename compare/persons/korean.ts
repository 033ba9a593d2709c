import { koreanNames } from '../../extractors/mayor/korean-name.js';
import type { Rules } from '../../pipeline/types.js';
import type { PersonPlace } from './person.js';
import { titlePattern } from './titles.js';

/** Finds the officials that a Korean text names: 보건복지부(장관 김하늘), 김하늘 보건복지부 장관. Spans index the text. */
export function koreanPersons(rules: Rules): (text: string) => PersonPlace[] {
  const names = koreanNames(rules);
  const title = titlePattern(rules, 'ko');
  const forms = [
    new RegExp(`\\((?:[가-힣]{2,12} )?(?<title>${title}) (?<name>[가-힣]{2,4})(?=[),])`, 'gu'),
    new RegExp(
      `(?<![가-힣])(?<name>[가-힣]{2,4}) (?:[가-힣]{2,14} ){0,2}[가-힣]{0,12}?(?<title>${title})(?=[은는이가을를의도과와께 ,.)·]|에게|$)`,
      'gu',
    ),
  ];
  // Brackets tell that a name stands there; elsewhere it must be known for one.
  const isName = [(name: string) => names.judge(name) !== 'no', (name: string) => names.judge(name) === 'sure'];
  return (text) =>
    forms.flatMap((form, at) =>
      [...text.matchAll(form)].flatMap(({ 0: words, index, groups }) => {
        const { name, title } = groups as { name: string; title: string };
        return isName[at]!(name) ? [{ name, title, start: index, end: index + words.length }] : [];
      }),
    );
}
