import type { Rules } from '../../../types.js';
import { regionsOf, type Regions } from '../regions.js';
import { verdictReader, type VerdictReader } from '../verdict-rules.js';

/** What the rules know of Korean words in sentences about prizes. */
export interface KoreanWords {
  /** Nouns of winners that are no governments. */
  readonly all: readonly string[];
  /** Those of them that may stand before a level without a particle. */
  readonly persons: readonly string[];
  /** What persons are, before their names: `시인`. */
  readonly occupations: readonly string[];
  /** Words that say when, where, of what scope and by whom, and name nothing: `전국`, `올해`. */
  readonly general: ReadonlySet<string>;
  /** Ends of words for buildings: `호텔`, `컨벤션`. */
  readonly halls: readonly string[];
  /** Ends of words for where prizes are handed over: `센터`, `회관`. */
  readonly venues: readonly string[];
  /** Cities without 시, where prizes are handed over too: `대전`. */
  readonly cities: ReadonlySet<string>;
  readonly regions: Regions;
  /** What the words around a level say of it. */
  readonly verdicts: VerdictReader;
}

export function koreanWords(rules: Rules): KoreanWords {
  const names = (set: string, id?: string): string[] =>
    rules
      .terms(set)
      .filter((term) => id === undefined || term.id === id)
      .flatMap((term) => term.names.ko ?? []);
  const halls = names('program-qualifiers', 'hall');
  return {
    all: names('other-winners'),
    persons: names('other-winners', 'officials'),
    occupations: names('other-winners', 'occupations'),
    general: new Set(names('program-qualifiers')),
    halls,
    cities: new Set(names('program-qualifiers', 'city')),
    venues: [...names('program-qualifiers', 'venue'), ...halls],
    regions: regionsOf(rules),
    verdicts: verdictReader(rules, 'ko'),
  };
}
