import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { VERSION } from '../schemas/generated/version.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../schemas/', import.meta.url));

test('what is generated is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/generate.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

test('the version is that of the package', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).version);
});

test('the validators ask for nothing that an ES module does not have', () => {
  expect(readFileSync(`${SCHEMAS}generated/validators.js`, 'utf8')).not.toMatch(/\brequire\(/);
});

const schemas = readdirSync(SCHEMAS).filter((file) => file.endsWith('.schema.json'));

test.each(schemas)('%s has an id of its own that needs no network', (file) => {
  const { $id } = JSON.parse(readFileSync(SCHEMAS + file, 'utf8'));
  expect($id).toMatch(new RegExp(`^urn:sasil:${file.replace('.schema.json', '')}:\\d+$`));
});
