import type { Doc } from '../../../types.js';
import type { Clause } from '../claim.js';
import { FINITE } from './asides.js';
import type { Scene } from './holder.js';
import { subjectBefore } from './subject.js';
import type { Verb } from './verbs.js';
import { OTHER, type Winner } from './winner.js';
import type { EnglishWords } from './words.js';

/** A verb's subject; where it leaves one out, the one before it, or who opens the sentence. */
export function subjectOf({ doc, clause, words, before }: Scene, verb: Verb, region: number): Winner | null {
  const found = subjectBefore(doc, { start: region, end: verb.from }, clause.groups(), words, verb.isParticiple);
  // `A-gu, which had won the L a year earlier, took the L`: the relative clause is over.
  if ((!found || found.kind === 'other') && before && /,\s*$/.test(doc.view.text.slice(region, verb.from))) {
    const opener = openerOf(doc, clause, verb, words);
    if (opener?.kind === 'named' && doc.view.text.startsWith(', wh', opener.groups.at(-1)!.span.end)) return opener;
  }
  // `It received the L in the P, achieved the M in the Q, and …`: nobody new acts behind the comma.
  const isListed = before && (!found || found.kind === 'other') && before.verdict === 'won' && ROW.test(doc.view.text.slice(region, verb.from)); // prettier-ignore
  if (isListed) return before.groups?.length ? { kind: 'named', groups: before.groups } : { kind: 'own' };
  if (found?.kind !== 'shared' && found?.kind !== 'own') return found;
  if (before?.groups?.length && before.form !== 'handed-to') return { kind: 'named', groups: before.groups };
  if (found.kind === 'shared' && before?.verdict === 'other-winner') return OTHER;
  const opener = openerOf(doc, clause, verb, words);
  return opener?.kind === 'named' || (found.kind === 'shared' && opener?.kind === 'other') ? opener : { kind: 'own' };
}

/** What stands between the level before and a verb of the same subject. */
const ROW =
  /^[’'”"]?(?: (?:in|at|for|from) (?:(?!\b(?:which|who|whose|where|while|and) )[^,;]){2,140})?(?: for [a-z0-9]+ (?:consecutive |straight )?(?:years|times)[a-z ]{0,20})?, ?$/;

/** Who opens the sentence. */
function openerOf(doc: Doc, clause: Clause, verb: Verb, words: EnglishWords): Winner | null {
  const { text } = doc.view;
  const { start } = clause.span;
  const first = clause.groups().find(({ span }) => LEADS.test(text.slice(start, span.start)));
  // `In 2012, A-gun drew attention by jumping to first place`
  if (first && first.span.end < verb.from && ACTS.test(text.slice(first.span.end, verb.from)))
    return { kind: 'named', groups: [first] };
  // `Once given the L in 2016, A-gun has now won …`
  const behind = clause.groups().find(({ span }) => span.start > verb.end);
  if (behind && verb.from === start && PARTICIPLE_LEADS.test(text.slice(start, behind.span.start)))
    return { kind: 'named', groups: [behind] };
  const from = first && first.span.end < verb.from ? first.span.end : start;
  const finite = FINITE.exec(text.slice(from, verb.from));
  return subjectBefore(doc, { start, end: finite ? from + finite.index : verb.from }, clause.groups(), words);
}

const ACTS = /^ (?!in |of |at |for |to |from |and )[a-z]/;

/** What a sentence says of its subject before it. */
const PARTICIPLE_LEADS =
  /^(?:(?:Once|First|Previously|Twice|Already|Long) )?(?:[Gg]iven|[Aa]warded|[Nn]amed|[Ss]elected|[Cc]hosen|[Hh]onou?red|[Pp]resented|[Rr]ecogni[sz]ed|[Hh]aving|[Ww]inning|[Rr]eceiving) [^;]{3,140}, $/;

/** What opens a sentence before its subject. */
const LEADS =
  /^[\s"“‘'(]*(?:(?:In|On|At|For|With|After|Following|Since|Outside|Beyond|Across|Within|Around|Over|Before|Near|Among|Under|During|Despite|Besides|Unlike|Apart from|Aside from|Next to|Along with|Together with|Elsewhere in) [^,;]{1,80}, )?(?:(?:The|Both|Neighbou?ring|Nearby|Also|Meanwhile|In addition|This year|Last year|Then|However),? ){0,2}$/;
