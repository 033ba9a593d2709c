import type { Rank } from '../../../types.js';
import type { Claim, Clause } from '../claim.js';

/** Sentences that give the levels of one field in turn, with the ranks given so far. */
export interface FieldRow {
  readonly ranks: ReadonlySet<Rank>;
  /** Whether the sentence read last leaves its field to the one before. */
  readonly goesOn: boolean;
  /** The paragraph of which the field is the topic, so that it holds to its end, whatever ranks come; null where it is none. */
  readonly topicOf: number | null;
}

/**
 * The row behind a sentence: `A시가 종합 부문 최우수상을 받았다` opens one, `B군은 우수상을, C군은 장려상을 받았다` goes on in it as
 * long as winners are named and no rank comes twice, behind `종합 부문에서는 A시가 …` to the paragraph's end. Null behind a
 * sentence that tells of anything else.
 */
export function nextRow(row: FieldRow | null, clause: Clause, claims: readonly Claim[], text: string): FieldRow | null {
  const [only] = claims;
  // `같은 부문 최우수상은 ▲A구 ▲B시`: the lead of a list of winners, and what ends it.
  if (!only && clause.levels.length === 1 && LEADS_IN_FIELD.test(text.slice(clause.span.start, clause.span.end)))
    return { ranks: new Set([clause.levels[0]!.rank]), goesOn: false, topicOf: clause.block };
  if (!only) return row && row.topicOf === clause.block && isSilent(clause) ? { ...row, goesOn: false } : null;
  if (claims.some(({ level, past }) => !level || past || level.family === 'rank')) return null;
  const ranks = claims.map(({ level }) => level!.rank);
  if (claims.every(({ category }) => category && category === only.category)) {
    const topicOf = isTopic(clause, text) ? clause.block : null;
    if (topicOf !== null || new Set(ranks).size === 1) return { ranks: new Set(ranks), goesOn: false, topicOf };
  }
  const isNext = row !== null && leavesField(clause, claims, row, text);
  return isNext ? { ranks: new Set([...row.ranks, ...ranks]), goesOn: true, topicOf: row.topicOf } : null;
}

/** Whether a sentence names winners of levels and leaves their field to the row. */
function leavesField(
  { programs, span, block }: Clause,
  claims: readonly Claim[],
  row: FieldRow,
  text: string,
): boolean {
  const isOfTopic = row.topicOf === block;
  return (
    (row.topicOf === null || isOfTopic) &&
    programs.length === 0 &&
    !OF_ALL_FIELDS.test(text.slice(span.start, span.end)) &&
    !BESIDES.test(text.slice(span.start, span.start + 8)) &&
    claims.every(
      ({ category, quoted, year, recipient, level }) =>
        !category &&
        !quoted &&
        !year &&
        recipient &&
        recipient.place !== 'self' &&
        (isOfTopic || !row.ranks.has(level!.rank)),
    )
  );
}

const LEADS_IN_FIELD =
  /^(?:이어 |이와 함께 )?(?:같은|해당) (?:부문|분야)(?:의|에서)? [^,.]{2,24}?(?:[은는]|에는?) ?[▲△▶▷◆◇■□○●•]?$/;

const isSilent = ({ categories, programs }: Clause): boolean => categories.length === 0 && programs.length === 0;

/** `□ 종합 부문에서는 A시가`, `종합 부문은 A시가`: the field opens its sentence. */
function isTopic({ categoryWholes: [whole], span }: Clause, text: string): boolean {
  return (
    whole !== undefined && whole.start - span.start < LONGEST_MARK && TOPIC.test(text.slice(whole.end, whole.end + 4))
  );
}

/** Units of what may stand before it: a mark, `먼저`. */
const LONGEST_MARK = 5;

const TOPIC = /^(?:에서는|에서|에는|은|는) /;

/** `부문을 가리지 않고 한 곳에만 주는 특별상은` */
const OF_ALL_FIELDS = /(?:부문|분야)[을를]? (?:가리지 않|통틀어|막론하|구분 없)/;

/** `이 밖에 학회장상에는` */
const BESIDES = /^(?:[이그] ?(?:밖에|외에)|이와 |한편|아울러)/;
