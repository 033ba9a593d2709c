import type { Mention, Rules, Span, View } from '../../pipeline/types.js';
import { compilePattern, findPattern, type PatternMatch } from '../../pipeline/match.js';
import type { FoundPlace } from '../district/found.js';
import { gazetteerOf, type Government } from '../district/gazetteer.js';
import { headMention, hull, repeatMention, stemMention, type HeadFinder, type HeadStatus } from './found.js';
import { englishNames } from './english-name.js';

/**
 * Finds English heads: the patterns of the rule set `mayors` find a title with capitalised words beside it, in this
 * order; the tables of names say how many of the words are a name, the places beside it whose head it is. A title is
 * read once, by the first pattern that stands.
 */
export function englishHeads(rules: Rules): HeadFinder {
  const { stemsEn } = gazetteerOf(rules);
  const names = englishNames(rules);
  const patterns = rules
    .patterns('mayors')
    .filter(({ language }) => language === 'en')
    .map(compilePattern);

  return (view, span, index, findPlaces) => {
    if (!TITLE.test(view.text.slice(span.start, span.end))) return [];
    const context = { view, text: view.text, span, index, places: findPlaces() };
    const mentions: Mention[] = [];
    const read = new Set<number>();
    for (const pattern of patterns) {
      for (const match of findPattern(pattern, view, span)) {
        const title = match.groups['title']!;
        if (read.has(title.end)) continue;
        const found = judge(match, context);
        if (found.length === 0) continue;
        read.add(title.end);
        mentions.push(...found);
      }
    }
    return mentions;
  };

  function judge(match: PatternMatch, context: Context): Mention[] {
    const { text, span, view, index } = context;
    const title = match.groups['title']!;
    const before = officeBefore(context, title);
    const after = officeAfter(context, title.end);
    const office = before.place ? before : after;
    const rule = match.pattern.id;
    const own = { start: before.titleStart, end: title.end };
    const status = statusOf(text.slice(span.start, before.start), text.slice(own.end, span.end));
    if (!status) return [];

    const form = rule.slice('mayors/en/'.length);
    if (form === 'name-title') {
      // "N, Mayor of X", "N, X District Mayor": the name stands before the title and its place.
      const name = shortestEnd(text, match.groups['name']!, office.place !== null);
      if (!name || after.place === 'other' || before.place === 'other') return [];
      if (isHead(text, title) && !office.place && !after.isOffice) return [];
      if (!endsTitle(text, context, after.end, title)) return [];
      return heads(name, own, office.place, hull(name, { start: own.start, end: after.end }), status, rule, context);
    }
    if (form === 'title-place-name') {
      // "Mayor of X N", "the mayor of X, N,"
      if (!after.place || after.place === 'other') return [];
      const words = text.slice(after.end, span.end).match(NAME_AFTER)?.groups?.['name'];
      if (words === undefined) return [];
      const start = text.indexOf(words, after.end);
      const name = longestStart(text, { start, end: start + words.length }, false);
      return name ? heads(name, own, after.place, hull(own, name), status, rule, context) : [];
    }
    if (form === 'repeat-surname') {
      const surname = match.groups['surname']!;
      if (!names.isSurname(text.slice(surname.start, surname.end))) return [];
      return [repeatMention(surname, own, rule, view, index)];
    }
    // "Mayor N", "X-gu Mayor N", "Mayor N of X", "X-gu (Mayor N)"
    const bracket = form === 'bracket';
    const outside = bracket ? (placeEndingAt(context.places, match.start) ?? null) : null;
    const words = match.groups['name']!;
    const known = bracket ? outside !== null : before.place !== null && before.place !== 'other';
    const name = longestStart(text, words, known);
    if (before.place === 'other') return [];
    if (isHead(text, title) && !known) return [];
    if (!name) return [];
        const behind = officeAfter(context, name.end);
    if (behind.place === 'other') return [];
    const place = outside ?? before.place ?? behind.place;
    const end = bracket && text[name.end] === ')' ? name.end + 1 : behind.place ? behind.end : name.end;
    const start = outside ? outside.start : before.start;
    return heads(name, own, place, { start, end }, status, rule, context);
  }

  /** The head, and its place's mention where a bare stem or an unknown name stands for the place. */
  function heads(
    name: Span,
    title: Span,
    place: Place,
    extent: Span,
    status: HeadStatus,
    rule: string,
    { view, index }: Context,
  ): Mention[] {
    const district = place && place !== 'other' ? { start: place.start, end: place.end } : null;
    const head = headMention({ name, title, district, extent, status, rule }, view, index);
    if (!district || !isStem(place)) return [head];
    const stemRule = place.governments.length > 0 ? 'districts/en/stem-with-head' : 'districts/en/unknown-with-head';
    return [head, stemMention(district, place.governments, stemRule, view, index)];
  }

  /** The place that stands before a title, or whose last word the title begins with (`Yongsan District Mayor`). */
  function officeBefore({ text, span, places }: Context, title: Span): Office & { readonly titleStart: number } {
    const none = { place: null, start: title.start, end: title.end, titleStart: title.start, isOffice: false };
    const shared = places.find(({ end }) => title.start < end && end < title.end);
    if (shared) return { ...none, place: shared, start: shared.extent.start, titleStart: shared.end + 1 };
    const joint = text.slice(Math.max(span.start, title.start - 3), title.start).match(/(?:['’]s)? $/)?.[0];
    if (joint === undefined) return none;
    const end = title.start - joint.length;
    const place = places.find(({ extent }) => extent.end === end);
    if (place) return { ...none, place, start: place.extent.start };
    const stem = stemBefore(text, span.start, end, text.slice(title.start, title.end));
    if (stem) return { ...none, place: stem, start: stem.start };
    return isForeign(text, span, title.start) ? { ...none, place: 'other' } : none;
  }

  /** The place after ` of `; `other` where something else stands there (the Bank of Korea, Jixi). */
  function officeAfter({ text, span, places }: Context, at: number): Office {
    const joint = text.slice(at, Math.min(at + 8, span.end)).match(/^ of (?:the )?/)?.[0];
    if (joint === undefined) return { place: null, start: at, end: at, isOffice: false };
    const start = at + joint.length;
    const place = places.find(({ extent }) => extent.start === start);
    if (place) return { place, start, end: place.extent.end, isOffice: false };
    const own = text.slice(start, Math.min(start + 24, span.end)).match(OWN_OFFICE)?.[0];
    if (own) return { place: null, start: at, end: start + own.length, isOffice: true };
    const stem = stemAfter(text, span.end, start) ?? unknownAfter(text, span.end, start);
    return stem
      ? { place: stem, start, end: stem.end, isOffice: false }
      : { place: 'other', start, end: start, isOffice: false };
  }

  function stemBefore(text: string, from: number, end: number, title: string): Stem | null {
    let best: Stem | null = null;
    let start = end;
    for (let words = 0; words < 2 && start > from; words++) {
      start--;
      while (start > from && /[A-Za-z'’-]/.test(text[start - 1]!)) start--;
      if (!/[A-Z]/.test(text[start]!)) break;
      const governments = stemsEn.get(text.slice(start, end).toLowerCase());
      if (governments) best = { start, end, governments: withTitle(governments, title) };
      if (text[start - 1] !== ' ') break;
    }
    return best;
  }

  function stemAfter(text: string, to: number, start: number): Stem | null {
    let best: Stem | null = null;
    let end = start;
    for (let words = 0; words < 2 && end < to; words++) {
      while (end < to && /[A-Za-z'-]/.test(text[end]!)) end++;
      const stem = text.slice(start, end).replace(/'s$/, '');
      const governments = /^[A-Z]/.test(stem) ? stemsEn.get(stem.toLowerCase()) : undefined;
      if (governments) best = { start, end: start + stem.length, governments };
      if (text[end] !== ' ') break;
      end++;
    }
    return best;
  }

  function longestStart(text: string, words: Span, isPlaced: boolean): Span | null {
    return firstName(
      text,
      [...wordEnds(text, words)].reverse().map((end) => ({ start: words.start, end })),
      isPlaced,
    );
  }

  function shortestEnd(text: string, words: Span, isPlaced: boolean): Span | null {
    return firstName(
      text,
      wordStarts(text, words).map((start) => ({ start, end: words.end })),
      isPlaced,
    );
  }

  /** One word is a name only beside its place; so are two of which the tables know the surname alone. */
  function firstName(text: string, spans: readonly Span[], isPlaced: boolean): Span | null {
    const words = (span: Span): string => text.slice(span.start, span.end);
    const read = spans.find((span) => (isPlaced || words(span).includes(' ')) && names.read(words(span)) !== null);
    if (read || !isPlaced) return read ?? null;
    return (
      spans.find((span) => {
        const parts = words(span).split(' ');
        return (
          parts.length === 2 &&
          parts.some((part) => names.isSurname(part)) &&
          parts.every((part) => /^[A-Z][a-z]+(?:-[A-Za-z]+)?$/.test(part))
        );
      }) ?? null
    );
  }
}

interface Context {
  readonly view: View;
  readonly text: string;
  readonly span: Span;
  readonly index: number;
  readonly places: readonly FoundPlace[];
}

interface Stem extends Span {
  readonly governments: readonly Government[];
}

/** `other`: something that is not a local government of Korea. */
type Place = FoundPlace | Stem | 'other' | null;

interface Office {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  /** `the district office`, which is the section's own. */
  readonly isOffice: boolean;
}

const TITLE = /[Mm]ayor|Gov|governor|[Hh]ead|[Cc]hief|Magistrate/;

const OWN_OFFICE = /^(?:district office|district|county office|county|city|local government)\b/i;

const NAME_AFTER = /^,? (?<name>[A-Z][A-Za-z]*(?:-[A-Za-z]+)*(?: [A-Z][A-Za-z]*(?:-[A-Za-z]+)*){0,2})/;

function isStem(place: Place): place is Stem {
  return place !== null && place !== 'other' && !('extent' in place);
}

function isHead(text: string, title: Span): boolean {
  return (
    /(?:head|chief)$/i.test(text.slice(title.start, title.end)) &&
    !/^(?:District|County)/.test(text.slice(title.start, title.end))
  );
}

/** After `head of X` nothing of X's may follow: `head of the Gwanak-gu Public Health Center`. */
function endsTitle(text: string, { span }: Context, end: number, title: Span): boolean {
  return !isHead(text, title) || !/^(?:['’]s| [A-Z])/.test(text.slice(end, Math.min(end + 3, span.end)));
}

function placeEndingAt(places: readonly FoundPlace[], bracket: number): FoundPlace | undefined {
  return places.find(({ extent }) => extent.end === bracket || extent.end === bracket - 1);
}

/** `Yeongnam County`, `Hakdong-gu`: built like a government's name, not in the gazetteer. */
function unknownAfter(text: string, to: number, start: number): Stem | null {
  const name = text
    .slice(start, Math.min(start + 40, to))
    .match(/^[A-Z][a-z]+(?:-(?:gu|gun|si)|(?: City| County| District))\b/)?.[0];
  return name ? { start, end: start + name.length, governments: [] } : null;
}

/** Of governments with one stem those that have such a head: a Governor is a county's or a province's. */
function withTitle(governments: readonly Government[], title: string): readonly Government[] {
  const isCounty = /governor|gov\.|county|magistrate/i.test(title);
  const fitting = governments.filter(({ id, tier, parents }) =>
    isCounty ? id.endsWith('-gun') || (tier === 'upper' && parents.length === 0) : !id.endsWith('-gun'),
  );
  return fitting.length > 0 ? fitting : governments;
}

/** A capitalised word before a title, within a sentence, is a place that is not ours: `Bank of Korea Governor`. */
function isForeign(text: string, span: Span, start: number): boolean {
  const word = text.slice(Math.max(span.start, start - 24), start).match(/[A-Za-z,] (?<word>[A-Z][A-Za-z'’-]*) $/)?.groups?.['word'];
  return word !== undefined && !LEADING.test(word);
}

const LEADING =
  /^(?:Current|Incumbent|Since|And|While|When|As|By|With|Then|The|Meanwhile|Now|District|County|Elected|Democratic|Honorable)$/;

function statusOf(before: string, after: string): HeadStatus | null {
  if (
    /(?:Deputy|Vice|Acting|Honorary|Lieutenant|Assistant|Interim|deputy|vice|acting|honorary|interim)(?: for)? $/.test(
      before,
    )
  )
    return null;
  if (/^-elect\b|^ candidate\b/.test(after)) return 'candidate';
  if (/\b[Cc]andidate for (?:the )?$/.test(before)) return 'candidate';
  return /\b(?:[Ff]ormer|[Ee]x-?|[Tt]hen-?|[Ll]ate|[Ff]ormerly)(?: |(?<=-))$/.test(before) ? 'former' : 'current';
}

/** The ends of the words of a span, from left to right. */
function wordEnds(text: string, { start, end }: Span): number[] {
  const ends: number[] = [];
  for (let at = start; at <= end; at++) if (at === end || text[at] === ' ') ends.push(at);
  return ends;
}

/** The beginnings of the words of a span, from left to right. */
function wordStarts(text: string, { start, end }: Span): number[] {
  const starts = [start];
  for (let at = start + 1; at < end; at++) if (text[at - 1] === ' ') starts.push(at);
  return starts;
}
