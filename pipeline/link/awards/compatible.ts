import type { View } from '../../types.js';
import { isCeremony } from './ceremony.js';
import { holdsWords, isSamePhrase, sameCategory, sameProgram } from './same-name.js';
import type { FilledClaim } from './unite.js';

/** Whether two claims may tell one award: nothing that they say contradicts. */
export function compatible(a: FilledClaim, b: FilledClaim, view: View): boolean {
  if (a.recipient.place !== b.recipient.place) return false;
  // `A 평가 대통령상에 이어 B 부문에서 대통령 표창을`: two awards in one sentence.
  if (a.sentence !== undefined && a.sentence === b.sentence && a.level && b.level && a.level.span !== b.level.span)
    return isHonourOf(a, b, view) || isHonourOf(b, a, view);
  if (!sameRank(a, b, view) && !isRunOf(a, b) && !isRunOf(b, a) && !isDegreeOf(a, b, view))
    return isHonourOf(a, b, view) || isHonourOf(b, a, view);
  // `모자보건, 구강건강 부문 우수상`: two fields of one kind, told of one level.
  if (isRowOfFields(a, b)) return false;
  if (a.category && b.category && !sameCategory(a.category, b.category, view)) return false;
  // `Silver in the overall evaluation` and `Silver in the harbor category`
  if ((a.overall && b.category) || (b.overall && a.category)) return false;
  // `selected as an excellent city`, `also selected as an excellent city in road care`
  if ((a.also && isWhole(b)) || (b.also && isWhole(a))) return false;
  if (a.year && b.year && a.year.value !== b.year.value) return false;
  if (isBeforeEdition(a, b, view) || isBeforeEdition(b, a, view)) return false;
  if (a.past !== b.past && !(a.year && b.year)) return false;
  if (!a.category !== !b.category && a.place === 'item' && b.place === 'item') return false;
  if (!a.program || !b.program || sameProgram(a.program, b.program, view)) return true;
  // `Welfare Evaluation` in a headline: two words of the name will do.
  if (a.place === 'title' && holdsWords(a.program, b.program, view, 2)) return true;
  if (b.place === 'title' && holdsWords(b.program, a.program, view, 2)) return true;
  // `복지상 시상식에서 대상을 받았다. 돌봄 평가 상담 부문에서 대상을 거머쥐었다`: where it was handed over.
  if (
    isCeremony(a.program, view.folded) !== isCeremony(b.program, view.folded) &&
    !a.category !== !b.category &&
    a.place === 'body' &&
    b.place === 'body'
  )
    return true;
  // The program was only carried over, and the field is the same.
  return (
    a.category !== null &&
    b.category !== null &&
    a.place === 'body' &&
    b.place === 'body' &&
    (a.carried.includes('program') || b.carried.includes('program'))
  );
}

const isRowOfFields = ({ level, category }: FilledClaim, other: FilledClaim): boolean =>
  level !== null &&
  level.span === other.level?.span &&
  category !== null &&
  other.category !== null &&
  category.span.start !== other.category.span.start;

/** Told of the whole program, and not as a sum of what follows. */
const isWhole = ({ category, place, summed }: FilledClaim): boolean => !category && place === 'body' && !summed;

/** `2023년 최우수상에 이어` beside the field of `2024년 농촌공간 경진대회`: an award of a year before that edition. */
const isBeforeEdition = (
  { year }: FilledClaim,
  { program, year: own, category }: FilledClaim,
  { folded }: View,
): boolean =>
  year !== null &&
  own === null &&
  category !== null &&
  program !== null &&
  Number(/^(?:19|20)\d\d/.exec(folded.slice(program.span.start, program.span.start + 4))?.[0] ?? 0) > year.value;

/** `3년 연속 우수기관으로 뽑힌 구는` beside this year's prize of the program: the run of years in which this one stands. */
const isRunOf = (run: FilledClaim, award: FilledClaim): boolean =>
  isRun(run) &&
  award.level !== null &&
  /^(?:institution|citation)$/.test(award.level.family) &&
  !award.category &&
  !award.past &&
  award.place !== 'item';

/** `최우수기관으로 선정됐다`, `최우수상을 받았다`: one degree in two words, told in prose of one program without its fields. */
const isDegreeOf = (a: FilledClaim, b: FilledClaim, view: View): boolean =>
  (DEGREES[a.level?.rank ?? ''] === b.level?.rank || DEGREES[b.level?.rank ?? ''] === a.level?.rank) &&
  a.program !== null &&
  sameProgram(a.program, b.program, view) &&
  [a, b].every(({ category, past, place }) => !category && !past && place !== 'item');

/**
 * `우수기관으로 선정됐으며, 장관 표창을 받았다`: an office's honour that names no program of its own comes with the level that was
 * won in the program of which the text tells.
 */
export const isHonourOf = (honour: FilledClaim, award: FilledClaim, view: View): boolean =>
  honour.level?.family === 'citation' &&
  !OWN_GROUND.test(view.text.slice(honour.level.span.start - 14, honour.level.span.start)) &&
  award.level !== null &&
  /^(?:prize|institution)$|^grade/.test(award.level.family) &&
  award.program !== null &&
  comesWith(honour, award) &&
  sameProgram(honour.program, award.program, view) &&
  (!award.category || honour.category !== null || honour.at > award.at) &&
  [honour, award].every(({ past, place }) => !past && place === 'body') &&
  (!honour.category || (award.category !== null && sameCategory(honour.category, award.category, view))) &&
  (!honour.year || honour.year.value === award.year?.value);

/** Its program is the award's: carried over, or of the same words; in English it is told behind. */
function comesWith(honour: FilledClaim, award: FilledClaim): boolean {
  if (isEnglish(honour) && honour.at < award.at) return false;
  const isInSentence = honour.sentence !== undefined && honour.sentence === award.sentence;
  return (
    honour.carried.includes('program') || (honour.program === award.program && (isEnglish(honour) || isInSentence))
  );
}

const isEnglish = ({ rule }: FilledClaim): boolean => rule.startsWith('awards/en/');

/** `보급 실적으로 농촌진흥청장 표창을`: what an honour of its own was given for. */
const OWN_GROUND = /(?:실적|공적|성과|유공|공로)(?:으로|로) [^,.]{0,8}$/;

export const isRun = ({ level, streak, category, year, past, place }: FilledClaim): boolean =>
  level?.rank === 'institution' && streak !== null && !category && !year && !past && place === 'body';

/** `최우수`, `우수` without 상, or with it. */
export const isDegree = ({ level }: FilledClaim, { folded }: View): boolean =>
  level !== null && /^(?:최우수|우수|장려)상?$/.test(folded.slice(level.words.start, level.words.end));

/** `최우수`, `우수` without 상. */
export const isBare = ({ level }: FilledClaim, { folded }: View): boolean =>
  level !== null && folded[level.words.end - 1] === '수';

const DEGREES: Readonly<Record<string, string>> = { top: 'institution-top', excellence: 'institution' };

export function sameRank(a: FilledClaim, b: FilledClaim, view: View): boolean {
  const ranks = (claim: FilledClaim) =>
    claim.level ? [claim.level.rank, claim.level.alsoRank] : ['unspecified', null];
  const [first, second] = ranks(a);
  const [other, also] = ranks(b);
  // `2위`, `3위`
  if (first === 'unspecified' && other === 'unspecified' && a.level?.family === 'rank' && b.level?.family === 'rank')
    return isSamePhrase({ span: a.level.words, id: null }, { span: b.level.words, id: null }, view);
  // `최우수로 선정된 시`, `최우수 시·군`
  if (isBare(a, view) && [other, also].includes(DEGREES[first!])) return true;
  if (isBare(b, view) && [first, second].includes(DEGREES[other!])) return true;
  return first === other || (second !== null && second === other) || (also !== null && also === first);
}

/** Whether a claim names its program itself. */
export const isSaid = ({ program, carried }: FilledClaim) => program !== null && !carried.includes('program');
