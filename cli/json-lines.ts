import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { UnusableInput } from './unusable-input.js';

/** A line of JSON Lines with its place, `facts.jsonl:3`, for messages. */
export interface JsonLine {
  readonly value: unknown;
  readonly place: string;
}

/**
 * The lines of a file of records; `-` is standard input, empty lines are passed by. Throws an `UnusableInput` for a file
 * that cannot be read, a line that is no JSON, and where there is no line at all.
 */
export async function readJsonLines(file: string): Promise<JsonLine[]> {
  const lines: JsonLine[] = [];
  // By line feed alone: other characters that end a line here and there may stand in a string of JSON.
  for (const [index, line] of (await readWhole(file)).split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${file}:${index + 1}`;
    try {
      lines.push({ value: JSON.parse(line), place });
    } catch (error) {
      throw new UnusableInput(place, (error as Error).message);
    }
  }
  if (lines.length === 0) throw new UnusableInput(file, 'expected records, one a line, got none');
  return lines;
}

async function readWhole(file: string): Promise<string> {
  try {
    return (file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UnusableInput(file, (error as Error).message);
  }
}
