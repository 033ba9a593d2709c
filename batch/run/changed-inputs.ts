import { createReadStream } from 'node:fs';
import { linesIn } from '../read/lines.js';
import type { Planned } from './shards.js';

/** More are not told one by one. */
const MOST_TOLD = 5;

/** What differs between two lists of inputs, for people. */
export async function changedInputs(before: string, now: string): Promise<string[]> {
  const known = new Map<string, string>();
  for await (const { source, content } of entriesOf(before)) known.set(source, content);
  const told: string[] = [];
  let more = 0;
  const tell = (words: string): void => void (told.length < MOST_TOLD ? told.push(words) : more++);
  for await (const { source, content } of entriesOf(now)) {
    const was = known.get(source);
    known.delete(source);
    if (was === undefined) tell(`${source} is new`);
    else if (was !== content) tell(`${source} has changed`);
  }
  for (const source of known.keys()) tell(`${source} is gone`);
  if (more > 0) told.push(`and ${more} more`);
  return told.length > 0 ? told : ['the inputs come in another order'];
}

async function* entriesOf(path: string): AsyncGenerator<{ readonly source: string; readonly content: string }> {
  for await (const { bytes } of linesIn(createReadStream(path), Infinity)) {
    const input = JSON.parse(Buffer.from(bytes!).toString('utf8')) as Planned;
    yield { source: input.source, content: 'code' in input ? input.code : `${input.id} ${input.sha256}` };
  }
}
