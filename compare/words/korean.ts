import { romanize } from 'es-hangul';
import { soundOf } from '../../extractors/district/sound.js';
import { isHangul } from '../../pipeline/match.js';
import { makeView } from '../../pipeline/view.js';
import { LONGEST_KOREAN, wordsOf, type Entry, type Lexicon } from './lexicon.js';
import { segment, type Piece } from './segment.js';
import { COMMON, type Unit } from './unit.js';

/** Reads what the words of a Korean text may mean. Spans index the text's view. */
export function koreanUnits(text: string, { korean }: Lexicon): Unit[] {
  const { folded } = makeView(text);
  // Names are looked up without spaces and middle dots: 복지 사각지대, 보건·복지.
  const places: number[] = [];
  const opensWord: boolean[] = [];
  let letters = '';
  let isOpen = true;
  for (let at = 0; at < folded.length; at++) {
    const isGap = folded[at] === ' ' || folded[at] === '·';
    if (!isGap) {
      letters += folded[at]!;
      places.push(at);
      opensWord.push(isOpen);
    }
    isOpen = isGap || !isHangul(folded.charCodeAt(at));
  }

  const look = (start: number, end: number): Entry | null => {
    const entry = korean.get(letters.slice(start, end));
    if (!entry) return null;
    if (end - start === 1) return opensWord[start] && (opensWord[end] ?? true) ? entry : null;
    // 정책 임기 has no 책임 in it: what goes on in the next word begins its own.
    const crosses = opensWord.slice(start + 1, end).includes(true);
    return crosses && !opensWord[start] ? null : entry;
  };
  // 사랑채 sounds like `Sarangchae` though 사랑 has a meaning: what holds the unit and stands in its word counts.
  const around = (start: number, end: number): string[] => {
    const sounds: string[] = [];
    let first = start;
    while (!opensWord[first] && start - first < REACH) first--;
    let last = end;
    while (last < letters.length && !opensWord[last] && last - end < REACH) last++;
    for (let from = first; from <= start; from++) {
      for (let to = end; to <= last; to++) sounds.push(...soundsOf(letters.slice(from, to)));
    }
    return sounds;
  };
  const unitOf = ({ start, end, entry }: Piece<Entry>): Unit => {
    const parts = segment(start, end, end - start - 1, look);
    return {
      start: places[start]!,
      end: places[end - 1]! + 1,
      meanings: entry.meanings,
      weight: (end - start) * (entry.isCommon ? COMMON : 1),
      isCommon: entry.isCommon,
      parts: parts.length > 1 || (parts[0] && parts[0].end - parts[0].start > 1) ? parts.map(unitOf) : [],
      sounds: around(start, end),
    };
  };

  const units: Unit[] = [];
  let at = 0;
  const passBy = (end: number): void => {
    for (const run of unknownRuns(letters, opensWord, at, end)) {
      const words = letters.slice(run.start, run.end);
      const isLatin = !isHangul(words.charCodeAt(0));
      units.push({
        start: places[run.start]!,
        end: places[run.end - 1]! + 1,
        meanings: isLatin ? wordsOf(words).map(({ stem }) => `latin:${stem}`) : [],
        weight: isLatin ? 2 : words.length,
        isCommon: false,
        parts: [],
        sounds: isLatin ? [] : inner(words).flatMap(soundsOf),
      });
    }
  };
  for (const piece of segment(0, letters.length, LONGEST_KOREAN, look)) {
    passBy(piece.start);
    units.push(unitOf(piece));
    at = piece.end;
  }
  passBy(letters.length);
  return units;
}

/** Hangul and Latin words that no piece covers, without particles and endings; numbers are read elsewhere. */
function unknownRuns(
  letters: string,
  opensWord: readonly boolean[],
  from: number,
  to: number,
): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { 0: text, index } of letters.slice(from, to).matchAll(/[가-힣]+|[a-z]+/g)) {
    let start = from + index;
    const last = start + text.length;
    while (start < last) {
      let end = start + 1;
      while (end < last && !opensWord[end]) end++;
      const bare = bareWord(letters.slice(start, end));
      if (bare.length >= 2) runs.push({ start, end: start + bare.length });
      start = end;
    }
  }
  return runs;
}

/** Syllables before and after a unit within its word. */
const REACH = 3;

/** A word without particles, endings and the words that only join others. */
function bareWord(word: string): string {
  const bare = word.replace(ENDING, '');
  return bare === word ? word : bareWord(bare);
}

const ENDING =
  /(?:으로|에서|에게|까지|부터|마다|처럼|보다|이나|거나|라는|이라는|에는|에도|하[는고며여게기]|하다|되[는고며어]|되다|있는|없는|있[다고]|이다|위[한해]|통[한해]|대[한해]|관한|따[른라]|인한|[은는을를이가의에와과도로만들씩및등한할함해했된될됨돼됐인던며고])$/;

/** Stretches of two syllables and more within an unknown word, in which a name may stand: 약수보금자리 has 약수. */
function inner(word: string): string[] {
  const short = word.slice(0, 8);
  const stretches: string[] = [];
  for (let start = 0; start < short.length - 1; start++) {
    for (let end = start + 2; end <= short.length; end++) stretches.push(short.slice(start, end));
  }
  return stretches;
}

/** How Hangul sounds, syllable by syllable and as it is spoken on: 독립 is `dokrip` and `dongnip`. */
function soundsOf(word: string): string[] {
  if (word.length < 2 || !/^[가-힣]+$/.test(word)) return [];
  const known = sounds.get(word);
  if (known) return known;
  if (sounds.size >= 30_000) sounds.clear();
  const made = [
    ...new Set([soundOf([...word].map((syllable) => romanize(syllable)).join('')), soundOf(romanize(word))]),
  ];
  sounds.set(word, made);
  return made;
}

const sounds = new Map<string, string[]>();
