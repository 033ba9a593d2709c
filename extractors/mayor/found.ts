import type { Mention, Span, View } from '../../pipeline/types.js';
import type { FoundPlace } from '../district/found.js';
import { tierOf, type Government } from '../district/gazetteer.js';

export type HeadStatus = 'current' | 'former' | 'candidate';

/** Finds heads of local governments in one block, beside the places that were found there. */
export type HeadFinder = (view: View, span: Span, index: number, places: () => readonly FoundPlace[]) => Mention[];

/** A person with a head's title; `district` is a place's name, or a stem that the title makes one (Icheon Mayor). */
export interface FoundHead {
  readonly name: Span;
  readonly title: Span;
  readonly district: Span | null;
  /** All of it: name, title, district, the bracket that closes after them. */
  readonly extent: Span;
  readonly status: HeadStatus;
  readonly rule: string;
}

export function headMention(
  { name, title, district, extent, status, rule }: FoundHead,
  view: View,
  index: number,
): Mention {
  return {
    kind: 'mayor',
    span: extent,
    text: view.text.slice(extent.start, extent.end),
    block: index,
    id: null,
    parts: district ? { name, title, district } : { name, title },
    value: status,
    rule,
  };
}

/** A repeat by surname: 정 구청장, Governor Ham. */
export function repeatMention(surname: Span, title: Span, rule: string, view: View, index: number): Mention {
  const span = hull(surname, title);
  return {
    kind: 'mayor',
    span,
    text: view.text.slice(span.start, span.end),
    block: index,
    id: null,
    parts: { surname, title },
    value: 'current',
    rule,
  };
}

/** A bare stem that a head's title makes a government's name, or a well-formed name that the gazetteer does not know. */
export function stemMention(
  span: Span,
  governments: readonly Government[],
  rule: string,
  view: View,
  index: number,
): Mention {
  const ids = governments.map(({ id }) => id);
  return {
    kind: 'district',
    span,
    text: view.text.slice(span.start, span.end),
    block: index,
    id: ids.length === 1 ? ids[0]! : null,
    ...(ids.length > 1 ? { candidates: ids } : {}),
    value: tierOf(governments),
    rule,
  };
}

/** The smallest range that holds both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
