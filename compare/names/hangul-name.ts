/** A Korean name, as far as its form tells. */
export interface HangulName {
  readonly text: string;
  /**
   * Its syllables without spaces; the surname alone where the given name is blanked (김○○, 김 모 씨) or left out; empty
   * where it is written in Chinese characters.
   */
  readonly letters: string;
  /** Chinese characters beside it or in its place, null where there are none. */
  readonly hanja: string | null;
  /** Surname and given syllables; two ways for 선우재 (선 + 우재, 선우 + 재), none for a name that is not whole. */
  readonly readings: readonly HangulReading[];
  readonly isBlanked: boolean;
}

export interface HangulReading {
  readonly surname: string;
  readonly given: readonly string[];
}

/** Takes a name in Hangul or Chinese characters apart by the surnames known. */
export function hangulName(text: string, surnames: ReadonlySet<string>): HangulName {
  const whole = text.normalize('NFC').trim();
  const hanja = whole.match(/\p{Script=Han}+/gu)?.join('') ?? null;
  const plain = whole
    .replace(/[([〔][^([〔)\]〕]*[)\]〕]/g, '')
    .replace(/(?<=[가-힣○◯〇*]\s?[가-힣○◯〇*])\s?(?:씨|님)$/, '');
  const blank = [plain.match(BLANKED)].find((match) => match && surnames.has(match[1]!)) ?? null;
  const letters = blank ? blank[1]! : plain.replace(/[^가-힣]/g, '');
  return {
    text: whole,
    letters,
    hanja,
    readings: blank || surnames.has(letters) ? [] : readingsOf(letters, surnames),
    isBlanked: blank !== null,
  };
}

const BLANKED = /^([가-힣]{1,2})\s?(?:[○◯〇*]{1,3}|[OoXx]{1,2}|모)$/;

function readingsOf(letters: string, surnames: ReadonlySet<string>): HangulReading[] {
  const lengths = letters.length > 2 && surnames.has(letters.slice(0, 2)) ? [2, 1] : [1];
  return lengths
    .filter((length) => letters.length > length)
    .map((length) => ({ surname: letters.slice(0, length), given: [...letters.slice(length)] }));
}
