import type { PlaceGroup } from '../claim.js';

/** `Ahead of A City and B-gun, C City won`: the governments without those that an opening tells to be beaten. `start` is where `said` begins. */
export function withoutRivals(said: string, start: number, groups: readonly PlaceGroup[]): readonly PlaceGroup[] {
  const opening = OUTDOES.exec(said);
  if (!opening) return groups;
  const from = start + opening[0].length;
  return groups.flatMap((group) => {
    if (group.span.start >= from || group.span.end <= from) return group.span.start >= from ? [group] : [];
    const kept = group.spans.flatMap((span, at) => (span.start >= from ? [at] : []));
    const [first] = kept;
    return first === undefined ? [] : [partOf(group, kept, group.spans[first]!.start)];
  });
}

const partOf = (group: PlaceGroup, kept: readonly number[], start: number): PlaceGroup => ({
  ...group,
  span: { start, end: group.span.end },
  places: kept.map((at) => group.places[at]!),
  spans: kept.map((at) => group.spans[at]!),
  notes: kept.map((at) => group.notes[at] ?? null),
  before: ', ',
});

/** Up to the last comma before who wins. */
const OUTDOES =
  /^[\s"“]*(?:Coming in ahead of|Finishing ahead of|Ahead of|Beating(?: out)?|Defeating|Besting|Outscoring|Outdoing|Edging out|Edging|Unlike|Seeing off|Pulling ahead of|Narrowly beating) [^;]{3,160}, (?=[^,;]*$)/;
