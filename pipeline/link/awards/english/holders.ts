import type { Doc, Span } from '../../../types.js';
import type { Clause } from '../claim.js';
import { isUpper } from '../clause.js';
import { unwon, withMore, wonBy, type Holder, type LevelGroup, type Scene } from './holder.js';
import { nominalHolder } from './nominal.js';
import { moreRecipients, recipientsBehind } from './recipients.js';
import { isOfLevelBefore, wonBehind } from './relative-verb.js';
import { withoutRegion } from './region-behind.js';
import { underVerb } from './under-verb.js';
import { verbsOf, type Verb } from './verbs.js';
import { withoutVerb } from './without-verb.js';
import type { EnglishWords } from './words.js';

/**
 * Reads a sentence as a row of predications: a verb with its subject before it and its levels behind it (`A won L and L`), a
 * level with its winners behind its verb (`L went to A`), and what leaves the verb out (`and B the L`, `L to C`, `A (L)`).
 * Null for a level whose place in the sentence is not understood.
 */
export function holdersOf(
  doc: Doc,
  clause: Clause,
  levelGroups: readonly LevelGroup[],
  words: EnglishWords,
): (Holder | null)[] {
  const spans = levelGroups.flatMap((levels) => levels.map(({ span }) => span));
  const verbs = verbsOf(doc, clause, words).filter((verb) => !isOfLevelBefore(doc.view.text, spans, verb));
  const holders: (Holder | null)[] = [];
  let heldUntil = clause.span.start;
  levelGroups.forEach((levels, index) => {
    const level = { start: levels[0]!.span.start, end: levels.at(-1)!.span.end };
    const next = levelGroups[index + 1]?.[0]!.span.start ?? clause.span.end;
    const before = holders.findLast((holder) => !holder?.isAside) ?? null;
    const holder = holderOf({ doc, clause, words, verbs, level, before, from: heldUntil, next, isFirst: index === 0 });
    holders.push(holder);
    if (!holder?.isAside) heldUntil = Math.max(level.end, holder?.until ?? 0);
  });
  return holders;
}

/** The first form of sentence that holds the level. */
function holderOf(scene: Scene): Holder | null {
  const { doc, clause, verbs, level, from, isFirst } = scene;
  const { text } = doc.view;
  const opening = openingOf(text, from, level.start);
  const start = opening ?? (isFirst ? from : level.start);
  const bracket = inBracket(scene, start);
  if (bracket) return bracket;
  const handing = handingVerb(scene);
  if (handing) return handedTo(scene, handing, start);
  const beside = labelled(scene) ?? added(scene) ?? calledWinner(scene, start) ?? equated(scene, start);
  if (beside) return beside;
  const region = opening ?? from;
  if (isFragment(scene)) return unwon('won', start);
  const behind = wonBehind(scene);
  if (behind) return behind;
  const nominal = nominalHolder(clause, level, text);
  if (nominal) return { ...unwon('won', start), groups: nominal.groups };
  const verb = commended(text, level) ?? verbs.findLast((one) => one.start >= region && one.end <= level.start);
  return verb ? underVerb(scene, verb, region, start) : withoutVerb(scene);
}

/** `A-gu (L) and B-gu (L)` */
function inBracket({ doc, clause, words, verbs, level, isFirst }: Scene, start: number): Holder | null {
  const { text } = doc.view;
  if (text[level.start - 1] !== '(') return null;
  const beside = clause
    .groups()
    .filter(({ span }) => span.end <= level.start && words.forms.beforeBracket.test(text.slice(span.end, level.start)));
  // `Naju Mayor in Jeonnam Province (L)`: the province says where.
  const group = beside.findLast(({ places }) => !places.every((place) => isUpper(doc, place))) ?? beside.at(-1);
  if (!group) return null;
  const isOneOfSeveral = clause.levels.filter(({ span }) => text[span.start - 1] === '(').length > 1;
  if (isFirst && verbs.length === 0 && !isOneOfSeveral) return null;
  return wonBy([group], Math.min(start, group.span.start), 'bracket');
}

/** The verb behind a level that says where it went. */
function handingVerb({ doc, verbs, level, next }: Scene): Verb | undefined {
  return verbs.find(
    (verb) =>
      verb.subject === 'prize' &&
      verb.start >= level.end &&
      verb.start < next &&
      ATTACHED.test(doc.view.text.slice(level.end, verb.from)),
  );
}

/** `The L went to A-gu, and in the district group to B-gu` */
function handedTo({ doc, clause, words, verbs, next }: Scene, verb: Verb, start: number): Holder | null {
  if (verb.mood !== 'told') return unwon(verb.mood === 'planned' ? 'planned' : 'not-said', start);
  const { text } = doc.view;
  const groups = clause.groups();
  const list = recipientsBehind(text, groups, { start: verb.end, end: next }, words, verbs);
  const isListed =
    list.length === 0 &&
    LISTS_BEHIND_HANDED.test(text.slice(verb.end, next)) &&
    groups.some(({ span }) => span.start >= verb.end && span.start < next);
  if (isListed) return null;
  const held = { start: list.at(-1)?.span.end ?? verb.end, end: next };
  return withMore(wonBy(list, start, 'handed-to'), held.start, moreRecipients(text, groups, held, words, verbs));
}

/** `Grand Prize: A-gu, B-si`, `- Excellence Award (2) – C-gun and D-gu` */
function labelled({ doc, clause, words, verbs, level, from, next, isFirst }: Scene): Holder | null {
  const { text } = doc.view;
  const form = IN_ROW.test(text.slice(clause.span.start, level.start)) ? LABEL_IN_ROW : LABEL;
  const label = form.exec(text.slice(level.end, next));
  if (!label || !(isFirst ? LABEL_FIRST : LABEL_NEXT).test(text.slice(from, level.start))) return null;
  const behind = { start: level.end + label[0].length, end: next };
  const list = recipientsBehind(text, clause.groups(), behind, words, verbs);
  return list.length > 0 ? { ...wonBy(list, level.start, 'handed-to'), until: list.at(-1)!.span.end, isLabelled: true } : null; // prettier-ignore
}

/** `went to A-gu, with the L for B-gu and C-si` */
function added({ doc, clause, words, verbs, level, from, next, isFirst }: Scene): Holder | null {
  const { text } = doc.view;
  const lead =
    isFirst || !ADDS.test(text.slice(from, level.start)) ? null : FOR_OTHERS.exec(text.slice(level.end, next));
  if (!lead) return null;
  const behind = { start: level.end + lead[0].length, end: next };
  const list = recipientsBehind(text, clause.groups(), behind, words, verbs);
  return list.length > 0 ? { ...wonBy(list, level.start, 'handed-to'), until: list.at(-1)!.span.end } : null;
}

/** `The winner of the L was A-gu`, `Named excellent institutions were A-gu and B-si` */
function calledWinner({ doc, clause, words, verbs, level, from, next }: Scene, start: number): Holder | null {
  const { text } = doc.view;
  const winner = WINNER_IS.exec(text.slice(level.end, next));
  if (!winner) return null;
  const before = text.slice(from, level.start);
  const isCalled =
    /\bwinn|\brecip/.test(winner[0]) ||
    WINNER_OF.test(before) ||
    (IS_THE_INSTITUTION.test(winner[0]) && /^[\s"“]*(?:The |An? )?$/.test(before)) ||
    words.forms.inverted.test(before) ||
    words.forms.among.test(before);
  if (!isCalled) return null;
  const behind = { start: level.end + winner[0].length, end: next };
  const list = recipientsBehind(text, clause.groups(), behind, words, verbs);
  return withMore(wonBy(list, start, 'handed-to'), list.at(-1)?.span.end ?? level.end, []);
}

/** `B-gun was Best County` */
function equated({ doc, clause, level, from }: Scene, start: number): Holder | null {
  // `in soundness, it was Grade Ga`
  if (isFirstOfSum({ from, level }, doc.view.text, clause.span.start)) return unwon('won', start);
  if (PRONOUN_IS.test(doc.view.text.slice(from, level.start))) return unwon('won', start);
  const before = clause.groups().filter(({ span }) => span.start >= from && span.end <= level.start);
  const last = before.at(-1);
  // `A-gu in B was first`
  const isWhere = before.length > 1 && last!.places.every((place) => isUpper(doc, place)) && /(?:,| in) $/.test(last!.before); // prettier-ignore
  const named = isWhere ? before.at(-2) : last;
  if (!named || !COPULA.test(withoutRegion(doc.view.text.slice(last!.span.end, level.start)))) return null;
  return wonBy([named], Math.min(start, named.span.start), 'winner-first');
}

/** `2022 Seedling Evaluation ‘Grand Prize.’`: a sentence of nothing but a program and its level. */
function isFragment({ doc: { view }, clause: { programs, span }, level }: Scene): boolean {
  const [program] = programs;
  if (!program || programs.length > 1 || program.span.end > level.start) return false;
  return (
    /^\W*$/.test(view.text.slice(span.start, program.span.start)) &&
    /^[’'”"]?(?:,|:| –)? ?['‘“"]?$/.test(view.text.slice(program.span.end, level.start)) &&
    /^\W*$/.test(view.text.slice(level.end, span.end))
  );
}

/** `was commended by the Minister of Health`: the level holds its verb. */
function commended(text: string, { start, end }: Span): Verb | null {
  if (!COMMENDED.test(text.slice(start, end))) return null;
  const auxiliary = BE.exec(text.slice(Math.max(0, start - 30), start));
  if (!auxiliary) return null;
  return { start, end: start, subject: 'winner', mood: 'told', from: start - auxiliary[0].length, isParticiple: false };
}

const COMMENDED = /^(?:commended|cited|decorated) by /;
const BE = /\b(?:(?:has|have|had) (?:also )?(?:been )?|(?:was|were) (?:also )?)(?:again |jointly )?$/;

const ADDS = /, with (?:the |an? |two |three |four |five )?[‘'“"]?$/;
const FOR_OTHERS = /^[’'”"]? (?:for|going to)(?= [A-Z])/;

/** What stands before a label: nothing, a bullet, or words that announce a row of them; before the next one its winners end. */
const LABEL_FIRST = /^(?:[A-Z][^:;.]{3,60}: )?[\s•*○●-]*(?:\d+\.\s)?$/;
const LABEL_NEXT = /^(?: \/|[;,/])? ?(?:and )?(?:\d+\.\s)?$/;

const LABEL = /^s?[’'”"]?(?: \([^()]*\))? ?[:：–—-](?= )/;

/** `City category: Top Award, A City / Excellence Award, B City`: in such a row a comma does. */
const IN_ROW = /^[A-Z][^:;.]{3,40} (?:[Cc]ategory|[Dd]ivision|[Ff]ield|[Ss]ector|[Gg]roup): /;
const LABEL_IN_ROW = /^s?[’'”"]?(?: \([^()]*\))?(?: ?[:：–—-]|,)(?= )/;

/** `The winner of the L was A-gu`, `the L winner in the C category was B-gu` */
const WINNER_IS = /^[’'”"]?(?: (?:winners?|recipients?))?(?: (?:in|for|at|of) [^,;.]{2,60}?)? (?:was|were|is|are)(?= )/;
const WINNER_OF = /\b(?:winners?|recipients?) of (?:the |an? )?$/i;

/** `The top institution of the roads sector was B-gu` */
const IS_THE_INSTITUTION = /^ (?:of|in|for) .* (?:was|were)$/;

const PRONOUN_IS = /\b[Ii]t (?:was|stood at|came out) (?:the |an? )?['‘“"]?$/;

/** `The three prizes consist of the L …`, `They are the L …`: what was counted before, one by one. */
const isFirstOfSum = ({ from, level }: Pick<Scene, 'from' | 'level'>, text: string, start: number): boolean =>
  from === start && SUM_IS.test(text.slice(from, level.start));

const SUM_IS =
  /^[\s"“]*(?:(?:The|These|Its|All|Among the|Of the)(?: [a-z]+){0,3} (?:prizes|awards|honou?rs|wins|trophies|titles|commendations) (?:are|were|consist(?:ed)? of|included?|comprised?)|They (?:are|were|included?)|(?:Among|Of) (?:the|its|these) [^,;]{3,90}, the (?:most [a-z]+|highest|biggest|best|top|first|greatest|main)(?: [a-z]+)? (?:is|was)) (?:(?:the|an?) )?['‘“"]?$/;

/** `B-gun was Best County`, `C-gu finished as an excellent institution` */
const COPULA =
  /^(?: had| has)?(?: also)? (?:was|were|became|been|finished as|ended as|followed as) (?:the |an? )?['‘“"]?$/;

const LISTS_BEHIND_HANDED = /\b(?:including|among them|namely|following)\b/;

/** Between a level and the verb that says where it went. */
const ATTACHED =
  /^[’'”"s]*(?:,? \([^)]*\))*(?:,[^,;]{3,160},)?(?: (?:winners?|winning entry|plaques?|trophy|honors?|titles?|ratings?|grades?|rankings?))?(?: (?:for|in|at|of|from|among|with|worth|carrying|which) [^;]{0,110}?)?(?:,[^,;]{3,160},|,)? ?$/;

/** Where the words of a new predication begin: behind the last break between two levels. */
function openingOf(text: string, from: number, until: number): number | null {
  let start: number | null = null;
  for (const match of text.slice(from, until).matchAll(BREAK)) start = from + match.index + match[0].length;
  return start;
}

const BREAK = /;\s|,? (?:while|whereas|but)\s|, and (?=in the |for the |under )/g;
