import type { Term } from '../../index.js';

/** All names of a term on one line: `대상, 大賞; Grand Prize`. */
export function namesOf({ names }: Term): string {
  return [names.ko, names.en]
    .filter((list) => list !== undefined && list.length > 0)
    .map((list) => list!.join(', '))
    .join('; ');
}
