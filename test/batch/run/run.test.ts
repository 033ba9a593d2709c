import { appendFileSync, existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, jest, test } from '@jest/globals';
import { RunBroken, RunRefused } from '../../../batch/run/refused.js';
import type { Sink } from '../../../batch/sink.js';
import { folderWith } from '../../cli/command.js';
import { packed } from './packed.js';
import { counting, finishedIn, idsIn, linesOf, read, run, stoppedAfter, story } from './runs.js';

// Whole runs: on a machine with other work they take their time.
jest.setTimeout(120_000);

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const files = (count: number): Record<string, string> =>
  Object.fromEntries(numbers(0, count).map((number) => [`in/${String(number).padStart(4, '0')}.txt`, story(number)]));

/** 600 articles are three shards. */
const COUNT = 600;
const INPUTS = {
  'lines of JSON': () => [folderWith({ 'news.jsonl': linesOf(0, COUNT) }), 'news.jsonl'],
  'lines of JSON, packed': () => [folderWith({ 'news.jsonl.gz': gzipSync(linesOf(0, COUNT)) }), 'news.jsonl.gz'],
  files: () => [folderWith(files(COUNT)), 'in'],
  'an archive': () => [folderWith({ 'news.tar': packed(files(COUNT)) }), 'news.tar'],
} as const;

describe.each(Object.entries(INPUTS))('a run over %s', (_, make) => {
  const [place, name] = make() as [string, string];
  const input = join(place, name);
  const undisturbed = run(join(place, 'undisturbed'), [input]);

  test('finds all articles in their order', async () => {
    expect(await undisturbed).toMatchObject({
      state: 'finished',
      isOld: false,
      summary: { documents: COUNT, ok: COUNT },
    });
    const ids = idsIn(join(place, 'undisturbed'));
    expect(new Set(ids).size).toBe(COUNT);
    expect(ids.map((id) => Number(id.split(/[:/]/).at(-1)))).toEqual(
      name.startsWith('news.jsonl') ? numbers(1, COUNT + 1) : numbers(0, COUNT),
    );
  });

  test('that is stopped again and again goes on behind the last finished shard, and gives the same bytes', async () => {
    const folder = join(place, 'stopped');
    expect(await run(folder, [input], stoppedAfter(300))).toMatchObject({ state: 'stopped', finished: 1, shards: 3 });
    expect(finishedIn(folder)).toBe(1);
    expect(existsSync(join(folder, 'facts.jsonl'))).toBe(false);
    expect(await run(folder, [input], stoppedAfter(10))).toMatchObject({ state: 'stopped', finished: 1 });
    const { seen, watch } = counting();
    expect(await run(folder, [input], { watch })).toMatchObject({
      state: 'finished',
      summary: { ok: COUNT, shards: 3 },
    });
    expect(seen).toHaveLength(COUNT - 256);
    await undisturbed;
    expect(read(folder)).toBe(read(join(place, 'undisturbed')));
    expect(readdirSync(folder).sort()).toEqual(['facts.jsonl', 'inputs.jsonl', 'manifest.json', 'summary.json']);
  });

  test('in four stretches gives the same, one behind the other', async () => {
    const parts = [1, 2, 3, 4].map((index) => join(place, `stretch-${index}`));
    for (const [index, folder] of parts.entries()) {
      await run(folder, [input], { stretch: { index: index + 1, of: 4 }, options: { shard: `${index + 1}/4` } });
    }
    await undisturbed;
    expect(parts.map((folder) => read(folder)).join('')).toBe(read(join(place, 'undisturbed')));
  });

  test('reads no more than it may, also where it goes on', async () => {
    const folder = join(place, 'limited');
    const others = { limit: 400, options: { limit: 400 } };
    await run(folder, [input], { ...others, ...stoppedAfter(300) });
    expect(await run(folder, [input], others)).toMatchObject({ state: 'finished', summary: { documents: 400 } });
    await undisturbed;
    const first = read(join(place, 'undisturbed')).split('\n').slice(0, 400);
    expect(read(folder)).toBe(`${first.join('\n')}\n`);
  });
});

describe('a folder of a run', () => {
  const place = (): { input: string; folder: string } => {
    const made = folderWith({ 'news.jsonl': linesOf(0, 300) });
    return { input: join(made, 'news.jsonl'), folder: join(made, 'run') };
  };

  test('that is finished is left as it is', async () => {
    const { input, folder } = place();
    await run(folder, [input]);
    const { seen, watch } = counting();
    expect(await run(folder, [input], { watch })).toMatchObject({
      state: 'finished',
      isOld: true,
      summary: { ok: 300 },
    });
    expect(seen).toEqual([]);
  });

  test('holds no unfinished file of a killed run when a new one begins', async () => {
    const { input, folder } = place();
    await run(folder, [input], stoppedAfter(280));
    const torn = ['parts/000001.jsonl.99.tmp', 'facts.jsonl.99.tmp', 'inputs.jsonl.new.tmp'];
    for (const name of torn) writeFileSync(join(folder, name), '{"torn":');
    await run(folder, [input], stoppedAfter(1));
    for (const name of torn) expect(existsSync(join(folder, name))).toBe(false);
  });

  test.each([
    ['cut short', (path: string) => truncateSync(path, 100)],
    ['gone', (path: string) => rmSync(path)],
  ])('makes a part anew that is %s', async (_, harm) => {
    const { input, folder } = place();
    await run(folder, [input], stoppedAfter(280));
    harm(join(folder, 'parts/000000.jsonl'));
    const { seen, watch } = counting();
    expect(await run(folder, [input], { watch })).toMatchObject({ state: 'finished', summary: { ok: 300 } });
    expect(seen).toHaveLength(256);
  });

  test('tells of a part that is not what was written', async () => {
    const { input, folder } = place();
    await run(folder, [input], stoppedAfter(280));
    const part = join(folder, 'parts/000000.jsonl');
    writeFileSync(part, read(folder, 'parts/000000.jsonl').replace('박준희', '박준회'));
    await expect(run(folder, [input])).rejects.toThrow(RunBroken);
    expect(existsSync(join(folder, 'facts.jsonl'))).toBe(false);
    rmSync(part);
    expect(await run(folder, [input])).toMatchObject({ state: 'finished', summary: { ok: 300 } });
  });

  test('sends the records to another place, too, at once and when they are there already', async () => {
    const { input, folder } = place();
    const sent: string[] = [];
    const sink: Sink = {
      write: async (line) => void sent.push(line),
      close: async () => void sent.push('closed'),
      abandon: async () => void sent.push('abandoned'),
    };
    for (let time = 0; time < 2; time++) {
      sent.length = 0;
      await run(folder, [input], { also: async () => sink });
      expect(sent.join('')).toBe(`${read(folder)}closed`);
    }
  });
});

describe('a run that is not the same', () => {
  const begun = async (
    files: Record<string, string>,
  ): Promise<{ folder: string; input: string; again: typeof run }> => {
    const place = folderWith(files);
    const [folder, input] = [join(place, 'run'), join(place, 'in')];
    await run(folder, [input], stoppedAfter(1));
    return { folder, input, again: run };
  };
  const three = { 'in/a.txt': story(1), 'in/b.txt': story(2), 'in/c.txt': story(3) };

  test.each([
    ['a text has changed', (input: string) => appendFileSync(join(input, 'b.txt'), '끝\n'), /in\/b\.txt has changed/],
    ['a text is gone', (input: string) => rmSync(join(input, 'b.txt')), /in\/b\.txt is gone/],
    ['a text has come', (input: string) => writeFileSync(join(input, 'd.txt'), story(4)), /in\/d\.txt is new/],
  ])('is refused where %s, and begun anew by force', async (_, change, words) => {
    const { folder, input } = await begun(three);
    change(input);
    const before = read(folder, 'manifest.json');
    await expect(run(folder, [input])).rejects.toThrow(RunRefused);
    await expect(run(folder, [input])).rejects.toThrow(words);
    expect(read(folder, 'manifest.json')).toBe(before);
    const { summary } = (await run(folder, [input], { force: true })) as { summary: { documents: number } };
    expect(summary.documents).toBe(readdirSync(input).length);
    expect(idsIn(folder)).toEqual(readdirSync(input).map((name) => name.slice(0, 1)));
  });

  test('is refused where an option has changed, and says which', async () => {
    const { folder, input } = await begun(three);
    await expect(run(folder, [input], { options: { 'with-text': true } })).rejects.toThrow(
      '--with-text: not given then, true now',
    );
  });

  test.each([
    ['nothing is to be read', 'nosuch', 'there is nothing to read'],
    ['standard input is to be read', '-', 'standard input cannot be read a second time'],
  ])('is refused where %s, and leaves no folder', async (_, name, words) => {
    const place = folderWith({});
    const named = name === '-' ? name : join(place, name);
    await expect(run(join(place, 'run'), [named])).rejects.toThrow(words);
    expect(readdirSync(place)).toEqual([]);
  });

  test('is refused where the folder holds other things, of which none is touched', async () => {
    const place = folderWith({ 'in/a.txt': story(1), 'mine/notes.md': 'notes' });
    await expect(run(join(place, 'mine'), [join(place, 'in')])).rejects.toThrow('not empty (notes.md)');
    expect(readdirSync(join(place, 'mine'))).toEqual(['notes.md']);
  });

  test('reads nothing of its own folder where that lies in the input', async () => {
    const place = folderWith({ 'in/a.txt': story(1) });
    const folder = join(place, 'in/run');
    await run(folder, [join(place, 'in')]);
    expect(await run(folder, [join(place, 'in')])).toMatchObject({ state: 'finished', isOld: true });
    expect(idsIn(folder)).toEqual(['a']);
    await expect(run(folder, [join(folder, 'facts.jsonl')])).rejects.toThrow('is of the run itself');
  });
});

describe('an input that changes while a run reads it', () => {
  test('ends the run where it is lines of JSON; the finished shards stay', async () => {
    const place = folderWith({ 'news.jsonl': linesOf(0, 3000) });
    const [folder, input] = [join(place, 'run'), join(place, 'news.jsonl')];
    let isChanged = false;
    const outcome = (): void => {
      if (!isChanged) writeFileSync(input, linesOf(1, 3001));
      isChanged = true;
    };
    await expect(run(folder, [input], { watch: { outcome } })).rejects.toThrow(
      new RunBroken(`${input} has changed since the run was begun`),
    );
    await expect(run(folder, [input])).rejects.toThrow(RunRefused);
  });

  test('costs itself alone where it is one text that goes away', async () => {
    const place = folderWith(files(600));
    const [folder, input] = [join(place, 'run'), join(place, 'in')];
    const { seen, watch } = counting();
    const outcome = (...told: Parameters<NonNullable<typeof watch.outcome>>): void => {
      watch.outcome!(...told);
      if (seen.length === 1) rmSync(join(input, '0599.txt'));
    };
    expect(await run(folder, [input], { watch: { outcome } })).toMatchObject({
      state: 'finished',
      summary: { ok: 599, rejected: { E_NOT_FOUND: 1 } },
    });
  });
});

describe('a run in which too many documents fail', () => {
  test.each([
    ['more than the number', { number: 1 }, 'too-many'],
    ['as many as the number', { number: 2 }, 'finished'],
    ['a larger part of all', { percent: 30 }, 'too-many'],
    ['no larger part of all', { percent: 50 }, 'finished'],
  ])('%s: it is stopped, or is not', async (_, most, state) => {
    const place = folderWith({ 'in/a.txt': story(1), 'in/b.txt': '', 'in/c.txt': ' ', 'in/d.txt': story(2) });
    const folder = join(place, 'run');
    expect(await run(folder, [join(place, 'in')], { most })).toMatchObject({ state });
    expect(existsSync(join(folder, 'facts.jsonl'))).toBe(state === 'finished');
    expect(await run(folder, [join(place, 'in')])).toMatchObject({ state: 'finished', summary: { ok: 2 } });
  });
});
