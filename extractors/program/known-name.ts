import { isHangul } from '../../pipeline/match.js';
import type { Block, Doc, Language, Span } from '../../pipeline/types.js';
import type { ProgramWords } from './words.js';

/** Makes a known name as long as the text does: `2023년도 지역복지사업 평가`, `17th Dasan Mokmin Awards`. */
export type Widen = (doc: Doc, block: Block, name: Span, language: Language) => Span;

export function widening({ form }: ProgramWords): Widen {
  const lead = { ko: form('ko/lead'), en: form('en/lead') };
  const tail = { ko: form('ko/tail'), en: ENGLISH_TAIL };
  return ({ view: { text } }, block, name, language) => {
    const word = language === 'ko' ? wordStart(text, name.start, block.span.start) : name.start;
    const before = text.slice(Math.max(block.span.start, word - LONGEST_LEAD), word);
    const behind = text.slice(name.end, Math.min(block.span.end, name.end + LONGEST_TAIL[language]));
    const start = word - (lead[language].exec(before)?.[0].length ?? 0);
    return {
      start: text[start] === ' ' ? start + 1 : start,
      end: name.end + (tail[language].exec(behind)?.[0].length ?? 0),
    };
  };
}

/** Units of years, numbers and words of scope before a name, and of what belongs to it behind. */
const LONGEST_LEAD = 90;
const LONGEST_TAIL = { ko: 7, en: 12 };

const ENGLISH_TAIL = /^s?(?: of (?:19|20)\d{2})?/;

/** `산림환경대상`: a known name that ends a longer word. */
function wordStart(text: string, start: number, limit: number): number {
  let at = start;
  while (at > limit && isHangul(text.charCodeAt(at - 1))) at--;
  return at;
}
