import type { Span, View } from '../../types.js';
import type { Claim } from './claim.js';
import { compatible, isHonourOf, isRun, isSaid } from './compatible.js';
import { isEcho, isStanding, isSum } from './echo.js';
import { isSamePhrase, sameProgram } from './same-name.js';

/** A claim whose gaps have been filled; `carried` names what came from elsewhere. */
export interface FilledClaim extends Omit<
  Claim,
  'recipient' | 'quoted' | 'nearby' | 'sameCategory' | 'goesOn' | 'inOrder' | 'block'
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
  const titles = claims.filter(({ level, category, place, rule }) => level !== null && rule.startsWith('awards/en/') && (place === 'title' || (place === 'body' && !category))); // prettier-ignore
  const stood = claims.filter((claim) => isStoodInField(claim, view));
  const order = claims
    .map((claim) => (titles.length > 0 ? withHeadline(claim, titles, claims, view) : claim))
    .map((claim) => (stood.length > 0 ? withFieldOfStanding(claim, stood, view) : claim))
    .map((claim) => ({ claim, weight: weight(claim, view) }));
  order.sort((a, b) => b.weight - a.weight || a.claim.at - b.claim.at);
  const byRecipient = new Map<number, Gathering[]>();
  for (const { claim } of order.filter(({ claim }) => !isTotalOfNamed(claim, claims))) {
    const own = byRecipient.get(claim.recipient.place) ?? [];
    if (own.length === 0) byRecipient.set(claim.recipient.place, own);
    if (claim.total && own.length > 0) continue;
    if (joins(claim, own, view) || adds(claim, own, view) || isEcho(claim, own, view)) continue;
    own.push({ claims: [claim], tales: [claim], first: claim.at });
  }
  return [...byRecipient.values()].flat().sort((a, b) => a.first - b.first);
}

/** `A placed second in the city category of the P.` */
const isStoodInField = ({ level, category, place, rule }: FilledClaim, view: View): boolean =>
  level?.family === 'rank' && category !== null && place === 'body' && rule.startsWith('awards/en/') && isStanding(level, view) && !view.text.startsWith('among ', category.span.start - 'among '.length); // prettier-ignore

/** `It received the Excellence Award.`, told behind: the field in which one `stood` so. */
function withFieldOfStanding(claim: FilledClaim, stood: readonly FilledClaim[], view: View): FilledClaim {
  const { level, category, past, place, rule, overall, recipient, at, program, carried } = claim;
  if (!level || category || past || overall || place !== 'body' || !rule.startsWith('awards/en/')) return claim;
  if (!/^(?:prize|citation|institution)$/.test(level.family) || isStanding(level, view)) return claim;
  const before = stood.findLast((other) => other.at < at);
  if (!before || at - before.at > NEAR || before.recipient.place !== recipient.place) return claim;
  const isOfIt = carried.includes('program') || isSamePhrase(before.program, program, view);
  return isOfIt ? { ...claim, category: before.category } : claim;
}

/** Units between how somebody stood and what was won so. */
const NEAR = 400;

/**
 * `A Wins the Grand Prize in the P` above `A won the P in the C category`, `holding the plaque of the Grand Prize at the P`
 * below it: at which level, where the text names no other of that program.
 */
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
  if (title?.level?.strength !== 'strong') return claim;
  // `Takes Prizes in Three Fields`, `Top Honor in ‘C’`: at which level in one of them.
  if (title.place === 'title' && title.category && !claim.category) return claim;
  const isPrize = title.place === 'title' || title.level.family === 'prize';
  if (!isPrize || claims.some((other) => other !== title && tellsLevel(other))) return claim;
  return { ...claim, level: title.level, category: claim.category ?? title.category };
}

/** `won 44 awards`, where one of them is named. */
const isTotalOfNamed = ({ rule, recipient }: FilledClaim, claims: readonly FilledClaim[]): boolean =>
  rule === TOTAL && claims.some((other) => other.rule !== TOTAL && other.recipient.place === recipient.place);

const TOTAL = 'awards/en/total';

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
  if (
    !category ||
    level?.rank !== 'first-place' ||
    place !== 'body' ||
    rule.startsWith('awards/en/') ||
    !isStanding(level, view)
  )
    return false;
  const home = groups.find(
    ({ claims: [award] }) =>
      award.level?.family === 'citation' &&
      !award.category &&
      award.past === past &&
      isSamePhrase(award.program, claim.program, view),
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

/** What a claim says by itself counts; a headline counts least. */
function weight(claim: FilledClaim, view: View): number {
  const said =
    (claim.level ? 4 : 0) +
    (claim.category ? 2 : 0) +
    (claim.program && !claim.carried.includes('program') ? 2 : 0) +
    (claim.carried.includes('recipient') ? 0 : 1) -
    (isRun(claim) ? 1 : 0) -
    ((claim.level && isStanding(claim.level, view)) || isSum(claim, view) ? 6 : 0);
  if (claim.total) return -40;
  return claim.place === 'title' ? said - 20 : claim.place === 'caption' ? said - 10 : said;
}
