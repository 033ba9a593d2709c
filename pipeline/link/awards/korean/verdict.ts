import type { Clause, Verdict } from '../claim.js';
import { aroundLevel, type Finding, type VerdictRule } from '../verdict-rules.js';
import { programWithin, type Part, type Row } from './part.js';
import { isSurpassed } from './past.js';

/**
 * Whether somebody got the levels of a part: what words beside it say in whatever order it stands, then what that order
 * says, then the words that tell of no verb in particular, then the first verb behind it, and where there is none, its
 * bracket, its predicate or its place.
 */
export function verdictOf(row: Row, part: Part): Finding {
  const fitting = fittingRules(row, part);
  const early = fitting.find(({ name }) => WHATEVER_THE_ORDER.has(name));
  if (early) return found(early);
  const ordered = byOrder(row, part);
  if (ordered) return byReading(ordered);
  const worded = byWords(row, part, fitting);
  if (worded) return worded;
  const told = byVerb(row, part, fitting);
  if (told) return byReading(told);
  const alone = fitting.find(({ name }) => WITHOUT_A_VERB.has(name));
  return alone ? found(alone) : byReading(byPlace(row, part));
}

const found = ({ verdict, id }: VerdictRule): Finding => ({ verdict, rule: id });
const byReading = (verdict: Verdict): Finding => ({ verdict, rule: `awards/ko/${verdict}` });

/** Rules that hold whoever stands where. */
const WHATEVER_THE_ORDER: ReadonlySet<string> = new Set([
  'stayed',
  'told-apart',
  'of-winners',
  'times',
  'candidate',
  'comes-with-level',
]);

/** Rules that hold where no verb behind the level tells what became of it. */
const WITHOUT_A_VERB: ReadonlySet<string> = new Set(['done-to-it', 'in-bracket', 'predicate', 'closes-row']);

/** The rule for a number behind a level. */
const COUNTED = 'counted';

/** The rules that the reading knows by their names. */
export const rulesKnown = (): readonly string[] => [
  ...new Set([...WHATEVER_THE_ORDER, ...WITHOUT_A_VERB, COUNTED, ...Object.keys(ASKS)]),
];

/** What a rule asks for beside its words; one that is not named here asks for nothing. */
const ASKS: Readonly<Record<string, (row: Row, part: Part) => boolean>> = {
  stayed: (_, { first }) => first.family === 'rank',
  'comes-with-money': ({ clause }, { share: { levels, winners }, earlier, window }) =>
    (earlier !== undefined && !programWithin(clause, window)) ||
    (clause.programs.length === 0 && (winners.length === 0 || levels.every(({ family }) => family === 'citation'))),
  decided: (_, { share }) => share.winners.length === 0,
  'in-parts': (_, { first }) => first.family === 'rank',
  often: ({ clause }) => clause.programs.length === 0,
  followed: ({ clause }) => clause.years.length > 0,
  included: ({ clause }, part) => !/^(?:give|plan)$/.test(cuesBehind(clause, part)[0]?.kind ?? ''),
  statistic: ({ clause }, { first, window }) => first.family === 'rank' && !programWithin(clause, window),
  times: ({ clause }, { window }) => !programWithin(clause, window),
  'whoever-has-it': ({ clause }, { last }) => clause.groups().every(({ span }) => span.start > last.span.end),
  'done-to-it': ({ clause }, { share: { winners }, earlier, window }) =>
    (winners.length > 0 || earlier !== undefined) && programWithin(clause, window),
  'said-of-heads': ({ clause }) => clause.groups().length === 0,
  'closes-row': (_, { share: { winners, order } }) => winners.length > 0 && order === 'level-last',
};

function fittingRules(row: Row, part: Part): readonly VerdictRule[] {
  const level = { start: part.first.span.start, end: part.last.span.end };
  return row.known
    .verdicts(aroundLevel(row.text, row.clause.span, level))
    .filter(({ name }) => ASKS[name]?.(row, part) ?? true);
}

const cuesBehind = ({ cues }: Clause, { last }: Part): Clause['cues'] =>
  cues.filter(({ span }) => span.start >= last.span.end - 1);

/** What the order of winner and level says; null where it says nothing. */
function byOrder({ clause, text }: Row, part: Part): Verdict | null {
  const { share, first, last } = part;
  const { winners, order } = share;
  if (isSurpassed(text, clause.span, first)) return 'won';
  const behind = cuesBehind(clause, part);
  if (order === 'level-first') {
    // `우수는 A시, 장려는 B시다`: who is named behind the level has it, unless it is still to be won.
    const verb = clause.cues.find(({ span, kind }) => span.start >= share.end - 1 && kind !== 'give');
    return verb?.kind === 'plan' && !behind.some(({ kind }) => kind === 'receive') ? 'planned' : 'won';
  }
  if (behind[0]?.kind === 'give') {
    // `협회는 A공원의 ‘뜰’에 동상을 줬다`: given to a work of the story's government.
    if (order === 'none' && GIVES_TO_WORK.test(text.slice(clause.span.start, first.span.start))) return 'won';
    // `A시에 대상을 줬다`, `A시를 우수기관으로 선정했다`, `A시(대상)를 시상했다`: given, but to a government.
    if (winners.length > 0 && (order === 'object' || order === 'bracket' || /^에게?\s/.test(winners[0]!.after)))
      return 'won';
  }
  // `A시에 대상을, B군에 우수상을 주기로 했다`: announced.
  if (behind[0]?.kind === 'plan' && /^에게? /.test(winners[0]?.after ?? '') && isDecided(text, behind[0].span.start))
    return 'won';
  // `재작년 3위였던 A시는 올해 빠졌고 상을 받지 못했다`: what describes the winner is said, whatever the sentence goes on to deny.
  if (order === 'attributive') return LOST.test(text.slice(last.span.end, last.span.end + 8)) ? 'not-said' : 'won';
  return null;
}

/** What the words around a level say, its verb aside; null where they say nothing. */
function byWords({ clause, text }: Row, { last }: Part, fitting: readonly VerdictRule[]): Finding | null {
  // A number behind a level is said of what was given out in a headline; elsewhere its verb decides.
  const isSilent = ({ name }: VerdictRule) =>
    WITHOUT_A_VERB.has(name) || (name === COUNTED && clause.place !== 'title');
  const said = fitting.find((rule) => !isSilent(rule));
  if (said?.verdict === 'not-said') return found(said);
  if (isFuture(text, last.span.end, clause.span.end)) return byReading('planned');
  if (said) return found(said);
  const [opening, closing] = [clause.levels[0]!, clause.levels.at(-1)!];
  if (clause.levels.length > 1) {
    // `올해 받은 상은 ‘…’ 최우수, ‘…’ 우수 등 세 개다`
    if (WON_ARE.test(text.slice(clause.span.start, opening.span.start))) return byReading('won');
    // `중앙부처 평가로는 A 평가 최우수, B 평가 우수기관 등 12건이다`
    const isToldByVerb = clause.cues.some(({ span }) => span.start >= last.span.end - 1);
    if (!isToldByVerb && SUMMED.test(text.slice(closing.span.end, clause.span.end))) return byReading('won');
  }
  const isAsked = clause.place === 'title' && QUESTION.test(text.slice(clause.span.end - 2, clause.span.end));
  return isAsked ? byReading('not-said') : null;
}

/** What the verbs behind a level say of it; null where none does. */
function byVerb({ clause }: Row, part: Part, fitting: readonly VerdictRule[]): Verdict | null {
  const behind = cuesBehind(clause, part);
  const received = behind.find(({ kind }) => kind === 'receive');
  if (clause.place === 'item') return behind[0]?.kind === 'plan' && !received ? 'planned' : 'won';
  const unmade = behind.find(({ kind }) => kind === 'give' || kind === 'plan');
  if (unmade && (!received || unmade.span.start < received.span.start))
    return unmade.kind === 'plan' ? 'planned' : 'given';
  if (!received) return null;
  return unmade && fitting.some(({ name }) => name === COUNTED) ? 'planned' : 'won';
}

/** What is left to say of a level that no verb tells of: a headline leaves its verb out, a noun may end the sentence. */
function byPlace({ clause, text }: Row, { share, first, last, until }: Part): Verdict {
  const isNamed = clause.groups().length > 0;
  if (clause.place === 'title' || clause.place === 'caption') {
    const isWeak = share.levels.every(({ strength }) => strength === 'weak');
    return isWeak && !/[위등]$/.test(text.slice(first.words.start, first.words.end)) && !isNamed ? 'not-said' : 'won';
  }
  return ENDS.test(text.slice(last.span.end, until)) && isNamed ? 'won' : 'not-said';
}

const GIVES_TO_WORK =
  /(?:협회|학회|재단|연합회|위원회|본부|진흥원|[가-힣]{2}[부처청])[은는이가] [^.]{0,60}[’”"']에게? /;

const isDecided = (text: string, at: number): boolean => DECIDED.test(text.slice(at, at + 12));
const DECIDED = /^(?:주|수여하|시상하|전달하)기로 (?:했|결정|정했)/;

const LOST = /^[’'”"」』]?.{0,3}놓친/;

/** `새길 것이다`, `받을 것으로`: a verb in the form of what is still to come ends in ㄹ. */
function isFuture(text: string, from: number, end: number): boolean {
  const words = text.slice(from, Math.min(end, from + 60));
  const at = words.search(/ 것(?:이다|으로|이라)/);
  // `선정돼 교부세를 받을 것으로`: what comes of it.
  if (RECEIVED_FIRST.test(words.slice(0, Math.max(0, at)))) return false;
  return at > 0 && (text.charCodeAt(from + at - 1) - 0xac00) % 28 === 8;
}

const RECEIVED_FIRST = /^[’'”"」』]?(?:으로|[을를에]) (?:선정[돼되]|뽑혀|올라|받아|차지해|수상해)[가-힣]? /;

const WON_ARE = /(?:받은|거둔|탄|수상) (?:상|내역|실적|성적|성과)(?:은|는|으로는|으로|을 보면) /;

const SUMMED = /^ 등 (?:총 |모두 )?\d+(?:건|개|관왕)이다/;

const QUESTION = /[?까]\s?$/;

const ENDS = /^[’'”"」』]?[.\s]*$/;
