import type { PlaceGroup } from '../claim.js';
import { isAdnominal } from './winners.js';

/** Of the names before a level those that act: the last subject, and the names that stand in a row with it. */
export function subjectsOf(text: string, pending: readonly PlaceGroup[]): PlaceGroup[] {
  let last = pending.length - 1;
  while (last >= 0 && !SUBJECT.test(pending[last]!.after)) last--;
  if (last < 0) return [];
  const subjects = [pending[last]!];
  for (let index = last - 1; index >= 0; index--) {
    const group = pending[index]!;
    const gap = text.slice(group.span.end, subjects[0]!.span.start);
    const isRow = (ROW.test(gap) && !TAKES_OBJECT.test(gap)) || SUBJECTS.test(gap) || isDescribed(gap);
    if (!isRow && !(isDescribedToo(gap) && TOGETHER.test(subjects.at(-1)!.after))) break;
    subjects.unshift(group);
  }
  return subjects;
}

/** The last name with those that stand in a row before it: `1그룹 A시, 2그룹 B시, 3그룹 C군을`. */
export function rowEnding(text: string, pending: readonly PlaceGroup[]): PlaceGroup[] {
  let from = pending.length - 1;
  while (from > 0 && IN_ROW.test(text.slice(pending[from - 1]!.span.end, pending[from]!.span.start))) from--;
  return pending.slice(from);
}

const IN_ROW = /^, (?:\d ?(?:그룹|군|권역) )?(?:[가-힣]{2,4} )?$/;

/** `A군, 축제를 키운 충북 B시`: a name in a row with a clause that describes it. */
function isDescribed(gap: string): boolean {
  const verb = /^, [^.,]{2,60}?([가-힣]) (?:[가-힣]{2}|[가-힣]{1,6}[도시])? ?$/.exec(gap)?.[1];
  return verb !== undefined && isAdnominal(verb.charCodeAt(0));
}

/** `A군수와 마을을 살린 B시장이 나란히`: so does one behind `와`, where the sentence says that both are meant. */
function isDescribedToo(gap: string): boolean {
  if (gap.length > 70 || !/^[와과] [^.,]+ $/.test(gap) || WITH.test(gap)) return false;
  const words = gap.trimEnd().split(' ').slice(2);
  const at = words.findLastIndex((word) => isAdnominal(word.charCodeAt(word.length - 1)));
  return at >= 0 && words.slice(at + 1).every((word) => /^[가-힣]{2,5}$/.test(word));
}

/** `과 협약을 맺은`, `와 겨룬`: what it did with the one before. */
const WITH = /(?:맺은|겨룬|겨뤘던|손잡은|함께 [가-힣]{1,4}|이웃한|붙은|합친) $/;
const TOGETHER = /^[이가은는도] (?:[^,.]{0,18} )?(?:나란히|각각|공동)/;

/** `과 협약을 맺은 `: no words that only say whose or where the next is. */
const TAKES_OBJECT = /[을를] [가-힣]+ $/;

/** `A시는`, `A시가`, `A시 역시`, `A시와 B시 등 3곳이`, `A시, B시 2곳이`, `A시의 ‘…’가`; a bracket is left where a level or its head stands in it. */
const SUBJECT =
  /^(?:[은는이가도](?=[\s,‘“'"]|$)|\(|역시|께서|만 |의 ?[‘'“"「『][^’'”"」』]{2,40}[’'”"」』][이가은는] |\s\d+(?:곳|개 (?:시·?군|시군구|지자체|자치구|기관))[이가은는]\s|\s?등\s?(?:이|은|(?:\d+[곳개] 등 )?(?:[가-힣]{2,4}\s)?(?:총\s?)?\d+개?\s?(?:[곳구군]|시·?군|시군구|지자체|자치구|자치단체|기관|시)[이가은는도]))/;

/** Whether a name is followed by the particle of a subject. */
export const isSubject = ({ after }: PlaceGroup): boolean => SUBJECT.test(after);

/** `A군의 ‘…’와 B시의`, `A시, 교통 분야 B군`: names in a row of which only the last bears the particle. */
const ROW =
  /^(?:의\s?[‘'“"「『][^’'”"」』]*[’'”"」』])?[,·와과]\s?(?:[^,.‘’“”'"]{1,20}(?:분야|부문|의|에서|에서는)\s)?(?:(?:[가-힣]{2,7}|[\dA-ZⅠⅡⅢⅣⅤⅥ]{1,3} ?(?:그룹|군|권역?))\s){0,2}$/;

/** `정량 부문에서 A구가, 정성 부문에서 B구가`: subjects side by side, their level at the end. */
const SUBJECTS =
  /^(?:\s?등 \d+[곳개])?[이가은는](?:\s[^,.]{1,24}(?:분야|부문)(?:에서)?|\s?[‘'“"「『][^’'”"」』]*[’'”"」』]\S{0,3})?,\s(?:[^,.]{0,40}\s)?$/;
