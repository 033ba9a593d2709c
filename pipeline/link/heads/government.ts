import { lastSentenceStart } from '../../../extractors/bullets/sentence-end.js';
import type { Doc, Mention, Place } from '../../types.js';
import { PROVINCES } from './upper.js';

/** Units whose head bears a title: 구청장 a gu's, `Governor` a gun's or a province's. */
export function unitsOf(title: string): readonly string[] {
  if (title.endsWith('구청장') || title === '청장') return ['gu'];
  if (title.endsWith('시장')) return ['si'];
  if (title.endsWith('군수')) return ['gun'];
  if (title.endsWith('지사')) return ['do'];
  const english = title.toLowerCase();
  if (/district|ward/.test(english)) return ['gu'];
  if (/county|magistrate/.test(english)) return ['gun'];
  if (/gov/.test(english)) return ['gun', 'do'];
  return ['gu', 'si', 'gun'];
}

/** Units of a place by its id and its names: gu, si, gun, do; an upper-tier city is a si, 여주시 was a gun (여주군). */
export function placeUnits(place: Place): ReadonlySet<string> {
  let units = known.get(place);
  if (!units) known.set(place, (units = unitsNamed(place)));
  return units;
}

/** Asked for each mention without a government, so kept. */
const known = new WeakMap<Place, ReadonlySet<string>>();

function unitsNamed({ id, name, tier, mentions }: Place): ReadonlySet<string> {
  const units = new Set<string>();
  const own = id?.match(/-(gu|si|gun)$/)?.[1] ?? (tier === 'upper' ? (PROVINCES.test(id ?? '') ? 'do' : 'si') : null);
  if (own !== null) units.add(own);
  const texts = new Set([name, ...mentions.map(({ text }) => text)]);
  for (const text of texts) {
    const named = UNITS.find(({ endings }) => endings.some((ending) => text.endsWith(ending)));
    if (named) units.add(named.unit);
  }
  return units;
}

const UNITS = [
  { unit: 'gu', endings: ['구', '-gu', 'District'] },
  { unit: 'gun', endings: ['군', '-gun', 'County'] },
  { unit: 'si', endings: ['시', '-si', 'City'] },
  { unit: 'do', endings: ['도', '-do', 'Province', 'State'] },
];

interface Named {
  readonly index: number;
  readonly mentions: readonly Mention[];
}

/** The unit of `Governor N of the province`. */
function ownUnit({ span }: Mention, { view }: Doc): readonly string[] | null {
  const unit = OWN_UNIT.exec(view.text.slice(span.end, span.end + 17))?.[1];
  return unit === undefined ? null : [UNIT_WORDS[unit]!];
}

const OWN_UNIT = /^ of the (city|county|district|province)\b/;

const UNIT_WORDS: Readonly<Record<string, string>> = { city: 'si', county: 'gun', district: 'gu', province: 'do' };

/** Of a mention's section, the places that have a head with this title, with their mentions there. */
function fittingIn(mention: Mention, title: string, doc: Doc): Named[] {
  const units = ownUnit(mention, doc) ?? unitsOf(title);
  const { section } = doc.blocks[mention.block]!;
  const fitting: Named[] = [];
  doc.places.forEach((place, index) => {
    if (place.tier === 'administrative') return;
    const mentions = place.mentions.filter(({ block }) => doc.blocks[block]!.section === section);
    if (mentions.length > 0 && units.some((unit) => placeUnits(place).has(unit))) fitting.push({ index, mentions });
  });
  // `The fair was held in A City. Mayor N said`: a scene has the mayor only where nothing else does.
  const acting = fitting.filter(({ index, mentions }) => actsFor(mention, doc.places[index]!, mentions, doc));
  return acting.length > 0 ? acting : fitting;
}

/** Whether a government has a part in the story, and is no mere scene, no guest and no word of a quotation. */
const actsFor = (mention: Mention, place: Place, mentions: readonly Mention[], doc: Doc): boolean =>
  place.tier !== 'basic' ||
  (!isOnlyScene(mention, place, doc) &&
    mentions.some(({ span }) => !GUEST.test(doc.view.text.slice(Math.max(0, span.start - 6), span.start))));

const GUEST = /\bfrom $|[“"]$/;

/**
 * The government whose head is named where the sentence does not say: that of a heading line right above (◇동구), the
 * one that the section names most, the nearest before in the block, the first of the section, the only one of the
 * article. One that is `taken`, since its head is somebody else, only where there is no other. Returns its index in
 * `doc.places`, or null.
 */
export function governmentAt(mention: Mention, title: string, doc: Doc, taken: ReadonlySet<number>): number | null {
  const fitting = fittingIn(mention, title, doc);
  const place = governmentOf(mention, title, doc, fitting);
  if (place === null || !taken.has(place)) return place;
  const open = fitting.filter(({ index }) => !taken.has(index));
  return open.length > 0 ? governmentOf(mention, title, doc, open) : place;
}

/** The same among those that fit. */
function governmentOf(mention: Mention, title: string, doc: Doc, inSection: readonly Named[]): number | null {
  const headed = headingAbove(mention, doc, inSection);
  if (headed !== null) return headed;

  // `1. A시 — … 시(시장 N)는`, `A-gu has yet to win. Its mayor, N, said`, `N, the county's governor,`
  const { start } = mention.parts?.['title'] ?? mention.span;
  const isIts = /\b(?:its|their|the (?:county|city|district)['’]s) $/i.test(doc.view.text.slice(Math.max(0, start - 15), start)) || /(?:^|[\s,“"])[구시군]\($/.test(doc.view.text.slice(Math.max(0, start - 3), start)); // prettier-ignore
  const before = isIts ? nearestBefore(mention, inSection) : null;
  if (before !== null) return before;

  const subject = subjectOfSentence(mention, doc, inSection);
  if (subject !== null) return subject;

  const most = Math.max(0, ...inSection.map(({ mentions }) => mentions.length));
  const leading = inSection.filter(({ mentions }) => mentions.length === most);
  if (most > 1 && leading.length === 1) return leading[0]!.index;

  const nearest = nearestBefore(mention, inSection);
  if (nearest !== null) return nearest;
  if (leading.length > 0) {
    return leading.reduce((first, other) =>
      other.mentions[0]!.span.start < first.mentions[0]!.span.start ? other : first,
    ).index;
  }
  return onlyOne(title, doc);
}

/** `A City will pay for the trip, Mayor N said`: whom the sentence opens with. */
function subjectOfSentence(
  { block, span }: Mention,
  { blocks, view: { text } }: Doc,
  named: readonly Named[],
): number | null {
  if (blocks[block]!.language !== 'en') return null;
  const { start } = blocks[block]!.span;
  const from = start + lastSentenceStart(text.slice(start, span.start), 'en');
  const subject = named.find(({ mentions }) => mentions.some((other) => other.span.start === from));
  return subject && SAYS.test(text.slice(from, span.start)) ? subject.index : null;
}

const SAYS = /^[A-Z][\w-]*(?: (?:City|County|District))? (?:will|is|was|has|had|plans|also)\b[^.]*, $/;

/** Whether a mention's section names a government only as where something is: `visited a market in Suyeong-gu`. */
export function isOnlyScene({ block }: Mention, { mentions }: Place, { blocks, view }: Doc): boolean {
  const { section } = blocks[block]!;
  return mentions.every(
    ({ block: at, span }) =>
      blocks[at]!.section !== section || SCENE.test(view.text.slice(Math.max(0, span.start - 16), span.start)),
  );
}

const SCENE = /\b(?:in|at|near|across|around|including) (?:the )?$/;

/** The one named last before the mention in its block. */
function nearestBefore(mention: Mention, named: readonly Named[]): number | null {
  let nearest: number | null = null;
  let end = -1;
  for (const { index, mentions } of named) {
    for (const { block, span } of mentions) {
      if (block === mention.block && span.end <= mention.span.start && span.end > end)
        [nearest, end] = [index, span.end];
    }
  }
  return nearest;
}

/** The government that a heading line right above names: `◇완도군`, then `-배성현 군수`. */
export function governmentAbove(mention: Mention, title: string, doc: Doc): number | null {
  return headingAbove(mention, doc, fittingIn(mention, title, doc));
}

function onlyOne(title: string, { places }: Doc): number | null {
  const units = unitsOf(title);
  const basic = [...places.entries()].filter(
    ([, place]) =>
      (place.tier === 'basic' || place.tier === 'unknown') &&
      place.mentions.length > 0 &&
      units.some((unit) => placeUnits(place).has(unit)),
  );
  return basic.length === 1 ? basic[0]![0] : null;
}

/** The live block before, where it is a short line with the name. */
function headingAbove({ block }: Mention, { blocks }: Doc, named: readonly Named[]): number | null {
  let above = block - 1;
  while (above >= 0 && blocks[above]!.drop) above--;
  if (above < 0 || blocks[above]!.span.end - blocks[above]!.span.start > LONGEST_HEADING) return null;
  return named.find(({ mentions }) => mentions.some((other) => other.block === above))?.index ?? null;
}

/** Characters of `▲경기 남양주시` and the like. */
const LONGEST_HEADING = 14;
