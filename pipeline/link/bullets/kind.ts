import { once } from '../../once.js';
import type { BulletKind, Language, Rules } from '../../types.js';
import { listCues, type CueOf } from './cues.js';
import type { Judged, ListWords } from './list-words.js';

/** As the weights of a cue in the set `list-kinds` are named. */
export const KINDS = ['award', 'category', 'initiative', 'other'] as const satisfies readonly BulletKind[];

/**
 * Compiles the set `list-kinds` into the kind of a list's items, which is one for all of them, for which most speaks: each
 * cue of the list adds its weights to the kinds'. Names the cue that most sets it apart from the next kind. A list without
 * a known cue is `other`, by the mark of its items.
 */
export function listKind(rules: Rules): (list: ListWords) => Judged {
  const cuesOf = listCues(rules, { ko: weighedCues(rules, 'ko'), en: weighedCues(rules, 'en') });
  return (list) => {
    const known = [...cuesOf(list)];
    const spoken = (kind: number) => known.map(([{ weights }, share]) => share * weights[kind]!);
    const sums = KINDS.map((_, kind) => spoken(kind).reduce((sum, weight) => sum + weight, 0));
    const chosen = indexOfMost(sums);
    const next = spoken(indexOfMost(sums.map((sum, kind) => (kind === chosen ? -Infinity : sum))));
    const loudest = known[indexOfMost(spoken(chosen).map((weight, at) => weight - next[at]!))];
    return loudest
      ? { kind: KINDS[chosen]!, rule: `list-kinds/${loudest[0].id}` }
      : { kind: 'other', rule: list.items[0]!.mark };
  };
}

/** A cue that the set `list-kinds` names, with its weights in the order of `KINDS`. */
interface Weighed {
  readonly id: string;
  readonly weights: readonly number[];
}

/** Filed by the place and by what is found there, so that no name is put together for what has no weight. */
function weighedCues(rules: Rules, language: Language): CueOf<Weighed> {
  const places = once(() => {
    const filed = new Map<string, Map<string, Weighed>>();
    for (const cue of rules.terms('list-kinds')) {
      const [own, place, ...found] = cue.id.split('/');
      if (own !== language) continue;
      const known = filed.get(place!) ?? new Map<string, Weighed>();
      filed.set(place!, known.set(found.join('/'), { id: cue.id, weights: KINDS.map((kind) => cue[kind] as number) }));
    }
    return filed;
  });
  return (place, found) => places().get(place)?.get(found);
}

function indexOfMost(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}
