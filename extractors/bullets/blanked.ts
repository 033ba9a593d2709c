/**
 * The text with what stands inside brackets and quotes blanked, unit for unit, so that neither commas nor full stops nor
 * verbs in there are taken for those of the sentence. A bracket that never closes blanks nothing. The full stop or comma
 * before a closing quote stays, since in English it is the sentence's.
 */
export function blanked(text: string): string {
  let out = '';
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const at = match.index;
    const opening = match[0];
    if (STRAIGHT.includes(opening) && !opensStraight(text, at, opening)) continue;
    const end = closingOf(text, at, opening, CLOSING[opening]!);
    if (end < 0) continue;
    const kept = end - 1 > at && '.?!,'.includes(text[end - 1]!) ? 1 : 0;
    out += text.slice(from, at + 1) + BLANK.repeat(end - at - 1 - kept);
    from = end - kept;
    OPENING.lastIndex = end + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Object replacement character: neither a letter nor white space. */
const BLANK = '\uFFFC';

/** Units; a quotation in an item is shorter, and one that is longer is likely to lack its end. */
const LONGEST = 240;

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '‘': '’',
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '`': '`',
  '"': '"',
  "'": "'",
};

const OPENING = /[([‘“「『《〈`"']/g;

const STRAIGHT = '"\'';

/** A straight quote opens after a space, a bracket or a mark; after a letter it closes or is an apostrophe. */
function opensStraight(text: string, at: number, quote: string): boolean {
  const before = text[at - 1] ?? ' ';
  return !LETTER.test(before) || (quote === '"' && HANGUL.test(before));
}

function closingOf(text: string, at: number, opening: string, closing: string): number {
  const limit = Math.min(text.length, at + LONGEST);
  let depth = 0;
  for (let to = at + 1; to < limit; to++) {
    const character = text[to]!;
    if (character === closing && !isApostrophe(text, to, character)) {
      if (depth === 0) return to;
      depth--;
    } else if (character === opening) depth++;
  }
  return -1;
}

/** `Citizen's`: a quote between letters. */
function isApostrophe(text: string, at: number, character: string): boolean {
  if (character !== "'" && character !== '’') return false;
  return LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? '');
}

const LETTER = /[\p{L}\p{N}]/u;
const HANGUL = /[가-힣]/;
const LATIN = /[A-Za-z]/;
