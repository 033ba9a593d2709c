import type { Doc } from '../../types.js';
import { blankClaim } from './blank-claim.js';
import type { Claim, Clause, LevelReading } from './claim.js';
import { covers, isUpper } from './clause.js';

/**
 * A level told of a number of winners, who are named in the sentence after it: `장관상은 12곳이 받았다. 부문별로는 도시사회
 * 부문 A시와 B군, 도시경제 부문 C구가 뽑혔다.`
 */
export function countedLevel(doc: Doc, clause: Clause): LevelReading | null {
  const level = clause.levels.at(-1);
  if (!level) return null;
  const after = doc.view.text.slice(level.span.end, Math.min(clause.span.end, level.span.end + 40));
  return /\d\s?(?:곳|개)/.test(after) &&
    clause.groups().every(({ places }) => places.every((place) => place === 'self'))
    ? level
    : null;
}

/** The winners that a sentence without a level lists, each with the field that stands before it. */
export function listedWinners(doc: Doc, clause: Clause, level: LevelReading): Claim[] {
  const { text } = doc.view;
  const groups = clause
    .groups()
    .filter(({ places }) => places.every((place) => place !== 'self' && !isUpper(doc, place)));
  if (clause.levels.length > 0 || groups.length < 2 || !clause.cues.some(({ kind }) => kind === 'receive')) return [];
  return groups.flatMap((group, at) => {
    const from = at === 0 ? clause.span.start : groups[at - 1]!.span.end;
    const gap = { start: from, end: group.span.start };
    const field = clause.categories.filter((_, index) => covers(gap, clause.categoryWholes[index]!)).at(-1);
    // `인구감소의 인천 남동구`: the field stands as a genitive.
    const genitive = /([가-힣]{2,12})의 (?:[가-힣]{2}\s)?$/.exec(text.slice(gap.start, gap.end));
    const start = genitive ? gap.start + genitive.index : 0;
    const category = field ?? (genitive ? { span: { start, end: start + genitive[1]!.length }, id: null } : null);
    return group.places.map((place, index) => ({
      ...blankClaim(group.spans[index]!, clause.block, clause.place),
      recipient: { place, span: group.spans[index]! },
      level,
      category,
      rule: 'awards/ko/counted-level',
    }));
  });
}
