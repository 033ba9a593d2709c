import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InputIsOutput, listInputs } from '../../batch/inputs.js';
import { folderWith } from '../cli/command.js';

const NFD = '관악'.normalize('NFD');
const folder = folderWith({
  'news/b.txt': '',
  'news/a/ko.txt': '',
  'news/a-b/ko.txt': '',
  'news/a/photo.jpg': '',
  'news/a/upper.TXT': '',
  'news/.hidden.txt': '',
  'news/.git/c.txt': '',
  [`${NFD}/1.2.txt`]: '',
  'kinds/a.html': '',
  'kinds/b.htm.gz': '',
  'kinds/c.jsonl.zst': '',
  'kinds/d.ndjson': '',
  'kinds/e.parquet': '',
  'kinds/f.tar.gz': '',
  'kinds/g.csv': '',
  'kinds/h.gz': '',
  'same/x.txt': '',
  'same/x.html': '',
  'same/y.txt': '',
  'same/z.tar': '',
  'same/z/a.txt': '',
  'other/b.txt': '',
  'file.md': '',
});
symlinkSync('..', join(folder, 'news/a/loop'));
symlinkSync('../b.txt', join(folder, 'news/a/link.txt'));
mkdirSync(join(folder, 'nothing'));
writeFileSync(join(folder, 'list'), `news/b.txt\r\n\nother\n${join(folder, 'file.md')}\nnosuch.txt\n관악/1.2.txt`);

const home = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => process.chdir(home));

async function list(...named: string[]): Promise<string[]> {
  const found = [];
  for await (const input of listInputs(named))
    found.push('code' in input ? `${input.source}: ${input.code}` : `${input.id} < ${input.source}`);
  return found;
}

const NEWS = ['a-b/ko < news/a-b/ko.txt', 'a/ko < news/a/ko.txt', 'a/upper < news/a/upper.TXT', 'b < news/b.txt'];

describe('listInputs', () => {
  test.each(['news', 'news/', './news', 'news/a/..'])(
    'reads the folder %s down to its last file, sorted',
    async (name) => {
      expect(await list(name)).toEqual(NEWS);
    },
  );

  test('takes the files of known kinds from a folder', async () => {
    expect(await list('kinds')).toEqual([
      'a < kinds/a.html',
      'b < kinds/b.htm.gz',
      'c < kinds/c.jsonl.zst',
      'd < kinds/d.ndjson',
      'e < kinds/e.parquet',
      'f < kinds/f.tar.gz',
    ]);
  });

  test('a file named by itself may be of any kind; its id is the path below the working directory, or its name', async () => {
    expect(await list('file.md', './news/a/ko.txt')).toEqual(['file < file.md', 'news/a/ko < news/a/ko.txt']);
    process.chdir('news');
    expect(await list('../file.md')).toEqual(['file < ../file.md']);
    process.chdir('..');
  });

  test('a glob gives what a shell would', async () => {
    expect(await list('news/*/ko.txt')).toEqual(['news/a-b/ko < news/a-b/ko.txt', 'news/a/ko < news/a/ko.txt']);
    expect(await list('news/**/*.txt')).not.toContainEqual(expect.stringContaining('loop'));
  });

  test('a list names files and folders, one a line', async () => {
    const expected = [
      'news/b < news/b.txt',
      'other/b < other/b.txt',
      `file < ${join(folder, 'file.md')}`,
      'nosuch.txt: E_NOT_FOUND',
      '관악/1.2 < 관악/1.2.txt',
    ];
    expect(await list('@list')).toEqual(expected);
    expect(await list('@nosuch')).toEqual(['@nosuch: E_NOT_FOUND']);
  });

  test('what is named twice comes once, whatever it is called', async () => {
    expect(await list('news', './news/b.txt', join(folder, 'news'), 'news/a/link.txt', '-', '-')).toEqual([
      ...NEWS.map((line) => `news/${line}`),
      'stdin < -',
    ]);
    expect(await list('news/b.txt', 'news')).toEqual([
      'news/b < news/b.txt',
      ...NEWS.slice(0, -1).map((line) => `news/${line}`),
    ]);
    expect(await list('news/a', 'news')).toHaveLength(NEWS.length);
    expect(await list('news', 'news/.git')).toHaveLength(NEWS.length + 1);
  });

  test.each(['nosuch.txt', 'nosuch/*.txt', 'nothing'])('tells that %s has nothing to read', async (name) => {
    expect(await list(name, 'news/b.txt')).toEqual([`${name}: E_NOT_FOUND`, 'news/b < news/b.txt']);
  });

  test('refuses to read what is to be written', async () => {
    const listing = async (output: string, ...named: string[]): Promise<void> => {
      for await (const input of listInputs(named, output)) expect(input).toBeDefined();
    };
    for (const named of [['news'], ['news/*.txt'], ['@list'], ['news/a/link.txt']]) {
      await expect(listing('./news/b.txt', ...named)).rejects.toThrow(InputIsOutput);
    }
    await listing('news/c.txt', 'news');
  });
});

describe('ids', () => {
  test('are the path below the one folder that is named, sources the path as named', async () => {
    expect(await list('.')).toEqual(expect.arrayContaining(['news/a/ko < news/a/ko.txt']));
    expect(await list(join(folder, 'news/a-b'))).toEqual([`ko < ${join(folder, 'news/a-b/ko.txt')}`]);
  });

  test('are paths below the working directory where several things are named, so that none comes twice', async () => {
    expect(await list('news', 'other')).toEqual([...NEWS.map((line) => `news/${line}`), 'other/b < other/b.txt']);
    expect(await list('other', 'nosuch')).toEqual(['other/b < other/b.txt', 'nosuch: E_NOT_FOUND']);
  });

  test('are paths below what holds everything, where something lies outside the working directory', async () => {
    process.chdir('kinds');
    expect(await list('../other', '../same/y.txt')).toEqual(['other/b < ../other/b.txt', 'same/y < ../same/y.txt']);
    const name = basename(folder);
    expect(await list('.', dirname(folder) + '/' + name + '/other/*.txt')).toContain(
      `other/b < ${join(folder, 'other/b.txt')}`,
    );
    expect(await list('../*/b.txt')).toEqual(['news/b < ../news/b.txt', 'other/b < ../other/b.txt']);
    process.chdir('..');
  });

  test('keep their ending where another file of the folder would have the same', async () => {
    expect(await list('same')).toEqual([
      'x.html < same/x.html',
      'x.txt < same/x.txt',
      'y < same/y.txt',
      'z.tar < same/z.tar',
      'z/a < same/z/a.txt',
    ]);
  });

  test('keep their ending where another file was named that would have the same', async () => {
    expect(await list('same/x.txt', 'same/x.html')).toEqual(['same/x < same/x.txt', 'same/x.html < same/x.html']);
    expect(await list('same/x.*')).toEqual(['same/x < same/x.html', 'same/x.txt < same/x.txt']);
  });

  test('of what is in an archive begin with its name, unless it alone is named', async () => {
    const folders = async (...named: string[]): Promise<string[]> => {
      const found = [];
      for await (const input of listInputs(named)) found.push('code' in input ? input.code : input.folder);
      return found;
    };
    expect(await folders('kinds/f.tar.gz')).toEqual(['']);
    expect(await folders('kinds/f.tar.gz', 'same/z.tar')).toEqual(['kinds/f.tar.gz/', 'same/z.tar/']);
    expect(await folders('*/*.tar')).toEqual(['same/z.tar/']);
    expect((await folders('kinds')).at(-1)).toBe('f/');
    expect(await folders('-')).toEqual(['']);
    expect(await folders('-', 'file.md')).toEqual(['stdin/', 'file.md/']);
  });
});

describe('names that macOS takes apart', () => {
  test('have an id in one piece, and a source as the disk has it', async () => {
    expect(await list('.')).toContain(`관악/1.2 < ${NFD}/1.2.txt`);
  });

  test.each([
    ['관악', '1.2'],
    ['관악/1.2.txt', '관악/1.2'],
    ['관악/*.txt', '관악/1.2'],
  ])('are found as one types them: %s', async (name, id) => {
    for (const spelling of [name, name.normalize('NFD')]) {
      expect(await list(spelling)).toEqual([expect.stringMatching(new RegExp(`^${id} < .+1\\.2\\.txt$`))]);
    }
  });
});

describe('what may not be read', () => {
  const locked = folderWith({ 'in/a.txt': '', 'in/locked/b.txt': '', 'in/z.txt': '' });
  beforeAll(() => {
    chmodSync(locked, 0o755);
    chmodSync(join(locked, 'in/locked'), 0);
    process.chdir(locked);
    // Nothing is locked for root.
    if (process.getuid!() === 0) process.seteuid!(65534);
  });
  afterAll(() => {
    process.seteuid!(process.getuid!());
    process.chdir(folder);
    chmodSync(join(locked, 'in/locked'), 0o755);
  });

  test.each([
    ['in a folder', ['in'], ['a < in/a.txt', 'in/locked: E_IO', 'z < in/z.txt']],
    ['in a folder that is named twice', ['in', './in'], ['a < in/a.txt', 'in/locked: E_IO', 'z < in/z.txt']],
    ['below a pattern', ['in/**/*.txt'], ['in/a < in/a.txt', 'in/z < in/z.txt', 'in/locked: E_IO']],
    ['by itself', ['in/locked'], ['in/locked: E_IO']],
  ])('is told once, in words: %s', async (_, named, expected) => {
    expect(await list(...named)).toEqual(expected);
    for await (const input of listInputs(named)) {
      if ('code' in input) expect(input.reason).toBe('may not be read: permission denied');
    }
  });
});
