import type { Term } from '../../pipeline/types.js';
import { wordsOf } from './names.js';

/** Makes a function that tells the level of a form's words: of several levels that it writes, the one spelled there. */
export function levelsOfForms(levels: readonly Term[]): (form: string, words: string) => Term | undefined {
  const byForm = new Map<string, Term[]>();
  for (const level of levels) {
    for (const form of wordsOf(level, 'forms')) byForm.set(form, [...(byForm.get(form) ?? []), level]);
  }
  return (form, words) => {
    const written = byForm.get(form) ?? byForm.get(NAMED_PRIZE) ?? [];
    return written.length > 1 ? levelSpelled(written, words) : written[0];
  };
}

/** The form of a prize with a name of its own, as is what a form finds that no level names. */
export const NAMED_PRIZE = 'named-prize';

/** The level of which the longest word stands in the form's words, else the one that needs none. */
function levelSpelled(levels: readonly Term[], words: string): Term {
  let spelled = levels.find((level) => wordsOf(level, 'spelled').length === 0) ?? levels[0]!;
  let longest = 0;
  for (const level of levels) {
    for (const word of wordsOf(level, 'spelled')) {
      if (word.length > longest && words.includes(word)) [spelled, longest] = [level, word.length];
    }
  }
  return spelled;
}
