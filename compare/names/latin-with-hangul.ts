import type { HangulName, HangulReading } from './hangul-name.js';
import { POSSIBLE, SAME, cannotTell, different, same, type Judgement } from './judgement.js';
import type { LatinName, LatinReading } from './latin-name.js';
import { WRONG_SPACE } from './latin-orders.js';
import { slipCost } from './slip-cost.js';
import type { Spellings } from './spellings.js';
import { lengthCost } from './syllable-cuts.js';

/** What letters cost that spell no Korean name, so that one slip in them is weighed against something. */
const UNREADABLE = 1;

/** Whether Latin letters spell a name in Hangul, or would rather spell another. */
export function latinWithHangul(latin: LatinName, hangul: HangulName, spellings: Spellings): Judgement {
  if (hangul.letters === '') return cannotTell('unreadable', `${hangul.text} is not written in Hangul`);
  if (latin.letters === '') return cannotTell('unreadable', `${latin.text} is no name in Latin letters`);
  if (hangul.readings.length === 0) return withSurname(latin, hangul);
  const whole = withWhole(latin, hangul, spellings);
  return whole.verdict !== 'same' && latin.alone ? withOneWord(latin.alone, latin, hangul, whole) : whole;
}

/** For a Hangul name of which the surname alone is known. */
function withSurname({ text, alone, readings }: LatinName, hangul: HangulName): Judgement {
  const isShared = [...(alone ? [alone] : []), ...readings].some(({ surname }) => surname.costs.has(hangul.letters));
  if (!isShared) return different('surname', `${text} does not have the surname of ${hangul.text}`);
  return cannotTell(hangul.isBlanked ? 'blanked' : 'surname-only', `${hangul.text} tells no more than the surname`);
}

function withWhole(latin: LatinName, hangul: HangulName, spellings: Spellings): Judgement {
  let cost = Infinity;
  let isSurname = false;
  let isInitials = false;
  for (const name of hangul.readings) {
    for (const reading of latin.readings) {
      const ofSurname = reading.surname.costs.get(name.surname);
      if (ofSurname === undefined) continue;
      isSurname ||= reading.penalty < WRONG_SPACE;
      const sum = ofSurname + givenCost(reading, name) + reading.penalty;
      if (sum >= cost) continue;
      cost = sum;
      isInitials = reading.hasInitials;
    }
  }
  if (!isSurname && cost === Infinity) {
    return different('surname', `${latin.text} does not have the surname of ${hangul.text}`);
  }
  if (isInitials) return cannotTell('initials', `${latin.text} gives no more than initials`);
  if (cost === Infinity) cost = slipCost(latin, hangul.readings, spellings);
  if (cost === Infinity && !latin.best) return unread(latin, hangul);
  return judge(latin, hangul, Math.max(0, cost - (latin.best?.cost ?? UNREADABLE)));
}

function unread({ text, readings }: LatinName, hangul: HangulName): Judgement {
  return readings.some(({ hasInitials }) => hasInitials)
    ? different('given-name', `${text} has other initials than ${hangul.text}`)
    : cannotTell('unreadable', `${text} is no Korean name in Latin letters`);
}

function judge({ text, best }: LatinName, hangul: HangulName, excess: number): Judgement {
  if (excess <= SAME) return same('spelling', `${text} spells ${hangul.text}`, excess);
  const rather = best ? ` and rather spells ${best.hangul}` : '';
  if (excess <= POSSIBLE) return cannotTell('unusual-spelling', `${text} may spell ${hangul.text}${rather}`, excess);
  return different('given-name', `${text} does not spell ${hangul.text}${rather}`);
}

function givenCost({ given }: LatinReading, { given: wanted }: HangulReading): number {
  let lowest = Infinity;
  for (const { syllables, penalty } of given) {
    if (syllables.length !== wanted.length) continue;
    const fixed = penalty + lengthCost(wanted.length);
    const cost = syllables.reduce((sum, { costs }, index) => sum + (costs.get(wanted[index]!) ?? Infinity), fixed);
    if (cost < lowest) lowest = cost;
  }
  return lowest;
}

/** One word that is no whole name may be a surname or a given name alone. */
function withOneWord(alone: LatinReading, { text }: LatinName, { readings }: HangulName, whole: Judgement): Judgement {
  if (readings.some(({ surname }) => (alone.surname.costs.get(surname) ?? Infinity) <= SAME)) {
    return cannotTell('surname-only', `${text} tells no more than the surname`);
  }
  const isGiven = readings.some((name) => givenCost(alone, name) <= SAME);
  return isGiven ? cannotTell('given-name-only', `${text} tells no more than the given name`) : whole;
}
