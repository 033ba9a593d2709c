import { workerData } from 'piscina';
import { answererOf, type FilterSettings } from './answerer.js';

// What the thread of `timed.ts` runs, loaded once in each.
const answerer = answererOf(workerData as FilterSettings);

export default function work(lines: readonly (Uint8Array | null)[]): string[] {
  return answerer.answer(lines);
}
