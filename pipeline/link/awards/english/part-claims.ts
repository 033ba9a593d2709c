import type { Claim, LevelReading, Phrase } from '../claim.js';
import { covers } from '../clause.js';
import { withoutEdition } from '../setting.js';
import { quotedAfter } from './fields.js';
import type { Part } from './part.js';
import { ground, programsFor, yearFor } from './programs.js';

/** Makes the claims of a level, one for each program that it was won in. */
export type Tell = (recipient: Claim['recipient'], category: Phrase | null, level: LevelReading) => Claim[];

/**
 * What all claims of a level have in common: programs, year, row of years, and how the sentence tells it. `told` is the
 * program of the level before, where no head noun told it to be one, for a level that names none.
 */
export function claimsOf(part: Part, isSameField: boolean, told: Phrase | null, rule: string): Tell {
  const { doc, clause, first, last, from, until, ahead } = part;
  const { text } = doc.view;
  const named = programsFor(part);
  const past = isPast(part);
  const ofPart = named.length === 0 && told ? [told] : named;
  const programs = past ? ofPart.map((program) => withoutNextEdition(part, program)) : ofPart;
  const edition = yearFor(clause, programs[0] ?? null, { start: first.span.start, end: until }, text);
  const streak = streakOf(part);
  // `aims to win the 2025 P after the L last year`: that edition is another's.
  const year = edition && past && programs[0] && programs[0].span.end <= first.span.start && covers(programs[0].span, edition.span) ? null : edition; // prettier-ignore
  const isAlso = clause.place === 'body' && ALSO.test(text.slice(from, first.span.start));
  const isOverall = OVERALL.test(text.slice(clause.span.start, until));
  let deed: { readonly name: Phrase | null } | null = null;
  const nearby = (): Phrase | null => (deed ??= { name: ground(text, last.span, until) }).name;
  return (recipient, category, level) =>
    (programs.length > 0 ? programs : [null]).map((named) => {
      // `the bronze prize in the night economy`: what is a field is no program.
      const program = named && category && named.span.start === category.span.start ? null : named;
      return {
        recipient,
        level,
        category,
        program,
        quoted: category || program ? null : quotedAfter(text, ahead),
        nearby: program || category ? null : nearby(),
        sameCategory: !category && isSameField,
        ...(isOverall ? { overall: true } : {}),
        ...(part.levels.length > 1 && !category ? { summed: true } : {}),
        ...(isAlso ? { also: true } : {}),
        organizer: null,
        year,
        streak,
        past,
        place: clause.place,
        block: clause.block,
        at: level.span.start,
        rule,
      };
    });
}

/** `rose from the L last year to the M in the 2024 P`: the edition is that of the level behind. */
function withoutNextEdition({ doc, clause, last }: Part, program: Phrase): Phrase {
  const isOfNext = clause.levels.some(({ span }) => span.start >= last.span.end && span.end <= program.span.start);
  return (isOfNext ? withoutEdition(doc, program) : null) ?? program;
}

/** `for the third year`: behind a level, else before it. */
function streakOf({ clause, last, until, window }: Part): Claim['streak'] {
  const behind = { start: last.span.end, end: until };
  return (
    clause.streaks.find(({ span }) => covers(behind, span)) ??
    clause.streaks.findLast(({ span }) => covers(window, span)) ??
    null
  );
}

/** Whether the level is told as one of an earlier year. */
function isPast({ doc, clause, first, last, from, until }: Part): boolean {
  const { text } = doc.view;
  const before = text.slice(clause.span.start, first.span.start);
  return (
    TOLD_AS_PAST.test(before) ||
    FOLLOWED.test(before) ||
    LAST_YEARS.test(text.slice(first.span.start - 14, first.span.start)) ||
    LAST_EDITION.test(text.slice(last.span.end, last.span.end + 30)) ||
    PAST.test(text.slice(from, until)) ||
    OVER_YEARS.test(text.slice(first.span.end, until))
  );
}

/** `It was also named an excellent county in road care` */
const ALSO = /\balso (?:been )?(?:[a-z]+ed|won|chosen)\b/;

const OVERALL = /\b[Ii]n (?:the |its )?(?:comprehensive|overall|general) (?:evaluation|assessment|score|ranking)s?\b/;

const PAST =
  /(?<!\b(?:following|since|after|from|than|with|unlike|of|as|over) )\b(?:[Ll]ast year(?!['’]s)|[Tt]he (?:previous year|year before)|a year (?:earlier|ago)|(?:two|three|four) years ago)\b/;
/** `for three consecutive years from 2019 to 2021` */
const OVER_YEARS = /\b(?:from|between) (?:19|20)\d\d (?:to|through|until|and) (?:19|20)\d\d\b/;
const LAST_YEARS = /\b[Ll]ast year['’]s $/;
/** `received the L in last year's evaluation`, `up from the L of last year` */
const LAST_EDITION =
  /^[’'”"]? (?:(?:in|at) (?:last year['’]s|the (?:previous|preceding) year['’]s) |of (?:last year|the (?:previous|preceding) year|the year before)(?!['’]))/;
/** `This win follows the Grand Prize of the spring round`, `two years after the Grand Prize` */
const FOLLOWED = /\b(?:follows|(?:years?|months?) after(?: winning| receiving| taking)?) (?:the|its|an?) $/;
const TOLD_AS_PAST =
  /^(?:Last year|The year before|Previously)\b|^Since (?:first )?(?:receiving|winning|being)\b[^,]*$/;
