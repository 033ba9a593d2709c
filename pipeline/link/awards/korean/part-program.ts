import type { Span } from '../../../types.js';
import type { Clause, LevelReading, Phrase, PlaceGroup } from '../claim.js';
import { nameInRow, nameLeading } from './awards-in-a-row.js';
import { categoriesFor } from './fields.js';
import { programWithin, type Part, type Row } from './part.js';
import type { PartFields } from './part-fields.js';
import {
  awardedAt,
  chosenFor,
  evaluatedBefore,
  firstPhraseWithin,
  givenFor,
  meritBefore,
  programBefore,
} from './programs.js';
import type { Share } from './row.js';

/** The program in which a part's levels were won. */
export interface PartProgram {
  readonly program: Phrase | null;
  /** What may be it, where the sentence names none. */
  readonly nearby: Phrase | null;
  /** What was evaluated, where neither is said. */
  readonly described: Phrase | null;
  /** Whether the sentence says who chose instead. */
  readonly isApart: boolean;
}

export function programOf(row: Row, part: Part, fields: PartFields): PartProgram {
  const { clause, text, known } = row;
  const { share, first, window } = part;
  const { own } = fields;
  const program = programNamed(row, part, fields);
  if (program) return { program, nearby: null, described: null, isApart: false };
  const described = evaluatedBefore(text, { start: clause.span.start, end: first.span.start });
  if (described) return { program, nearby: null, described, isApart: false };
  const chosen = () =>
    isChosen(text, first) && !own
      ? chosenFor(text, { start: afterSubject(text, share.winners.at(-1), window), end: window.end }, known)
      : null;
  const nearby = share.order === 'level-first' ? null : (awardedAt(text, window, known) ?? chosen());
  const isApart = !nearby && own !== null && CHOSEN_BY.test(text.slice(window.start, own.whole.start));
  return { program, nearby, described, isApart };
}

/** The name that a sentence says for a part, by the first way of saying it that is found. */
function programNamed(row: Row, part: Part, { own, merit }: PartFields): Phrase | null {
  const { clause, text, known, shares } = row;
  const { index, share, earlier, first, last, window, ahead } = part;
  const { order, winners } = share;
  if (own && earlier && isOfEarlier(clause, window, shares.slice(0, index), text)) row.closed = window.start;
  const isBare = earlier && !programWithin(clause, window);
  const inRow = isBare ? nameInRow(clause, earlier.levels.at(-1)!.span.end, first.span, text, known.general) : null;
  if (inRow) row.closed = window.start;
  const isSaid =
    order === 'level-first' || (order !== 'topic' && PARTICLE.test(text.slice(last.span.end, last.span.end + 8)));
  return (
    merit ??
    inRow ??
    leadingName(row, part) ??
    (order === 'attributive' && winners.length === 0 ? firstPhraseWithin(clause.programs, ahead, false) : null) ??
    givenFor(text, window) ??
    meritBefore(text, window, first) ??
    notField(programBefore(clause, window, text, row.closed), own?.phrases) ??
    firstPhraseWithin(clause.programs, ahead, isSaid) ??
    (order === 'bracket' ? wonIn(clause, text, last.span.end) : null)
  );
}

/** `A시(최우수상), B군(우수상)이 ‘P’에서 상을 탔다`: where all of them won. */
const wonIn = ({ programs }: Clause, text: string, from: number): Phrase | null =>
  programs.find(({ span }) => span.start > from && /^[’'”"」』]?에서 /.test(text.slice(span.end, span.end + 4))) ??
  null;

/** The bare name of the first level in a row of awards. */
function leadingName({ clause, text, known, shares }: Row, { index, share, first, window }: Part): Phrase | null {
  const next = shares[1]?.levels[0]!.span;
  if (index > 0 || !next || share.levels.length > 1) return null;
  if (programWithin(clause, { start: window.start, end: next.start })) return null;
  return nameLeading(clause, first, next, text, known.general);
}

/** `학회가 선정한 `: who chose, before the field in which it did. */
const CHOSEN_BY =
  /(?:학회|협회|협의회|연구[원소]|신문|일보|방송|재단|진흥원|연합회|본부|포럼)[이가] (?:선정[한하는]{1,2}|뽑은|주는|준|수여하는|수여한|시상하는|시상한) [‘'“"]?$/;

/** A name that is no field of the same words. */
const notField = (name: Phrase | null, fields: readonly Phrase[] = []): Phrase | null =>
  name && fields.some(({ span }) => span.start === name.span.start) ? null : name;

/** `우수기관으로 선정됐다` */
const isChosen = (text: string, { family, span }: LevelReading): boolean =>
  family === 'institution' && /^(?:으로|에) (?:선정|뽑)/.test(text.slice(span.end, span.end + 6));

/** Where the subject of a level ends with its particle. */
const afterSubject = (text: string, winner: PlaceGroup | undefined, { start, end }: Span): number =>
  winner && winner.span.end < end
    ? winner.span.end + (/^[은는이가도] ?/.exec(text.slice(winner.span.end, end))?.[0].length ?? 0)
    : start;

/** `A 평가 대통령상을 받은 데 이어 돌봄 부문 대상을`: the one program of the sentence belongs to the award before, which has no field. */
const isOfEarlier = (clause: Clause, window: Span, earlier: readonly Share[], text: string): boolean =>
  /(?:데|에) 이어 /.test(text.slice(window.start, window.end)) &&
  !clause.programs.some(({ span }) => span.start >= window.start && span.end <= window.end) &&
  earlier.every(
    ({ levels }) =>
      !categoriesFor(clause, { start: clause.span.start, end: levels[0]!.span.start }, levels.at(-1)!, 1, text),
  );

/** A level with a particle needs no program behind it: `우수상을`, `우수상에`. */
const PARTICLE = /^[’'”"」』]?(?:상?[에을를]\s|(?:으로|로) )/;
