import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ARTICLES, folderWith, sasil } from './command.js';

/** A folder with two articles and their records, made by words behind `sasil extract`. */
function extracted(...words: string[]): string {
  const folder = folderWith({ 'articles/ko.txt': `📚 ${ARTICLES.ko}`, 'articles/en.txt': ARTICLES.en });
  expect(sasil(['extract', 'articles', '--out', 'facts.jsonl', '--quiet', ...words], { cwd: folder }).status).toBe(0);
  return folder;
}

const page = (folder: string): string => readFileSync(join(folder, 'page.html'), 'utf8');
const VIEW = ['view', 'facts.jsonl', '--out', 'page.html'];

describe('sasil view', () => {
  test.each([
    ['of the record', ['--with-text']],
    ['of the file it came from', []],
  ])('writes a page with the text %s', (_, words) => {
    const folder = extracted(...words);
    expect(sasil(VIEW, { cwd: folder })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(page(folder)).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page(folder)).toContain('책 쉼터를 새로 열었다고 밝혔다.');
  });

  test('prints the page where no file is named, and reads standard input', () => {
    const folder = extracted('--with-text');
    const input = readFileSync(join(folder, 'facts.jsonl'), 'utf8');
    const { status, stdout } = sasil(['view', '-'], { cwd: folder, input });
    sasil(VIEW, { cwd: folder });
    expect([status, stdout]).toEqual([0, page(folder)]);
  });

  test.each(['codepoint', 'byte'])('marks the same places in records that count by %s', (unit) => {
    const utf16 = extracted('--with-text');
    sasil(VIEW, { cwd: utf16 });
    const other = extracted('--with-text', '--offset-unit', unit);
    expect(sasil(VIEW, { cwd: other }).status).toBe(0);
    expect(page(other)).toBe(page(utf16));
  });

  test('shows the facts without the text where the file is gone or another, says so, and ends with 1', () => {
    const folder = extracted();
    rmSync(join(folder, 'articles/en.txt'));
    writeFileSync(join(folder, 'articles/ko.txt'), '관악구가 다른 글을 썼다.');
    const { status, stderr } = sasil(VIEW, { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^sasil: en: no text: ENOENT.*; extract --with-text keeps it$/m);
    expect(stderr).toMatch(
      /^sasil: ko: no text: articles\/ko\.txt is not what the record was made from; extract --with-text keeps it$/m,
    );
    expect(page(folder)).toContain('not at hand');
    expect(page(folder)).toContain('박준희');
  });

  test.each([
    ['no file', 'gone.jsonl', /gone\.jsonl: ENOENT/],
    ['no JSON', 'broken.jsonl', /broken\.jsonl:2: /],
    ['no record', 'other.jsonl', /other\.jsonl:1: not a record: .* must have required property/],
    ['no line', 'empty.jsonl', /expected records, one a line, got none/],
  ])('ends with 2 where there is %s, and names the line', (_, file, message) => {
    const folder = extracted('--with-text');
    const [line] = readFileSync(join(folder, 'facts.jsonl'), 'utf8').split('\n');
    writeFileSync(join(folder, 'broken.jsonl'), `${line}\n{"a":`);
    writeFileSync(join(folder, 'other.jsonl'), '{"article":{}}\n');
    writeFileSync(join(folder, 'empty.jsonl'), '\n');
    const { status, stdout, stderr } = sasil(['view', file], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('does not believe a record that contradicts its own text', () => {
    const folder = extracted('--with-text');
    const lines = readFileSync(join(folder, 'facts.jsonl'), 'utf8').replaceAll('박준희', '김준희');
    const [, ko] = lines.replace('김준희)는 3일', '박준희)는 3일').split('\n');
    const { status, stderr } = sasil(['view', '-'], { cwd: folder, input: `${ko}\n` });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sasil: -:1: \/mayors\/0\/evidence\/0 quotes "관악구\(구청장 김준희\)"/m);
  });

  test('leaves its records alone', () => {
    const folder = extracted('--with-text');
    const { status, stderr } = sasil(['view', 'facts.jsonl', '--out', 'facts.jsonl'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('which --out would overwrite');
  });
});
