/** Where the value that a JSON Pointer names begins, from 1; columns in UTF-16. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the places of values in the text of a JSON file. A pointer that names nothing gives the place of the nearest
 * value around it; a text that is no JSON, the place where reading it stopped.
 */
export function jsonPlaces(text: string): (pointer: string) => JsonPlace {
  const starts = startsOf(text);
  return (pointer) => {
    const steps = pointer.split('/');
    for (; steps.length > 1; steps.pop()) {
      const start = starts.get(steps.join('/'));
      if (start !== undefined) return placeAt(text, start);
    }
    return placeAt(text, starts.get('') ?? 0);
  };
}

/** The line and column of an offset. */
export function placeAt(text: string, offset: number): JsonPlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A token of JSON: a string, a sign, or a run of what is neither (numbers, words). */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;

/** The offset of each value by its pointer. A text that breaks off gives those up to there. */
function startsOf(text: string): Map<string, number> {
  const starts = new Map<string, number>();
  const open: { pointer: string; index: number; key: string | null; isList: boolean }[] = [];
  let awaitsKey = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const around = open.at(-1);
    if (token === ',') {
      if (around?.isList) around.index++;
      awaitsKey = around !== undefined && !around.isList;
    } else if (token === ':') awaitsKey = false;
    else if (token === '}' || token === ']') {
      open.pop();
      awaitsKey = false;
    } else if (awaitsKey && around) {
      around.key = keyOf(token);
    } else {
      const step = around && (around.isList ? `${around.index}` : (around.key ?? ''));
      const pointer = around ? `${around.pointer}/${step!.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
      if (!starts.has(pointer)) starts.set(pointer, index);
      if (token === '{' || token === '[') {
        open.push({ pointer, index: 0, key: null, isList: token === '[' });
        awaitsKey = token === '{';
      }
    }
  }
  return starts;
}

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
