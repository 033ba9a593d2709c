/** What offsets and lengths in a record count. `byte` is a byte of the text in UTF-8. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

/**
 * Makes the function that turns an offset in UTF-16 code units into one in `unit`, in one pass over the text. An offset
 * inside a character counts up to its beginning; a lone surrogate counts as U+FFFD, which UTF-8 writes in its place.
 */
export function offsetsIn(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf16' || (unit === 'byte' ? !/[^\0-\x7f]/.test(text) : !/[\ud800-\udbff]/.test(text))) {
    return (offset) => offset;
  }
  const table = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    table[at] = count;
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
      table[++at] = count;
      count += unit === 'byte' ? 4 : 1;
    } else {
      count += unit === 'codepoint' || code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    }
  }
  table[text.length] = count;
  return (offset) => table[offset]!;
}
