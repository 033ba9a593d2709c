import type { Doc } from '../../types.js';
import type { Claim, Clause } from './claim.js';

/**
 * The claims of a row of levels under one field, which is that of all of them: `시 부문: 최우수상 A시 / 우수상 B시`, `시 부문 최우수 A시, 우수 B시`,
 * `City category: Top Award, A City / Excellence Award, B City`. Claims of any other clause as they are.
 */
export function withFieldOfRow({ view: { text } }: Doc, clause: Clause, claims: readonly Claim[]): readonly Claim[] {
  const [first, second] = clause.levels;
  if (!first || !second || claims.length < 2 || clause.categories.length > 1) return claims;
  const { start } = clause.span;
  const label = LABEL.exec(text.slice(start, first.words.start));
  if (!label?.groups!['field']!.trim()) return claims;
  const isHeaded = !/[야문] ?$/.test(label[0]) || WINNER_NEXT.test(text.slice(first.words.end, second.words.start));
  if (!isHeaded) return claims;
  const from = start + label.index + label[0].indexOf(label.groups!['field']!);
  const span = { start: from, end: from + label.groups!['field']!.length };
  const known = clause.categories.find((field) => field.span.start === span.start && field.span.end === span.end);
  return claims.map((claim) => ({ ...claim, category: known ?? { span, id: null } }));
}

/** `최우수 A시, 우수 B군`: where no colon stands, each level has its winner right behind it. */
const WINNER_NEXT = /^ (?:[가-힣]{2,4} )?[가-힣]{1,5}[시군구](?:·[가-힣]{1,5}[시군구])*, ?$/;

/** A field and what it is called, to the level itself. */
const LABEL =
  /^[\s[<(‘'“"◇◆□■○●▲△▶▷*•-]{0,4}(?<field>(?!.* by )[^:：\].()>]{1,30}?)[’'”"]?(?: ?(?:부문|분야)|s? (?:[Cc]ategory|[Dd]ivision|[Ff]ield|[Ss]ector))[\]>)]?(?: ?[:：] ?| [–—-] |(?<=[\]>야문]) ?)$/;
