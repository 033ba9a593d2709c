import { combineCharacter, disassembleCompleteCharacter } from 'es-hangul';

/**
 * A surname's first sound as it is spoken and mostly written in the South (두음법칙): 유 for 류, 이 for 리, 노 for 로;
 * its bearers may keep the R in Latin letters. Other surnames stay.
 */
export function southernSurname(surname: string): string {
  const parts = surname.length === 1 ? disassembleCompleteCharacter(surname) : undefined;
  if (parts?.choseong !== 'ㄹ') return surname;
  const onset = /^[ㅑㅕㅖㅛㅠㅣ]/.test(parts.jungseong) ? 'ㅇ' : 'ㄴ';
  return combineCharacter(onset, parts.jungseong, parts.jongseong);
}
