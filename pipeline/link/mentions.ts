import type { Mention, MentionKind, Span } from '../types.js';

/** The mentions that lie within a span, of a list sorted by where they begin. */
export function mentionsWithin(sorted: readonly Mention[], span: Span): Mention[] {
  const found: Mention[] = [];
  for (let at = firstFrom(sorted, span.start); at < sorted.length && sorted[at]!.span.start < span.end; at++) {
    if (sorted[at]!.span.end <= span.end) found.push(sorted[at]!);
  }
  return found;
}

/** Whether one of the mentions, sorted by where they begin, lies within a span. */
export function isMentionWithin(sorted: readonly Mention[], span: Span): boolean {
  for (let at = firstFrom(sorted, span.start); at < sorted.length && sorted[at]!.span.start < span.end; at++) {
    if (sorted[at]!.span.end <= span.end) return true;
  }
  return false;
}

/** Index of the first thing that begins at or behind a place, of things sorted by where they begin. */
export function firstFrom(sorted: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions of one kind, in the article's order. Every step of `link` asks for some, so an article's are sorted out once. */
export function mentionsOf(mentions: readonly Mention[], kind: MentionKind): readonly Mention[] {
  let kinds = sortedOut.get(mentions);
  if (!kinds) sortedOut.set(mentions, (kinds = byKind(mentions)));
  return kinds[kind];
}

type Kinds = Readonly<Record<MentionKind, Mention[]>>;

const sortedOut = new WeakMap<readonly Mention[], Kinds>();

function byKind(mentions: readonly Mention[]): Kinds {
  const kinds: Kinds = {
    district: [],
    mayor: [],
    organizer: [],
    program: [],
    category: [],
    level: [],
    year: [],
    streak: [],
    receive: [],
    give: [],
    plan: [],
    bullet: [],
  };
  for (const mention of mentions) kinds[mention.kind].push(mention);
  return kinds;
}
