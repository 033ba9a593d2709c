import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test as run } from '@jest/globals';
import { validate } from '../pipeline/validate.js';
import { SEEDS, seeds } from './stories.js';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const COMMAND = `${PROJECT}dist/cli/sasil.js`;
const LIBRARY = pathToFileURL(`${PROJECT}dist/index.js`).href;

/** A name and a value that nobody may read or print. */
const SECRET = 'SASIL_TEST_SECRET=do-not-read-me';

const test = existsSync(COMMAND)
  ? run
  : (title: string, body: () => void): void => run.skip(`${title} (skipped: dist/ is not built)`, body);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sasil-process-'));
  writeFileSync(join(folder, '.env'), `${SECRET}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs Node in a folder of its own, in which lies a `.env`. */
function node(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
}

describe('sasil extract', () => {
  test('prints nothing but valid records, one a line, in the order of the paths', () => {
    const { status, stdout, stderr } = node(COMMAND, 'extract', SEEDS);
    expect([status, stdout.endsWith('\n')]).toEqual([0, true]);
    expect(stderr).not.toContain('Error');
    const records = stdout
      .slice(0, -1)
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ article }) => article.id)).toEqual(seeds.map(({ id }) => id).sort());
    for (const record of records) {
      expect(validate(record, seeds.find(({ id }) => id === record.article.id)!.text)).toEqual([]);
    }
  });

  test('reads no .env and prints nothing of one', () => {
    const { status, stdout, stderr } = node(COMMAND, 'extract', `${SEEDS}${seeds[0]!.id}.txt`, '--quiet');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stdout).not.toMatch(/SASIL_TEST_SECRET|do-not-read-me|dotenv/);
  });

  test('writes to a file what it prints', () => {
    const out = join(folder, 'facts.jsonl');
    const { stdout } = node(COMMAND, 'extract', SEEDS);
    expect(node(COMMAND, 'extract', SEEDS, '--out', out)).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(out, 'utf8')).toBe(stdout);
  });
});

describe('the library', () => {
  test('prints nothing when it is imported, and leaves the environment as it is', () => {
    const script = `
      const before = JSON.stringify(process.env);
      const { createExtractor, loadRules } = await import(${JSON.stringify(LIBRARY)});
      createExtractor(loadRules());
      if (JSON.stringify(process.env) !== before) throw new Error('the environment has changed');`;
    expect(node('--input-type=module', '--eval', script)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('prints nothing when it reads', () => {
    const script = `
      import { readFileSync } from 'node:fs';
      const { createExtractor, loadRules } = await import(${JSON.stringify(LIBRARY)});
      const extractor = createExtractor(loadRules());
      for (const id of ${JSON.stringify(seeds.map(({ id }) => id))}) {
        extractor.extract({ id, source: id, bytes: readFileSync(${JSON.stringify(SEEDS)} + id + '.txt') });
      }`;
    expect(node('--input-type=module', '--eval', script)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});
