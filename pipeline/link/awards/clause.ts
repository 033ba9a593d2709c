import { isHonoured } from '../../../extractors/honoured.js';
import type { Doc, Mention, Rules, Span } from '../../types.js';
import { firstFrom, mentionsOf } from '../mentions.js';
import type { Claim, Clause, Figure, LevelReading, Phrase, PlaceGroup } from './claim.js';
import { isMeasure } from './english/measure.js';
import { groupReader } from './groups.js';
import { attributive, combineLevels, levelReader } from './levels.js';

/** Makes clauses of one article: everything that a sentence or an item names, with its role still open. */
export function clauseReader(rules: Rules): (doc: Doc) => (span: Span, block: number, place: Claim['place']) => Clause {
  const levelOf = levelReader(rules);
  const groupsOf = groupReader(rules);
  return (doc) => {
    const { text } = doc.view;
    const groupsIn = groupsOf(doc);
    /** `In the city and county evaluation, A-si won`: a part of the one that was named. */
    const isPart = (program: Mention, { start }: Span, place: Claim['place']) =>
      (isGeneral(program) && (place === 'title' || /^In (?:the )?$/.test(text.slice(start, program.span.start)))) ||
      OF_YEAR.test(program.text);
    let named: boolean | null = null;
    const hasNames = () =>
      (named ??= mentionsOf(doc.mentions, 'program').some(
        (mention) => !isGeneral(mention) && !OF_YEAR.test(mention.text),
      ));
    return (span, block, place) => {
      const inside = mentionsIn(doc.mentions, span);
      const levels = inside.levels.filter(
        (level) =>
          !isProgram(level, inside.programs) &&
          !isNamedBefore(level, inside.levels, text) &&
          !isHonouredOne(level, text) &&
          !isMeasure(text, level.span) &&
          !isField(level, text) &&
          !inside.categories.some(({ rule, span: field }) => rule.endsWith('/ko/told') && covers(field, level.span)),
      );
      if (inside.programs.length > 0)
        inside.categories = inside.categories.filter((field) => !opensName(field, inside.programs));
      const categories =
        levels.length === 0
          ? inside.categories
          : inside.categories.filter((category) => !isCovered(category.span, levels));
      const programs: Phrase[] = [];
      for (const mention of inside.programs) {
        if (isPart(mention, span, place) && hasNames()) continue;
        const clipped = isCovered(mention.span, levels) ? null : clipProgram(mention, categories, levels, text);
        if (clipped) programs.push(clipped);
      }
      const readings = combineLevels(
        levels.filter((mention) => !isCovered(mention.span, programs) || isRole(mention, text)).map(levelOf),
        text,
      );
      const categoryWholes = categories.map(wholeOf);
      let groups: readonly PlaceGroup[] | null = null;
      return {
        span,
        block,
        place,
        groups: () =>
          (groups ??= groupsIn(span, block, {
            districts: inside.districts,
            levels: readings,
            isLoose: (name) => isLoose(name, programs, readings, categoryWholes),
          })),
        levels: attributive(readings, text),
        categories: categories.map(phrase),
        categoryWholes,
        programs,
        organizers: inside.organizers.filter((mention) => !isCovered(mention.span, readings)).map(phrase),
        years: inside.years,
        streaks: inside.streaks,
        // `일자리 목표공시제 평가`: a word of a name says nothing of the award.
        cues: programs.length > 0 ? inside.cues.filter(({ span: cue }) => !isCovered(cue, programs)) : inside.cues,
      };
    };
  };
}

/** The mentions within a clause, by what they may be in it. */
interface Inside {
  districts: Mention[];
  levels: Mention[];
  programs: Mention[];
  categories: Mention[];
  organizers: Mention[];
  years: Figure[];
  streaks: Figure[];
  cues: Mention[];
}

/** Reads mentions sorted by where they begin. */
function mentionsIn(sorted: readonly Mention[], { start, end }: Span): Inside {
  const inside: Inside = {
    districts: [],
    levels: [],
    programs: [],
    categories: [],
    organizers: [],
    years: [],
    streaks: [],
    cues: [],
  };
  for (let at = firstFrom(sorted, start); at < sorted.length; at++) {
    const mention = sorted[at]!;
    if (mention.span.start >= end) break;
    if (mention.span.end <= end) add(inside, mention);
  }
  return inside;
}

function add(inside: Inside, mention: Mention): void {
  switch (mention.kind) {
    case 'district':
      inside.districts.push(mention);
      return;
    case 'level':
      inside.levels.push(mention);
      return;
    case 'program':
      inside.programs.push(mention);
      return;
    case 'category':
      inside.categories.push(mention);
      return;
    case 'organizer':
      inside.organizers.push(mention);
      return;
    case 'year':
      addFigure(inside.years, mention);
      return;
    case 'streak':
      addFigure(inside.streaks, mention);
      return;
    case 'receive':
    case 'give':
    case 'plan':
      inside.cues.push(mention);
      return;
    case 'mayor':
    case 'bullet':
  }
}

function addFigure(figures: Figure[], { span, value }: Mention): void {
  if (typeof value === 'number') figures.push({ span, value });
}

export const covers = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

function isCovered(span: Span, names: readonly { readonly span: Span }[]): boolean {
  for (const name of names) if (covers(name.span, span)) return true;
  return false;
}

/** Whether a name stands by itself and is no part of a program's, a level's or a field's. */
function isLoose(
  name: Span,
  programs: readonly Phrase[],
  levels: readonly LevelReading[],
  wholes: readonly Span[],
): boolean {
  return !isCovered(name, programs) && !isCovered(name, levels) && !wholes.some((whole) => covers(whole, name));
}

/** `'양성평등정책대상' 장려`: a prize in quotes that ends like a level is the program where both are seen. */
function isProgram(level: Mention, programs: readonly Mention[]): boolean {
  return programs.length > 0 && level.rule.endsWith('/named-prize') && isCovered(level.span, programs);
}

/** `'교통시설 우수 시·군' 장려`: a class of governments in quotes right before a level is what that was won in. */
const isNamedBefore = ({ span, rule }: Mention, levels: readonly Mention[], text: string): boolean =>
  rule.endsWith('-institution') &&
  /^[’'”"」』] ?$/.test(
    text.slice(span.end, levels.find(({ span: next }) => next.start > span.end)?.span.start ?? span.end),
  ) &&
  /[‘'“"「『][^‘’'“”"「」『』]{4,40} $/.test(text.slice(Math.max(0, span.start - 44), span.start));

/** `청소년 분야 종합평가`: the field opens the program's own name. */
function opensName(field: Mention, programs: readonly Mention[]): boolean {
  const { end } = wholeOf(field);
  return programs.some(({ span }) => span.start === field.span.start && span.end > end + 1);
}

/** `the city and county evaluation`, `the provincial evaluation`: a word for what the text names elsewhere. */
const isGeneral = ({ text }: Mention): boolean => GENERAL.test(text);

const GENERAL =
  /^(?:(?:cit(?:y|ies)|count(?:y|ies)|districts?|provinc(?:e|es|ial)|municipal(?:ities)?|regional|national|government|central|local|external|outside|and)[ -])+(?:evaluation|assessment|contest|competition)s?$/;

/** `had been an excellent institution in the 2021 evaluation`: the named one, of another year. */
const OF_YEAR = /^(?:19|20)\d\d (?:evaluation|assessment|contest|competition|awards)$/;

const phrase = ({ span, id }: Mention): Phrase => ({ span, id });

const wholeOf = ({ parts, span }: Mention): Span => parts?.['whole'] ?? span;

/** `‘지방규제혁신 우수기관’으로 선정`, `▲산불방지 우수기관 ▲…`: what they were chosen as. */
const isRole = ({ span, rule }: Mention, text: string): boolean =>
  rule.endsWith('-institution') &&
  !isHonoured(text, span.end) &&
  /^(?:[’'”"」』]?(?:으로|로|에)\s| ?[▲△▶▷])/.test(text.slice(span.end, span.end + 4));

/** `우수지자체 부문 대상`: the name of a field. */
const isField = ({ rule, span }: Mention, text: string): boolean =>
  rule.endsWith('-institution') && /^\s?(?:부문|분야)/.test(text.slice(span.end, span.end + 3));

/** `복지 우수기관에는 가온시가 대통령상을`: who is honoured, not what with. */
const isHonouredOne = ({ rule, span }: Mention, text: string): boolean =>
  rule.endsWith('-institution') &&
  /^(?:에는?|으로는) /.test(text.slice(span.end, span.end + 4)) &&
  isHonoured(text, span.end);

/** A program that swallowed a field or a level gives it back: `지방자치 경영대전 지역경제 부문`. */
function clipProgram(
  mention: Mention,
  categories: readonly Mention[],
  levels: readonly Mention[],
  text: string,
): Phrase | null {
  const { start } = mention.span;
  let { end } = mention.span;
  for (const category of categories) {
    const whole = wholeOf(category);
    if (covers(whole, mention.span) && !covers(mention.span, whole)) return null;
    // `in the tax assessment and tax audit fields`: one of a row.
    if (isOneOfRow(category) && covers(whole, mention.span)) return null;
    if (category.span.start > start && category.span.start < end && category.span.end >= end) end = category.span.start;
  }
  for (const level of levels) {
    // `지속가능 교통도시 평가 대상`: the level follows the head noun and is no part of the name.
    if (
      level.span.start > start &&
      level.span.end === end &&
      (/(?:평가|대회|공모전|콘테스트|부문|분야|[가-힣]{2}대상)\s$/.test(text.slice(start, level.span.start)) ||
        isRole(level, text))
    )
      end = level.span.start;
  }
  // `the 2018 Harbor Award ceremony`: where it was handed over.
  if (CEREMONY.test(text.slice(start, end))) end -= ' ceremony'.length;
  end = start + text.slice(start, end).trimEnd().length;
  return end > start ? { span: { start, end }, id: mention.id } : null;
}

/** A field that stands without its noun, which follows behind the last of its row. */
const isOneOfRow = ({ span, parts }: Mention): boolean => parts?.['whole']?.start === span.start && parts['whole'].end === span.end; // prettier-ignore

const CEREMONY = /[a-z] Awards? ceremony$/;

export function isUpper(doc: Doc, place: number | 'self'): boolean {
  return place !== 'self' && doc.places[place]!.tier === 'upper';
}
