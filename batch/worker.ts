import { workerData } from 'piscina';
import { extractBatch, type Outcome } from './extract-batch.js';
import type { ReadArticle } from './read/article.js';
import { extractorOf, type Settings } from './settings.js';

// What a thread of `workshop.ts` runs, loaded once in each.
const settings = workerData as Settings;
const extractor = extractorOf(settings);

export default function work(articles: readonly ReadArticle[]): Promise<Outcome[]> {
  return extractBatch(extractor, articles, settings.encoding ?? null);
}
