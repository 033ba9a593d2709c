/** A feature's value: what has a meaning in a column gets a backslash. White space is folded, so that no line breaks. */
export function escapeValue(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/->|[\\[\]|_;*]/g, (found) => `\\${found}`);
}

/** The text of a sentence: backslashes, and controls that would end the line or the column. */
export function escapeText(text: string): string {
  return text.replace(/[\p{Cc}\\]/gu, (character) => {
    const name = NAMES[character];
    if (name !== undefined) return `\\${name}`;
    // The format names no more than these five; other controls stand behind a backslash as they are.
    return character < ' ' && character !== '\v' ? `\\${character}` : character;
  });
}

const NAMES: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '\b': 'b', '\\': '\\' };
