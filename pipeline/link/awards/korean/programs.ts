import type { Span } from '../../../types.js';
import { bareNameStart } from '../../../../extractors/bare-korean.js';
import type { Clause, LevelReading, Phrase } from '../claim.js';
import type { KoreanWords } from './words.js';
import { covers } from '../clause.js';

/** `'…우수사례' 대상`: what stands in quotes right before the level is what it was won in. */
export function quotedBefore(text: string, window: Span): Phrase | null {
  if (!CLOSED.test(text.slice(Math.max(window.start, window.end - 14), window.end))) return null;
  const words = text.slice(Math.max(window.start, window.end - 60), window.end);
  const match =
    /[‘'“"「『](?<name>[^‘’'“”"「」『』]{5,50})[’'”"」』]\s?(?:에서[는도]?\s|에선\s|의\s)?(?:(?:\d{1,2}|[두세네])(?:년|회) ?연속 )?$/.exec(
      words,
    );
  if (!match || /(?:상|등급|연속|위|분야|부문)$/.test(match.groups!['name']!)) return null;
  const start = window.end - words.length + match.index + 1;
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

/** A quotation ends right before. */
const CLOSED = /[’'”"」』]\s?(?:에서[는도]?\s|에선\s|의\s)?(?:(?:\d{1,2}|[두세네])(?:년|회) ?연속 )?$/;

/** `국가하천관리 유공분야 대통령상`: merits of a kind that are honoured, with no program told: the honour is called so. */
export const meritNamed = ([phrase, ...others]: readonly Phrase[], { programs }: Clause, window: Span, text: string) =>
  phrase &&
  others.length === 0 &&
  text.startsWith('유공', phrase.span.end - 2) &&
  !programs.some((program) => covers(window, program.span))
    ? phrase
    : null;

/** The program before a level: the nearest name, or a quotation behind another level that stands nearer. */
export function programBefore(clause: Clause, window: Span, text: string, from: number): Phrase | null {
  const named = nearestBefore(
    clause.programs.filter(({ span }) => span.start >= from && !isOver(text, span)),
    { start: window.end, end: window.end },
  );
  const quoted = quotedBefore(text, window);
  if (!named || named.span.start < window.start) return quoted ?? named;
  // `‘김치산업 평가’ 및 ‘위생관리’ 우수기관`: the nearer of two names.
  return quoted && twinsOf(quoted, text, from).at(-1)?.span.start === named.span.start ? quoted : named;
}

/** `여성친화도시 인증을 획득했고, 장관 표창도`: what was got itself is nothing in which a level was won. */
const isOver = (text: string, { end }: Span): boolean => GOT.test(text.slice(end, end + 14));

const GOT = /^[’'”"」』]?[을를] (?:새로 |다시 )?(?:획득|취득|인증|통과)[했하]/;

/** `산불 예방 유공 기관표창`, `물관리 유공으로 장관 표창`: the merit that an office honours, where the honour has no other name. */
export function meritBefore(text: string, { start, end }: Span, { family }: LevelReading): Phrase | null {
  if (family !== 'citation') return null;
  const match = MERIT.exec(text.slice(Math.max(start, end - LONGEST_MERIT), end));
  if (!match) return null;
  const to = end - match[0].length + ' 유공'.length;
  let from = bareNameStart(text, to, start);
  from += WHEN.exec(text.slice(from, to))?.[0].length ?? 0;
  return to - from > LEAST_MERIT ? { span: { start: from, end: to }, id: null } : null;
}

const MERIT =
  / 유공(?:(?:자|기관|단체|지자체)?(?:으로|로|에)(?: (?:선정돼|선정되어|뽑혀|올라|이름을 올려),?)?|에 대한)? $/;

const WHEN = /^(?:(?:지난|앞서|최근|이어|또|특히|올해|(?:19|20)\d\d년(?:에는|에)?) )+/;

/** Units of 유공 with what is said of it. */
const LONGEST_MERIT = 20;

/** Units of 유공 with a word before it. */
const LEAST_MERIT = 5;

/** `‘식품안전관리’ 및 ‘음식문화개선’ 최우수기관`, `'A 평가'·'B 평가'·'C 대회' 우수`: the quotations that share the level of the last. */
export function twinsOf({ span }: Phrase, text: string, from: number): Phrase[] {
  const twins: Phrase[] = [];
  let end = span.start;
  for (let match = twinBefore(text, end, from); match; match = twinBefore(text, end, from)) {
    end = end - match[0].length + 1;
    twins.unshift({ span: { start: end, end: end + match.groups!['name']!.length }, id: null });
  }
  return twins;
}

/** `“가축방역 분야” 및 “청정축산사업” 우수기관`: a quotation that is a field, without 분야; null for others. */
export function fieldOfTwin({ span }: Phrase, text: string): Phrase | null {
  const field = /\s?(?:분야|부문)$/.exec(text.slice(span.start, span.end));
  return field && { span: { start: span.start, end: span.start + field.index }, id: null };
}

const twinBefore = (text: string, end: number, from: number) =>
  TWIN.exec(text.slice(Math.max(from, end - LONGEST_TWIN), end));

/** Units of a quotation, what joins it to the next, and the mark that opens that. */
const LONGEST_TWIN = 60;

const TWIN = /[‘'“"「](?<name>[^‘’'“”"「」]{4,40})[’'”"」](?: 및 |[와과] |\s?[·,] ?)[‘'“"「]$/;

/**
 * A program of a kind that nobody listed: the bare name before 에서 in whose clause a level is won, `제3회 고향사랑 대축제에서
 * 우수상을`. Null where the words name a place, a field, or point back.
 */
export function awardedAt(text: string, { start, end }: Span, known: KoreanWords): Phrase | null {
  const match = AT.exec(text.slice(Math.max(start, end - LONGEST), end));
  if (!match || HELD_THERE.test(match[0])) return null;
  const kept = DAY_KEPT.exec(text.slice(Math.max(start, end - match[0].length - LONGEST_DAY), end - match[0].length));
  if (kept) {
    const from = end - match[0].length - kept[0].length + 1;
    return { span: { start: from, end: from + kept.groups!['name']!.length }, id: null };
  }
  const to = end - match[0].length;
  const from = bareNameStart(text, to, start);
  const name = text.slice(from, to);
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (
    !/[가-힣]{2}.*[가-힣]{2}/.test(name) ||
    name.length < 5 ||
    /[시군구읍면동리도층실관등쪽]$|시상$|(?:기념|수여|시상|개막|폐막)(?:식|행사)$|행사$|분야$|부문$|[은는이가을를]$/.test(
      last,
    ) ||
    (!/^제 ?\d+회 /.test(name) && (known.cities.has(last) || known.venues.some((venue) => last.endsWith(venue)))) ||
    known.all.some((noun) => last.endsWith(noun)) ||
    name.split(' ').every((word) => known.general.has(word))
  )
    return null;
  return { span: { start: from, end: to }, id: null };
}

/** `‘제12회 이웃의 날’ 기념행사`: a day that is kept, at which honours are given. */
const DAY_KEPT =
  /[‘'“"「](?<name>(?:제 ?\d+회 |(?:19|20)\d\d년? )[^‘’'“”"「」]{2,30}(?:날|주간))[’'”"」] ?(?:기념 ?)?(?:식|행사|대회|식전)$/;
/** Units of such a name with what is held. */
const LONGEST_DAY = 50;

/** `소방청이 재난 대응 업무를 평가해 … 선정했다`: what was evaluated, where the evaluation has no name; null where nothing is. */
export function evaluatedBefore(text: string, { start, end }: Span): Phrase | null {
  const match = EVALUATES.exec(text.slice(start, end));
  if (!match) return null;
  const to = start + match.index;
  const from = bareNameStart(text, to, start);
  const kind = match[0].startsWith('통해', 2) ? EXERCISE : EVALUATED;
  return kind.test(text.slice(from, to)) ? { span: { start: from, end: to }, id: null } : null;
}

const EVALUATES = /[을를] (?:(?:종합 ?|서면 |현장 )?(?:평가|심사|점검)(?:해|하여|한 결과)|통해)[ ,]/;
const EVALUATED = /[가-힣]{2} ?(?:업무|실적|사업|행정|시책|성과|운영|상황|실태)$/;

/** `재난 대비 훈련을 통해 … 선정돼` */
const EXERCISE = /[가-힣]{2} ?(?:훈련|점검|감사|측정|진단)$/;

/** `민방위 업무추진 우수기관으로`: a bare name between the subject and what somebody was chosen as; null where none stands there. */
export function chosenFor(text: string, { start, end }: Span, known: KoreanWords): Phrase | null {
  const to = text[end - 1] === ' ' ? end - 1 : end;
  const from = bareNameStart(text, to, start);
  const name = text.slice(from, to);
  if (
    !/[가-힣]{2}.*[가-힣]{2}/.test(name) ||
    name.length < 5 ||
    NO_NAME.test(name) ||
    name.split(' ').every((word) => known.general.has(word))
  )
    return null;
  return { span: { start: from, end: to }, id: null };
}

const NO_NAME =
  /^[가-힣 ]*(?:결과|전국|올해|각각|모두|함께|분야|부문|연속|종합|최종|에서|으로|[은는이가을를의에])$|^(?:가장|매우|또|역시) /;

/** `학회가 준 치유농업 확산 공로상`: what a prize is given for, between who gives it and the level; null where that is not said. */
export function givenFor(text: string, { start, end }: Span): Phrase | null {
  const near = text.slice(Math.max(start, end - LONGEST_GIVEN), end);
  const name = GIVES.test(near) ? GIVEN_FOR.exec(near)?.groups!['name'] : undefined;
  return name ? { span: { start: end - 1 - name.length, end: end - 1 }, id: null } : null;
}

const GIVES = / (?:준|주는|수여한|수여하는|시상한) /;
const GIVEN_FOR = /[이가] (?:준|주는|수여한|수여하는|시상한) (?<name>[가-힣]{2,8}(?: [가-힣]{2,8}){1,4}) $/;
const LONGEST_GIVEN = 60;

/** Whether such a name is one by its own words: an edition, the whole country, a kind of contest. */
export const isProgramByName = ({ span }: Phrase, text: string): boolean =>
  BY_NAME.test(text.slice(span.start, span.end));

const BY_NAME =
  /^(?:제 ?\d+회|(?:19|20)\d\d|대한민국|전국|한국) |[가-힣] (?:유공|실적|성과) 심사$|(?:대상|대전|대축제|축전|품평회|연찬회|분석|진단|조사|측정|점검)$/;

/** Units from the end of a name to the level that is won there. */
const LONGEST = 30;

/** `템스강변에서 열린 시상식에서`: where it was handed over. */
const HELD_THERE = /^에서 (?:열[린려]|개최된|치러진|진행된|있은|가진|마련된)/;

/** `에서 `, and at most a field or an adverb before the level. */
const AT = /에서(?:는|도)? (?:(?:(?!에서 )[가-힣·‘’' ]){1,22} )?[‘'“"]?$/;

const nearestBefore = (phrases: readonly Phrase[], level: Span): Phrase | null =>
  phrases.filter(({ span }) => span.end <= level.start).at(-1) ?? null;

export const firstPhraseWithin = (phrases: readonly Phrase[], span: Span, topical: boolean): Phrase | null =>
  topical ? null : (phrases.find((phrase) => covers(span, phrase.span)) ?? null);
