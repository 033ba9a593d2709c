import { once } from '../../once.js';
import type { BulletKind, Language, Rules } from '../../types.js';
import { listCues } from './cues.js';
import type { Judged, ListWords } from './list-words.js';

/** As the weights of a cue in the set `list-kinds` are named. */
export const KINDS = ['award', 'category', 'initiative', 'other'] as const satisfies readonly BulletKind[];

/**
 * Compiles the set `list-kinds` into the kind of a list's items, which is one for all of them, for which most speaks: each
 * cue of the list adds its weights to the kinds'. Names the cue that most sets it apart from the next kind. A list without
 * a known cue is `other`, by the mark of its items.
 */
export function listKind(rules: Rules): (list: ListWords) => Judged {
  const weights = { ko: once(() => weightsOf(rules, 'ko')), en: once(() => weightsOf(rules, 'en')) };
  const cuesOf = listCues(rules);
  return (list) => {
    const own = weights[list.language]();
    const known = [...cuesOf(list)].filter(([cue]) => own.has(cue));
    const spoken = (kind: number) => known.map(([cue, share]) => share * own.get(cue)![kind]!);
    const sums = KINDS.map((_, kind) => spoken(kind).reduce((sum, weight) => sum + weight, 0));
    const chosen = indexOfMost(sums);
    const next = spoken(indexOfMost(sums.map((sum, kind) => (kind === chosen ? -Infinity : sum))));
    const loudest = known[indexOfMost(spoken(chosen).map((weight, at) => weight - next[at]!))];
    return loudest
      ? { kind: KINDS[chosen]!, rule: `list-kinds/${loudest[0]}` }
      : { kind: 'other', rule: list.items[0]!.mark };
  };
}

/** By cue, its weights in the order of `KINDS`. */
function weightsOf(rules: Rules, language: Language): ReadonlyMap<string, readonly number[]> {
  const cues = rules.terms('list-kinds').filter(({ id }) => id.startsWith(`${language}/`));
  return new Map(cues.map((cue) => [cue.id, KINDS.map((kind) => cue[kind] as number)]));
}

function indexOfMost(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}
