import type { Span } from '../../../types.js';
import { bareNameStart } from '../../../../extractors/bare-korean.js';
import type { Clause, LevelReading, Phrase } from '../claim.js';

/**
 * The name before a level in a row of awards, `…평가 최우수상, 행정안전부 주관 안전문화 확산 1위, 금연의 날 장관상`: what stands
 * between the level before and this one, without who runs it and how far it reaches; null where that is no bare name.
 * `from` is where the level before ends.
 */
export function nameInRow(
  clause: Clause,
  from: number,
  level: Span,
  text: string,
  general: ReadonlySet<string>,
): Phrase | null {
  const joint = JOINT.exec(text.slice(from, level.start));
  if (!joint) return null;
  let start = from + joint[0].length;
  for (const { span } of clause.organizers) {
    const runs = span.start >= start && span.end < level.start ? RUNS.exec(text.slice(span.end, level.start)) : null;
    if (runs) start = span.end + runs[0].length;
    // `국토부 지적재조사 우수기관`
    else if (span.start === start && /[부처청] $/.test(text.slice(span.end - 1, span.end + 1))) start = span.end + 1;
  }
  if (clause.groups().some(({ span }) => span.end > start && span.start < level.start)) return null;
  const words = text.slice(start, level.start).trimEnd().split(' ');
  while (words.length > 0 && isScope(words.at(-1)!, general)) words.pop();
  while (words.length > 0 && isScope(words[0]!, general)) start += words.shift()!.length + 1;
  const quoted = words.join(' ');
  const opening = /^[‘'“"「『]/.test(quoted) ? 1 : 0;
  const name = quoted.replace(/[’'”"」』]$/, '');
  if (
    !/[가-힣]{3}/.test(name) ||
    /[‘’“”'"「」『』]/.test(name.slice(opening)) ||
    name.length > LONGEST ||
    words.some((word) => PARTICLE.test(word))
  )
    return null;
  return { span: { start: start + opening, end: start + name.length }, id: null };
}

/**
 * The name that leads such a row, `특히 지역문화 유공 대통령상, 물순환 관리 장관상을`: where an office's honour is followed by one that
 * has a bare name too. Null elsewhere.
 */
export function nameLeading(
  clause: Clause,
  { words, family }: LevelReading,
  next: Span,
  text: string,
  general: ReadonlySet<string>,
): Phrase | null {
  if (!/^(?:citation|institution)$/.test(family) || !nameInRow(clause, words.end, next, text, general)) return null;
  const end = words.start - 1;
  let start = bareNameStart(text, end, clause.span.start);
  start += OPENING.exec(text.slice(start, end))?.[0].length ?? 0;
  const name = text.slice(start, end).split(' ');
  const isName = name.length > 1 && !name.some((word) => PARTICLE.test(word) || isScope(word, general));
  return isName ? { span: { start, end }, id: null } : null;
}

const OPENING = /^(?:특히|우선|이어|또한?|그중|이 중) /;

/** Units of a name. */
const LONGEST = 40;

const JOINT = /^[’'”"」』]?(?: ?(?:선정|수상|획득|달성))?(?: ?,| 및|·| 그리고|[과와](?: 함께| 더불어)?) ?(?<=[ ,])/;
const RUNS = /^(?:이|가)? ?(?:주관|주최)(?:한|하는|의)? [‘'“"「『]?/;

/** `전국`, `서울시`, `자치구`, `2년`, `연속`, `2024년` */
const isScope = (word: string, general: ReadonlySet<string>): boolean => general.has(word) || SCOPE.test(word);
const SCOPE =
  /^(?:[가-힣]{2,3}[시도]|[가-힣]{0,4}(?:자치구|시군|시·군|군단위|구단위|시단위)|\d+년|연속|\d+년 ?연속|(?:19|20)\d\d년?도?|\d{1,2}월|각)$/;

/** A word that governs or is governed, or winners in a row (`푸른시(91.2점)와 하늘시도 각각`): then the words are no bare name. */
const PARTICLE =
  /(?:[은는을를]|에서|에게|으로|[가-힣]{2}[이가]|[했됐았었]고|[며고]|\)[이가도와과]|[가-힣]{2}[시군구][도와과]|^(?:각각|나란히|함께|모두|별도로|별개로)),?$/;
