import type { Span } from '../../../types.js';
import type { Clause, PlaceGroup } from '../claim.js';
import { unwon, wonBy, type Holder, type Scene } from './holder.js';
import { recipientsBehind } from './recipients.js';
import { subjectOf } from './verb-subject.js';
import type { Verb } from './verbs.js';

/** A level behind a verb: its subject, its indirect object, or nobody has the level. */
export function underVerb(scene: Scene, verb: Verb, region: number, start: number): Holder | null {
  const { doc, clause, level } = scene;
  const { text } = doc.view;
  if (verb.subject === 'prize') return null;
  if (verb.subject === 'next' && text.startsWith(' by ', verb.end)) {
    const list = clause.groups().filter(({ span }) => span.start >= verb.end && span.end <= level.start);
    return wonBy(list, verb.start, 'gapped');
  }
  if (verb.mood !== 'told') return unwon(verb.mood === 'planned' ? 'planned' : 'not-said', start);
  // `receives nominations for the L`, `left with the impression that the L was near`
  if (APPLIES.test(text.slice(verb.end, level.start))) return unwon('not-said', start);
  const objects = objectsOf(scene, verb);
  if (objects.length > 0) return wonBy(objects, start, 'handed-to');
  if (verb.subject !== 'winner' && OURS.test(text.slice(verb.end, level.start))) return unwon('won', start);
  // `the jury of the P had picked the ‘Harbor Path’ for the L`: whose work that is, the sentence has said.
  if (verb.subject === 'giver' && OWN_WORK.test(text.slice(verb.end, level.start))) return unwon('won', start);
  if (verb.subject === 'giver') {
    const given = givenTo(scene, start);
    if (given.verdict === 'won' || !isFromAbove(clause, level)) return given;
  }
  return wonByItsSubject(scene, verb, region, start);
}

/** Governments between a verb and its level that get it: `won the district the L`, `picked A-si and B-gun as the L`. */
function objectsOf({ doc, clause, level }: Scene, verb: Verb): readonly PlaceGroup[] {
  const { text } = doc.view;
  const groups = clause.groups();
  const between = { start: verb.end, end: level.start };
  const object = groups.find(({ span }) => span.start >= between.start && span.end <= between.end);
  if (
    object &&
    FOLLOWS.test(text.slice(verb.end, object.span.start)) &&
    INDIRECT.test(text.slice(object.span.end, level.start))
  )
    return [object];
  return verb.subject === 'giver' ? chosenBetween(groups, between, text) : [];
}

/** `gave the L to A-gu`: what a government gives is won by those behind `to`, or by nobody that is named. */
function givenTo({ doc, clause, words, verbs, level, next }: Scene, start: number): Holder {
  const { text } = doc.view;
  const to = /^[^,;.]{0,60}? to(?= )/.exec(text.slice(level.end, next));
  if (!to) return unwon('given', start);
  const behind = { start: level.end + to[0].length, end: next };
  const list = recipientsBehind(text, clause.groups(), behind, words, verbs);
  return list.length > 0 ? wonBy(list, start, 'handed-to') : unwon('given', start);
}

/** `A-gu received the L`: who is the verb's subject. */
function wonByItsSubject(scene: Scene, verb: Verb, region: number, start: number): Holder | null {
  const { doc, clause, words, level, next } = scene;
  const { text } = doc.view;
  if (FROM_GOVERNMENT.test(text.slice(level.end, next))) return unwon('given', start);
  if (level.start - verb.end > LONGEST_OBJECT) return null;
  const winner = subjectOf(scene, verb, region);
  if (!winner) return null;
  // `the best project wins the L`: a custom.
  const isBeside =
    winner.kind === 'named' && words.forms.beside.test(text.slice(winner.groups.at(-1)!.span.end, verb.from));
  if (!isBeside && clause.place === 'body' && PRESENT.test(text.slice(verb.start - 3, verb.end)))
    return unwon('planned', start);
  if (winner.kind === 'named') {
    const opens = winner.groups[0]!.span.start;
    return wonBy(winner.groups, Math.min(start, opens >= region ? opens : verb.from), 'winner-first');
  }
  // `Twelve districts received the L, among them A-gu`: the winners follow.
  const behind = clause.groups().find(({ span }) => span.start >= level.end && span.start < next);
  if (behind && LISTS_BEHIND.test(text.slice(level.end, behind.span.start))) return null;
  return winner.kind === 'other'
    ? unwon('other-winner', start)
    : unwon('won', Math.min(start, Math.max(region, verb.from)));
}

const APPLIES =
  /^[^,.;]{0,40}\b(?:impression|feeling|sense|hopes?) that\b|^[^,.;]{0,30}\b(?:[Nn]ominations?|[Aa]pplications?|[Ee]ntries|[Cc]andidates?|[Rr]ecommendations?|[Ss]ubmissions?) (?:for|to)\b/;

const OWN_WORK =
  /^ (?:the |its |their )?(?:[a-z]+ ){0,3}[‘“'"][^‘“'"’”]{3,60}[’”'"] (?:for|as|with) (?:the |its |an? )?['‘“"]?$/;

/** Between a verb and a government that it is about. */
const FOLLOWS = /^ (?:the |neighbou?ring )?$/;

/** `gets a grand prize from the city` */
const FROM_GOVERNMENT = /^[^,.;]{0,40}? from (?=the (?:city|county|district)\b)/;

/** Units between a verb and its level. */
const LONGEST_OBJECT = 160;

const PRESENT = /^(?!to ).. (?:wins?|receives?|takes?|earns?|gets?)$/;

const LISTS_BEHIND = /\b(?:among them|including|namely|as follows)\b|: ?$|[:–—] /;

/** Governments between a verb of choosing and what they are chosen as; none that only says where another lies. */
function chosenBetween(groups: readonly PlaceGroup[], { start, end }: Span, text: string): PlaceGroup[] {
  const chosen = groups.filter(
    ({ span, before }) => span.start >= start && span.end <= end && !/\b(?:in|of|from|near|to|by) $/.test(before),
  );
  const [first] = chosen;
  const last = chosen.at(-1);
  return first &&
    last &&
    FOLLOWS.test(text.slice(start, first.span.start)) &&
    CHOSEN_AS.test(text.slice(last.span.end, end))
    ? chosen
    : [];
}

const CHOSEN_AS =
  /^(?: (?:in|of) [^,;.]{2,60}|, [^,;.]{2,60},)? (?:as|with) (?:the |an? |one of the |its )?(?:\d+ |two |three )?['‘“"]?$/;

/** `brought us the L`, `earned it a second L` */
const OURS = /^ (?:us|it) (?:the |an? |its |our )?(?:\w+ )?['‘“"]?$/;

const INDIRECT = /^(?:, [^,;.]{3,40},)?(?: itself)? (?:with |as )?(?:one of )?(?:\w+ ){0,4}['‘“"]?$/;

/** `A-gun awarded the Prime Minister's Commendation`: no local government gives it, so it was given it. */
const isFromAbove = ({ levels }: Clause, { start }: Span): boolean =>
  levels.some(({ span, rank }) => span.start === start && /^(?:presidential|prime-minister|minister)$/.test(rank));
