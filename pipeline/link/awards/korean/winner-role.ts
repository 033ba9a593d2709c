/** Whether the words that end at `at` say as what somebody is chosen: `수상자로 이름을 올렸다`, `수상 지자체로 뽑혔다`. */
export const isChosenAsWinner = (text: string, at: number): boolean =>
  AS_WINNER.test(text.slice(Math.max(0, at - LONGEST_ROLE), at));

const AS_WINNER = /수상 ?(?:자|기관|지자체|단체|도시)로 (?:[가-힣]{2,4} )?$/;

/** Units of those words. */
const LONGEST_ROLE = 14;
