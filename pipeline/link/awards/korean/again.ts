import type { Clause, Figure } from '../claim.js';
import type { Part } from './part.js';

/**
 * The year in which the same level was won before: `최우수로 뽑힌 것은 2021년에 이어 두 번째다`, `2022년 이후 3년 만이다`,
 * `2023년에 이어 두 번째로 우수에`. Null where the part tells of none.
 */
export function wonBefore({ span }: Clause, { first, last, window }: Part, text: string): Figure | null {
  return (
    yearIn(BEHIND, text, last.span.end, Math.min(span.end, last.span.end + LONGEST)) ??
    yearIn(AHEAD, text, Math.max(window.start, first.span.start - LONGEST), first.span.start)
  );
}

function yearIn(pattern: RegExp, text: string, start: number, end: number): Figure | null {
  const match = pattern.exec(text.slice(start, end));
  if (!match) return null;
  const year = match.groups!['year']!;
  const at = start + match.index + match[0].indexOf(year);
  return { value: Number(year), span: { start: at, end: at + year.length } };
}

const LONGEST = 60;

const BEHIND =
  /^[’'”"」』]?(?:[을를] (?:받은|탄|수상한|차지한|거둔|획득한)|(?:으로|로|에) (?:선정된|뽑힌|오른|꼽힌)|[을를]? ?수상)(?: 것)?[은는] (?:지난 )?(?<year>(?:19|20)\d\d)년(?: 수상)?(?:에 이[어은]| 이후| 이래)[^.,]{0,16}(?:번째|만이|차례)/;

const AHEAD =
  /(?:^|[ ,])(?:지난 )?(?<year>(?:19|20)\d\d)년에 이어 (?:(?:[두세네]|다섯) 번째로|\d년 만에(?: 다시)?|다시|또다시) [‘'“"]?$/;
