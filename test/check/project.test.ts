import { expect, test } from '@jest/globals';
import { sasil } from '../cli/command.js';

test('the fixtures of the project are as they are expected to be', () => {
  const { status, stdout, stderr } = sasil(['check']);
  expect({ told: status === 0 ? '' : stdout, stderr }).toEqual({ told: '', stderr: '' });
}, 60_000);
