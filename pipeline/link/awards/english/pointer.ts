import type { Doc, Mention, Span } from '../../../types.js';
import type { Phrase } from '../claim.js';

/** The program that a sentence goes back to by its last word: `At the presentation, A-gu won …`; null where it does not. */
export function pointedTo(doc: Doc, { start, end }: Span, section: number): Phrase | null {
  const noun = POINTS.exec(doc.view.text.slice(start, Math.min(end, start + 40)))?.[1];
  if (!noun) return null;
  const told = doc.mentions.filter(
    ({ kind, span, block, text }) =>
      kind === 'program' &&
      span.end <= start &&
      doc.blocks[block]!.section === section &&
      doc.blocks[block]!.kind === 'body' &&
      text.toLowerCase().endsWith(noun),
  );
  // What a list tells of is named in passing.
  const isListed = ({ span }: Mention) =>
    doc.lists.some(({ items }) => items.some((item) => item.start <= span.start && span.end <= item.end));
  const named = told.findLast((mention) => !isListed(mention)) ?? told.at(-1);
  return named ? { span: named.span, id: named.id } : null;
}

/**
 * `received the SA grade in this evaluation`, where its own section has named none: the program that the text named last
 * before; null where the sentence points to none.
 */
export function pointedAcross(doc: Doc, { start, end }: Span): Phrase | null {
  const noun = POINTS_ACROSS.exec(doc.view.text.slice(start, end))?.groups!['noun'];
  const told = noun && doc.mentions.findLast(({ kind, span, block, text }) => kind === 'program' && span.end <= start && doc.blocks[block]!.kind === 'body' && text.toLowerCase().endsWith(noun)); // prettier-ignore
  return told ? { span: told.span, id: told.id } : null;
}

const POINTS_ACROSS =
  /\b(?:in|at) (?:this|the same|that) (?<noun>evaluation|assessment|contest|competition|presentation|exhibition)\b/;

/** Nouns that one program of several bears; an evaluation or a ceremony may be any of them. */
const POINTS = /^(?:At|In|During) (?:the|this|that) (?:same )?(presentation|contest|competition|exhibition),? /;

/** `Profile: Born in 1961. …`: the life of one person. */
export const isProfile = (text: string, { start, end }: Span): boolean =>
  PROFILE.test(text.slice(start, Math.min(end, start + 40)));

const PROFILE = /^[[(■□●○]?\s?(?:Profile|Career|Biography)\]? ?[:：] ?[A-Z]/;
