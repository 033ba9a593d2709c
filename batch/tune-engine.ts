import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile less, for this process and the threads it opens. Reading an article runs through thousands of small
 * functions; left to itself the V8 of Node 20 optimizes each of them early and several times, which is half of the
 * processor time of the first thousand articles, and inlines so much that the code outgrows the processor's cache.
 */
export function tuneEngine(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  // V8 has another compiler in between since Node 22, and no longer knows the flag.
  if (Number.parseInt(process.versions.node) < 22) setFlagsFromString('--interrupt-budget=400000');
}
