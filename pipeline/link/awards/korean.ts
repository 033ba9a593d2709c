import type { Doc, Refusal, Span } from '../../types.js';
import type { Claim, Clause, ClauseReading, LevelReading, Phrase, PlaceGroup } from './claim.js';
import type { KoreanWords } from './korean/words.js';
import { nameInRow, nameLeading } from './korean/awards-in-a-row.js';
import { bareField, bracketField, fieldCounted, topicField } from './korean/bare-field.js';
import { categoriesFor, each, sharedBracket, winnersOf } from './korean/fields.js';
import { figureNear, yearFor, yearsInRow } from './korean/figures.js';
import { groupLevels } from './korean/level-groups.js';
import {
  awardedAt,
  chosenFor,
  evaluatedBefore,
  fieldOfTwin,
  firstPhraseWithin,
  givenFor,
  isProgramByName,
  meritNamed,
  programBefore,
  twinsOf,
} from './korean/programs.js';
import { isSubject, isTopic, readRow, type Share } from './korean/row.js';
import { isWon } from './korean/verdict.js';
import { foreignAfter, foreignWinner, goesOnAboutOthers, isDescribing, isOwnContest, isWinnerRole } from './korean/winners.js'; // prettier-ignore
import { fellowWinners, withoutLevel } from './korean/without-level.js';
import { pairUp } from './pair.js';

/**
 * Reads a Korean clause: who gets which level by the row in which they stand (`korean/row.ts`), whether it was won, and
 * what field, program, year and streak stand beside it. What a level does not say stays null.
 */
export function readKorean(doc: Doc, clause: Clause, known: KoreanWords): ClauseReading {
  const { text } = doc.view;
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  const groups = clause.groups().filter((group) => isWinnerRole(doc, group, known));
  if (clause.levels.length === 0) {
    const isBare = clause.programs.length === 0;
    return {
      claims: isBare ? fellowWinners(clause, groups, text, known.regions) : withoutLevel(doc, clause, groups, known),
      refusals,
    };
  }
  const refuse = (level: Span, rule: string): void => {
    refusals.push({ span: level, rule: `awards/ko/${rule}` });
  };
  // Where the part of the sentence ends whose program holds no more.
  let closed = clause.span.start;
  let topicCategory: readonly Phrase[] | null = null;
  const ofOwnContest = isOwnContest(doc, clause);
  let ofOthers: boolean | null = null;
  let refusedEnd: number | undefined = -1;
  const shares = readRow(text, clause.span, groups, groupLevels(clause.levels, text), {
    isItem: clause.place === 'item',
    programs: clause.programs,
  });
  shares.forEach((share, index) => {
    const { levels, winners, order } = share;
    const refuseOthers = (span: Span): void => {
      refusedEnd = share.end;
      refuse(span, 'other-winner');
    };
    const first = levels[0]!;
    const last = levels.at(-1)!;
    const earlier = shares[index - 1];
    const from = earlier?.end ?? clause.span.start;
    const until = shares[index + 1]?.levels[0]!.span.start ?? clause.span.end;
    const window = { start: Math.min(from, first.span.start), end: first.span.start };
    const ahead = { start: last.span.end, end: until };

    // `구청장상`, `군수 표창`: what a head gives to the people.
    if (ofOwnContest || levels.every(({ rule }) => rule.endsWith('/ko/head'))) return refuse(first.span, 'given');
    // `…평가 우수상에 뽑혀 각각 장관상과 함께 시상금을 받았다`: what comes with those before.
    if (earlier && COMES_WITH.test(text.slice(last.span.end, last.span.end + 24)) && !programWithin(clause, window))
      return refuse(first.span, 'not-said');
    if (levels.every(({ family }) => family === 'citation') && ofThisPrize(clause, first.span, text))
      return refuse(first.span, 'not-said');
    const verdict = isWon(clause, share, text, until);
    if (verdict !== 'won') return refuse(first.span, verdict);
    if (order === 'topic' && !isWonIn(clause, ahead, text))
      return refuse(first.span, foreignAfter(text, ahead, known) ? 'other-winner' : 'no-winner');
    if (order === 'level-last' || order === 'carried' || order === 'none') {
      const subject =
        order === 'level-last' && isSubject(winners.at(-1)!) ? subjectEnd(text, winners.at(-1)!) : window.start;
      if (foreignWinner(text, { start: subject, end: first.span.start }, known)) return refuseOthers(first.span);
    }
    // `소방서는 2위로 우수상을`: the one of whom the level before was told.
    if ((order === 'none' || order === 'carried') && refusedEnd === earlier?.end) return refuseOthers(first.span);
    if (order === 'none' && clause.place === 'body' && (ofOthers ??= goesOnAboutOthers(doc, clause, known)))
      return refuse(first.span, 'other-winner');
    if (order !== 'level-first' && isDescribing(text, last.span.end, clause.span.end, known))
      return refuse(first.span, 'other-winner');

    const named = categoriesFor(clause, window, last, levels.length, text);
    const merit = named && meritNamed(named.phrases, clause, window, text);
    const own = merit ? null : (named ?? fieldCounted(window, last.span.end, text));
    if (own)
      topicCategory = isTopicField(own.whole, text) || isTopicLevel(own.whole, first.span, text) ? own.phrases : null;
    const isOver = order === 'carried' || order === 'none' || order === 'topic';
    // `목포시장(녹색도시 장관상)`
    const noted =
      order === 'bracket' && !own ? bracketField(text, winners[0]!.span.end, first.span, known.general) : null;
    const near = own
      ? null
      : clause.programs.findLast(({ span }) => span.end <= first.span.start && span.start >= window.start);
    const bare = near && order !== 'level-first' ? bareField(near.span, first.span, text, known.general) : null;
    const topic =
      own || near || shares.length < 2 || order === 'level-first' ? null : topicField(text, window, clause.groups());
    const beside = bare ?? noted ?? topic;
    const categories: readonly (Phrase | null)[] = own?.phrases ??
      (beside ? [beside] : null) ??
      (!isOver || levels.length > 1 ? topicCategory : null) ?? [null];

    const isSaid =
      order === 'level-first' || (order !== 'topic' && PARTICLE.test(text.slice(last.span.end, last.span.end + 8)));
    if (own && earlier && isOfEarlier(clause, window, shares.slice(0, index), text)) closed = window.start;
    const inRow =
      earlier && !programWithin(clause, window)
        ? nameInRow(clause, earlier.levels.at(-1)!.span.end, first.span, text, known.general)
        : null;
    if (inRow) closed = window.start;
    const program =
      merit ??
      inRow ??
      (index === 0 &&
      levels.length === 1 &&
      shares[1] &&
      !programWithin(clause, { start: window.start, end: shares[1].levels[0]!.span.start })
        ? nameLeading(clause, first, shares[1].levels[0]!.span, text, known.general)
        : null) ??
      (order === 'attributive' && winners.length === 0 ? firstPhraseWithin(clause.programs, ahead, false) : null) ??
      givenFor(text, window) ??
      notField(programBefore(clause, window, text, closed), own?.phrases) ??
      firstPhraseWithin(clause.programs, ahead, isSaid) ??
      evaluatedBefore(text, { start: clause.span.start, end: first.span.start });
    const nearby =
      program || order === 'level-first'
        ? null
        : (awardedAt(text, window, known) ??
          (isChosen(text, first) && !own
            ? chosenFor(text, { start: afterSubject(text, winners.at(-1), window), end: window.end }, known)
            : null));
    const isApart = !program && !nearby && own !== null && CHOSEN_BY.test(text.slice(window.start, own.whole.start));
    const told = winnersOf(clause, share, from, last.span, text, known.regions);
    const row = yearsInRow(clause, window, text);
    const year = row[0] ?? yearFor(clause, window, program, text);
    const streak = figureNear(clause.streaks, { start: from, end: until }, first.span);
    const sameCategory = !own && /같은 (?:분야|부문)/.test(text.slice(window.start, window.end));
    const past = isPast(text, clause, share);
    const claimOf = (recipient: Claim['recipient'], category: Phrase | null, level: LevelReading): Claim => ({
      recipient,
      level: isOwnName(level, text) ? null : level,
      category,
      program: isOwnName(level, text)
        ? { span: level.words, id: null }
        : (program ?? (nearby && clause.place === 'body' && isProgramByName(nearby, text) ? nearby : null)),
      nearby,
      quoted: null,
      sameCategory,
      goesOn: !own && goesOn(doc, clause),
      ...(isApart ? { apart: true } : {}),
      organizer: null,
      year,
      streak,
      past,
      ...(shares.length > 1 ? { sentence: clause.span.start } : {}),
      place: clause.place,
      block: clause.block,
      at: level.span.start,
      rule: order === 'bracket' ? 'awards/ko/bracketed-level' : behindLevel(share) ? 'awards/ko/level-first' : 'awards/ko/level-last', // prettier-ignore
    });
    const shared = own ? null : sharedBracket(text, last.span.end);
    if (shared) {
      for (const field of shared) claims.push(claimOf(told[0]?.recipient ?? null, field, first));
      return;
    }
    if (told.some(({ category }) => category !== null)) {
      for (const { recipient, category } of told)
        for (const level of levels) claims.push(claimOf(recipient, category ?? categories[0]!, level));
      return;
    }
    const isEach = (groups.length > 1 || told.length > 1) && each(text, window, until);
    const recipients = told.length > 0 ? told.map(({ recipient }) => recipient) : [null];
    for (const [recipient, category, level] of pairUp(recipients, categories, levels, isEach))
      claims.push(claimOf(recipient, category, level));
    if (levels.length === 1)
      for (const other of row.slice(1))
        for (const recipient of recipients) claims.push({ ...claimOf(recipient, categories[0]!, first), year: other });
    const twins = program && program.span.start >= window.start ? twinsOf(program, text, window.start) : [];
    if (levels.length === 1)
      for (const twin of twins)
        for (const recipient of recipients) {
          const field = fieldOfTwin(twin, text);
          claims.push({ ...claimOf(recipient, field, first), program: field ? null : twin });
        }
  });
  return { claims, refusals };
}

/** `학회가 선정한 `: who chose, before the field in which it did. */
const CHOSEN_BY =
  /(?:학회|협회|협의회|연구[원소]|신문|일보|방송|재단|진흥원|연합회|본부|포럼)[이가] (?:선정[한하는]{1,2}|뽑은|주는|준|수여하는|수여한|시상하는|시상한) [‘'“"]?$/;

/** `산림대상을 수상했고`: a prize whose own name ends in 대상. */
const isOwnName = ({ rule, words }: LevelReading, text: string): boolean =>
  rule.endsWith('/ko/named-prize') && /(?<!종합|통합|부문|최고|영예)대상$/.test(text.slice(words.start, words.end));

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

const COMES_WITH = /^[’'”"」』]?[와과] (?:함께|더불어) [^,.]{0,12}(?:금|인센티브|사업비)/;

/** `군은 이번 수상으로 기관 표창과 …를 받는다`, `수상은 위원장이 장관상을 받았다`: what the award told before brings, with no program of its own. */
const ofThisPrize = (clause: Clause, level: Span, text: string): boolean =>
  OF_THIS_PRIZE.test(text.slice(clause.span.start, Math.min(level.start, clause.span.start + 24))) &&
  !programWithin(clause, { start: clause.span.start, end: level.start });

const OF_THIS_PRIZE = /^(?:[가-힣]{1,5}[은는] )?(?:이번 (?:수상|선정|결과)(?:으로|로) |수상은 )/;

/** Whether a program or a field is named before a level. */
const programWithin = ({ programs, categoryWholes }: Clause, { start, end }: Span): boolean =>
  programs.some(({ span }) => span.start >= start && span.end <= end) ||
  categoryWholes.some((whole) => whole.start >= start && whole.end <= end + 1);

/** `A 평가 대통령상을 받은 데 이어 돌봄 부문 대상을`: the one program of the sentence belongs to the award before, which has no field. */
const isOfEarlier = (clause: Clause, window: Span, earlier: readonly Share[], text: string): boolean =>
  /(?:데|에) 이어 /.test(text.slice(window.start, window.end)) &&
  !clause.programs.some(({ span }) => span.start >= window.start && span.end <= window.end) &&
  earlier.every(
    ({ levels }) =>
      !categoriesFor(clause, { start: clause.span.start, end: levels[0]!.span.start }, levels.at(-1)!, 1, text),
  );

/** Where a subject ends with the words that count it: `A구, B구 등 서울 11개 자치구가`. */
const subjectEnd = (text: string, { span }: PlaceGroup): number =>
  span.end + (/^\s?등\s[^,.]{0,20}?[이가은는도](?=\s)/.exec(text.slice(span.end, span.end + 28))?.[0].length ?? 0);

/** `또 B구가 … 우수상을`: a sentence that goes on in the field of the one before. */
const goesOn = (doc: Doc, clause: Clause): boolean =>
  clause.programs.length === 0 &&
  /^(?:또|이어|또한) /.test(doc.view.text.slice(clause.span.start, clause.span.start + 4));

/** A level with a particle needs no program behind it: `우수상을`, `우수상에`. */
const PARTICLE = /^[’'”"」』]?(?:상?[에을를]\s|(?:으로|로) )/;

const behindLevel = ({ order }: { order: string }) => order === 'level-first' || order === 'attributive';

/** The field goes on for the levels that follow: `안전 분야에서는 A시가 최우수상, B군이 …`, `안전=A시(…), B군(…)`. */
const isTopicField = (whole: Span, text: string) =>
  text[whole.end - 1] === '=' || /^(?:에서는|에서|에는|[은는의])/.test(text.slice(whole.end, whole.end + 3));

/** `안전 분야 최우수상은 A시가, 우수상은 B군이`: so does one that stands right before a level that is the topic. */
const isTopicLevel = (whole: Span, level: Span, text: string) =>
  level.start - whole.end <= 1 && isTopic(text, level.end);

/** `총리 표창은 ‘환경보전대상’에서 나왔다`: a level that is the topic and nobody's but the one whom the text is about. */
function isWonIn(clause: Clause, ahead: Span, text: string): boolean {
  return clause.programs.some(
    ({ span }) =>
      span.start >= ahead.start &&
      span.end <= ahead.end &&
      /^[’'”"」』]?에서 /.test(text.slice(span.end, span.end + 4)),
  );
}

/** `지난해에는 우수상을`, `지난해 1위였던 A구`: told of an earlier edition. */
function isPast(
  text: string,
  { span }: Clause,
  { levels, order }: { levels: readonly LevelReading[]; order: string },
): boolean {
  const ahead = text.slice(span.start, levels[0]!.span.start);
  if (TOLD_AS_PAST.test(ahead) && !TURNS.test(ahead)) return true;
  if (PAST_IN_ROW.test(ahead)) return true;
  // `지난해 대상을 받은 적이 있다`
  const behind = text.slice(levels.at(-1)!.span.end, levels.at(-1)!.span.end + 16);
  if (behind.includes(' 적') && ONCE.test(behind)) return true;
  const end = levels.at(-1)!.span.end;
  // `상을 받은 것은 2017년 장려상 이후 7년 만이다`
  if (/^[’'”"」』]? 이(?:후|래) \d+년 ?만/.test(text.slice(end, end + 10))) return true;
  // `유일하게 뽑힌 가운데 지난해 우수상을 받은 데 이어`
  if (LAST_YEAR.test(ahead) && !TURNS.test(ahead) && FOLLOWED.test(text.slice(end, end + 14))) return true;
  return (
    order === 'attributive' && /^[’'”"」』]?[을를]?\s?(?:이었|였|[가-힣]*[았었])던 /.test(text.slice(end, end + 8))
  );
}

const ONCE = /^[’'”"」』]?(?:[을를] (?:받은|탄|수상한|차지한)|(?:으로|에) (?:선정된|뽑힌|오른)) 적(?:이|도)? 있/;

/** `재작년에는 장관 표창, 지난해에는 총리 표창을`: a year before in a row of years. */
const PAST_IN_ROW = /, (?:지난해|작년|재작년|전년도?)(?:에는|엔|에도) [^,.]{0,24}$/;

const LAST_YEAR = /(?:가운데|[며고],?) (?:지난해|작년|재작년)(?:에는|에도|[에는도])? /;
const FOLLOWED = /^[’'”"」』]?(?:[을를] (?:수상한|받은|차지한|거둔|획득한)|(?:으로|에) (?:선정된|뽑힌)) 데 이어/;

/** `지난해 우수상에 이어 올해 최우수상을` */
const TURNS = / (?:올해|이번|금년)(?:에는|에도|까지|[에는도])? /;

const TOLD_AS_PAST =
  /^[^가-힣]*(?:[가-힣]{1,8}[은는] )?(?:(?:지난해|작년|전년도?|재작년)(?:에는|에도|[에는도])?|(?:지난 )?(?:(?:19|20)\d\d년[과와] )?(?:19|20)\d\d년에도)\s/;
