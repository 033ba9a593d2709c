import type { Rules } from '../../pipeline/types.js';
import type { NameInput, NameMention } from './types.js';
import { contextJudge } from './context.js';
import { hangulName, type HangulName } from './hangul-name.js';
import { hangulWithHangul } from './hangul-with-hangul.js';
import { cannotTell, same, type Judgement } from './judgement.js';
import { latinName, type LatinName } from './latin-name.js';
import { latinWithHangul } from './latin-with-hangul.js';
import { latinWithLatin } from './latin-with-latin.js';
import { spellingsOf } from './spellings.js';

/** A name taken apart, with its context. */
export interface ReadName {
  readonly mention: NameMention;
  readonly hangul: HangulName | null;
  readonly latin: LatinName | null;
}

/** Reads names and judges two of them; comparing, joining and grouping stand on it. */
export interface NameJudge {
  read(name: NameInput): ReadName;
  judge(a: ReadName, b: ReadName): Judgement;
}

const made = new WeakMap<Rules, NameJudge>();

/** Compiles the rule sets of names, once for each `rules`. Throws a `RuleError` where a set is missing. */
export function nameJudge(rules: Rules): NameJudge {
  const compiled = made.get(rules);
  if (compiled) return compiled;
  const spellings = spellingsOf(rules);
  const surnames = new Set(rules.terms('surnames').flatMap(({ names }) => names.ko ?? []));
  const contextOf = contextJudge(rules);

  const byName = (a: ReadName, b: ReadName): Judgement => {
    if (a.hangul && b.hangul) return hangulWithHangul(a.hangul, b.hangul);
    if (a.latin && b.latin) return latinWithLatin(a.latin, b.latin, spellings);
    return latinWithHangul((a.latin ?? b.latin)!, (a.hangul ?? b.hangul)!, spellings);
  };

  const known = new Map<string, Omit<ReadName, 'mention'>>();
  const readText = (text: string): Omit<ReadName, 'mention'> => {
    const isHangul = /[가-힣\p{Script=Han}]/u.test(text.normalize('NFC').replace(/\([^()]*\)/g, ''));
    return {
      hangul: isHangul ? hangulName(text, surnames) : null,
      latin: isHangul ? null : latinName(text, spellings),
    };
  };

  const judge: NameJudge = {
    read(name) {
      const mention = typeof name === 'string' ? { text: name } : name;
      const read = known.get(mention.text) ?? readText(mention.text);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(mention.text, read);
      return { mention, ...read };
    },
    judge(a, b) {
      const named = byName(a, b);
      const context = contextOf(a.mention, b.mention);
      if (named.verdict === 'different') {
        return context === 'same-office' && named.code === 'given-name'
          ? cannotTell('slip-or-successor', `${named.reason}, yet both hold one office`)
          : named;
      }
      if (context === 'other-district') return cannotTell(context, `${named.reason}, but the governments are two`);
      if (context === 'other-title') return cannotTell(context, `${named.reason}, but the offices are two`);
      if (context === 'silent') return named;
      return named.verdict === 'same'
        ? { ...named, excess: named.excess - ONE_OFFICE }
        : same('office', `${named.reason}; both hold one office`, named.excess - ONE_OFFICE);
    },
  };
  made.set(rules, judge);
  return judge;
}

/** How much one office speaks for one person. */
const ONE_OFFICE = 2;

/** Names that are kept ready, since reading one costs more than comparing two. */
const MOST_KEPT = 2000;
