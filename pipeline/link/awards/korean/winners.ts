import { hasBatchim } from 'es-hangul';
import { isHangul, oneOf } from '../../../match.js';
import type { Doc, Span } from '../../../types.js';
import type { Clause, LevelReading, OtherWinners, PlaceGroup } from '../claim.js';
import { covers, isUpper } from '../clause.js';

/** A government that may be the winner: not where something happens, not who runs it, not a council. */
export function isWinnerRole(doc: Doc, group: PlaceGroup): boolean {
  const { after, before } = group;
  if (/^\s?(?:에서(?!는 최초|는 처음)|의회|시장에서|소재|출신|지역)/.test(after)) return false;
  if (
    /^(?:이|가)\s?(?:주최|주관|실시|운영|선정(?![됐되돼])|뽑은|개최|매년|해마다|시상|제정|마련|여는|연 |주는|추진하는|공동|함께 연)/.test(
      after,
    )
  )
    return false;
  if (/^(?:\s?주관|\s?주최|와 함께|과 함께|로부터|에서 주|의 평가|의\s[‘“'"]?20)/.test(after)) return false;
  if (/^에 (?:있|위치|사는|거주)/.test(after)) return false;
  // `청주시 오송읍에서 열린`: the place of an event.
  if (/^ (?:[가-힣A-Za-z0-9]+ ){0,4}[가-힣A-Za-z0-9]*에서 (?:열린|개최|열렸|치러|진행)/.test(after)) return false;
  // `충남도의 ‘시군평가’에서`, `서울시 평가에서는`: an upper-tier government beside an evaluation runs it.
  if (group.places.every((place) => isUpper(doc, place)))
    return (
      /^(?:[은는(,]|도 |$)/.test(after) ||
      /^(?:이|가) (?:[‘“'"「『]|전국|20\d\d|올해|시·도|광역|최우수|우수|대상|종합)/.test(after)
    );
  return !/다음과 같$/.test(before);
}

export const lastWithin = (groups: readonly PlaceGroup[], span: Span): PlaceGroup | null => {
  const inside = groups.filter((group) => group.span.start >= span.start && group.span.end <= span.end + 1);
  // The subject outranks what merely stands nearer: `남구는 중구와 같은 …`.
  const subjects = inside.filter(({ after }) => /^(?:[은는이가도(]|역시)/.test(after));
  return subjects.at(-1) ?? inside.at(-1) ?? null;
};

export const firstWithin = (groups: readonly PlaceGroup[], span: Span): PlaceGroup | null =>
  groups.find((group) => group.span.start >= span.start && group.span.start < span.end) ?? null;

export const isObjectOf = (text: string, level: LevelReading, next: PlaceGroup) =>
  /[을를]\s/.test(text.slice(level.span.end, Math.min(next.span.start, level.span.end + 4))) &&
  /^(?:은|는)/.test(next.after);

/** `정량 부문에서 중구가, 정성 부문에서 동구가 각각 1위`: several subjects, each with a field of its own. */
export function subjectsWithFields(clause: Clause, groups: readonly PlaceGroup[], window: Span) {
  const subjects = groups.filter(({ span, after }) => covers(window, span) && /^[이가],?\s/.test(after));
  if (subjects.length < 2) return null;
  return subjects.flatMap((group, at) => {
    const from = at === 0 ? window.start : subjects[at - 1]!.span.end;
    const field =
      clause.categories
        .filter((_, index) => covers({ start: from, end: group.span.start }, clause.categoryWholes[index]!))
        .at(-1) ?? null;
    return group.places.map((place, index) => ({ recipient: { place, span: group.spans[index]! }, category: field }));
  });
}

/** `지산2동 주민자치회가 최우수상을`: the subject right before the level is no government. */
export function foreignWinner(text: string, window: Span, others: OtherWinners): boolean {
  const words = text.slice(Math.max(window.start, window.end - 60), window.end);
  let end = words.length;
  while (end > 0 && isBetween(words.charCodeAt(end - 1))) end--;
  if (end > 0 && isHangul(words.charCodeAt(end - 1))) {
    const last = words.slice(0, end);
    if (/[가-힣]{3}(?:시장|상가|학교|농협|조합)$/.test(last)) return true;
    if (others.persons.some((noun) => noun.length > 1 && last.endsWith(noun))) return true;
  }
  SUBJECT.lastIndex = 0;
  for (let match = SUBJECT.exec(words); match; match = SUBJECT.exec(words)) {
    if (!takes(match[1]!, match[2]!)) continue;
    // `협의회가 연 ‘경진대회’에서`: who runs the contest is not who wins it.
    if (
      /^\s?(?:공동\s)?(?:연|여는|주최|주관|실시|개최|마련|선정한|뽑은|고른|주는|준|운영|시행)/.test(
        words.slice(match.index + match[0].length),
      )
    )
      continue;
    if (
      others.all.some((noun) => match[1]!.endsWith(noun)) ||
      /^(?:[\d,]+|[두세네]|다섯|여섯|일곱)?(?:[곳명팀]|사람|지자체|자치단체|지방정부|기관|시군|시군구|자치구)$/.test(
        match[1]!,
      ) ||
      /○○$/.test(match[1]!)
    )
      return true;
    // `창동신시장은`: a market; a mayor would be a head that the clause knows.
    if (/[가-힣]{2}시장$/.test(match[1]!)) return true;
    if (/(?:\(주\)|㈜|주식회사 |법인 )$/.test(words.slice(0, match.index))) return true;
  }
  return false;
}

/** White space, and quotes that open. */
const isBetween = oneOf(' \n‘\'“"');

const SUBJECT = /(?<![가-힣○A-Za-z0-9])([가-힣○A-Za-z0-9]{1,20})(?:\([^()]{1,40}\))?([이가은는도])(?=\s|,|$)/g;

/** The same of the words behind a level that is the topic. */
export function foreignAfter(text: string, ahead: Span, others: OtherWinners): boolean {
  return foreignWinner(text, { start: ahead.start, end: Math.min(ahead.end, ahead.start + 60) }, others);
}

/** Whether the particle goes with the noun's last syllable: 이 and 은 after a consonant, 가 and 는 after a vowel. */
function takes(noun: string, particle: string): boolean {
  return particle === '도' || !/[가-힣]$/.test(noun) || hasBatchim(noun) === '이은'.includes(particle);
}
