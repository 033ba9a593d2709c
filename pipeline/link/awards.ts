import type { Doc, Refusal, Rules, Span } from '../types.js';
import type { Claim, ClauseReading } from './awards/claim.js';
import { clauseReader } from './awards/clause.js';
import { readEnglish } from './awards/english.js';
import { stemReader } from './awards/english/stems.js';
import { awardsWithoutName } from './awards/english/total.js';
import { englishWords } from './awards/english/words.js';
import { withEditions } from './awards/edition.js';
import { withFieldOfRow } from './awards/field-of-row.js';
import { award } from './awards/fact.js';
import { withFieldsNamed } from './awards/korean/fields-named.js';
import { withoutOthersHeadlines } from './awards/korean/headline.js';
import { koreanWords } from './awards/korean/words.js';
import { organizersOf } from './awards/organizer.js';
import { readKorean } from './awards/korean.js';
import { ownPrizes } from './awards/own-prizes.js';
import { awardReader } from './awards/reader.js';
import { readSection } from './awards/section.js';
import { editionsQuoted, fullNames } from './awards/short-names.js';
import { unite } from './awards/unite.js';
import { mentionsOf } from './mentions.js';

/**
 * Reads awards in four steps: clauses with what they name (`clause.ts`), claims of each clause in its language
 * (`korean.ts`, `english.ts`, `item.ts`), what a claim leaves out carried over from the nearest place (`setting.ts`),
 * and one record for one award (`unite.ts`). Adds `awards`.
 */
export function linkAwards(rules: Rules): (doc: Doc) => Doc {
  const clausesOf = clauseReader(rules);
  const withStems = stemReader(rules);
  const english = englishWords(rules);
  const korean = koreanWords(rules);
  const givesItself = ownPrizes(rules);
  return (article) => {
    const programs = mentionsOf(article.mentions, 'program');
    const levels = mentionsOf(article.mentions, 'level');
    const unnamed = awardsWithoutName(article);
    if (levels.length === 0 && programs.length === 0 && unnamed.length === 0) return article;
    const doc = withStems(article);
    const clauseOf = clausesOf(doc);
    const refusals = new Map<number, Refusal>();
    const read = (span: Span, block: number, place: Claim['place']) => {
      const clause = clauseOf(span, block, place);
      const isEnglish = doc.blocks[block]!.language === 'en';
      if (
        clause.levels.length === 0 &&
        clause.programs.length === 0 &&
        (isEnglish
          ? place === 'item' || !unnamed.some((at) => at > span.start && at < span.end)
          : place !== 'body' || clause.cues.length === 0)
      )
        return { clause, reading: NOTHING_WON };
      const reading = isEnglish ? readEnglish(doc, clause, english) : readKorean(doc, clause, korean);
      for (const refusal of reading.refusals) refusals.set(refusal.span.start, refusal);
      return { clause, reading: { ...reading, claims: withFieldOfRow(doc, clause, reading.claims) } };
    };
    const reader = awardReader(doc, read, korean.regions, givesItself, unnamed);
    const organizerOf = organizersOf(doc);
    const sections = new Set(doc.blocks.map(({ section }) => section));
    const told = [...sections].flatMap((section) => readSection(reader, section));
    const others = [...refusals.values()].filter(({ rule }) => rule === 'awards/ko/other-winner');
    const wonByOthers = new Set(others.map(({ span }) => doc.view.text.slice(span.start, span.end)));
    const own = withoutOthersHeadlines(told, wonByOthers, doc.view);
    const claims = withFieldsNamed(withEditions(doc, own), doc.view);
    const named = new Set(claims.flatMap(({ program }) => (program ? [program] : [])));
    const fullNameOf = fullNames([...named, ...editionsQuoted(programs, doc.view)], doc.view);
    return {
      ...article,
      awards: unite(claims, doc.view).map((group) => award(doc, group, organizerOf, fullNameOf)),
      refusals: [...refusals.values()],
    };
  };
}

/** A clause without a level and a program tells of no award. */
const NOTHING_WON: ClauseReading = { claims: [], refusals: [] };
