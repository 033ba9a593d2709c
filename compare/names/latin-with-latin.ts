import { likeliestShared, type CostedHangul } from './costs.js';
import { SAME, SAME_LETTERS, cannotTell, different, same, type Judgement } from './judgement.js';
import type { LatinName, LatinReading } from './latin-name.js';
import { WRONG_SPACE } from './latin-orders.js';
import type { Spellings } from './spellings.js';
import { lengthCost, type SyllableCut } from './syllable-cuts.js';

/**
 * Two spellings are one name's where one Hangul name is nearly as likely for both as the best of each is for it. Less
 * than `SAME`: between Jung-ho and Jong-ho no Hangul helps, and one writer seldom uses two rare spellings of a name.
 */
const SAME_SPELLED = 0.5;

/** Whether two names in Latin letters are, or spell, one name. */
export function latinWithLatin(a: LatinName, b: LatinName, spellings: Spellings): Judgement {
  if (a.letters === '' || b.letters === '') return unreadable(a.letters === '' ? a : b);
  if (a.letters === b.letters || a.sorted === b.sorted) return withSameLetters(a);
  const whole = judge(a, b, bestShared(a, b, spellings));
  return whole.verdict !== 'same' && (a.alone || b.alone) ? withOneWord(a, b, whole, spellings) : whole;
}

/** `Park` and `Park`, `Park J.H.` and `J.H. Park` may be two persons all the same. */
function withSameLetters({ text, readings, alone, best }: LatinName): Judgement {
  if (readings.some(({ hasInitials }) => hasInitials))
    return cannotTell('initials', `${text} gives no more than initials`);
  if (alone && !best) return cannotTell('surname-only', `${text} tells no more than a part of the name`);
  return same('same-letters', `both are ${text}`, SAME_LETTERS);
}

/** What two names may both spell, and by how much that is less likely than what each spells best. */
interface SharedName {
  readonly hangul: string;
  readonly excess: number;
  readonly hasInitials: boolean;
}

function judge(a: LatinName, b: LatinName, shared: SharedName | null): Judgement {
  const both = `${a.text} and ${b.text}`;
  if (!shared) return different('surname', `${both} have no surname in common`);
  const { hangul, excess, hasInitials } = shared;
  if (hasInitials) {
    return excess < Infinity
      ? cannotTell('initials', `${both} have initials in common`)
      : different('given-name', `${both} have other initials`);
  }
  if (excess <= SAME_SPELLED) return same('spelling', `${both} both spell ${hangul}`, excess);
  if (excess <= SAME) {
    return cannotTell('unusual-spelling', `${both} may both spell ${hangul}`, excess + SAME - SAME_SPELLED);
  }
  if (!a.best || !b.best) return unreadable(a.best ? b : a);
  return different('given-name', `${both} spell ${a.best.hangul} and ${b.best.hangul}`);
}

function unreadable({ text }: LatinName): Judgement {
  return cannotTell('unreadable', `${text} is no Korean name in Latin letters`);
}

/** Null where not even the surname may be one. */
function bestShared(a: LatinName, b: LatinName, spellings: Spellings): SharedName | null {
  let best: SharedName | null = null;
  const ownCosts = (a.best?.cost ?? 0) + (b.best?.cost ?? 0);
  for (const one of a.readings) {
    for (const other of b.readings) {
      const surname = likeliestShared(one.surname.costs, other.surname.costs, spellings.surnameRarity);
      if (!surname) continue;
      const given = sharedGiven(one, other, spellings);
      const isGuess = one.penalty + other.penalty >= WRONG_SPACE;
      if (isGuess && !given) continue;
      const excess = Math.max(0, surname.cost + (given?.cost ?? Infinity) + one.penalty + other.penalty - ownCosts);
      if (best && best.excess <= excess) continue;
      const hangul = surname.hangul + (given?.hangul ?? '');
      best = { hangul, excess, hasInitials: one.hasInitials || other.hasInitials };
    }
  }
  return best;
}

function sharedGiven(one: LatinReading, other: LatinReading, spellings: Spellings): CostedHangul | null {
  let best: CostedHangul | null = null;
  for (const first of one.given) {
    for (const second of other.given) {
      const shared = sharedSyllables(first, second, spellings);
      if (shared && (!best || shared.cost < best.cost)) best = shared;
    }
  }
  return best;
}

function sharedSyllables(a: SyllableCut, b: SyllableCut, spellings: Spellings): CostedHangul | null {
  if (a.syllables.length !== b.syllables.length) return null;
  let hangul = '';
  let cost = lengthCost(a.syllables.length) + a.penalty + b.penalty;
  for (const [index, { costs }] of a.syllables.entries()) {
    const shared = likeliestShared(costs, b.syllables[index]!.costs, spellings.rarity);
    if (!shared) return null;
    hangul += shared.hangul;
    cost += shared.cost;
  }
  return { hangul, cost };
}

/** One word that is no whole name may be a surname or a given name alone. */
function withOneWord(a: LatinName, b: LatinName, whole: Judgement, spellings: Spellings): Judgement {
  const surname = oneWordOf(a, b, (one, other) => {
    const shared = likeliestShared(one.surname.costs, other.surname.costs, spellings.surnameRarity);
    return shared !== null && shared.cost <= SAME;
  });
  if (surname) return cannotTell('surname-only', `${surname.text} tells no more than the surname`);
  const given = oneWordOf(a, b, (one, other) => (sharedGiven(one, other, spellings)?.cost ?? Infinity) <= SAME);
  return given ? cannotTell('given-name-only', `${given.text} tells no more than the given name`) : whole;
}

/** The one word, of two names, that fits a reading of the other name. */
function oneWordOf(
  a: LatinName,
  b: LatinName,
  fits: (one: LatinReading, other: LatinReading) => boolean,
): LatinName | undefined {
  const orders: [LatinName, LatinName][] = [
    [a, b],
    [b, a],
  ];
  const found = orders.find(([short, other]) =>
    [...(other.alone ? [other.alone] : []), ...other.readings].some(
      (reading) => short.alone && fits(short.alone, reading),
    ),
  );
  return found?.[0];
}
