import stopwords from 'natural/lib/natural/util/stopwords.js';
import { soundOf } from '../../extractors/district/sound.js';
import { makeView } from '../../pipeline/view.js';
import { LONGEST_ENGLISH, wordsOf, type Entry, type Lexicon } from './lexicon.js';
import { segment, type Piece } from './segment.js';
import { COMMON, type Unit } from './unit.js';

/** Reads what the words of an English text may mean. Spans index the text's view. */
export function englishUnits(text: string, { english }: Lexicon): Unit[] {
  const { folded } = makeView(text);
  const words = wordsOf(folded.replace(/'s\b/g, '  '));
  const look = (start: number, end: number): Entry | null =>
    english.get(
      words
        .slice(start, end)
        .map(({ stem }) => stem)
        .join(' '),
    ) ?? null;
  const unitOf = ({ start, end, entry }: Piece<Entry>): Unit => {
    const inside = words.slice(start, end);
    const parts = segment(start, end, end - start - 1, look);
    return {
      start: inside[0]!.start,
      end: inside.at(-1)!.end,
      meanings: end - start === 1 ? [...entry.meanings, `latin:${inside[0]!.stem}`] : entry.meanings,
      weight: 2 * inside.filter(({ text }) => !STOP_WORDS.has(text)).length * (entry.isCommon ? COMMON : 1),
      isCommon: entry.isCommon,
      parts: parts.map(unitOf),
      sounds: end - start === 1 && inside[0]!.text.length > 2 ? [soundOf(inside[0]!.text)] : [],
    };
  };

  const units: Unit[] = [];
  let at = 0;
  const passBy = (end: number): void => {
    for (const { start, end: last, text, stem } of words.slice(at, end)) {
      if (STOP_WORDS.has(text) || /^\d/.test(text) || text.length < 2) continue;
      const sounds = text.length > 2 ? [soundOf(text)] : [];
      units.push({ start, end: last, meanings: [`latin:${stem}`], weight: 2, isCommon: false, parts: [], sounds });
    }
  };
  for (const piece of segment(0, words.length, LONGEST_ENGLISH, look)) {
    passBy(piece.start);
    units.push(unitOf(piece));
    at = piece.end;
  }
  passBy(words.length);
  return units.filter(({ weight }) => weight > 0);
}

const STOP_WORDS: ReadonlySet<string> = new Set(stopwords.words);
