/** Whether a Korean word is a verb in the past before an ending that goes on: `받았고`, `뽑혔으며`, `차지했지만`. */
export function endsClause(word: string): boolean {
  const ending = ENDING.exec(word);
  return ending !== null && (word.charCodeAt(ending.index - 1) - 0xac00) % 28 === SSANG_SIOT;
}

const ENDING = /(?:고|으며|지만|으나|는데),?$/;

/** The number of ㅆ among the final consonants of a syllable. */
const SSANG_SIOT = 20;
