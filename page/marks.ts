import type { Status } from '../schemas/generated/comparison.js';
import type { Kind } from './kinds.js';

/** A place in a text at which facts of one kind were read. Offsets are UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** Keys of the facts: what the place shows when it is pointed at. */
  readonly facts: readonly string[];
  /** What the place says of them: the level of an award. */
  readonly roles: readonly string[];
  /** Of a comparison: what became of the facts in the other language. */
  readonly status: Status | null;
}

/** A fact's place, before places that several facts share are one. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly fact: string;
  readonly role?: string | undefined;
  readonly status?: Status;
}

/**
 * One mark for each range and kind, whichever facts stand there; in the order of the text, longer ones first. Where
 * one of several facts differs, so does the mark.
 */
export function marksOf(places: readonly Place[]): Mark[] {
  const byRange = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.start} ${place.end} ${place.kind}`;
    const others = byRange.get(key);
    if (others) others.push(place);
    else byRange.set(key, [place]);
  }
  return [...byRange.values()]
    .map((same): Mark => {
      const { start, end, kind } = same[0]!;
      const statuses = same.map(({ status }) => status);
      return {
        start,
        end,
        kind,
        facts: unique(same.map(({ fact }) => fact)),
        roles: unique(same.flatMap(({ role }) => role ?? [])),
        status: STATUSES.find((status) => statuses.includes(status)) ?? null,
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a reader looks for comes first. */
export const STATUSES = ['differs', 'ko-only', 'en-only', 'equal'] as const satisfies readonly Status[];

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** Of marks in the order of the text, those that share a character with a range, cut to it and counted from its start. */
export function marksWithin(marks: readonly Mark[], { start, end }: { start: number; end: number }): Mark[] {
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
}
