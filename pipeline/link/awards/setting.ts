import type { Doc, Span } from '../../types.js';
import type { Clause, LevelReading, Phrase } from './claim.js';
import type { ContestField } from './korean/contest-field.js';
import { governmentOf, governmentOfHeading, subjectOf } from './government.js';

/** What a clause of a section may lean on. Of governments it holds the clauses that may name one, read when one is asked for. */
export interface Setting {
  readonly section: number;
  /** The program that the section's text names first. */
  main: Phrase | null;
  /** The program told last in this paragraph or by the list's lead, else the main one. */
  program: Phrase | null;
  /** The programs told so far, in any of its paragraphs. */
  readonly named: Phrase[];
  /** The field told last, and the program that it was told of. */
  category: Phrase | null;
  categoryProgram: Phrase | null;
  /** The field that each government was last told to have won in, by its index in `Doc.places`. */
  readonly fieldOf: Map<number, Phrase>;
  /** Whether the sentence before set out a field (`In the C category, …`), so that it holds for the next ones. */
  fieldHolds: boolean;
  /** The field of awards that this paragraph announced without their levels: `won two prizes in the C field of the P`. */
  announced: Phrase | null;
  /** The field of the contest whose winners a sentence announced, for those who are told behind it. */
  contest: ContestField | null;
  /** The fields of the winners of one level, in their order, and that level: `to A in Group I and B in Group II`. */
  readonly fieldRow: Phrase[];
  fieldRowOf: LevelReading | null;
  /** The contests that a basic-tier government ran, with whose they are. */
  readonly hosted: { readonly program: Phrase; readonly place: number | 'self' }[];
  /** The clauses of this paragraph that have not been asked for their subject, and the subject found last. */
  readonly told: Clause[];
  recent: number | null;
  /** The same of the section's subheadings. */
  readonly subheads: Clause[];
  heading: number | null;
  /** The government that the section is about; undefined until it is asked for. */
  own: number | null | undefined;
}

/** The setting of a section of which nothing has been read. */
export function newSetting(section: number): Setting {
  return {
    section,
    main: null,
    program: null,
    named: [],
    category: null,
    categoryProgram: null,
    fieldOf: new Map(),
    fieldHolds: false,
    announced: null,
    contest: null,
    fieldRow: [],
    fieldRowOf: null,
    hosted: [],
    told: [],
    recent: null,
    subheads: [],
    heading: null,
    own: undefined,
  };
}

/** A new paragraph comes back to what the story is about, whatever the last one mentioned beside it. */
export function openParagraph(setting: Setting): void {
  setting.program = setting.main;
  setting.fieldHolds = false;
  setting.announced = null;
  setting.told.length = 0;
  setting.recent = null;
}

/** Index in `Doc.places` of whom a clause without a winner is about: who acted last in its paragraph, else the section's. */
export function governmentMeant(doc: Doc, setting: Setting): number | null {
  return recentGovernment(doc, setting) ?? ownOrHeading(doc, setting);
}

/** The one government that this paragraph told of last as acting or winning. */
function recentGovernment(doc: Doc, setting: Setting): number | null {
  return (setting.recent = newest(setting.told, doc, subjectOf) ?? setting.recent);
}

/** The government of the subheading above, else the section's; null where a section is about nobody in particular. */
function ownOrHeading(doc: Doc, setting: Setting): number | null {
  setting.heading = newest(setting.subheads, doc, governmentOfHeading) ?? setting.heading;
  if (setting.heading !== null) return setting.heading;
  if (setting.own === undefined) setting.own = governmentOf(doc, setting.section);
  return setting.own;
}

/** Whom the newest clause that names somebody names; the clauses need not be asked again. */
function newest(clauses: Clause[], doc: Doc, read: (doc: Doc, clause: Clause) => number | null): number | null {
  let place: number | null = null;
  while (place === null && clauses.length > 0) place = read(doc, clauses.pop()!);
  clauses.length = 0;
  return place;
}

/** `군은`, `the county`: the paragraph's government of that kind, else the section's, else the only one of that kind. */
export function ownGovernment(doc: Doc, setting: Setting, span: Span): number | null {
  const word = doc.view.folded.slice(span.start, span.end).replace(/^the /, '');
  const kind = KINDS[word];
  const fits = (place: number | null): place is number =>
    place !== null && (!kind || kind.test(doc.places[place]!.name));
  const recent = recentGovernment(doc, setting);
  if (fits(recent)) return recent;
  const government = ownOrHeading(doc, setting);
  if (fits(government)) return government;
  const others = doc.places.flatMap((place, index) =>
    place.tier === (word === 'province' ? 'upper' : 'basic') &&
    fits(index) &&
    place.mentions.some(({ block }) => doc.blocks[block]!.section === setting.section)
      ? [index]
      : [],
  );
  // `the province` where none is named: somebody above.
  return others.length === 1 ? others[0]! : word === 'province' ? null : government;
}

const KINDS: Readonly<Record<string, RegExp>> = {
  구: /구$/,
  시: /시$/,
  군: /군$/,
  도: /도$/,
  district: /-gu$|District$|구$/,
  city: /-si$|City$|시$/,
  county: /-gun$|County$|군$/,
  province: /-do$|Province$|State$|도$/,
};

/** A program carried over to another year loses the edition that its name opens with; null where a part of the year is in its midst. */
export function withoutEdition(doc: Doc, phrase: Phrase): Phrase | null {
  if (PART_OF_YEAR.test(doc.view.text.slice(phrase.span.start, phrase.span.end))) return null;
  const lead = /^(?:(?:(?:19|20)\d{2}년?도?|제\s?\d+회|\d+(?:st|nd|rd|th))\s)+/.exec(
    doc.view.text.slice(phrase.span.start, phrase.span.end),
  );
  return lead ? { ...phrase, span: { start: phrase.span.start + lead[0].length, end: phrase.span.end } } : phrase;
}

const PART_OF_YEAR = /\b(?:First|Second|Third|Fourth|1st|2nd|3rd|4th)[ -](?:Half|Quarter)\b|[상하]반기|[1-4]\s?분기/i;
