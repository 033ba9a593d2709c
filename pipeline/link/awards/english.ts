import type { Doc, Refusal } from '../../types.js';
import type { Claim, Clause, ClauseReading, Phrase, PlaceGroup } from './claim.js';
import { covers } from './clause.js';
import { fieldOf, topicCategory } from './english/fields.js';
import { winnersInFields } from './english/winners-in-fields.js';
import { sharersOf } from './english/recipients.js';
import { byReading, unsaidBy, verdictByCues } from './english/verdict.js';
import { isWinnerRole } from './english/winners.js';
import { countedInBracket } from './english/counted.js';
import { fieldsNoted } from './english/notes.js';
import { dealtOut } from './english/dealt-out.js';
import { claimsOf, type Tell } from './english/part-claims.js';
import { fieldsOf } from './english/part-fields.js';
import { partsOf, type Part } from './english/part.js';
import { sameAward } from './english/same-award.js';
import { totalOf } from './english/total.js';
import { withoutLevel } from './english/without-level.js';
import type { EnglishWords } from './english/words.js';
import { pairUp } from './pair.js';
import type { Finding } from './verdict-rules.js';

/**
 * Reads an English clause: the winner stands before its verb (`X won the L in the C category of the P`) or after `went
 * to` and `by`; field and program follow the level, unless the sentence opens with them (`In the C category, …`).
 */
export function readEnglish(doc: Doc, clause: Clause, words: EnglishWords): ClauseReading {
  const { text } = doc.view;
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  const groups = clause.groups().filter((group) => isWinnerRole(doc, group));
  const topic = topicCategory(clause, text);
  let subject: PlaceGroup | null = null;
  let told = false;
  // Whether a place has been told with its field: `took first place in the C category, ahead of B in second place`.
  let ranked = false;
  let inSameField = SAME_FIELD.test(text.slice(clause.span.start, Math.min(clause.span.end, clause.span.start + 30)));

  for (const part of dealtOut(partsOf(doc, clause, words))) {
    const { window, until } = part;
    const beside = besideOf(part, groups);
    const refuse = ({ rule }: Finding) => refusals.push({ span: part.first.span, rule });
    // Words that the build of the sentence does not explain tell nothing; a headline, a caption and an item leave words out.
    if (!part.holder && !beside.isListed && clause.place === 'body') {
      told = false;
      refuse(byReading('not-said'));
      continue;
    }
    if (isSum(part)) {
      refuse(byReading('not-said'));
      continue;
    }
    if (isOfSomebody(part, beside)) {
      refuse(byReading('other-winner'));
      continue;
    }
    const group = winnerBeside(part, beside, subject);
    if (beside.subject && !beside.isHanded) subject = beside.subject;
    const finding = verdictOf(part, beside.isHanded);
    const { verdict } = finding;
    told = verdict === 'won' || (told && verdict === 'not-said' && isToldWithTheLast(part));
    if (!told) {
      refuse(finding);
      continue;
    }
    const categories = fieldsOf(part, topic, beside.isHanded ? (beside.next?.span.start ?? null) : null);
    const isSameField =
      (beside.isListed || categories.includes(null)) &&
      (inSameField || (isRank(part) && ranked) || SAME_FIELD.test(text.slice(window.start, until)));
    ranked = isRank(part) && clause.programs.length < 2 && (ranked || !categories.includes(null));
    // `silver in the same category at the P and the Special Prize at the Q`: of P alone.
    inSameField = clause.programs.length < 2 && (inSameField || isSameField);
    const before = claims.at(-1)?.program ?? null;
    const tell = claimsOf(
      part,
      isSameField,
      before && !clause.programs.includes(before) ? before : null,
      ruleOf(beside),
    );
    if (beside.isListed && group === beside.next) claims.push(...listedWinners(part, beside.listed, tell));
    else claims.push(...winnersWithFields(part, group, beside.isHanded, categories, tell));
    if (part.isLast) claims.push(...sameAward(doc, clause, part, tell));
  }
  if (clause.levels.length === 0) claims.push(...withoutLevel(doc, clause, words));
  // `37 institutional awards`: levels that are only counted.
  else if (claims.length === 0 && clause.programs.length === 0 && clause.place === 'body')
    claims.push(...totalOf(doc, clause, words));
  claims.push(...countedInBracket(doc, clause, words));
  return { claims, refusals };
}

/** The governments beside a level that may have won it. */
interface Beside {
  /** The last one before the level, if it is near. */
  readonly subject: PlaceGroup | null;
  readonly listed: readonly PlaceGroup[];
  /** The first one behind the level. */
  readonly next: PlaceGroup | null;
  /** `the L went to A-gu` */
  readonly isHanded: boolean;
  /** `won the L, among them A-gu` */
  readonly isListed: boolean;
}

function besideOf({ doc, holder, first, last, window, ahead }: Part, groups: readonly PlaceGroup[]): Beside {
  const { text } = doc.view;
  // `A-gun received the L in the P conducted by B Province, following last year's M`: who runs it wins nothing.
  const before = groups.findLast(
    (group) =>
      group.span.start >= window.start && group.span.end <= window.end + 1 && !/ by (?:the )?$/.test(group.before),
  );
  const listed = groups.filter(({ span }) => span.start >= ahead.start && span.start < ahead.end);
  const next = listed[0] ?? null;
  const isHanded = holder
    ? holder.form === 'handed-to'
    : next !== null && HANDED.test(text.slice(last.span.end, next.span.start));
  const isListed =
    !holder &&
    next !== null &&
    !isHanded &&
    LISTS.test(text.slice(Math.max(last.span.end, next.span.start - 14), next.span.start));
  const isNear = before !== undefined && text.slice(before.span.end, first.span.start).length < LONGEST_PREDICATE;
  return { subject: isNear ? before : null, listed, next, isHanded, isListed };
}

/** Units between a winner and its level. */
const LONGEST_PREDICATE = 220;

const LISTS = /(?:among them|including|: )\s?$/;

/** `swept the top awards, winning the L and the M`: the sum of what follows. */
const isSum = ({ doc, first, last, isLast, holder }: Part): boolean =>
  !isLast && holder?.form !== 'handed-to' && SUM.test(doc.view.text.slice(first.span.start, last.span.end));

const SUM = /^(?:top|highest|main|major) (?:awards|prizes|honou?rs)$/i;

/** `Gold Prize — Kim Do's ‘Harbor’`: a label, and behind it a work or a person. */
function isOfSomebody({ doc, clause, holder, last }: Part, { next }: Beside): boolean {
  const rest = doc.view.text.slice(last.span.end, clause.span.end);
  if (BEFORE_OFFICE.test(rest)) return true;
  const by = WON_BY.exec(rest);
  if (by && next?.span.start !== last.span.end + by[0].length && !/^the (?:city|county|district)\b/.test(rest.slice(by[0].length))) return true; // prettier-ignore
  if (holder || next) return false;
  return LABEL_OF_WORK.test(rest) || TO_SOMEBODY.test(rest) || ROW_OF_PRIZES.test(rest);
}

const LABEL_OF_WORK =
  /^s?[’'”"]?(?: for [^:;.]{3,40})?(?: \([^()]*\))? ?[:–—] ?(?:[‘“"'][^’”"']{2,}[’”"']|[A-Z][a-z]+ (?:of|from|in) |[A-Z][a-z]+ [A-Z][a-z]+(?:-[a-z]+)?(?:['’]s [‘“"']|, | [‘“"']|$))/;

/** `received the Order of Merit in 2016 when he was a director`: before he was a head. */
const BEFORE_OFFICE = /^[^.;]{0,40}\b(?:when|while) (?:he|she) was (?:an?|the|serving as an?|working)\b/;

/** `celebrates the Grand Prize won by Hanbit School` */
const WON_BY = /^ (?:won|received|earned|taken|claimed) by /;

/** `Silver Prize / 3 / 700,000 won`: what may be won. */
const ROW_OF_PRIZES = /^[^/]{0,40} [/|] \d+ [/|] .*\bwon\b/;

/** `Top honor to a team leader`: somebody who is no government. */
const TO_SOMEBODY = /^[’'”"]? (?:went |goes )?to (?!the (?:city|county|district)\b)(?:an? |the |\d+ )?[a-z]/;

/** The government that the words beside a level make its winner; where they name none, the `subject` told before. */
function winnerBeside({ clause }: Part, beside: Beside, subject: PlaceGroup | null): PlaceGroup | null {
  if (beside.isHanded) return beside.next;
  if (beside.subject) return beside.subject;
  if (beside.next && (beside.isListed || clause.place === 'item')) return beside.next;
  return subject;
}

function verdictOf(part: Part, isHanded: boolean): Finding {
  if (part.holder) return unsaidBy(part) ?? byReading(part.holder.verdict);
  const said = verdictByCues(part);
  return isHanded && said.verdict === 'not-said' ? byReading('won') : said;
}

/** `after the Special Prize in 2021 and the Minister’s Award in 2022`: the second is told with the first. */
const isToldWithTheLast = ({ doc, holder, from, first }: Part): boolean =>
  !holder && / and (?:the |an? )$/.test(doc.view.text.slice(from, first.span.start));

const isRank = ({ levels }: Part): boolean => levels.every(({ family }) => family === 'rank');

const ruleOf = ({ isHanded, isListed }: Beside): string =>
  isHanded ? 'awards/en/handed-to' : isListed ? 'awards/en/listed-after' : 'awards/en/winner-first';

/** `including A-gu for transport and B-si`: each with its own field. */
function listedWinners({ doc, last, ahead }: Part, listed: readonly PlaceGroup[], tell: Tell): Claim[] {
  return listed.flatMap((member) => {
    const category = fieldBehind(doc.view.text, member.span.end, ahead.end);
    return member.places.flatMap((place, at) => tell({ place, span: member.spans[at]! }, category, last));
  });
}

function fieldBehind(text: string, from: number, end: number): Phrase | null {
  const field = /^ for ([a-z][a-z ]+?)(?=,|\.| and |$)/.exec(text.slice(from, Math.min(end, from + 50)))?.[1];
  if (field === undefined) return null;
  const start = from + ' for '.length;
  return {
    span: { start: start + (field.startsWith('the ') ? 'the '.length : 0), end: start + field.trimEnd().length },
    id: null,
  };
}

/** The winners with the fields and levels that are theirs. */
function winnersWithFields(
  part: Part,
  group: PlaceGroup | null,
  isHanded: boolean,
  categories: readonly (Phrase | null)[],
  tell: Tell,
): Claim[] {
  const { doc, clause, words, levels, last, holder, ahead } = part;
  const { text } = doc.view;
  const winners = holder ? holder.groups : group ? [group] : null;
  const sharers = holder?.verdict === 'won' && !isHanded ? sharersOf(text, clause.groups(), ahead, words) : [];
  const recipients: readonly Claim['recipient'][] = winners
    ? recipientsOf([...winners, ...sharers])
    : [null, ...recipientsOf(sharers)];
  const claims: Claim[] = [];
  const notes = fieldsNoted(winners ?? [], holder?.isLabelled === true, text);
  const isEach = isOneEach(part, recipients.length);
  const areInOrder = isEach && levels.length === 1 && categories.every((category) => !category);
  for (const [recipient, category, level] of pairUp(recipients, categories, levels, isEach)) {
    const own = isHanded && !category ? winners?.find(({ spans }) => spans.some((span) => span === recipient?.span)) : null; // prettier-ignore
    const field = notes.get(recipient?.span ?? null) ?? (own ? fieldOf(clause, own, text) : category) ?? null;
    const told = tell(recipient, field, level);
    const inOrder = { at: recipients.indexOf(recipient), of: recipients.length };
    claims.push(...(areInOrder ? told.map((claim) => ({ ...claim, inOrder })) : told));
  }
  for (const { place, span, field } of isHanded ? [] : winnersInFields(part))
    claims.push(...tell({ place, span }, field, last));
  for (const { group: more, lead } of holder?.more ?? []) {
    const category = clause.categories.find((_, at) => covers(lead, clause.categoryWholes[at]!)) ?? null;
    for (const recipient of recipientsOf([more])) claims.push(...tell(recipient, category, last));
  }
  return claims;
}

const recipientsOf = (groups: readonly PlaceGroup[]) =>
  groups.flatMap(({ places, spans }) => places.map((place, at) => ({ place, span: spans[at]! })));

/** Whether each of several winners has one of the levels or fields: `respectively`, and two cannot both be first and second. */
function isOneEach({ doc, clause, levels, window, until }: Part, recipients: number): boolean {
  if (recipients < 2) return false;
  const isRanked = levels.length > 1 && levels.length === recipients && levels.every(({ family }) => family === 'rank');
  return isRanked || IN_ORDER.test(doc.view.text.slice(window.start, Math.min(clause.span.end, until + 40)));
}

/** `A and B, respectively`, `to A, B and C in that order` */
const IN_ORDER = /\b(?:respectively|in (?:that|this|the same) order)\b/;

const SAME_FIELD =
  /\b(?:same|that|this)(?: very| same)? (?:two |three |four |five )?(?:categor(?:y|ies)|fields?|sectors?|divisions?)\b/;

const HANDED =
  /^[’'”"s]*(?: \([^)]*\))?(?:, which [^,;]{3,60},)?(?: (?:for|in|at|of) [^.;]{0,90})? (?:went to|goes to|go to|was (?:given|awarded|presented|won|received|taken) (?:to|by)|were (?:given|awarded|won|received) (?:to|by)|is (?:given|awarded) to|was shared by|to)(?: the following[^:]*:?)? [^.;]{0,100}$/;
