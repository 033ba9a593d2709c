import {
  createExtractor,
  InvalidRecordError,
  type ArticleInput,
  type Outcome,
} from '../../pipeline/create-extractor.js';
import { loadRules } from '../../pipeline/rules.js';
import { VERSION } from '../../schemas/generated/version.js';
import type { OffsetUnit } from '../../pipeline/offsets.js';
import { toJsonLine } from '../json-line.js';
import { RECORD_SCHEMA, type Answer, type LineError } from './answer.js';
import { lineError, readLine, type LineOptions, type LineRead } from './read-line.js';

/** What a filter answers by: plain data, since another thread may be told it. */
export interface FilterSettings extends LineOptions {
  readonly ruleDirectories: readonly string[];
  readonly offsetUnit: OffsetUnit;
  readonly withText: boolean;
}

/** Answers lines, given without their ends; null is a line that is longer than allowed. */
export interface Answerer {
  /** The hash of the rules in force. */
  readonly rules: string;
  /** One line of JSON Lines for each, in their order. Never throws. */
  answer(lines: readonly (Uint8Array | null)[]): string[];
  /** The answer to a line that was understood and could not be read to its end. */
  failed(line: Uint8Array | null, error: LineError): string;
}

/** Throws a `RuleError` where rules cannot be loaded. */
export function answererOf(settings: FilterSettings): Answerer {
  const { ruleDirectories, offsetUnit, withText } = settings;
  const rules = loadRules({ directories: ruleDirectories });
  const extractor = createExtractor(rules, { offsetUnit, withText });
  const lineFor = (read: LineRead, outcome: Pick<Answer, 'status' | 'result' | 'error'>): string => {
    const { id, passthrough, sha256 } = read;
    const { status, ...what } = outcome;
    const echo = passthrough && { passthrough };
    const answer = {
      id,
      status,
      ...what,
      ...echo,
      input: { sha256 },
      rules: rules.hash,
      schema: RECORD_SCHEMA,
      tool: VERSION,
    };
    return toJsonLine(answer satisfies Answer);
  };
  return {
    rules: rules.hash,
    answer(lines) {
      const read = lines.map((line) => readLine(line, settings));
      const articles = read
        .map(({ article }) => article)
        .filter((article): article is ArticleInput => !('code' in article));
      const outcomes = extractor.extractMany(articles).values();
      return read.map((each) => {
        const { article } = each;
        return lineFor(
          each,
          'code' in article ? { status: 'error', error: article } : answerTo(outcomes.next().value!),
        );
      });
    },
    failed: (line, error) => lineFor(readLine(line, settings), { status: 'error', error }),
  };
}

function answerTo(outcome: Outcome): Pick<Answer, 'status' | 'result' | 'error'> {
  if ('record' in outcome) return { status: 'ok', result: outcome.record };
  const { error } = outcome;
  if (!(error instanceof InvalidRecordError)) return { status: 'error', error: lineError('extract', error) };
  return { status: 'invalid', error: { code: 'E_INVALID', stage: 'record', message: error.message } };
}
