import type { Extractor, Language, Mention, MentionKind, Rules } from '../pipeline/types.js';
import { mayTellAward } from './award.js';
import { compilePatterns, type PatternMatch } from '../pipeline/match.js';

/** Words that make or unmake an award: receive, give and plan words, years and streaks. */
export function awardCues(rules: Rules): Extractor {
  const cues = rules.patterns('award-cues').filter(({ id }) => kindOf(id) !== undefined);
  const byLanguage = (own: Language) =>
    compilePatterns(cues.filter(({ language }) => language === own || language === 'any'));
  const patterns = { ko: byLanguage('ko'), en: byLanguage('en') };
  return {
    name: 'award-cue',
    isOfUse: mayTellAward,
    extract(block, index, doc) {
      if (block.language === 'und') return [];
      return patterns[block.language].find(doc.view, block.span).map((match): Mention => {
        const { start, end, pattern } = match;
        const kind = kindOf(pattern.id)!;
        const number = kind === 'year' || kind === 'streak' ? numberOf(doc.view.text, match) : null;
        return {
          kind,
          span: { start, end },
          text: doc.view.text.slice(start, end),
          block: index,
          id: null,
          ...(number === null ? {} : { value: number }),
          rule: pattern.id,
        };
      });
    },
  };
}

function kindOf(rule: string): MentionKind | undefined {
  return KINDS[rule.slice(rule.lastIndexOf('/') + 1)];
}

const KINDS: Readonly<Record<string, MentionKind>> = {
  receive: 'receive',
  give: 'give',
  plan: 'plan',
  year: 'year',
  streak: 'streak',
};

/** The number that the match's group spells, in digits or in words of either language. */
function numberOf(text: string, match: PatternMatch): number | null {
  const group = Object.values(match.groups)[0];
  if (!group) return null;
  const word = text.slice(group.start, group.end).toLowerCase();
  const digits = /^\d+/.exec(word);
  return digits ? Number(digits[0]) : (NUMERALS.get(word) ?? null);
}

const NUMERALS: ReadonlyMap<string, number> = new Map(
  [
    ['두', 'two', 'second'],
    ['세', 'three', 'third'],
    ['네', 'four', 'fourth'],
    ['다섯', 'five', 'fifth'],
    ['여섯', 'six', 'sixth'],
    ['일곱', 'seven', 'seventh'],
    ['여덟', 'eight', 'eighth'],
    ['아홉', 'nine', 'ninth'],
    ['열', 'ten', 'tenth'],
    ['열한', 'eleven', 'eleventh'],
    ['열두', 'twelve', 'twelfth'],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index + 2])),
);
