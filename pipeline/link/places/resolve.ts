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
  const gazetteer = gazetteerOf(rules);
  const ids = new Map<Mention, string | null>(mentions.map((mention) => [mention, mention.id]));
  const open = mentions.filter(({ candidates }) => candidates !== undefined);
  if (open.length === 0) return ids;

  const settled = mentions.filter(({ id }) => id !== null);
  const sectionOf = ({ block }: Mention): number => doc.blocks[block]!.section;
  for (const mention of open) {
    const section = sectionOf(mention);
    const near = settled.filter((other) => sectionOf(other) === section);
    const id =
      byName(mention, near) ??
      byRegion(mention, near, doc, section, gazetteer) ??
      byName(mention, settled) ??
      byRegion(mention, settled, doc, null, gazetteer) ??
      upperOf(mention, gazetteer);
    if (id !== null) ids.set(mention, id);
  }
  return ids;
}

/** A settled mention that may be meant: the same words first, then other names of a candidate; the nearest, before rather than after. */
function byName(mention: Mention, settled: readonly Mention[]): string | null {
  const candidates = new Set(mention.candidates);
  const named = settled.filter(({ id }) => candidates.has(id!));
  const same = named.filter(({ text }) => text === mention.text);
  return nearest(mention.span, same.length > 0 ? same : named)?.id ?? null;
}

/** The candidate of whose region the text speaks: nearest in the block, else most often, else first. */
function byRegion(
  mention: Mention,
  settled: readonly Mention[],
  doc: Doc,
  section: number | null,
  { byId }: Gazetteer,
): string | null {
  const signs = mention.candidates!.flatMap((id) => {
    const candidate = byId.get(id)!;
    const regions =
      candidate.tier === 'upper' ? [candidate] : candidate.parents.flatMap((parent) => byId.get(parent) ?? []);
    return [...bySiblings(candidate, settled, byId), ...byStems(regions, doc, section, candidate.tier === 'upper')].map(
      (span) => ({ id, span }),
    );
  });
  const block = doc.blocks[mention.block]!.span;
  const inBlock = signs.filter(({ span }) => span.start >= block.start && span.end <= block.end);
  if (inBlock.length > 0) return nearest(mention.span, inBlock)!.id;
  const counts = new Map<string, number>();
  for (const { id } of signs) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return signs.find(({ id }) => counts.get(id) === most)?.id ?? null;
}

/** Where settled mentions name the candidate's region or another government in it. */
function bySiblings(candidate: Government, settled: readonly Mention[], byId: Gazetteer['byId']): Span[] {
  const regions = new Set(candidate.tier === 'upper' ? [candidate.id] : candidate.parents);
  return settled
    .filter(
      ({ id }) =>
        id !== candidate.id && (regions.has(id!) || byId.get(id!)!.parents.some((parent) => regions.has(parent))),
    )
    .map(({ span }) => span);
}

/** Where a region's stem stands alone: 울산, Gangwon. A shared name is no sign for its own government (광주). */
function byStems(regions: readonly Government[], doc: Doc, section: number | null, isOwn: boolean): Span[] {
  if (isOwn) return [];
  const { text } = doc.view;
  const spans: Span[] = [];
  for (const block of doc.blocks) {
    if (block.drop || (section !== null && block.section !== section)) continue;
    for (const { stemKo, stemEn } of regions) {
      for (const stem of [stemKo, stemEn]) {
        let at = text.indexOf(stem, block.span.start);
        while (at >= 0 && at < block.span.end) {
          const before = text.charCodeAt(at - 1);
          const isAlone = isHangul(stem.charCodeAt(0))
            ? !isHangul(before)
            : !isWord(before) && !isWord(text.charCodeAt(at + stem.length));
          if (isAlone) spans.push({ start: at, end: at + stem.length });
          at = text.indexOf(stem, at + stem.length);
        }
      }
    }
  }
  return spans;
}

function upperOf({ candidates }: Mention, { byId }: Gazetteer): string | null {
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
