import type { View } from '../../types.js';
import type { LevelReading } from './claim.js';
import { isSaid, sameRank } from './compatible.js';
import { sameCategory, sameProgram } from './same-name.js';
import type { AwardGroup, FilledClaim } from './unite.js';

/** A headline or a level-less claim of somebody whose award is known already says nothing new. */
export function isEcho(claim: FilledClaim, groups: readonly AwardGroup[], view: View): boolean {
  return groups.some(({ claims: [other] }) => {
    if (claim.place === 'title' || claim.place === 'caption') {
      // An English headline that names another program and another level tells another award.
      const isStrong = claim.level !== null && (claim.level.strength === 'strong' || claim.level.family === 'rank');
      const isAnother = isStrong && claim.rule.startsWith('awards/en/') && isSaid(claim) && other.program !== null && !isDescribed(claim, view) && !sameRank(other, claim, view) && !sameProgram(other.program, claim.program, view) && !isOfField(other, claim, view); // prettier-ignore
      // `Wins Two Prizes in P`, `Top Award in ‘C’`: a sum of what the line below it tells.
      const isSumOf = !claim.level && other.level !== null && sameProgram(other.program, claim.program, view);
      return !isAnother && (other.place !== 'title' || isSumOf || sameRank(other, claim, view));
    }
    if (!claim.level)
      return (
        claim.program !== null &&
        (other.program !== null || (claim.place !== 'item' && !other.category)) &&
        sameProgram(other.program, claim.program, view) &&
        !(claim.category && other.category && !sameCategory(claim.category, other.category, view)) &&
        other.past === claim.past &&
        (!other.year || !claim.year || other.year.value === claim.year.value)
      );
    // `금상을 받은 날 현수막이 걸렸다`: a level alone tells again of the award that has it.
    if (claim.carried.length === 2 && !claim.category && !claim.year && !claim.past && sameRank(other, claim, view))
      return true;
    // `“대상 2개와 우수상 1개를 받아”`: a sum of awards that are told one by one.
    if (!claim.category && claim.place === 'body' && sameRank(other, claim, view) && isCounted(claim.level, view))
      return true;
    // `‘P’에서 총리 표창을 받았다. 기관 표창을 받은 곳은 A구뿐이다`: an honour without its office.
    if (isNameless(claim, view) && other.level?.family === 'citation' && sameProgram(other.program, claim.program, view)) return true; // prettier-ignore
    if (isSum(claim, view) && other.category && sameProgram(other.program, claim.program, view)) return true;
    // `대통령상과 장관상을 잇따라 받았다`: told ahead of the programs, of which the text then tells one by one.
    if (isAhead(claim) && sameRank(other, claim, view) && !other.carried.includes('program')) return true;
    // `placed second in the welfare sector`, `the highest grade`: the standing behind an award that is told by name.
    const standing = isStanding(claim.level, view);
    if (standing && other.level && outranks(other.level, claim.level, !claim.category) && other.past === claim.past)
      return (
        (other.program !== null || claim.place !== 'item') &&
        sameProgram(other.program, claim.program, view) &&
        !isEarlierYear(other, claim) &&
        (!claim.category ||
          (!other.category ? claim.rule.startsWith('awards/en/') : sameCategory(claim.category, other.category, view)))
      );
    // `최우수구로 선정됐다. A구는 4년 연속 1위다`
    if (
      claim.level.rank === 'first-place' &&
      other.level?.rank === 'institution-top' &&
      !claim.category &&
      claim.rule.startsWith('awards/ko/')
    )
      return !claim.past && sameProgram(other.program, claim.program, view);
    // `우수기관으로 8년 연속` beside the prizes of the same program says them again in a word.
    if (isInAWord(claim))
      return (
        !isBetterThan(claim, other) &&
        (/^(?:prize|citation)$/.test(other.level?.family ?? '') ||
          (other.level?.rank === 'grade' && !other.category)) &&
        sameProgram(other.program, claim.program, view)
      );
    return false;
  });
}

/** `Top Honor in ‘C’` over `the Grand Prize in the C field`: a field has one award of its government. */
const isOfField = (other: FilledClaim, { category }: FilledClaim, view: View): boolean =>
  category !== null && other.category !== null && sameCategory(other.category, category, view);

/** `in national water contest`: in small letters, no name. */
const isDescribed = ({ program }: FilledClaim, { text }: View): boolean =>
  program !== null && /^[a-z]/.test(text.slice(program.span.start, program.span.start + 1));

const isInAWord = ({ level, carried, category, past, year }: FilledClaim): boolean =>
  level?.family === 'institution' && carried.includes('program') && !category && !past && !year;

/** `우수 등급을 받았다. 이 가운데 A군은 최우수기관에 뽑혔다`: more than is told of it before. */
const isBetterThan = ({ level }: FilledClaim, { level: other }: FilledClaim): boolean =>
  level?.rank === 'institution-top' && (other?.rank === 'excellence' || other?.rank === 'encouragement');

/** `A 평가에서 전국 1위로 뽑혔다. 2020년에는 같은 평가에서 우수상이었다`: an award of another year, told beside the one of this. */
const isEarlierYear = ({ carried, year }: FilledClaim, claim: FilledClaim): boolean =>
  year !== null && carried.includes('program') && isSaid(claim) && claim.year?.value !== year.value;

const isNameless = ({ level, carried, category }: FilledClaim, { folded }: View): boolean =>
  level !== null && !category && carried.includes('program') && /^기관 ?(?:표창|상)$/.test(folded.slice(level.words.start, level.words.end)); // prettier-ignore

const isCounted = ({ words }: LevelReading, { folded }: View): boolean =>
  /^ ?[1-9]\d?(?:개|건)/.test(folded.slice(words.end, words.end + 4));

export const isSum = ({ level, category, place }: FilledClaim, view: View): boolean =>
  level !== null && !category && place === 'body' && isSummed(level, view);

/** `장관 기관 표창을 두 개 받았다`: a sum of what the program's fields are then told to have won. */
const isSummed = ({ words }: LevelReading, { folded }: View): boolean =>
  /^을 (?:각각 |모두 )?[두세네\d] ?(?:개|건)나? /.test(folded.slice(words.end, words.end + 10));

/** A sum of awards that stands before the first program is named. */
const isAhead = ({ carried, program, at, category, place }: FilledClaim): boolean =>
  place === 'body' && carried.includes('program') && program !== null && program.span.start > at && !category;

/** `placed second`, `the highest grade`: how somebody stood, beside what was won. */
export const isStanding = ({ family, alsoRank, words }: LevelReading, view: View) =>
  (family === 'rank' && alsoRank === null) || HIGHEST.some((name) => view.folded.startsWith(name, words.start));

const HIGHEST = ['highest', '최고등급', '최고 등급', '최우수등급', '최우수 등급'];

/** What is won by name says more than how one stood; a grade says more than that it was the highest. */
const outranks = (named: LevelReading, standing: LevelReading, isWhole: boolean) =>
  standing.family === 'rank'
    ? /^(?:prize|citation)$/.test(named.family) ||
      (named.family === 'institution' &&
        (standing.rank === 'unspecified' || (isWhole && named.rank === 'institution-top')))
    : named.rank === 'grade' || (named.family === 'prize' && /^(?:grand|top|gold)$/.test(named.rank));
