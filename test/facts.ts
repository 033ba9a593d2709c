import type { ArticleRecord, Quote } from '../schemas/generated/record.js';

/** What a record says, with the words that it was read from in NFC, without the places where they stand. */
export function factsOf(record: ArticleRecord): unknown {
  return sayFacts(record, (evidence) => evidence.map(({ text }) => text.normalize('NFC')));
}

/** What a record says, without what it was read from. */
export function claimsOf(record: ArticleRecord): unknown {
  return sayFacts(record, () => undefined);
}

/** Each place that a fact of the record was read from. */
export function quotesOf({ mayors, districts, categories, awards, bullets, initiatives }: ArticleRecord): Quote[] {
  const facts = [...mayors, ...districts, ...categories, ...awards, ...bullets, ...initiatives];
  return facts.flatMap(({ evidence }) => evidence);
}

function sayFacts(record: ArticleRecord, sayEvidence: (evidence: readonly Quote[]) => unknown): unknown {
  const { article, mayors, districts, categories, awards, bullets, initiatives } = record;
  const said = { language: article.language, mayors, districts, categories, awards, bullets, initiatives };
  return JSON.parse(JSON.stringify(said, (key, value) => (key === 'evidence' ? sayEvidence(value) : value)));
}
