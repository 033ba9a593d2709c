import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { story } from '../batch/run/runs.js';
import { folderWith, recordsOf, sasil } from './command.js';

jest.setTimeout(120_000);

test('an article over which the whole process dies again and again is rejected, and the run comes past it', () => {
  const ids = Array.from({ length: 40 }, (_, index) => (index === 17 ? 'deadly' : `a/${index}`));
  const lines = ids.map((id, index) => `${JSON.stringify({ id, text: story(index) })}\n`);
  const folder = folderWith({
    'news.jsonl': lines.join(''),
    // As where the system kills what takes too much of its memory.
    'death.mjs': `
      const { stringify } = JSON;
      JSON.stringify = (value, ...others) => {
        if (value?.tool && value.article?.id === 'deadly') process.kill(process.pid, 'SIGKILL');
        return stringify(value, ...others);
      };`,
  });
  const extract = (out: string, env = {}): ReturnType<typeof sasil> =>
    sasil(['extract', 'news.jsonl', '--quiet', '--out', out], { cwd: folder, env });
  const deadly = { NODE_OPTIONS: `--import ${folder}/death.mjs` };
  for (let death = 1; death <= 4; death++) {
    expect(extract('run/', deadly)).toMatchObject({ status: null, signal: 'SIGKILL' });
    expect(existsSync(join(folder, 'run/facts.jsonl'))).toBe(false);
  }
  const { status, stderr } = extract('run/', deadly);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'sasil: news.jsonl:18: E_CRASH: the process died 3 times while it read this alone\n',
  });
  const facts = readFileSync(join(folder, 'run/facts.jsonl'), 'utf8');
  expect(recordsOf(facts).map(({ article }) => article.id)).toEqual(ids.filter((id) => id !== 'deadly'));
  const rejects = join(folder, 'run/rejects.jsonl');
  expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({ id: 'deadly', stage: 'extract', code: 'E_CRASH' });
  expect(existsSync(join(folder, 'run/parts'))).toBe(false);

  // Where it does not kill it is read again, under its own name.
  expect(sasil(['extract', rejects, '--quiet', '--out', 'late.jsonl'], { cwd: folder }).status).toBe(0);
  expect(extract('undisturbed/').status).toBe(0);
  const whole = readFileSync(join(folder, 'undisturbed/facts.jsonl'), 'utf8').split('\n');
  expect(readFileSync(join(folder, 'late.jsonl'), 'utf8')).toBe(`${whole[17]}\n`);
  expect(facts.split('\n')).toEqual(whole.filter((_, index) => index !== 17));
});
