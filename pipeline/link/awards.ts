import type { Doc, Refusal, Rules, Span } from '../types.js';
import type { Claim } from './awards/claim.js';
import { clauseReader } from './awards/clause.js';
import { readEnglish } from './awards/english.js';
import { award } from './awards/fact.js';
import { organizersOf } from './awards/organizer.js';
import { readKorean } from './awards/korean.js';
import { awardReader } from './awards/reader.js';
import { readSection } from './awards/section.js';
import { unite } from './awards/unite.js';

/**
 * Reads awards in four steps: clauses with what they name (`clause.ts`), claims of each clause in its language
 * (`korean.ts`, `english.ts`, `item.ts`), what a claim leaves out carried over from the nearest place (`setting.ts`),
 * and one record for one award (`unite.ts`). Adds `awards`.
 */
export function linkAwards(rules: Rules): (doc: Doc) => Doc {
  const clausesOf = clauseReader(rules);
  const winners = rules.terms('other-winners');
  const others = {
    ko: winners.flatMap(({ names }) => names.ko ?? []),
    en: winners.flatMap(({ names }) => names.en ?? []),
  };
  const persons = winners.filter(({ id }) => id === 'officials').flatMap(({ names }) => names.ko ?? []);
  return (doc) => {
    if (!doc.mentions.some(({ kind }) => kind === 'level' || kind === 'program')) return doc;
    const clause = clausesOf(doc);
    const refusals = new Map<number, Refusal>();
    const read = (span: Span, block: number, place: Claim['place']) => {
      const made = clause(span, block, place);
      const reading =
        doc.blocks[block]!.language === 'en'
          ? readEnglish(doc, made, others.en)
          : readKorean(doc, made, { all: others.ko, persons });
      for (const refusal of reading.refusals) refusals.set(refusal.span.start, refusal);
      return { clause: made, reading };
    };
    const sections = [...new Set(doc.blocks.map(({ section }) => section))];
    const reader = awardReader(doc, read);
    const organizerOf = organizersOf(doc);
    const claims = sections.flatMap((section) => readSection(reader, section));
    return {
      ...doc,
      awards: unite(claims, doc.view).map((group) => award(doc, group, organizerOf)),
      refusals: [...refusals.values()],
    };
  };
}
