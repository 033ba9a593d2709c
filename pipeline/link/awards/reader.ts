import type { BulletKind, Doc, MentionKind, Span } from '../../types.js';
import type { Claim, Clause, ClauseReading } from './claim.js';
import { covers } from './clause.js';

/** One article under the award reader: its clauses on demand, and what is asked of it again and again. */
export interface AwardReader {
  readonly doc: Doc;
  /** Reads a sentence, a lead or an item as a clause of its language. */
  read(span: Span, block: number, place: Claim['place']): { clause: Clause; reading: ClauseReading };
  /** Whether a mention of the kind lies within the span. */
  holds(kind: MentionKind, span: Span): boolean;
  /** Whether a block names a level or a program, without which it tells no award. */
  tells(block: number): boolean;
  /** What kind of item begins here; null where none does. */
  kindAt(start: number): BulletKind | null;
}

/** Prepares an article; `read` is the clause reader of `awards.ts`. */
export function awardReader(doc: Doc, read: AwardReader['read']): AwardReader {
  const spans = new Map<MentionKind, Span[]>();
  const telling = new Set<number>();
  for (const { kind, span, block } of doc.mentions) {
    const known = spans.get(kind);
    if (known) known.push(span);
    else spans.set(kind, [span]);
    if (kind === 'level' || kind === 'program') telling.add(block);
  }
  const kinds = new Map(doc.bullets.flatMap(({ spans: places, kind }) => places.map(({ start }) => [start, kind])));
  return {
    doc,
    read,
    holds: (kind, span) => holds(spans.get(kind) ?? [], span),
    tells: (block) => telling.has(block),
    kindAt: (start) => kinds.get(start) ?? null,
  };
}

/** Whether one of the spans, sorted by start, lies within `outer`. */
function holds(spans: readonly Span[], outer: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < outer.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < spans.length && spans[at]!.start < outer.end; at++)
    if (covers(outer, spans[at]!)) return true;
  return false;
}
