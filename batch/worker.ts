import { workerData } from 'piscina';
import { extractBatch, type Article, type Outcome } from './extract-batch.js';
import { extractorOf, type Settings } from './settings.js';

// What a thread of `workshop.ts` runs, loaded once in each.
const extractor = extractorOf(workerData as Settings);

export default function work(articles: readonly Article[]): Outcome[] {
  return extractBatch(extractor, articles);
}
