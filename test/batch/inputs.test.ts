import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listInputs } from '../../batch/inputs.js';
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
  'file.md': '',
});
symlinkSync('..', join(folder, 'news/a/loop'));
symlinkSync('../b.txt', join(folder, 'news/a/link.txt'));
mkdirSync(join(folder, 'nothing'));

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
    'reads the folder %s down to its last *.txt, sorted',
    async (name) => {
      expect(await list(name)).toEqual(NEWS);
    },
  );

  test('an id is the path below the named folder, a source the path as named', async () => {
    expect(await list('.')).toEqual(expect.arrayContaining(['news/a/ko < news/a/ko.txt']));
    expect(await list(join(folder, 'news/a-b'))).toEqual([`ko < ${join(folder, 'news/a-b/ko.txt')}`]);
  });

  test('an id is NFC and loses its last ending alone, a source keeps what the disk has', async () => {
    expect(await list('.')).toContain(`관악/1.2 < ${NFD}/1.2.txt`);
  });

  test('a file named by itself may have any ending; its id is the path below the working directory, or its name', async () => {
    expect(await list('file.md', './news/a/ko.txt')).toEqual(['file < file.md', 'news/a/ko < news/a/ko.txt']);
    process.chdir('news');
    expect(await list('../file.md')).toEqual(['file < ../file.md']);
    process.chdir('..');
  });

  test('a glob gives what a shell would', async () => {
    expect(await list('news/*/ko.txt')).toEqual(['news/a-b/ko < news/a-b/ko.txt', 'news/a/ko < news/a/ko.txt']);
    expect(await list('news/**/*.txt')).not.toContainEqual(expect.stringContaining('loop'));
  });

  test('what is named twice comes once, whatever it is called', async () => {
    expect(await list('news', './news/b.txt', join(folder, 'news'), 'news/a/link.txt', '-', '-')).toEqual([
      ...NEWS.map((line) => `news/${line}`),
      'stdin < -',
    ]);
  });

  test.each(['nosuch.txt', 'nosuch/*.txt', 'nothing'])('tells that %s has nothing to read', async (name) => {
    expect(await list(name, 'news/b.txt')).toEqual([`${name}: E_NOT_FOUND`, 'news/b < news/b.txt']);
  });
});
