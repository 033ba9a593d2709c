import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileNames } from '../../cli/export/file-names.js';
import { ANNOTATION_CONF } from '../../export/index.js';
import { readBrat } from '../export/read-brat.js';
import { readWebAnno } from '../export/read-webanno.js';
import { ARTICLES, folderWith, sasil } from './command.js';

function extracted(...words: string[]): string {
  const folder = folderWith({ 'articles/story/ko.txt': `📚 ${ARTICLES.ko}`, 'articles/story/en.txt': ARTICLES.en });
  expect(sasil(['extract', 'articles', '--out', 'facts.jsonl', '--quiet', ...words], { cwd: folder }).status).toBe(0);
  return folder;
}

describe('sasil export', () => {
  test.each([
    ['w3c', ['story', 'story/en.jsonld', 'story/ko.jsonld']],
    ['brat', ['annotation.conf', 'story', 'story/en.ann', 'story/en.txt', 'story/ko.ann', 'story/ko.txt']],
    ['webanno', ['story', 'story/en.tsv', 'story/ko.tsv']],
  ])('writes files of %s, named for the articles', (format, files) => {
    const folder = extracted();
    const { status, stdout, stderr } = sasil(['export', 'facts.jsonl', '--to', format, '--out', 'out'], {
      cwd: folder,
    });
    expect([status, stdout, stderr]).toEqual([0, '', 'sasil: 2 articles in out, 0 failed\n']);
    expect(readdirSync(join(folder, 'out'), { recursive: true }).sort()).toEqual(files);
  });

  test.each(['utf16', 'codepoint', 'byte'])(
    'gives each format its own offsets, from records that count by %s',
    (unit) => {
      const folder = extracted('--with-text', '--offset-unit', unit);
      const read = (format: string, file: string): string => {
        expect(sasil(['export', 'facts.jsonl', '--to', format, '--out', format], { cwd: folder }).status).toBe(0);
        return readFileSync(join(folder, format, file), 'utf8');
      };
      const collection = JSON.parse(read('w3c', 'story/ko.jsonld')) as {
        first: { items: { target: { selector: [{ exact: string }, { start: number }] }[] }[] };
      };
      const [{ exact }, { start }] = collection.first.items[0]!.target[0]!.selector;
      // One picture of two UTF-16 code units stands before everything.
      const text = `📚 ${ARTICLES.ko}`;
      expect([exact, start]).toEqual(['관악구(구청장 박준희)', text.indexOf(exact) - 1]);
      const brat = readBrat(
        read('brat', 'story/ko.ann'),
        readFileSync(join(folder, 'brat/story/ko.txt'), 'utf8'),
        ANNOTATION_CONF,
      );
      expect(brat.texts.get('T1')).toMatchObject({ type: 'Mayor', places: [[start, start + exact.length]] });
      const spans = [...readWebAnno(read('webanno', 'story/ko.tsv')).spans.values()];
      expect(spans.find(({ values: [kind] }) => kind === 'mayor')).toMatchObject({ start: text.indexOf(exact) });
    },
  );

  test('leaves out an article whose text is not at hand, says so, and ends with 1', () => {
    const folder = extracted();
    const lines = readFileSync(join(folder, 'facts.jsonl'), 'utf8').replace('story/en.txt', 'story/gone.txt');
    const { status, stderr } = sasil(['export', '-', '--to', 'brat', '--out', 'out'], { cwd: folder, input: lines });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^sasil: story\/en: no text: ENOENT.*\nsasil: 1 article in out, 1 failed\n$/);
    expect(readdirSync(join(folder, 'out/story')).sort()).toEqual(['ko.ann', 'ko.txt']);
  });

  test('needs a format that it knows and a folder', () => {
    const folder = extracted();
    expect(sasil(['export', 'facts.jsonl', '--out', 'out'], { cwd: folder }).status).toBe(2);
    expect(sasil(['export', 'facts.jsonl', '--to', 'tei', '--out', 'out'], { cwd: folder }).stderr).toMatch(
      /w3c, brat, webanno/,
    );
    expect(sasil(['export', 'facts.jsonl', '--to', 'brat'], { cwd: folder }).status).toBe(2);
  });
});

describe('fileNames', () => {
  test.each([
    ['story/ko', 'story/ko'],
    ['../../etc/passwd', '_/_/etc/passwd'],
    ['/root/x', 'root/x'],
    ['a\\..\\b', 'a-..-b'],
    ['C:/con', 'C-/_con'],
    ['nul.txt/.hidden', '_nul.txt/hidden'],
    ['이야기 <1>"*?|', '이야기-1-'],
    ['\u202E\u0000', '-'],
    ['', '_'],
    ['가'.repeat(300), '가'.repeat(60)],
  ])('makes a safe path of %j', (id, path) => {
    expect(fileNames([id])).toEqual([path]);
  });

  test('gives no two articles the same file, on systems too that take Ä for ä', () => {
    const names = fileNames(['a/b', 'A/B', 'a/b', 'a/b-2', 'a?', 'a*', '가', '\u1100\u1161']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names[0]).toBe('a/b');
  });
});
