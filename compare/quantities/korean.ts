import type { View } from '../../pipeline/types.js';
import { barredIn } from './barred.js';
import { koreanNumberAt, type KoreanNumber } from './korean-number.js';
import { dateAt, timeAt } from './korean-date.js';
import type { Quantity } from './quantity.js';
import type { QuantityWords } from './words.js';

/** The quantities of a Korean text, in its order. */
export function koreanQuantities({ folded }: View, words: QuantityWords): Quantity[] {
  const quantities: Quantity[] = [];
  const barred = barredIn(folded);
  for (let at = 0; at < folded.length;) {
    const bar = barred(at);
    if (bar) at = bar.end;
    else {
      const found = MAY_BEGIN.test(folded[at]!) ? readAt(folded, at, words) : null;
      if (found) quantities.push(found);
      at = found?.end ?? passBy(folded, at);
    }
  }
  return quantities;
}

const MAY_BEGIN = /[\d두둘세셋석네넷넉다여일아열스서마쉰예제오'’]/;

/** A number is read from its first figure, or not at all. */
function passBy(folded: string, at: number): number {
  FIGURE_RUN.lastIndex = at;
  return at + (FIGURE_RUN.exec(folded)?.[0].length ?? 1);
}

const FIGURE_RUN = /\d[\d,.]*/y;

function readAt(folded: string, start: number, words: QuantityWords): Quantity | null {
  return dateAt(folded, start) ?? timeAt(folded, start) ?? numberAt(folded, start, words);
}

function numberAt(folded: string, start: number, words: QuantityWords): Quantity | null {
  const isNumbered = folded[start] === '제' && /\d/.test(folded[start + 1] ?? '');
  const number = koreanNumberAt(folded, isNumbered ? start + 1 : start, words);
  if (!number) return null;
  const made = withUnit(folded, number, isNumbered, words);
  if (!made) return null;
  return { ...made, start, approximate: roughness(folded, start, number, made.end) };
}

type Counted = Pick<Quantity, 'type' | 'value' | 'unit' | 'end'>;

const STREAK = /(?:[년회번해]|개?월|차례)?째? ?(?:연속|내리|연이어|잇따라|잇달아)/y;
const IN_YEARS = /(?:년|해)째/y;
const ORDINAL = /번째|기(?![가-힣]*[간관구])|대(?= ?(?:시장|군수|구청장|대통령|국회|의회))/y;
const NUMBERED = /[회차기대호번부장조항권]?/y;
const RANK = /위|등(?=[을은이과 에으.,)]|$)|등급/y;

/** 두명 is two people, 세면 `if one counts`: of the counters that are glued to a number in words, few are no words. */
function isCountedByWord(folded: string, start: number, end: number): boolean {
  return folded[start] === ' ' || end - start > 1 || '번명개곳달살해분대채권건배회'.includes(folded[start]!);
}

/** What is counted, by the words that follow the number. A number in words needs a counter or a noun, or it is none. */
function withUnit(
  folded: string,
  { value, end, isWord }: KoreanNumber,
  isNumbered: boolean,
  words: QuantityWords,
): Counted | null {
  const at = folded[end] === ' ' ? end + 1 : end;
  const rough = /^여/.test(folded.slice(end)) ? (folded[end + 1] === ' ' ? end + 2 : end + 1) : at;
  const after = (expression: RegExp, place: number): number | null => {
    expression.lastIndex = place;
    const match = expression.exec(folded);
    return match && match[0] !== '' ? place + match[0].length : null;
  };
  if (isNumbered) return { type: 'ordinal', value, unit: null, end: after(NUMBERED, end) ?? end };
  const streak = after(STREAK, at) ?? after(IN_YEARS, end);
  if (streak !== null) return { type: 'streak', value, unit: null, end: streak };
  const ordinal = after(ORDINAL, at);
  if (ordinal !== null) return { type: 'ordinal', value, unit: null, end: ordinal };
  const rank = isWord ? null : after(RANK, end);
  if (rank !== null) return { type: 'rank', value, unit: null, end: rank };
  const unit = words.at(folded, rough, 'currency', 'measure', 'duration', 'counter');
  if (unit && !isWithinWord(folded, rough, unit.end)) {
    const { kind, unit: name, factor } = unit.word;
    if (isWord && ((kind !== 'counter' && kind !== 'duration') || !isCountedByWord(folded, end, unit.end))) return null;
    const type =
      kind === 'currency'
        ? 'money'
        : kind === 'measure'
          ? name === '%'
            ? 'percent'
            : 'measure'
          : kind === 'duration'
            ? 'duration'
            : 'count';
    return { type, value: value * factor, unit: name, end: unit.end };
  }
  // 두 자치단체: a number in words before a noun needs no counter.
  if (isWord && !/^ [가-힣]{2}/.test(folded.slice(end, end + 3))) return null;
  return { type: 'count', value, unit: null, end: rough > at ? rough : end };
}

/**
 * 원 is no money in 원주, 대 no vehicle in 대상: a counter is followed by a particle, a suffix or another word, but for
 * 개, which stands before any noun: 25개구, 26개 분야.
 */
function isWithinWord(folded: string, start: number, end: number): boolean {
  const counter = folded.slice(start, end);
  if (counter === '개' || !/[가-힣]$/.test(counter)) return false;
  const rest = folded.slice(end, end + 4);
  return /^[가-힣]/.test(rest) && !FOLLOWS.test(rest);
}

const FOLLOWS =
  /^(?:[은는이가을를의에로과와도만씩째여당간짜뿐급형제]|으로|부터|까지|정도|미만|안팎|남짓|보다|마다|동안|규모|상당|어치)/;

const ABOUT = /(?:약|대략|모두 약|거의) ?$/;
const OVER = /^ ?(?:이상|넘|을 넘|을 웃|여 )/;
const UNDER = /^ ?(?:이하|미만|이내)/;
const AROUND = /^ ?(?:정도|가량|남짓|안팎|쯤)/;

function roughness(folded: string, start: number, number: KoreanNumber, end: number): Quantity['approximate'] {
  const before = folded.slice(Math.max(0, start - 6), start);
  const rest = folded.slice(end, end + 6);
  if (OVER.test(rest)) return 'over';
  if (UNDER.test(rest)) return 'under';
  const isRough = number.isRough || folded[number.end] === '여' || ABOUT.test(before) || AROUND.test(rest);
  return isRough ? 'about' : null;
}
