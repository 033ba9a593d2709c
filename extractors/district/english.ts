import type { Span, View } from '../../pipeline/types.js';
import { isWord } from '../../pipeline/match.js';
import { within, type Gazetteer, type Government } from './gazetteer.js';
import type { FoundPlace, PlaceFinder } from './found.js';
import { soundFinder } from './sound.js';

/**
 * Finds English names by their unit (-gu, District, County, Special City) and, from there, backwards to the longest
 * name; `isSurname` tells a person before a gu that is also a given name (Kim Dong-gu).
 */
export function englishPlaces(gazetteer: Gazetteer, isSurname: (word: string) => boolean): PlaceFinder {
  const { namesEn, regionsEn } = gazetteer;
  const bySound = soundFinder(gazetteer);
  const units = unitsOf([...namesEn.keys()]);
  const firstWords = new Set([...regionsEn.keys()].map((region) => region.split(' ', 1)[0]!));
  const lastWords = new Set([...regionsEn.keys()].map((region) => region.slice(region.lastIndexOf(' ') + 1)));
  const tails = new Set([...namesEn.keys()].map((name) => name.slice(beforeLastWord(name))));

  return (view, span) => {
    const { text, folded } = view;
    const found: FoundPlace[] = [];
    let lastEnd = span.start;
    for (const hit of folded.slice(span.start, span.end).matchAll(units)) {
      const end = span.start + hit.index + hit[0].length;
      const named =
        hit[0] === 'city of'
          ? cityOf(folded, span, end)
          : (endingAt(folded, lastEnd, end) ?? soundingAt(view, lastEnd, end, hit[0]));
      if (!named || !/[A-Z]/.test(text[named.start]!) || isLookalike(view, span, named)) continue;
      lastEnd = named.end;
      found.push(qualify(view, span, named));
    }
    return withoutQualifiers(found);
  };

  /** The longest name that ends at `end`, at most six words. */
  function endingAt(folded: string, from: number, end: number): Named | null {
    let best: Named | null = null;
    let start = end;
    for (let count = 0; count < 6 && start > from; count++) {
      start--;
      while (start > from && isWithin(folded, start - 1)) start--;
      if (count === 0) start += PREFIX.exec(folded.slice(start, start + 5))?.[0].length ?? 0;
      const words = folded.slice(start, end);
      if (count === 1 && !tails.has(words)) break;
      const governments = namesEn.get(words);
      if (governments && !isJoined(folded, start)) best = { start, end, governments };
      if (folded[start - 1] !== ' ') break;
    }
    return best;
  }

  /** `Jungrang-gu`, `Yang-pyeong County`: one word with its unit, as the names are pronounced. */
  function soundingAt({ text, folded }: View, from: number, end: number, unit: string): Named | null {
    const before = text[end - unit.length - 1];
    if (before !== '-' && before !== ' ') return null;
    let start = end - unit.length - 1;
    while (start > from && isWithin(folded, start - 1)) start--;
    if (!/[A-Z]/.test(text[start]!)) return null;
    const government = bySound(folded.slice(start, end - unit.length - 1), unit);
    return government ? { start, end, governments: [government], isBySound: true } : null;
  }

  /** `City of Goyang`; the match ends after `of`. */
  function cityOf(folded: string, span: Span, of: number): Named | null {
    const start = of - 'city of'.length;
    let end = of + 1;
    while (end < span.end && isWord(folded.charCodeAt(end))) end++;
    const governments = namesEn.get(folded.slice(start, end));
    return governments ? { start, end, governments } : null;
  }

  function qualify({ text, folded }: View, span: Span, named: Named): FoundPlace {
    const { start, end, governments } = named;
    const after = text.slice(end, Math.min(end + 24, span.end));
    const office = BEFORE_OFFICE.test(after) ? (OFFICE.exec(after)?.[0].length ?? 0) : 0;
    // `Ulsan Nam-gu, Daegu`: what stands right before belongs closer than the next in a list.
    const before = regionBefore(folded, span, start);
    const inBefore = before ? within(governments, before.governments, gazetteer) : [];
    const region = inBefore.length > 0 ? before : regionAfter(text, folded, span, end + office);
    const inRegion = inBefore.length > 0 ? inBefore : region ? within(governments, region.governments, gazetteer) : [];
    const plain = { start, end, extent: { start, end: end + office } };
    if (!region || inRegion.length === 0)
      return {
        ...plain,
        governments,
        qualifier: null,
        rule: named.isBySound ? 'districts/en/sound' : 'districts/en/name',
      };
    const extent = { start: Math.min(start, region.start), end: Math.max(end + office, region.end) };
    const qualifier = { start: region.start, end: region.end };
    return { start, end, extent, governments: inRegion, qualifier, rule: 'districts/en/qualified' };
  }

  /** `Jung-gu, Daegu`, `Dong-gu in Gwangju`, `Dong-gu Daegu Metropolitan City`. */
  function regionAfter(text: string, folded: string, span: Span, end: number): Named | null {
    if (folded[end] !== ' ' && folded[end] !== ',') return null;
    const joint = JOINT.exec(folded.slice(end, Math.min(end + 8, span.end)));
    if (!joint) return null;
    const start = end + joint[0].length;
    if (start >= span.end || !/[A-Z]/.test(text[start]!)) return null;
    let best: Named | null = null;
    let to = start;
    for (let words = 0; words < 5 && to < span.end; words++) {
      while (to < span.end && isWithin(folded, to) && !folded.startsWith("'s ", to)) to++;
      const region = folded.slice(start, to);
      if (words === 0 && !firstWords.has(region)) break;
      const governments = regionsEn.get(region);
      if (governments) best = { start, end: to, governments };
      if (folded[to] !== ' ') break;
      to++;
    }
    return best;
  }

  /** `Ulsan Nam-gu`, `Gwangju's Seo District`, `South Jeolla Province's Haenam County`. */
  function regionBefore(folded: string, span: Span, start: number): Named | null {
    if (folded[start - 1] !== ' ' || start - 1 <= span.start) return null;
    const end = folded.startsWith("'s", start - 3) ? start - 3 : start - 1;
    let best: Named | null = null;
    let from = end;
    for (let words = 0; words < 4 && from > span.start; words++) {
      from--;
      while (from > span.start && isWithin(folded, from - 1)) from--;
      const region = folded.slice(from, end);
      if (words === 0 && !lastWords.has(region)) break;
      const governments = regionsEn.get(region);
      if (governments) best = { start: from, end, governments };
      if (folded[from - 1] !== ' ') break;
    }
    return best;
  }

  function isLookalike({ text }: View, span: Span, { start, end, governments }: Named): boolean {
    if (/[ -]/.test(text[end] ?? '') && LOOKALIKE.test(text.slice(end, Math.min(end + 24, span.end)))) return true;
    if (governments.length < 2) return false;
    const before = text.slice(Math.max(span.start, start - 16), start).match(/(?:^|[^A-Za-z-])([A-Z][a-z]+) $/)?.[1];
    return (
      before !== undefined && isSurname(before) && !FUNCTION_WORD.test(before) && !regionsEn.has(before.toLowerCase())
    );
  }
}

interface Named extends Span {
  readonly governments: readonly Government[];
  readonly isBySound?: boolean;
}

const BEFORE_OFFICE = /^(?:'s|’s)? ?[OHDCohdc]/;

const OFFICE = /^(?:'s|’s)? ?(?:[Dd]istrict |[Cc]ounty |[Cc]ity )?(?:[Oo]ffice|[Hh]all)\b/;

/** Between a name and its region; a comma or a space begins it. */
const JOINT = /^(?:,? in |,? of |, | |,)/;

/** Surnames that open sentences as words: `In Nam-gu`. */
const FUNCTION_WORD = /^(?:An|As|At|By|Do|For|In|No|Of|On|So|To)$/;

/** `Guro-gu-type`, `Gangnam-gu Office Station`, a street. */
const LOOKALIKE = /^(?:-(?:type|style|ro|gil|dong)\b| (?:Office |District Office |City Hall |Hall )?Station\b)/;

/** `Then-Gwanak-gu Mayor` */
const PREFIX = /^(?:then|ex)-/;

/** One expression for all units: what the names end in, and `City of` with what follows. */
function unitsOf(names: readonly string[]): RegExp {
  const words = new Set<string>();
  for (const name of names) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (name.startsWith('city of ')) words.add('city of');
    else if (name.includes('-') && last.includes('-')) words.add(last.slice(last.lastIndexOf('-') + 1));
    else if (last !== name) words.add(last);
    else words.add(last.match(/(?:gu|gun|si|do)$/)?.[0] ?? last);
  }
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.join('|')})(?![a-z0-9])`, 'g');
}

/** Where the last two words of a name begin; 0 where it has no more. */
function beforeLastWord(name: string): number {
  return name.lastIndexOf(' ', name.lastIndexOf(' ') - 1) + 1;
}

/** Whether the character at `at` is part of a word: an apostrophe or a hyphen is, between letters. */
function isWithin(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code !== 0x2d && code !== 0x27) return isWord(code);
  return isWord(folded.charCodeAt(at - 1)) && isWord(folded.charCodeAt(at + 1));
}

/** `Non-Seo-gu`, `Seongdong-gu` for `Dong-gu`: the name goes on to the left. */
function isJoined(folded: string, start: number): boolean {
  if (folded[start - 1] !== '-') return isWord(folded.charCodeAt(start - 1));
  return isWord(folded.charCodeAt(start - 2)) && !/(?:then|ex)-$/.test(folded.slice(Math.max(0, start - 5), start));
}

function withoutQualifiers(found: readonly FoundPlace[]): FoundPlace[] {
  return found.filter(
    ({ start, end, governments }, index) =>
      !governments.some(({ tier }) => tier === 'upper') ||
      ![found[index - 1], found[index + 1]].some((other) => {
        const qualifier = other?.qualifier;
        return qualifier && qualifier.start <= start && end <= qualifier.end;
      }),
  );
}
