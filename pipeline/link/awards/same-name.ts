import type { View } from '../../types.js';
import type { Phrase } from './claim.js';
import { isShortFor } from './short-names.js';

/** The same words. */
export function isSamePhrase(a: Phrase | null, b: Phrase | null, { folded }: View): boolean {
  if (a === b) return true;
  if (!a || !b || a.id !== b.id || a.span.end - a.span.start !== b.span.end - b.span.start) return false;
  return folded.slice(a.span.start, a.span.end) === folded.slice(b.span.start, b.span.end);
}

/** Equal ids, or one name holds the other, or two thirds of the character pairs are shared (Dice). */
export function sameProgram(a: Phrase | null, b: Phrase | null, view: View): boolean {
  if (!a || !b || a === b) return true;
  const [x, y] = [nameOf(a, view), nameOf(b, view)];
  // `정부합동평가` is the state's, `시군 합동평가` a province's.
  if (a.id && a.id === b.id && x.core.startsWith('정부') !== y.core.startsWith('정부') && !holdsOther(x.core, y.core, 4)) return false; // prettier-ignore
  if (a.id && b.id) return a.id === b.id && (x.edition === null || y.edition === null || x.edition === y.edition);
  if (isShortFor(a, b, view) || isShortFor(b, a, view)) return true;
  if (x.core === y.core || holdsOther(x.core, y.core, 4)) return true;
  if (holdsWords(a, b, view) || holdsWords(b, a, view)) return true;
  const [short, long] = x.own.length < y.own.length ? [x.own, y.own] : [y.own, x.own];
  return short.length >= 3 && ((short.length >= 8 && long.includes(short)) || dice(short, long) >= 0.65);
}

/** Equal ids, or one field holds the other, or seven of ten character pairs are shared. */
export function sameCategory(a: Phrase, b: Phrase, view: View): boolean {
  if (a.id && a.id === b.id) return true;
  const [x, y] = [nameOf(a, view).core, nameOf(b, view).core];
  return x === y || holdsOther(x, y, 2) || dice(x, y) >= 0.7;
}

/** `City-County Joint Evaluation` beside `Joint Evaluation of City and County Affairs`: a short name whose words all stand in the long one. */
export function holdsWords(short: Phrase, long: Phrase, view: View, least = 3): boolean {
  const { words } = nameOf(short, view);
  if (words.size < least) return false;
  const others = nameOf(long, view).words;
  for (const word of words) if (!others.has(word)) return false;
  return true;
}

/** What names are compared by. */
interface Name {
  /** The name without its edition, small words and signs. */
  readonly core: string;
  /** The core without what every contest is called, which says nothing about which one it is. */
  readonly own: string;
  /** Its English words without years, small words and plurals. */
  readonly words: ReadonlySet<string>;
  /** `제17회`, `17th`: two editions of one award are two awards. */
  readonly edition: string | null;
}

/** A phrase is of one text, and asked about again and again. */
const names = new WeakMap<Phrase, Name>();

function nameOf(phrase: Phrase, view: View): Name {
  let name = names.get(phrase);
  if (!name) names.set(phrase, (name = readName(view.folded.slice(phrase.span.start, phrase.span.end))));
  return name;
}

function readName(folded: string): Name {
  const core = folded.replace(SMALL, '');
  const edition = EDITION.exec(folded);
  const words = (folded.match(/[a-z]{3,}/g) ?? []).filter((word) => !/^(?:the|and|for|korean?)$/.test(word));
  return {
    core,
    own: core.replace(GENERIC, ''),
    words: new Set(words.map((word) => word.replace(/s$/, ''))),
    edition: edition && (edition[1] ?? edition[2]!),
  };
}

const SMALL =
  /(?:19|20)\d{2}년?도?|제\s?\d{1,3}회|\b\d{1,3}(?:st|nd|rd|th)\b|\b(?:the|of|and|for|in)\b|[\s·,'"‘’“”()-]/g;

const EDITION = /제\s?(\d{1,3})회|\b(\d{1,3})(?:st|nd|rd|th)\b/;

const GENERIC =
  /경진대회|우수사례|우수정책|공모전|콘테스트|종합평가|평가|전국|대한민국|지방자치단체|지방자치|지자체|기초단체장|[가-힣]{2,3}(?:남|북)?도|awards?|contest|competition|evaluation|korea|national|localgovernment|localautonomy|bestpractices?/g;

const holdsOther = (a: string, b: string, least: number): boolean =>
  Math.min(a.length, b.length) >= least && (a.includes(b) || b.includes(a));

/** Shared character pairs of two short names, 0 to 1. */
function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
