import type { Rules } from '../../types.js';

/** The regions (시·도) by the short names that stand beside winners: `경북 칠곡군`, `△서울 : 광진구`. */
export interface Regions {
  /** Whether a word is a region's short name. */
  has(word: string): boolean;
  /** Whether words begin with one. */
  begin(words: string): boolean;
  /** How many units the one takes up with which words end; 0 where they end in none. */
  lengthAtEnd(words: string): number;
  /** Words without the regions in them that no particle follows. */
  leftOut(words: string): string;
}

export function regionsOf(rules: Rules): Regions {
  const regions = rules.terms('districts').filter(({ parent }) => parent === null);
  const names = regions.flatMap(({ shortKo, stemKo }) => (shortKo ?? [stemKo]) as string[]);
  names.sort((a, b) => b.length - a.length);
  const known = new Set(names);
  const alone = new RegExp(`(?:${names.join('|')})(?:특별시|광역시|도|시)?(?= |$)`, 'g');
  return {
    has: (word) => known.has(word),
    begin: (words) => names.some((name) => words.startsWith(name)),
    lengthAtEnd: (words) => names.find((name) => words.endsWith(name))?.length ?? 0,
    leftOut: (words) => words.replace(alone, ''),
  };
}
