import type { Doc, Head, Mention, Rules, Span } from '../types.js';
import { governmentAbove, governmentAt, placeUnits, unitsOf } from './heads/government.js';
import { persons, type Persons } from './heads/person.js';

/** A head while its mentions are being gathered. */
interface Draft {
  place: number | null;
  readonly mentions: Mention[];
  readonly repeats: Span[];
}

/**
 * Fills `Doc.heads`: one for each person, whatever the spellings, in the order of first mentions. Mentions beside their
 * government come first; those without one join a person of that name, else the section's government. A repeat by
 * surname joins a head and never makes one, and so does a name whose title alone says little (문태건 시장이).
 */
export function linkHeads(rules: Rules): (doc: Doc) => Doc {
  const same = persons(rules);
  return (doc) => {
    const mentions = doc.mentions.filter(({ kind }) => kind === 'mayor');
    if (mentions.length === 0) return doc;
    const named = mentions.filter(({ parts }) => parts?.['name']);
    const names = new Map(named.map((mention) => [mention, doc.view.quote(mention.parts!['name']!)]));
    const nameOf = (mention: Mention): string => names.get(mention)!;
    const drafts: Draft[] = [];
    for (const mention of named.filter(({ parts }) => parts!['district'])) {
      joinAt(drafts, mention, placeOf(mention, doc), doc, nameOf, same);
    }
    for (const mention of named.filter(({ parts }) => !parts!['district'])) {
      const known = drafts.filter(({ mentions: own }) =>
        own.some((other) => same.sameName(nameOf(other), nameOf(mention))),
      );
      const draft = nearestSection(known, mention, doc);
      if (draft) {
        draft.mentions.push(mention);
        continue;
      }
      const title = titleOf(mention, doc);
      const isJoining = JOINING.has(mention.rule);
      const place = isJoining ? governmentAbove(mention, title, doc) : governmentAt(mention, title, doc);
      if (place !== null || !(isJoining || UNCLEAR.has(title))) joinAt(drafts, mention, place, doc, nameOf, same);
    }
    for (const mention of mentions.filter(({ parts }) => !parts?.['name']))
      joinRepeat(drafts, mention, doc, nameOf, same);

    const heads = drafts.map((draft) => toHead(draft, doc, nameOf));
    heads.sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start);
    return { ...doc, heads };
  };
}

/** Forms that only join a person whom a stronger form has named. */
const JOINING: ReadonlySet<string> = new Set(['mayors/ko/name-title-joining', 'mayors/ko/glued-name']);

/** Titles that others bear too: an agency's head, a branch's. Without a government they make no head. */
const UNCLEAR: ReadonlySet<string> = new Set(['청장', '지사']);

/**
 * One government has one head at a time: another spelling of a current head's name, or a slip in it, is the same person.
 * So is the same name beside a government that the gazetteer does not know (a slip in the place).
 */
function joinAt(
  drafts: Draft[],
  mention: Mention,
  place: number | null,
  doc: Doc,
  nameOf: (mention: Mention) => string,
  same: Persons,
): void {
  const isUnknown = (index: number | null): boolean => index === null || doc.places[index]!.tier === 'unknown';
  const draft = drafts.find(({ place: own, mentions }) =>
    mentions.some((other) => {
      if (own === place && place !== null && other.value === 'current' && mention.value === 'current') {
        return same.sameHead(nameOf(other), nameOf(mention));
      }
      return (own === place || isUnknown(own) || isUnknown(place)) && same.sameName(nameOf(other), nameOf(mention));
    }),
  );
  if (!draft) drafts.push({ place, mentions: [mention], repeats: [] });
  else {
    draft.mentions.push(mention);
    if (isUnknown(draft.place) && !isUnknown(place)) draft.place = place;
  }
}

function joinRepeat(
  drafts: readonly Draft[],
  mention: Mention,
  doc: Doc,
  nameOf: (mention: Mention) => string,
  same: Persons,
): void {
  const surname = doc.view.quote(mention.parts!['surname']!);
  const units = unitsOf(titleOf(mention, doc));
  const known = drafts.filter(
    ({ place, mentions }) =>
      mentions.some((other) => same.hasSurname(nameOf(other), surname)) &&
      (place === null || units.some((unit) => placeUnits(doc.places[place]!).has(unit))),
  );
  nearestSection(known, mention, doc)?.repeats.push(mention.span);
}

/** Of several, the one named in the mention's section, there the one named last before it. */
function nearestSection(drafts: readonly Draft[], mention: Mention, doc: Doc): Draft | undefined {
  const { section } = doc.blocks[mention.block]!;
  const inSection = drafts.filter(({ mentions }) =>
    mentions.some(({ block }) => doc.blocks[block]!.section === section),
  );
  const choice = inSection.length > 0 ? inSection : drafts;
  const lastBefore = ({ mentions }: Draft): number =>
    Math.max(-1, ...mentions.filter(({ span }) => span.start < mention.span.start).map(({ span }) => span.start));
  return choice.length > 1
    ? choice.reduce((best, draft) => (lastBefore(draft) > lastBefore(best) ? draft : best))
    : choice[0];
}

/** The place that stands beside a head; a stem alone is no mention of its place, so its id decides. */
function placeOf({ parts }: Mention, doc: Doc): number | null {
  const district = parts!['district']!;
  const own = doc.places.findIndex(({ mentions }) => mentions.some(({ span }) => meets(span, district)));
  if (own >= 0) return own;
  const stem = doc.mentions.find(({ kind, span }) => kind === 'district' && meets(span, district));
  const ids = stem === undefined ? [] : stem.id === null ? (stem.candidates ?? []) : [stem.id];
  const index = doc.places.findIndex(({ id, candidates }) =>
    id === null ? ids.length > 1 && candidates.join() === ids.join() : ids.includes(id),
  );
  return index >= 0 ? index : null;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function titleOf(mention: Mention, doc: Doc): string {
  return doc.view.quote(mention.parts!['title']!);
}

function toHead({ place, mentions, repeats }: Draft, doc: Doc, nameOf: (mention: Mention) => string): Head {
  const ordered = [...mentions].sort((a, b) => a.span.start - b.span.start);
  const own = ordered.filter(({ block }) => doc.blocks[block]!.language === doc.language);
  const names = [...new Set((own.length > 0 ? own : ordered).map(nameOf))];
  const name = names.find((spelling) => /[가-힣 ]/.test(spelling)) ?? names[0]!;
  const placed = ordered.filter(({ parts }) => parts!['district']);
  const first = placed[0] ?? ordered[0]!;
  const statuses = (placed.length > 0 ? placed : ordered).map(({ value }) => value as Head['status']);
  return {
    name,
    also: [...new Set(ordered.map(nameOf))].filter((spelling) => spelling !== name),
    title: titleOf(first, doc),
    place,
    status: statuses.includes('current') ? 'current' : statuses[0]!,
    basis: placed.length > 0 ? 'stated' : 'inferred',
    mentions: ordered,
    repeats: [...repeats].sort((a, b) => a.start - b.start),
    rule: first.rule,
  };
}
