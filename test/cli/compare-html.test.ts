import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ARTICLES, folderWith, sasil } from './command.js';

const folder = (): string =>
  folderWith({
    'ko.txt': ARTICLES.ko,
    'en.txt': ARTICLES.en,
    'stories/a/ko.txt': ARTICLES.ko,
    'stories/a/en.txt': ARTICLES.en,
  });

describe('sasil compare --html', () => {
  test('writes a page with both texts beside what it prints', () => {
    const cwd = folder();
    const plain = sasil(['compare', 'ko.txt', 'en.txt'], { cwd });
    const { status, stdout, stderr } = sasil(['compare', 'ko.txt', 'en.txt', '--html', 'report.html'], { cwd });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: plain.stdout, stderr: plain.stderr });
    const page = readFileSync(join(cwd, 'report.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('책 쉼터를 새로 열었다고 밝혔다.');
    expect(page).toContain('has opened a new reading room');
  });

  test('is the page of the pairs that are found in a folder', () => {
    const cwd = folder();
    expect(sasil(['compare', 'stories', '--summary', '--html', 'report.html'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('<title>a/ko and a/en – sasil compare</title>');
  });

  test('is not written where there is nothing to compare', () => {
    const cwd = folderWith({ 'stories/ko.txt': ARTICLES.ko });
    sasil(['compare', 'stories', '--html', 'report.html'], { cwd });
    expect(existsSync(join(cwd, 'report.html'))).toBe(false);
  });

  test.each([
    [['--html', 'ko.txt'], 'ko.txt is an input, which --html would overwrite'],
    [['--html', 'a', '--out', 'a'], '--out and --html both name a'],
    [['--html', ''], '--html names a file'],
  ])('refuses %j', (words, message) => {
    const { status, stderr } = sasil(['compare', 'ko.txt', 'en.txt', ...words], { cwd: folder() });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
