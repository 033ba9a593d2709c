import type { Doc, Mention, Rules, Span } from '../../types.js';
import { gazetteerOf, type Gazetteer, type Government } from '../../../extractors/district/gazetteer.js';
import { isHangul, isWord } from '../../match.js';

/** Which government a mention names: an id, or none where a shared name stays open or the gazetteer does not know it. */
export type Resolution = ReadonlyMap<Mention, string | null>;

/**
 * Decides between governments that share a name. In this order: the same name with a qualifier, nearest first, in the
 * section; a region of one of them (its name, its stem, a sibling) in the block, then in the section; the same for the
 * article; a name that an upper and a basic government share is the upper one where nothing speaks for the other.
 */
export function resolve(doc: Doc, mentions: readonly Mention[], rules: Rules): Resolution {
  const ids = new Map<Mention, string | null>(mentions.map((mention) => [mention, mention.id]));
  const open = mentions.filter(({ candidates }) => candidates !== undefined);
  if (open.length === 0) return ids;

  const { byId } = gazetteerOf(rules);
  const settled = mentions.filter(({ id }) => id !== null);
  const sectionOf = ({ block }: Mention): number => doc.blocks[block]!.section;
  const signsIn = new Map<string, readonly Span[]>();
  const near = new Map<number, readonly Mention[]>();
  for (const mention of open) {
    const section = sectionOf(mention);
    const own = near.get(section) ?? settled.filter((other) => sectionOf(other) === section);
    near.set(section, own);
    const byRegionOf = (mentionsThere: readonly Mention[], where: number | null): string | null =>
      byRegion(mention, doc.blocks[mention.block]!.span, (id) => {
        const key = `${id} ${where ?? ''}`;
        const known = signsIn.get(key) ?? signsOf(byId.get(id)!, mentionsThere, doc, where, byId);
        signsIn.set(key, known);
        return known;
      });
    const id =
      byName(mention, own) ??
      byRegionOf(own, section) ??
      byName(mention, settled) ??
      byRegionOf(settled, null) ??
      upperOf(mention, byId);
    if (id !== null) ids.set(mention, id);
  }
  return ids;
}

/** A settled mention that may be meant: the same words first, then other names of a candidate; the nearest one. */
function byName({ candidates, text, span }: Mention, settled: readonly Mention[]): string | null {
  const named = settled.filter(({ id }) => candidates!.includes(id!));
  const same = named.filter((other) => other.text === text);
  return nearest(span, same.length > 0 ? same : named)?.id ?? null;
}

/** The candidate of whose region the text speaks: nearest in the block, else most often, else first. */
function byRegion(
  { candidates, span }: Mention,
  block: Span,
  signsFor: (id: string) => readonly Span[],
): string | null {
  const signs = candidates!.flatMap((id) => signsFor(id).map((sign) => ({ id, span: sign })));
  if (signs.length === 0) return null;
  const inBlock = signs.filter((sign) => sign.span.start >= block.start && sign.span.end <= block.end);
  if (inBlock.length > 0) return nearest(span, inBlock)!.id;
  const counts = new Map<string, number>();
  for (const { id } of signs) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return signs.find(({ id }) => counts.get(id) === most)!.id;
}

/** Where the text speaks of a candidate's region: names it, names another government in it, or has its stem alone. */
function signsOf(
  candidate: Government,
  settled: readonly Mention[],
  doc: Doc,
  section: number | null,
  byId: Gazetteer['byId'],
): Span[] {
  const isUpper = candidate.tier === 'upper';
  const regions = isUpper ? [candidate.id] : candidate.parents;
  const named = settled.filter(
    ({ id }) => id !== candidate.id && [id!, ...byId.get(id!)!.parents].some((other) => regions.includes(other)),
  );
  // A stem that is the shared name itself (광주) is no sign for its own government.
  const stems = isUpper ? [] : regions.flatMap((id) => stemsIn(byId.get(id)!, doc, section));
  return [...named.map(({ span }) => span), ...stems];
}

/** Where a region's stem stands alone: 울산, Gangwon. */
function stemsIn({ stemKo, stemEn }: Government, doc: Doc, section: number | null): Span[] {
  const { text } = doc.view;
  const spans: Span[] = [];
  for (const stem of [stemKo, stemEn]) {
    const isKorean = isHangul(stem.charCodeAt(0));
    let at = text.indexOf(stem);
    for (let index = 0; at >= 0 && index < doc.blocks.length; index++) {
      const { span, drop, section: own } = doc.blocks[index]!;
      for (; at >= 0 && at < span.end; at = text.indexOf(stem, at + stem.length)) {
        const end = at + stem.length;
        if (at < span.start || drop || (section !== null && own !== section)) continue;
        if (
          isKorean ? isHangul(text.charCodeAt(at - 1)) : isWord(text.charCodeAt(at - 1)) || isWord(text.charCodeAt(end))
        )
          continue;
        spans.push({ start: at, end });
      }
    }
  }
  return spans;
}

function upperOf({ candidates }: Mention, byId: Gazetteer['byId']): string | null {
  const uppers = candidates!.filter((id) => byId.get(id)!.tier === 'upper');
  return uppers.length === 1 ? uppers[0]! : null;
}

/** The item nearest to `span`; what stands after counts as twice as far. */
function nearest<Item extends { readonly span: Span }>(span: Span, items: readonly Item[]): Item | null {
  let best: Item | null = null;
  let least = Infinity;
  for (const item of items) {
    const distance = item.span.start < span.start ? span.start - item.span.end : 2 * (item.span.start - span.end);
    if (distance < least) {
      best = item;
      least = distance;
    }
  }
  return best;
}
