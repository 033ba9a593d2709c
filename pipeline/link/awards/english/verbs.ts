import type { TermMatcher } from '../../../match.js';
import type { Doc, Span } from '../../../types.js';
import type { Clause } from '../claim.js';
import { covers } from '../clause.js';

/** A verb of prizes, with what its voice and the words beside it make of it. */
export interface Verb extends Span {
  /** Whose subject it has: who wins, what is won, who gives, or who comes next. */
  readonly subject: 'winner' | 'prize' | 'giver' | 'next';
  /** `will receive`, `hopes to win`; `did not win`. */
  readonly mood: 'told' | 'planned' | 'denied';
  /** Where the words of the verb begin: `has also been` of `has also been named`. */
  readonly from: number;
  /** `winning`, `having won` */
  readonly isParticiple: boolean;
}

/** The verbs of a clause that are no part of a name, in the order of the text. */
export function verbsOf({ view }: Doc, clause: Clause, known: TermMatcher): Verb[] {
  const { text } = view;
  const names = [...clause.programs, ...clause.levels];
  return known.find(view, clause.span).flatMap(({ start, end, term }): Verb[] => {
    if (names.some(({ span }) => covers(span, { start, end }) && span.start !== start)) return [];
    // `ranked first`: the verb is a part of the level.
    const isOfLevel = term.id === 'win' && clause.levels.some(({ span }) => covers(span, { start, end }));
    if (!isOfLevel && names.some(({ span }) => covers(span, { start, end }))) return [];
    if (MONEY.test(text.slice(start - 9, end))) return [];
    const before = text.slice(Math.max(clause.span.start, start - 70), start);
    const auxiliary = AUXILIARY.exec(before)![0];
    const behind = text.slice(end, end + 64);
    const passive = PASSIVE.test(auxiliary);
    const subject = subjectOf(term.id, passive, {
      auxiliary,
      behind,
      form: text.slice(start, end),
      before,
      isBrief: clause.place === 'title' || clause.place === 'caption',
    });
    if (!subject) return [];
    const called = CALLED.exec(before + text.slice(start, end));
    return [
      {
        start,
        end: isOfLevel ? start : end,
        subject,
        mood: NEXT_YEAR.test(text.slice(end, Math.min(clause.span.end, end + 80)))
          ? 'planned'
          : OPENS_WITH_WINNERS.test(before + text.slice(start, end))
            ? 'denied'
            : moodOf(
                before,
                auxiliary,
                clause.place === 'title' || /(?:winner|recipient)s? of$/.test(text.slice(start, end)),
              ),
        from: start - (called ? before.length - called.index : auxiliary.length),
        isParticiple: /ing$/.test(text.slice(start, end)) || /\b(?:having|being) /.test(auxiliary),
      },
    ];
  });
}

/** `to win the Grand Prize next year` */
const NEXT_YEAR = /^(?: [^\s,.;]+){1,10}? next year\b(?!['’])/;

/** `Winners of the Grand Prize will …` */
const OPENS_WITH_WINNERS = /^\W*(?:the )?(?:winner|recipient)s? of$/i;

const MONEY = /(?:\d|million|billion|trillion|thousand) won$/;

/** Auxiliaries and adverbs right before a verb. */
const AUXILIARY =
  /(?:(?<=^|[\s,])(?:is|are|was|were|be|been|being|has|have|had|[Hh]aving|will|would|could|can|may|might|should|shall|must|did|do|does|not|never|also|again|each|both|all|once|twice|first|together|then|later|just|even|already|still|further|likewise|alone|itself|get|got|gets|getting|[a-z]+ly) )*$/;

const PASSIVE = /\b(?:is|are|was|were|be|been|being|got|gets?|getting) /;

function subjectOf(
  id: string,
  passive: boolean,
  {
    auxiliary,
    behind,
    form,
    before,
    isBrief,
  }: { auxiliary: string; behind: string; form: string; before: string; isBrief: boolean },
): Verb['subject'] | null {
  switch (id) {
    case 'hand':
      return 'prize';
    case 'follow':
      return /^(?:followed|came next|next came)$/i.test(form) && (/^ by /.test(behind) || auxiliary === '')
        ? 'next'
        : null;
    case 'bring':
      return passive ? null : 'giver';
    case 'bestow':
      // `won four awards, including …`, `This award follows …`
      if (IS_NOUN.test(form) && BEFORE_A_NOUN.test(before)) return null;
      if (passive) return HANDED_ON.test(behind) && !CHOSEN_BY.test(behind) ? 'prize' : 'winner';
      if (/ing$/.test(form)) return 'giver';
      // `Jungnang-gu Named Excellent Institution`, `a county selected as …`: a participle without its auxiliary.
      if (/^ (?:them|him|her|it|us|each) /.test(behind)) return 'giver';
      if (before === '') return 'winner';
      if (/^ (?:as|with|for|among|to be|one of|in the|by) /.test(behind)) return 'winner';
      // In a caption: `Sky City awarded the Grand Prize at the …`.
      if (isBrief && /^awarded$/i.test(form) && /^ (?:the |an? )/.test(behind)) return 'winner';
      // `selected Han Deul, a potter, as the winner of`
      if (PERSON.test(behind)) return 'giver';
      // `one of six local governments given the L`
      if (/^given$/i.test(form) && GOVERNMENTS.test(before)) return 'winner';
      if (/\band $/.test(before)) return 'giver';
      return /ed$|en$/.test(form) &&
        /[a-z),] $/.test(before) &&
        !/^ (?:the |an? |\d|two |three |commendations|awards|[A-Z][\w-]+(?:-gun?|-si| City| County))/.test(behind)
        ? 'winner'
        : 'giver';
    default:
      // `chose the winners of the L`: nobody is called the winner.
      if (/s? of$/.test(form) && !/^receipt/.test(form) && !IS_CALLED.test(before)) return null;
      if (passive && !HOLDS.test(form)) return /^ (?:jointly )?by /.test(behind) ? 'prize' : null;
      return 'winner';
  }
}

/** `was ranked`, `was the winner of`: no passive. */
const HOLDS = /^(?:ranked|placed|satisfied with|content with|.*(?:winner|recipient)s? of)$/i;

const PERSON = /^ [A-Z][a-z]+ [A-Z][a-z]+(?:-[a-z]+)?,? (?:as|an?|the|who|from|of) /;

const GOVERNMENTS = /\b(?:governments|cities|counties|districts|municipalities|institutions|provinces) $/;

const IS_NOUN = /^(?:awards?|crowns?|honou?rs?|grades?|present|rates|names|votes?)$/i;
const BEFORE_A_NOUN =
  /\b(?:\d+|an?|the|its|their|this|This|that|these|of|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|several|many|more|other|major|various|main|won|received) $|[a-z][’'”"] $/;

/** `was the sole winner of` */
const CALLED =
  /\b(?:is|are|was|were|been|became) (?:(?:the|an?|joint|sole|only|overall|first) ){1,2}(?:winner|recipient)s? of$/;

/** What makes `winners of` tell who has won; behind `was named` that verb tells it. */
const IS_CALLED =
  /(?:^|,|\b(?:is|are|was|were|be|been|became|become|becomes|and)) (?:(?:the|an?|joint|sole|only|overall|first) ){0,2}$|^$/;

/** `was chosen by the Ministry of Agriculture as an excellent county` */
const CHOSEN_BY = /^ by (?:the )?[A-Z][^,.;]{2,50} as /;

const HANDED_ON = /^ (?:jointly |this year |together )?(?:to|by) /;

function moodOf(before: string, auxiliary: string, isTitle: boolean): Verb['mood'] {
  if (/\b(?:not|never|neither|nor) /.test(auxiliary) || DENIES.test(before)) return 'denied';
  if (/\b(?:will|would|could|can|may|might|should|shall|must) /.test(auxiliary)) return 'planned';
  // `is given each year to …`: a custom, but a headline tells the past in the present.
  if (!isTitle && /\b(?:is|are) $/.test(auxiliary) && !/\bbeen\b/.test(auxiliary)) return 'planned';
  if (PLANS.test(before)) return 'planned';
  return 'told';
}

const DENIES =
  /\b(?:fail(?:ed|s|ing)? to|yet to|without|unable to|missed out on|instead of|short of|far from|chance to|miss(?:ed)?) $/;

const PLANS =
  /\b(?:(?:hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|want(?:s|ed)?|wish(?:es)?|expect(?:s|ed)?|intend(?:s|ed)?|seek(?:s|ing)?|vow(?:s|ed)?|pledg(?:es|ed)|try(?:ing)?|tries|set|likely|due|scheduled|eligible|candidates?|nominated|shortlisted|recommended|applied|bid|bids|bidding|competing|vying|favou?rite|ready|hopeful|need(?:s|ed)?|our best|its best|strives?|striving) (?:to (?:be |have )?|of (?:being )?|for )|[Ii]f (?:it|they|the \w+|[\w-]+) |[Tt]hose (?:who )?|[Aa]nyone (?:who )?|[Ww]hoever |[Ww]inners? )$/;
