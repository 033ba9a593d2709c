/**
 * The text with what stands inside brackets and quotes blanked, unit for unit, so that neither commas nor full stops nor
 * verbs in there are taken for those of the sentence: `쉼터(작은, 큰) 운영` to `쉼터(￼￼￼￼) 운영`. A bracket that never
 * closes blanks nothing. The last full stop before a closing quote stays, since in English it ends the sentence.
 */
export function blanked(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const closing = CLOSING[text[at]!];
    if (!closing || !opens(text, at)) continue;
    const end = closingOf(text, at, closing);
    if (end < 0) continue;
    const keep = '.?!'.includes(text[end - 1]!) && end - 1 > at ? 1 : 0;
    out += text.slice(from, at + 1) + BLANK.repeat(end - at - 1 - keep);
    from = end - keep;
    at = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

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

/** A straight quote opens after a space, a bracket or a mark; after a letter it closes or is an apostrophe. */
function opens(text: string, at: number): boolean {
  const character = text[at]!;
  if (character !== "'" && character !== '"') return true;
  if (at === 0) return true;
  return character === '"' ? !LETTER.test(text[at - 1]!) || HANGUL.test(text[at - 1]!) : !LETTER.test(text[at - 1]!);
}

function closingOf(text: string, at: number, closing: string): number {
  const opening = text[at]!;
  const limit = Math.min(text.length, at + LONGEST);
  let depth = 0;
  for (let to = at + 1; to < limit; to++) {
    const character = text[to]!;
    if (character === opening && opening !== closing) depth++;
    if (character !== closing || isApostrophe(text, to)) continue;
    if (depth === 0) return to;
    depth--;
  }
  return -1;
}

/** `Citizen's`, `Citizens’ Day` has its quote between letters or after a plural s. */
function isApostrophe(text: string, at: number): boolean {
  if (text[at] !== "'" && text[at] !== '’') return false;
  return LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? '');
}

const LETTER = /[\p{L}\p{N}]/u;
const HANGUL = /[가-힣]/;
const LATIN = /[A-Za-z]/;
