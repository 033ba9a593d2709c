import type { Doc, Span } from '../../types.js';
import type { Claim, Clause, ClauseReading, LevelReading, Phrase, PlaceGroup } from './claim.js';
import { covers } from './clause.js';
import {
  bareField,
  bracketFields,
  fieldInRow,
  categoriesAfter,
  fieldOf,
  fieldsListed,
  quotedAfter,
  topicCategory,
} from './english/fields.js';
import { ground, isClosedOff, programsFor, yearFor } from './english/programs.js';
import { holdersOf } from './english/holders.js';
import { sharersOf } from './english/recipients.js';
import { isUnsaid, isWon } from './english/verdict.js';
import { isWinnerRole } from './english/winners.js';
import { countedInBracket } from './english/counted.js';
import { withoutLevel } from './english/without-level.js';
import type { EnglishWords } from './english/words.js';
import { pairUp } from './pair.js';

/**
 * Reads an English clause: the winner stands before its verb (`X won the L in the C category of the P`) or after `went
 * to` and `by`; field and program follow the level, unless the sentence opens with them (`In the C category, …`).
 */
export function readEnglish(doc: Doc, clause: Clause, words: EnglishWords): ClauseReading {
  const { text } = doc.view;
  const claims: Claim[] = [];
  const refusals: { span: Span; rule: string }[] = [];
  const groups = clause.groups().filter((group) => isWinnerRole(doc, group));
  const topic = topicCategory(clause, text);
  let current: PlaceGroup | null = null;
  let told = false;
  let inSameField = SAME_FIELD.test(text.slice(clause.span.start, Math.min(clause.span.end, clause.span.start + 30)));

  const levelGroups = groupLevels(clause.levels, text);
  const holders = levelGroups.length > 0 ? holdersOf(doc, clause, levelGroups, words) : [];
  levelGroups.forEach((levels, index) => {
    const first = levels[0]!;
    const last = levels.at(-1)!;
    const holder = holders[index] ?? null;
    const nextLevel = levelGroups[index + 1]?.[0]!.span.start ?? clause.span.end;
    const from = holder?.start ?? (index === 0 ? clause.span.start : levelGroups[index - 1]!.at(-1)!.span.end);
    const newPredication = NEW_PREDICATION.exec(text.slice(last.span.end, nextLevel));
    const nextHeld = holders[index + 1]?.start ?? nextLevel;
    const until = nextHeld >= last.span.end ? Math.min(nextLevel, nextHeld) : nextLevel;
    const window = { start: from, end: first.span.start };
    const ahead = {
      start: last.span.end,
      end: newPredication ? Math.min(until, last.span.end + newPredication.index) : until,
    };

    const before =
      groups.filter((group) => group.span.start >= window.start && group.span.end <= window.end + 1).at(-1) ?? null;
    const listed = groups.filter((group) => group.span.start >= ahead.start && group.span.start < ahead.end);
    const next = listed[0] ?? null;
    const handed = holder
      ? holder.form === 'handed-to'
      : next !== null && HANDED.test(text.slice(last.span.end, next.span.start));
    const among =
      !holder &&
      next &&
      !handed &&
      /(?:among them|including|: )\s?$/.test(
        text.slice(Math.max(last.span.end, next.span.start - 14), next.span.start),
      );
    // Words that the build of the sentence does not explain tell nothing; a headline, a caption and an item leave words out.
    if (!holder && !among && clause.place === 'body') {
      told = false;
      refusals.push({ span: first.span, rule: 'awards/en/not-said' });
      return;
    }
    // `swept the top awards, winning the L and the M`: the sum of what follows.
    if (SUM.test(text.slice(first.span.start, last.span.end)) && levelGroups.length > index + 1) {
      refusals.push({ span: first.span, rule: 'awards/en/not-said' });
      return;
    }
    // `Gold Prize — Kim Do's ‘Harbor’`: a label, and behind it a work or a person.
    const rest = holder || next ? '' : text.slice(last.span.end, clause.span.end);
    if (LABEL_OF_WORK.test(rest) || TO_SOMEBODY.test(rest)) {
      refusals.push({ span: first.span, rule: 'awards/en/other-winner' });
      return;
    }
    const subject = before && text.slice(before.span.end, first.span.start).length < 220 ? before : null;
    const group: PlaceGroup | null = handed
      ? next
      : (subject ?? (among ? next : null) ?? (clause.place === 'item' ? next : null) ?? current);
    if (subject && !handed) current = subject;
    const said = holder ? null : isWon(clause, levels, text, from, until);
    const verdict =
      said === null
        ? isUnsaid(clause, levels, text, from, until)
          ? 'not-said'
          : holder!.verdict
        : handed && said === 'not-said'
          ? 'won'
          : said;
    // `after the Special Prize in 2021 and the Minister’s Award in 2022`: the second is told with the first.
    const joined =
      !holder && told && verdict === 'not-said' && / and (?:the |an? )$/.test(text.slice(from, first.span.start));
    told = verdict === 'won' || joined;
    if (!told) {
      refusals.push({ span: first.span, rule: `awards/en/${verdict}` });
      return;
    }

    const listedFields = clause.place === 'item' ? [] : fieldsListed(text, ahead);
    const own = listedFields.length > 0 ? listedFields : categoriesAfter(clause, ahead, handed && next ? next.span.start : null, text); // prettier-ignore
    const beforeOwn =
      own.length > 0 ? [] : clause.categories.filter((_, at) => covers(window, clause.categoryWholes[at]!) && clause.categories[at] !== topic && !isClosedOff(text.slice(clause.categoryWholes[at]!.end, first.span.start))); // prettier-ignore
    const unnamed =
      own.length === 0 && beforeOwn.length === 0 && clause.place !== 'item' ? (bareField(text, ahead, words) ?? fieldInRow(clause, text, last.span, words)) : null; // prettier-ignore
    const bare = unnamed && clause.programs.every(({ span }) => span.end <= unnamed.span.start || unnamed.span.end <= span.start) ? unnamed : null; // prettier-ignore
    const bracket = bracketFields(text, { start: window.start, end: last.span.end }, last.span.end);
    const categories: readonly (Phrase | null)[] =
      own.length > 0
        ? own
        : bracket
          ? bracket
          : bare
            ? [bare]
            : topic
              ? [beforeOwn.at(-1) ?? topic]
              : index === 0 || beforeOwn.length === 0
                ? [beforeOwn.at(-1) ?? null]
                : [null];

    let shared = index + 1;
    while (holders[shared]?.isSharing === true) shared++;
    const sharedUntil = shared > index + 1 ? (levelGroups[shared]?.[0]!.span.start ?? clause.span.end) : until;
    const programs = programsFor(clause, { start: from, end: until }, last.span, text, sharedUntil);
    const year = yearFor(clause, programs[0] ?? null, { start: first.span.start, end: until }, text);
    const streak =
      clause.streaks.find((figure) => covers({ start: last.span.end, end: until }, figure.span)) ??
      clause.streaks.filter((figure) => covers(window, figure.span)).at(-1) ??
      null;
    const isPast =
      TOLD_AS_PAST.test(text.slice(clause.span.start, first.span.start)) ||
      FOLLOWED.test(text.slice(clause.span.start, first.span.start)) ||
      LAST_YEARS.test(text.slice(first.span.start - 14, first.span.start)) ||
      PAST.test(text.slice(from, until));
    const isAlso = clause.place === 'body' && ALSO.test(text.slice(from, first.span.start));
    const isOverall = OVERALL.test(text.slice(clause.span.start, until));
    const isOfSame =
      (among || categories.includes(null)) && (SAME_FIELD.test(text.slice(window.start, until)) || inSameField);
    inSameField ||= isOfSame;
    let deed: { readonly name: Phrase | null } | null = null;
    const make = (recipient: Claim['recipient'], category: Phrase | null, level: LevelReading): void => {
      for (const program of programs.length > 0 ? programs : [null])
        claims.push({
          recipient,
          level,
          category,
          program,
          quoted: category || program ? null : quotedAfter(text, ahead),
          nearby: program || category ? null : (deed ??= { name: ground(text, last.span, until) }).name,
          sameCategory: !category && isOfSame,
          ...(isOverall ? { overall: true } : {}),
          ...(isAlso ? { also: true } : {}),
          organizer: null,
          year,
          streak,
          past: isPast,
          place: clause.place,
          block: clause.block,
          at: level.span.start,
          rule: handed ? 'awards/en/handed-to' : among ? 'awards/en/listed-after' : 'awards/en/winner-first',
        });
    };
    if (among && group === next) {
      for (const member of listed) {
        const field = /^ for ([a-z][a-z ]+?)(?=,|\.| and |$)/.exec(
          text.slice(member.span.end, Math.min(ahead.end, member.span.end + 50)),
        );
        const start = member.span.end + ' for '.length + (field && /^the /.test(field[1]!) ? 'the '.length : 0);
        const category = field
          ? { span: { start, end: member.span.end + ' for '.length + field[1]!.trimEnd().length }, id: null }
          : null;
        member.places.forEach((place, at) => make({ place, span: member.spans[at]! }, category, last));
      }
      return;
    }
    const winners = holder ? holder.groups : group ? [group] : null;
    const beside = holder?.verdict === 'won' && !handed ? sharersOf(text, clause.groups(), ahead, words) : [];
    const recipients: readonly Claim['recipient'][] = winners
      ? [...winners, ...beside].flatMap(({ places, spans }) => places.map((place, at) => ({ place, span: spans[at]! })))
      : [null, ...beside.flatMap(({ places, spans }) => places.map((place, at) => ({ place, span: spans[at]! })))];
    // `A-gu and B-si won the first and second prizes`: two cannot both be first and second.
    const isRanked = levels.length > 1 && levels.length === recipients.length && levels.every(({ family }) => family === 'rank'); // prettier-ignore
    const each =
      recipients.length > 1 &&
      (isRanked || /\brespectively\b/.test(text.slice(window.start, Math.min(clause.span.end, until + 40))));
    for (const [recipient, category, level] of pairUp(recipients, categories, levels, each)) {
      const group = handed && !category && recipients.length > 1 ? winners?.find(({ spans }) => spans.some((span) => span === recipient?.span)) : null; // prettier-ignore
      make(recipient, group ? fieldOf(clause, group, text) : category, level);
    }
    for (const { group: more, lead } of holder?.more ?? []) {
      const category = clause.categories.find((_, at) => covers(lead, clause.categoryWholes[at]!)) ?? null;
      more.places.forEach((place, at) => make({ place, span: more.spans[at]! }, category, last));
    }
  });
  if (clause.levels.length === 0) claims.push(...withoutLevel(doc, clause, words));
  claims.push(...countedInBracket(doc, clause, words));
  return { claims, refusals };
}

const SUM = /^(?:top|highest|main|major) (?:awards|prizes|honou?rs)$/i;

const LABEL_OF_WORK =
  /^s?[’'”"]?(?: \([^()]*\))? ?[:–—] ?(?:[‘“"'][^’”"']{2,}[’”"']|[A-Z][a-z]+ [A-Z][a-z]+(?:-[a-z]+)?(?:['’]s [‘“"']|, | [‘“"']|$))/;

/** `It was also named an excellent county in road care` */
const ALSO = /\balso (?:been )?(?:[a-z]+ed|won|chosen)\b/;

const OVERALL = /\b[Ii]n (?:the |its )?(?:comprehensive|overall|general) (?:evaluation|assessment|score|ranking)s?\b/;

const SAME_FIELD = /\b(?:same|that|this)(?: very| same)? (?:category|field|sector|division)\b/;
/** `…, and in the city category, B won`: what is told behind it is another's. */
const NEW_PREDICATION = /;\s|,? (?:while|whereas)\s|, and (?:in|for) (?:the |Group )/;
const PAST =
  /(?<!\b(?:following|since|after|from|than|with|unlike|of|as|over) )\b(?:[Ll]ast year(?!['’]s)|[Tt]he (?:previous year|year before)|a year (?:earlier|ago)|(?:two|three|four) years ago)\b/;
const LAST_YEARS = /\blast year['’]s $/;
/** `This win follows the Grand Prize of the spring round` */
const FOLLOWED = /\bfollows (?:the|its|an?) $/;
const TOLD_AS_PAST =
  /^(?:Last year|The year before|Previously)\b|^Since (?:first )?(?:receiving|winning|being)\b[^,]*$/;

const HANDED =
  /^[’'”"s]*(?: \([^)]*\))?(?:, which [^,;]{3,60},)?(?: (?:for|in|at|of) [^.;]{0,90})? (?:went to|goes to|go to|was (?:given|awarded|presented|won|received|taken) (?:to|by)|were (?:given|awarded|won|received) (?:to|by)|is (?:given|awarded) to|was shared by|to)(?: the following[^:]*:?)? [^.;]{0,100}$/;
const HANDED_NEXT = /^[’'”"]?(?: \([^)]*\))? (?:went|goes|go|was|were) /;
/** `Top honor to a team leader`: somebody who is no government. */
const TO_SOMEBODY = /^[’'”"]? (?:went |goes )?to (?!the (?:city|county|district)\b)(?:an? |the |\d+ )?[a-z]/;

/** `the Grand Prize and the Excellence Award`: levels that share what stands around them. */
function groupLevels(levels: readonly LevelReading[], text: string): LevelReading[][] {
  const groups: LevelReading[][] = [];
  for (const level of levels) {
    const before = groups.at(-1)?.at(-1);
    const gap = before && text.slice(before.span.end, level.span.start);
    // `won the Silver Award, and the Bronze Award went to …`: the second has a winner of its own.
    const handed = gap?.startsWith(',') && HANDED_NEXT.test(text.slice(level.span.end, level.span.end + 24));
    if (
      gap !== undefined &&
      !handed &&
      /^[’'”"]?(?:,| and|, and| or) (?:the |an? |one |two |three )?[‘'“"]?$/.test(gap)
    )
      groups.at(-1)!.push(level);
    else groups.push([level]);
  }
  return groups;
}
