import { endsClause } from '../../../../extractors/clause-end.js';
import type { Span } from '../../../types.js';
import type { Clause, Figure, Phrase } from '../claim.js';
import { covers } from '../clause.js';

/** The edition's year: in the program's name, or plainly before the level; a date (`2022년 7월`) is none. */
export function yearFor(clause: Clause, window: Span, program: Phrase | null, text: string): Figure | null {
  const inProgram =
    program &&
    clause.years.find(
      ({ span }) =>
        covers(program.span, span) ||
        (span.start <= program.span.start && span.end >= program.span.start && span.start >= program.span.start - 1),
    );
  if (inProgram) return inProgram;
  if (clause.place === 'item' && clause.years.length === 1) return clause.years[0]!;
  const plain = clause.years.filter(
    ({ span }) =>
      span.start >= window.start &&
      span.end <= window.end + 1 &&
      !/^\s?\d{1,2}월/.test(text.slice(span.end, span.end + 4)) &&
      // `2017년 청렴도 평가 상위권, 부패방지 평가 1등급`: of another evaluation.
      !clause.programs.some(
        (other) =>
          span.end <= other.span.start &&
          other.span.end <= window.end &&
          text.slice(span.end, other.span.start).includes(', '),
      ) &&
      // `2016년 처음 받았고 올해는 …`
      !text.slice(span.end, window.end).split(' ').some(endsClause),
  );
  return plain.at(-1) ?? null;
}

/** `2021년, 2022년, 2024년 세 번 모두 대상을`, `2019년과 2020년에도 각각 은상을`, `2019년과 2020년 은상`: several years of one level; empty where none or one is said. */
export function yearsInRow(clause: Clause, { start, end }: Span, text: string): readonly Figure[] {
  const years = clause.years.filter(({ span }) => span.start >= start && span.end <= end);
  const last = years.at(-1);
  if (years.length < 2 || !last) return [];
  const isRow = years.every(
    ({ span }, at) => at === 0 || /^(?:년도?)?(?:, ?|·|[와과] )$/.test(text.slice(years[at - 1]!.span.end, span.start)),
  );
  return isRow && EVERY_YEAR.test(text.slice(last.span.end, end)) ? years : [];
}

const EVERY_YEAR = /(?:^| )(?:모두|각각|연이어|잇따라|나란히|연달아|거푸) |^(?:에도)? ?[‘'“"]?$/;

export const figureNear = (figures: readonly Figure[], span: Span, level: Span): Figure | null => {
  const inside = figures.filter((figure) => covers(span, figure.span));
  return inside.filter((figure) => figure.span.end <= level.start).at(-1) ?? inside[0] ?? null;
};
