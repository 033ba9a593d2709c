import type { Span, View } from './types.js';
import { beginningsIn, foldCase } from './match/folded.js';
import { withQuotesTurned } from './view/quotes.js';

/**
 * Makes the text that rules read: NFC, one space for several, without characters that print nothing; full-width ASCII,
 * spaces, hyphens and middle dots plain. Not NFKC, which would turn ㆍ into a jamo, ① into 1 and ㈜ into three
 * characters. What is neither composed nor left out is one unit for one unit. Quotes that stand the wrong way are turned.
 */
export function makeView(source: string): View {
  const { text: seen, places } = asSeen(source);
  const text = withQuotesTurned(seen);
  const folded = foldCase(text);
  const toSource = places
    ? ({ start, end }: Span): Span => ({
        start: places.starts[start]!,
        end: end > start ? places.ends[end - 1]! : places.starts[start]!,
      })
    : ({ start, end }: Span): Span => ({ start, end });
  return {
    text,
    folded,
    ...beginningsIn(folded),
    toSource,
    quote(span) {
      const place = toSource(span);
      const words = source.slice(place.start, place.end);
      if (!places && isPlain(words)) return words.trim();
      return words
        .normalize('NFC')
        .replace(INVISIBLE, '')
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/\s+/g, ' ')
        .trim();
    },
  };
}

/** The text that rules read, and where each unit of it stands in the source. */
export function asSeen(source: string): Aligned {
  if (isAsSeen(source)) return { text: source, places: null };
  const { text, places } = leaveOut(compose(source));
  return { text: text.replace(EXOTIC, plain), places };
}

/**
 * Whether the view's text is the source: nothing but ASCII, Hangul syllables and such signs as stay what they are, and no
 * two spaces side by side. False where in doubt.
 */
function isAsSeen(source: string): boolean {
  let wasSpace = false;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    const isSpace = code === 0x20;
    if (isSpace && wasSpace) return false;
    wasSpace = isSpace;
    if (code < 0x80) {
      if (code === 0x09) return false;
    } else if ((code < 0xac00 || code > 0xd7a3) && !isPlainSign(code)) return false;
  }
  return true;
}

/** Quotes, dashes, arrows, numbers in circles, marks of lists, Chinese characters: NFC leaves them, and so does the view. */
function isPlainSign(code: number): boolean {
  return (
    (code >= 0xa1 && code <= 0xac) ||
    (code >= 0xae && code <= 0xb7) ||
    (code >= 0x2012 && code <= 0x2021) ||
    code === 0x2026 ||
    (code >= 0x2030 && code <= 0x203b) ||
    (code >= 0x2190 && code <= 0x2199) ||
    (code >= 0x2460 && code <= 0x27bf) ||
    (code >= 0x3001 && code <= 0x3029) ||
    (code >= 0x4e00 && code <= 0x9fff)
  );
}

/** Whether white space is nothing but single plain spaces, and a hyphen that does not break is none. */
function isPlain(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code < 0x20 || code === 0xa0 || code === 0x1680 || code === 0x3000) return false;
    // Between them lie dashes and curly quotes.
    if ((code >= 0x2000 && code < 0x2012) || (code > 0x2027 && code < 0x2060)) return false;
  }
  return true;
}

const EXOTIC = /[\uFF01-\uFF5E\t\u00A0\u2000-\u200A\u202F\u3000\u2010\u2011ㆍ‧・･∙⋅•ᆞ․]/g;

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2010 || code === 0x2011) return '-';
  return isSpace(code) ? ' ' : '·';
}

/** Soft hyphen, zero-width spaces and joiners, marks of direction, word joiner, BOM: a page has them, its reader sees none. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** A space within a line. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** A text made of the source, and where each unit of it begins and ends there; without places it is the source. */
export interface Aligned {
  readonly text: string;
  readonly places: { readonly starts: Uint32Array; readonly ends: Uint32Array } | null;
}

/**
 * NFC. A cluster is a character with the marks and jamo that may compose with it (한 in NFD is three units); all units
 * of a composed cluster begin where the cluster begins and end where it ends.
 */
function compose(source: string): Aligned {
  if (source.normalize('NFC') === source) return { text: source, places: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: written, index } of source.matchAll(/[^][\p{M}\u1160-\u11FF]*/gu)) {
    const cluster = written.normalize('NFC');
    const isComposed = cluster.length !== written.length;
    for (let i = 0; i < cluster.length; i++) {
      starts.push(isComposed ? index : index + i);
      ends.push(isComposed ? index + written.length : index + i + 1);
    }
    text += cluster;
  }
  starts.push(source.length);
  return { text, places: { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) } };
}

const LEFT_OUT = /[\u00AD\u200B-\u200F\u2060\uFEFF]|[ \t\u00A0\u2000-\u200A\u202F\u3000]{2}/;

/** Leaves out what prints nothing, and spaces after a space. */
function leaveOut(aligned: Aligned): Aligned {
  const { text, places } = aligned;
  if (!LEFT_OUT.test(text)) return aligned;
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length);
  let kept = '';
  let from = 0;
  let count = 0;
  let afterSpace = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = isSpace(code);
    if (isInvisible(code) || (space && afterSpace)) {
      kept += text.slice(from, at);
      from = at + 1;
      continue;
    }
    afterSpace = space;
    starts[count] = places ? places.starts[at]! : at;
    ends[count++] = places ? places.ends[at]! : at + 1;
  }
  starts[count] = places ? places.starts[text.length]! : text.length;
  return { text: kept + text.slice(from), places: { starts, ends } };
}
