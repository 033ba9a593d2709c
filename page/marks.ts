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
}

/** A fact's place, before places that several facts share are one. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly fact: string;
  readonly role?: string | undefined;
}

/** One mark for each range and kind, whichever facts stand there; in the order of the text, longer ones first. */
export function marksOf(places: readonly Place[]): Mark[] {
  const byRange = new Map<string, { start: number; end: number; kind: Kind; facts: Set<string>; roles: Set<string> }>();
  for (const { start, end, kind, fact, role } of places) {
    const key = `${start} ${end} ${kind}`;
    let mark = byRange.get(key);
    if (!mark) byRange.set(key, (mark = { start, end, kind, facts: new Set(), roles: new Set() }));
    mark.facts.add(fact);
    if (role !== undefined) mark.roles.add(role);
  }
  return [...byRange.values()]
    .map((mark) => ({ ...mark, facts: [...mark.facts], roles: [...mark.roles] }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Of marks in the order of the text, those that share a character with a range, cut to it and counted from its start. */
export function marksWithin(marks: readonly Mark[], { start, end }: { start: number; end: number }): Mark[] {
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
}
