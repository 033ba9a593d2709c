import { hash } from 'node:crypto';
import type { Rules } from '../index.js';
import { decode } from '../pipeline/decode.js';
import { newDoc } from '../pipeline/doc.js';
import { record } from '../pipeline/record.js';
import { stages } from '../pipeline/run.js';
import { validate } from '../pipeline/validate.js';
import { VERSION } from '../schemas/generated/version.js';
import type { BenchArticle } from './corpus.js';

export interface StagedExtractor {
  /** Articles as JSON, the same characters that `JSON.stringify` makes of what `extractor.extractMany` gives. */
  extractMany(articles: readonly BenchArticle[]): string[];
  /** How long each step of an article's way from bytes to a line of JSON has taken so far. */
  readonly milliseconds: Map<string, number>;
}

/** The extractor with a clock between its steps; `checkFacts` sees to it that it is still the extractor. */
export function makeStagedExtractor(rules: Rules): StagedExtractor {
  const line = stages(rules);
  const milliseconds = new Map<string, number>();
  const timed = <Item, Result>(step: string, items: readonly Item[], work: (item: Item) => Result): Result[] => {
    const start = performance.now();
    const results = items.map(work);
    milliseconds.set(step, (milliseconds.get(step) ?? 0) + performance.now() - start);
    return results;
  };
  return {
    milliseconds,
    extractMany(articles) {
      let docs = timed('decode', articles, ({ id, source, bytes }) =>
        newDoc({ id, source, sha256: hash('sha256', bytes), ...decode(bytes) }),
      );
      for (const stage of line) docs = timed(stage.name, docs, (doc) => stage.run(doc));
      const made = timed('record', docs, (doc) => ({ doc, record: record(doc, { rulesHash: rules.hash, version: VERSION }) })); // prettier-ignore
      const valid = timed('validate', made, ({ doc, record }) => {
        if (validate(record, doc.article.text).length > 0) throw new Error(`${doc.article.id} is not valid`);
        return record;
      });
      return timed('stringify', valid, (record) => JSON.stringify(record));
    },
  };
}
