/** The lines of one `.ann` file as they grow. Annotations are named by their ids: T1, E2. */
export interface Standoff {
  /** A range of the text; the same range and type twice is one annotation. */
  textBound(type: string, range: { readonly start: number; readonly end: number }): string;
  /** An event at a text-bound annotation of the same type, with its arguments. */
  event(type: string, trigger: string, roles: readonly (readonly [role: string, id: string])[]): string;
  relation(type: string, from: string, to: string): void;
  attribute(type: string, of: string, value: string): void;
  /** What a text-bound annotation stands for in sasil's gazetteers. */
  reference(of: string, id: string, name: string): void;
  /** Annotations that are one thing. */
  equivalent(ids: readonly string[]): void;
  note(of: string, words: string): void;
  /** The file. */
  lines(): string;
}

/** Starts an `.ann` file for a text; `codepoint` turns an offset in UTF-16 code units into one in code points. */
export function standoff(text: string, codepoint: (offset: number) => number): Standoff {
  const lines: string[] = [];
  const counts = new Map<string, number>();
  const known = new Map<string, string>();
  const add = (letter: string, words: string): string => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    lines.push(`${letter}${count}\t${words}`);
    return `${letter}${count}`;
  };
  /** What was said once is not said again. */
  const addOnce = (letter: string, key: string, words: string): string => {
    let id = known.get(`${letter} ${key}`);
    if (id === undefined) known.set(`${letter} ${key}`, (id = add(letter, words)));
    return id;
  };
  return {
    textBound(type, { start, end }) {
      const pieces = withoutControls(text, start, end);
      const places = pieces.map((piece) => `${codepoint(piece.start)} ${codepoint(piece.end)}`).join(';');
      const words = pieces.map((piece) => text.slice(piece.start, piece.end)).join(' ');
      return addOnce('T', `${type} ${start} ${end}`, `${type} ${places}\t${words}`);
    },
    event(type, trigger, roles) {
      const seen = new Map<string, number>();
      const numbered = roles.map(([role, id]) => {
        const count = (seen.get(role) ?? 0) + 1;
        seen.set(role, count);
        return `${role}${count === 1 ? '' : count}:${id}`;
      });
      return add('E', [`${type}:${trigger}`, ...numbered].join(' '));
    },
    relation(type, from, to) {
      add('R', `${type} Arg1:${from} Arg2:${to}`);
    },
    attribute(type, of, value) {
      addOnce('A', `${type} ${of} ${value}`, `${type} ${of} ${value}`);
    },
    reference(of, id, name) {
      addOnce('N', `${of} ${id}`, `Reference ${of} sasil:${id}\t${oneLine(name)}`);
    },
    equivalent(ids) {
      lines.push(`*\tEquiv ${ids.join(' ')}`);
    },
    note(of, words) {
      addOnce('#', `${of} ${words}`, `AnnotatorNotes ${of}\t${oneLine(words)}`);
    },
    lines: () => lines.map((line) => `${line}\n`).join(''),
  };
}

/** Ends of lines, whatever one takes for such, tabs, and other controls: none of them may stand in a line of the file. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A range without the controls in it, as the pieces of a discontinuous annotation. */
function withoutControls(text: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let from = start;
  for (const { 0: controls, index } of text.slice(start, end).matchAll(CONTROL)) {
    if (start + index > from) pieces.push({ start: from, end: start + index });
    from = start + index + controls.length;
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

function oneLine(words: string): string {
  return words.replace(CONTROL, ' ');
}
