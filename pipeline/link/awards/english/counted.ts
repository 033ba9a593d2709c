import type { Doc } from '../../../types.js';
import type { Claim, Clause } from '../claim.js';
import { covers } from '../clause.js';
import { levellessClaims } from '../no-level.js';
import { holdersOf } from './holders.js';
import { standIn } from './stand-in.js';
import type { EnglishWords } from './words.js';

/** `won three awards in the harbor category (2019 Shore Awards, 2020 Tide Awards, 2021 Pier Awards)`: one of each that the bracket names. */
export function countedInBracket(doc: Doc, clause: Clause, words: EnglishWords): Claim[] {
  const { text } = doc.view;
  const { start } = clause.span;
  if (clause.programs.length < 2) return [];
  const match = COUNTED.exec(text.slice(start, clause.span.end));
  if (!match) return [];
  const { noun, names } = match.groups as { noun: string; names: string };
  const end = start + match.index + match[0].length - 1;
  const bracket = { start: end - names.length, end };
  const programs = clause.programs.filter(({ span }) => covers(bracket, span));
  if (programs.length < 2 || programs.length !== names.split(/, (?:and )?/).length) return [];
  const awards = { start: start + match.index, end: start + match.index + noun.length };
  const [holder] = holdersOf(doc, clause, [[standIn(awards)]], words);
  if (holder?.verdict !== 'won') return [];
  const gap = { start: awards.end, end: bracket.start };
  const category = clause.categories.find((_, at) => covers(gap, clause.categoryWholes[at]!)) ?? null;
  return (holder.groups ?? [null]).flatMap((subject) =>
    programs.flatMap((program) =>
      levellessClaims(clause, { subject, program, category, rule: 'awards/en/counted-in-bracket' }),
    ),
  );
}

const COUNTED =
  /(?<noun>\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) (?:[a-z]+ )?(?:awards|prizes|honou?rs))(?: [^().;]{2,120})? \((?<names>[^()]{10,260})\)/;
