import type { HangulName } from './hangul-name.js';
import { SAME_LETTERS, cannotTell, different, same, type Judgement } from './judgement.js';

/** Whether two names in Hangul, with or without Chinese characters beside them, are one. */
export function hangulWithHangul(a: HangulName, b: HangulName): Judgement {
  if (a.hanja !== null && b.hanja !== null && a.hanja !== b.hanja && a.hanja.length === b.hanja.length) {
    return different('hanja', `${a.hanja} is not ${b.hanja}`);
  }
  if (a.letters === '' || b.letters === '') {
    return a.hanja !== null && a.hanja === b.hanja
      ? same('same-letters', `both are ${a.hanja}`, SAME_LETTERS)
      : cannotTell('unreadable', `${(a.letters === '' ? a : b).text} is not written in Hangul`);
  }
  if (a.readings.length === 0 || b.readings.length === 0) return withSurname(a, b);
  if (a.letters === b.letters) return same('same-letters', `both are ${a.letters}`, SAME_LETTERS);
  const [longer, shorter] = a.letters.length > b.letters.length ? [a, b] : [b, a];
  if (longer.readings.some(({ given }) => given.join('') === shorter.letters)) {
    return cannotTell('given-name-only', `${shorter.text} may be the given name of ${longer.text}`);
  }
  const isSurname = a.readings.some((one) => b.readings.some(({ surname }) => surname === one.surname));
  return different(isSurname ? 'given-name' : 'surname', `${a.letters} is not ${b.letters}`);
}

function withSurname(a: HangulName, b: HangulName): Judgement {
  const [short, other] = a.readings.length === 0 ? [a, b] : [b, a];
  const surnames = other.readings.length === 0 ? [other.letters] : other.readings.map(({ surname }) => surname);
  if (!surnames.includes(short.letters)) {
    return different('surname', `${other.text} does not have the surname of ${short.text}`);
  }
  const isBlanked = short.isBlanked || other.isBlanked;
  return cannotTell(isBlanked ? 'blanked' : 'surname-only', `${short.text} tells no more than the surname`);
}
