import type { Doc, Refusal, Span } from '../../types.js';
import type { Claim, Clause, ClauseReading, LevelReading, OtherWinners, Phrase, PlaceGroup } from './claim.js';
import { categoriesFor, each, sharedBracket } from './korean/fields.js';
import { figureNear, yearFor } from './korean/figures.js';
import { firstPhraseWithin, nearestBefore, quotedBefore } from './korean/programs.js';
import { isWon } from './korean/verdict.js';
import {
  firstWithin,
  foreignAfter,
  foreignWinner,
  isObjectOf,
  isWinnerRole,
  lastWithin,
  subjectsWithFields,
} from './korean/winners.js';
import { withoutLevel } from './korean/without-level.js';
import { pairUp } from './pair.js';

/**
 * Reads a Korean clause: arguments stand before their level (`관악구는 ‘…’ 분야에서 우수상을`), unless the level itself
 * is the topic (`우수상은 B·C가`). What a level does not say stays null.
 */
export function readKorean(doc: Doc, clause: Clause, others: OtherWinners): ClauseReading {
  const { text } = doc.view;
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  const groups = clause.groups().filter((group) => isWinnerRole(doc, group));
  const refuse = (level: Span, rule: string): void => {
    refusals.push({ span: level, rule: `awards/ko/${rule}` });
  };
  let current: PlaceGroup | null = null;
  let topicCategory: { phrases: readonly Phrase[]; whole: Span } | null = null;

  const levelGroups = groupLevels(clause.levels, text);
  levelGroups.forEach((levels, index) => {
    const first = levels[0]!;
    const last = levels.at(-1)!;
    const from = index === 0 ? clause.span.start : levelGroups[index - 1]!.at(-1)!.span.end;
    const until = levelGroups[index + 1]?.[0]!.span.start ?? clause.span.end;
    const window = { start: from, end: first.span.start };
    const ahead = { start: last.span.end, end: until };

    const verdict = isWon(clause, levels, text, until);
    const before = lastWithin(groups, window);
    const next = firstWithin(groups, ahead);
    // `진천군에 대상을 줬다`: given, but to a government.
    const givenTo = verdict === 'given' && before !== null && /^에게?\s/.test(before.after);
    if (verdict !== 'won' && !givenTo) return refuse(first.span, verdict);

    const behind = text.slice(last.span.end, last.span.end + 8);
    const topical = TOPICAL.test(behind);
    const asTopic = topical && TOPIC.test(behind);
    const wasTheirs =
      next !== null && /^[’'”"」』]?(?:이었|였)던 [가-힣 ]{0,6}$/.test(text.slice(last.span.end, next.span.start));
    const bracketed = before && /^\s?\((?:이상\s)?[‘']?$/.test(text.slice(before.span.end, first.span.start));
    let group: PlaceGroup | null;
    if (bracketed || givenTo) group = before;
    else if (wasTheirs) group = next;
    else if (
      next &&
      (asTopic || (topical && !before)) &&
      /^(?:[이가은는도]|에게|[에의,]| 등|$)/.test(next.after) &&
      !isObjectOf(text, last, next)
    )
      group = next;
    else if (next && !before && clause.place === 'item') group = next;
    else group = before ?? current;
    if (before && !bracketed) current = before;

    const foreign = before
      ? foreignWinner(text, { start: before.span.end, end: first.span.start }, others)
      : foreignWinner(text, window, others);
    if (foreign && !(asTopic && group && group === next)) return refuse(first.span, 'other-winner');
    // `최우수로 뽑힌 김 팀장은`: the level belongs to the person it describes.
    const described = /^[^,.]{0,4}(?:뽑힌|선정된|받은|수상한|차지한) ([^,.]{1,20}?)(?:[은는이가을를]\s|에게)/.exec(
      text.slice(last.span.end, last.span.end + 36),
    );
    if (described && others.persons.some((noun) => described[1]!.endsWith(noun)))
      return refuse(first.span, 'other-winner');
    // `대통령 표창은 …시장에`: a level that is the topic goes to who is named after it, or to nobody that we know.
    if (asTopic && !next && !before)
      return refuse(first.span, foreignAfter(text, ahead, others) ? 'other-winner' : 'no-winner');

    const own = categoriesFor(clause, window, last, levels.length, text);
    if (own)
      topicCategory =
        text[own.whole.end - 1] === '=' ||
        /^(?:에서는|에서|에는|[은는의])/.test(text.slice(own.whole.end, own.whole.end + 3))
          ? own
          : null;
    const categories: readonly (Phrase | null)[] = own?.phrases ??
      (topicCategory && (before || levels.length > 1 || bracketed) ? topicCategory.phrases : null) ?? [null];

    const program =
      nearestBefore(clause.programs, first.span) ??
      quotedBefore(text, window) ??
      firstPhraseWithin(clause.programs, ahead, topical);
    const shared = sharedBracket(text, last.span.end);
    const recipients: readonly Claim['recipient'][] = group
      ? group.places.map((place, at) => ({ place, span: group.spans[at]! }))
      : [null];
    const year = yearFor(clause, window, program, text);
    const streak = figureNear(clause.streaks, { start: from, end: until }, first.span);
    const sameCategory = !own && /같은 (?:분야|부문)/.test(text.slice(window.start, window.end));
    const past = wasTheirs || TOLD_AS_PAST.test(text.slice(clause.span.start, first.span.start));
    const claimOf = (recipient: Claim['recipient'], category: Phrase | null, level: LevelReading): Claim => ({
      recipient,
      level,
      category,
      program,
      quoted: null,
      sameCategory,
      organizer: null,
      year,
      streak,
      past,
      place: clause.place,
      block: clause.block,
      at: level.span.start,
      rule: bracketed
        ? 'awards/ko/bracketed-level'
        : group === next && next
          ? 'awards/ko/level-first'
          : 'awards/ko/level-last',
    });
    if (shared && !own) {
      for (const field of shared) claims.push(claimOf(recipients[0] ?? null, field, first));
      return;
    }
    const isEach = (groups.length > 1 || recipients.length > 1) && each(text, window, until);
    const told = isEach ? subjectsWithFields(clause, groups, window) : null;
    const rows =
      told && levels.length === 1
        ? told.map(({ recipient, category }) => [recipient, category, first] as const)
        : pairUp(recipients, categories, levels, isEach);
    for (const [recipient, category, level] of rows) claims.push(claimOf(recipient, category, level));
  });

  if (clause.levels.length === 0) claims.push(...withoutLevel(doc, clause, groups, others));
  return { claims, refusals };
}

/** The level is what the sentence goes on about: `우수상은`, `우수상에는`, `우수상을`, `우수상으로`. */
const TOPICAL = /^[’'”"」』]?(?:상?(?:[은는]|에는|[에을를]|으로는|의 영[예광]는)\s|(?:으로|로|에) )/;
/** The level is its topic: `우수상은`, `우수상의 영예는`. */
const TOPIC = /^[’'”"」』]?(?:은|는|에는|의 영[예광]는) /;

const TOLD_AS_PAST = /^[^가-힣]*(?:지난해|작년|전년도?|재작년)(?:에는|에도|[에는도])?\s/;

/** `우수상 2개와 장려상 2개`, `최우수상과 우수상을`, `금상(…)·은상(…)·동상(…)`: levels that share what stands before them. */
function groupLevels(levels: readonly LevelReading[], text: string): LevelReading[][] {
  const groups: LevelReading[][] = [];
  for (const level of levels) {
    const before = groups.at(-1)?.at(-1);
    const gap = before && text.slice(before.span.end, level.span.start);
    if (gap !== undefined && /^[’'”"」』]?(?:\s?[1-9]개)?\s?[와과,·/및]\s?[‘'“"「『]?$/.test(gap))
      groups.at(-1)!.push(level);
    else groups.push([level]);
  }
  return groups;
}
