import { hash } from 'node:crypto';
import type { Rules } from '../index.js';
import { decode } from '../pipeline/decode.js';
import { newDoc } from '../pipeline/doc.js';
import { record } from '../pipeline/record.js';
import { stages } from '../pipeline/run.js';
import { validate } from '../pipeline/validate.js';
import { VERSION } from '../schemas/generated/version.js';
import type { BenchArticle } from './corpus.js';

/** An article's way from bytes to a line of JSON. */
export const STEPS = [
  'decode',
  'segment',
  'language',
  'boilerplate',
  'duplicates',
  'extract',
  'link',
  'record',
  'validate',
  'stringify',
] as const;

export type Step = (typeof STEPS)[number];

export interface StagedExtractor {
  /** One article as JSON, the same characters that `JSON.stringify(extractor.extract(article))` gives. */
  extract(article: BenchArticle): string;
  /** How long each step has taken so far. */
  readonly milliseconds: Record<Step, number>;
}

/** The extractor with a clock between its steps; `checkFacts` sees to it that it is still the extractor. */
export function makeStagedExtractor(rules: Rules): StagedExtractor {
  const line = stages(rules);
  const milliseconds = Object.fromEntries(STEPS.map((step) => [step, 0])) as Record<Step, number>;
  const timed = <Result>(step: Step, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    milliseconds[step] += performance.now() - start;
    return result;
  };
  return {
    milliseconds,
    extract({ id, source, bytes }) {
      let doc = timed('decode', () => newDoc({ id, source, sha256: hash('sha256', bytes), ...decode(bytes) }));
      for (const stage of line) doc = timed(stepOf(stage.name), () => stage.run(doc));
      const made = timed('record', () => record(doc, { rulesHash: rules.hash, version: VERSION }));
      if (timed('validate', () => validate(made, doc.article.text)).length > 0) throw new Error(`${id} is not valid`);
      return timed('stringify', () => JSON.stringify(made));
    },
  };
}

function stepOf(name: string): Step {
  const step = STEPS.find((each) => each === name);
  if (!step) throw new Error(`the stage ${name} is not in bench/staged.ts`);
  return step;
}
