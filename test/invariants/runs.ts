import { test } from '@jest/globals';
import fc from 'fast-check';
import { seeds } from '../stories.js';

/** What must hold for any text. The runs are bounded and always the same. */
export const SEED = 20171120;
export const FEW = { seed: SEED, numRuns: 25 };
export const SOME = { seed: SEED, numRuns: 100 };

export const UNITS = ['utf16', 'codepoint', 'byte'] as const;
export const BYTE_ORDER_MARK = '\ufeff';

export const anySeed = fc.constantFrom(...seeds);
export const bySeed = test.each(seeds.map(({ id, text }) => [id, text] as const));
