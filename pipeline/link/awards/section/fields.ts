import type { BulletList, Span } from '../../../types.js';
import type { Claim, Clause, ClauseReading, Phrase } from '../claim.js';
import type { Setting } from '../setting.js';

/** `In the C category, …` and `… in the same category` hold for the sentences behind, until a field or program is named. */
export function holdsOn(
  { categories, programs, span }: Clause,
  { claims }: ClauseReading,
  { fieldHolds }: Setting,
): boolean {
  if (claims.some(({ sameCategory }) => sameCategory)) return true;
  const [first] = categories;
  if (first) return categories.length === 1 && claims.length > 0 && first.span.start - span.start < 12;
  return fieldHolds && programs.length === 0;
}

/** `A구는 청년 분야에 참가해`: the field of the award that the text tells next. */
export const fieldEntered = ({ levels, categories, categoryWholes }: Clause, text: string): Phrase | null =>
  levels.length === 0 &&
  categories.length === 1 &&
  ENTERS.test(text.slice(categoryWholes[0]!.end, categoryWholes[0]!.end + 7))
    ? categories[0]!
    : null;

const ENTERS = /^에 (?:참가|출전|응모|공모|출품|참여|도전)(?:해|하여|했)/;

/**
 * The claims of the words around a list whose items they count as fields, one for each: `▲관광 ▲안전 등 2개 분야에서 우수상을
 * 받았다`, `won the Excellence Award in two fields: ▲tourism ▲safety`. Other claims as they are.
 */
export function inFieldsListed(
  claims: readonly Claim[],
  piece: Span,
  lists: readonly BulletList[],
  text: string,
): readonly Claim[] {
  const level = levelOfFields(piece, lists, text);
  if (!level) return claims;
  return claims.flatMap((claim) =>
    claim.level && !claim.category && level.isOf(claim.level.words)
      ? level.items.map((span) => ({ ...claim, category: { span, id: null } }))
      : [claim],
  );
}

interface LevelOfFields {
  readonly items: readonly Span[];
  /** Whether the words of a level are those that the count stands beside. */
  isOf(words: Span): boolean;
}

function levelOfFields(piece: Span, lists: readonly BulletList[], text: string): LevelOfFields | null {
  const before = lists.find(({ items }) => items.at(-1)!.end === piece.start);
  const behind =
    before && COUNTS_FIELDS.exec(text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_COUNT)));
  if (behind) {
    const start = piece.start + behind[0].length;
    const isAll = Number(behind[1]) === before.items.length;
    return isAll ? { items: before.items, isOf: (words) => words.start === start } : null;
  }
  const after = lists.find(
    ({ items: [first] }) => first!.start >= piece.end && first!.start - piece.end < LONGEST_MARK,
  );
  const ahead = after && FIELDS_COUNTED.exec(text.slice(Math.max(piece.start, piece.end - LONGEST_COUNT), piece.end));
  if (!ahead) return null;
  const end = piece.end - ahead[0].length;
  const isAll = numberOf(ahead[1]!) === after.items.length;
  return isAll ? { items: after.items, isOf: (words) => words.end <= end && end - words.end < NEAR } : null;
}

const COUNTS_FIELDS = /^ ?(?:등 )?(?:총 |모두 )?([2-9]|1\d)개 (?:분야|부문|영역)(?:에서|의)? (?:모두 |각각 )?[‘'“"]?/;
const FIELDS_COUNTED =
  / (?:in|for) (?:the |the following |all )?(two|three|four|five|six|[2-9]) (?:categories|fields|areas|sectors|divisions)(?::|, namely|, including)? ?[▲△▶▷◆◇■□●○]? ?$/;

const numberOf = (word: string): number => (/\d/.test(word) ? Number(word) : NUMBERS.indexOf(word));

/** By their numbers. */
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** Units of such a count; of a mark with what stands around it; of a quote behind a level. */
const LONGEST_COUNT = 48;
const LONGEST_MARK = 4;
const NEAR = 3;
