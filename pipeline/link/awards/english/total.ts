import type { Doc } from '../../../types.js';
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

/** Where an article counts awards or tells of one without a name: `44 awards`, `an award`. */
export function awardsWithoutName({ view: { folded } }: Doc): number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(' award'); at >= 0; at = folded.indexOf(' award', at + 1))
    if (COUNTED.test(folded.slice(Math.max(0, at - LONGEST_COUNT), at))) found.push(at);
  return found;
}

const COUNTED = /(?:\b\d{1,3}(?: [a-z]+){0,2}|\ban)$/;
/** Units of `44 institutional`. */
const LONGEST_COUNT = 36;

const TOTAL =
  /(?<subject>\b[Yy]ou |\b[Ww]e )?\b(?:won|received|earned|given|awarded|(?:honou?red|presented) with|collected|garnered|swept|reaped|gathered|achieved|gained|Wins|Receives|Earns|Collects|Sweeps|Reaps) (?<awards>(?:(?:a|its) )?(?:(?:total|record|record-high|record-breaking|all-time high)(?: of)? )?\d{1,3} (?:[A-Za-z]+ ){0,2}[Aa]wards)\b(?!,? (?:including|such as|among))/;
