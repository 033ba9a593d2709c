import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { decode } from '../pipeline/decode.js';

/**
 * The text of the file that a record names as its source. Throws, with the reason, where there is none, and where its
 * bytes have another hash than the record tells.
 */
export async function sourceText({ source, sha256 }: { source?: string; sha256?: string }): Promise<string> {
  if (source === undefined || source === '-') throw new Error('the record does not say where it is');
  if (!(await stat(source)).isFile()) throw new Error(`${source} is no file`);
  const bytes = await readFile(source);
  if (sha256 !== undefined && hash('sha256', bytes) !== sha256) {
    throw new Error(`${source} is not what the record was made from`);
  }
  return decode(bytes).text;
}
