import type { Doc, Span } from '../../../types.js';
import type { Clause } from '../claim.js';
import { covers } from '../clause.js';
import type { EnglishWords } from './words.js';

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
export function verbsOf({ view }: Doc, clause: Clause, words: EnglishWords): Verb[] {
  const { text } = view;
  const names = [...clause.programs, ...clause.levels, ...clause.organizers];
  return words.verbs.find(view, clause.span).flatMap(({ start, end, term }): Verb[] => {
    if (names.some(({ span }) => covers(span, { start, end }) && span.start !== start)) return [];
    // `ranked first`: the verb is a part of the level.
    const isOfLevel = term.id === 'win' && clause.levels.some(({ span }) => covers(span, { start, end }));
    if (!isOfLevel && names.some(({ span }) => covers(span, { start, end }))) return [];
    if (MONEY.test(text.slice(start - 9, end))) return [];
    const said = beside(text, clause, { start, end });
    const isBehindLevel = clause.levels.some(
      ({ span }) => span.end < start && LEVEL_GIVEN.test(text.slice(span.end, end + 6)),
    );
    const subject = isBehindLevel ? 'prize' : subjectOf(term.id, said, words.forms);
    if (!subject) return [];
    const called = CALLED.exec(said.before + said.form);
    return [
      {
        start,
        end: isOfLevel ? start : end,
        subject,
        mood: moodOf(said, words.forms),
        from: start - (called ? said.before.length - called.index : said.auxiliary.length),
        isParticiple: /ing$/.test(said.form) || /\b(?:having|being) /.test(said.auxiliary),
      },
    ];
  });
}

/** A verb and the words beside it. */
interface Said {
  readonly form: string;
  readonly before: string;
  readonly behind: string;
  /** What the clause says next. */
  readonly rest: string;
  /** Auxiliaries and adverbs right before it. */
  readonly auxiliary: string;
  readonly place: Clause['place'];
}

function beside(text: string, { span, place }: Clause, { start, end }: Span): Said {
  const before = text.slice(Math.max(span.start, start - 70), start);
  return {
    form: text.slice(start, end),
    before,
    behind: text.slice(end, end + 64),
    rest: text.slice(end, Math.min(span.end, end + 80)),
    auxiliary: AUXILIARY.exec(before)![0],
    place,
  };
}

/** `to win the Grand Prize next year` */
const NEXT_YEAR = /^(?: [^\s,.;]+){1,10}? next year\b(?!['’])/;

/** `Winners of the Grand Prize will …` */
const OPENS_WITH_WINNERS = /^\W*(?:the )?(?:winner|recipient)s? of$/i;

/** `The L bestowed on A-gu in the C section`: a participle behind what was given. */
const LEVEL_GIVEN =
  /^[’'”"]? (?:recently |jointly |just )?(?:(?:given|awarded|presented|handed|granted) to|(?:bestowed|conferred) (?:up)?on) /;

const MONEY = /(?:\d|million|billion|trillion|thousand) won$/;

/** Auxiliaries and adverbs right before a verb. */
const AUXILIARY =
  /(?:(?<=^|[\s,])(?:is|are|was|were|be|been|being|(?:has|have|had) to|has|have|had|[Hh]aving|will|would|could|can|may|might|should|shall|must|did|do|does|not|never|also|again|each|both|all|[Oo]nce|[Tt]wice|[Ff]irst|Previously|together|then|now|since|thus|later|last|just|even|already|still|further|likewise|alone|itself|get|got|gets|getting|[a-z]+ly) )*$/;

const PASSIVE = /\b(?:is|are|was|were|be|been|being|got|gets?|getting) /;

function subjectOf(id: string, said: Said, forms: EnglishWords['forms']): Verb['subject'] | null {
  const { form, before, behind, auxiliary } = said;
  const isPassive = PASSIVE.test(auxiliary);
  if (SAYS.test(form) && QUOTES.test(behind)) return null;
  switch (id) {
    case 'hand':
      return 'prize';
    case 'follow':
      return FOLLOWS.test(form) && (/^ by /.test(behind) || auxiliary === '') ? 'next' : null;
    case 'bring':
      return isPassive ? null : 'giver';
    case 'bestow':
      // `won four awards, including …`, `This award follows …`
      if (forms.noun.test(form.toLowerCase()) && BEFORE_A_NOUN.test(before)) return null;
      if (isPassive) return HANDED_ON.test(behind) && !CHOSEN_BY.test(behind) ? 'prize' : 'winner';
      return isBestowed(said, forms) ? 'winner' : 'giver';
    default:
      // `chose the winners of the L`: nobody is called the winner.
      if (/(?:winner|recipient)s? of$/.test(form) && !IS_CALLED.test(before) && !(said.place === 'item' && /^(?:the |an? )?$/.test(before))) return null; // prettier-ignore
      if (isPassive && !HOLDS.test(form)) return /^ (?:jointly )?by /.test(behind) ? 'prize' : null;
      return 'winner';
  }
}

/** `and added, “We will go for the L”` */
const SAYS = /^add/i;
const QUOTES = /^(?:,|:| that\b)/;

const FOLLOWS = /^(?:followed|came next|next came)$/i;

/** `Jungnang-gu Named Excellent Institution`, `a county selected as …`: whether an active form is a participle without its auxiliary. */
function isBestowed({ form, before, behind, place }: Said, forms: EnglishWords['forms']): boolean {
  if (/ing$/.test(form)) return false;
  if (/^ (?:them|him|her|it|us|each) /.test(behind)) return false;
  if (before === '' || /^(?:Once|First|Twice|Previously|Already|Long) $/.test(before)) return true;
  // `Decided as an excellent institution`: what somebody is made has no object before it.
  if (/ (?:as|with|to be)$/.test(form)) return true;
  if (/^ (?:as|with|for|among|to be|one of|in the|by) /.test(behind)) return true;
  // In a caption: `Sky City awarded the Grand Prize at the …`.
  if ((place === 'title' || place === 'caption') && /^awarded$/i.test(form) && /^ (?:the |an? )/.test(behind))
    return true;
  // `selected Han Deul, a potter, as the winner of`
  if (PERSON.test(behind)) return false;
  // `one of six local governments given the L`
  if (/^given$/i.test(form) && forms.governments.test(before)) return true;
  if (/\band $/.test(before)) return false;
  return /ed$|en$/.test(form) && /[a-z),] $/.test(before) && !HAS_OBJECT.test(behind);
}

const HAS_OBJECT =
  /^ (?:the |an? |\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some) |commendations|awards|[A-Z][\w-]+(?:-gun?|-si| City| County))/;

/** `was ranked`, `was the winner of`: no passive. */
const HOLDS = /^(?:ranked|placed|satisfied with|content with|.*(?:winner|recipient)s? of)$/i;

const PERSON = /^ [A-Z][a-z]+ [A-Z][a-z]+(?:-[a-z]+)?,? (?:as|an?|the|who|from|of) /;

const BEFORE_A_NOUN =
  /\b(?:\d+|an?|the|its|their|this|This|that|these|of|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|several|many|more|other|major|various|main|won|received) $|[a-z][’'”"] $/;

/** `was the sole winner of` */
const CALLED =
  /\b(?:(?:has|have|had) )?(?:(?:is|are|was|were|been|became) (?:(?:the|an?|joint|sole|only|overall|first) ){1,2}|(?:is|are|was|were|became|become) (?:(?:one of|among) (?:the )?(?:\w+ )?|(?:this|last) year['’]s ))(?:winner|recipient)s? of$/;

/** What makes `winners of` tell who has won; behind `was named` that verb tells it. */
const IS_CALLED =
  /(?:^|,|\b(?:is|are|was|were|be|been|became|become|becomes|and)) (?:(?:the|an?|joint|sole|only|overall|first) ){0,2}$|\b(?:is|are|was|were|became|become) (?:(?:one of|among) (?:the )?(?:\w+ )?|(?:this|last) year['’]s )$|^$/;

/** `was chosen by the Ministry of Agriculture as an excellent county` */
const CHOSEN_BY = /^ by (?:the )?[A-Z][^,.;]{2,50} as /;

const HANDED_ON = /^ (?:jointly |this year |together )?(?:to|by) /;

function moodOf({ form, before, auxiliary, rest, place }: Said, forms: EnglishWords['forms']): Verb['mood'] {
  if (NEXT_YEAR.test(rest)) return 'planned';
  if (OPENS_WITH_WINNERS.test(before + form)) return 'denied';
  if (/\b(?:not|never|neither|nor) /.test(auxiliary) || forms.denial.test(before)) return 'denied';
  if (/\b(?:will|would|could|can|may|might|should|shall|must) /.test(auxiliary)) return 'planned';
  // `is given each year to …`: a custom, but a headline tells the past in the present.
  const isTitle = place === 'title' || /(?:winner|recipient)s? of$/.test(form);
  if (!isTitle && /\b(?:is|are) $/.test(auxiliary) && !/\bbeen\b/.test(auxiliary)) return 'planned';
  return forms.plan.test(before) ? 'planned' : 'told';
}
