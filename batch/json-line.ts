/**
 * A value as one line of JSON Lines, its line end included. U+0085, U+2028 and U+2029 are escaped, since Python's
 * `splitlines` and others end a line there; JSON.stringify itself escapes lone surrogates.
 */
export function toJsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escape)}\n`;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
