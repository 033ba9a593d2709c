import type { Doc, Mention, Rules, Span } from '../../types.js';
import { gazetteerOf, type Gazetteer, type Government } from '../../../extractors/district/gazetteer.js';
import { isHangul, isWord } from '../../match.js';

/** Which government an open mention names; mentions that stay open are left out. */
export type Resolution = ReadonlyMap<Mention, string>;

/** A place in the text that speaks for a government. */
interface Sign extends Span {
  readonly id: string;
}

/** What speaks for the candidates of one name in one range of the article, in the order of the text. */
interface Signs {
  readonly sameWords: readonly Sign[];
  readonly otherNames: readonly Sign[];
  readonly regions: readonly Sign[];
  /** The candidate of whose region the range speaks most, the first of those that it speaks of as often. */
  readonly leading: string | null;
  /** The one candidate that stands with its head in brackets, `광주 북구(구청장 …)`: whom the story is about. */
  readonly headed: string | null;
}

/**
 * Decides between governments that share a name. In this order: the same name with a qualifier, nearest first, in the
 * section; a region of one of them (its name, its stem, a sibling) in the block, then in the section; the same for the
 * article; a name that an upper and a basic government share is the upper one where nothing speaks for the other.
 */
export function resolve(doc: Doc, mentions: readonly Mention[], rules: Rules): Resolution {
  const ids = new Map<Mention, string>();
  const open = mentions.filter(({ candidates }) => candidates !== undefined);
  if (open.length === 0) return ids;

  const { byId } = gazetteerOf(rules);
  const settled = mentions.filter(({ id }) => id !== null);
  const known = new Map<string, Signs>();
  const stems = stemFinder(doc);
  const signsFor = (mention: Mention, section: number | null): Signs => {
    const key = `${mention.candidates!.join(' ')} ${mention.text} ${section ?? ''}`;
    const signs = known.get(key) ?? gather(mention, settled, stems, doc, section, byId);
    known.set(key, signs);
    return signs;
  };
  for (const mention of open) {
    const { span, section } = doc.blocks[mention.block]!;
    const speaking = (where: number | null): string | null => {
      const signs = signsFor(mention, where);
      return byName(mention.span, span, signs) ?? byRegion(mention.span, span, signs);
    };
    const id = speaking(section) ?? speaking(null) ?? upperOf(mention, byId);
    if (id !== null) ids.set(mention, id);
  }
  return ids;
}

/** By the nearest name; one of another paragraph gives way to whom the story is about. */
function byName(span: Span, block: Span, { sameWords, otherNames, headed }: Signs): string | null {
  const inBlock = headed ? nearest(span, sameWords, block)?.id : undefined;
  return inBlock ?? headed ?? (nearest(span, sameWords) ?? nearest(span, otherNames))?.id ?? null;
}

function byRegion(span: Span, block: Span, { regions, leading }: Signs): string | null {
  return nearest(span, regions, block)?.id ?? leading;
}

/** Collects what speaks for a mention's candidates in a section, or in the article where `section` is null. */
function gather(
  { candidates, text }: Mention,
  settled: readonly Mention[],
  stems: StemFinder,
  doc: Doc,
  section: number | null,
  byId: Gazetteer['byId'],
): Signs {
  const here = section === null ? settled : settled.filter(({ block }) => doc.blocks[block]!.section === section);
  const own = here.filter(({ id }) => candidates!.includes(id!));
  const regions = candidates!.flatMap((id) => regionSigns(byId.get(id)!, here, stems, section, byId));
  regions.sort((a, b) => a.start - b.start);
  const counts = new Map<string, number>();
  for (const { id } of regions) counts.set(id, (counts.get(id) ?? 0) + 1);
  let leading: string | null = null;
  for (const [id, count] of counts) if (leading === null || count > counts.get(leading)!) leading = id;
  const headed = new Set(own.filter(({ span }) => WITH_HEAD.test(doc.view.text.slice(span.end, span.end + 18))).map(({ id }) => id!)); // prettier-ignore
  return {
    headed: headed.size === 1 ? [...headed][0]! : null,
    sameWords: own.filter((mention) => mention.text === text).map(toSign),
    otherNames: own.filter((mention) => mention.text !== text).map(toSign),
    regions,
    leading,
  };
}

const WITH_HEAD = /^청?\s?\((?:구?청장|시장|군수|(?:District )?Mayor|(?:County )?Governor) /;

function toSign({ id, span }: Mention): Sign {
  return { id: id!, ...span };
}

/** Where the text speaks of a candidate's region: names it, names another government in it, or has its stem alone. */
function regionSigns(
  candidate: Government,
  settled: readonly Mention[],
  stemsOf: StemFinder,
  section: number | null,
  byId: Gazetteer['byId'],
): Sign[] {
  const { id, tier, parents } = candidate;
  const regions = tier === 'upper' ? [id] : parents;
  const speaks = (other: string): boolean =>
    other !== id && (regions.includes(other) || byId.get(other)!.parents.some((parent) => regions.includes(parent)));
  const named = settled.filter((mention) => speaks(mention.id!)).map(({ span }) => ({ id, ...span }));
  // A stem that is the shared name itself (광주) is no sign for its own government.
  const stems = tier === 'upper' ? [] : regions.flatMap((region) => stemsOf(byId.get(region)!, section));
  return [...named, ...stems.map(({ start, end }) => ({ id, start, end }))];
}

/** Where a region's stem stands alone (울산, Gangwon) in a section, or in the article where `section` is null. */
type StemFinder = (region: Government, section: number | null) => readonly Span[];

/** Looks for each region once. */
function stemFinder(doc: Doc): StemFinder {
  const found = new Map<Government, readonly Stem[]>();
  return (region, section) => {
    let stems = found.get(region);
    if (!stems) found.set(region, (stems = stemsIn(doc, region)));
    return section === null ? stems : stems.filter((stem) => stem.section === section);
  };
}

interface Stem extends Span {
  readonly section: number;
}

function stemsIn({ view, blocks }: Doc, { stemKo, stemEn }: Government): Stem[] {
  const { text } = view;
  const stems: Stem[] = [];
  for (const stem of [stemKo, stemEn]) {
    let at = text.indexOf(stem);
    for (let index = 0; at >= 0 && index < blocks.length; index++) {
      const { span, drop, section } = blocks[index]!;
      for (; at >= 0 && at < span.end; at = text.indexOf(stem, at + stem.length)) {
        const end = at + stem.length;
        if (!drop && at >= span.start && standsAlone(text, at, end)) stems.push({ start: at, end, section });
      }
    }
  }
  return stems;
}

/** Korean: a word begins there, whatever is glued to it (울산에서); English: it is a word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isHangul(text.charCodeAt(start))) return !isHangul(before);
  return !isWord(before) && !isWord(text.charCodeAt(end));
}

function upperOf({ candidates }: Mention, byId: Gazetteer['byId']): string | null {
  const uppers = candidates!.filter((id) => byId.get(id)!.tier === 'upper');
  return uppers.length === 1 ? uppers[0]! : null;
}

/** The sign nearest to `span`, within a range where one is given; what stands after counts as twice as far. */
function nearest(span: Span, signs: readonly Sign[], range?: Span): Sign | null {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (signs[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const isThere = (sign: Sign | undefined): sign is Sign =>
    sign !== undefined && (!range || (sign.start >= range.start && sign.end <= range.end));
  const [before, after] = [signs[low - 1], signs[low]];
  if (!isThere(before)) return isThere(after) ? after : null;
  return isThere(after) && 2 * (after.start - span.end) < span.start - before.end ? after : before;
}
