import type { Span } from '../../../types.js';
import type { Clause, Figure, Phrase } from '../claim.js';
import { covers } from '../clause.js';
import { insertedEvent } from './inserted-event.js';
import { eventBehind } from './event-behind.js';
import type { Part } from './part.js';

/**
 * What the level was won in: tied to it by a preposition, named before it, told by its ground, or named behind the levels
 * that share its verb, up to `sharedUntil`; several where both are said.
 */
export function programsFor(part: Part): readonly Phrase[] {
  const { doc, clause, from, until, sharedUntil, sharedLevel } = part;
  const { text } = doc.view;
  const level = part.last.span;
  const span = { start: from, end: until };
  const inside = clause.programs.filter((phrase) => covers(span, phrase.span));
  // `at the …`, `in Seoul's …` ties a program to the level before it; `, and the … project` opens something new.
  const tied = inside.findIndex(
    (phrase) => phrase.span.start >= level.end && TIES.test(text.slice(level.end, phrase.span.start)),
  );
  if (tied >= 0) {
    let end = tied + 1;
    // `evaluations for "A" and "B"`: one level in each.
    while (
      end < inside.length &&
      /^[,.]?["”'’]? and (?:for |the )?["“'‘]?$/.test(text.slice(inside[end - 1]!.span.end, inside[end]!.span.start))
    )
      end++;
    return inside.slice(tied, end);
  }
  const inserted = part.isFirst ? null : insertedEvent(clause, part.first.span, text);
  if (inserted) return [inserted];
  const merit = ground(text, level, span.end);
  if (merit && OF_MERIT.test(text.slice(merit.span.start, merit.span.end))) return [merit];
  const before = clause.programs.findLast(
    (phrase) => phrase.span.end <= level.start && !isClosedOff(text.slice(phrase.span.end, level.start)),
  );
  if (!before && merit && !OF_A_DEED.test(text.slice(level.end, merit.span.end))) return [merit];
  // `the L in the P and, a day later, the M at the Clean Air Festival`: P is the first one's.
  const isOthers = before !== undefined && clause.levels.some(({ span: other }) => other.end <= before.span.start && TIES.test(text.slice(other.end, before.span.start))); // prettier-ignore
  const event =
    eventOf(part, behindField(clause, level, text), span.end, before !== undefined) ??
    editionBehind(text, behindField(clause, level, text), level.end, span.end);
  if (event) return [event];
  const ofEvent = before && !isOthers ? null : eventBehind(text, behindField(clause, level, text), span.end);
  if (ofEvent) return [ofEvent];
  const plain = before && !isOthers ? null : plainName(text, behindField(clause, level, text), span.end);
  if (plain) return [plain];
  // `the L in the C category and the M in the D category at the 2018 Harbor Festival`
  const behind = sharedLevel && !before ? nameBehind(part, sharedLevel) : null;
  if (behind) return [behind];
  const other =
    before ??
    (clause.place === 'item'
      ? inside[0]
      : clause.programs.length === 1 && clause.programs[0]!.span.start < sharedUntil
        ? clause.programs[0]
        : undefined);
  const named =
    other ?? programOfRow(part) ?? openingEvent(text.slice(clause.span.start, level.start), clause.span.start);
  return named ? [named] : [];
}

/** `In the ‘2024 Harbor Check’ by the ministry, A-gun received the L`, `At the ceremony for the 3rd Harbor Day, …`: what opens the sentence. */
function openingEvent(words: string, start: number): Phrase | null {
  const found = (OPENING_EVENT.exec(words) ?? EDITION_RUN.exec(words))?.groups;
  const name = found?.['name'] ?? found?.['day'];
  if (name === undefined) return null;
  const from = start + words.indexOf(name);
  return { span: { start: from, end: from + name.length }, id: null };
}

const OPENING_EVENT =
  /^[\s"“]*(?:[A-Z][a-z]+(?: [a-z]+)?, )?(?:[Ii]n|[Aa]t|[Dd]uring|[Ff]rom) (?:(?:the |this year['’]s )?['‘“"](?<name>(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)) [A-Z][^'‘’“”"]{7,90}?),?['’”"]|(?:the|an?) (?:[a-z]+ )?(?:ceremony|event) (?:for|of|marking|to mark) (?:the )?(?<day>(?:(?:19|20)\d\d |\d{1,3}(?:st|nd|rd|th) )?(?:[A-Z][\w'’-]*(?: of)? ){1,5}Day)\b)/;

/** `The ministry has finished the ‘2023 Data Review,’ choosing`: an edition in quotes, whatever its name ends in. */
const EDITION_RUN =
  /\b(?:finished|completed|concluded|wrapped up|carried out|conducted|announced|released|unveiled|published|held|hosted|(?:results|winners|outcome) of) (?:the (?:results|winners|outcome) of )?(?:the |its |this year['’]s )?['‘“"](?<name>(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)) [A-Z][^'‘’“”"]{7,90}?),?['’”"]/;

/** `A-gu Grand Prize, B-gu Excellence Award in ‘P’`: of a headline's row without verbs the program behind the last level. */
function programOfRow({ doc, clause, words, last }: Part): Phrase | null {
  const [program, ...others] = clause.programs;
  if (clause.place !== 'title' || !program || others.length > 0 || program.span.start < last.span.end) return null;
  const between = { start: last.span.end, end: program.span.start };
  const isRow = /^, /.test(doc.view.text.slice(between.start, between.end));
  return isRow && words.verbs.find(doc.view, between).length === 0 ? program : null;
}

/** `won two awards (2019 Shore Awards, 2020 Tide Awards), and was named an excellent city`: the bracket is told. */
export function isClosedOff(gap: string): boolean {
  const bracket = CLOSED.exec(gap);
  return bracket !== null && (bracket.groups!['inside']?.includes(', ') ?? true);
}

const CLOSED = /^[^()]*(?:\((?<inside>[^()]*))?\), (?:and|but|while) /;

const TIES =
  /(?:\b(?:in|at|of|for|from|by)(?: both)?(?: (?:the|its|this year's|last year's))?(?: [A-Z][\w.]*(?: [A-Z&][\w.]*| of| and|, [A-Z][\w.]*)*['’]s?)?|, (?:the|held)[^.;]{0,30}|\b(?:in|at|of|from|by) the Ministry of [A-Za-z, ]*\band) ?['"‘“]?$/;

/** `the Presidential Award for improving … systems went to`: what an honour is for, where nothing else names it. */
export function ground(text: string, level: Span, until: number): Phrase | null {
  const told =
    /^ (?:for|in) (?=[a-z]+ing |merit |contributions? )(?<name>[^,.;()]{6,80}?)(?= (?:went|goes|go|was|were|received|won|by)\b|[,.;]|$)/.exec(
      text.slice(level.end, until),
    );
  if (!told) return null;
  return {
    span: { start: level.end + told[0].length - told.groups!['name']!.length, end: level.end + told[0].length },
    id: null,
  };
}

/** `merit in child care`: what an honour is given for, and its name. */
const OF_MERIT = /^(?:merit|contributions?)\b/;

/** `the Presidential Award for giving two lanes to pedestrians`: what the winner did, where the text names the contest. */
const OF_A_DEED = /^ for [a-z]+ing /;

/** `a commendation in the Safe Korea disaster drill`: two words and more after `in the` name what nothing else does. */
function plainName(text: string, from: number, until: number): Phrase | null {
  const words = text.slice(from, until);
  const match =
    DESCRIBED.exec(words) ??
    /^[’'”"]?(?: for Excellence)? (?:in|at) (?:the (?:(?:same )?[a-z]+['’]s |[A-Z][\w. -]{2,60}['’]s )?|[A-Z][\w. -]{2,40}['’]s )(?<name>(?:(?:19|20)\d\d |\d{1,3}(?:st|nd|rd|th) )?(?!first|second|third|same|country|nation|world|year|past|last|next|previous)[A-Za-z][\w-]*(?: (?!in|at|for|and|by|from|on|with|to|of|which|that|held|hosted|carried|conducted|category|sector|division|field|evaluation|contest)[A-Za-z][\w-]*){1,6})(?=[,.;]| (?:held|hosted|by|which|for|and|on)\b|$)/.exec(
      words,
    );
  if (
    !match ||
    /(?:category|sector|division|field|city|county|district|province|country|Center|Hall|Hotel|Office|Building|Museum|Library|Park|Stadium|Plaza|University|School|Theat(?:er|re))$/.test(
      match.groups!['name']!,
    )
  )
    return null;
  const start = from + match[0].length - match.groups!['name']!.length;
  return { span: { start, end: from + match[0].length }, id: null };
}

/** `the top prize in the province's annual review of livestock disease control`: an evaluation that is described. */
const DESCRIBED =
  /^[’'”"]? (?:in|at) (?:the |its |(?:the |its )?[\w. -]{2,60}['’]s )(?<name>(?:(?:annual|yearly|regular|nationwide) )?(?:review|survey|check|inspection|audit|screening|study|comparison) of (?!the |its )[a-z]+(?: (?!in|at|for|by|from|on|with|which|that|held|hosted|conducted)[a-z]+){1,5})/;

/** `the Minister's Award at the '5th Harbor Day Ceremony'`: an event in quotes that nothing tells to be a contest. */
function quotedEvent({ doc, words }: Part, from: number, until: number, isNamed: boolean): Phrase | null {
  const { text } = doc.view;
  const match = QUOTED_EVENT.exec(text.slice(from, until));
  if (!match) return null;
  const mayBeElse = BARELY.test(match[0]) || (isNamed && OF_QUOTED.test(match[0]));
  if (mayBeElse && !words.forms.eventName.test(match.groups!['name']!)) return null;
  const start = from + match[0].indexOf(match.groups!['name']!, match[0].search(/['‘“"]/));
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

/** Behind `in` the words in quotes may be a field: they name an event where they say whose it is, or which one. */
const QUOTED_EVENT =
  /^[’'”"]?(?: as an? (?:institution|organi[sz]ation|group))? (?:(?:at|from|during) (?:the |this year's )?|of (?:the |this year's )|in (?:the )?(?:[A-Za-z][\w ,&-]{1,50}['’]s )?)['‘“"](?<name>[\dA-Z](?:[^'‘’“”"]|(?<=s)['’](?= [A-Z])){7,90}?)[,.]?['’”"](?! ?(?:category|field|sector|division|area|section|part|group)\b)/;

/** `in the ‘Harbor Walk’`, but `in the ministry's ‘Data Check’`, `in the ‘2024 Data Check’` */
const BARELY = /^[’'”"]? in (?:the )?['‘“"](?!(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)) )/;

/** `the L of the ‘Harbor Walk’`: where another program is named, an event's name alone. */
const OF_QUOTED = /^[’'”"]? of /;

/** `at the ceremony for the 2024 Harbor Day`: a day that is kept, at which honours are given. */
function dayKept(text: string, from: number, until: number): Phrase | null {
  const match = DAY_KEPT.exec(text.slice(from, until));
  if (!match) return null;
  const start = from + match[0].length - match.groups!['name']!.length;
  return { span: { start, end: from + match[0].length }, id: null };
}

const DAY_KEPT =
  /^[’'”"]? (?:at|during) (?:the|an?) (?:[a-z]+ )?(?:ceremony|event) (?:for|of|marking|to mark) (?:the )?(?<name>(?:(?:19|20)\d\d |\d{1,3}(?:st|nd|rd|th) )?(?:[A-Z][\w'’-]*(?: of)? ){1,5}Day)\b/;

/** `the L in the C category of the 8th Farm Expo`: an edition of which a field is, whatever its name ends in. */
function editionBehind(text: string, from: number, levelEnd: number, until: number): Phrase | null {
  const name = from > levelEnd ? OF_EDITION.exec(text.slice(from, until))?.groups!['name'] : undefined;
  if (name === undefined) return null;
  const start = text.indexOf(name, from);
  return { span: { start, end: start + name.length }, id: null };
}

const OF_EDITION =
  /^ of the (?<name>(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d) [A-Z][\w-]*(?: (?:(?:of|and|for) )?[A-Z][\w-]*){1,7})(?=[,.;]| (?:held|hosted|organi[sz]ed|run|by|which|on|in)\b|$)/;

const eventOf = (part: Part, from: number, until: number, isNamed: boolean): Phrase | null =>
  quotedEvent(part, from, until, isNamed) ?? (isNamed ? null : dayKept(part.doc.view.text, from, until));

/** The name that no head noun tells to be a program's, behind a level that shares the part's verb. */
function nameBehind(part: Part, level: Span): Phrase | null {
  const { doc, clause, sharedUntil } = part;
  const { text } = doc.view;
  const from = behindField(clause, level, text);
  const plain = plainName(text, from, sharedUntil);
  // `the L in births and the M in the night economy`: a field.
  const isName = plain !== null && /[A-Z\d]/.test(text[plain.span.start]!);
  return eventOf(part, from, sharedUntil, false) ?? (isName ? plain : null);
}

/** Where the words behind a level go on, behind the field that it was won in: ` in the C field`. */
function behindField({ categoryWholes }: Clause, level: Span, text: string): number {
  const field = categoryWholes.find(
    ({ start }) => start >= level.end && /^[’'”"]? (?:in|for) (?:the )?[‘“"']?$/.test(text.slice(level.end, start)),
  );
  return field?.end ?? level.end;
}

/** A level and what ties a year to it. */
const OF_LEVEL = /^[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*){0,4} in $/;

const OF_PROGRAM = /^[’'”"]? of $/;

const OPENS_IN = /(?:^[\s"“]*(?:And |Earlier,? |Also,? )?|[:;] )[Ii]n $/;

/** The edition's year: in the program's name, or behind `in` or `of`. */
export function yearFor(clause: Clause, program: Phrase | null, span: Span, text: string): Figure | null {
  // `won the L in the 2022 P, following the M in 2020`
  const behind = program && program.span.end <= span.start ? clause.years.find((figure) => covers(span, figure.span) && OF_LEVEL.test(text.slice(span.start, figure.span.start))) : null; // prettier-ignore
  if (behind) return behind;
  // `In the "Plan Evaluation" of 2023, the city received the L`
  const edition = program && clause.years.find((figure) => OF_PROGRAM.test(text.slice(program.span.end, Math.max(program.span.end, figure.span.start)))); // prettier-ignore
  if (edition) return edition;
  const inProgram = program && clause.years.find((figure) => covers(program.span, figure.span));
  if (inProgram) return inProgram;
  if (clause.place === 'item' && clause.years.length === 1) return clause.years[0]!;
  // `received the 2019 Presidential Award`
  const beside = clause.years.find((figure) => figure.span.end === span.start - 1);
  if (beside) return beside;
  // `In 2021, the county received …`
  const [opening] = clause.years;
  if (opening && OPENS_IN.test(text.slice(clause.span.start, opening.span.start)) && text[opening.span.end] === ',')
    return opening;
  return (
    clause.years.find(
      (figure) =>
        covers(span, figure.span) && /(?:in|of|\() ?$/.test(text.slice(figure.span.start - 4, figure.span.start)),
    ) ?? null
  );
}
