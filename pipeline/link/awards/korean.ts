import type { Doc, Refusal } from '../../types.js';
import type { Claim, Clause, ClauseReading, Figure, LevelReading, Phrase } from './claim.js';
import { wonBefore } from './korean/again.js';
import { each, sharedBracket, winnersOf } from './korean/fields.js';
import { figureNear, yearFor, yearsInRow } from './korean/figures.js';
import { partAt, rowOf, type Part, type Row } from './korean/part.js';
import { fieldsOf } from './korean/part-fields.js';
import { programOf } from './korean/part-program.js';
import { isPast } from './korean/past.js';
import { fieldOfTwin, isProgramByName, twinsOf } from './korean/programs.js';
import { refusalOf } from './korean/refused.js';
import { isWinnerRole } from './korean/winners.js';
import { fellowWinners, onlyWinners, withoutLevel } from './korean/without-level.js';
import type { KoreanWords } from './korean/words.js';
import { pairUp } from './pair.js';

/**
 * Reads a Korean clause: who gets which level by the row in which they stand (`korean/row.ts`), whether it was won, and
 * what field, program, year and streak stand beside it. What a level does not say stays null.
 */
export function readKorean(doc: Doc, clause: Clause, known: KoreanWords): ClauseReading {
  const { text } = doc.view;
  const groups = clause.groups().filter((group) => isWinnerRole(doc, group, known));
  if (clause.levels.length === 0) {
    const isBare = clause.programs.length === 0;
    const claims = isBare
      ? [...fellowWinners(clause, groups, text, known.regions), ...onlyWinners(clause, groups)]
      : withoutLevel(doc, clause, groups, known);
    return { claims, refusals: [] };
  }
  const [level, other] = clause.levels;
  // `우수 등급을 받은 군은 다섯 곳이며 경기도에서는 A군과 B군뿐이다`
  const only =
    level && !other && HAVE_IT.test(text.slice(level.span.end, level.span.end + 14)) ? onlyWinners(clause, groups) : [];
  if (only.length > 0)
    return {
      claims: only.map((claim) => ({ ...claim, level: level!, program: clause.programs[0] ?? null })),
      refusals: [],
    };
  const row = rowOf(doc, clause, known, groups);
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  row.shares.forEach((_, index) => {
    const part = partAt(row, index);
    const refusal = refusalOf(row, part);
    if (refusal) refusals.push({ span: part.first.span, rule: refusal });
    else claims.push(...claimsOf(row, part));
  });
  return { claims: withProgramNext(claims, text), refusals };
}

/** `지난해 장려상을 받은 데 이어 ‘P’에서 우수상을`: what was won before was won in the program told next. */
function withProgramNext(claims: readonly Claim[], text: string): readonly Claim[] {
  const told = [...claims];
  // From the last to the first, since the program of a row is handed on: `2022년 장려상, 지난해 우수상을 받았던 A군이 올해 ‘P’에서`.
  for (let at = told.length - 2; at >= 0; at--) {
    const [claim, next] = [told[at]!, told[at + 1]!];
    if (!(claim.past || claim.year) || claim.program || !claim.level || !next.program) continue;
    const between = text.slice(claim.level.span.end, Math.max(claim.level.span.end, next.program.span.start));
    // `지난해 장관상에 이어 올해 농식품부 ‘P’에서`: an office's honour may be of anything.
    const isFollowed = claim.level.family === 'prize' ? FOLLOWED.test(between) : FOLLOWED_AT_ONCE.test(between);
    if (isFollowed || HAD_BEEN.test(between) || SINCE.test(between)) told[at] = { ...claim, program: next.program };
  }
  return told;
}

const FOLLOWED = /^[’'”"」』]?(?:[을를] [가-힣]{2,4} 데|에) 이어 /;
/** `을 받았던 A군이 올해 ‘`, `에 머물렀던 B시는 이번 산림청 ` */
const HAD_BEEN =
  /^[’'”"」』]?(?:, 지난해 [‘'“"]?[가-힣]{2,8}[’'”"]?)?(?:[을를] (?:받았|차지했|수상했|탔)던|에 (?:머물렀|그쳤|올랐)던|(?:이었|였)던) [^,.‘’'“”"]{2,16}[은는이가] (?:올해|이번|이번에)(?:는|에는)? (?:[가-힣]{2,12} )?[‘'“"「]?$/;

/** `을 받은 뒤로 수상 도시가 없던 ‘` */
const SINCE =
  /^[’'”"」』]?[을를] (?:받은|탄|차지한|수상한) (?:뒤|후|이후|이래)(?:로|로는|에는|에)? [^,.‘’“”]{0,36}[‘'“"「]?$/;

const FOLLOWED_AT_ONCE = /^[’'”"」』]?[을를] [가-힣]{2,4} 데 이어 [‘'“"「]?$/;

/** `우수 등급을 받은 군은`, and not `받지 못한`, `도전하는`. */
const HAVE_IT =
  /^[’'”"」』]?(?:[을를] (?:받은|탄|차지한|거둔|달성한|획득한)|(?:으로|로|에) (?:선정된|뽑힌|오른|꼽힌)) (?:[곳시군구]|지자체|도시|자치구|기관)/;

/** The claims of levels that were won: one for each winner, field, level and year that the part tells. */
function claimsOf(row: Row, part: Part): Claim[] {
  const { clause, text, known, groups } = row;
  const { share, first, last, from, until, window } = part;
  const { levels } = share;
  const fields = fieldsOf(row, part);
  const { program, nearby, described, isApart } = programOf(row, part, fields);
  const told = winnersOf(clause, share, from, last.span, text, known.regions);
  const years = yearsInRow(clause, window, text);
  const before = wonBefore(clause, part, text);
  const said = {
    nearby,
    ...(described ? { described } : {}),
    quoted: null,
    sameCategory: !fields.own && SAME_FIELD.test(text.slice(window.start, window.end)),
    goesOn: !fields.own && goesOn(clause, text),
    ...(isApart ? { apart: true } : {}),
    organizer: null,
    year: years[0] ?? yearOf(yearFor(clause, window, program, text), before),
    streak: streakOf(row, part),
    past: isPast(text, clause, share),
    ...(row.shares.length > 1 ? { sentence: clause.span.start } : {}),
    place: clause.place,
    block: clause.block,
    rule: ruleOf(share),
  };
  const named = program ?? (nearby && clause.place === 'body' && isProgramByName(nearby, text) ? nearby : null);
  const claimOf = (recipient: Claim['recipient'], category: Phrase | null, level: LevelReading): Claim => {
    const isName = isOwnName(level, text) || isGivenByName(level, text);
    return {
      ...said,
      recipient,
      level: isName ? null : level,
      category,
      program: isName ? { span: level.words, id: null } : named,
      at: level.span.start,
    };
  };
  const shared = fields.own ? null : sharedBracket(text, last.span.end);
  if (shared) return shared.map((field) => claimOf(told[0]?.recipient ?? null, field, first));
  const [field] = fields.all;
  if (told.some(({ category }) => category !== null))
    return told.flatMap(({ recipient, category }) =>
      levels.map((level) => claimOf(recipient, category ?? field!, level)),
    );
  const isEach = (groups.length > 1 || told.length > 1) && each(text, window, until);
  const companions = companionsOf(row, part);
  const recipients = [...(told.length > 0 ? told.map(({ recipient }) => recipient) : [null]), ...companions];
  if (
    levels.length === 1 &&
    years.length > 1 &&
    years.length === fields.all.length &&
    / 각각 /.test(text.slice(window.start, first.span.start))
  )
    return years.flatMap((year, at) =>
      recipients.map((recipient) => ({ ...claimOf(recipient, fields.all[at]!, first), year })),
    );
  const twins = program && program.span.start >= window.start ? twinsOf(program, text, window.start) : [];
  // `‘P’와 ‘Q’에서 각각 대상과 장려상을`
  if (levels.length > 1 && levels.length === twins.length + 1 && each(text, window, until))
    return levels.flatMap((level, at) =>
      recipients.map((recipient) => ({ ...claimOf(recipient, field!, level), program: twins[at] ?? program })),
    );
  const claims = pairUp(recipients, fields.all, levels, isEach).map((pair) => claimOf(...pair));
  if (levels.length > 1) return claims;
  for (const year of years.slice(1))
    for (const recipient of recipients) claims.push({ ...claimOf(recipient, field!, first), year });
  for (const twin of twins) {
    const own = fieldOfTwin(twin, text);
    for (const recipient of recipients) claims.push({ ...claimOf(recipient, own, first), program: own ? null : twin });
  }
  if (before)
    for (const recipient of recipients) claims.push({ ...claimOf(recipient, field!, first), year: before, past: true });
  return claims;
}

/** The year that is told of an award, unless it is the one of the award before. */
const yearOf = (told: Figure | null, before: Figure | null): Figure | null =>
  told && before && told.value === before.value ? null : told;

/** `A시는 P에서 B시와 함께 우수상을`: who has it too. */
function companionsOf({ clause, text, doc }: Row, { share, first, window }: Part): NonNullable<Claim['recipient']>[] {
  if (share.order === 'attributive') return [];
  const beside = clause.groups().filter(({ span, places }) => {
    if (span.start < window.start || span.end > first.span.start) return false;
    const isBasic = places.every((place) => place !== 'self' && doc.places[place]!.tier === 'basic');
    return isBasic && TOGETHER.test(text.slice(span.end, first.span.start));
  });
  return beside.flatMap(({ places, spans }) => places.map((place, at) => ({ place, span: spans[at]! })));
}

const TOGETHER =
  /^[와과] (?:함께|나란히|더불어|같이|공동으로) (?:[‘'“「][^’'”」]{3,60}[’'”」]에서 )?(?:[가-힣·]{1,12}(?: [가-힣·]{1,10})? (?:분야|부문) )?[‘'“"]?$/;

/** `2021년 우수상에 이어 3년 연속 상을`: what follows is told of the award that goes on. */
function streakOf({ clause, text }: Row, { first, last, from, until }: Part): Figure | null {
  const isOver = /^[’'”"」』]?(?:[을를] (?:받은|수상한) 데|에) 이어 /.test(
    text.slice(last.span.end, last.span.end + 12),
  );
  // `A시는 우수에 들었고, B군은 5년 연속`: of the next.
  const next = clause.groups().find(({ span, after }) => span.start >= last.span.end && /^[은는] /.test(after));
  const end = isOver ? last.span.end : Math.min(until, next?.span.start ?? until);
  return figureNear(clause.streaks, { start: from, end }, first.span);
}

const ruleOf = ({ order }: Part['share']): string => {
  if (order === 'bracket') return 'awards/ko/bracketed-level';
  return order === 'level-first' || order === 'attributive' ? 'awards/ko/level-first' : 'awards/ko/level-last';
};

/** `산림대상을 수상했고`: a prize whose own name ends in 대상. */
const isOwnName = ({ rule, words }: LevelReading, text: string): boolean =>
  rule.endsWith('/ko/named-prize') && /(?<!종합|통합|부문|최고|영예)대상$/.test(text.slice(words.start, words.end));

/** `협회는 A구에 ‘정원도시상’을 안겼다`: a prize in quotes that is given by its name, with no contest told. */
const isGivenByName = ({ rule, words }: LevelReading, text: string): boolean =>
  rule.endsWith('/ko/named-prize') &&
  /[시군구]에게? [‘'“"「]$/.test(text.slice(words.start - 6, words.start)) &&
  /^[’'”"」][을를] (?:안[겼긴]|줬|주었|수여|전달|건넸)/.test(text.slice(words.end, words.end + 8));

/** `같은 부문에서`, `이 분야에서`: the field told last. */
const SAME_FIELD =
  /같은 (?:분야|부문)|(?:^|\s)(?:이|동일|해당) (?:분야|부문)(?:에서[는도]?|의|에[는도]?)? [^,.‘“]{0,16}$/;

/** `또 B구가 … 우수상을`: a sentence that goes on in the field of the one before. */
const goesOn = (clause: Clause, text: string): boolean =>
  clause.programs.length === 0 && /^(?:또|이어|또한) /.test(text.slice(clause.span.start, clause.span.start + 4));
