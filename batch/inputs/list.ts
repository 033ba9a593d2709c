import { createReadStream } from 'node:fs';
import { decode } from '../../pipeline/decode.js';
import { linesIn } from '../read/lines.js';

/** Longer names no file system has. */
const LONGEST_NAME = 1 << 16;

/** The paths in a list, one a line, as `find` prints them; `-` is a list on standard input. Empty lines are none. */
export async function* namesInList(list: string): AsyncGenerator<string> {
  const chunks: AsyncIterable<Uint8Array> = list === '-' ? process.stdin : createReadStream(list);
  for await (const { bytes } of linesIn(chunks, LONGEST_NAME)) {
    if (bytes === null) throw new Error('a line is too long for a path: is this a list?');
    if (bytes.length > 0) yield decode(bytes).text;
  }
}
