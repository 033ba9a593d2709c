import type { Doc, Span } from '../../../types.js';
import type { Clause, LevelReading } from '../claim.js';
import type { Holder } from './holder.js';
import { holdersOf } from './holders.js';
import type { EnglishWords } from './words.js';

/** One level of an English sentence, or several side by side, with the words that tell of it. */
export interface Part {
  readonly doc: Doc;
  readonly clause: Clause;
  readonly words: EnglishWords;
  readonly levels: readonly LevelReading[];
  readonly first: LevelReading;
  readonly last: LevelReading;
  /** Who holds it by the build of the sentence; null where that is not understood. */
  readonly holder: Holder | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** From the first to the last word that tells of it. */
  readonly from: number;
  readonly until: number;
  /** Where the words end that it shares with the levels behind it. */
  readonly sharedUntil: number;
  /** The last of the levels behind it that share its verb; null where none does. */
  readonly sharedLevel: Span | null;
  /** The words before it, and those behind it up to another predication. */
  readonly window: Span;
  readonly ahead: Span;
}

/** The levels of a sentence in their order, each with its words. */
export function partsOf(doc: Doc, clause: Clause, words: EnglishWords): Part[] {
  const { text } = doc.view;
  const groups = groupLevels(clause.levels, text);
  if (groups.length === 0) return [];
  const holders = holdersOf(doc, clause, groups, words);
  const levelAt = (index: number): number => groups[index]?.[0]!.span.start ?? clause.span.end;
  return groups.map((levels, index) => {
    const [first, last] = [levels[0]!, levels.at(-1)!];
    const holder = holders[index] ?? null;
    const from = holder?.start ?? (index === 0 ? clause.span.start : groups[index - 1]!.at(-1)!.span.end);
    const nextLevel = levelAt(index + 1);
    const nextHeld = holders[index + 1]?.start ?? nextLevel;
    const until = nextHeld >= last.span.end ? Math.min(nextLevel, nextHeld) : nextLevel;
    const newPredication = NEW_PREDICATION.exec(text.slice(last.span.end, nextLevel));
    let shared = index + 1;
    while (holders[shared]?.isSharing === true) shared++;
    return {
      doc,
      clause,
      words,
      levels,
      first,
      last,
      holder,
      isFirst: index === 0,
      isLast: index + 1 === groups.length,
      from,
      until,
      sharedUntil: shared > index + 1 ? levelAt(shared) : until,
      sharedLevel: shared > index + 1 ? groups[shared - 1]!.at(-1)!.span : null,
      window: { start: from, end: first.span.start },
      ahead: {
        start: last.span.end,
        end: newPredication ? Math.min(until, last.span.end + newPredication.index) : until,
      },
    };
  });
}

/** `…, and in the city category, B won`, `Following the L, it has been …`: what is told behind it is another's. */
const NEW_PREDICATION =
  /;\s|,? (?:while|whereas)\s|, and (?:in|for) (?:the |Group )|, (?:the (?:city|county|district|province)|it) (?:has|had|was|is) /;
/** `the Grand Prize and the Excellence Award`: levels that share what stands around them. */
function groupLevels(levels: readonly LevelReading[], text: string): LevelReading[][] {
  const groups: LevelReading[][] = [];
  for (const level of levels) {
    const before = groups.at(-1)?.at(-1);
    const gap = before && text.slice(before.span.end, level.span.start);
    // `won the Silver Award, and the Bronze Award went to …`: the second has a winner of its own.
    const handed = gap?.startsWith(',') && HANDED_NEXT.test(text.slice(level.span.end, level.span.end + 24));
    if (
      gap !== undefined &&
      !handed &&
      /^[’'”"]?(?:,| and|, and| or) (?:the |an? |one |two |three )?[‘'“"]?$/.test(gap)
    )
      groups.at(-1)!.push(level);
    else groups.push([level]);
  }
  return groups;
}

const HANDED_NEXT = /^[’'”"]?(?: \([^)]*\))? (?:went|goes|go|was|were) /;
