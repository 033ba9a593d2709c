import type { Doc } from '../../../types.js';
import { mentionsOf } from '../../mentions.js';
import type { Claim, Clause } from '../claim.js';
import { levellessClaims } from '../no-level.js';
import { holdersOf } from './holders.js';
import { standIn } from './stand-in.js';
import type { EnglishWords } from './words.js';

/** `received a record 44 awards from outside institutions`, `you earned 37 institutional awards`: how many, and none by name. */
export function totalOf(doc: Doc, clause: Clause, words: EnglishWords): Claim[] {
  const match = TOTAL.exec(doc.view.text.slice(clause.span.start, clause.span.end));
  if (!match) return [];
  const { subject, awards } = match.groups as { subject: string | undefined; awards: string };
  const end = clause.span.start + match.index + match[0].length;
  const span = { start: end - awards.length, end };
  const holder = subject === undefined ? holdersOf(doc, clause, [[standIn(span)]], words)[0] : null;
  if (subject === undefined && holder?.verdict !== 'won') return [];
  return (holder?.groups ?? [null]).flatMap((winner) =>
    levellessClaims(clause, {
      subject: winner,
      program: { span, id: null },
      category: null,
      rule: 'awards/en/total',
    }).map((claim) => ({ ...claim, program: null, year: null, apart: true })),
  );
}

/** Whether an article tells a total; it needs no level and no program for that. */
export const tellsTotal = ({ mentions, view }: Doc): boolean =>
  mentionsOf(mentions, 'receive').some(({ span }) => isTotalBehind(view.text, span.end));

/** Whether a total stands behind a verb. */
export const isTotalBehind = (text: string, end: number): boolean => BEHIND.test(text.slice(end, end + LONGEST_TOTAL));

const BEHIND = /^(?: [a-z-]+){0,4} \d{1,3} (?:[a-z]+ ){0,2}awards\b/;
/** Units between a verb and the word for awards. */
const LONGEST_TOTAL = 60;

const TOTAL =
  /(?<subject>\b[Yy]ou |\b[Ww]e )?\b(?:won|received|earned|collected|garnered|swept|reaped|gathered|achieved|gained)(?: (?:a|its))?(?: (?:total|record|record-high|record-breaking|all-time high)(?: of)?)? (?<awards>\d{1,3} (?:[a-z]+ ){0,2}awards)\b(?!,? (?:including|such as|among))/;
