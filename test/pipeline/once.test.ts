import { expect, test } from '@jest/globals';
import { once } from '../../pipeline/once.js';

test.each([[['ko']], [null], [undefined]])('%j is made when it is first asked for, and never again', (value) => {
  let times = 0;
  const made = once(() => {
    times++;
    return value;
  });
  expect(times).toBe(0);
  expect([made(), made()]).toEqual([value, value]);
  expect(times).toBe(1);
});
