import type { Span, View } from '../../pipeline/types.js';
import { isWord } from '../../pipeline/match.js';
import { within, type Gazetteer, type Government } from './gazetteer.js';
import type { FoundPlace, PlaceFinder } from './found.js';
import { beginsName, beginsWord, endsRegion, endsWord, isBehindJoint, isWithin } from './english-boundary.js';
import { namesFrom, namesUpTo, wordsFrom, wordsUpTo } from './name-tree.js';
import { SOUND_UNITS, soundFinder } from './sound.js';

/**
 * Finds English names by their unit (-gu, District, County, Special City) and, from there, backwards to the longest
 * name; `isSurname` tells a person before a gu that is also a given name (Kim Dong-gu).
 */
export function englishPlaces(gazetteer: Gazetteer, isSurname: (word: string) => boolean): PlaceFinder {
  const { namesEn, regionsEn } = gazetteer;
  const bySound = soundFinder(gazetteer);
  const names = namesUpTo(namesEn);
  const unit = unitOf([...namesEn.keys()]);
  const regionsBefore = namesUpTo(regionsEn);
  const regionsAfter = namesFrom(regionsEn);

  return (view, span) => {
    const { text, folded } = view;
    const found: FoundPlace[] = [];
    let lastEnd = span.start;
    unit.lastIndex = span.start;
    while (unit.test(folded) && unit.lastIndex <= span.end) {
      const end = unit.lastIndex;
      const named = folded.endsWith(CITY_OF, end)
        ? cityOf(folded, span, end)
        : (endingAt(folded, lastEnd, end) ?? soundingAt(view, lastEnd, end));
      if (!named || !isCapital(text.charCodeAt(named.start)) || isLookalike(view, span, named)) continue;
      lastEnd = named.end;
      found.push(qualify(view, span, named));
    }
    return withoutQualifiers(found);
  };

  /** The longest name that ends at `end`. */
  function endingAt(folded: string, from: number, end: number): Named | null {
    const name = names(folded, end, from, beginsName);
    return name && { start: end - name.length, end, governments: name.value };
  }

  /** `Jungrang-gu`, `Yang-pyeong County`: one word with its unit, as the names are pronounced. */
  function soundingAt({ text, folded }: View, from: number, end: number): Named | null {
    const unit = soundUnits(folded, end, from, isBehindJoint);
    if (!unit) return null;
    const stemEnd = end - unit.length - 1;
    let start = stemEnd;
    while (start > from && isWithin(folded, start - 1)) start--;
    if (start === stemEnd || !isCapital(text.charCodeAt(start))) return null;
    const government = bySound(folded.slice(start, stemEnd), unit.value);
    return government ? { start, end, governments: [government], isBySound: true } : null;
  }

  /** `City of Goyang`; the unit ends after `of`. */
  function cityOf(folded: string, span: Span, of: number): Named | null {
    const start = of - CITY_OF.length;
    let end = of + 1;
    while (end < span.end && isWord(folded.charCodeAt(end))) end++;
    const governments = namesEn.get(folded.slice(start, end));
    if (governments) return { start, end, governments };
    // `City of Gwangmyung`
    const government = bySound(folded.slice(of + 1, end), 'city');
    return government ? { start, end, governments: [government], isBySound: true } : null;
  }

  function qualify({ text, folded }: View, span: Span, named: Named): FoundPlace {
    const { start, end, governments } = named;
    const officeEnd = end + officeLength(folded, end);
    // `Ulsan Nam-gu, Daegu`: what stands right before belongs closer than the next in a list.
    let region = regionBefore(folded, span, start);
    let inRegion = region ? within(governments, region.governments, gazetteer) : [];
    if (inRegion.length === 0) {
      region = regionAfter(text, folded, span, officeEnd);
      inRegion = region ? within(governments, region.governments, gazetteer) : [];
    }
    if (!region || inRegion.length === 0) {
      const rule = named.isBySound ? 'districts/en/sound' : 'districts/en/name';
      return { start, end, extent: { start, end: officeEnd }, governments, qualifier: null, rule };
    }
    return {
      start,
      end,
      extent: { start: Math.min(start, region.start), end: Math.max(officeEnd, region.end) },
      governments: inRegion,
      qualifier: { start: region.start, end: region.end },
      rule: 'districts/en/qualified',
    };
  }

  /** `Jung-gu, Daegu`, `Dong-gu in Gwangju`, `Dong-gu Daegu Metropolitan City`. */
  function regionAfter(text: string, folded: string, span: Span, end: number): Named | null {
    const start = end + jointLength(folded, end);
    if (start === end || !isCapital(text.charCodeAt(start))) return null;
    const region = regionsAfter(folded, start, span.end, endsRegion);
    return region && { start, end: start + region.length, governments: region.value };
  }

  /** `Ulsan Nam-gu`, `Gwangju's Seo District`, `South Jeolla Province's Haenam County`. */
  function regionBefore(folded: string, span: Span, start: number): Named | null {
    if (folded[start - 1] !== ' ') return null;
    const end = folded.startsWith("'s", start - 3) ? start - 3 : start - 1;
    const region = regionsBefore(folded, end, span.start, beginsWord);
    return region && { start: end - region.length, end, governments: region.value };
  }

  function isLookalike({ text }: View, span: Span, { start, end, governments }: Named): boolean {
    if (continuations(text, end, span.end, endsWord)) return true;
    if (governments.length < 2 || text[start - 1] !== ' ') return false;
    const before = WORD_BEFORE.exec(text.slice(Math.max(span.start, start - 16), start))?.[1];
    return (
      before !== undefined && isSurname(before) && !FUNCTION_WORD.test(before) && !regionsEn.has(before.toLowerCase())
    );
  }
}

interface Named extends Span {
  readonly governments: readonly Government[];
  readonly isBySound?: boolean;
}

/** The length of the office behind a name: `’s District Office`. */
function officeLength(folded: string, end: number): number {
  const owner = folded.startsWith("'s", end) ? 2 : 0;
  const space = folded[end + owner] === ' ' ? 1 : 0;
  const office = offices(folded, end + owner + space, folded.length, endsWord);
  return office ? owner + space + office.length : 0;
}

const offices = wordsFrom(['', 'district ', 'county ', 'city '].flatMap((level) => [`${level}office`, `${level}hall`]));

/** Between a name and its region: a comma, a space, `in`, `of`. */
function jointLength(folded: string, end: number): number {
  const comma = folded[end] === ',' ? 1 : 0;
  if (folded[end + comma] !== ' ') return comma;
  return comma + (folded.startsWith('in ', end + comma + 1) || folded.startsWith('of ', end + comma + 1) ? 4 : 1);
}

const WORD_BEFORE = /(?:^|[^A-Za-z-])([A-Z][a-z]+) $/;

/** Surnames that open sentences as words: `In Nam-gu`. */
const FUNCTION_WORD = /^(?:An|As|At|By|Do|For|In|No|Of|On|So|To)$/;

/** What goes on from a name that is none: `Guro-gu-type`, `Gangnam-gu Office Station`, a street. */
const continuations = wordsFrom([
  ...['type', 'style', 'ro', 'gil', 'dong'].map((word) => `-${word}`),
  ...['', 'Office ', 'District Office ', 'City Hall ', 'Hall '].map((place) => ` ${place}Station`),
]);

const soundUnits = wordsUpTo(SOUND_UNITS);

const CITY_OF = 'city of';

/** One expression for all units: what the names end in, and `City of` with what follows. */
function unitOf(names: readonly string[]): RegExp {
  const words = new Set<string>();
  for (const name of names) {
    const last = name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
    if (name.startsWith(`${CITY_OF} `)) words.add(CITY_OF);
    else words.add(last !== name ? last : (last.match(/(?:gu|gun|si|do)$/)?.[0] ?? last));
  }
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.join('|')})(?![a-z0-9])`, 'g');
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** An upper-tier name that only says where one beside it lies is no mention of its own. */
function withoutQualifiers(found: readonly FoundPlace[]): readonly FoundPlace[] {
  if (found.length < 2) return found;
  return found.filter(({ start, end, governments }, index) => {
    const isQualifierOf = (other: FoundPlace | undefined): boolean =>
      !!other?.qualifier && other.qualifier.start <= start && end <= other.qualifier.end;
    const isQualifier = isQualifierOf(found[index - 1]) || isQualifierOf(found[index + 1]);
    return !isQualifier || !governments.some(({ tier }) => tier === 'upper');
  });
}
