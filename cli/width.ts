/**
 * Columns that a terminal gives to a text: two for wide and full-width characters, Hangul and ideographs above all,
 * none for marks that combine and for invisible ones. Ranges: Unicode Standard Annex 11, classes W and F, without
 * unassigned ones; ambiguous characters (· × …) count one, as terminals do outside East Asian locales.
 */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

const NONE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11FF]$/u;
const WIDE =
  /^[\u1100-\u115F\u231A\u231B\u23E9-\u23EC\u25FD\u25FE\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;

/** The text within `columns`: as it is where it fits, else its beginning and `…`. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += width(character);
    if (used > columns) break;
    kept += character;
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`;
}

/** The text and as many spaces as fill `columns`, on the side away from where it is aligned. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + spaces : spaces + text;
}
