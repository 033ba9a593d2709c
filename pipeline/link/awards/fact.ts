import type { Award, Doc, Evidence, Rank, Span } from '../../types.js';
import type { Figure, LevelReading, Phrase } from './claim.js';
import { covers } from './clause.js';
import { isDegree } from './compatible.js';
import { giverOf } from './organizer.js';
import { withoutEdition } from './setting.js';
import type { AwardGroup, FilledClaim } from './unite.js';

/** The award that a group of claims tells: the fullest claim first, the others where it is silent, all as evidence. */
export function award(
  doc: Doc,
  { claims }: AwardGroup,
  organizerOf: (program: Phrase, section: number) => Phrase | null,
  fullNameOf: (program: Phrase) => Phrase,
): Award {
  const [main] = claims;
  const { view } = doc;
  let { level, category, organizer, year, streak } = main;
  let alsoRank: Rank | null = null;
  let told: FilledClaim | null = null;
  for (const claim of claims) {
    level ??= claim.level;
    alsoRank ??= claim.level?.alsoRank ?? null;
    // `최우수기관에 선정돼`, `최우수상을 받은`: one degree in two words; `우수상`, `장관 표창`: the office's honour comes second.
    if (claim.level && level && claim.place === 'body' && claim.level.rank !== level.rank) {
      const isOwn = isCitation(level) && !level.alsoRank && !isCitation(claim.level) && claim.level.alsoRank === null;
      if (isOwn) [alsoRank, level] = [level.rank, claim.level];
      else if (isCitation(claim.level) || isInstitution(claim.level) !== isInstitution(level))
        alsoRank ??= claim.level.rank;
    }
    category ??= claim.category;
    organizer ??= claim.organizer;
    year ??= claim.year;
    streak ??= claim.streak;
    if (claim.program && !claim.carried.includes('program') && (told === null || isFuller(doc, claim, told)))
      told = claim;
  }
  // `in Group II`: with whom it was compared, and not in what.
  if (category && GROUP.test(view.quote(category.span))) category = null;
  // `최우수 시군으로 뽑힌`, `종합평가 최우수`: the level itself says more than who has it.
  const bare = level && isGovernmentsOf(doc, level) ? claims.find((claim) => isDegree(claim, view)) : undefined;
  level = bare?.level ?? level;
  // What a headline calls it is less than its name in the text.
  const named =
    told && !((told.place === 'title' || told.place === 'caption') && main.program) ? told.program : main.program;
  const full = named && fullNameOf(named);
  const edition = full && yearIn(doc, full)?.value;
  // What was won in another year has the fuller name without its edition.
  const isOther = (full && !isOfEdition(doc, main, full)) || (year && year.value !== edition);
  const program = edition && isOther ? withoutEdition(doc, full) : full;
  if (edition && isOther && year && covers(full.span, year.span)) year = null;
  if (program) {
    organizer ??= organizerOf(program, main.section);
    organizer ??= level ? giverOf(doc, level.span) : null;
    year ??= yearIn(doc, program);
  }
  const place = doc.places[main.recipient.place]!;
  const nameOf = (phrase: Phrase | null) => phrase && { id: phrase.id, name: doc.view.quote(phrase.span) };
  const evidence = new Map<string, Evidence>();
  const add = (role: Evidence['role'] & string, span: Span | null | undefined) => {
    const key = span && `${role} ${span.start}`;
    if (key && !evidence.has(key)) evidence.set(key, { role, start: span.start, end: span.end });
  };
  for (const claim of claims) {
    add('level', claim.level?.span);
    add('recipient', claim.recipient.span);
    add('category', claim.category?.span);
    add('program', claim.program?.span);
  }
  add('program', program?.span);
  add('organizer', organizer?.span);
  add('year', year?.span);
  add('streak', streak?.span);
  return {
    recipient: { id: place.id, name: place.tier === 'upper' ? nameTold(doc, claims, place.name) : place.name },
    program: nameOf(program),
    organizer: nameOf(organizer),
    category: nameOf(category),
    level: { text: level ? doc.view.quote(level.words) : null, rank: level?.rank ?? 'unspecified' },
    alsoRank,
    year: year?.value ?? null,
    streak: streak?.value ?? null,
    status: main.past ? 'past' : 'received',
    basis: main.carried.length > 0 ? 'inferred' : 'stated',
    evidence: [...evidence.values()] as [Evidence, ...Evidence[]],
    rule: main.rule,
  };
}

/** `최우수 시군`, `우수 자치구`: governments of a degree, and no 기관. */
const isGovernmentsOf = ({ view: { text } }: Doc, { family, words }: LevelReading): boolean =>
  family === 'institution' && /^(?:최우수|우수|장려) (?!기관)/.test(text.slice(words.start, words.end));

/** `전북특별자치도` where the award is told so, and `전북도` where the headline does: an upper-tier government in the form of its award. */
function nameTold({ view }: Doc, claims: readonly FilledClaim[], name: string): string {
  const told = claims.find(({ place, carried }) => place !== 'title' && !carried.includes('recipient'));
  const words = told && view.quote(told.recipient.span);
  return words && UPPER.test(words) ? words : name;
}

const UPPER = /^[가-힣]{2,4}(?:특별자치|특별|광역)?[시도]$/;

/** Whether an award was given in the edition that its program is named with, and not in the one before or after. */
function isOfEdition({ view: { text } }: Doc, claim: FilledClaim, { span }: Phrase): boolean {
  const { past, level, carried, rule } = claim;
  if (past && isTiedBehind(claim)) return rule.startsWith('awards/en/');
  const isNamedAhead = rule.startsWith('awards/ko/') && level !== null && !carried.includes('program');
  if (!isNamedAhead || span.start > level.span.start) return !past;
  const between = text.slice(span.end, level.span.start);
  if (past) return !EARLIER.test(between);
  return !THIS_YEAR.test(between) || !LAST_YEAR.test(text.slice(Math.max(0, span.start - 12), span.start));
}

/** `‘2024 P’에서 지난해 우수상을 받은 데 이어`: not of the edition named; `지난해 ‘2023 P’에서 … 올해는 최우수상을`: the edition is that of before. */
const LAST_YEAR = /지난해|작년|전년/;
const EARLIER = /지난해|작년|전년|(?:19|20)\d\d년/;
const THIS_YEAR = / (?:올해|이번)(?:에는|에도|[에는도])? /;

/** `last year the L at the 2022 P`: the program is named behind its level, with its own edition. */
const isTiedBehind = ({ level, program, carried }: FilledClaim): boolean =>
  level !== null && program !== null && !carried.includes('program') && program.span.start >= level.span.end;

const isCitation = ({ family }: LevelReading): boolean => family === 'citation';
const isInstitution = ({ family }: LevelReading): boolean => family === 'institution';

/** Whether a claim's name for the program holds the other's and more: `보건사업 우수기관 평가`, `우수기관 평가`. */
function isFuller({ view: { folded } }: Doc, claim: FilledClaim, other: FilledClaim): boolean {
  const [name, short] = [claim, other].map(({ program }) => folded.slice(program!.span.start, program!.span.end));
  return claim.place !== 'title' && name!.length > short!.length && name!.endsWith(short!);
}

/** The first year in a program's name: its edition. */
export function yearIn({ view }: Doc, { span }: Phrase): Figure | null {
  const match = /(?:19|20)\d{2}/.exec(view.text.slice(span.start, span.end));
  if (!match) return null;
  const start = span.start + match.index;
  return { value: Number(match[0]), span: { start, end: start + 4 } };
}

const GROUP = /^Group (?:[IVX]+|[A-Z]|\d+)$/;
