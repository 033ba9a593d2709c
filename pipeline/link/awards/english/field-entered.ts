import type { Clause, Phrase } from '../claim.js';
import type { FilledClaim } from '../unite.js';

/** `A-gun entered the project in the category of ‘Reading’`: the field that a sentence without an award says was entered; null where it says none. */
export function fieldEntered({ levels, categories, categoryWholes, span }: Clause, text: string): Phrase | null {
  const [field] = categories;
  if (levels.length > 0 || categories.length !== 1) return null;
  return ENTERS.test(text.slice(span.start, categoryWholes[0]!.start)) ? field! : null;
}

/** The one award of this edition without a field that was told just before, which was won in the field that was entered. */
export function awardEntered(claims: readonly FilledClaim[], field: Phrase): number | null {
  const told = claims.flatMap(({ place, past, at }, index) =>
    place === 'body' && !past && at < field.span.start ? [index] : [],
  );
  const [only, ...others] = told;
  return only !== undefined && others.length === 0 && !claims[only]!.category ? only : null;
}

const ENTERS = /\b(?:entered|submitted|competed|participated|took part|applied|contended)\b/;
