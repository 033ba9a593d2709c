import type { Span, View } from '../../types.js';
import type { Claim, LevelReading, Phrase } from './claim.js';
import { isShortFor } from './short-names.js';

/** A claim whose gaps have been filled; `carried` names what came from elsewhere. */
export interface FilledClaim extends Omit<
  Claim,
  'recipient' | 'quoted' | 'nearby' | 'sameCategory' | 'goesOn' | 'block'
> {
  readonly recipient: { readonly place: number; readonly span: Span };
  readonly carried: readonly ('recipient' | 'program')[];
  readonly section: number;
}

/** One award with all claims that tell it, the fullest first. */
export interface AwardGroup {
  readonly claims: readonly [FilledClaim, ...FilledClaim[]];
}

/** A group that still grows. */
interface Gathering extends AwardGroup {
  readonly claims: [FilledClaim, ...FilledClaim[]];
  /** One claim for each different way of telling the award. */
  readonly tales: FilledClaim[];
  /** Where the award is told first. */
  first: number;
}

/**
 * One award told several times is one: claims unite where recipient and rank agree and program, field and year do not
 * contradict. Claims that say more come first, so that a short repeat joins the award it repeats.
 */
export function unite(claims: readonly FilledClaim[], view: View): AwardGroup[] {
  const titles = claims.filter(({ place, level, rule }) => place === 'title' && level !== null && rule.startsWith('awards/en/')); // prettier-ignore
  const order = claims
    .map((claim) => (titles.length > 0 ? withHeadline(claim, titles, claims, view) : claim))
    .map((claim) => ({ claim, weight: weight(claim, view) }));
  order.sort((a, b) => b.weight - a.weight || a.claim.at - b.claim.at);
  const byRecipient = new Map<number, Gathering[]>();
  for (const { claim } of order) {
    const own = byRecipient.get(claim.recipient.place) ?? [];
    if (own.length === 0) byRecipient.set(claim.recipient.place, own);
    if (joins(claim, own, view) || adds(claim, own, view) || isEcho(claim, own, view)) continue;
    own.push({ claims: [claim], tales: [claim], first: claim.at });
  }
  return [...byRecipient.values()].flat().sort((a, b) => a.first - b.first);
}

/** `A Wins the Grand Prize in the P` above `A won the P`: the headline says at which level, where the text names none of that program. */
function withHeadline(
  claim: FilledClaim,
  titles: readonly FilledClaim[],
  claims: readonly FilledClaim[],
  view: View,
): FilledClaim {
  if (claim.level || claim.place !== 'body' || claim.past || !isSaid(claim)) return claim;
  const tellsLevel = (other: FilledClaim) =>
    other.level !== null &&
    !other.past &&
    isSaid(other) &&
    other.recipient.place === claim.recipient.place &&
    sameProgram(other.program, claim.program, view);
  const title = titles.find(tellsLevel);
  if (title?.level?.strength !== 'strong' || claims.some((other) => other !== title && tellsLevel(other))) return claim;
  return { ...claim, level: title.level, category: claim.category ?? title.category };
}

/** Adds a claim to the group that tells it in the same way, else to the first with which it agrees; false where none does. */
function joins(claim: FilledClaim, groups: readonly Gathering[], view: View): boolean {
  const told = groups.find(({ tales }) => tales.some((other) => isSameTale(other, claim, view)));
  const home = told ?? groups.find(({ tales }) => tales.every((other) => compatible(other, claim, view)));
  if (!home) return false;
  home.claims.push(claim);
  home.first = Math.min(home.first, claim.at);
  if (told) return true;
  // What comes with an award tells it no further.
  if (home.tales.every((other) => isHonourOf(other, claim, view))) home.tales.length = 0;
  if (home.tales.length === 0 || !home.tales.every((other) => isHonourOf(claim, other, view))) home.tales.push(claim);
  return true;
}

/** `장관 표창을 받았다. … 부문에서 전국 1위를 기록했다`: how one stood tells the field of what was won. */
function adds(claim: FilledClaim, groups: readonly Gathering[], view: View): boolean {
  const { category, level, past, place, rule } = claim;
  if (!category || !level || place !== 'body' || rule.startsWith('awards/en/') || !isStanding(level, view))
    return false;
  const home = groups.find(
    ({ claims: [award] }) =>
      award.level?.family === 'citation' &&
      !award.category &&
      award.past === past &&
      sameProgram(award.program, claim.program, view),
  );
  home?.claims.push(claim);
  return home !== undefined;
}

/** Claims of one recipient with the same tale are compatible with the same others. */
function isSameTale(a: FilledClaim, b: FilledClaim, view: View): boolean {
  return (
    a.level?.rank === b.level?.rank &&
    a.level?.alsoRank === b.level?.alsoRank &&
    a.past === b.past &&
    a.overall === b.overall &&
    a.year?.value === b.year?.value &&
    (a.place === 'item') === (b.place === 'item') &&
    isSamePhrase(a.category, b.category, view) &&
    isSamePhrase(a.program, b.program, view)
  );
}

function isSamePhrase(a: Phrase | null, b: Phrase | null, { folded }: View): boolean {
  if (a === b) return true;
  if (!a || !b || a.id !== b.id || a.span.end - a.span.start !== b.span.end - b.span.start) return false;
  return folded.slice(a.span.start, a.span.end) === folded.slice(b.span.start, b.span.end);
}

/** What a claim says by itself counts; a headline counts least. */
function weight(claim: FilledClaim, view: View): number {
  const said =
    (claim.level ? 4 : 0) +
    (claim.category ? 2 : 0) +
    (claim.program && !claim.carried.includes('program') ? 2 : 0) +
    (claim.carried.includes('recipient') ? 0 : 1) -
    (isRun(claim) ? 1 : 0) -
    (claim.level && isStanding(claim.level, view) ? 6 : 0);
  return claim.place === 'title' ? said - 20 : claim.place === 'caption' ? said - 10 : said;
}

/** `placed second`, `the highest grade`: how somebody stood, beside what was won. */
const isStanding = ({ family, alsoRank, words }: LevelReading, view: View) =>
  (family === 'rank' && alsoRank === null) || HIGHEST.some((name) => view.folded.startsWith(name, words.start));

const HIGHEST = ['highest', '최고등급', '최고 등급', '최우수등급', '최우수 등급'];

/** What is won by name says more than how one stood; a grade says more than that it was the highest. */
const outranks = (named: LevelReading, standing: LevelReading) =>
  standing.family === 'rank'
    ? /^(?:prize|citation)$/.test(named.family) || (named.family === 'institution' && standing.rank === 'unspecified')
    : named.rank === 'grade' || (named.family === 'prize' && /^(?:grand|top|gold)$/.test(named.rank));

/** A headline or a level-less claim of somebody whose award is known already says nothing new. */
function isEcho(claim: FilledClaim, groups: readonly Gathering[], view: View): boolean {
  return groups.some(({ claims: [other] }) => {
    if (claim.place === 'title' || claim.place === 'caption') {
      // An English headline that names another program and another level tells another award.
      const isStrong = claim.level !== null && (claim.level.strength === 'strong' || claim.level.family === 'rank');
      const isAnother = isStrong && claim.rule.startsWith('awards/en/') && isSaid(claim) && other.program !== null && !sameRank(other, claim, view) && !sameProgram(other.program, claim.program, view); // prettier-ignore
      return !isAnother && (other.place !== 'title' || sameRank(other, claim, view));
    }
    if (!claim.level)
      return (
        claim.program !== null &&
        (other.program !== null || (claim.place !== 'item' && !other.category)) &&
        sameProgram(other.program, claim.program, view) &&
        !(claim.category && other.category && !sameCategory(claim.category, other.category, view)) &&
        other.past === claim.past &&
        (!other.year || !claim.year || other.year.value === claim.year.value)
      );
    // `금상을 받은 날 현수막이 걸렸다`: a level alone tells again of the award that has it.
    if (claim.carried.length === 2 && !claim.category && !claim.year && !claim.past && sameRank(other, claim, view))
      return true;
    // `“대상 2개와 우수상 1개를 받아”`: a sum of awards that are told one by one.
    if (!claim.category && claim.place === 'body' && sameRank(other, claim, view) && isCounted(claim.level, view))
      return true;
    // `대통령상과 장관상을 잇따라 받았다`: told ahead of the programs, of which the text then tells one by one.
    if (isAhead(claim) && sameRank(other, claim, view) && !other.carried.includes('program')) return true;
    // `placed second in the welfare sector`, `the highest grade`: the standing behind an award that is told by name.
    const standing = isStanding(claim.level, view);
    if (standing && other.level && outranks(other.level, claim.level) && other.past === claim.past)
      return (
        (other.program !== null || claim.place !== 'item') &&
        sameProgram(other.program, claim.program, view) &&
        (!claim.category || !other.category || sameCategory(claim.category, other.category, view))
      );
    // `최우수구로 선정됐다. A구는 4년 연속 1위다`
    if (
      claim.level.rank === 'first-place' &&
      other.level?.rank === 'institution-top' &&
      !claim.category &&
      claim.rule.startsWith('awards/ko/')
    )
      return !claim.past && sameProgram(other.program, claim.program, view);
    // `우수기관으로 8년 연속` beside the prizes of the same program says them again in a word.
    if (claim.level.family === 'institution' && claim.carried.includes('program') && !claim.category && !claim.past)
      return (
        (/^(?:prize|citation)$/.test(other.level?.family ?? '') ||
          (other.level?.rank === 'grade' && !other.category)) &&
        sameProgram(other.program, claim.program, view)
      );
    return false;
  });
}

const isCounted = ({ words }: LevelReading, { folded }: View): boolean =>
  /^ ?[1-9]\d?(?:개|건)/.test(folded.slice(words.end, words.end + 4));

const isSaid = ({ program, carried }: FilledClaim) => program !== null && !carried.includes('program');

/** A sum of awards that stands before the first program is named. */
const isAhead = ({ carried, program, at, category, place }: FilledClaim): boolean =>
  place === 'body' && carried.includes('program') && program !== null && program.span.start > at && !category;

function compatible(a: FilledClaim, b: FilledClaim, view: View): boolean {
  if (a.recipient.place !== b.recipient.place) return false;
  // `A 평가 대통령상에 이어 B 부문에서 대통령 표창을`: two awards in one sentence.
  if (a.sentence !== undefined && a.sentence === b.sentence && a.level && b.level && a.level.span !== b.level.span)
    return isHonourOf(a, b, view) || isHonourOf(b, a, view);
  if (!sameRank(a, b, view) && !isRunOf(a, b) && !isRunOf(b, a) && !isDegreeOf(a, b, view))
    return isHonourOf(a, b, view) || isHonourOf(b, a, view);
  if (a.category && b.category && !sameCategory(a.category, b.category, view)) return false;
  // `Silver in the overall evaluation` and `Silver in the harbor category`
  if ((a.overall && b.category) || (b.overall && a.category)) return false;
  if (a.year && b.year && a.year.value !== b.year.value) return false;
  if (a.past !== b.past && !(a.year && b.year)) return false;
  if (!a.category !== !b.category && a.place === 'item' && b.place === 'item') return false;
  if (!a.program || !b.program || sameProgram(a.program, b.program, view)) return true;
  // `Welfare Evaluation` in a headline: two words of the name will do.
  if (a.place === 'title' && holdsWords(a.program, b.program, view, 2)) return true;
  if (b.place === 'title' && holdsWords(b.program, a.program, view, 2)) return true;
  // `복지상 시상식에서 대상을 받았다. 돌봄 평가 상담 부문에서 대상을 거머쥐었다`: where it was handed over.
  if (
    isCeremony(a.program, view) !== isCeremony(b.program, view) &&
    !a.category !== !b.category &&
    a.place === 'body' &&
    b.place === 'body'
  )
    return true;
  // The program was only carried over, and the field is the same.
  return (
    a.category !== null &&
    b.category !== null &&
    a.place === 'body' &&
    b.place === 'body' &&
    (a.carried.includes('program') || b.carried.includes('program'))
  );
}

const isCeremony = ({ span }: Phrase, { folded }: View): boolean => folded.endsWith('시상식', span.end);

/** `3년 연속 우수기관으로 뽑힌 구는` beside this year's prize of the program: the run of years in which this one stands. */
const isRunOf = (run: FilledClaim, award: FilledClaim): boolean =>
  isRun(run) &&
  award.level !== null &&
  /^(?:institution|citation)$/.test(award.level.family) &&
  !award.category &&
  !award.past &&
  award.place !== 'item';

/** `최우수기관으로 선정됐다`, `최우수상을 받았다`: one degree in two words, told in prose of one program without its fields. */
const isDegreeOf = (a: FilledClaim, b: FilledClaim, view: View): boolean =>
  (DEGREES[a.level?.rank ?? ''] === b.level?.rank || DEGREES[b.level?.rank ?? ''] === a.level?.rank) &&
  a.program !== null &&
  sameProgram(a.program, b.program, view) &&
  [a, b].every(({ category, past, place }) => !category && !past && place !== 'item');

/**
 * `우수기관으로 선정됐으며, 장관 표창을 받았다`: an office's honour that names no program of its own comes with the level that was
 * won in the program of which the text tells.
 */
const isHonourOf = (honour: FilledClaim, award: FilledClaim, view: View): boolean =>
  honour.level?.family === 'citation' &&
  !OWN_GROUND.test(view.text.slice(honour.level.span.start - 14, honour.level.span.start)) &&
  award.level !== null &&
  /^(?:prize|institution)$|^grade/.test(award.level.family) &&
  honour.rule.startsWith('awards/ko/') &&
  award.program !== null &&
  (honour.carried.includes('program') ||
    (honour.program === award.program && honour.sentence !== undefined && honour.sentence === award.sentence)) &&
  sameProgram(honour.program, award.program, view) &&
  [honour, award].every(({ past, place }) => !past && place === 'body') &&
  (!honour.category || (award.category !== null && sameCategory(honour.category, award.category, view))) &&
  (!honour.year || honour.year.value === award.year?.value);

/** `보급 실적으로 농촌진흥청장 표창을`: what an honour of its own was given for. */
const OWN_GROUND = /(?:실적|공적|성과|유공|공로)(?:으로|로) [^,.]{0,8}$/;

const isRun = ({ level, streak, category, year, past, place }: FilledClaim): boolean =>
  level?.rank === 'institution' && streak !== null && !category && !year && !past && place === 'body';

/** `최우수`, `우수` without 상. */
const isBare = ({ level }: FilledClaim, { folded }: View): boolean =>
  level !== null && folded[level.words.end - 1] === '수';

const DEGREES: Readonly<Record<string, string>> = { top: 'institution-top', excellence: 'institution' };

function sameRank(a: FilledClaim, b: FilledClaim, view: View): boolean {
  const ranks = (claim: FilledClaim) =>
    claim.level ? [claim.level.rank, claim.level.alsoRank] : ['unspecified', null];
  const [first, second] = ranks(a);
  const [other, also] = ranks(b);
  // `2위`, `3위`
  if (first === 'unspecified' && other === 'unspecified' && a.level?.family === 'rank' && b.level?.family === 'rank')
    return isSamePhrase({ span: a.level.words, id: null }, { span: b.level.words, id: null }, view);
  // `최우수로 선정된 시`, `최우수 시·군`
  if ((isBare(a, view) && DEGREES[first!] === other) || (isBare(b, view) && DEGREES[other!] === first)) return true;
  return first === other || (second !== null && second === other) || (also !== null && also === first);
}

/** Equal ids, or one name holds the other, or half of the character pairs are shared (Dice). */
export function sameProgram(a: Phrase | null, b: Phrase | null, view: View): boolean {
  if (!a || !b || a === b) return true;
  if (a.id && b.id && a.id === b.id)
    return edition(a, view) === null || edition(b, view) === null || edition(a, view) === edition(b, view);
  if (a.id && b.id && a.id !== b.id) return false;
  if (isShortFor(a, b, view) || isShortFor(b, a, view)) return true;
  const [x, y] = [core(a, view), core(b, view)];
  if (x === y || (Math.min(x.length, y.length) >= 4 && (x.includes(y) || y.includes(x)))) return true;
  if (holdsWords(a, b, view) || holdsWords(b, a, view)) return true;
  // What every contest is called says nothing about which one it is.
  const [p, q] = [x.replace(GENERIC, ''), y.replace(GENERIC, '')];
  const [short, long] = p.length < q.length ? [p, q] : [q, p];
  return short.length >= 3 && ((short.length >= 8 && long.includes(short)) || dice(p, q) >= 0.65);
}

/** `City-County Joint Evaluation` beside `Joint Evaluation of City and County Affairs`: a short name whose words all stand in the long one. */
function holdsWords(short: Phrase, long: Phrase, view: View, least = 3): boolean {
  const own = wordsOf(short, view);
  if (own.size < least) return false;
  const others = wordsOf(long, view);
  for (const word of own) if (!others.has(word)) return false;
  return true;
}

/** The English words of a name without years, small words and plurals. */
function wordsOf({ span }: Phrase, { folded }: View): ReadonlySet<string> {
  const words = folded.slice(span.start, span.end).match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !/^(?:the|and|for|korean?)$/.test(word)).map((word) => word.replace(/s$/, '')));
}

const GENERIC =
  /경진대회|우수사례|우수정책|공모전|콘테스트|종합평가|평가|전국|대한민국|지방자치단체|지방자치|지자체|기초단체장|[가-힣]{2,3}(?:남|북)?도|awards?|contest|competition|evaluation|korea|national|localgovernment|localautonomy|bestpractices?/g;

/** `제17회`, `17th`: two editions of one award are two awards. */
function edition(phrase: Phrase, view: View): string | null {
  const match = /제\s?(\d{1,3})회|\b(\d{1,3})(?:st|nd|rd|th)\b/.exec(
    view.text.slice(phrase.span.start, phrase.span.end),
  );
  return match ? (match[1] ?? match[2] ?? null) : null;
}

function sameCategory(a: Phrase, b: Phrase, view: View): boolean {
  if (a.id && a.id === b.id) return true;
  const [x, y] = [core(a, view), core(b, view)];
  return x === y || (Math.min(x.length, y.length) >= 2 && (x.includes(y) || y.includes(x))) || dice(x, y) >= 0.7;
}

/** What is left of a name when its edition and its small words are gone; asked often, so kept. */
function core(phrase: Phrase, view: View): string {
  const known = cores.get(phrase);
  if (known !== undefined) return known;
  const words = view.folded
    .slice(phrase.span.start, phrase.span.end)
    .replace(
      /(?:19|20)\d{2}년?도?|제\s?\d{1,3}회|\b\d{1,3}(?:st|nd|rd|th)\b|\b(?:the|of|and|for|in)\b|[\s·,'"‘’“”()-]/g,
      '',
    );
  cores.set(phrase, words);
  return words;
}

const cores = new WeakMap<Phrase, string>();

/** Shared character pairs of two short phrases, 0 to 1. */
function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++) pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(b.slice(at, at + 2), left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
