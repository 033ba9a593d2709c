import type { Span } from '../../../types.js';
import type { Phrase, PlaceGroup } from '../claim.js';
import { quotedBefore } from './programs.js';

/**
 * A field without 분야, the one or two nouns between a program and its level: `‘도시대상’에서 녹색환경 우수상을`, `‘농정평가’
 * 친환경농업 우수기관`. `general` are nouns that name no field. Null where anything else stands there.
 */
export function bareField(program: Span, level: Span, text: string, general: ReadonlySet<string>): Phrase | null {
  if (level.start - program.end > LONGEST) return null;
  const gap = text.slice(program.end, level.start);
  const match = GAP.exec(gap);
  if (!match) return null;
  const name = match.groups!['name']!;
  if (name.split(' ').some((word) => general.has(word) || NO_FIELD.test(word))) return null;
  const start = level.start - 1 - name.length;
  return { span: { start, end: start + name.length }, id: null };
}

/** The same in a bracket behind a winner, whose name ends at `from`: `(녹색도시 장관상)`. */
export function bracketField(text: string, from: number, level: Span, general: ReadonlySet<string>): Phrase | null {
  const name = /^\s?\((?<name>[가-힣·]{2,9}(?: [가-힣·]{2,6}){0,2}) $/.exec(text.slice(from, level.start))?.groups![
    'name'
  ];
  if (!name || name.split(' ').some((word) => general.has(word)) || /이상$/.test(name)) return null;
  const start = level.start - 1 - name.length;
  return { span: { start, end: start + name.length }, id: null };
}

/** `청년 지원 사업은 최우수상, 마을 돌봄 운영은 우수상을`: a field that is the topic before its level. */
export function topicField(text: string, window: Span, groups: readonly PlaceGroup[]): Phrase | null {
  const before = text.slice(Math.max(window.start, window.end - LONGEST), window.end);
  const name = /(?:^|, |외에도 |에서 |에서는 )(?<name>[가-힣·]{2,9}(?: [가-힣·]{2,6}){0,3})[은는] $/.exec(before)
    ?.groups!['name'];
  if (!name || !/(?:사업|서비스|운영|제공|관리|지원|정책|구축|활성화|체계|조성|개선)$/.test(name)) return null;
  const end = window.end - 2;
  const start = end - name.length;
  return groups.some(({ span }) => span.start < end && span.end > start) ? null : { span: { start, end }, id: null };
}

/** `‘이동 상담’ 최우수상 등 총 5개 부문에서`: what is quoted before a level that the sentence counts among fields. */
export function fieldCounted(
  window: Span,
  levelEnd: number,
  text: string,
): { phrases: readonly Phrase[]; whole: Span } | null {
  if (!AMONG_FIELDS.test(text.slice(levelEnd, levelEnd + 16))) return null;
  const phrase = quotedBefore(text, window);
  return phrase && { phrases: [phrase], whole: { start: phrase.span.start - 1, end: phrase.span.end + 1 } };
}

const AMONG_FIELDS = /^[’'”"」』]? ?등 (?:총 |모두 )?\d+개 (?:부문|분야)/;

/** Units between a program and a level. */
const LONGEST = 40;

/** What closes the program's name, who gives the prize, and one or two nouns. */
const GAP =
  /^(?:[’'”"」』](?:에서)?|에서)(?: [가-힣]{2,12}(?:로부터|으로부터|이 주는|가 주는))? (?<name>[가-힣·]{2,9}(?: [가-힣·]{2,6})?) $/;

/** Words that end as particles, adverbs, offices and governments do, or count. */
const NO_FIELD =
  /(?:[은는이가을를와과의에로히게인된한할며고시군구도청]|에서|로부터|[도관시군구]내|단위|부문|분야|연속|최초|처음|각각|함께|모두|최고|최종|종합|영예|전국|평가|결과|시상식|시상|대회|사례|기관|단체|순위|[부처]|장관|주관|공동|본선|결선|역대|올해|작년|재작년|전년|이어|다시|나란히)$/;
