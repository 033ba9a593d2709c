import type { Doc, Head, Mention, Place, Rules, Span } from '../types.js';
import { governmentAbove, governmentAt, isOnlyScene, placeUnits, unitsOf } from './heads/government.js';
import { persons, type Persons } from './heads/person.js';
import { upperFinder, type UpperFinder } from './heads/upper.js';
import { mentionsOf } from './mentions.js';
import { placeIndex } from './place-index.js';

/**
 * Fills `Doc.heads`: one for each person, whatever the spellings, in the order of first mentions. Mentions beside their
 * government come first; those without one join a person of that name, else the section's government. A repeat by
 * surname joins a head and never makes one, and so does a name whose title alone says little (문태건 시장이).
 */
export function linkHeads(rules: Rules): (doc: Doc) => Doc {
  const same = persons(rules);
  const upperOf = upperFinder(rules);
  return (doc) => {
    const mentions = mentionsOf(doc.mentions, 'mayor');
    if (mentions.length === 0) return doc;
    const places = [...doc.places];
    const drafts = newDrafts({ ...doc, places }, same, upperOf, places);
    const named = mentions.filter(({ parts }) => parts?.['name']);
    for (const mention of named) if (mention.parts!['district']) drafts.addPlaced(mention);
    for (const mention of named) if (!mention.parts!['district']) drafts.addUnplaced(mention);
    for (const mention of mentions) if (!mention.parts?.['name']) drafts.addRepeat(mention);
    return { ...doc, places, heads: drafts.finish() };
  };
}

/** A head while its mentions are being gathered. */
interface Draft {
  place: number | null;
  readonly mentions: Mention[];
  /** Each spelling, with whether it was ever that of a head in office. */
  readonly names: Map<string, boolean>;
  readonly sections: Set<number>;
  readonly repeats: Span[];
}

interface Drafts {
  addPlaced(mention: Mention): void;
  addUnplaced(mention: Mention): void;
  addRepeat(mention: Mention): void;
  finish(): Head[];
}

/** Forms that only join a person whom a stronger form has named, unless a heading right above names the government. */
const JOINING: ReadonlySet<string> = new Set(['mayors/ko/name-title-joining', 'mayors/ko/glued-name']);

/** Titles that others bear too: an agency's head, a branch's. Without a government they make no head. */
const UNCLEAR: ReadonlySet<string> = new Set(['청장', '지사']);

const NONE: ReadonlySet<number> = new Set();

/** Makes heads of an article; a government that only its bare name stands for is added to `places`. */
function newDrafts(doc: Doc, same: Persons, upperOf: UpperFinder, places: Place[]): Drafts {
  const drafts: Draft[] = [];
  const placeAt = placeFinder(doc);
  const wordsOf = (mention: Mention, part: string): string => doc.view.quote(mention.parts![part]!);
  const sectionOf = ({ block }: Mention): number => doc.blocks[block]!.section;
  const isUnknown = (place: number | null): boolean => place === null || doc.places[place]!.tier === 'unknown';

  /** Two governments of one name: who heads the one heads no other. */
  const isSpelledAlike = (own: number | null, place: number | null): boolean =>
    own !== null && place !== null && places[own]!.name === places[place]!.name;

  const add = (draft: Draft, mention: Mention, name: string): void => {
    draft.mentions.push(mention);
    draft.names.set(name, draft.names.get(name) === true || mention.value === 'current');
    draft.sections.add(sectionOf(mention));
  };

  /**
   * One government has one head at a time: another spelling of a current head's name, or a slip in it, is the same
   * person. So is the same name beside a government that the gazetteer does not know (a slip in the place).
   */
  const join = (mention: Mention, name: string, place: number | null): void => {
    const isCurrent = mention.value === 'current';
    const draft = drafts.find(({ place: own, names }) => {
      if (own !== place && isSpelledAlike(own, place) && names.has(name)) return true;
      if (own !== place && !isUnknown(own) && !isUnknown(place)) return false;
      if (names.has(name)) return true;
      for (const [other, wasCurrent] of names) {
        const isOneOffice = own === place && place !== null && isCurrent && wasCurrent;
        if (isOneOffice ? same.sameHead(other, name) : same.sameName(other, name)) return true;
      }
      return false;
    });
    if (draft) {
      add(draft, mention, name);
      if (isUnknown(draft.place) && !isUnknown(place)) draft.place = place;
      return;
    }
    const made: Draft = { place, mentions: [], names: new Map(), sections: new Set(), repeats: [] };
    add(made, mention, name);
    drafts.push(made);
  };

  /** The governments whose head has another name. */
  const taken = (name: string): ReadonlySet<number> => {
    const others = drafts.filter(({ place, names }) => place !== null && ![...names.keys()].some((other) => same.sameHead(other, name)) && [...names.values()].includes(true)); // prettier-ignore
    return new Set(others.map(({ place }) => place!));
  };

  /** The government that the words around a head mean; one that is only a scene gives way to the region of the story. */
  const governmentMeant = (mention: Mention, title: string, name: string): number | null => {
    // A former head's government has another by now.
    const others = mention.value === 'former' ? NONE : taken(name);
    const place = governmentAt(mention, title, doc, others);
    if (place !== null && (drafts.some((other) => other.place === place) || !isOnlyScene(mention, places[place]!, doc)))
      return place;
    const upper = upperOf(doc, mention, title);
    if (!upper) return place;
    const known = places.findIndex(({ id }) => id === upper.id);
    return known < 0 ? places.push(upper) - 1 : known;
  };

  /** Of several, the one named in the mention's section, there the one named last before it. */
  const nearest = (known: readonly Draft[], mention: Mention): Draft | undefined => {
    if (known.length < 2) return known[0];
    const inSection = known.filter(({ sections }) => sections.has(sectionOf(mention)));
    const choice = inSection.length > 0 ? inSection : known;
    const ends = choice.map(({ mentions }) => lastBefore(mentions, mention.span.start));
    return choice[ends.indexOf(ends.reduce((most, end) => Math.max(most, end)))];
  };

  return {
    addPlaced(mention) {
      const place = placeAt(mention.parts!['district']!);
      // A gu of a city is no government, and its head is an official.
      if (place !== null && places[place]!.tier === 'administrative') return;
      join(mention, wordsOf(mention, 'name'), place);
    },
    addUnplaced(mention) {
      const name = wordsOf(mention, 'name');
      const known = drafts.filter(
        ({ names }) => names.has(name) || [...names.keys()].some((other) => same.sameName(other, name)),
      );
      const draft = nearest(known, mention);
      if (draft) {
        add(draft, mention, name);
        return;
      }
      const title = wordsOf(mention, 'title');
      const isJoining = JOINING.has(mention.rule);
      const place = isJoining ? governmentAbove(mention, title, doc) : governmentMeant(mention, title, name);
      if (place !== null || !(isJoining || UNCLEAR.has(title))) join(mention, name, place);
    },
    addRepeat(mention) {
      const surname = wordsOf(mention, 'surname');
      const units = unitsOf(wordsOf(mention, 'title'));
      const known = drafts.filter(
        ({ place, names }) =>
          [...names.keys()].some((name) => same.hasSurname(name, surname)) &&
          (place === null || units.some((unit) => placeUnits(doc.places[place]!).has(unit))),
      );
      nearest(known, mention)?.repeats.push(mention.span);
    },
    finish() {
      const heads = drafts.map((draft) => toHead(draft, doc));
      return heads.sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start);
    },
  };
}

function lastBefore(mentions: readonly Mention[], start: number): number {
  return mentions.reduce((last, { span }) => (span.start < start ? Math.max(last, span.start) : last), -1);
}

/** Finds the place of a district by its span; a stem alone is no mention of its place, so there its id decides. */
function placeFinder(doc: Doc): (district: Span) => number | null {
  const places = placeIndex(doc);
  return ({ start }) => {
    const own = places.get(start);
    if (own !== undefined) return own;
    const stem = mentionsOf(doc.mentions, 'district').find(({ span }) => span.start === start);
    const ids = stem === undefined ? [] : stem.id === null ? (stem.candidates ?? []) : [stem.id];
    const index = doc.places.findIndex(({ id, candidates }) =>
      id === null ? ids.length > 1 && candidates.join() === ids.join() : ids.includes(id),
    );
    return index >= 0 ? index : null;
  };
}

function toHead({ place, mentions, repeats }: Draft, doc: Doc): Head {
  const ordered = [...mentions].sort((a, b) => a.span.start - b.span.start);
  const nameOf = ({ parts }: Mention): string => doc.view.quote(parts!['name']!);
  const spellings = ordered.map(nameOf);
  const own = spellings.filter((_, at) => doc.blocks[ordered[at]!.block]!.language === doc.language);
  const names = own.length > 0 ? own : spellings;
  // `Seogangseok` is a name without its joints: a fuller spelling stands for the person.
  const name = names.find((spelling) => /[가-힣 ]/.test(spelling)) ?? names[0]!;
  const placed = ordered.filter(({ parts }) => parts!['district']);
  const first = placed[0] ?? ordered[0]!;
  const statuses = (placed.length > 0 ? placed : ordered).map(({ value }) => value as Head['status']);
  return {
    name,
    also: [...new Set(spellings)].filter((spelling) => spelling !== name),
    title: doc.view.quote(first.parts!['title']!),
    place,
    status: statuses.includes('current') ? 'current' : statuses[0]!,
    basis: placed.length > 0 ? 'stated' : 'inferred',
    mentions: ordered,
    repeats: [...repeats].sort((a, b) => a.start - b.start),
    rule: first.rule,
  };
}
