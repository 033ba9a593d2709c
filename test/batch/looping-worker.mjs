// A thread as `batch/workshop.ts` runs them, for articles that misbehave: what they do stands in their ids.
import work from '../../dist/batch/worker.js';

export default async function misbehave(task) {
  const isOf = (word) => task.articles.some(({ id }) => id.startsWith(word));
  if (isOf('exit')) process.exit(3);
  if (isOf('memory')) for (const held = []; ;) held.push(Array.from({ length: 1e5 }, () => ({})));
  if (isOf('loop')) {
    Atomics.store(task.begun, 0, process.hrtime.bigint());
    for (;;);
  }
  return work(task);
}
