/** A letter, a digit or a Hangul syllable; combining marks and punctuation are not. */
export function isWord(code: number): boolean {
  if (code < 0x80) return ASCII_WORD[code] === 1;
  return (
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x4e00 && code <= 0x9fff)
  );
}

const ASCII_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** A precomposed Hangul syllable. */
export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** Compiles a test whether a code unit is one of the characters. */
export function oneOf(characters: string): (code: number) => boolean {
  const codes = [...characters].map((character) => character.charCodeAt(0));
  const marked = new Uint8Array(Math.max(...codes) + 1);
  for (const code of codes) marked[code] = 1;
  return (code) => code < marked.length && marked[code] === 1;
}

/** Where the last character of a text stands that passes a test; -1 where none does. */
export function lastOf(text: string, passes: (code: number) => boolean): number {
  let at = text.length - 1;
  while (at >= 0 && !passes(text.charCodeAt(at))) at--;
  return at;
}
