import type { Clause, ClauseReading, Phrase } from '../claim.js';

/** The one field of a contest whose winners the text announces. */
export interface ContestField {
  readonly field: Phrase;
  readonly program: Phrase;
}

/**
 * The field behind a sentence: `‘…한마당’ 본선을 열고 시군 부문 수상기관 9곳을 가렸다` announces the winners of one, who are told
 * level by level in any of the paragraphs behind, until another field is named. Null where none is announced.
 */
export function contestField(
  before: ContestField | null,
  { categories, categoryWholes, programs }: Clause,
  { claims }: ClauseReading,
  text: string,
): ContestField | null {
  const [field] = categories;
  if (!field) return before;
  const whole = categoryWholes[0]!;
  const program = programs.findLast(({ span }) => span.end <= whole.start);
  const isAnnounced =
    categories.length === 1 && claims.length === 0 && ANNOUNCES.test(text.slice(whole.end, whole.end + LONGEST));
  return program && isAnnounced ? { field, program } : null;
}

/** Units of the words for winners and results behind a field. */
const LONGEST = 24;

const ANNOUNCES =
  /^(?:의|에서|에 대한)? ?(?:수상 ?(?:기관|지자체|단체|작|시군|시·군|도시|사례|팀)|우수 ?(?:기관|지자체|시군|시·군|사례) \d|[가-힣]{0,3} ?(?:심사|평가|경연|선정) ?결과)/;
