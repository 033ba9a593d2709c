import type { ProgramWords } from './words.js';

/** Tells levels from names of programs: `Excellence Award`, `Minister of Environment Award`. */
export interface LevelNames {
  isLevel(name: string): boolean;
}

/** Levels by their forms; of what ends in `Award` also what is too short for a name. */
export function levelNames({ form }: ProgramWords): LevelNames {
  const ofYear = form('en/honour-of-year');
  const withField = form('en/level-with-field');
  const counted = form('en/level-won');
  const opening = form('en/level-opening');
  const closing = form('en/level-closing');
  return {
    isLevel: (name) =>
      ofYear.test(name) ||
      withField.test(name) ||
      closing.test(name) ||
      (/\bAwards?$/.test(name) && (name.split(' ').length < 3 || counted.test(name) || opening.test(name))),
  };
}
