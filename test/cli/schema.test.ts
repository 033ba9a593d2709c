import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PROJECT, sasil } from './command.js';

describe('sasil schema', () => {
  test('lists the schemas, one a line', () => {
    const { status, stdout, stderr } = sasil(['schema']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['common', 'record', 'rule-set', '']));
  });

  test.each(['record', 'rule-set'])('prints the schema %s as the project has it', (name) => {
    const { status, stdout } = sasil(['schema', name]);
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(join(PROJECT, 'schemas', `${name}.schema.json`), 'utf8'));
  });

  test.each(['recrod', '../package', ''])('does not know the schema %j, and says which there are', (name) => {
    const { status, stdout, stderr } = sasil(['schema', name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`there is no schema '${name}'; there are: common, `);
  });
});
