import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inOrder } from '../../batch/in-order.js';

async function* upTo(end: number): AsyncGenerator<number> {
  for (let item = 0; item < end; item++) yield item;
}

test('results come in the order of the items, whichever is done first', async () => {
  const results = [];
  const slowFirst = async (item: number): Promise<number> => wait(item % 5 === 0 ? 10 : 0, item * 2);
  for await (const result of inOrder(upTo(20), slowFirst, { concurrency: 4, ahead: 8 })) results.push(result);
  expect(results).toEqual(Array.from({ length: 20 }, (_, item) => item * 2));
});

test('no more than `concurrency` items are worked on at a time, and none is begun far ahead of the reader', async () => {
  let running = 0;
  let most = 0;
  let begun = 0;
  let farthest = 0;
  let read = 0;
  const work = async (item: number): Promise<number> => {
    farthest = Math.max(farthest, ++begun - read);
    most = Math.max(most, ++running);
    await wait(1);
    running--;
    return item;
  };
  for await (const item of inOrder(upTo(50), work, { concurrency: 3, ahead: 6 })) {
    expect(item).toBe(read++);
    if (read === 1) await wait(50);
  }
  expect({ begun, most, farthest }).toEqual({ begun: 50, most: 3, farthest: 6 });
});

test('a reader that stops leaves the rest unbegun', async () => {
  let begun = 0;
  const work = async (item: number): Promise<number> => {
    begun++;
    return wait(1, item);
  };
  for await (const item of inOrder(upTo(1000), work, { concurrency: 2, ahead: 4 })) if (item === 3) break;
  await wait(20);
  expect(begun).toBeLessThan(12);
});
