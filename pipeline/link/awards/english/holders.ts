import type { Doc, Span } from '../../../types.js';
import type { Clause, LevelReading, PlaceGroup, Verdict } from '../claim.js';
import { isUpper } from '../clause.js';
import { nominalHolder } from './nominal.js';
import { moreRecipients, recipientsBehind } from './recipients.js';
import { FINITE, OTHER, subjectBefore, type Winner } from './subject.js';
import { verbsOf, type Verb } from './verbs.js';
import type { EnglishWords } from './words.js';

/** Who holds a level by the build of the sentence. */
export interface Holder {
  /** Governments by name; null where the words point to one told elsewhere. */
  readonly groups: readonly PlaceGroup[] | null;
  readonly verdict: Verdict | 'other-winner';
  /** Where the words that tell of this level begin; a field or a program before it is another level's. */
  readonly start: number;
  /** Where they end, if behind the level. */
  readonly until?: number;
  readonly form: 'winner-first' | 'handed-to' | 'gapped' | 'bracket';
  /** Whether the verb stands before another level, so that both may share what is told behind them. */
  readonly isSharing?: boolean;
  /** `…, and in the district group to C-gu`: more winners of the level, each with the words before it. */
  readonly more: readonly { readonly group: PlaceGroup; readonly lead: Span }[];
}

/** Levels side by side that share what stands around them. */
export type LevelGroup = readonly LevelReading[];

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
  const verbs = verbsOf(doc, clause, words.verbs);
  const holders: (Holder | null)[] = [];
  let heldUntil = clause.span.start;
  levelGroups.forEach((levels, index) => {
    const level = { start: levels[0]!.span.start, end: levels.at(-1)!.span.end };
    const next = levelGroups[index + 1]?.[0]!.span.start ?? clause.span.end;
    const before = holders[index - 1] ?? null;
    const holder = holderOf({ doc, clause, words, verbs, level, before, from: heldUntil, next, isFirst: index === 0 });
    holders.push(holder);
    heldUntil = Math.max(level.end, holder?.until ?? 0);
  });
  return holders;
}

/** One level (or several side by side) in its sentence; `from` is where what was told before ends, `next` the next level. */
interface Scene {
  readonly doc: Doc;
  readonly clause: Clause;
  readonly words: EnglishWords;
  readonly verbs: readonly Verb[];
  readonly level: Span;
  readonly before: Holder | null;
  readonly from: number;
  readonly next: number;
  readonly isFirst: boolean;
}

function holderOf(scene: Scene): Holder | null {
  const { doc, clause, words, verbs, level, from, next, isFirst } = scene;
  const { text } = doc.view;
  const groups = clause.groups();
  const opening = openingOf(text, from, level.start);
  const start = opening ?? (isFirst ? from : level.start);
  if (text[level.start - 1] === '(') {
    const beside = groups.filter(
      ({ span }) => span.end <= level.start && BEFORE_BRACKET.test(text.slice(span.end, level.start)),
    );
    // `Naju Mayor in Jeonnam Province (L)`: the province says where.
    const group = beside.findLast(({ places }) => !places.every((place) => isUpper(doc, place))) ?? beside.at(-1);
    const isOneOfSeveral = clause.levels.filter(({ span }) => text[span.start - 1] === '(').length > 1;
    if (group && (!isFirst || verbs.length > 0 || isOneOfSeveral))
      return wonBy([group], Math.min(start, group.span.start), 'bracket');
  }
  const behind = verbs.find(
    (verb) =>
      verb.subject === 'prize' &&
      verb.start >= level.end &&
      verb.start < next &&
      ATTACHED.test(text.slice(level.end, verb.from)),
  );
  if (behind) {
    if (behind.mood !== 'told') return unwon(behind.mood === 'planned' ? 'planned' : 'not-said', start);
    const list = recipientsBehind(text, groups, { start: behind.end, end: next }, words, verbs);
    const isListed = LISTS_BEHIND_HANDED.test(text.slice(behind.end, next)) && groups.some(({ span }) => span.start >= behind.end && span.start < next); // prettier-ignore
    if (list.length === 0 && isListed) return null;
    const held = { start: list.at(-1)?.span.end ?? behind.end, end: next };
    return withMore(wonBy(list, start, 'handed-to'), held.start, moreRecipients(text, groups, held, words, verbs));
  }
  // `Grand Prize: A-gu, B-si`, `- Excellence Award (2) – C-gun and D-gu`
  const label = LABEL.exec(text.slice(level.end, next));
  if (label && (isFirst ? LABEL_FIRST : LABEL_NEXT).test(text.slice(from, level.start))) {
    const list = recipientsBehind(text, groups, { start: level.end + label[0].length, end: next }, words, verbs);
    if (list.length > 0) return { ...wonBy(list, level.start, 'handed-to'), until: list.at(-1)!.span.end };
  }
  const winner = WINNER_IS.exec(text.slice(level.end, next));
  if (
    winner &&
    (/\bwinn|\brecip/.test(winner[0]) ||
      WINNER_OF.test(text.slice(from, level.start)) ||
      INVERTED.test(text.slice(from, level.start)) ||
      AMONG.test(text.slice(from, level.start)))
  ) {
    // prettier-ignore
    const list = recipientsBehind(text, groups, { start: level.end + winner[0].length, end: next }, words, verbs);
    return withMore(wonBy(list, start, 'handed-to'), list.at(-1)?.span.end ?? level.end, []);
  }
  const named = groups.findLast(({ span }) => span.start >= from && span.end <= level.start);
  if (named && COPULA.test(text.slice(named.span.end, level.start)))
    return wonBy([named], Math.min(start, named.span.start), 'winner-first');
  const region = opening ?? from;
  const nominal = nominalHolder(clause, level, text);
  if (nominal) return { ...unwon('won', start), groups: nominal.groups };
  const verb = commended(text, level) ?? verbs.findLast((one) => one.start >= region && one.end <= level.start);
  return verb ? underVerb(scene, verb, region, start) : withoutVerb(scene);
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

/** Between a winner and the bracket with its level: nothing, or its head and where it lies. */
const BEFORE_BRACKET =
  /^(?:['’]?s?|,? (?:District |County )?(?:Mayor|Governor|Head)(?: [A-Z][\w-]+){0,3})(?:(?:,| in) (?:(?:North|South) )?[A-Z][\w-]+(?: Province)?)? \($/;

/** What stands before a label: nothing, a bullet, or words that announce a row of them; before the next one its winners end. */
const LABEL_FIRST = /^(?:[A-Z][^:;.]{3,60}: )?[\s•*○●-]*(?:\d+\.\s)?$/;
const LABEL_NEXT = /^[;,/]? ?(?:and )?(?:\d+\.\s)?$/;

const LABEL = /^s?[’'”"]?(?: \([^()]*\))? ?[:：–—-](?= )/;

/** `The winner of the L was A-gu`, `the L winner in the C category was B-gu` */
const WINNER_IS = /^[’'”"]?(?: (?:winners?|recipients?))?(?: (?:in|for|at|of) [^,;.]{2,60}?)? (?:was|were|is|are)(?= )/;
const WINNER_OF = /\b(?:winners?|recipients?) of (?:the |an? )?$/i;

/** `Named excellent institutions were A-gu and B-si`: the verb before its prize. */
const INVERTED =
  /^(?:Also |Likewise |Meanwhile, )?(?:[Nn]amed|[Ss]elected|[Cc]hosen|[Pp]icked|[Dd]esignated|[Rr]ated|[Rr]ecogni[sz]ed|[Jj]udged)(?: as)?(?: the| an?)? ['‘“"]?$/;

/** `Among the 12 counties selected as L in the P are B-gun and C-gun` */
const AMONG = /^(?:Among|Of) [^,;.]{3,80} (?:selected|named|chosen|designated|recogni[sz]ed) as (?:the |an? )?['‘“"]?$/;

/** `B-gun was Best County`, `C-gu finished as an excellent institution` */
const COPULA =
  /^(?: had| has)?(?: also)? (?:was|were|became|been|finished as|ended as|followed as) (?:the |an? )?['‘“"]?$/;

/** A level behind a verb: its subject, its indirect object, or nobody has the level. */
function underVerb(scene: Scene, verb: Verb, region: number, start: number): Holder | null {
  const { doc, clause, words, level, next, verbs } = scene;
  const { text } = doc.view;
  const groups = clause.groups();
  if (verb.subject === 'prize') return null;
  if (verb.subject === 'next') {
    const list = groups.filter(({ span }) => span.start >= verb.end && span.end <= level.start);
    if (text.startsWith(' by ', verb.end)) return wonBy(list, verb.start, 'gapped');
  }
  if (verb.mood !== 'told') return unwon(verb.mood === 'planned' ? 'planned' : 'not-said', start);
  // `won the district the L`, `awarded A-gu the L`: who gets it stands between.
  const object = groups.find(({ span }) => span.start >= verb.end && span.end <= level.start);
  if (
    object &&
    /^ (?:the |neighbou?ring )?$/.test(text.slice(verb.end, object.span.start)) &&
    INDIRECT.test(text.slice(object.span.end, level.start))
  )
    return wonBy([object], start, 'handed-to');
  // `picked A-si, near the sea, and B-gun as the best institutions`
  const chosen = verb.subject === 'giver' ? chosenBetween(groups, { start: verb.end, end: level.start }, text) : [];
  if (chosen.length > 0) return wonBy(chosen, start, 'handed-to');
  if (verb.subject !== 'winner' && OURS.test(text.slice(verb.end, level.start))) return unwon('won', start);
  if (verb.subject === 'giver' && !isFromAbove(clause, level)) {
    const to = /^[^,;.]{0,60}? to(?= )/.exec(text.slice(level.end, next));
    const list = to ? recipientsBehind(text, groups, { start: level.end + to[0].length, end: next }, words, verbs) : [];
    return list.length > 0 ? wonBy(list, start, 'handed-to') : unwon('given', start);
  }
  // `gets a grand prize from the city`
  const giver = /^[^,.;]{0,40}? from (?=the (?:city|county|district)\b)/.exec(text.slice(level.end, next));
  if (giver) return unwon('given', start);
  if (level.start - verb.end > 160) return null;
  const winner = subjectOf(scene, verb, region);
  if (!winner) return null;
  // `the best project wins the L`: a custom.
  const beside = winner.kind === 'named' && BESIDE.test(text.slice(winner.groups.at(-1)!.span.end, verb.from));
  if (!beside && clause.place === 'body' && PRESENT.test(text.slice(verb.start - 3, verb.end)))
    return unwon('planned', start);
  // `Twelve districts received the L, among them A-gu`: the winners follow.
  const behind = groups.find(({ span }) => span.start >= level.end && span.start < next);
  if (winner.kind !== 'named' && behind && LISTS_BEHIND.test(text.slice(level.end, behind.span.start))) return null;
  if (winner.kind === 'other') return unwon('other-winner', start);
  if (winner.kind !== 'named') return { ...unwon('won', Math.min(start, Math.max(region, verb.from))) };
  const opens = winner.groups[0]!.span.start;
  return wonBy(winner.groups, Math.min(start, opens >= region ? opens : verb.from), 'winner-first');
}

/** Between a winner and its verb: its head, and where that one stands in the picture. */
const BESIDE =
  /^(?:,? (?:District |County )?(?:Mayor|Governor)(?: [A-Z][\w-]+){0,3})?(?:,? \(?(?:left|right|cent(?:er|re)|(?:second|third|fourth|fifth) from (?:the )?(?:left|right))\)?)?,?(?: which| who)? ?$/;
const PRESENT = /^(?!to ).. (?:wins?|receives?|takes?|earns?|gets?)$/;

const LISTS_BEHIND_HANDED = /\b(?:including|among them|namely|following)\b/;

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
    /^ (?:the |neighbou?ring )?$/.test(text.slice(start, first.span.start)) &&
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

/** A verb's subject; where it leaves one out, the one before it, or who opens the sentence. */
function subjectOf({ doc, clause, words, before }: Scene, verb: Verb, region: number): Winner | null {
  const found = subjectBefore(doc, { start: region, end: verb.from }, clause.groups(), words, verb.isParticiple);
  // `A-gu, which had won the L a year earlier, took the L`: the relative clause is over.
  if ((!found || found.kind === 'other') && before && /,\s*$/.test(doc.view.text.slice(region, verb.from))) {
    const opener = openerOf(doc, clause, verb, words);
    if (opener?.kind === 'named' && doc.view.text.startsWith(', wh', opener.groups.at(-1)!.span.end)) return opener;
  }
  // `It received the L in the P, achieved the M in the Q, and …`: nobody new acts behind the comma.
  const isListed = before && (!found || found.kind === 'other') && before.verdict === 'won' && ROW.test(doc.view.text.slice(region, verb.from)); // prettier-ignore
  if (isListed) return before.groups?.length ? { kind: 'named', groups: before.groups } : { kind: 'own' };
  if (found?.kind !== 'shared' && found?.kind !== 'own') return found;
  if (before?.groups?.length && before.form !== 'handed-to') return { kind: 'named', groups: before.groups };
  if (found.kind === 'shared' && before?.verdict === 'other-winner') return OTHER;
  const opener = openerOf(doc, clause, verb, words);
  return opener?.kind === 'named' || (found.kind === 'shared' && opener?.kind === 'other') ? opener : { kind: 'own' };
}

/** What stands between the level before and a verb of the same subject. */
const ROW =
  /^[’'”"]?(?: (?:in|at|for|from) (?:(?!\b(?:which|who|whose|where|while|and) )[^,;]){2,140})?(?: for [a-z0-9]+ (?:consecutive |straight )?(?:years|times)[a-z ]{0,20})?, ?$/;

/** Who opens the sentence. */
function openerOf(doc: Doc, clause: Clause, verb: Verb, words: EnglishWords): Winner | null {
  const { text } = doc.view;
  const { start } = clause.span;
  const first = clause.groups().find(({ span }) => LEADS.test(text.slice(start, span.start)));
  // `In 2012, A-gun drew attention by jumping to first place`
  if (first && first.span.end < verb.from && ACTS.test(text.slice(first.span.end, verb.from)))
    return { kind: 'named', groups: [first] };
  const from = first && first.span.end < verb.from ? first.span.end : start;
  const finite = FINITE.exec(text.slice(from, verb.from));
  return subjectBefore(doc, { start, end: finite ? from + finite.index : verb.from }, clause.groups(), words);
}

const ACTS = /^ (?!in |of |at |for |to |from |and )[a-z]/;

/** What opens a sentence before its subject. */
const LEADS =
  /^[\s"“‘'(]*(?:(?:In|On|At|For|With|After|Following|Since) [^,;]{1,80}, )?(?:(?:The|Both|Neighbou?ring|Nearby|Also|Meanwhile|In addition|This year|Last year|Then|However),? ){0,2}$/;

/** What leaves out its verb: `, B-gu the L`, `and the L to C-gun`, `and the L in the C category`. */
function withoutVerb({ doc, clause, words, verbs, level, before, from, next }: Scene): Holder | null {
  if (!before) return null;
  const { text } = doc.view;
  const groups = clause.groups();
  const to = GAPPED_TO.exec(text.slice(level.end, next));
  if (before.form === 'handed-to' && to) {
    const list = recipientsBehind(text, groups, { start: level.end + to[0].length, end: next }, words, verbs);
    const held = { start: list.at(-1)?.span.end ?? level.end + to[0].length, end: next };
    return withMore(
      wonBy(list, level.start, 'handed-to'),
      held.start,
      moreRecipients(text, groups, held, words, verbs),
    );
  }
  const verdict = before.verdict === 'other-winner' ? 'won' : before.verdict;
  const group = groups.findLast(({ span }) => span.start >= from && span.end <= level.start);
  if (group && GAPPED.test(text.slice(group.span.end, level.start)))
    return { ...wonBy([group], group.span.start, 'gapped'), verdict, isSharing: true };
  const gap = text.slice(from, level.start);
  const noun = gap.replace(REST_OF_QUOTED, '').replace(/\s(?:the|an?|one|two|three|its|another)? ?['‘“"]?$/, '');
  if (SOMEBODY.test(noun) && !/\b(?:in|at|of|for|from|by|on|with|to)\b/.test(noun))
    return unwon('other-winner', level.start);
  if (before.form === 'handed-to' || /;|\bwhile\b/.test(gap)) return null;
  return { ...before, start: level.start, more: [], isSharing: true };
}

/** Between a winner and the level that shares the verb before. */
const GAPPED =
  /^(?:,? in (?:(?:North|South|West|East) )?[A-Z]\w+(?: (?:Province|City))?,?)?(?: also| likewise|,)? ?(?:with |as |came |in )?(?:the |an? )?['‘“"]?$/;

/** `'Best in Night Markets' award and a 'Silver'`: what a level in quotes goes on with. */
const REST_OF_QUOTED = /^ [^‘“'"’”,;]{2,60}[’”'"](?: (?:award|prize|title)s?)?(?= and )/;

/** `and the Fire Headquarters`, `, a rental startup` */
const SOMEBODY = /^[’'”"]?(?: \([^)]*\))?,?(?: and)? (?:the|an?|[A-Z]\w+) [A-Za-z][^,;.]*$/;

const wonBy = (groups: readonly PlaceGroup[], start: number, form: Holder['form']): Holder => ({
  groups,
  verdict: groups.length > 0 ? 'won' : 'other-winner',
  start,
  form,
  more: [],
});

const withMore = (holder: Holder, until: number, more: Holder['more']): Holder => ({
  ...holder,
  more,
  until: more.at(-1)?.group.span.end ?? until,
});

const unwon = (verdict: Holder['verdict'], start: number): Holder => ({
  groups: null,
  verdict,
  start,
  form: 'winner-first',
  more: [],
});

/** Between a level and the verb that says where it went. */
const ATTACHED =
  /^[’'”"s]*(?:,? \([^)]*\))*(?:,[^,;]{3,80},)?(?: (?:winners?|winning entry|plaques?|trophy|honors?|titles?))?(?: (?:for|in|at|of|from|among|with|worth|carrying|which) [^;]{0,110}?)?(?:,[^,;]{3,80},)? ?$/;

/** `the Excellence Award to B-gu`, `the L in the C category to B-gu` */
const GAPPED_TO = /^[’'”"s]*(?: \([^)]*\))?(?: (?:for|in|at|of) [^,;.]{2,70}?)? (?:went )?(?:to|by)(?= )/;

/** Where the words of a new predication begin: behind the last break between two levels. */
function openingOf(text: string, from: number, until: number): number | null {
  let start: number | null = null;
  for (const match of text.slice(from, until).matchAll(BREAK)) start = from + match.index + match[0].length;
  return start;
}

const BREAK = /;\s|,? (?:while|whereas|but)\s|, and (?=in the |for the |under )/g;
