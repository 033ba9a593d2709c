import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import type { ArticleRecord } from '../../schemas/generated/record.js';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The command as it is installed; `npm test` builds it first. */
export const SASIL = join(PROJECT, 'dist/cli/sasil.js');

export interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs `sasil`, or another installation of it, with some words, as a shell would. */
export function sasil(
  words: readonly string[],
  { cwd, input = '', env }: Surroundings = {},
  command: string = SASIL,
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [command, ...words], {
    cwd: cwd ?? PROJECT,
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

/** The records of JSON Lines; a line that is not JSON throws. */
export function recordsOf(lines: string): ArticleRecord[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArticleRecord);
}

const folders: string[] = [];

/** A folder with these files, by path below it; it goes away after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sasil-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** One small article in each language, in words of our own. */
export const ARTICLES = {
  ko: '관악구, 새 도서관 문 열어\n\n서울 관악구(구청장 박준희)는 3일 책 쉼터를 새로 열었다고 밝혔다.\n',
  en: 'Gwanak-gu Opens a New Library\n\nGwanak-gu (Mayor Park Jun-hee) announced on the 3rd that it has opened a new reading room.\n',
} as const;
