import type { View } from '../../pipeline/types.js';
import { barredIn } from './barred.js';
import { englishNumberAt, type EnglishNumber } from './english-number.js';
import { datesAt, timeAt } from './english-date.js';
import type { Quantity } from './quantity.js';
import type { QuantityWords } from './words.js';

/** The quantities of an English text, in its order. */
export function englishQuantities({ folded, text }: View, words: QuantityWords): Quantity[] {
  const quantities: Quantity[] = [];
  const barred = barredIn(folded);
  for (let at = 0; at < folded.length;) {
    const bar = barred(at);
    if (bar) at = bar.end;
    else {
      const found = isStart(folded, at) ? readAt(folded, text, at, words) : [];
      quantities.push(...found);
      at = found.at(-1)?.end ?? passBy(folded, at);
    }
  }
  return quantities;
}

function isStart(folded: string, at: number): boolean {
  return /[a-z\d$₩]/.test(folded[at]!) && !/[a-z\d]/.test(folded[at - 1] ?? '');
}

function passBy(folded: string, at: number): number {
  RUN.lastIndex = at;
  return at + (RUN.exec(folded)?.[0].length ?? 1);
}

const RUN = /\d[\d,.]*|[a-z]+/y;

function readAt(folded: string, text: string, start: number, words: QuantityWords): Quantity[] {
  const dates = datesAt(folded, text, start, words);
  if (dates.length > 0) return dates;
  const quantity =
    phraseAt(folded, start, words) ??
    timeAt(folded, start) ??
    moneyAt(folded, start, words) ??
    numberAt(folded, start, words);
  return quantity ? [quantity] : [];
}

/** `double crown` renders 2관왕. */
function phraseAt(folded: string, start: number, words: QuantityWords): Quantity | null {
  const found = words.at(folded, start, 'phrase');
  return (
    found && { type: 'count', value: found.word.value, unit: found.word.unit, approximate: null, start, end: found.end }
  );
}

const SIGN = /(?<sign>us\$|\$|₩|krw|usd|eur|jpy) ?/y;

/** `$3 million`, `KRW 60 million`. */
function moneyAt(folded: string, start: number, words: QuantityWords): Quantity | null {
  SIGN.lastIndex = start;
  const match = SIGN.exec(folded);
  if (!match) return null;
  const at = start + match[0].length;
  const number = /\d/.test(folded[at] ?? '') ? englishNumberAt(` ${folded.slice(at)}`, 1, words) : null;
  if (!number) return null;
  const unit = UNIT_OF_SIGN[match.groups!['sign']!] ?? words.find(match.groups!['sign']!, 'currency')?.unit ?? null;
  const end = at + number.end - 1;
  return { type: 'money', value: number.value, unit, approximate: roughness(folded, start, end, end), start, end };
}

const UNIT_OF_SIGN: Readonly<Record<string, string>> = { us$: 'dollar', $: 'dollar', '₩': 'won' };

function numberAt(folded: string, start: number, words: QuantityWords): Quantity | null {
  const number = firstPlace(folded, start) ?? englishNumberAt(folded, start, words);
  const made = number && withUnit(folded, start, number, words);
  return made ? { ...made, start, approximate: roughness(folded, start, made.end, number!.end) } : null;
}

const FIRST_PLACE =
  /(?:1st|first)(?=[- ]place\b|[- ]ranked\b| (?:among|nationwide|in the (?:nation|country)))|(?<=\branked )(?:1st|first)\b/y;

/** `first` is a number where it is a place in a ranking; elsewhere it is said of too much. */
function firstPlace(folded: string, start: number): EnglishNumber | null {
  FIRST_PLACE.lastIndex = start;
  const match = FIRST_PLACE.exec(folded);
  return match && { value: 1, end: start + match[0].length, isWord: true, isOrdinal: true };
}

type Counted = Pick<Quantity, 'type' | 'value' | 'unit' | 'end'>;

const STREAK =
  /[- ](?:consecutive|straight|successive)[- ](?:years?|times?|months?|terms?|editions?)|[- ](?:years?|times?|months?)(?: in a row| running| straight| consecutively| in succession)|-year(?= (?:streak|run\b))/y;
const PLACE = /[- ](?:place|prize)\b/y;
const RANKED = /(?<=\b(?:no\.|number|grade) )/y;
const PLACED = /(?<=\b(?:ranked|ranks|ranking|placed|came|finished) )/y;
const HALF = /[- ](?:half|quarter|phase)\b/y;

function withUnit(folded: string, start: number, number: EnglishNumber, words: QuantityWords): Counted | null {
  const { value, end, isOrdinal, isWord } = number;
  const after = (expression: RegExp): number | null => {
    expression.lastIndex = end;
    const match = expression.exec(folded);
    return match && end + match[0].length;
  };
  const streak = after(STREAK);
  if (streak !== null) return { type: 'streak', value, unit: null, end: streak };
  RANKED.lastIndex = start;
  PLACED.lastIndex = start;
  if (RANKED.test(folded) || (isOrdinal && PLACED.test(folded)) || (isOrdinal && after(PLACE) !== null))
    return { type: 'rank', value, unit: null, end: after(PLACE) ?? end };
  if (isOrdinal)
    return value < 2 || (isWord && after(HALF) !== null) ? null : { type: 'ordinal', value, unit: null, end };

  const gap = /^[- ]/.test(folded.slice(end)) ? 1 : 0;
  const near = words.at(folded, end + gap, 'currency', 'measure', 'duration');
  if (near && !/[a-z]/.test(folded[near.end] ?? '')) {
    const { kind, unit, factor } = near.word;
    const type =
      kind === 'currency' ? 'money' : kind === 'duration' ? 'duration' : unit === '%' ? 'percent' : 'measure';
    return { type, value: value * factor, unit, end: near.end };
  }
  const counted = counterAfter(folded, end, words);
  return { type: 'count', value, unit: counted?.unit ?? null, end: counted?.end ?? end };
}

/** The noun that is counted stands within four words, with nothing between that ends a phrase: `20 or more residents`. */
function counterAfter(folded: string, end: number, words: QuantityWords): { unit: string; end: number } | null {
  let at = end;
  for (let passed = 0; passed < 4; passed++) {
    if (!/^[- ][a-z]/.test(folded.slice(at, at + 2))) return null;
    const found = words.at(folded, at + 1, 'counter');
    if (found) return { unit: found.word.unit, end: found.end };
    const [word] = /^[- ][a-z']+/.exec(folded.slice(at))!;
    if (
      passed > 0 &&
      /^ (?:in|on|at|for|to|by|from|with|and|the|a|an|is|are|was|were|that|which|as|through|into)$/.test(word)
    )
      return null;
    at += word.length;
  }
  return null;
}

const ABOUT = /\b(?:about|around|some|nearly|almost|approximately|roughly|close to)(?: the)? $/;
const OVER_BEFORE = /\b(?:over|more than|at least|upwards of|exceeding) $/;
const UNDER_BEFORE = /\b(?:under|less than|fewer than|up to|within|below) $/;
const OVER_AFTER = /^(?: [a-z]+)? or (?:more|older|over)\b|^\+/;
const UNDER_AFTER = /^(?: [a-z]+)? or (?:less|fewer|under|younger)\b/;

function roughness(folded: string, start: number, end: number, numberEnd: number): Quantity['approximate'] {
  const before = folded.slice(Math.max(0, start - 20), start);
  // `20 or more residents`, `five years or more`.
  const after = [numberEnd, end].map((place) => folded.slice(place, place + 30));
  if (OVER_BEFORE.test(before) || after.some((rest) => OVER_AFTER.test(rest))) return 'over';
  if (UNDER_BEFORE.test(before) || after.some((rest) => UNDER_AFTER.test(rest))) return 'under';
  return ABOUT.test(before) ? 'about' : null;
}
