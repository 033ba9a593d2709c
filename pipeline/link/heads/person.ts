import type { Rules } from '../../types.js';
import { koreanNames } from '../../../extractors/mayor/korean-name.js';
import { englishNames } from '../../../extractors/mayor/english-name.js';

export interface Persons {
  /** The same name, in Hangul with or without a space, in Latin letters in any spelling and order. */
  sameName(a: string, b: string): boolean;
  /** Two names of one government's head at one time: the same surname, or one of the two in the other script. */
  sameHead(a: string, b: string): boolean;
  /** Whether `surname` alone can stand for `name`. */
  hasSurname(name: string, surname: string): boolean;
}

/** Tells by the tables of names whether two spellings mean one person. */
export function persons(rules: Rules): Persons {
  const korean = koreanNames(rules);
  const english = englishNames(rules);

  const sameName = (a: string, b: string): boolean => {
    if (a === b) return true;
    if (isHangul(a) !== isHangul(b)) return false;
    if (plain(a) === plain(b)) return true;
    if (isHangul(a)) return false;
    const [first, second] = [english.read(a), english.read(b)];
    return first !== null && second !== null && english.same(first, second);
  };

  const hasSurname = (name: string, surname: string): boolean => {
    if (isHangul(name)) return korean.surnameOf(name) === surname;
    const words = name.toLowerCase().split(' ');
    if (words.includes(surname.toLowerCase())) return true;
    return words.length === 1 && words[0]!.startsWith(surname.toLowerCase());
  };

  const sameSurname = (a: string, b: string): boolean => {
    if (isHangul(a)) return korean.surnameOf(a) === korean.surnameOf(b);
    const [first, second] = [english.read(a), english.read(b)];
    if (first && second) return [...first.surname].some((reading) => second.surname.has(reading));
    return a.split(' ').some((word) => english.isSurname(word) && hasSurname(b, word));
  };

  return {
    sameName,
    hasSurname,
    sameHead: (a, b) => sameName(a, b) || isHangul(a) !== isHangul(b) || sameSurname(a, b),
  };
}

function isHangul(name: string): boolean {
  return name.charCodeAt(0) >= 0xac00;
}

/** Letters alone: `Lee Kwon-jae` and `Lee Kwonjae`, `윤 혁` and `윤혁` are one. */
function plain(name: string): string {
  if (HANGUL_ALONE.test(name)) return name;
  return name.toLowerCase().replace(/\P{L}/gu, '');
}

const HANGUL_ALONE = /^[가-힣]+$/;
