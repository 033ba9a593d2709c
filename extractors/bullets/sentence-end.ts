import type { Language } from '../../pipeline/types.js';
import { blanked } from './blanked.js';

/**
 * Where the first sentence of the words ends, its full stop left off; -1 where none ends before the words do. The words
 * are blanked, so that full stops in brackets do not count. Dates (`2023. 1. 5.`), decimals and abbreviations go on.
 */
export function sentenceEnd(words: string, language: Language): number {
  for (let at = words.indexOf('.'); at >= 0; at = words.indexOf('.', at + 1)) {
    // `Opens a night library... Dong-gu …`: the headlines of a roundup, strung together.
    if (language === 'en' && STRUNG.test(words.slice(at, at + 6)) && words[at - 1] !== '.') return at;
    if (words[at + 1] === '.' || words[at - 1] === '.') continue;
    let next = at + 1;
    while (next < words.length && CLOSERS.includes(words[next]!)) next++;
    const before = words[at - 1] ?? '';
    if (next < words.length && !/\s/.test(words[next]!)) {
      // `밝혔다.구는`: the space is missing.
      if (language === 'ko' && '다요음임함'.includes(before) && /[가-힣“‘"]/.test(words[next]!)) return at;
      continue;
    }
    const after = words.slice(next).trimStart();
    if (language === 'ko') {
      if (/\d/.test(before) && (/^\d/.test(after) || /\d\. ?\d{1,2}$/.test(words.slice(Math.max(0, at - 8), at))))
        continue;
    } else {
      if (/^[a-z]/.test(after)) continue;
      if (ABBREVIATION.test(words.slice(Math.max(0, at - 8), at)) && after !== '') continue;
    }
    // `the “Happy Bus.” Then`: the full stop inside the quotation ends the sentence, the quotation belongs to the item.
    return next > at + 1 && language === 'en' ? next : at;
  }
  return -1;
}

/** Behind the question mark of words that open with a question and go on; null where they do not. */
export function questionEnd(words: string): number | null {
  const found = /^[^.?]*\?(?= +[A-Z가-힣])/.exec(words);
  return found && found[0].length;
}

/** Where the last sentence of a text begins: 0 where it has but one. */
export function lastSentenceStart(text: string, language: Language): number {
  const words = blanked(text);
  let start = 0;
  for (;;) {
    const stop = sentenceEnd(words.slice(start), language);
    if (stop < 0) return start;
    let next = start + stop;
    while (next < words.length && /[.\s”’"'」』)\]]/.test(words[next]!)) next++;
    if (next >= words.length) return start;
    start = next;
  }
}

const STRUNG = /^\.{2,3} ?[A-Z]/;

const CLOSERS = '”’"\'」』)]';

const ABBREVIATION =
  /(?:^|[\s(.])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Ave|Blvd|Rd|Sen|Rep|Lt|Col|Maj|Capt|No|Nos|vs|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Ltd|Inc|Corp|Gov|Gen|U\.S|p\.m|a\.m|e\.g|i\.e|etc|[A-Z])$/;
